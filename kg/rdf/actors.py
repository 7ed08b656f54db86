"""Describes actors, and by which words a document means them."""

from kg.model import Actor, Extraction, Mention, MentionForm
from kg.rdf.iris import digest, label_of, slug
from kg.rdf.scope import Scope, Triples
from kg.rdf.terms import literal, name, node, own
from kg.vocabulary import actor_class

WIKIDATA = "http://www.wikidata.org/entity/"


def describe_actors(triples: Triples, scope: Scope, extraction: Extraction) -> None:
    """Write every actor that the document names, with its wordings."""
    for actor in extraction.actors:
        _describe(triples, scope, actor)
    _describe_mentions(triples, scope, extraction)


def _describe(triples: Triples, scope: Scope, actor: Actor) -> None:
    pairs = {
        name("rdf:type"): node(actor_class(actor.type)),
        name("skos:prefLabel"): literal(label_of(actor)),
        own("sector"): actor.sector and literal(actor.sector),
        own("country"): actor.country and literal(actor.country),
        own("partOf"): actor.parent and _parent(scope, actor.parent),
        name("skos:exactMatch"): actor.wikidata and node(WIKIDATA + actor.wikidata),
        own("known"): f'"true"^^{name("xsd:boolean")}' if actor.known else "",
    }
    triples.add_all(scope.actors[actor.id], pairs)


def _parent(scope: Scope, id_: str) -> str:
    return scope.actors.get(id_) or node(scope.iris.of("actor", id_))


def _describe_mentions(triples: Triples, scope: Scope, extraction: Extraction) -> None:
    """Write each wording once; what says no more than the actor's own name is left out."""
    names = {actor.id: actor.name for actor in extraction.actors}
    told = {
        (mention.actor, mention.text, mention.form): mention
        for mention in reversed(extraction.mentions)
        if mention.form is not MentionForm.PRONOUN
        and mention.text != names.get(mention.actor, mention.text)
    }
    for mention in told.values():
        _describe_mention(triples, scope, mention)


def _describe_mention(triples: Triples, scope: Scope, mention: Mention) -> None:
    actor = scope.actors[mention.actor]
    form = mention.form.value
    pairs = {
        name("rdf:type"): own("Mention"),
        own("names"): actor,
        own("mentionText"): literal(mention.text),
        own("mentionForm"): own(f"{form}Form"),
        own("rule"): literal(mention.rule),
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
