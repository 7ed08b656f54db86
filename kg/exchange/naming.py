"""Actors of foreign tables: known ones by their exact, unambiguous names, others by their words."""

from __future__ import annotations

from hashlib import blake2b

from kg.lexicon.gazetteer import load_gazetteer, name_key
from kg.model import Actor, ActorType, MentionForm


def actor_of(name: str, kind: ActorType) -> Actor:
    """Give the known actor of that name, when there is one and only one; else a new one.

    >>> actor_of("NATO", ActorType.ORGANISATION).id
    'nato'
    >>> actor_of("Example Board", ActorType.GROUP).known
    False
    """
    name = " ".join(name.split())
    gazetteer = load_gazetteer()
    named = {
        known.actor
        for known in gazetteer.names.get(name_key(name), ())
        if known.strong and known.form is MentionForm.NAME
    }
    if len(named) == 1:
        known = gazetteer.actors[named.pop()]
        return Actor(
            id=known.id,
            name=known.name,
            type=known.type,
            sector=known.sector,
            country=known.country,
            parent=known.parent,
            wikidata=known.wikidata,
            known=True,
        )
    digest = blake2b(f"{kind.value}\x1f{name}".encode(), digest_size=6).hexdigest()
    return Actor(f"{kind.value}-{digest}", name, kind)
