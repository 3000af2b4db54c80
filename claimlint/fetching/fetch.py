"""The cited addresses of a draft -> copies in the sources folder, one outcome each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from itertools import chain, zip_longest
from pathlib import Path
from threading import Event
from urllib.parse import urlsplit

from claimlint.fetching.errors import FetchError
from claimlint.fetching.getting import Getter
from claimlint.fetching.guard import Guard
from claimlint.fetching.manners import Manners
from claimlint.fetching.store import Store
from claimlint.grounding.ground import Grounded, ground
from claimlint.grounding.shelf import Shelf
from claimlint.model.document import Document

SAVED, KEPT, CHANGED, FAILED = "saved", "kept", "changed", "failed"
Wanted = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source: its address, the copy's path if there is one, and a word on it.

    ``state``: "saved" now, "kept" from before, "changed" by someone since (and left alone), "failed". ``reason`` says
    why it failed and what to do.
    """

    address: str
    state: str
    path: Path | None = None
    reason: str = ""


def wanted(draft: Document, shelf: Shelf) -> list[Wanted]:
    """For each cited source without a file of its own, the addresses at which it may be found, the first ones first."""
    found = [g.addresses for g in ground(draft, shelf).values() if g.addresses and not _is_at_hand(g, shelf)]
    return list(dict.fromkeys(found))


def fetch(
    sources: Sequence[Wanted], store: Store, manners: Manners, guard: Guard, *, refresh: bool = False
) -> Iterator[Outcome]:
    """Each source's outcome, as soon as it is known. Of a source's addresses the first that can be had is saved.

    A copy that is there is left alone, unless ``refresh``. Raises OSError if the folder cannot be written to. A run
    that is ended early leaves no copy behind that is not whole.
    """
    ended = Event()
    getter = Getter(manners, guard, ended.wait, ended.is_set)
    pool = ThreadPoolExecutor(manners.hosts, "fetch")
    try:
        jobs = [pool.submit(_fetched, addresses, store, getter, refresh) for addresses in _by_turns(sources)]
        yield from (job.result() for job in as_completed(jobs))
    finally:
        ended.set()
        pool.shutdown(cancel_futures=True)
        getter.close()


def _is_at_hand(found: Grounded, shelf: Shelf) -> bool:
    """Whether the source is a file that was not fetched: fetching would put another beside it."""
    if found.path is None or found.abstract:
        return False
    return Path(found.path) not in {shelf.fetched.get(address) for address in found.addresses}


def _by_turns(sources: Sequence[Wanted]) -> Iterable[Wanted]:
    """The sources in an order in which neighbours are of different hosts, as far as that goes."""
    hosts: dict[str, list[Wanted]] = {}
    for addresses in sources:
        hosts.setdefault(urlsplit(addresses[0]).netloc, []).append(addresses)
    return filter(None, chain.from_iterable(zip_longest(*hosts.values())))


def _fetched(addresses: Wanted, store: Store, getter: Getter, refresh: bool) -> Outcome:
    kept = next(filter(None, map(store.kept, addresses)), None)
    if kept is not None and not refresh:
        return Outcome(kept.address, CHANGED if store.is_changed(kept) else KEPT, store.path(kept))
    reasons = []
    for address in addresses:
        try:
            entry = store.save(address, getter.get(address))
        except FetchError as error:
            reasons.append(str(error) if len(addresses) == 1 else f"{address} {error}")
        else:
            return Outcome(address, SAVED, store.path(entry))
    return Outcome(addresses[0], FAILED, reason="; ".join(reasons))
