"""Tells role phrases that mean an actor from those that mean a matter, a place or nobody."""

from __future__ import annotations

from kg.lexicon.cues import CueKind, attribution_cues
from kg.lexicon.descriptions import load_descriptions
from kg.lexicon.roles import RoleKind
from kg.model import ActorType, Sentence
from kg.resolve.reading import Reading
from kg.resolve.role_phrases import RolePhrase
from kg.resolve.speaking import brought_by, speaks
from kg.tree import base_relation, children, first_conjunct, preposition

_TAKING_PART = frozenset({"nsubj", "nsubj:pass", "obl:agent", "obj", "iobj"})
_FROM = frozenset({"from", "to"})
#: Relations of the author to a paper: "the ministry's report", "a report by the ministry".
_AUTHOR = frozenset({"nmod:poss", "compound", "nmod"})
_NO_ONE = frozenset({"each", "every", "any", "no", "whichever", "whatever", "another", "either"})


def can_act(reading: Reading, phrase: RolePhrase) -> bool:
    """Tell whether ships or states are more than things and places, opposition than a stance."""
    if not phrase.plural and _with_next_word(phrase) in load_descriptions().attitudes:
        return False
    if phrase.hit.role.kind is RoleKind.EQUIPMENT:
        return _belongs_directly(reading, phrase)
    if phrase.hit.role.kind is RoleKind.STATES:
        return phrase.plural and _is_told_apart(phrase)
    return True


def _with_next_word(phrase: RolePhrase) -> str:
    return " ".join((phrase.noun, *phrase.scene.words[phrase.hit.last : phrase.hit.last + 1]))


def _belongs_directly(reading: Reading, phrase: RolePhrase) -> bool:
    """Tell whether a demonym or state stands right with the noun: "Israeli aircraft"."""
    below = children(phrase.scene.sentence, phrase.head, ("amod", "compound", "nmod"))
    tokens = phrase.scene.sentence.tokens
    named = (t for t in below if t < phrase.head and tokens[t].upos != "PRON")
    return any(reading.at(phrase.scene, token) for token in named)


def _is_told_apart(phrase: RolePhrase) -> bool:
    """Tell whether words say which states are meant: "Gulf states", "countries in the region"."""
    inner = ("amod", "compound", "nmod")
    return bool(children(phrase.scene.sentence, phrase.head, inner))


def matters(reading: Reading, phrase: RolePhrase) -> bool:
    """Tell whether a body or group without a name is an actor here: it belongs, or it acts."""
    if _is_mass(phrase) or _is_no_one(phrase) or _is_power(phrase):
        return False
    if not phrase.owner and _is_matter(phrase) and not _takes_part(phrase):
        return False
    if phrase.owner:
        return not _is_vague(phrase) or _takes_part(phrase) or _belongs_directly(reading, phrase)
    if phrase.hit.role.kind is RoleKind.GOVERNMENT:
        return phrase.plural or (phrase.definite and not _is_of_a_kind(phrase))
    if phrase.hit.role.kind is RoleKind.GROUP and phrase.hit.role.sector:
        return not _is_vague(phrase) or _takes_part(phrase)
    sentence = phrase.scene.sentence
    head = first_conjunct(sentence, phrase.head)
    argument = base_relation(sentence.tokens[head].deprel) in ("nsubj", "obj", "iobj", "obl")
    return _takes_part(phrase) or bool(
        phrase.hit.role.sector and argument and not _is_vague(phrase)
    )


def _is_of_a_kind(phrase: RolePhrase) -> bool:
    """Tell whether a noun says what the regime is about: "the sanctions regime"."""
    return bool(children(phrase.scene.sentence, phrase.head, ("compound",)))


def _is_power(phrase: RolePhrase) -> bool:
    """Tell whether what a person has is no body: "his leadership of the party"."""
    owned = phrase.owner is not None and phrase.owner.type is ActorType.PERSON
    return owned and phrase.noun in load_descriptions().powers


def _is_mass(phrase: RolePhrase) -> bool:
    """Tell whether a bare singular is no actor but a matter: "by force"."""
    token = phrase.scene.sentence.tokens[phrase.head]
    return phrase.first == phrase.head and token.xpos == "NN" and token.text.islower()


