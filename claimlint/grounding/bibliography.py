"""BibTeX files: which key leads to which file and address."""

from __future__ import annotations

from pathlib import Path

from claimlint.model.document import Reference
from claimlint.reading.decode import decode


def read_bibliography(path: Path) -> tuple[dict[str, Reference], tuple[str, ...]]:
    """The entries of a .bib file by key, files resolved against its folder, and its faults as sentences that name
    file and line; a broken entry does not take the others with it."""
    import bibtexparser

    library = bibtexparser.parse_string(decode(path.read_bytes(), str(path)).text)
    faults = tuple(
        f"{path}:{block.start_line + 1}: this entry could not be read ({block.error}): mend its braces or commas"
        for block in library.failed_blocks
    )
    return {entry.key: _reference(entry, path.parent) for entry in library.entries}, faults


def _reference(entry, folder: Path) -> Reference:
    fields = {name.casefold(): str(field.value) for name, field in entry.fields_dict.items()}
    address = fields.get("url") or (f"https://doi.org/{fields['doi']}" if "doi" in fields else "")
    return Reference(
        key=entry.key,
        text=" ".join(fields.get(name, "") for name in ("author", "title", "year", "date")).strip(),
        addresses=(address,) if address else (),
        files=tuple(str(folder / file) for file in _files(fields.get("file", ""))),
        abstract=fields.get("abstract", ""),
    )


def _files(value: str) -> list[str]:
    """The paths of a ``file`` field: ``path``, ``:path:type`` or ``title:path:type``, several parted by ``;``."""
    out = []
    for part in filter(None, (p.strip() for p in value.split(";"))):
        pieces = part.split(":")
        out.append(pieces[-2] if len(pieces) >= 3 else part)
    return out
