#!/bin/sh
# Sets everything up in .venv (system libraries too, on Debian and Ubuntu) and runs all checks and tests.
set -eu
cd "$(dirname "$0")/.."

libraries="python3-venv libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libxcb-cursor0 libxcb-icccm4
  libxcb-keysyms1 libxkbcommon-x11-0 poppler-utils"
if command -v apt-get >/dev/null 2>&1; then
  missing=""
  for library in $libraries; do
    dpkg -s "$library" >/dev/null 2>&1 || missing="$missing $library"
  done
  if [ -n "$missing" ]; then
    as_root=""
    [ "$(id -u)" = 0 ] || as_root="sudo"
    $as_root apt-get update -q
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -q --no-install-recommends $missing
  fi
fi

[ -x .venv/bin/python ] || python3 -m venv .venv
.venv/bin/python -m pip install -q -e ".[dev]"

export QT_QPA_PLATFORM=offscreen
echo "== form"
.venv/bin/ruff check .
.venv/bin/ruff format --check .
echo "== types"
.venv/bin/mypy
echo "== layers"
.venv/bin/lint-imports
echo "== tests"
.venv/bin/python -m pytest -q "$@"
