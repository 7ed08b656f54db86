"""Cells of tables that spreadsheets open."""


def safe_cell(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet would take for a formula.

    >>> safe_cell("=1+1"), safe_cell("-12"), safe_cell("Russia")
    ("'=1+1", '-12', 'Russia')
    """
    risky = text.startswith(("=", "+", "-", "@", "\t", "\r"))
    return f"'{text}" if risky and not text.lstrip("+-").replace(".", "", 1).isdecimal() else text
