"""Colours and marks on paper: told apart by colour-blind readers and in grey print.

Source: Okabe and Ito, Color universal design, 2008; darkened where text needs contrast. Each
colour comes with a mark or a shape, since colour alone is never the only cue.
"""

from kg.model import ActorType
from kg.view.lines import Firmness, Tone

PAPER, INK, SOFT, RULE, GROUND = "#ffffff", "#1b1d21", "#55595f", "#dedbd2", "#f3f2ee"
FONT = "Helvetica, Arial, sans-serif"
TONES = {
    Tone.SUPPORT: "#0072b2",
    Tone.OPPOSE: "#b34a00",
    Tone.MIXED: "#7b4fa3",
    Tone.NEUTRAL: "#6b7280",
}
TONE_MARKS = {Tone.SUPPORT: "+", Tone.OPPOSE: "−", Tone.MIXED: "±", Tone.NEUTRAL: "○"}
TONE_WORDS = {
    Tone.SUPPORT: "support, cooperation",
    Tone.OPPOSE: "opposition, conflict",
    Tone.MIXED: "both",
    Tone.NEUTRAL: "neither",
}
#: What the colours of a coalition network mean.
AGREEMENT_WORDS = {
    Tone.SUPPORT: "mostly on the same side of the issues they share",
    Tone.OPPOSE: "mostly on opposite sides",
    Tone.MIXED: "both",
}
NODES = {
    ActorType.STATE.value: "#e69f00",
    ActorType.ORGANISATION.value: "#cc79a7",
    ActorType.PERSON.value: "#009e73",
    ActorType.GROUP.value: "#56b4e9",
    "issue": "#f0e442",
}
DASHES = {Firmness.ASSERTED: "", Firmness.ATTRIBUTED: "9 5", Firmness.OPEN: "2 5"}
FIRMNESS_WORDS = {
    Firmness.ASSERTED: "said by the text itself",
    Firmness.ATTRIBUTED: "credited to a source",
    Firmness.OPEN: "denied, planned or possible",
}
