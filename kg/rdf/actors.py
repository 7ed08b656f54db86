"""Describes actors, and by which words a document means them."""

from collections import Counter
from collections.abc import Iterable

from kg.model import Actor, Extraction, Mention, MentionForm
from kg.rdf.iris import digest, slug
from kg.rdf.scope import Scope, Triples
from kg.rdf.terms import literal, name, node, number, own
from kg.vocabulary import actor_class

WIKIDATA = "http://www.wikidata.org/entity/"


def describe_actors(triples: Triples, scope: Scope, extraction: Extraction) -> None:
    """Write every actor that the document names, with its wordings."""
    for actor in extraction.actors:
        _describe(triples, scope, actor)
    _describe_mentions(triples, scope, extraction.mentions)


def _describe(triples: Triples, scope: Scope, actor: Actor) -> None:
    pairs = {
        name("rdf:type"): node(actor_class(actor.type)),
        name("skos:prefLabel"): literal(actor.name),
        own("sector"): actor.sector and literal(actor.sector),
        own("country"): actor.country and literal(actor.country),
        own("partOf"): actor.parent and _parent(scope, actor.parent),
        name("skos:exactMatch"): actor.wikidata and node(WIKIDATA + actor.wikidata),
        own("known"): f'"true"^^{name("xsd:boolean")}' if actor.known else "",
    }
    triples.add_all(scope.actors[actor.id], pairs)


def _parent(scope: Scope, id_: str) -> str:
    return scope.actors.get(id_) or node(scope.iris.of("actor", id_))


def _describe_mentions(triples: Triples, scope: Scope, mentions: Iterable[Mention]) -> None:
    named = [m for m in mentions if m.form is not MentionForm.PRONOUN and m.actor in scope.actors]
    counts = Counter((m.actor, m.text, m.form) for m in named)
    first = {(m.actor, m.text, m.form): m for m in reversed(named)}
    for key, mention in first.items():
        _describe_mention(triples, scope, mention, counts[key])


def _describe_mention(triples: Triples, scope: Scope, mention: Mention, count: int) -> None:
    actor = scope.actors[mention.actor]
    form = mention.form.value
    pairs = {
        name("rdf:type"): own("Mention"),
        own("names"): actor,
        own("mentionText"): literal(mention.text),
        own("mentionForm"): own(f"{form}Form"),
        own("rule"): literal(mention.rule),
        own("count"): number(count),
    }
    key = digest(scope.id, actor, mention.text, form)
    triples.add_all(scope.own("mention", key), pairs)


def describe_office(triples: Triples, scope: Scope, person: str, body: str, role: str) -> None:
    """Write an office and who holds it; ``person`` and ``body`` are actor ids."""
    organisation = scope.actors[body]
    of = organisation.strip("<>").rpartition("/")[2]
    office = node(f"{scope.iris.base}office/{of}.{slug(role)}")
    pairs = {
        name("rdf:type"): own("Office"),
        name("skos:prefLabel"): literal(role),
        name("org:postIn"): organisation,
    }
    triples.add_all(office, pairs)
    triples.add(scope.actors[person], name("org:holds"), office)
