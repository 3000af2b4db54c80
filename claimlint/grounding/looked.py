"""Every place that was looked at for a draft's evidence: what is kept of the draft holds as long as they stay."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from claimlint.cache.looked import Kind, Look
from claimlint.grounding.ground import Grounded, local_paths
from claimlint.grounding.lock import LOCK
from claimlint.grounding.shelf import FOLDERS, Shelf
from claimlint.model.document import Document, Style


def looked_at(
    draft: Document, shelf: Shelf, named: Sequence[Path], grounded: Mapping[str, Grounded]
) -> tuple[Look, ...]:
    """The places that ``stock`` and ``ground`` looked at for ``draft``, and the files that were then read; rather one
    too many than one too few; none for a shelf without a folder. ``named`` are the sources that the user named."""
    if shelf.folder is None:
        return ()
    folders = [*named, *(shelf.folder / name for name in FOLDERS)]
    looks = [Look(Kind.NAMES, str(folder)) for folder in folders]
    looks += [Look(Kind.FILE, str(folder / LOCK)) for folder in folders]
    looks += [Look(Kind.BESIDE, str(folder)) for folder in (*folders, shelf.folder)]
    looks += [Look(Kind.FILE, str(path)) for path in (*shelf.bibliographies, *shelf.named)]
    looks += [Look(Kind.FILE, g.path) for g in grounded.values() if g.path is not None]
    looks += [Look(Kind.PLACE, str(path)) for path in _probed(draft, shelf)]
    return tuple(dict.fromkeys(looks))


def _probed(draft: Document, shelf: Shelf) -> Iterator[Path]:
    """The files that entries and links name, and the copies that lock files do."""
    for entry in (*draft.references.values(), *shelf.entries.values()):
        yield from local_paths(shelf.folder, entry.files)
    for citation in draft.citations:
        if citation.style is Style.LINK:
            yield from local_paths(shelf.folder, (key for key in citation.keys if "://" not in key))
    yield from shelf.fetched.values()
