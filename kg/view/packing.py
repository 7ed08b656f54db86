"""Makes the data of a page small."""

import base64
import gzip
import json

#: Data of more characters than this are packed: from here on it makes the page smaller.
PACKED_FROM = 10_000


def packed(data: object) -> object:
    """Give data as base64 of gzip without a time stamp, or as they are where that is shorter."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    if len(text) <= PACKED_FROM:
        return data
    return packed_text(text)


def packed_text(text: str) -> str:
    """Give text as base64 of gzip without a time stamp."""
    raw = gzip.compress(text.encode("utf-8", "replace"), compresslevel=9, mtime=0)
    return base64.b64encode(raw).decode()
