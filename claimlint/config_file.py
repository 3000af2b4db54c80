"""The configuration file: where it is found, and what is wrong with it. Light to import: no answer that is kept needs
more of the configuration than its bytes."""

from __future__ import annotations

import re
from pathlib import Path

FILES = ("claimlint.toml", ".claimlint.toml", "pyproject.toml")


class ConfigError(Exception):
    """A configuration that cannot be used; the text names file, line and remedy.

    ``line`` counts from 1, None where the fault has no line; ``content`` is that line's text.
    """

    def __init__(self, path: str, reason: str, remedy: str, line: int | None = None, content: str = "") -> None:
        self.path, self.reason, self.remedy, self.line, self.content = path, reason, remedy, line, content
        place = path if line is None else f"{path}:{line}"
        shown = f"\n  {line} | {content}" if content else ""
        super().__init__(f"{place}: {reason}; {remedy}{shown}")


def find_config(start: Path) -> Path | None:
    """The configuration file that holds for drafts in the folder ``start``: the nearest upward, or None.

    A ``pyproject.toml`` counts only if it has a table ``[tool.claimlint]``.
    """
    folder = start.resolve()
    for place in (folder, *folder.parents):
        for name in FILES:
            path = place / name
            if path.is_file() and (name != "pyproject.toml" or _has_table(path)):
                return path
    return None


def config_text(path: Path) -> str:
    """The text of the configuration file ``path``. Raises ConfigError if it cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(str(path), f"not UTF-8 (byte {error.start})", "save the file as UTF-8") from None
    except OSError as error:
        raise ConfigError(str(path), f"cannot be read ({error.strerror})", "make the file readable") from None


def _has_table(path: Path) -> bool:
    """Whether claimlint is configured there. Faults of other tools' tables are not ours to report."""
    return re.search(r"^\s*\[\s*tool\s*\.\s*claimlint\b", config_text(path), re.MULTILINE) is not None
