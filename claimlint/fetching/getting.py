"""An address -> what stands there: redirects, retries, cookies, all within manners."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

from claimlint.fetching.body import read_body
from claimlint.fetching.errors import LEFT, FetchError
from claimlint.fetching.guard import Guard, GuardedTransport
from claimlint.fetching.manners import Manners
from claimlint.fetching.sites import AGENT, Sites

_HEADERS = {
    "User-Agent": f"{AGENT} (saves the sources that a draft cites)",
    "Accept": "text/html,application/pdf,application/xhtml+xml,text/*;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip",
    "Accept-Language": "en,*;q=0.5",
}
_MOST_REDIRECTS = 10
_AGAIN = frozenset((408, 425, 429, 500, 502, 503, 504))
_LARGEST_ROBOTS = 512 * 1024  # bytes: RFC 9309 asks for 500 KiB at least


@dataclass(frozen=True, slots=True)
class Got:
    """What stands at an address: where redirects led, the media type that the server gave, and the bytes."""

    final: str
    type: str
    data: bytes


class Getter:
    """Asks servers. ``pause`` waits so many seconds, ``stopped`` tells whether the run is to end."""

    def __init__(
        self, manners: Manners, guard: Guard, pause: Callable[[float], object], stopped: Callable[[], bool]
    ) -> None:
        self._manners, self._guard, self._pause, self._stopped = manners, guard, pause, stopped
        self._sites = Sites()
        self._transport = GuardedTransport(guard)

    def close(self) -> None:
        """End all connections."""
        self._transport.close()

    def get(self, address: str) -> Got:
        """What stands at ``address``. Raises FetchError."""
        try:
            return self._followed(self._client(), httpx.URL(address))
        except httpx.InvalidURL as error:
            raise FetchError(f"is no address ({error})", "mend the address") from error

    def _client(self) -> httpx.Client:
        """A client with cookies of its own. It is not to be closed, as that would close the transport."""
        return httpx.Client(transport=self._transport, headers=_HEADERS, timeout=self._manners.timeout)

    def _followed(self, client: httpx.Client, url: httpx.URL) -> Got:
        been: set[tuple[str, str]] = set()
        while (str(url), here := _cookies(client)) not in been:
            been.add((str(url), here))
            if len(been) > _MOST_REDIRECTS + 1:
                raise FetchError(f"leads on more than {_MOST_REDIRECTS} times")
            self._guard.check(url)
            got = self._politely(client, url)
            if isinstance(got, Got):
                return got
            url = got
        raise FetchError("leads round in a circle")

    def _politely(self, client: httpx.Client, url: httpx.URL) -> Got | httpx.URL:
        """What stands at an address, or where it leads; tried again as often as manners allow."""
        site = self._sites.of(url)
        for number in range(1, self._manners.tries + 1):
            try:
                with site.turn(self._manners.delay, self._pause):
                    site.check(url, self._robots)
                    return self._asked(client, url)
            except FetchError as error:
                wait = self._manners.back_off * 2 ** (number - 1) if error.wait is None else error.wait
                if not error.again or number == self._manners.tries or self._stopped():
                    raise
                if wait > self._manners.longest_wait:
                    raise FetchError(f"{error.reason}; it asks to wait {wait:.0f} seconds", "run it later") from error
                self._pause(wait)
        raise AssertionError("the last try returns or raises")

    def _asked(self, client: httpx.Client, url: httpx.URL) -> Got | httpx.URL:
        """One request."""
        if self._stopped():
            raise FetchError(LEFT, "run it again")
        with self._answer(client, url) as response:
            if response.next_request is not None:
                return response.next_request.url
            _check_status(response)
            data = read_body(response, self._manners, self._stopped)
        return Got(str(url), response.headers.get("content-type", ""), data)

    @contextmanager
    def _answer(self, client: httpx.Client, url: httpx.URL) -> Iterator[httpx.Response]:
        """The answer to one request, its body not yet read. What httpx raises becomes a FetchError."""
        try:
            with client.stream("GET", url) as response:
                yield response
        except httpx.TimeoutException as error:
            raise FetchError(f"did not answer for {self._manners.timeout:g} seconds", again=True) from error
        except httpx.TransportError as error:
            raise FetchError(f"could not be reached ({_told(error)})", again=True) from error

    def _robots(self, url: httpx.URL) -> str:
        """The text of a robots.txt; as RFC 9309 has it, none if the host has none, and an error if it fails to say."""
        for _ in range(_MOST_REDIRECTS):
            with self._answer(self._client(), url) as response:
                if response.next_request is None:
                    return self._robots_text(response)
                url = response.next_request.url
        return ""

    def _robots_text(self, response: httpx.Response) -> str:
        if response.status_code in _AGAIN:
            reason = f"has a robots.txt that cannot be read now (status {response.status_code})"
            raise FetchError(reason, "run it later", again=True, wait=_wait(response))
        if response.status_code >= 400:
            return ""
        manners = replace(self._manners, largest=_LARGEST_ROBOTS)
        return read_body(response, manners, self._stopped).decode("utf-8", errors="replace")


def _check_status(response: httpx.Response) -> None:
    status = response.status_code
    if status == 200:
        return
    reason = f"answers {status} {response.reason_phrase}".rstrip()
    raise FetchError(reason, again=status in _AGAIN, wait=_wait(response))


def _wait(response: httpx.Response) -> float | None:
    """The seconds of a Retry-After header, which may be a date; None without one that can be read."""
    stated = response.headers.get("retry-after", "").strip()
    if stated.isascii() and stated.isdigit():
        return float(stated)
    try:
        moment = parsedate_to_datetime(stated)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def _cookies(client: httpx.Client) -> str:
    return "; ".join(
        sorted(f"{cookie.domain}{cookie.path}{cookie.name}={cookie.value}" for cookie in client.cookies.jar)
    )


def _told(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__
