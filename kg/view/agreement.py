"""Who agrees with whom: actors joined by the issues on which both have taken a side."""

from collections import defaultdict
from itertools import combinations

from kg.model import Sign
from kg.records import Records
from kg.view.keys import actor_key
from kg.view.layout import evenly, place
from kg.view.lines import Firmness, Line, Tone, sign_of, tone_of
from kg.view.scene import Point, Scene

#: More actors than this are a tangle; the ones with the most positions are shown.
MOST_ACTORS = 60


def sides(records: Records) -> dict[str, dict[str, Tone]]:
    """Give, for each actor, the side it takes on each issue (support, oppose or mixed)."""
    balance: defaultdict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for position in records.positions:
        sign = sign_of(position)
        if sign is not Sign.NEUTRAL:
            balance[position.actor, position.issue][sign is Sign.NEGATIVE] += 1
    taken: defaultdict[str, dict[str, Tone]] = defaultdict(dict)
    for (actor, issue), (positive, negative) in sorted(balance.items()):
        taken[actor][issue] = tone_of(positive, negative)
    return dict(taken)


def agreement_lines(taken: dict[str, dict[str, Tone]]) -> tuple[Line, ...]:
    """Join each two actors that take sides on an issue they share.

    A line is support where they agree twice as often as they differ, oppose where they differ
    twice as often, else mixed; ``count`` is the number of shared issues on which both are clear.

    Source: Leifeld, Discourse network analysis, 2017, on congruence and conflict networks.
    """
    found = (_agreement(first, second, taken) for first, second in combinations(sorted(taken), 2))
    return tuple(line for line in found if line.count)


def _agreement(first: str, second: str, taken: dict[str, dict[str, Tone]]) -> Line:
    clear = {Tone.SUPPORT, Tone.OPPOSE}
    common = taken[first].keys() & taken[second].keys()
    both = [(taken[first][i], taken[second][i]) for i in common]
    same = sum(a is b and a in clear for a, b in both)
    differ = sum({a, b} == clear for a, b in both)
    ends = sorted((actor_key(first), actor_key(second)))
    tone = tone_of(same, differ)
    return Line(ends[0], ends[1], same + differ, 0, 0, tone, Firmness.ASSERTED)


def agreement_scene(records: Records, most_actors: int = MOST_ACTORS) -> Scene:
    """Lay out the actors that take the most sides on shared issues, allies near each other."""
    taken = {actor: on for actor, on in sides(records).items() if actor in records.actors}
    chosen = sorted(taken, key=lambda actor: (-len(taken[actor]), actor))[:most_actors]
    lines = agreement_lines({actor: taken[actor] for actor in chosen})
    joined = {key for line in lines for key in (line.first, line.second)}
    chosen = [actor for actor in chosen if actor_key(actor) in joined]
    keys = [actor_key(actor) for actor in chosen]
    spots = place(keys, lines, _pull)
    points = (
        Point(
            actor_key(actor),
            records.actors[actor].type.value,
            records.actors[actor].name,
            len(taken[actor]),
            *spots[actor_key(actor)],
        )
        for actor in chosen
    )
    return Scene(tuple(points), lines)


def _pull(line: Line) -> float:
    """Draw allies together and leave opponents to drift apart."""
    return {Tone.SUPPORT: evenly(line), Tone.MIXED: 0.3}.get(line.tone, 0.0)
