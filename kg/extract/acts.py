"""Finds acts of speech in one sentence: a cue, its source and its content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kg.extract.contents import clause_around, content_of, cue_words
from kg.extract.insertions import inverted_speaker, spanning, without_speaker
from kg.extract.scope import lemma_of, marker_of
from kg.extract.speakers import Sources, antecedent, is_passive, source_phrase
from kg.extract.stretches import Content, cut
from kg.extract.told import (
    addressed_first,
    is_deed,
    quotes_other,
    tells_of_others,
    told_before,
)
from kg.lexicon.cues import (
    AttributionCues,
    ContentShape,
    Cue,
    CueKind,
    attribution_cues,
)
from kg.model import Sentence
from kg.tree import base_relation, child, children

_FIRST_PERSON = {"i", "we", "you", "me", "us"}
#: Shapes in which the source puts the content forward as so, or asks for it.
_CREDITED = {ContentShape.CLAUSE, ContentShape.INFINITIVE, ContentShape.GERUND}


@dataclass(frozen=True, slots=True)
class Act:
    """An act of speech in token indices of its sentence; ranges are half-open.

    Attributes:
        token: the cue's main word.
        source: word that names the source, or None when the text names none.
        credited: whether the source vouches for what the content says.
        rule: how it was found ("speech:clause").
        entry: the lexicon entry that matched.
        source_at: sentence of the source when it is another one.
        cue_at: sentence of the cue when it is another one; ``token`` is then the first word said.
    """

    sentence: Sentence
    token: int
    cue: tuple[int, int]
    source: int | None
    first: int
    last: int
    credited: bool
    rule: str
    entry: str
    addressee: int | None = None
    certainty: float = 1.0
    source_at: int | None = None
    cue_at: Sentence | None = None

    @property
    def cue_sentence(self) -> Sentence:
        """Give the sentence that the cue stands in."""
        return self.cue_at or self.sentence

    @property
    def source_sentence(self) -> int:
        """Give the index of the sentence that names the source."""
        return self.sentence.index if self.source_at is None else self.source_at


def acts_in(sentence: Sentence, actors: frozenset[int] | None = None) -> Iterator[Act]:
    """Give the acts of speech of a sentence in the order of their cues.

    ``actors`` are the tokens that head the name of an actor, None when nobody knows them; a source
    that is none of them says something only where the cue is plain ("the report said that").
    """
    cues = attribution_cues()
    sources = Sources(sentence, actors)
    for token, word in enumerate(sentence.tokens):
        if word.upos in {"VERB", "NOUN", "ADJ", "AUX"}:
            act = _act_at(sources, token, cues)
        elif word.upos in {"PROPN", "PRON"}:
            act = _act_of_phrase(sentence, token)
        else:
            continue
        if act is not None:
            yield act


def _act_at(sources: Sources, token: int, cues: AttributionCues) -> Act | None:
    sentence = sources.sentence
    lemma = _cue_lemma(sentence, token)
    if lemma in cues.verbs and sentence.tokens[token].upos in {"VERB", "AUX"}:
        found = _first(_verb_act(sources, token, cue) for cue in cues.verbs[lemma])
        if found is not None:
            return found
    if lemma in cues.nouns and sentence.tokens[token].upos == "NOUN":
        found = _first(_noun_act(sources, token, cue) for cue in cues.nouns[lemma])
        return found or _act_of_phrase(sentence, token)
    if (adjective := _adjective_entry(sentence, token, cues)) is not None:
        return _first(_adjective_act(sources, token, cue) for cue in cues.adjectives[adjective])
    return _act_of_phrase(sentence, token)


def _cue_lemma(sentence: Sentence, token: int) -> str:
    """Give the lemma with its particle, or with the word that makes it a cue ("make clear")."""
    lemma = lemma_of(sentence, token)
    if lemma not in attribution_cues().light:
        return lemma
    for other in children(sentence, token, ("xcomp", "ccomp")):
        return f"{lemma} {sentence.tokens[other].lemma.lower()}"
    reasons = (i for i in children(sentence, token, ("obl", "advcl")) if i > token)
    markers = [marker_of(sentence, i) for i in reasons]
    return f"{lemma} for" if "for" in markers else lemma


def _adjective_entry(sentence: Sentence, token: int, cues: AttributionCues) -> str | None:
    """Give the entry of an adjective, or of a participle that is one ("are divided on")."""
    word = sentence.tokens[token]
    if word.upos == "ADJ" and word.lemma.lower() in cues.adjectives:
        return word.lemma.lower()
    text = word.text.lower()
    return text if word.xpos == "VBN" and text in cues.adjectives else None


def _first(acts: Iterable[Act | None]) -> Act | None:
    return next((act for act in acts if act is not None), None)


def _verb_act(sources: Sources, token: int, cue: Cue) -> Act | None:
    sentence = sources.sentence
    if sentence.tokens[token].deprel == "amod" or _is_told_too(sentence, token, cue):
        return None
    if quotes_other(sentence, token) or is_deed(sentence, token):
        return None
    content = content_of(sentence, token, cue)
    if content is None:
        return None
    source = sources.named_by(token, cue.source) if cue.source else sources.of_verb(token)
    if source is not None and source == inverted_speaker(sentence, token, sources.is_actor):
        content = without_speaker(sentence, source, content)
    if not _is_source(sources, source, content, cue):
        return None
    content = spanning(sentence, token, source, content)
    act = _act(sentence, cue_words(sentence, token), source, content, cue)
    if cue.addressee == "object":
        told = addressed_first(sentence, token, content, sources.is_actor)
        if told is not None:
            return replace(act, first=told.first, addressee=told.token)
    return replace(act, addressee=_addressee(sentence, token, cue))


def _is_told_too(sentence: Sentence, token: int, cue: Cue) -> bool:
    """Tell "was hauled in and told that": a verb of telling without anybody who is told."""
    word = sentence.tokens[token]
    if cue.addressee != "object" or word.deprel != "conj":
        return False
    alone = child(sentence, token, "obj", "iobj", "nsubj") is None
    return alone and is_passive(sentence, word.head)


def _noun_act(sources: Sources, token: int, cue: Cue) -> Act | None:
    sentence = sources.sentence
    source = sources.of_noun(token)
    content = _announced(sentence, token) or content_of(sentence, token, cue)
    if content is None or not _is_source(sources, source, content, cue):
        return None
    return _act(sentence, [token], source, content, cue)


def _announced(sentence: Sentence, noun: int) -> Content | None:
    """Read "issued a warning: X": the content hangs on the verb that carries the noun."""
    verb = sentence.tokens[noun].head
    if verb < 0 or lemma_of(sentence, verb) not in attribution_cues().carriers:
        return None
    clause = child(sentence, verb, "parataxis", "ccomp")
    if clause is None or clause < noun:
        return None
    colon = any(t.text == ":" for t in sentence.tokens[noun:clause])
    return cut(sentence, clause, without=(noun,), shape=ContentShape.CLAUSE) if colon else None


def _adjective_act(sources: Sources, token: int, cue: Cue) -> Act | None:
    sentence = sources.sentence
    source = child(sentence, token, "nsubj", "nsubj:pass")
    content = content_of(sentence, token, cue)
    if content is None or not _is_source(sources, source, content, cue):
        return None
    return _act(sentence, [token], source, content, cue)


def _act(
    sentence: Sentence, cue: list[int], source: int | None, content: Content, entry: Cue
) -> Act:
    return Act(
        sentence=sentence,
        token=cue[0],
        cue=(cue[0], cue[-1] + 1),
        source=source,
        first=content.first,
        last=content.last,
        credited=content.shape in _CREDITED or tells_of_others(sentence, content, entry),
        rule=f"{entry.kind.value}:{content.shape.value}",
        entry=entry.lemma,
    )


def _act_of_phrase(sentence: Sentence, token: int) -> Act | None:
    phrase = source_phrase(sentence, token)
    if phrase is None:
        return None
    content = clause_around(sentence, token)
    if content is None:
        return None
    content = spanning(sentence, phrase.cue[0], phrase.head, content)
    words = " ".join(sentence.tokens[i].text.lower() for i in phrase.cue)
    return Act(
        sentence=sentence,
        token=phrase.cue[0],
        cue=(phrase.cue[0], phrase.cue[-1] + 1),
        source=phrase.head,
        first=content.first,
        last=content.last,
        credited=True,
        rule="phrase:clause",
        entry=words,
    )


def _addressee(sentence: Sentence, token: int, cue: Cue) -> int | None:
    if cue.addressee == "object":
        return _told(sentence, token, cue)
    if not cue.addressee:
        return None
    from_oblique = (i for i in sentence.children[token] if _is_told(sentence, i, cue.addressee))
    return next(from_oblique, None)


def _told(sentence: Sentence, token: int, cue: Cue) -> int | None:
    found = child(sentence, token, "obj", "iobj", "nsubj:pass")
    clause = child(sentence, token, "ccomp")
    if found is not None or clause is None:
        return found
    return next(iter(told_before(sentence, clause, cue)), None)


def _is_told(sentence: Sentence, token: int, wanted: str) -> bool:
    if base_relation(sentence.tokens[token].deprel) != "obl":
        return False
    marker = child(sentence, token, "case")
    return marker is not None and sentence.tokens[marker].lemma.lower() == wanted


def _is_source(sources: Sources, source: int | None, content: Content, cue: Cue) -> bool:
    """Refuse a missing source, one inside the content, and things that say nothing."""
    if source is None or content.first <= source < content.last:
        return False
    sentence = sources.sentence
    if _is_addressed(sources, content, cue) or sentence.tokens[source].text.lower() == "you":
        return False
    named = antecedent(sentence, source)
    word = sentence.tokens[named]
    if word.upos in {"PRON", "PROPN"} or sources.is_actor(named):
        return sentence.tokens[source].deprel != "expl"
    plain = cue.kind is CueKind.SPEECH and content.shape is ContentShape.CLAUSE
    if sources.actors is not None and not plain:
        return False
    return word.lemma.lower() not in attribution_cues().sourceless


def _is_addressed(sources: Sources, content: Content, cue: Cue) -> bool:
    """Tell "rejected the envoy" and "invited observers": to whom it is said, not what."""
    named = content.shape in {ContentShape.OBJECT, ContentShape.OBLIQUE}
    said = cue.kind in {CueKind.SPEECH, CueKind.DEMAND}
    if not (named and said and sources.is_actor(content.head)):
        return False
    inside = sources.sentence.tokens[content.first : content.last]
    return not any(word.upos == "VERB" for word in inside)


def is_first_person(sentence: Sentence, source: int | None) -> bool:
    """Tell "I think" and "we believe" from what others say."""
    return source is not None and sentence.tokens[source].text.lower() in _FIRST_PERSON
