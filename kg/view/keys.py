"""Keys that tell an actor from an issue of the same id."""


def actor_key(actor: str) -> str:
    """Give the key of an actor in pictures and permalinks.

    >>> actor_key("russia")
    'a:russia'
    """
    return f"a:{actor}"


def issue_key(issue: str) -> str:
    """Give the key of an issue in pictures and permalinks.

    >>> issue_key("membership-ukraine-nato")
    'i:membership-ukraine-nato'
    """
    return f"i:{issue}"
