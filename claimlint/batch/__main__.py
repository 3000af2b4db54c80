"""``python -m claimlint.batch INPUT OUTPUT``: lint a data set of drafts on Ray."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from claimlint.config import Config, load_config
from claimlint.config_file import ConfigError


@click.command()
@click.argument("source", metavar="INPUT")
@click.argument("output")
@click.option("--actors", type=click.IntRange(1), default=1, show_default=True, help="Processes, each with the model.")
@click.option("--batch", type=click.IntRange(1), default=64, show_default=True, help="Drafts in a file of OUTPUT.")
@click.option("--config", "config_file", type=click.Path(path_type=Path), help="The configuration file.")
@click.option("--draft-column", default="draft", show_default=True)
@click.option("--sources-column", default="sources", show_default=True)
@click.option("--id-column", default="id", show_default=True, help="What tells the rows apart.")
def main(
    source: str,
    output: str,
    actors: int,
    batch: int,
    config_file: Path | None,
    draft_column: str,
    sources_column: str,
    id_column: str,
) -> None:
    """Lint every row of INPUT (a .parquet or .jsonl file, or a folder of them such as a Hugging Face data set's) and
    write the reports as Parquet files into the folder OUTPUT. Begun again, it goes on where it was."""
    try:
        import ray
    except ImportError:
        raise click.ClickException("Ray is not installed; install claimlint with the extra batch") from None
    from claimlint.batch.operator import lint_dataset
    from claimlint.batch.reading import read_dataset

    config = _config(config_file)
    ray.init(ignore_reinit_error=True, log_to_driver=False)
    names = {draft_column: "draft", sources_column: "sources", id_column: "id"}
    drafts = read_dataset(source, names)
    linted, failed = lint_dataset(drafts, output, config, actors, batch)
    click.echo(f"{linted:,} drafts linted, {failed:,} of them failed; reports in {output}", err=True)


def _config(file: Path | None) -> Config:
    try:
        return Config() if file is None else load_config(file)
    except ConfigError as error:
        raise click.ClickException(str(error)) from None


if __name__ == "__main__":
    sys.exit(main())
