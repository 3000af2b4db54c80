"""``claimlint cache``: what is kept between runs."""

from __future__ import annotations

from pathlib import Path

import click

from claimlint.cache.store import SqliteStore, cache_folder


@click.command()
@click.option("--clear", is_flag=True, help="Remove what is kept.")
@click.option("--cache-dir", type=click.Path(path_type=Path), help="The folder of what is kept between runs.")
def cache(clear: bool, cache_dir: Path | None) -> int:
    """Show where answers are kept between runs, how many, and how much room they take."""
    store = SqliteStore(cache_folder(cache_dir))
    entries, size = store.entries(), store.size()
    if clear:
        try:
            store.clear()
        except OSError as error:
            raise click.ClickException(f"{store.path}: {error.strerror}; make its folder writable") from None
    room = f"{size / 2**20:.1f} MB of at most {store.largest / 2**20:.0f} MB"
    click.echo(f"{'cleared: ' if clear else ''}{store.path}: {entries:,} entries, {room}")
    return 0
