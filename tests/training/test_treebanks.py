from dataclasses import replace

import pytest

from kg.training.gum_names import entity_spans, gum_names, titles_of
from kg.training.treebanks import GoldSentence, read_conllu, read_name_tables, read_wikigold

#: A sentence written for this project, in the layout of GUM.
CONLLU = """\
# newdoc id = demo
# newpar
# sent_id = demo-1
# text = President Ann Lee left the Bank of Ruritania's office.
1\tPresident\tPresident\tPROPN\tNNP\t_\t2\tnmod:desc\t_\tEntity=(1-person-new
2\tAnn\tAnn\tPROPN\tNNP\t_\t4\tnsubj\t_\t_
3\tLee\tLee\tPROPN\tNNP\t_\t2\tflat\t_\tEntity=1)
4\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
5\tthe\tthe\tDET\tDT\t_\t6\tdet\t_\tEntity=(2-place-new(3-organization-new
6\tBank\tBank\tPROPN\tNNP\t_\t10\tnmod:poss\t_\t_
7\tof\tof\tADP\tIN\t_\t8\tcase\t_\t_
8-9\tRuritania's\t_\t_\t_\t_\t_\t_\t_\t_
8\tRuritania\tRuritania\tPROPN\tNNP\t_\t6\tnmod\t_\tEntity=(4-place-new)
9\t's\t's\tPART\tPOS\t_\t6\tcase\t_\tEntity=3)
10\toffice\toffice\tNOUN\tNN\t_\t4\tobj\t_\tEntity=2)
11\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_
"""


def sentence() -> GoldSentence:
    return next(read_conllu(CONLLU))


def test_conllu_sentence_has_its_tree() -> None:
    gold = sentence()
    assert gold.words[:3] == ("President", "Ann", "Lee")
    assert gold.heads[:4] == (1, 3, 1, -1)
    assert (gold.document, gold.id, gold.opens_paragraph) == ("demo", "demo-1", True)


def test_nested_entities_are_found() -> None:
    spans = {(s.first, s.last, s.type) for s in entity_spans(sentence().misc)}
    assert spans == {
        (0, 3, "person"),
        (4, 10, "place"),
        (4, 9, "organization"),
        (7, 8, "place"),
    }


def test_names_leave_titles_articles_and_common_nouns_out() -> None:
    labels = dict(zip(sentence().words, gum_names(sentence()), strict=True))
    assert labels["President"] == labels["the"] == labels["office"] == "O"
    assert (labels["Ann"], labels["Lee"]) == ("B-PER", "I-PER")
    assert [labels[w] for w in ("Bank", "of", "Ruritania")] == ["B-ORG", "I-ORG", "I-ORG"]


def phrase(*rows: str) -> GoldSentence:
    """Make a sentence of one entity from "word tag head relation" rows; heads count from 1."""
    cells = [row.split() for row in rows]
    return GoldSentence(
        document="demo",
        id="1",
        text="",
        words=tuple(word for word, _, _, _ in cells),
        xpos=tuple(tag for _, tag, _, _ in cells),
        heads=tuple(int(head) - 1 for _, _, head, _ in cells),
        deprels=tuple(relation for _, _, _, relation in cells),
    )


NAMED = [
    ("person", "girlfriend NN 0 root", "Ann NNP 1 appos", "Lee NNP 2 flat", "Ann Lee"),
    ("person", "researcher NN 0 root", "Ann NNP 1 flat", "Lee NNP 1 flat", "Ann Lee"),
    ("place", "village NN 0 root", "of IN 3 case", "Uno NNP 1 nmod", "Uno"),
    (
        *("organization", "Centre NNP 0 root", "for IN 3 case", "Control NNP 1 nmod"),
        *("of IN 5 case", "Floods NNPS 3 nmod", "Centre for Control of Floods"),
    ),
    (
        "place",
        "Air NNP 4 compound",
        "and CC 3 cc",
        "Sea NNP 1 conj",
        "Hall NNP 0 root",
        "Air and Sea Hall",
    ),
]
UNNAMED = [
    ("person", "minister NN 0 root", "of IN 3 case", "Uno NNP 1 nmod"),
    ("person", "friend NN 0 root", ", , 3 punct", "Ann NNP 1 appos"),
    ("person", "U.S. NNP 2 compound", "Senator NNP 0 root"),
    ("organization", "company NN 0 root", "of IN 3 case", "Uno NNP 1 nmod"),
]


def found_in(kind: str, rows: tuple[str, ...]) -> str:
    gold = phrase(*rows)
    misc = ["_"] * len(rows)
    misc[0], misc[-1] = f"Entity=(1-{kind}-new", "Entity=1)"
    labels = gum_names(replace(gold, misc=tuple(misc)), titles={"Senator"})
    return " ".join(w for w, label in zip(gold.words, labels, strict=True) if label != "O")


@pytest.mark.parametrize("case", NAMED, ids=lambda case: case[-1])
def test_name_is_taken_out_of_its_phrase(case: tuple[str, ...]) -> None:
    kind, *rows, wanted = case
    assert found_in(kind, tuple(rows)) == wanted


@pytest.mark.parametrize("case", UNNAMED, ids=lambda case: case[1].split()[0])
def test_description_is_no_name(case: tuple[str, ...]) -> None:
    kind, *rows = case
    assert found_in(kind, tuple(rows)) == ""


def test_titles_are_read_off_the_trees() -> None:
    assert titles_of([sentence()]) == {"President"}


def test_name_table_is_read_by_sentence() -> None:
    table = "# sent_id = a-1\n# text = Ann left\n1\tAnn\tB-PER\t-\tx\n2\tleft\tO\t-\tx\n\n"
    assert read_name_tables(table) == {"a-1": (("Ann", "B-PER"), ("left", "O"))}


def test_wikigold_runs_get_a_beginning() -> None:
    found = next(read_wikigold("Ann I-PER\nLee I-PER\nleft O\nUno I-LOC\n\n"))
    assert found.names == ("B-PER", "I-PER", "O", "B-LOC")
