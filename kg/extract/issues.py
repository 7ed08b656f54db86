"""Which issue some words name: frame and participants, so that other words for it meet it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from kg.extract import complements, grammar
from kg.extract.clause_kinds import SUBJECTS
from kg.extract.issue_frames import fill, frame_at, is_of_others
from kg.extract.labels import clause_label, open_label
from kg.extract.polarity import is_denied_itself
from kg.extract.reading import Reading
from kg.lexicon.classes import composition_words, noun_classes
from kg.lexicon.issues import IssueFrame, load_issues
from kg.model import Participant, Sentence

_BELOW = frozenset(
    {"acl", "acl:relcl", "nmod", "xcomp", "obj", "ccomp", "obl", "conj", "compound", "amod"}
)


@dataclass(frozen=True, slots=True)
class Topic:
    """What some words are about: a frame, or "" with the head word, and who takes part.

    ``clause`` is set where the words are a clause with its own subject.
    """

    frame: str
    head: str
    participants: tuple[Participant, ...]
    clause: bool = False

    @property
    def id(self) -> str:
        """Give the slug that other wordings of the same issue share."""
        parts = [self.frame or self.head, *(p.actor or p.name for p in self.participants)]
        return "-".join(filter(None, (slug(part) for part in parts))) or "issue"


def slug(text: str) -> str:
    """Give ASCII words joined by hyphens.

    >>> slug("São Tomé's accession")
    'sao-tome-s-accession'
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))


def topic_of(reading: Reading, sentence: Sentence, head: int) -> Topic:
    """Read the topic of the words under a head: the frame nearest to it, or an open topic.

    "An end to the sanctions" is no case of sanctions, nor is "a plan to lift the sanctions":
    whoever wants it opposes them.
    """
    carrier, head = head, behind_carrier(sentence, head)
    if carrier != head and sentence.tokens[head].lemma in composition_words().reversing_verbs:
        return _open_topic(reading, sentence, carrier)
    for token in [head] if _is_reversing(sentence, head) else _outward(sentence, head):
        named = token != head and reading.mentions_at(sentence, token)
        frame = None if named else frame_at(sentence, token)
        if frame is not None and not is_of_others(reading, sentence, token, frame):
            roles = fill(reading, sentence, token, frame)
            inside = token != head and (_is_denied(sentence, token) or not _is_told(frame, roles))
            if inside or _is_bare(sentence, token, frame, roles):
                break
            return Topic(frame.name, sentence.tokens[token].lemma.lower(), roles)
    return _open_topic(reading, sentence, head)


def _is_denied(sentence: Sentence, token: int) -> bool:
    """Tell "a promise that Ukraine will never join", which is no issue of joining."""
    return sentence.tokens[token].upos == "VERB" and is_denied_itself(sentence, token)


def _is_bare(
    sentence: Sentence, token: int, frame: IssueFrame, roles: tuple[Participant, ...]
) -> bool:
    """Tell "no one should leave" from leaving a body: nobody is there for whom it would count."""
    verbal = sentence.tokens[token].upos == "VERB"
    return verbal and not roles and any(role.types for role in frame.roles)


def _is_told(frame: IssueFrame, roles: tuple[Participant, ...]) -> bool:
    """Tell a frame that is what the words are about from one that only comes up in them.

    A trade surplus is no issue of trade; the prospect of Kyiv's accession is one of accession.
    """
    return bool(roles) or not frame.roles or any(role.implied for role in frame.roles)


def _is_reversing(sentence: Sentence, head: int) -> bool:
    word = sentence.tokens[head]
    words, lemma = composition_words(), word.lemma.lower()
    if word.upos == "VERB":
        return lemma in words.reversing_verbs
    return word.upos == "NOUN" and lemma in words.reversing_nouns | words.fighting_nouns


def behind_carrier(sentence: Sentence, head: int) -> int:
    """Give the noun or clause behind "the idea of", "the issue of", or the head itself."""
    for _ in range(3):
        if sentence.tokens[head].lemma.lower() not in noun_classes().carrier:
            return head
        inner = grammar.prepositional(sentence, head, "of") or complements.clauses(sentence, head)
        if not inner:
            return head
        head = inner[0]
    return head


def _outward(sentence: Sentence, head: int) -> Iterable[int]:
    """Walk from the head down, two levels: the nearer word decides."""
    level = [head]
    for _ in range(3):
        yield from level
        level = [
            c
            for i in level
            if i == head or not _is_reversing(sentence, i)
            for c in grammar.below(sentence, i, _BELOW)
        ]


