"""PDF and Word files, through well-kept libraries that are installed as extras."""

from __future__ import annotations

import io
import logging
import zipfile

from kg.errors import InputError
from kg.read.draft import Draft


def read_pdf(content: bytes, place: str) -> Draft:
    """Give the text of a PDF, page after page.

    Raises:
        InputError: the extra is not installed, or the file is no readable PDF.
    """
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError as error:
        raise _missing(place, "pdf") from error
    logging.getLogger("pypdf").addHandler(logging.NullHandler())  # its complaints are in the error
    try:
        reader = PdfReader(io.BytesIO(content))
        pages = [page.extract_text() for page in reader.pages]
    except (PyPdfError, ValueError, OSError) as error:
        message = f"{place}: this PDF cannot be read ({error})"
        raise InputError(message) from error
    title = (reader.metadata.title if reader.metadata else "") or ""
    return Draft("\n\n".join(pages), {"title": title} if title else {})


def read_docx(content: bytes, place: str) -> Draft:
    """Give the paragraphs of a Word file.

    Raises:
        InputError: the extra is not installed, or the file is no readable Word file.
    """
    try:
        import docx
        from docx.opc.exceptions import PackageNotFoundError
    except ImportError as error:
        raise _missing(place, "docx") from error
    try:
        file = docx.Document(io.BytesIO(content))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError) as error:
        message = f"{place}: this Word file cannot be read ({error})"
        raise InputError(message) from error
    title = file.core_properties.title
    text = "\n\n".join(paragraph.text for paragraph in file.paragraphs)
    return Draft(text, {"title": title} if title else {})


def _missing(place: str, extra: str) -> InputError:
    message = (
        f"{place}: reading {extra} files needs an extra; pip install 'actor-positions[{extra}]'"
    )
    return InputError(message)
