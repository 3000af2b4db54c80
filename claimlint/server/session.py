"""The drafts that are open, the engines that lint them, and what was found last."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from claimlint.catalog.errors import CatalogError
from claimlint.catalog.load import load_rules
from claimlint.cli.baseline import read_baseline, without_known
from claimlint.cli.drafts import EVIDENCE_FOLDERS, KINDS
from claimlint.cli.options import Settings
from claimlint.config import Config
from claimlint.config_file import FILES, ConfigError
from claimlint.engine import Engine
from claimlint.grounding.library import read_bytes
from claimlint.grounding.stamp import stamp_of
from claimlint.memory import Memory
from claimlint.model.report import DraftReport
from claimlint.reading.decode import decode
from claimlint.reading.read import kind_of
from claimlint.server.reread import Known, known_of, reread
from claimlint.server.work import Superseded
from claimlint.study import Case

CONFIG_FAULTS = (CatalogError, ConfigError, click.ClickException)
MOST_BEHIND = 1_000  # changes, what was read of which is kept until the draft is read as a whole
SLOW = 0.1  # seconds: of a draft that takes longer as a whole, the changed paragraph is read first


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in one text of a draft. ``behind`` is the number of changes since it was last read as a whole, of
    which only the paragraphs were read, all else being as it was before; ``seconds`` is what that reading took."""

    known: Known
    seconds: float
    behind: int = 0

    @property
    def exact(self) -> bool:
        """Whether it is what the command finds."""
        return not self.behind

    @property
    def report(self) -> DraftReport:
        """The report on the present text."""
        return self.known.report

    @property
    def case(self) -> Case:
        """The draft as it was last read as a whole."""
        return self.known.case


