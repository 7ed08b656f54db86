"""Tells whether a document has changed since it was read."""

import json
from hashlib import sha256

from kg.model import Document


def document_digest(document: Document) -> str:
    """Give the SHA-256 of everything that is known of a document, as hexadecimal digits.

    >>> document_digest(Document("a", "text"))[:8]
    'c4792f6a'
    """
    day = document.date.isoformat() if document.date else ""
    known = [document.id, document.text, document.title, day, document.source, document.url]
    packed = json.dumps([known, document.fields], ensure_ascii=True)
    return sha256(packed.encode("ascii")).hexdigest()
