"""Files of drafts -> a Ray data set: Parquet, JSON lines, or a folder of either as the Hugging Face hub has them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ray.data import Dataset

JSON = (".jsonl", ".ndjson", ".json")
PARQUET = (".parquet",)


def read_dataset(source: str, names: Mapping[str, str]) -> Dataset:
    """The rows of ``source``, its columns renamed by ``names``. Raises ClickException for a place without such rows."""
    import ray.data

    paths = _files(source)
    read = ray.data.read_json if paths[0].endswith(JSON) else ray.data.read_parquet
    drafts = read(paths)
    columns = drafts.columns() or []
    wanted = next(old for old, new in names.items() if new == "draft")
    if wanted not in columns:
        raise click.ClickException(
            f"{source}: no column {wanted}, but {', '.join(columns)}; name it with --draft-column"
        )
    renamed = {old: new for old, new in names.items() if old != new and old in columns}
    return drafts.rename_columns(renamed) if renamed else drafts


def _files(source: str) -> list[str]:
    """The files of one kind at an address or below a folder, sorted."""
    if "://" in source:
        return [source]
    path = Path(source)
    below = sorted(str(p) for p in path.rglob("*") if p.is_file()) if path.is_dir() else [source]
    for endings in (PARQUET, JSON):
        found = [name for name in below if name.lower().endswith(endings)]
        if found and path.exists():
            return found
    raise click.ClickException(f"{source}: no .parquet or .jsonl file there; name one, or a folder that has some")
