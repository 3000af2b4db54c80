"""A Ray data set of drafts -> Parquet files of reports: one row a draft, none lost and none twice, however often the
run is broken off and begun again.

Each batch is written at one stroke to a file named after the rows in it. A batch that is done again, because a worker
was killed, is written to the same name; a run that is begun again leaves out the rows that finished files hold.
"""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING, Any

from claimlint.batch.rows import lint_row, row_id
from claimlint.cache.digest import digest
from claimlint.config import Config

if TYPE_CHECKING:
    import pyarrow
    from pyarrow.fs import FileSystem
    from ray.data import Dataset

BATCH = 64  # drafts a file
ENDING = ".parquet"
LINTING = 0.5  # of a core at most for each actor, as Ray counts
PART = ".part"


class LintDrafts:
    """The operator: a Ray actor that loads the language model once. Takes Arrow tables of drafts, writes their reports
    below ``output``, and gives a table that says what was written."""

    def __init__(self, output: str, config: str = "{}") -> None:
        from claimlint.linter import Linter

        self._output = output
        self._linter = Linter(Config.model_validate_json(config))

    def __call__(self, table: pyarrow.Table) -> pyarrow.Table:
        """Lints a batch and writes it."""
        import pyarrow

        rows = [lint_row(row, self._linter) for row in table.to_pylist()]
        name = digest(sorted(row["id"] for row in rows)).hex() + ENDING
        write_whole(pyarrow.Table.from_pylist(rows, schema()), self._output, name)
        failed = sum(row["error"] is not None for row in rows)
        return pyarrow.table({"file": [name], "rows": [len(rows)], "failed": [failed]})


def lint_dataset(
    drafts: Dataset, output: str, config: Config | None = None, actors: int = 1, batch: int = BATCH
) -> tuple[int, int]:
    """Lints the rows of ``drafts`` (see ``lint_row``) that ``output`` has no report of, on so many ``actors``.

    ``output`` is a folder or an address that Arrow knows (``s3://...``). Gives how many rows were linted now, and how
    many of them failed; these have their ``error`` as text.
    """
    import ray

    cores = ray.cluster_resources().get("CPU", 1)
    done = finished(output)
    wanted = drafts.filter(lambda row: row_id(row) not in done) if done else drafts
    told = wanted.map_batches(
        LintDrafts,
        fn_constructor_args=(output, (config or Config()).model_dump_json()),
        batch_size=batch,
        batch_format="pyarrow",
        concurrency=actors,
        num_cpus=share_of_core(actors, cores),
    ).take_all()
    return sum(row["rows"] for row in told), sum(row["failed"] for row in told)


def share_of_core(actors: int, cores: float) -> float:
    """What each of ``actors`` asks for of a core, as Ray counts, where there are ``cores``: so little that one core is
    left over in all. Ray lists the files of a data set, and reads them, in tasks that ask for a whole one, and waits
    for it without end."""
    return min(LINTING, floor(100 * (cores - 1) / actors) / 100)


def finished(output: str) -> frozenset[str]:
    """The ids of the rows that finished files below ``output`` hold."""
    import pyarrow.parquet
    from pyarrow.fs import FileSelector, FileType

    files, folder = _place(output)
    found = files.get_file_info(FileSelector(folder, allow_not_found=True))
    names = [f.path for f in found if f.type == FileType.File and f.path.endswith(ENDING)]
    tables = (pyarrow.parquet.read_table(name, columns=["id"], filesystem=files) for name in names)
    return frozenset(name for table in tables for name in table["id"].to_pylist())


def write_whole(table: pyarrow.Table, output: str, name: str) -> None:
    """Writes ``table`` as the file ``name`` below ``output``, so that it is there as a whole or not at all."""
    import pyarrow.parquet

    files, folder = _place(output)
    files.create_dir(folder, recursive=True)
    part = f"{folder}/{name}{PART}"
    pyarrow.parquet.write_table(table, part, filesystem=files)
    files.move(part, f"{folder}/{name}")


def schema() -> Any:
    """The columns of the reports."""
    import pyarrow as pa

    texts = ("code", "name", "severity", "confidence", "message")
    fields = [*((name, pa.string()) for name in texts), ("start", pa.int64()), ("end", pa.int64())]
    fields += [(name, pa.string()) for name in ("quote", "sentence", "fingerprint", "citation")]
    fields += [("evidence_start", pa.int64()), ("evidence_end", pa.int64()), ("evidence_quote", pa.string())]
    counts = [(name, pa.int64()) for name in ("sentences", "checked")]
    found = ("findings", pa.list_(pa.struct(fields)))
    return pa.schema([("id", pa.string()), ("error", pa.string()), *counts, found])


def _place(output: str) -> tuple[FileSystem, str]:
    import os

    from pyarrow.fs import FileSystem

    address = output if "://" in output else os.path.abspath(output)
    return FileSystem.from_uri(address)
