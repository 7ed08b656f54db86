"""What the service asks a worker, and how both talk through pipes.

A job is one line of JSON. The answer comes as frames: a letter, a length, that many bytes. ``D``
frames hold the answer's bytes; one ``E`` frame ends it and says how it went.
"""

import json
import struct
from dataclasses import asdict, dataclass
from enum import Enum

HEAD = struct.Struct(">cI")
DATA, END = b"D", b"E"


class JobKind(Enum):
    """What is asked for."""

    QUERY = "query"
    GRAPH = "graph"
    ACTOR = "actor"
    ISSUE = "issue"
    ACTORS = "actors"
    ISSUES = "issues"
    DOCUMENTS = "documents"
    PAGE = "page"


class Outcome(Enum):
    """How an answer ended."""

    DONE = "done"
    REFUSED = "refused"
    MISSING = "missing"
    FAILED = "failed"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Job:
    """One question.

    Attributes:
        text: the query, the graph's IRI ("" is the default graph), or a name.
        format: value of an :class:`kg.query.AnswerFormat`, where the answer is RDF or a table.
        default_graphs, named_graphs: the dataset that the protocol names; None leaves the choice
            to the query.
        options: further conditions as (name, value), as they stand in the address.
    """

    kind: JobKind
    text: str = ""
    format: str = ""
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None
    limit: int = 0
    offset: int = 0
    options: tuple[tuple[str, str], ...] = ()

    def pack(self) -> bytes:
        """Give the job as one line."""
        return json.dumps({**asdict(self), "kind": self.kind.value}).encode("ascii") + b"\n"

    @classmethod
    def unpack(cls, line: bytes) -> "Job":
        """Read a job from its line."""
        held = json.loads(line)
        return cls(
            kind=JobKind(held["kind"]),
            text=held["text"],
            format=held["format"],
            default_graphs=_dataset(held["default_graphs"]),
            named_graphs=_dataset(held["named_graphs"]),
            limit=held["limit"],
            offset=held["offset"],
            options=tuple((name, value) for name, value in held["options"]),
        )


def _dataset(names: list[str] | None) -> tuple[str, ...] | None:
    return None if names is None else tuple(names)


@dataclass(frozen=True, slots=True)
class Ending:
    """How an answer ended, and why when it did not end well."""

    outcome: Outcome
    message: str = ""

    def pack(self) -> bytes:
        """Give the ending as the body of an ``E`` frame."""
        return json.dumps([self.outcome.value, self.message]).encode("ascii")

    @classmethod
    def unpack(cls, body: bytes) -> "Ending":
        """Read an ending from a frame's body."""
        outcome, message = json.loads(body)
        return cls(Outcome(outcome), message)
