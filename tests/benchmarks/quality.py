"""Prints how well texts are read: the tables of docs/quality.md.

    python -m tests.benchmarks.quality FOLDER [ANSWERS.jsonl ...]

FOLDER holds gold; every ANSWERS file is another system's output on it and gets a column.
"""

import sys
from pathlib import Path

from kg.evaluate import Figures, measure


def table(columns: dict[str, Figures]) -> list[str]:
    """Give F1 of the tasks and values of the shares as a Markdown table."""
    lines = ["| | " + " | ".join(columns) + " |", "|---" * (len(columns) + 1) + "|"]
    first = next(iter(columns.values()))
    for name in first.tasks:
        cells = [_task(figures, name) for figures in columns.values()]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    for name in first.shares:
        cells = [_share(figures, name) for figures in columns.values()]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return lines


def _task(figures: Figures, name: str) -> str:
    tally = figures.tasks[name]
    return f"{tally.precision:.2f} / {tally.recall:.2f} / **{tally.f1:.2f}**"


def _share(figures: Figures, name: str) -> str:
    share = figures.shares.get(name)
    return f"{share.value:.2f} ({share.of})" if share and share.of else "-"


def types(figures: Figures) -> list[str]:
    """Give right, wrong and missed by type as a Markdown table."""
    lines = ["| type | right | wrong | missed | F1 |", "|---|---|---|---|---|"]
    for name, tally in figures.types.items():
        if not name.startswith("actor"):
            counts = f"{tally.right} | {tally.wrong} | {tally.missed}"
            lines.append(f"| {name} | {counts} | {tally.f1:.2f} |")
    return lines


def main(folder: Path, answers: list[Path]) -> None:
    """Measure and print."""
    own = measure(folder).figures
    columns = {"this project": own}
    columns |= {path.stem: measure(folder, path).figures for path in answers}
    print("\n".join([*table(columns), "", *types(own)]))


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(argument) for argument in sys.argv[2:]])
