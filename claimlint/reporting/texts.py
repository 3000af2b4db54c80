"""The text that a mark points into."""

from __future__ import annotations

from claimlint.model.finding import Mark
from claimlint.model.report import DraftReport


def text_of(mark: Mark, draft: DraftReport) -> str | None:
    """The evidence text of ``mark``, the draft's own for a mark in the draft itself, None if it was not kept."""
    return draft.text if mark.path == draft.path else draft.texts.get(mark.path)
