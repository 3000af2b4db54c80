"""Completion of citation keys: numbers and footnotes of the draft's own lists, keys of its bibliographies, files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from os.path import relpath
from pathlib import Path

from lsprotocol import types

from claimlint.grounding.shelf import FOLDERS
from claimlint.model.document import Reference
from claimlint.model.span import Span
from claimlint.reading.read import kind_of
from claimlint.server.positions import Unit, range_of
from claimlint.server.session import Checked

TRIGGERS = ("[", "@", "^", "(")
LONGEST = 300  # characters of a line before the cursor that are looked at
OPENED = re.compile(
    r"(?:^|[^\w\]])@(?P<key>[\w:.#$%&+?<>~/-]*)\Z"
    r"|\[\^(?P<note>[^\]\s]*)\Z"
    r"|\]\((?P<file>[^()\s]*)\Z"
    r"|\[(?:[^\]]*,\s*)?(?P<number>[\w-]*)\Z"
)


def completions(text: str, at: int, checked: Checked | None, path: str, unit: Unit) -> list[types.CompletionItem]:
    """The keys that may follow what stands before the offset ``at`` of the draft at ``path``; none where no citation
    begins."""
    start = max(0, at - LONGEST)
    line = re.split(r"[\r\n]", text[start:at])[-1]
    found = OPENED.search(line)
    if not found:
        return []
    written = found[found.lastgroup or 0]
    place = range_of(Span(at - len(written), at), text, unit)
    offered = _offered(found.lastgroup, checked, path)
    return [
        types.CompletionItem(
            label=key,
            kind=types.CompletionItemKind.Reference,
            detail=" ".join(entry.text.split())[:200] or None,
            documentation=_leads(entry),
            text_edit=types.TextEdit(place, key),
            filter_text=key,
        )
        for key, entry in offered.items()
    ]


def _offered(kind: str | None, checked: Checked | None, path: str) -> Mapping[str, Reference]:
    if kind == "file":
        return {key: Reference(key, "") for key in _files(Path(path).parent)}
    if checked is None:
        return {}
    own = checked.case.draft.references
    if kind == "note":
        return {key: entry for key, entry in own.items() if not key.isdigit()} or own
    if kind == "number":
        return {key: entry for key, entry in own.items() if key not in checked.case.entries}
    return {**checked.case.entries, **own}


def _files(folder: Path) -> Iterator[str]:
    """The evidence files beside the draft, as a link names them."""
    for name in FOLDERS:
        files = sorted(p for p in (folder / name).rglob("*") if p.is_file() and kind_of(p.name))
        yield from (Path(relpath(file, folder)).as_posix() for file in files)


def _leads(entry: Reference) -> str | None:
    return "\n".join((*entry.files, *entry.addresses)) or None
