"""Counts requests, in the text form that Prometheus reads.

Source: Prometheus text exposition format 0.0.4.
"""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

MEDIA = "text/plain; version=0.0.4; charset=utf-8"
#: Upper bounds of the classes of answer times, in seconds.
BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


@dataclass(slots=True)
class Metrics:
    """What has been served since the start."""

    requests: Counter[tuple[str, str, int]] = field(default_factory=Counter)
    times: Counter[tuple[str, float]] = field(default_factory=Counter)
    totals: Counter[str] = field(default_factory=Counter)
    seconds: dict[str, float] = field(default_factory=dict)

    def saw(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count one request."""
        self.requests[route, method, status] += 1
        self.totals[route] += 1
        self.seconds[route] = self.seconds.get(route, 0.0) + seconds
        for bound in BOUNDS:
            if seconds <= bound:
                self.times[route, bound] += 1

    def lines(self) -> list[str]:
        """Give the counters as lines."""
        return [*self._requests(), *self._times(), *_memory()]

    def _requests(self) -> list[str]:
        rows = sorted(self.requests.items())
        head = ["# HELP kg_http_requests_total Requests answered.", _type("requests_total")]
        return head + [
            f'kg_http_requests_total{{route="{route}",method="{method}",status="{status}"}} {count}'
            for (route, method, status), count in rows
        ]

    def _times(self) -> list[str]:
        name = "kg_http_request_seconds"
        lines = [f"# HELP {name} Time from request to the last byte.", f"# TYPE {name} histogram"]
        for route, total in sorted(self.totals.items()):
            label = f'route="{route}"'
            lines += [
                f'{name}_bucket{{{label},le="{bound}"}} {self.times[route, bound]}'
                for bound in BOUNDS
            ]
            lines.append(f'{name}_bucket{{{label},le="+Inf"}} {total}')
            lines.append(f"{name}_sum{{{label}}} {self.seconds[route]:.6f}")
            lines.append(f"{name}_count{{{label}}} {total}")
        return lines


def _type(name: str) -> str:
    return f"# TYPE kg_http_{name} counter"


def gauge(name: str, help_: str, value: float) -> list[str]:
    """Give one value that goes up and down."""
    return [f"# HELP {name} {help_}", f"# TYPE {name} gauge", f"{name} {value:g}"]


def counter(name: str, help_: str, value: int) -> list[str]:
    """Give one value that only rises."""
    return [f"# HELP {name} {help_}", f"# TYPE {name} counter", f"{name} {value}"]


def _memory() -> list[str]:
    """Give the memory of the parent process, where the system tells it."""
    status = Path("/proc/self/status")
    if not status.exists():
        return []
    rows = dict(line.split(":", 1) for line in status.read_text().splitlines() if ":" in line)
    size = int(rows["VmRSS"].split()[0]) * 1024
    return gauge("kg_resident_memory_bytes", "Memory of the parent process.", size)
