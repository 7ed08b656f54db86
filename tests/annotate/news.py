"""News paragraphs for tests and benchmarks, written for this project from public facts (2026)."""

NEWS = (
    "NATO leaders met in The Hague in June 2025 and agreed to raise their spending on "
    "defence. Secretary General Mark Rutte called the decision historic. Spain said that it "
    "would not follow, and U.S. President Donald Trump criticised Madrid for it.",
    "Kyiv has asked to join the alliance since 2022. Moscow opposes this: the Kremlin's "
    "spokesman, Dmitry Peskov, has said more than once that Ukraine's membership would be "
    "unacceptable to Russia. Allies promised weapons but no date.",
    "“We do not accept these terms,” the foreign minister said. “They would leave us without "
    "any guarantee.” Her deputy, who had led the talks in Geneva, declined to comment. "
    "Neither side ruled out a second round, officials added.",
    "The European Union imposed its first package of sanctions in 2014 and has widened them "
    "ever since. Hungary's government threatened to block an extension unless some names were "
    "removed; it was urged by its partners to give way, and it did.",
    "In Beirut, the cabinet rejected a plan to disarm the group by force. The army's "
    "commander warned that the plan could split the country, while the president, Joseph "
    "Aoun, insisted on a peaceful way. Talks with the envoy go on next week.",
)
