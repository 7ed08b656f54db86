"""Keeps the last few pages, which take long to make and change only when a writer publishes."""

from collections import OrderedDict

#: Bytes of all kept answers together.
ROOM = 32_000_000


class Kept:
    """Answers by entity tag; the one not asked for longest goes first."""

    def __init__(self, room: int = ROOM) -> None:
        self._room = room
        self._bodies: OrderedDict[str, bytes] = OrderedDict()

    def get(self, tag: str) -> bytes | None:
        """Give a kept answer.

        >>> kept = Kept(room=5); kept.put("a", b"123"); kept.put("b", b"456")
        >>> kept.get("a"), kept.get("b")
        (None, b'456')
        """
        if tag in self._bodies:
            self._bodies.move_to_end(tag)
        return self._bodies.get(tag)

    def put(self, tag: str, body: bytes) -> None:
        """Keep an answer, and let older ones go as far as needed."""
        self._bodies[tag] = body
        while sum(map(len, self._bodies.values())) > self._room:
            self._bodies.popitem(last=False)
