"""Roles around a word, on trees written out by hand."""

import pytest

from kg.extract import complements, grammar
from kg.model import Sentence, Token


def tree(rows: str) -> Sentence:
    """Build a sentence from "text/upos/xpos/head/relation" words; the lemma follows a colon."""
    tokens, offset = [], 0
    for row in rows.split():
        word, upos, xpos, head, relation = row.split("/")
        text, _, lemma = word.partition("=")
        tokens.append(
            Token(
                offset,
                offset + len(text),
                text,
                lemma or text.lower(),
                upos,
                xpos,
                int(head),
                relation,
            )
        )
        offset += len(text) + 1
    return Sentence(0, 0, offset, tuple(tokens))


PASSIVE = (
    "Iran/PROPN/NNP/2/nsubj:pass was/AUX/VBD/2/aux:pass urged=urge/VERB/VBN/-1/root "
    "by/ADP/IN/4/case France/PROPN/NNP/2/obl:agent to/PART/TO/6/mark withdraw/VERB/VB/2/xcomp"
)
CONTROL = (
    "France/PROPN/NNP/1/nsubj urged=urge/VERB/VBD/-1/root Iran/PROPN/NNP/1/obj "
    "to/PART/TO/4/mark withdraw/VERB/VB/1/xcomp"
)
RELATIVE = (
    "the/DET/DT/1/det policy/NOUN/NN/-1/root which/PRON/WDT/5/obj France/PROPN/NNP/5/nsubj "
    "has/AUX/VBZ/5/aux criticised=criticise/VERB/VBN/1/acl:relcl"
)
PARTICIPLE = (
    "sanctions=sanction/NOUN/NNS/-1/root imposed=impose/VERB/VBN/0/acl "
    "by/ADP/IN/3/case France/PROPN/NNP/1/obl:agent"
)


@pytest.mark.parametrize(
    ("rows", "verb", "who", "whom"),
    [
        (PASSIVE, 2, [4], [0]),
        (PASSIVE, 6, [0], []),
        (CONTROL, 1, [0], [2]),
        (CONTROL, 4, [2], []),
        (RELATIVE, 5, [3], [1]),
        (PARTICIPLE, 1, [3], [0]),
    ],
)
def test_who_does_it_to_whom(rows: str, verb: int, who: list[int], whom: list[int]) -> None:
    sentence = tree(rows)
    assert grammar.subjects(sentence, verb) == who
    assert grammar.objects(sentence, verb) == whom


def test_coordination_is_spread_out() -> None:
    sentence = tree(
        "Iran/PROPN/NNP/3/nsubj and/CCONJ/CC/2/cc Iraq/PROPN/NNP/0/conj met=meet/VERB/VBD/-1/root"
    )
    assert grammar.subjects(sentence, 3) == [0, 2]


def test_infinitive_is_told_from_a_that_clause() -> None:
    sentence = tree(
        "France/PROPN/NNP/1/nsubj insists=insist/VERB/VBZ/-1/root that/SCONJ/IN/4/mark "
        "Iran/PROPN/NNP/4/nsubj leave/VERB/VBP/1/ccomp"
    )
    assert complements.clauses(sentence, 1) == [4]
    assert complements.infinitives(sentence, 1) == []
