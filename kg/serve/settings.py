"""What a service is told when it starts."""

import ipaddress
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import OptionError
from kg.query import Federation

LOCAL_NAMES = ("localhost", "127.0.0.1", "[::1]")


@dataclass(frozen=True, slots=True)
class ServiceLimits:
    """What requests may cost.

    Attributes:
        seconds: one answer, from the start of its work to the last byte sent.
        megabytes: address space of one worker process.
        rows: of one table; solutions of one graph query.
        page: items of one reply of the JSON interface.
        body: bytes of a request.
        workers: answers worked on at the same time.
        waiting: requests that may wait for a worker; one more is sent away with 503.
    """

    seconds: float = 30.0
    megabytes: int = 2048
    rows: int = 100_000
    page: int = 1000
    body: int = 1_000_000
    workers: int = 2
    waiting: int = 100


@dataclass(frozen=True, slots=True)
class ServiceSettings:
    """Which store is served, where, to whom.

    Attributes:
        token: what a client must show; "" asks for none and is allowed on loopback only.
        origins: web origins beside the service's own whose pages may read answers; ``*`` is all.
        hosts: names beside the loopback ones under which the service may be addressed.

    Raises:
        OptionError: an address that others can reach, without a token.
    """

    store: Path
    host: str = "127.0.0.1"
    port: int = 8765
    token: str = ""
    origins: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    limits: ServiceLimits = field(default_factory=ServiceLimits)
    federation: Federation = Federation.REFUSED

    def __post_init__(self) -> None:
        """Refuse to stand open to a network."""
        if not self.token and not is_loopback(self.host):
            raise OptionError(
                f"{self.host} can be reached from other machines; set KG_TOKEN to a secret that "
                "clients must show, or leave --host out"
            )

    @property
    def known_hosts(self) -> frozenset[str]:
        """Names that the Host header may hold, without port, in lower case."""
        own = f"[{self.host}]" if ":" in self.host else self.host
        return frozenset(name.lower() for name in (*LOCAL_NAMES, own, *self.hosts))


def is_loopback(host: str) -> bool:
    """Tell whether only this machine can reach an address.

    >>> is_loopback("127.0.0.1"), is_loopback("::1"), is_loopback("0.0.0.0")
    (True, True, False)
    """
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
