"""The door for Python: drafts, texts or single claims in, reports out.

Importing this module and making a ``Linter`` load neither the language model nor the stages of the stream.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from claimlint.config import Config

if TYPE_CHECKING:
    from claimlint.engine import Engine
    from claimlint.model.citing import CitedDraft
    from claimlint.model.explanation import LineExplanation
    from claimlint.model.report import Report
    from claimlint.model.statement import Statement


class Linter:
    """Lints drafts under one configuration; evidence that several of them share is read once."""

    def __init__(self, config: Config | None = None) -> None:
        self.config = config or Config()

    @cached_property
    def _engine(self) -> Engine:
        from claimlint.engine import Engine

        return Engine(self.config)

    def lint_path(self, path: str) -> Report:
        """The report on one draft. Raises UnreadableError if it, or a source named in the configuration, can't be
        read."""
        return self.lint_paths([path])

    def lint_paths(self, paths: Iterable[str]) -> Report:
        """The report on several drafts, as ``lint_path`` on each."""
        from claimlint.model.report import Report

        return Report(tuple(self._engine.lint_file(path) for path in paths))

    def lint_text(self, text: str | bytes, path: str = "draft.md", sources: Mapping[str, str] | None = None) -> Report:
        """The report on a draft at hand, as text or as a file's bytes. ``sources`` maps citation keys to the texts of
        the sources; without it they are looked for beside ``path``."""
        from claimlint.model.report import Report

        return Report((self._engine.lint_text(text, path, sources),))

    def lint_claim(self, claim: str, evidence: str | Sequence[str]) -> Report:
        """Every statement of ``claim`` against all of ``evidence`` (a text, or a list of texts), as if it cited it.

        Spans are offsets into ``claim``; each line of an evidence text is a block of its own.
        """
        from claimlint.model.report import Report

        texts = {"": evidence} if isinstance(evidence, str) else {str(n): t for n, t in enumerate(evidence, 1)}
        return Report((self._engine.lint_claim(claim, texts),))

    def explain(self, path: str, line: int) -> LineExplanation:
        """How each sentence on a line (from 1) of a draft was taken, stage by stage. Raises as ``lint_path``, and if
        there is no such line."""
        return self._engine.explain(path, line)

    def citations(self, path: str) -> CitedDraft:
        """Each citation of a draft, what it leads to and which sentences it governs. Raises as ``lint_path``."""
        return self._engine.citations(path)

    def read(self, text: str) -> tuple[Statement, ...]:
        """How a plain text is understood, statement by statement."""
        return self._engine.read(text)
