"""Draws positions over time on paper: a row an actor or issue, a mark a position."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date

from kg.model import Modality, Sign
from kg.records import PositionRecord, Records
from kg.view.lines import Tone, sign_of, tone_of
from kg.view.palette import PAPER, RULE, SOFT, TONES
from kg.view.select import Selection
from kg.view.sheet import Sheet, clipped
from kg.view.svg_network import Caption
from kg.view.ticks import ticks

LEFT, RIGHT, TOP, HIGH, WIDTH = 230.0, 40.0, 96.0, 26.0, 1000.0
LEGEND = (
    (Tone.SUPPORT, "support"),
    (Tone.NEUTRAL, "neither, or denied"),
    (Tone.OPPOSE, "opposition"),
)


@dataclass(frozen=True, slots=True)
class Scale:
    """Turns days into pixels."""

    first: date
    last: date

    def x(self, day: date) -> float:
        """Give the place of a day on the sheet."""
        share = (day - self.first).days / ((self.last - self.first).days or 1)
        return LEFT + 20 + share * (WIDTH - LEFT - RIGHT - 20)


def timeline_svg(selection: Selection, caption: Caption, most_rows: int) -> str:
    """Give the timeline as SVG; rows are issues when one actor was asked for, else actors."""
    rows = _rows(selection)[:most_rows]
    height = TOP + max(len(rows), 1) * HIGH + 70
    sheet = Sheet(width=WIDTH, height=height, title=caption.title, note=caption.note)
    days = [day for _, marks in rows for day, _ in marks]
    if not days:
        sheet.text("No dated positions.", LEFT, TOP + 18, fill=SOFT)
        return sheet.source()
    scale = Scale(min(days), max(days))
    _axis(sheet, scale, len(rows))
    for row, (name, marks) in enumerate(rows):
        _row(sheet, name, marks, TOP + row * HIGH + 14, scale)
    _legend(sheet, height - 20)
    return sheet.source()


def _rows(selection: Selection) -> list[tuple[str, list[tuple[date, PositionRecord]]]]:
    records, by_issue = selection.records, selection.focus.startswith("a:")
    rows: defaultdict[str, list[tuple[date, PositionRecord]]] = defaultdict(list)
    for position in records.positions:
        document = records.documents.get(position.document)
        if document and document.date and _wanted(position, selection.focus):
            name = _issue(records, position) if by_issue else _actor(records, position)
            rows[name].append((document.date, position))
    return sorted(rows.items(), key=lambda row: (-len(row[1]), row[0]))


def _wanted(position: PositionRecord, focus: str) -> bool:
    return focus in ("", f"a:{position.actor}", f"i:{position.issue}")


def _issue(records: Records, position: PositionRecord) -> str:
    found = records.issues.get(position.issue)
    return found.label if found else position.issue


def _actor(records: Records, position: PositionRecord) -> str:
    found = records.actors.get(position.actor)
    return found.name if found else position.actor


def _axis(sheet: Sheet, scale: Scale, rows: int) -> None:
    bottom = TOP + rows * HIGH
    for tick in ticks(scale.first, scale.last, 7):
        x = scale.x(tick.day)
        sheet.add("line", x1=x, x2=x, y1=TOP - 4, y2=bottom, stroke=RULE)
        sheet.text(tick.label, x, bottom + 16, anchor="middle", fill=SOFT)


def _row(
    sheet: Sheet, name: str, marks: list[tuple[date, PositionRecord]], y: float, scale: Scale
) -> None:
    sheet.text(clipped(name, 34), LEFT, y + 4, anchor="end")
    sheet.add("line", x1=LEFT + 8, x2=WIDTH - RIGHT + 12, y1=y, y2=y, stroke=RULE)
    seen: Counter[date] = Counter()
    for day, position in marks:
        tone = _tone(position)
        held = tone is not Tone.NEUTRAL and position.qualifiers.modality is not Modality.ACTUAL
        beside = 10 * min(seen[day], 3)
        _mark(sheet, tone, scale.x(day) + beside, y, fill=PAPER if held else TONES[tone])
        seen[day] += 1


def _tone(position: PositionRecord) -> Tone:
    sign = sign_of(position)
    return tone_of(sign is Sign.POSITIVE, sign is Sign.NEGATIVE)


def _mark(sheet: Sheet, tone: Tone, x: float, y: float, *, fill: str) -> None:
    looks = {"fill": fill, "stroke": TONES[tone], "stroke_width": 1.5}
    if tone is Tone.NEUTRAL:
        sheet.add("circle", cx=x, cy=y, r=4.5, **looks)
        return
    up = 1 if tone is Tone.SUPPORT else -1
    corners = ((x - 6, y + 5 * up), (x + 6, y + 5 * up), (x, y - 6 * up))
    sheet.add("polygon", points=" ".join(f"{a:.1f},{b:.1f}" for a, b in corners), **looks)


def _legend(sheet: Sheet, y: float) -> None:
    x = 24.0
    for tone, words in LEGEND:
        _mark(sheet, tone, x + 6, y - 4, fill=TONES[tone])
        sheet.text(words, x + 18, y, fill=SOFT)
        x += 44 + 5.8 * len(words)
    sheet.text("hollow: planned, conditional or possible", x, y, fill=SOFT)
