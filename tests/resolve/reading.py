"""Resolves short texts written for this project."""

from datetime import date
from functools import cache

from kg.annotate import annotate
from kg.model import Actor, Document, Resolution
from kg.resolve import resolve


@cache
def read(text: str, day: date | None = None) -> Resolution:
    return resolve(annotate(Document("text", text, date=day)))


def meant(text: str, day: date | None = None) -> set[tuple[str, str]]:
    """Give the words of every mention with the id of the actor."""
    return {(mention.text, mention.actor) for mention in read(text, day).mentions}


def actor(text: str, name: str) -> Actor:
    """Give the actor of that name."""
    return next(found for found in read(text).actors if found.name == name)