def _is_matter(phrase: RolePhrase) -> bool:
    """Tell whether a singular without any determiner is no person: "impartial justice"."""
    sentence, head = phrase.scene.sentence, phrase.head
    if sentence.tokens[head].xpos != "NN" or sentence.tokens[head].deprel == "conj":
        return False
    if not sentence.tokens[phrase.first].text.islower():
        return False
    return not children(sentence, head, ("det", "nmod:poss", "nummod"))


def _takes_part(phrase: RolePhrase) -> bool:
    """Tell whether the phrase is an argument of a verb or noun of acting and speaking."""
    sentence = phrase.scene.sentence
    head = _counted(sentence, first_conjunct(sentence, phrase.head))
    token = sentence.tokens[head]
    if _is_inverted(phrase) or _is_reporting(sentence, head):
        return True
    if token.deprel in _AUTHOR and token.head >= 0 and speaks(phrase.scene, token.head):
        return True
    above = sentence.tokens[token.head]
    lists = load_descriptions()
    if token.deprel in _TAKING_PART:
        says = token.deprel == "nsubj" and above.lemma in attribution_cues().verbs
        return above.upos == "VERB" and (says or above.lemma in lists.agent_verbs)
    if brought_by(phrase.scene, head) in attribution_cues().source_prepositions:
        return True
    if token.deprel in ("nmod", "obl"):
        case = preposition(sentence, head)
        acts = above.lemma in lists.agent_verbs or above.lemma in lists.metonymy.political_nouns
        governed = acts and case in lists.metonymy.acting_prepositions | _FROM
        return governed or (case == "against" and phrase.plural)
    return False


def _is_inverted(phrase: RolePhrase) -> bool:
    """Tell the speaker behind a quotation, whatever the tree makes of it: "..." said a nurse."""
    tokens, verb = phrase.scene.sentence.tokens, phrase.first - 1
    if verb < 1 or tokens[verb].xpos not in ("VBD", "VBZ", "VBP"):
        return False
    said = tokens[verb].lemma in attribution_cues().inverting
    return said and tokens[verb - 1].upos == "PUNCT"


def _is_reporting(sentence: Sentence, head: int) -> bool:
    """Tell "an adviser acknowledging that", who says something."""
    cues = attribution_cues().verbs
    return any(
        sentence.tokens[i].xpos == "VBG"
        and any(cue.kind is CueKind.SPEECH for cue in cues.get(sentence.tokens[i].lemma, ()))
        for i in children(sentence, head, ("acl",))
    )


def _counted(sentence: Sentence, head: int) -> int:
    """Give the quantity that stands for the noun in the tree: "thousands of students"."""
    lists = load_descriptions()
    counting = lists.quantity_nouns | lists.quantity_pronouns
    for _ in range(3):  # "tens of thousands of students"
        above = sentence.tokens[head].head
        quantity = sentence.tokens[head].deprel == "nmod" and above >= 0
        if not quantity or sentence.tokens[above].lemma.lower() not in counting:
            return head
        head = first_conjunct(sentence, above)
    return head


def is_someone(reading: Reading, phrase: RolePhrase) -> bool:
    """Tell whether the phrase means anyone: "each president" and bare "members" do not."""
    if _is_no_one(phrase) or _is_matter(phrase):
        return False
    if _is_vague(phrase):
        return _takes_part(phrase) or _belongs_directly(reading, phrase)
    if phrase.owner or phrase.hit.role.sector:
        return True
    if phrase.scene.sentence.tokens[phrase.head].deprel in _TAKING_PART:
        return True
    if _is_inverted(phrase) or _is_reporting(phrase.scene.sentence, phrase.head):
        return True
    return brought_by(phrase.scene, phrase.head) in attribution_cues().source_prepositions


def _is_vague(phrase: RolePhrase) -> bool:
    return phrase.hit.role.name in load_descriptions().vague


def _is_no_one(phrase: RolePhrase) -> bool:
    return not phrase.plural and phrase.scene.words[phrase.first] in _NO_ONE
