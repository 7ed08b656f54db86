"""Web pages: the article's text, title, date, source and address."""

from __future__ import annotations

from kg.errors import InputError
from kg.read.draft import Draft


def read_html(content: bytes, place: str) -> Draft:
    """Give the main text of a page without navigation, adverts and comments.

    Raises:
        InputError: no article was found in it.
    """
    from trafilatura import bare_extraction

    page = bare_extraction(content, with_metadata=True, include_comments=False)
    text = page.text if page else ""
    if page is None or not text:
        message = f"{place}: no article text found; pass --format text if it is plain text"
        raise InputError(message)
    stated = {
        "title": page.title,
        "date": page.date,
        "source": page.sitename or page.hostname or page.author,
        "url": page.url,
        "author": page.author,
    }
    paragraphs = "\n\n".join(line for line in text.split("\n") if line.strip())
    return Draft(paragraphs, {name: value for name, value in stated.items() if value})
