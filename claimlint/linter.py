"""The door for Python: drafts, texts or single claims in, reports out.

Importing this module and making a ``Linter`` load neither the language model nor the stages of the stream.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from claimlint.cache.digest import digest
from claimlint.cache.installation import installation
from claimlint.cache.looked import Kind, Look, state_of
from claimlint.config import Config
from claimlint.reading.bytes import read_at_most

if TYPE_CHECKING:
    from claimlint.cache.reports import Reports
    from claimlint.cache.store import Store
    from claimlint.engine import Engine
    from claimlint.model.citing import CitedDraft
    from claimlint.model.explanation import LineExplanation
    from claimlint.model.report import DraftReport, Report
    from claimlint.model.statement import Statement


class Linter:
    """Lints drafts under one configuration; evidence that several of them share is read once.

    With a ``store``, such as ``claimlint.cache.store.SqliteStore``, what was read and found is kept in it, and drafts
    that have not changed since, nor their evidence, are not read again. ``pause`` is called every few milliseconds
    while a draft is linted. A linter is for one thread at a time.
    """

    def __init__(
        self,
        config: Config | None = None,
        store: Store | None = None,
        pause: Callable[[], object] = lambda: None,
    ) -> None:
        self.config = config or Config()
        self._store, self._pause = store, pause

    @cached_property
    def _engine(self) -> Engine:
        from claimlint.engine import Engine

        if self._store is None:
            return Engine(self.config, pause=self._pause)
        from claimlint.cache.kept import Kept

        memory = Kept(self._store, self._scope)
        return Engine(self.config, memory, self._pause, shared=memory)

    @cached_property
    def _scope(self) -> bytes:
        """What decides a report beside the draft and its evidence."""
        looks = [Look(Kind.MODEL, self.config.model)]
        looks += [Look(Kind.PAGES, str(self.config.house.rules))] if self.config.house.rules else []
        return digest(installation(), self.config.model_dump_json(), os.getcwd(), state_of(looks))

    def lint_path(self, path: str) -> Report:
        """The report on one draft. Raises UnreadableError if it, or a source named in the configuration, can't be
        read, or if a source was changed meanwhile and has to be read again."""
        return self.lint_paths([path])

    def lint_paths(self, paths: Iterable[str]) -> Report:
        """The report on several drafts, as ``lint_path`` on each."""
        from claimlint.model.report import Report

        return Report(tuple(self._lint_file(path) for path in paths))

    def _lint_file(self, path: str) -> DraftReport:
        data = None if self._store is None else self._bytes(path)
        if data is None:
            return self._engine.lint_file(path).without_idle_texts()
        return self._reports.report(path, data, lambda: self._engine.lint_text(data, path, None).without_idle_texts())

    @cached_property
    def _reports(self) -> Reports:
        from claimlint.cache.reports import Reports

        return Reports(self._store, self._scope)

    def _bytes(self, path: str) -> bytes | None:
        """The draft's bytes; None for one that the engine may refuse, and for what is no file: it may be read only
        once."""
        if not os.path.isfile(path):
            return None
        try:
            with open(path, "rb") as file:
                data = read_at_most(file, self.config.max_draft_characters + 1)
        except OSError:
            return None
        return data if len(data) <= self.config.max_draft_characters else None

    def lint_text(self, text: str | bytes, path: str = "draft.md", sources: Mapping[str, str] | None = None) -> Report:
        """The report on a draft at hand, as text or as a file's bytes. ``sources`` maps citation keys to the texts of
        the sources; without it they are looked for beside ``path``."""
        from claimlint.model.report import Report

        return Report((self._engine.lint_text(text, path, sources).without_idle_texts(),))

    def lint_claim(self, claim: str, evidence: str | Sequence[str]) -> Report:
        """Every statement of ``claim`` against all of ``evidence`` (a text, or a list of texts), as if it cited it.

        Spans are offsets into ``claim``; each line of an evidence text is a block of its own.
        """
        from claimlint.model.report import Report

        texts = {"": evidence} if isinstance(evidence, str) else {str(n): t for n, t in enumerate(evidence, 1)}
        return Report((self._engine.lint_claim(claim, texts).without_idle_texts(),))

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
