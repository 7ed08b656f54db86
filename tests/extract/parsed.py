"""Parses and resolves sentences of the tables once."""

from datetime import date
from functools import cache

from kg.annotate import annotate
from kg.extract.attribution import Speech
from kg.extract.statements import find_statements
from kg.model import AnnotatedDocument, Document, Resolution, Sentence
from kg.resolve import resolve

DAY = date(2025, 12, 3)  # a Wednesday


@cache
def annotated(text: str) -> AnnotatedDocument:
    return annotate(Document("test", text, date=DAY))


@cache
def resolved(text: str) -> Resolution:
    return resolve(annotated(text))


@cache
def speech(text: str) -> Speech:
    return find_statements(annotated(text), resolved(text))


def sentence(text: str) -> Sentence:
    return annotated(text).sentences[0]


def token(text: str, word: str) -> int:
    return next(i for i, t in enumerate(sentence(text).tokens) if t.text == word)
