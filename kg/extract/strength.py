"""How strongly an assertion is made, where the text grades it."""

from __future__ import annotations

from kg.extract.scope import governors, surface
from kg.lexicon.cues import strength_cues
from kg.model import Sentence
from kg.tree import children, subtree


def strength_of(sentence: Sentence, token: int) -> str:
    """Give the grading words of the token's clause as in the text, or "".

    An adverb on the word or on a word whose mode reaches it ("categorically rejects"), or a fixed
    expression in the clause ("a red line", "under no circumstances").
    """
    cues = strength_cues().adverbs
    for index in (token, *governors(sentence, token)):
        for below in children(sentence, index, ("advmod",)):
            if sentence.tokens[below].lemma.lower() in cues:
                return sentence.tokens[below].text
    return _phrase_in(sentence, token)


def _phrase_in(sentence: Sentence, token: int) -> str:
    inside = subtree(sentence, token)
    words = surface(sentence, inside[0], inside[-1] + 1)
    lowered = words.lower()
    for phrase in strength_cues().phrases:
        if (at := lowered.find(phrase)) >= 0 and _is_whole(lowered, at, at + len(phrase)):
            return words[at : at + len(phrase)]
    return ""


def _is_whole(text: str, start: int, end: int) -> bool:
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())