@dataclass(slots=True)
class Draft:
    """A draft as the editor has it; ``version`` is the editor's count of its changes. Of one that is not open,
    ``stamps`` are those of the files that ``checked`` rests on."""

    uri: str
    path: str
    text: str
    version: int
    checked: Checked | None = None
    is_gone: bool = False
    stamps: tuple[Any, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether all is found that there is in the present text."""
        return self.checked is not None and self.checked.exact and self.checked.report.text == self.text


class Session:
    """All that is kept between two requests. What lints is for the worker's thread alone."""

    def __init__(self, settings: Settings, pause: Callable[[], object] = lambda: None) -> None:
        self.drafts: dict[str, Draft] = {}
        self._settings, self._pause = settings, pause
        self._engines: dict[Config, Engine] = {}
        self._configs: dict[Path, Config] = {}
        self._closed: dict[str, Draft] = {}  # by path
        self.state = 0  # of all beside the drafts: what was begun under another holds no more

    def open(self, uri: str, path: str, text: str, version: int) -> Draft:
        """Take up a draft."""
        self.drafts[uri] = Draft(uri, path, text, version)
        return self.drafts[uri]

    def close(self, uri: str) -> Draft | None:
        """Let go of a draft, if it was taken up."""
        draft = self.drafts.pop(uri, None)
        if draft is not None:
            draft.is_gone = True
        return draft

    def at(self, path: str) -> Draft | None:
        """The draft at ``path`` if it is open, however the editor spells its address."""
        return next((draft for draft in self.drafts.values() if draft.path == path), None)

    def closed(self, path: str) -> Draft:
        """A draft that is not open, as it is on the disk. Raises UnreadableError."""
        draft = self._closed.get(path)
        if draft is None or draft.stamps != _stamps(draft):
            uri = Path(path).as_uri()
            draft = self._closed[path] = Draft(uri, path, decode(read_bytes(path), path).text, 0)
        return draft

    def forget(self, draft: Draft) -> None:
        """Free what is kept of the sentences of a draft that was closed."""
        for engine in self._engines.values():
            engine.forget(draft.path)

    def config(self, path: str) -> Config:
        """The configuration for the draft at ``path``. Raises ConfigError, or ClickException for an unknown rule."""
        folder = Path(path).parent
        if folder not in self._configs:
            self._configs[folder] = self._settings.config(folder)
        return self._configs[folder]

    def config_file(self, path: str) -> Path | None:
        """The file with the configuration for the draft at ``path``, None if there is none."""
        return self._settings.file_for(Path(path).parent)

    def is_configuration(self, path: Path) -> bool:
        """Whether a file, there or not, configures drafts: by its name, or as a page of the house's rules."""
        houses = (config.house.rules for config in self._configs.values())
        return path.name in FILES or path == self._settings.file or any(h and h in path.parents for h in houses)

    def engine(self, path: str) -> Engine:
        """The engine for the draft at ``path``; drafts of one configuration share theirs. Raises as ``config``."""
        config = self.config(path)
        if config not in self._engines:
            self._engines[config] = Engine(config, Memory(), self._pause)
        return self._engines[config]

    def reconfigure(self) -> None:
        """Read the configuration and the rules anew when they are next asked for, and all that was found under the old
        ones."""
        load_rules.cache_clear()
        self._configs.clear()
        self._engines.clear()
        self.outdate()

    def outdate(self) -> None:
        """Something beside the drafts has changed: what was found in them may no longer be what there is."""
        self.state += 1
        for draft in (*self.drafts.values(), *self._closed.values()):
            draft.checked = None

    def is_draft(self, path: str) -> bool:
        """Whether a file is linted when it is open: evidence is not."""
        in_evidence = any(part.casefold() in EVIDENCE_FOLDERS for part in Path(path).parts[:-1])
        is_prose = bool(Path(path).suffix) and kind_of(path) in KINDS
        return is_prose and not in_evidence and not self._is_named_evidence(Path(path))

    def _is_named_evidence(self, path: Path) -> bool:
        try:
            sources = self.config(str(path)).sources
        except CONFIG_FAULTS:  # told once a draft is linted
            return False
        return any(path == source or source in path.parents for source in sources)

    def check(self, draft: Draft) -> Checked:
        """All that is found in the present text of ``draft``. Raises as ``engine``, UnreadableError, and
        Superseded if something beside the draft has changed in the meantime."""
        text, state, started = draft.text, self.state, time.perf_counter()
        engine = self.engine(draft.path)
        engine.refresh()
        case = engine.open(text, draft.path)
        report = self.without_known(engine.report(case), engine.config)
        if state != self.state:
            raise Superseded
        draft.checked = Checked(known_of(case, report, engine), time.perf_counter() - started)
        if self.drafts.get(draft.uri) is not draft:
            engine.forget(draft.path)
            draft.stamps = _stamps(draft)
        return draft.checked

    def check_change(self, draft: Draft) -> Checked | None:
        """What is found if only the paragraph that has changed is read; None if that cannot be told apart."""
        last = draft.checked
        if last is None or last.report.text == draft.text:
            return last
        if last.behind >= MOST_BEHIND:
            return None
        engine = self.engine(draft.path)
        state = self.state
        known = reread(last.known, draft.text, engine)
        if known is None or state != self.state:
            return None
        known = replace(known, report=self.without_known(known.report, engine.config))
        draft.checked = Checked(known, last.seconds, last.behind + 1)
        return draft.checked

    def without_known(self, report: DraftReport, config: Config) -> DraftReport:
        """The report without what the baseline holds."""
        return without_known(report, frozenset() if config.baseline is None else read_baseline(config.baseline))

    def checked(self) -> list[Checked]:
        """What was found in each draft, open or not, in which something was looked for."""
        closed = (draft for path, draft in self._closed.items() if self.at(path) is None)
        return [draft.checked for draft in (*self.drafts.values(), *closed) if draft.checked is not None]


def _stamps(draft: Draft) -> tuple[Any, ...]:
    """The stamps of a draft's file and of its evidence."""
    texts = draft.checked.report.texts if draft.checked is not None else ()
    return tuple(stamp_of(path) for path in (draft.path, *texts))
