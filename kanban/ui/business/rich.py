"""Texts of people where Qt would take them for markup."""


def tool_tip(text: str) -> str:
    """Return a text for a tool tip: nothing in it is markup, long lines are wrapped."""
    from html import escape

    return "<p>" + escape(text).replace("\n", "<br>") + "</p>"
