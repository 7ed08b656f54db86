from dataclasses import dataclass
from pathlib import Path

import pytest

from kg.annotate import Analysis, NetworkParser, annotate, shipped_parser
from kg.errors import ModelError
from kg.model import Document, NameType, Sentence, Token
from tests.annotate.news import NEWS


@dataclass(frozen=True)
class Arc:
    """A relation that holds on any sound parse of a clear sentence."""

    text: str
    dependent: str
    relation: str
    head: str


ARCS = [
    Arc("The Kremlin rejected the plan.", "Kremlin", "nsubj", "rejected"),
    Arc("The Kremlin rejected the plan.", "plan", "obj", "rejected"),
    Arc("Russia opposes Ukraine's membership in NATO.", "membership", "obj", "opposes"),
    Arc("Russia opposes Ukraine's membership in NATO.", "Ukraine", "nmod:poss", "membership"),
    Arc("The minister said that Kyiv would sign the treaty.", "sign", "ccomp", "said"),
    Arc("The minister said that Kyiv would sign the treaty.", "Kyiv", "nsubj", "sign"),
    Arc("The troops were attacked by rebels.", "troops", "nsubj:pass", "attacked"),
    Arc("The troops were attacked by rebels.", "rebels", "obl:agent", "attacked"),
    Arc("Hungary did not support the sanctions.", "not", "advmod", "support"),
    Arc("China and Iran criticised the resolution.", "Iran", "conj", "China"),
    Arc("Turkey wants to join the union.", "join", "xcomp", "wants"),
    Arc("The envoy, who met the president, left.", "met", "acl:relcl", "envoy"),
    Arc("Talks between Israel and Egypt failed.", "Israel", "nmod", "Talks"),
]


def words(sentence: Sentence) -> list[str]:
    return [token.text for token in sentence.tokens]


@pytest.mark.parametrize("arc", ARCS, ids=lambda a: f"{a.dependent}-{a.relation}-{a.head}")
def test_clear_sentences_have_their_relations(arc: Arc) -> None:
    sentence = annotate(Document("a", arc.text)).sentences[0]
    token: Token = sentence.tokens[words(sentence).index(arc.dependent)]
    assert (token.deprel, sentence.tokens[token.head].text) == (arc.relation, arc.head)


def test_names_are_found_with_their_kind() -> None:
    text = "Mark Rutte met Volodymyr Zelensky in Kyiv. The World Bank objected."
    found = {
        (" ".join(words(s)[n.first : n.last]), n.type)
        for s in annotate(Document("a", text)).sentences
        for n in s.names
    }
    assert ("Mark Rutte", NameType.PERSON) in found
    assert ("Volodymyr Zelensky", NameType.PERSON) in found
    assert ("Kyiv", NameType.PLACE) in found
    assert ("World Bank", NameType.ORGANISATION) in found


@pytest.mark.parametrize("headline", ["KREMLIN REJECTS NATO PLAN", "Kremlin Rejects Nato Plan"])
def test_headlines_in_capitals_are_read(headline: str) -> None:
    sentence = annotate(Document("a", headline)).sentences[0]
    root = next(token for token in sentence.tokens if token.head == -1)
    assert (root.text.lower(), root.upos) == ("rejects", "VERB")
    assert (sentence.tokens[0].deprel, sentence.tokens[0].head) == ("nsubj", 1)


def test_batches_change_no_tree() -> None:
    texts = [sentence for text in NEWS for sentence in annotate(Document("a", text)).sentences]
    sentences = [words(sentence) for sentence in texts]
    together = shipped_parser()(sentences)
    alone = [shipped_parser()([sentence])[0] for sentence in sentences]
    heads = [[head for analysis in run for head in analysis.heads] for run in (together, alone)]
    # sums in eight bits may round differently in another batch, so a few arcs may differ
    assert sum(map(int.__eq__, *heads)) >= 0.97 * len(heads[0])


@pytest.mark.parametrize("sentence", [[], ["word"] * 181])
def test_sentence_that_does_not_fit_is_refused(sentence: list[str]) -> None:
    with pytest.raises(ModelError, match="takes 1 to 180"):
        shipped_parser()([sentence])


def test_model_is_opened_once() -> None:
    assert shipped_parser() is shipped_parser()


@pytest.mark.parametrize("name", ["weights.onnx", "labels.json", "relations.onnx", "lemmas.tsv"])
def test_damaged_model_is_named(tmp_path: Path, name: str) -> None:
    from kg.resources import resource

    for file in ("weights.onnx", "labels.json", "relations.onnx", "lemmas.tsv", "wordpieces.txt"):
        (tmp_path / file).symlink_to(str(resource("data", "model", file)))
    (tmp_path / name).unlink()
    (tmp_path / name).write_bytes(b"not a model\n")
    with pytest.raises(ModelError, match=name):
        NetworkParser(tmp_path)


def test_own_parser_is_used() -> None:
    def flat(sentences: object, /) -> list[Analysis]:
        assert isinstance(sentences, list)
        return [
            Analysis(
                ("X",) * len(s),
                ("XX",) * len(s),
                tuple(s),
                (-1,) + (0,) * (len(s) - 1),
                ("root",) + ("dep",) * (len(s) - 1),
            )
            for s in sentences
        ]

    sentence = annotate(Document("a", "Kyiv agreed."), parser=flat).sentences[0]
    assert [token.head for token in sentence.tokens] == [-1, 0, 0]
