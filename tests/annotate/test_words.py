import pytest

from kg.annotate.words import words

CASES = {
    "U.S.-led talks can't fail.": "U.S. - led talks ca n't fail .",
    "Mr. Rutte's aides cannot say": "Mr. Rutte 's aides can not say",
    "the anti-war, pro-Russian side’s": "the anti-war , pro-Russian side ’s",
    "It cost $1,000.50 (20%) in the 1990s": "It cost $ 1,000.50 ( 20 % ) in the 1990s",
    "“We won’t,” he said—twice": "“ We wo n’t , ” he said — twice",
    "Côte d'Ivoire and O'Brien's office": "Côte d'Ivoire and O'Brien 's office",
    "and/or AT&T": "and / or AT&T",
    "see https://example.org/a?b=1, please": "see https://example.org/a?b=1 , please",
    "John F. Kennedy went to St. Petersburg.": "John F. Kennedy went to St. Petersburg .",
    "Really?! Well... no": "Really ?! Well ... no",
    "Pravda.ua, 5G and 39A at 10am": "Pravda.ua , 5G and 39A at 10 am",
    "US$20bn [...] don`t": "US$ 20 bn [...] do n`t",
    "He left.Then he came": "He left . Then he came",
    "the 3rd round on 9/11": "the 3rd round on 9/11",
    "flags 🇺🇦🇷🇺 and 👍🏽!": "flags 🇺🇦 🇷🇺 and 👍🏽 !",
    "Zelenskyi\u0306 said": "Zelenskyi\u0306 said",
}


@pytest.mark.parametrize("text", CASES)
def test_text_is_cut_as_the_treebanks_cut_it(text: str) -> None:
    assert " ".join(word.text for word in words(text)) == CASES[text]
