"""Finds the word that names who speaks, asks or believes."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.insertions import INNER, inverted_speaker, is_set_off
from kg.extract.scope import lemma_of, marker_of
from kg.lexicon.cues import CueKind, attribution_cues
from kg.model import Sentence
from kg.tree import base_relation, child, children, preposition, subtree

_RELATIVES = {"who", "which", "that"}


@dataclass(frozen=True, slots=True)
class Sources:
    """Finds sources in one sentence.

    Attributes:
        actors: the tokens that head the name of an actor; None when nobody knows them.
    """

    sentence: Sentence
    actors: frozenset[int] | None = None

    def of_verb(self, verb: int) -> int | None:
        """Give the word that is the source of a verb: its subject, or its agent in the passive.

        Verbs without a subject take that of the verb they hang on ("went on to say", "saying
        that"), the noun they modify ("officials saying that") or the first of coordinated verbs.
        """
        return self._of_verb(verb, depth=0)

    def of_noun(self, noun: int) -> int | None:
        """Give the source of a noun: possessor, "by" or "from" phrase, or subject of its carrier.

        "Russia's demand", "a demand by Russia", "Russia issued a demand".
        """
        possessor = child(self.sentence, noun, "nmod:poss")
        if possessor is not None:
            return possessor
        below = children(self.sentence, noun, ("nmod", "acl"))
        deeper = [j for i in below for j in children(self.sentence, i, ("nmod",))]
        for other in (*below, *(i for i in deeper if self.is_actor(i))):
            if preposition(self.sentence, other) in {"by", "from"}:
                return other
        return self._of_carrier(noun)

    def named_by(self, verb: int, marker: str) -> int | None:
        """Give the word that a preposition brings ("heard from X")."""
        below = children(self.sentence, verb, ("obl",))
        return next((i for i in below if preposition(self.sentence, i) == marker), None)

    def _of_verb(self, verb: int, depth: int) -> int | None:
        if (behind := inverted_speaker(self.sentence, verb, self.is_actor)) is not None:
            return behind
        if is_passive(self.sentence, verb) and self._quotes(verb):
            return child(self.sentence, verb, "nsubj:pass")
        if (agent := child(self.sentence, verb, "obl:agent")) is not None:
            return agent
        if is_passive(self.sentence, verb):
            return None
        subject = self._subject(verb)
        subject = self._inverted(verb) if subject is None else subject
        subject = self._inserted(verb) if subject is None else subject
        subject = self._after_conjunction(verb) if subject is None else subject
        subject = self._misplaced(verb) if subject is None else subject
        subject = self._adjacent(verb) if subject is None else subject
        if subject is not None:
            return subject
        return self._inherited(verb, depth) if depth < 6 else None

    def _quotes(self, verb: int) -> bool:
        """Tell "was quoted as saying", of which the subject is the speaker."""
        return self.sentence.tokens[verb].lemma.lower() in attribution_cues().quoting

    def _subject(self, verb: int) -> int | None:
        """Give the subject; of several the last one that is an actor.

        "Ties with Chad, he said, are bad": not what stands before the comma, if that is no actor.
        """
        outer = child(self.sentence, verb, "nsubj:outer")
        inner = children(self.sentence, verb, ("nsubj",))
        if outer is not None and not is_set_off(self.sentence, inner[-1:], verb):
            return outer
        subjects = children(self.sentence, verb, ("nsubj",))
        subjects = [i for i in subjects if i < verb] or subjects
        acting = [i for i in subjects if self.is_actor(i)]
        return next(reversed(acting or subjects), None)

    def _inverted(self, verb: int) -> int | None:
        """Give the speaker behind the verb, wherever the parser hung it (""X", asked Y")."""
        content = child(self.sentence, verb, "ccomp")
        if content is None or content > verb:
            return None
        for token in range(verb + 1, len(self.sentence.tokens)):
            word = self.sentence.tokens[token]
            if word.upos in {"NOUN", "PROPN", "PRON"} and word.deprel not in INNER:
                return token
            if word.upos not in {"DET", "ADJ", "NOUN", "PROPN", "NUM"}:
                return None
        return None

    def _inserted(self, verb: int) -> int | None:
        """Give the noun before a finite verb that was taken for its modifier (", Y argued,")."""
        word = self.sentence.tokens[verb]
        if word.deprel != "acl" or word.xpos not in {"VBD", "VBZ", "VBP"} or not verb:
            return None
        before = self.sentence.tokens[verb - 1]
        return verb - 1 if before.upos in {"NOUN", "PROPN", "PRON"} else None

    def _after_conjunction(self, verb: int) -> int | None:
        """Give the noun between "and" and a finite verb, hung elsewhere ("and officials say")."""
        joint = child(self.sentence, verb, "cc")
        if joint is None or self.sentence.tokens[verb].xpos not in {"VBD", "VBZ", "VBP"}:
            return None
        for token in range(joint + 1, verb):
            word = self.sentence.tokens[token]
            if word.upos in {"NOUN", "PROPN", "PRON"} and word.deprel not in INNER:
                return token
        return None

    def _misplaced(self, verb: int) -> int | None:
        """Give an actor before the verb that was taken for the subject of what it tells."""
        for clause in children(self.sentence, verb, ("ccomp",)):
            for subject in children(self.sentence, clause, ("nsubj",)):
                if subject < verb < clause and self.is_actor(subject):
                    return subject
        return None

    def _adjacent(self, verb: int) -> int | None:
        """Give the actor right before a finite verb of saying, hung elsewhere.

        It opens its clause, behind "and" or a comma.
        """
        tokens = self.sentence.tokens
        if tokens[verb].xpos not in {"VBD", "VBZ", "VBP"}:
            return None
        if tokens[verb].lemma.lower() not in attribution_cues().inverting:
            return None
        head = verb - 2 if verb > 1 and tokens[verb - 1].upos == "ADV" else verb - 1
        if head < 1 or not self.is_actor(head):
            return None
        before = tokens[subtree(self.sentence, head)[0] - 1] if head else None
        opening = [
            i for i in self.sentence.children[head] if tokens[i].upos == "CCONJ" and i < head
        ]
        return head if opening or (before is not None and before.text == ",") else None

    def is_actor(self, token: int | None) -> bool:
        """Tell whether a token is known to head the name of an actor."""
        return self.actors is not None and token in self.actors

    def _inherited(self, verb: int, depth: int) -> int | None:
        head = self.sentence.tokens[verb].head
        relation = base_relation(self.sentence.tokens[verb].deprel)
        if head < 0:
            return None
        if relation == "acl" and self._reporter_between(head, verb) == head:
            return self._of_noun_clause(verb, head)
        if relation == "xcomp":
            controlled = child(self.sentence, head, "obj")
            return controlled if controlled is not None else self._of_governor(head, depth)
        if relation == "advcl" and marker_of(self.sentence, verb) == "as":
            return child(self.sentence, head, "obj", "nsubj:pass", "iobj")
        if relation in {"acl", "advcl", "conj", "ccomp", "parataxis"}:
            head = self._reporter_between(head, verb)
            return self._acting(self._of_governor(head, depth), verb, head)
        return None

    def _reporter_between(self, head: int, verb: int) -> int:
        """Give the cue before what is added to its content: "X left, he said, adding that"."""
        word = self.sentence.tokens[head]
        if word.deprel == "ccomp" and head < word.head < verb:
            return word.head
        if (told := self._relative_between(head, verb)) is not None:
            return told
        between = child(self.sentence, head, "parataxis")
        return between if between is not None and head < between < verb else head

    def _relative_between(self, head: int, verb: int) -> int | None:
        """Give the cue of a relative clause before a participle: "met X, who agreed, saying"."""
        if self.sentence.tokens[verb].xpos != "VBG":
            return None
        for noun in children(self.sentence, head, ("obj", "obl")):
            for clause in children(self.sentence, noun, ("acl:relcl",)):
                cues = attribution_cues().verbs.get(lemma_of(self.sentence, clause), ())
                speaks = any(cue.kind in (CueKind.SPEECH, CueKind.DEMAND) for cue in cues)
                if head < clause < verb and speaks:
                    return clause
        return None

    def _acting(self, subject: int | None, verb: int, head: int) -> int | None:
        """Look beside a subject that is no actor: its possessor, or the object before the verb."""
        if subject is None or self.is_actor(subject):
            return subject
        possessor = child(self.sentence, subject, "nmod:poss")
        if self.is_actor(possessor):
            return possessor
        controlled = child(self.sentence, head, "obj")
        before = controlled is not None and controlled < verb
        return controlled if before and self.is_actor(controlled) else subject

    def _of_noun_clause(self, verb: int, noun: int) -> int | None:
        """Give the noun of "officials saying that", the writer of "issued a letter calling X Y".

        A noun with an infinitive ("a promise to say") says nothing itself.
        """
        if self.sentence.tokens[verb].xpos != "VBG":
            return self.of_noun(noun)
        writer = None if self.is_actor(noun) else self._of_carrier(noun)
        return noun if writer is None else writer

    def _of_governor(self, head: int, depth: int) -> int | None:
        """Give the subject above, passive subjects too ("was attacked for suggesting")."""
        passive = child(self.sentence, head, "nsubj:pass")
        return passive if passive is not None else self._of_verb(head, depth + 1)

    def _of_carrier(self, noun: int) -> int | None:
        cues = attribution_cues()
        word = self.sentence.tokens[noun]
        if word.head < 0 or word.deprel not in {"obj", "nsubj:pass"}:
            return None
        lemma = lemma_of(self.sentence, word.head)
        if lemma in cues.reversed_carriers or lemma not in cues.carriers:
            return None
        return self.of_verb(word.head)


def is_passive(sentence: Sentence, verb: int) -> bool:
    """Tell "was told", and a past participle after its noun."""
    if children(sentence, verb, ("aux:pass", "nsubj:pass")):
        return True
    word = sentence.tokens[verb]
    if word.deprel == "conj" and word.xpos == "VBN" and not children(sentence, verb, ("aux",)):
        return is_passive(sentence, word.head)
    if word.xpos not in {"VBN", "VBD"} or children(sentence, verb, ("aux", "nsubj")):
        return False
    return word.deprel in {"acl", "amod", "advcl"}


@dataclass(frozen=True, slots=True)
class SourcePhrase:
    """A phrase such as "according to X": its head word and the tokens of its cue."""

    head: int
    cue: tuple[int, ...]


def source_phrase(sentence: Sentence, token: int) -> SourcePhrase | None:
    """Read "according to X" and "in X's words" at their noun, or give None."""
    if not _may_have_source(sentence, token):
        return None
    marker = child(sentence, token, "case")
    if marker is None:
        return None
    cues = attribution_cues()
    lawful = sentence.tokens[token].lemma.lower() in cues.sourceless
    if lawful and sentence.tokens[token].upos == "NOUN":
        return None
    if preposition(sentence, token) in cues.source_prepositions or _says(sentence, marker):
        words = [marker, *children(sentence, marker, ("fixed",))]
        return SourcePhrase(token, tuple(words))
    lemma = sentence.tokens[token].lemma.lower()
    owner = child(sentence, token, "nmod:poss", "nmod")
    if lemma in cues.view_nouns and owner is not None and preposition(sentence, token) == "in":
        return SourcePhrase(owner, (marker, token))
    return None


def _may_have_source(sentence: Sentence, token: int) -> bool:
    """Look for the first word of such a phrase, since nearly all nouns have none."""
    cues = attribution_cues()
    if sentence.tokens[token].lemma.lower() in cues.view_nouns:
        return True
    firsts = cues.source_openings
    return any(sentence.tokens[i].text.lower() in firsts for i in sentence.children[token])


def _says(sentence: Sentence, marker: int) -> bool:
    """Tell "according to" by its words, since the lemma may be that of the verb."""
    words = [marker, *children(sentence, marker, ("fixed",))]
    joined = " ".join(sentence.tokens[i].text.lower() for i in words)
    return joined in attribution_cues().source_prepositions


def antecedent(sentence: Sentence, token: int) -> int:
    """Give the noun that a relative pronoun stands for, or the token itself."""
    word = sentence.tokens[token]
    if word.lemma.lower() not in _RELATIVES or word.head < 0:
        return token
    clause = word.head
    while clause >= 0 and sentence.tokens[clause].deprel != "acl:relcl":
        clause = sentence.tokens[clause].head
    return sentence.tokens[clause].head if clause >= 0 else token
