"""Texts of people where Qt would take them for markup."""

from html import escape


def tool_tip(text: str) -> str:
    """Return a text for a tool tip: nothing in it is markup, long lines are wrapped."""
    return "<p>" + escape(text).replace("\n", "<br>") + "</p>"
