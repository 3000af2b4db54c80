"""Which addresses may be asked: web addresses of public hosts, checked again at every connection."""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from typing import TYPE_CHECKING

import httpx

from claimlint.fetching.errors import FetchError

if TYPE_CHECKING:
    from ipaddress import IPv4Network

Address = IPv4Address | IPv6Address
Resolve = Callable[[str, int], Sequence[str]]
_SCHEMES = ("http", "https")
_PORTS = {"http": 80, "https": 443}
_TRANSLATED = IPv6Network("64:ff9b::/96")  # RFC 6052: the last four bytes are an IPv4 address
EVERYWHERE = (ip_network("0.0.0.0/0"), ip_network("::/0"))


def resolved(host: str, port: int) -> Sequence[str]:
    """The numeric addresses of a host. Raises OSError if it has none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(place[0]).partition("%")[0] for *_, place in found))


@dataclass(frozen=True, slots=True)
class Guard:
    """Refuses what is no public web address. ``allowed``: networks that may be asked though they are not public."""

    allowed: Sequence[IPv4Network | IPv6Network] = ()
    resolve: Resolve = resolved

    def check(self, url: httpx.URL) -> None:
        """Raises FetchError for another scheme, for none, and for an address with a password in it."""
        if url.scheme not in _SCHEMES or not url.host:
            raise FetchError(f"is no web address ({url.scheme or 'no scheme'})")
        if url.userinfo:
            raise FetchError("carries a user name or password", "cite the address without them")

    def places(self, url: httpx.URL) -> Sequence[str]:
        """The numeric addresses of an address's host. Raises FetchError if there are none or one is not public."""
        self.check(url)
        host = url.raw_host.decode("ascii").strip("[]")
        try:
            found = self.resolve(host, url.port or _PORTS[url.scheme])
        except (OSError, UnicodeError) as error:
            raise FetchError(f"has a host that is not known ({url.host})", "mend the address", again=True) from error
        for place in found:
            if not self._may_ask(ip_address(place)):
                reason = f"leads to a private or local address ({url.host} is {place})"
                raise FetchError(reason, "give --allow-private if you trust it")
        return found

    def _may_ask(self, place: Address) -> bool:
        return any(place.version == net.version and place in net for net in self.allowed) or is_public(place)


def is_public(place: Address) -> bool:
    """Whether a numeric address is one of the public internet, and so is each address packed into it."""
    return all(one.is_global and not one.is_multicast for one in (place, *_packed(place)))


def _packed(place: Address) -> list[IPv4Address]:
    """The addresses of version 4 that one of version 6 leads to."""
    if place.version == 4:
        return []
    found = [place.ipv4_mapped, place.sixtofour, *(place.teredo or ())]
    if place in _TRANSLATED:
        found.append(IPv4Address(int(place) & 0xFFFFFFFF))
    return [one for one in found if one is not None]


class GuardedTransport(httpx.BaseTransport):
    """Connects to the numeric address that was checked, so that no name can change its meaning in between.

    No connection is kept: two hosts of one numeric address must not share one.
    """

    def __init__(self, guard: Guard) -> None:
        self._guard = guard
        self._inner = httpx.HTTPTransport(limits=httpx.Limits(max_keepalive_connections=0))

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The answer of the first place that takes the connection. Raises FetchError and httpx's TransportError."""
        places = self._guard.places(request.url)
        for place in places[:-1]:
            try:
                return self._inner.handle_request(_aimed(request, place))
            except (httpx.ConnectError, httpx.ConnectTimeout):
                continue
        return self._inner.handle_request(_aimed(request, places[-1]))

    def close(self) -> None:
        """End what is open."""
        self._inner.close()


def _aimed(request: httpx.Request, place: str) -> httpx.Request:
    """A request to a numeric address, in the name of the host."""
    name = request.url.raw_host.decode("ascii")
    return httpx.Request(
        request.method,
        request.url.copy_with(host=place),
        headers=request.headers,
        stream=request.stream,
        extensions={**request.extensions, "sni_hostname": name},
    )
