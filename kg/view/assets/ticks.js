// The days named along a time line: starts of years or months; the same rules as ticks.py.
import { MONTHS, shortDay } from "./words.js";

const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];
const SHORTEST = 100;
const DAY = 86400000;
const iso = (day) => new Date(day * DAY).toISOString().slice(0, 10);

// `first` and `last` are days since 1970; gives [{ iso, label }], at most `most`.
export function ticks(first, last, most) {
  if (last - first >= SHORTEST) {
    for (const step of STEPS) {
      const found = starts(first, last, step);
      if (found.length >= 2 && found.length <= most) return found;
    }
  }
  return days(first, last, most);
}

function starts(first, last, step) {
  const found = [];
  const end = Number(iso(last).slice(0, 4)) * 12 + 12;
  for (
    let month = Math.ceil((Number(iso(first).slice(0, 4)) * 12) / step) * step;
    month < end;
    month += step
  ) {
    const [year, index] = [Math.floor(month / 12), month % 12];
    const day = Date.UTC(year, index, 1) / DAY;
    const label = step >= 12 ? String(year) : `${MONTHS[index].slice(0, 3)} ${year}`;
    if (day >= first && day <= last) found.push({ iso: iso(day), label });
  }
  return found;
}

function days(first, last, most) {
  const steps = Math.min(most - 1, last - first) || 1;
  const found = Array.from(
    { length: steps + 1 },
    (_, step) => first + Math.floor(((last - first) * step) / steps),
  );
  return [...new Set(found)].map((day) => ({ iso: iso(day), label: shortDay(iso(day)) }));
}
