"""What git ignores: the .gitignore files from the repository's root down to a file, and .git/info/exclude."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pathspec import GitIgnoreSpec


@dataclass(frozen=True, slots=True)
class Ignored:
    """The patterns in force, by the folder that they are relative to. Folders are absolute."""

    patterns: Mapping[Path, tuple[GitIgnoreSpec, ...]]

    def with_file_of(self, folder: Path) -> Ignored:
        """With the patterns of ``folder``'s own .gitignore too."""
        specs = _specs(folder / ".gitignore")
        return Ignored({**self.patterns, folder: specs}) if specs and folder not in self.patterns else self

    def holds(self, path: Path, is_folder: bool = False) -> bool:
        """Whether git ignores the absolute ``path``: the deepest file with a pattern for it decides."""
        for folder in path.parents:
            for spec in self.patterns.get(folder, ()):
                name = path.relative_to(folder).as_posix() + ("/" if is_folder else "")
                verdict = spec.check_file(name).include
                if verdict is not None:
                    return verdict
        return False


def ignored_from(folder: Path) -> Ignored:
    """The patterns that hold in the absolute ``folder``; outside a repository only those of the folder itself."""
    root = next((place for place in (folder, *folder.parents) if (place / ".git").exists()), folder)
    places = [place for place in (folder, *folder.parents) if place.is_relative_to(root)]
    patterns = {place: specs for place in places if (specs := _specs(place / ".gitignore"))}
    excluded = _specs(root / ".git" / "info" / "exclude")
    return Ignored({**patterns, root: patterns.get(root, ()) + excluded} if excluded else patterns)


def _specs(file: Path) -> tuple[GitIgnoreSpec, ...]:
    """The patterns of one file, () if there is none."""
    if not file.is_file():
        return ()
    return (GitIgnoreSpec.from_lines(file.read_text(encoding="utf-8", errors="replace").splitlines()),)
