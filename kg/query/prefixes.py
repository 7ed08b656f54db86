"""Prefixes that every query may use without declaring them."""

from collections.abc import Mapping

from kg.namespaces import PREFIXES
from kg.query.tokens import TokenKind, tokens
from kg.rdf.ids import DEFAULT_BASE

_KINDS = ("actor", "document", "graph", "issue")


def ready_prefixes(base: str = DEFAULT_BASE) -> Mapping[str, str]:
    """Give the ready prefixes of a store, sorted by name.

    >>> ready_prefixes("http://example.org/")["actor"]
    'http://example.org/actor/'
    """
    own = {kind: f"{base}{kind}/" for kind in _KINDS}
    return dict(sorted({**PREFIXES, **own}.items()))


def declared(query: str) -> Mapping[str, str]:
    """Give the prefixes that a query declares itself."""
    found = list(tokens(query))
    return {
        name.text.removesuffix(":"): iri.text.strip("<>")
        for word, name, iri in zip(found, found[1:], found[2:], strict=False)
        if word.kind is TokenKind.WORD and word.text.upper() == "PREFIX"
        if iri.kind is TokenKind.IRI
    }


def with_prefixes(query: str, base: str = DEFAULT_BASE) -> str:
    """Give the query with declarations of the ready prefixes that it uses, to run elsewhere."""
    own, ready = declared(query), ready_prefixes(base)
    used = {t.text.partition(":")[0] for t in tokens(query) if t.kind is TokenKind.NAME}
    lines = [f"PREFIX {name}: <{ready[name]}>\n" for name in ready if name in used - set(own)]
    return "".join(lines) + query
