"""Where evidence may lie: the folders and bibliographies that a draft leads to, and those named by the user."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from claimlint.grounding.bibliography import is_bibliography, read_bibliography
from claimlint.grounding.lock import read_lock
from claimlint.model.document import Document, Reference
from claimlint.reading.errors import UnreadableError
from claimlint.reading.read import kind_of

LEADS_NOWHERE = "is a link that leads nowhere"
LEADS_OUT = "is a link that leads out of its folder: copy the file there, or name its folder with --sources"
FOLDERS = ("sources", "evidence", "references")


@dataclass(frozen=True, slots=True)
class Shelf:
    """The evidence at hand for one draft.

    folder      the draft's own folder, against which links are resolved; None if all sources are texts at hand, and
                nothing is to be looked for on the disk
    files       the evidence files, by the ways a citation may name them (stem, file name), lower case
    entries     bibliography entries by key
    fetched     the copies of web pages, by their addresses
    problems    what could not be used, as sentences
    named       the evidence files that the user named: one that cannot be read ends the run
    bibliographies  those that were asked for or found
    refused     why files that lie there are not read, by the ways a citation may name them
    """

    folder: Path | None
    files: Mapping[str, Path] = field(default_factory=dict)
    entries: Mapping[str, Reference] = field(default_factory=dict)
    fetched: Mapping[str, Path] = field(default_factory=dict)
    problems: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    bibliographies: tuple[Path, ...] = ()
    refused: Mapping[str, str] = field(default_factory=dict)


def stock(draft: Document, named: Iterable[Path] = ()) -> Shelf:
    """The shelf of ``draft``: ``sources/``, ``evidence/``, ``references/`` and bibliographies beside it or in its
    front matter, and the files, folders and bibliographies ``named`` by the user.

    Raises UnreadableError if a named one does not exist.
    """
    folder = Path(draft.path).parent
    files: dict[str, Path] = {}
    refused: dict[str, str] = {}
    roots = [place.resolve() for place in (folder, *named)]
    bibliographies = [folder / name for name in draft.metadata.bibliography]
    for path in named:
        if not path.exists():
            raise UnreadableError(
                str(path), "does not exist", "name an existing file, folder or bibliography after --sources"
            )
        if path.is_file() and is_bibliography(path):
            bibliographies.append(path)
        else:
            _put(files, refused, path, roots)
            bibliographies += _bibliographies_in(path)
    for name in FOLDERS:
        _put(files, refused, folder / name, roots)
        bibliographies += _bibliographies_in(folder / name)
    bibliographies += _bibliographies_in(folder)
    entries, problems = _entries(dict.fromkeys(bibliographies))
    locked = [*(path for path in named if path.is_dir()), *(folder / name for name in FOLDERS)]
    fetched, faults = _fetched(locked, refused, roots)
    evidence = tuple(str(p) for p in named if p.is_file() and not is_bibliography(p))
    return Shelf(folder, files, entries, fetched, (*problems, *faults), evidence, tuple(bibliographies), refused)


def _bibliographies_in(folder: Path) -> list[Path]:
    """The bibliographies that lie in a folder, or in a folder in it that also has a folder ``files``, as Zotero exports
    them; a JSON file counts only if its name says so, as any may be data."""
    if not folder.is_dir():
        return []
    exports = sorted(attached.parent for attached in folder.glob("*/files/"))
    endings = ("*.bib", "*.ris", "*.rdf", "*.csl.json", "references.json", "bibliography.json")
    return [path for place in (folder, *exports) for ending in endings for path in sorted(place.glob(ending))]


def _put(files: dict[str, Path], refused: dict[str, str], path: Path, roots: Sequence[Path]) -> None:
    """Each file of a folder (or the one file) under its name and its stem; the first to come keeps a name. Links must
    lead to a place within one of ``roots``."""
    for file in _evidence_files(path):
        reason = "" if file == path else _fault_of_link(file, roots)
        for name in (file.name.casefold(), file.stem.casefold()):
            if reason:
                refused.setdefault(name, reason)
            else:
                files.setdefault(name, file)


def _evidence_files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    elif path.is_dir():
        yield from sorted(p for p in path.rglob("*") if kind_of(p.name) and (p.is_file() or _leads_nowhere(p)))


def _leads_nowhere(path: Path) -> bool:
    return path.is_symlink() and not path.exists()


def _fault_of_link(file: Path, roots: Sequence[Path]) -> str:
    """What is wrong with a file in a folder of evidence that is a link, "" if nothing is."""
    if not file.is_symlink():
        return ""
    if not file.is_file():
        return LEADS_NOWHERE
    place = file.resolve()
    return "" if any(place.is_relative_to(root) for root in roots) else LEADS_OUT


def _entries(bibliographies: Iterable[Path]) -> tuple[dict[str, Reference], tuple[str, ...]]:
    entries: dict[str, Reference] = {}
    problems: list[str] = []
    for path in bibliographies:
        if not path.is_file():
            problems.append(f"{path}: no such bibliography")
            continue
        try:
            found, faults = read_bibliography(path)
        except UnreadableError as error:
            problems.append(str(error))
            continue
        problems += faults
        for key, entry in found.items():
            entries.setdefault(key, entry)
    return entries, tuple(problems)


def _fetched(
    folders: Iterable[Path], refused: dict[str, str], roots: Sequence[Path]
) -> tuple[dict[str, Path], tuple[str, ...]]:
    """The copies in the folders, by address, as their lock files have them, and what is wrong with these. A copy in
    whose place a link lies is ``refused`` as any other link is, by its address."""
    fetched: dict[str, Path] = {}
    faults: list[str] = []
    for folder in folders:
        try:
            found = read_lock(folder)
        except UnreadableError as error:
            faults.append(str(error))
            continue
        for entry in found.values():
            file = folder / entry.file
            if reason := _fault_of_link(file, roots):
                refused.setdefault(entry.address.casefold(), reason)
            elif file.is_file():
                fetched.setdefault(entry.address, file)
    return fetched, tuple(faults)
