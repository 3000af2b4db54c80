"""``claimlint citations``: every citation of a draft, what it leads to, what it governs, how sure that is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from claimlint.cli.options import CONFIG_OPTIONS, EVIDENCE_OPTIONS, Settings, options
from claimlint.cli.writing import emit
from claimlint.model.citing import CitedDraft, Marker
from claimlint.model.lines import Lines, lines_of
from claimlint.model.report import Resolution
from claimlint.model.span import Span
from claimlint.reporting.columns import one_line
from claimlint.reporting.paths import shown_path

LONGEST = 72  # characters of a governed sentence that are shown


@click.command()
@click.argument("draft", type=click.Path(dir_okay=False))
@options(EVIDENCE_OPTIONS, CONFIG_OPTIONS)
@click.option("--output-format", "form", type=click.Choice(("full", "json")), default="full", show_default=True)
def citations(draft: str, form: str, **values: Any) -> int:
    """Show every citation of a draft, what it leads to, what it governs, and how sure that is."""
    from claimlint.linter import Linter

    cited = Linter(Settings.of(values).config(Path(draft).parent)).citations(draft)
    emit(_json(cited) if form == "json" else "".join(f"{line}\n" for line in _lines(cited)))
    for problem in cited.problems:
        click.echo(f"claimlint: {problem}", err=True)
    return 0


def _lines(cited: CitedDraft) -> Iterator[str]:
    lines = lines_of(cited.text)
    for marker in cited.markers:
        at = lines.position(marker.span.start)
        where = f"{shown_path(cited.path)}:{at.line}:{at.column}"
        yield f"{where} {one_line(marker.span.of(cited.text))} ({marker.style}, {marker.sure} confidence)"
        yield from (f"    {one_line(r.key)} -> {_target(r)}" for r in marker.resolutions)
        yield from (f"    governs: {_shown(span, cited)}" for span in marker.strong)
        yield from (f"    governs weakly: {_shown(span, cited)}" for span in marker.weak)
    yield _closing(cited)


def _closing(cited: CitedDraft) -> str:
    keys = {r.key: r.resolved for marker in cited.markers for r in marker.resolutions}
    found = sum(resolved is not None for resolved in keys.values())
    citations, sources = len(cited.markers), len(keys)
    return (
        f"{citations} citation{'s' * (citations != 1)} of {sources} source{'s' * (sources != 1)}, "
        f"{found} of which can be read"
    )


def _target(resolution: Resolution) -> str:
    if resolution.resolved is None:
        return f"nothing: {resolution.reason}"
    return shown_path(resolution.resolved) + (f" ({resolution.reason})" if resolution.reason else "")


def _shown(span: Span, cited: CitedDraft) -> str:
    text = one_line(span.of(cited.text))
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 3]}..."


def _json(cited: CitedDraft) -> str:
    lines = lines_of(cited.text)
    view = {
        "version": 1,
        "path": shown_path(cited.path),
        "citations": [_view(marker, cited, lines) for marker in cited.markers],
    }
    return json.dumps(view, ensure_ascii=False, indent=2) + "\n"


def _view(marker: Marker, cited: CitedDraft, lines: Lines) -> dict[str, Any]:
    governed = [(span, True) for span in marker.strong] + [(span, False) for span in marker.weak]
    return {
        "marker": marker.span.of(cited.text),
        "style": str(marker.style),
        **_ends(marker.span, lines),
        "confidence": marker.sure,
        "keys": [
            {"key": r.key, "resolved": None if r.resolved is None else shown_path(r.resolved), "reason": r.reason}
            for r in marker.resolutions
        ],
        "governs": [{"strong": strong, "text": span.of(cited.text), **_ends(span, lines)} for span, strong in governed],
    }


def _ends(span: Span, lines: Lines) -> dict[str, dict[str, int]]:
    return {"start": asdict(lines.position(span.start)), "end": asdict(lines.position(span.end))}