def _open_topic(reading: Reading, sentence: Sentence, head: int) -> Topic:
    """Keep head and participants of an issue that no frame covers."""
    words = [
        sentence.tokens[i]
        for i in grammar.below(sentence, head, frozenset({"compound", "amod", "obj"}))
    ]
    names = [
        w.lemma.lower()
        for w in words
        if w.upos in {"NOUN", "ADJ"} and w.start < sentence.tokens[head].start
    ]
    objects = [w.lemma.lower() for w in words if w.deprel == "obj"]
    objects.extend(_aim(sentence, head))
    mentions = [m for i in _outward(sentence, head) for m in reading.mentions_at(sentence, i)]
    actors = {m.actor: reading.actors[m.actor] for m in mentions}
    denied = ["not"] * (_is_denied(sentence, head) and not _is_clause(sentence, head))
    return Topic(
        frame="",
        head=" ".join([*denied, *names, sentence.tokens[head].lemma.lower(), *objects]),
        participants=tuple(
            Participant("participant", a.name, a.id) for a in list(actors.values())[:3]
        ),
        clause=_is_clause(sentence, head),
    )


def _aim(sentence: Sentence, head: int) -> list[str]:
    """Give the act that a noun is about, so that efforts to do other things are others."""
    if sentence.tokens[head].upos != "NOUN":
        return []
    acts = grammar.below(sentence, head, frozenset({"acl"}))
    words = [i for act in acts for i in (act, *grammar.below(sentence, act, frozenset({"obj"})))]
    return [sentence.tokens[i].lemma.lower() for i in words]


def _is_clause(sentence: Sentence, head: int) -> bool:
    opening = grammar.marker(sentence, head)
    return opening not in ("to", "for") and bool(grammar.below(sentence, head, SUBJECTS))


def complete(topic: Topic, others: Iterable[Topic]) -> Topic:
    """Fill a role that the words leave open from the document's other words on the same issue.

    "Ukraine's immediate accession" means the organisation that the document names elsewhere as the
    one Ukraine is to join, if there is only one.
    """
    frame = load_issues().frames.get(topic.frame)
    if frame is None:
        return topic
    filled = {p.role for p in topic.participants}
    for role in frame.roles:
        if role.implied and role.name not in filled:
            topic = _with_implied(topic, role.name, others)
    return topic


def _with_implied(topic: Topic, role: str, others: Iterable[Topic]) -> Topic:
    own = {p.actor for p in topic.participants}
    candidates: dict[str, Participant] = {}
    for other in others:
        if other.frame != topic.frame:
            continue
        shared = own & {p.actor for p in other.participants} or not own
        for participant in other.participants:
            if participant.role == role and shared:
                candidates[participant.actor] = participant
    if len(candidates) != 1:
        return topic
    return Topic(topic.frame, topic.head, (*topic.participants, *candidates.values()))


def label_of(topic: Topic, wording: str) -> str:
    """Give a label that reads well alone; an open topic reads nearly as the text words it."""
    frame = load_issues().frames.get(topic.frame)
    if frame is None:
        return clause_label(wording) if topic.clause else open_label(wording)
    names: dict[str, list[str]] = {}
    for participant in topic.participants:
        names.setdefault(participant.role, []).append(with_article(participant.name))
    filled = {role: _joined(found) for role, found in names.items()}
    for template in frame.labels:
        roles = {part.partition("}")[0] for part in template.split("{")[1:]}
        if roles <= filled.keys():
            return _sentence_case(_render(template, filled))
    return frame.labels[-1]


def _render(template: str, filled: dict[str, str]) -> str:
    text = template
    for role, name in filled.items():
        possessive = name + ("'" if name.endswith("s") else "'s")
        text = text.replace("{" + role + "}'s", possessive).replace("{" + role + "}", name)
    return text


def _joined(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def with_article(name: str) -> str:
    """Set "the" before names that take it.

    >>> with_article("United States"), with_article("Ukraine"), with_article("Russia's bloc")
    ('the United States', 'Ukraine', "Russia's bloc")
    """
    owner = re.split(r"s?['’]s? ", name)[0]
    words = {word.lower() for word in owner.split()}
    return f"the {name}" if words & noun_classes().article else name


def _sentence_case(label: str) -> str:
    return label[0].upper() + label[1:] if label else label
