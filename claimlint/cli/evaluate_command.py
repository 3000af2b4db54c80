"""``claimlint eval``: precision, recall and false alarms on a corpus of labelled drafts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claimlint.cli.options import CONFIG_OPTIONS, Settings, options
from claimlint.cli.table import table
from claimlint.cli.writing import emit

if TYPE_CHECKING:
    from claimlint.evaluate import Evaluation, Score

HEADS = ("case", "words", "hits", "precision", "recall", "false", "in 1,000 words", "trap hits", "checked")


@click.command("eval")
@click.argument("corpus", type=click.Path(path_type=Path))
@options(CONFIG_OPTIONS)
@click.option("--output-format", "form", type=click.Choice(("full", "json")), default="full", show_default=True)
@click.option("--update", is_flag=True, help="Write the measured precisions into the rules' pages.")
def evaluate_command(corpus: Path, form: str, update: bool, **values: Any) -> int:
    """Measure precision, recall and false alarms on CORPUS, a folder of labelled cases."""
    from claimlint.evaluate import evaluate
    from claimlint.linter import Linter

    evaluation = evaluate(corpus, Linter(Settings.of(values).config(corpus)))
    emit(as_json(evaluation) if form == "json" else as_text(evaluation))
    if update:
        for line in write_precisions(evaluation.total):
            click.echo(line, err=True)
    return 0


def as_text(evaluation: Evaluation) -> str:
    """A row for each case and one for all, then the firings of each rule, what was missed and what was gained."""
    scores = (*evaluation.cases, evaluation.total)
    return "".join([table([HEADS, *map(_row, scores)]), _codes(evaluation.total), *_quotes(evaluation)])


def as_json(evaluation: Evaluation) -> str:
    """The scores as a JSON text, its line ended."""
    values = {"cases": [_values(s) for s in evaluation.cases], "total": _values(evaluation.total)}
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"


def write_precisions(total: Score) -> Iterator[str]:
    """Puts each measured precision into its rule's page; yields what was written, one line a rule."""
    from claimlint.catalog.folder import rules_folder
    from claimlint.catalog.load import load_rules
    from claimlint.evaluate import measured_precisions, with_precision
    from claimlint.whole import write_whole

    for code, precision in measured_precisions(total).items():
        rule = load_rules().get(code)
        if rule is not None:
            page = rules_folder() / rule.folder / Path(rule.path).name
            write_whole(page, with_precision(rule.page, precision).encode())
            yield f"{rule.path}: precision = {precision:.2f}"


def _row(score: Score) -> tuple[str, ...]:
    return (
        score.name,
        f"{score.words}",
        f"{score.hits}/{score.expected}",
        _share(score.precision, score.hits + score.false),
        _share(score.recall, score.expected),
        f"{score.false}",
        f"{score.false_per_1000_words:.1f}",
        f"{score.trap_hits}/{score.traps}",
        f"{score.checked}/{score.sentences}",
    )


def _share(share: float, of: int) -> str:
    """The share to three decimals; a dash where there is nothing to have a share of."""
    return f"{share:.3f}" if of else "-"


def _codes(total: Score) -> str:
    right = f"\nof {total.hits} hits: acceptable code {total.right_code}, right source {total.right_source}\n"
    rows = [(code, f"{t.true}", f"{t.false}", f"{t.precision:.2f}") for code, t in total.codes.items()]
    return right + ("\n" + table([("code", "true", "false", "precision"), *rows]) if rows else "")


def _quotes(evaluation: Evaluation) -> Iterator[str]:
    for score in evaluation.cases:
        yield from (f"missed in {score.name}: {' '.join(quote.split())}\n" for quote in score.missed)
        yield from (f"known miss found in {score.name}: {' '.join(quote.split())}\n" for quote in score.gained)


def _values(score: Score) -> dict[str, Any]:
    measured = ("precision", "recall", "false_per_1000_words")
    return {**asdict(score), **{name: round(getattr(score, name), 4) for name in measured}}
