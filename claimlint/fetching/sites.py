"""The hosts of a run: one request to each at a time, with a pause between two, as its robots.txt allows."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

from claimlint.fetching.errors import FetchError

if TYPE_CHECKING:
    import httpx
    from protego import Protego

AGENT = "claimlint"
_LONGEST_DELAY = 30.0  # seconds: a robots.txt that asks for more is for crawlers that want a whole site
Robots = Callable[["httpx.URL"], str]


class Site:
    """One host (with scheme and port)."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._free_at = 0.0
        self._rules: Protego | None = None

    @contextmanager
    def turn(self, delay: float, pause: Callable[[float], object]) -> Iterator[None]:
        """The time of one request: nobody else asks this host, and the pause since the last request is over."""
        with self._lock:
            rest = self._free_at - time.monotonic()
            if rest > 0:
                pause(rest)
            try:
                yield
            finally:
                self._free_at = time.monotonic() + self._delay(delay)

    def check(self, url: httpx.URL, robots: Robots) -> None:
        """Raises FetchError if the host's robots.txt, whose text ``robots`` gives the first time, forbids ``url``."""
        if self._rules is None:
            from protego import Protego

            self._rules = Protego.parse(robots(url.copy_with(raw_path=b"/robots.txt", fragment=None)))
        if not self._rules.can_fetch(str(url), AGENT):
            raise FetchError("may not be fetched by programs (robots.txt)")

    def _delay(self, delay: float) -> float:
        wished = self._rules.crawl_delay(AGENT) if self._rules is not None else None
        return max(delay, min(wished or 0.0, _LONGEST_DELAY))


class Sites:
    """The hosts by scheme, name and port."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._sites: dict[tuple[str, str, int | None], Site] = {}

    def of(self, url: httpx.URL) -> Site:
        """The host of an address, the same each time."""
        with self._lock:
            return self._sites.setdefault((url.scheme, url.host, url.port), Site())
