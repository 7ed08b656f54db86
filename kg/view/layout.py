"""Places points on a plane: the same graph always gives the same picture."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from math import log2, sqrt
from typing import TYPE_CHECKING

from kg.view.lines import Line

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: Distance that two joined points settle at, in units of the picture.
SPACING = 84.0
MOST_STEPS = 220
#: How far the density is evened out: 0 leaves a tight middle with stragglers, 1 makes a plain disc.
EVEN = 0.6


def evenly(line: Line) -> float:
    """Draw together by the logarithm of how much is said, whatever is said."""
    return 1 + log2(line.count) / 4


def place(
    keys: Sequence[str], lines: Sequence[Line], pull: Callable[[Line], float] = evenly
) -> Mapping[str, tuple[int, int]]:
    """Give whole-number coordinates, connected parts side by side, the largest first.

    ``pull`` says how strongly a line draws its ends together; 0 leaves them to drift apart.

    Source: Fruchterman and Reingold, Graph drawing by force-directed placement, 1991; with a pull
    to the middle, and the connected parts laid out one by one so that none is flung away.
    """
    parts = [(part, _settle(part, lines, pull)) for part in _parts(keys, lines)]
    spots: dict[str, tuple[int, int]] = {}
    for (part, spread), (right, down) in zip(parts, _corners(parts), strict=True):
        for key, (x, y) in zip(part, spread, strict=True):
            spots[key] = (round(x + right), round(y + down))
    return _centred(spots)


def _corners(
    parts: Sequence[tuple[list[str], NDArray[np.float64]]],
) -> Iterator[tuple[float, float]]:
    """Set the parts in rows, the whole somewhat wider than high."""
    sizes = [spread.max(axis=0) + 1.2 * SPACING for _, spread in parts]
    area = sum(float(wide * high) for wide, high in sizes)
    row = max([1.3 * sqrt(area), *(float(wide) for wide, _ in sizes)])
    right = down = height = 0.0
    for wide, high in sizes:
        if right and right + wide > row:
            right, down, height = 0.0, down + height, 0.0
        yield right, down
        right, height = right + float(wide), max(height, float(high))


def _centred(spots: dict[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
    if not spots:
        return spots
    xs, ys = zip(*spots.values(), strict=True)
    middle = (min(xs) + max(xs)) // 2, (min(ys) + max(ys)) // 2
    return {key: (x - middle[0], y - middle[1]) for key, (x, y) in spots.items()}


def _parts(keys: Sequence[str], lines: Sequence[Line]) -> list[list[str]]:
    near: defaultdict[str, list[str]] = defaultdict(list)
    for line in lines:
        near[line.first].append(line.second)
        near[line.second].append(line.first)
    seen: set[str] = set()
    parts = [_reach(key, near, seen) for key in sorted(keys) if key not in seen]
    return sorted(parts, key=lambda part: (-len(part), part[0]))


def _reach(key: str, near: Mapping[str, list[str]], seen: set[str]) -> list[str]:
    found, stack = [], [key]
    seen.add(key)
    while stack:
        found.append(stack.pop())
        fresh = [other for other in near.get(found[-1], ()) if other not in seen]
        seen.update(fresh)
        stack.extend(dict.fromkeys(fresh))
    return sorted(found)


def _settle(
    part: list[str], lines: Sequence[Line], pull: Callable[[Line], float]
) -> NDArray[np.float64]:
    """Give coordinates from (0, 0) on, wider than high as screens are."""
    import numpy as np

    spots = _spiral(len(part))
    pulls = _pulls(part, lines, pull)
    steps = _steps(len(part))
    for step in range(steps):
        heat = SPACING * (1 - step / steps)
        push = _push(spots, pulls)
        length = np.maximum(np.hypot(push[:, 0], push[:, 1]), 1e-9)[:, None]
        spots += push / length * np.minimum(length, heat)
    spots = _apart(_even(spots)) * (1.3, 0.85)
    lowest: NDArray[np.float64] = spots - spots.min(axis=0)
    return lowest


def _steps(count: int) -> int:
    """Give fewer steps to large parts, each of which costs the square of their size."""
    return min(MOST_STEPS, max(50, 110_000 // count)) if count > 1 else 0


def _even(spots: NDArray[np.float64]) -> NDArray[np.float64]:
    """Draw stragglers in and spread the middle; every point keeps its direction."""
    import numpy as np

    spots = spots - spots.mean(axis=0)
    radius = np.maximum(np.hypot(spots[:, 0], spots[:, 1]), 1e-9)
    rank = np.argsort(np.argsort(radius, kind="stable"), kind="stable")
    disc = SPACING * np.sqrt((rank + 0.5) / np.pi) if len(spots) > 2 else radius.clip(0, SPACING)
    wanted = EVEN * disc + (1 - EVEN) * np.minimum(radius, 1.5 * disc.max())
    even: NDArray[np.float64] = spots * (wanted / radius)[:, None]
    return even


def _apart(spots: NDArray[np.float64]) -> NDArray[np.float64]:
    """Move points that stand on each other away from each other."""
    import numpy as np

    for _ in range(40):
        apart = spots[:, None, :] - spots[None, :, :]
        distance = np.hypot(apart[..., 0], apart[..., 1])
        lack = np.clip(0.7 * SPACING - distance, 0, None) / np.maximum(distance, 1)
        np.fill_diagonal(lack, 0)
        spots = spots + 0.4 * (apart * lack[..., None]).sum(axis=1)
    return spots


def _spiral(count: int) -> NDArray[np.float64]:
    import numpy as np

    index = np.arange(count, dtype=float)
    radius, angle = SPACING * np.sqrt(index), index * 2.399963  # the golden angle
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)


def _pulls(
    part: list[str], lines: Sequence[Line], pull: Callable[[Line], float]
) -> NDArray[np.float64]:
    import numpy as np

    place_of = {key: index for index, key in enumerate(part)}
    pulls = np.zeros((len(part), len(part)))
    for line in lines:
        if line.first in place_of and line.second in place_of:
            first, second = place_of[line.first], place_of[line.second]
            pulls[first, second] = pulls[second, first] = pull(line)
    return pulls


def _push(spots: NDArray[np.float64], pull: NDArray[np.float64]) -> NDArray[np.float64]:
    import numpy as np

    apart = spots[:, None, :] - spots[None, :, :]
    distance = np.maximum(np.hypot(apart[..., 0], apart[..., 1]), 1.0)
    force = (SPACING / distance) ** 2 - pull * distance / SPACING
    push: NDArray[np.float64] = (apart * force[..., None]).sum(axis=1) - 0.05 * spots
    return push
