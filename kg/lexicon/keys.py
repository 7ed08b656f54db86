"""The form under which names are compared; light, since look-ups start with it."""

import unicodedata

#: Marks that writers leave out or vary: "U.S." is "US", "al-Qaeda" is "al Qaeda".
_MARKS = str.maketrans(
    {
        "-": " ",
        "‐": " ",
        "‑": " ",
        "–": " ",
        ",": " ",
        "/": " ",
        "&": " and ",
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "`": "'",
        "ı": "i",
        "ł": "l",
        "Ł": "L",
        "ø": "o",
        "Ø": "O",
        "đ": "d",
        "Đ": "D",
    }
)


def name_key(text: str) -> str:
    """Give the form under which a name is looked up: no case, accents, full stops or article.

    >>> name_key("The U.S."), name_key("Élysée Palace"), name_key("al-Qaeda")
    ('us', 'elysee palace', 'al qaeda')
    """
    if not text.isalpha():
        text = text.replace(".", "").translate(_MARKS)
    if not text.isascii():
        letters = unicodedata.normalize("NFKD", text.translate(_MARKS))
        text = "".join(c for c in letters if not unicodedata.combining(c))
    words = text.casefold().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)
