"""Draws actors against issues on paper, with where each stands in the cells."""

from collections import Counter, defaultdict
from collections.abc import Collection

from kg.model import Sign
from kg.records import PositionRecord, Records
from kg.view.lines import Tone, sign_of, tone_of
from kg.view.palette import GROUND, PAPER, SOFT, TONE_MARKS, TONE_WORDS, TONES
from kg.view.sheet import Sheet, clipped
from kg.view.svg_network import Caption
from kg.view.words import amount

LEFT, TOP, WIDE, HIGH = 240.0, 260.0, 44.0, 26.0
MOST_ISSUES = 20
Cells = dict[tuple[str, str], list[PositionRecord]]


def matrix_svg(records: Records, caption: Caption, most_actors: int) -> str:
    """Give the matrix as SVG: the most discussed issues, and who says most about them."""
    cells = _cells(records)
    issues = _ranked(Counter(p.issue for p in records.positions), records.issues)
    columns = issues[:MOST_ISSUES]
    shown = Counter(p.actor for p in records.positions if p.issue in columns)
    actors = {p.actor for p in records.positions}
    rows = _ranked(shown, records.actors)[:most_actors]
    width = max(LEFT + len(columns) * WIDE + 150, 720.0)
    height = TOP + len(rows) * HIGH + 60
    sheet = Sheet(width=width, height=height, title=caption.title, note=caption.note)
    _heads(sheet, records, rows, columns)
    for row, actor in enumerate(rows):
        for column, issue in enumerate(columns):
            _cell(sheet, cells.get((actor, issue), []), column, row)
    reach = f"{len(rows)} of {amount(len(actors), 'actor')}"
    _legend(sheet, f"{reach}, {len(columns)} of {amount(len(issues), 'issue')}", height - 24)
    return sheet.source()


def _cells(records: Records) -> Cells:
    cells: defaultdict[tuple[str, str], list[PositionRecord]] = defaultdict(list)
    for position in records.positions:
        cells[position.actor, position.issue].append(position)
    return dict(cells)


def _ranked(count: Counter[str], known: Collection[str]) -> list[str]:
    names = sorted(count, key=lambda name: (-count[name], name))
    return [name for name in names if name in known]


def _heads(sheet: Sheet, records: Records, rows: list[str], columns: list[str]) -> None:
    for row, actor in enumerate(rows):
        y = TOP + row * HIGH + 18
        sheet.text(clipped(records.actors[actor].name, 34), LEFT - 10, y, anchor="end", size=13)
    for column, issue in enumerate(columns):
        turn = f"translate({LEFT + column * WIDE + 26:g} {TOP - 8:g}) rotate(-42)"
        sheet.text(clipped(records.issues[issue].label, 40), 0, 0, transform=turn)


def _cell(sheet: Sheet, positions: list[PositionRecord], column: int, row: int) -> None:
    x, y = LEFT + column * WIDE, TOP + row * HIGH
    box = {"x": x + 1, "y": y + 1, "width": WIDE - 2, "height": HIGH - 2}
    if not positions:
        sheet.add("rect", fill=GROUND, **box)
        return
    tone = _tone(positions)
    sheet.add("rect", fill=TONES[tone], **box)
    number = f" {len(positions)}" if len(positions) > 1 else ""
    words = TONE_MARKS[tone] + number
    sheet.text(words, x + WIDE / 2, y + 18, anchor="middle", size=13, fill=PAPER, weight="bold")


def _tone(positions: list[PositionRecord]) -> Tone:
    signs = Counter(sign_of(position) for position in positions)
    return tone_of(signs[Sign.POSITIVE], signs[Sign.NEGATIVE])


def _legend(sheet: Sheet, shown: str, y: float) -> None:
    x = 24.0
    for tone, colour in TONES.items():
        sheet.add("rect", x=x, y=y - 12, width=20, height=16, fill=colour)
        sheet.text(TONE_MARKS[tone], x + 10, y + 1, anchor="middle", fill=PAPER, weight="bold")
        sheet.text(TONE_WORDS[tone], x + 27, y, fill=SOFT)
        x += 52 + 5.8 * len(TONE_WORDS[tone])
    sheet.text(shown, x, y, fill=SOFT)
