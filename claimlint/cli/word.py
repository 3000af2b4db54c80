"""``--output-format docx``: a Word draft with its findings as comments."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimlint.cli.drafts import Draft
from claimlint.cli.output import WORD
from claimlint.cli.writing import write_file

if TYPE_CHECKING:
    from claimlint.model.report import DraftReport


def check_word_output(form: str, file: Path | None, drafts: Sequence[Draft]) -> None:
    """Nothing, if the findings can be written as they are asked for. Raises UsageError for comments that are wanted in
    no file, in the draft's own or for drafts that are not one Word file."""
    if form != WORD:
        return
    if file is None:
        raise click.UsageError("--output-format docx writes a Word file: name it with --output-file reviewed.docx")
    if len(drafts) != 1 or drafts[0].stdin or Path(drafts[0].path).suffix.lower() != f".{WORD}":
        raise click.UsageError("--output-format docx sets comments into one Word draft: name one .docx file")
    if file.exists() and file.samefile(drafts[0].path):
        raise click.UsageError(f"{file}: --output-file is the draft itself; name another file")


def write_commented(draft: DraftReport, file: Path) -> None:
    """The Word file of ``draft`` with its findings as comments, written to ``file``."""
    from claimlint.model.document import Remark
    from claimlint.reading.word_comments import commented
    from claimlint.reporting.comment import comment_on

    remarks = [Remark(finding.span, comment_on(finding)) for finding in draft.findings]
    data = commented(Path(draft.path).read_bytes(), draft.path, remarks)
    write_file(file, data)
