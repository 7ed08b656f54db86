"""Times things on a machine that others use too: the least of several runs, in seconds of CPU."""

import math
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence


def seconds(work: Callable[[], object], times: int = 3) -> float:
    """Give the least CPU seconds of several runs in this process, its threads included."""
    return min(_once(work) for _ in range(times))


def seconds_by_turns(works: Sequence[Callable[[], object]], times: int = 3) -> list[float]:
    """Give the least CPU seconds of each, run by turns so that other load falls on all alike."""
    least = [math.inf] * len(works)
    for _ in range(times):
        for number, work in enumerate(works):
            least[number] = min(least[number], _once(work))
    return least


def _once(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def process_seconds(arguments: Sequence[str], times: int = 5) -> float:
    """Give the least CPU seconds of a new Python process with these arguments."""
    return min(_process(arguments) for _ in range(times))


def least_process_seconds(commands: Sequence[Sequence[str]], times: int) -> list[float]:
    """Give the least CPU seconds of each of several processes, run by turns."""
    least = [math.inf] * len(commands)
    for _ in range(times):
        for number, arguments in enumerate(commands):
            least[number] = min(least[number], _process(arguments))
    return least


def _process(arguments: Sequence[str]) -> float:
    before = _children()
    done = subprocess.run([sys.executable, *arguments], capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stderr
    return _children() - before


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def exponent(sizes: Sequence[float], costs: Sequence[float]) -> float:
    """Give the power of size with which cost grows: 1 is proportional, 0 constant.

    >>> round(exponent([1, 10, 100], [2, 20, 200]), 2)
    1.0
    """
    xs, ys = [math.log(size) for size in sizes], [math.log(cost) for cost in costs]
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    above = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True))
    return above / sum((x - mean_x) ** 2 for x in xs)
