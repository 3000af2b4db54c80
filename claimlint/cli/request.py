"""What a command line of ``claimlint check`` asks for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from claimlint.cli.drafts import Draft, find_drafts
from claimlint.cli.options import Settings
from claimlint.cli.output import WORD, Output


@dataclass(frozen=True, slots=True)
class Fixes:
    """Which fixes are wanted: made (``fix``) or shown (``diff``), and whether unsafe ones too."""

    fix: bool = False
    diff: bool = False
    unsafe: bool = False


NO_FIXES = Fixes()


@dataclass(frozen=True, slots=True)
class Request:
    """What a command line asks for."""

    paths: tuple[str, ...]
    stdin_filename: str
    settings: Settings
    output: Output
    fixes: Fixes = NO_FIXES
    write_baseline: Path | None = None
    jobs: int = 1

    def drafts(self) -> tuple[Draft, ...]:
        """The drafts that the paths stand for."""
        return find_drafts(self.paths, self.stdin_filename, self.settings.given.get("sources", ()))

    @property
    def target(self) -> Path | None:
        """The file to write to, None for standard output."""
        return self.write_baseline or self.output.file

    @property
    def is_plain(self) -> bool:
        """Whether findings are wanted as text and nothing else is to be done: the answer may be one that is kept."""
        changes = self.fixes.fix or self.fixes.diff or self.write_baseline is not None
        return not changes and self.output.form != WORD
