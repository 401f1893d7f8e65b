"""Modules that are run only when something of theirs is first asked for, so that the window need not wait for what it shows later."""

import sys
from importlib.util import LazyLoader, find_spec, module_from_spec
from types import ModuleType


def late(package: str, *names: str) -> None:
    """Put modules of a package off: `from package import name` gives them without running them, their first use does.

    The first use must not be made by two threads at once.
    """
    for name in names:
        spec = find_spec(f"{package}.{name}")
        if spec is None or spec.loader is None:
            raise ModuleNotFoundError(f"{package}.{name}")
        loader = spec.loader = LazyLoader(spec.loader)
        module = sys.modules[spec.name] = module_from_spec(spec)
        loader.exec_module(module)
        setattr(sys.modules[package], name, module)


def run_now(*modules: ModuleType) -> None:
    """Run modules that were put off, unless that has been done."""
    for module in modules:
        vars(module)
