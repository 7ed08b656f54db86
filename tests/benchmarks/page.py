"""The page's timings beside the strict limits of its design.

Run ``python -m tests.benchmarks.page`` on a machine that does nothing else.
"""

import tempfile
from pathlib import Path
from statistics import median as middle
from typing import Any

from kg.view import ViewOptions, view
from tests.view.browser import Visit, started
from tests.view.synthetic import synthetic
from tests.view.test_speed import FILTER, KEYSTROKE, PAN, WIDE, median, ready

#: Nodes, and the greatest size (MB), seconds to ready and milliseconds of a filter.
LIMITS = (
    (30, 0.6, 1.5, 100),
    (300, 0.7, 1.5, 100),
    (2000, 1.2, 2.5, 150),
    (10_000, 3.5, 4.0, 150),
)


def main() -> None:
    """Print what four sizes of graph cost in the browser, each figure beside its limit."""
    print("nodes   MB        ready s     filter ms   keystroke ms   frames/s")
    with tempfile.TemporaryDirectory() as folder, started() as browser:
        for nodes, *limits in LIMITS:
            path = view(synthetic(nodes), ViewOptions()).save(Path(folder) / f"graph-{nodes}.html")
            print(f"{nodes:<7} {line(browser, path, limits)}", flush=True)


def line(browser: Any, path: Path, limits: list[float]) -> str:
    size = path.stat().st_size / 1e6
    spent = middle(ready(browser, path) for _ in range(5))
    visit = Visit(browser, path, **WIDE)
    filtered, typed = median(visit, FILTER, 9), median(visit, KEYSTROKE, 9)
    frames = median(visit, PAN, 5)
    visit.close()
    return (
        f"{size:.2f} ({limits[0]}) {spent:.2f} ({limits[1]})   {filtered:.0f} ({limits[2]:.0f})"
        f"     {typed:.1f} (50)        {frames:.0f} (45)"
    )


if __name__ == "__main__":
    main()
