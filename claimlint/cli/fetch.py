"""``claimlint fetch``: save the cited web pages beside a draft. The only command that uses the network."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claimlint.cli.options import SOURCES_OPTION, WHERE_OPTIONS, Settings, options
from claimlint.reporting.paths import shown_path

if TYPE_CHECKING:
    from claimlint.fetching.fetch import Outcome, Wanted

INTO = "sources"
INCOMPLETE = 2
_LIMITS = (
    click.option(
        "--timeout",
        type=click.FloatRange(0, min_open=True),
        default=20.0,
        show_default=True,
        help="Seconds without a sign of the server.",
    ),
    click.option(
        "--max-time",
        "longest",
        type=click.FloatRange(0, min_open=True),
        default=120.0,
        show_default=True,
        help="Seconds for one page.",
    ),
    click.option(
        "--max-size",
        "largest",
        type=click.FloatRange(0, min_open=True),
        default=50.0,
        show_default=True,
        help="Megabytes of one page.",
    ),
    click.option(
        "--tries", type=click.IntRange(1, 20), default=4, show_default=True, help="How often an address is asked for."
    ),
    click.option(
        "--delay",
        type=click.FloatRange(0),
        default=1.0,
        show_default=True,
        help="Seconds between two requests to a host.",
    ),
    click.option(
        "--back-off",
        type=click.FloatRange(0),
        default=2.0,
        show_default=True,
        help="Seconds before the second try; doubled before each further one.",
    ),
)


@click.command()
@click.argument("draft", type=click.Path(dir_okay=False))
@click.option(
    "--into", type=click.Path(path_type=Path), help="The folder to save into.  [default: sources, beside the draft]"
)
@click.option("--refresh", is_flag=True, help="Fetch again what is there already.")
@click.option("--allow-private", is_flag=True, help="Ask private and local addresses too.")
@click.option("-q", "--quiet", is_flag=True, help="Name only what could not be saved.")
@options(_LIMITS, (SOURCES_OPTION,), WHERE_OPTIONS)
def fetch(draft: str, into: Path | None, refresh: bool, allow_private: bool, quiet: bool, **values: Any) -> int:
    """Save the web pages that a draft cites into its sources folder, where claimlint finds them.

    Pages that are there already are left alone; a run that was ended goes on where it was. This is the only command
    that uses the network. Status 2 if a page could not be saved.
    """
    from claimlint.fetching.fetch import fetch as fetch_all
    from claimlint.fetching.guard import EVERYWHERE, Guard
    from claimlint.fetching.store import Store

    manners = _manners(values)
    sources = _wanted(draft, Settings.of(values))
    counts: Counter[str] = Counter()
    if sources:
        store = Store(into or Path(draft).parent / INTO)
        guard = Guard(EVERYWHERE if allow_private else ())
        for number, outcome in enumerate(fetch_all(sources, store, manners, guard, refresh=refresh), 1):
            counts[outcome.state] += 1
            _tell(outcome, f"[{number}/{len(sources)}]", quiet)
    if not quiet:
        click.echo(_closing(len(sources), counts), err=True)
    return INCOMPLETE if counts["failed"] else 0


def _manners(values: dict[str, Any]) -> Any:
    """The limits that the options give, which are taken out of ``values``."""
    from claimlint.fetching.manners import Manners

    names = ("timeout", "longest", "tries", "delay", "back_off")
    return Manners(largest=int(values.pop("largest") * 2**20), **{name: values.pop(name) for name in names})


def _wanted(draft: str, settings: Settings) -> list[Wanted]:
    """The sources of the draft to fetch; faults met on the way are told."""
    from claimlint.fetching.fetch import wanted
    from claimlint.grounding.files import read_bytes
    from claimlint.grounding.shelf import stock
    from claimlint.reading.read import read_draft

    config = settings.config(Path(draft).parent)
    document = read_draft(read_bytes(draft), draft)
    shelf = stock(document, config.sources)
    for problem in shelf.problems:
        click.echo(f"claimlint: warning: {problem}", err=True)
    return wanted(document, shelf)


def _tell(outcome: Outcome, number: str, quiet: bool) -> None:
    """One line on standard error."""
    told = {
        "saved": "saved as",
        "kept": "is there already:",
        "changed": "was changed since it was fetched, and is left alone (--refresh fetches it again):",
    }
    if outcome.path is None:
        click.echo(f"{number} {outcome.address}: {outcome.reason}", err=True)
    elif not quiet:
        click.echo(f"{number} {outcome.address} {told[outcome.state]} {shown_path(str(outcome.path))}", err=True)


def _closing(sources: int, counts: Counter[str]) -> str:
    if not sources:
        return "no address to fetch: every cited source is a file already, or has no address"
    there = counts["kept"] + counts["changed"]
    told = [f"{counts['saved']} saved", f"{there} there already", f"{counts['failed']} not saved"]
    return f"{sources} cited addresses: {', '.join(told)}"
