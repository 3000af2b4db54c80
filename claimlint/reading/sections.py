"""What each section is to its document: summary, key points, lead, body, conclusion, list of questions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import tomli

from claimlint.model.document import Block, Document, Part, Role, Section

_CUES = Path(__file__).with_name("sections.toml")
_HEADINGS = frozenset((Role.HEADING, Role.TITLE))
_NUMBER = re.compile(r"^(?:(?:section|part|chapter)\s+)?(?:\d+(?:\.\d+)*|[ivx]+)[.):]?\s+", re.I)
_LONGEST_LEAD = 4  # blocks: more of them before the first heading are a body without one


def find_sections(document: Document) -> tuple[Section, ...]:
    """The sections of a document, in order: each runs from its heading to the next, whatever their depth.

    A part is told from the heading's words, else from position and form: what stands before the first heading of
    several is the lead, a last run of blocks that only ask is a list of questions, and a last paragraph that opens
    with words such as "All in all" is the conclusion. A section below another takes its part unless its own heading
    says otherwise.
    """
    sections = list(_split(document))
    _hand_down(sections)
    return tuple(_with_closing(document, sections))


def _split(document: Document) -> Iterator[Section]:
    """The sections by their headings. The title opens none: what follows it is the lead."""
    blocks = document.blocks
    heads = [n for n, block in enumerate(blocks) if block.role is Role.HEADING]
    first = heads[0] if heads else len(blocks)
    if any(block.role not in _HEADINGS for block in blocks[:first]):
        yield Section(_before_headings(blocks[:first], bool(heads)), None, 0, 0, first)
    for number, end in pairwise([*heads, len(blocks)]):
        part = _part_of(blocks[number].span.of(document.masked))
        yield Section(part, number, blocks[number].level, number + 1, end)


def _before_headings(blocks: Sequence[Block], has_headings: bool) -> Part:
    if any(block.role is Role.ABSTRACT for block in blocks):
        return Part.SUMMARY
    prose = [block for block in blocks if block.role not in _HEADINGS]
    return Part.LEAD if has_headings and len(prose) <= _LONGEST_LEAD else Part.BODY


def _part_of(heading: str) -> Part:
    words = _folded(heading)
    whole = _cues().get(words)
    if whole is not None:
        return whole
    start = re.split(r"\s*[:,]|\s+[–—-]+\s", words, maxsplit=1)[0]
    return _cues().get(start.strip(), Part.BODY)


def _folded(heading: str) -> str:
    bare = _NUMBER.sub("", " ".join(heading.split()).strip(" #*_"))
    return bare.strip(" *_.:?!").lower().replace("’", "'")


@cache
def _table() -> Mapping[str, list[str]]:
    return tomli.loads(_CUES.read_text(encoding="utf-8"))


@cache
def _cues() -> Mapping[str, Part]:
    parts = {name: Part(name.replace("_", " ")) for name in _table() if name != "closing"}
    return {cue: part for name, part in parts.items() for cue in _table()[name]}


def _hand_down(sections: list[Section]) -> None:
    """Give each section without a part of its own that of the section above it."""
    above: list[Section] = []
    for number, section in enumerate(sections):
        above = [s for s in above if s.level < section.level]
        if section.part is Part.BODY and above and above[-1].level:
            sections[number] = replace(section, part=above[-1].part)
        above.append(sections[number])


def _with_closing(document: Document, sections: Sequence[Section]) -> Iterator[Section]:
    """The sections with the closing paragraph and the questions at the end of the last body section set apart."""
    last = max((n for n, s in enumerate(sections) if s.part is not Part.NO_PROSE and s.first < s.end), default=-1)
    for number, section in enumerate(sections):
        if number == last:
            yield from _split_end(document, section)
        else:
            yield section


def _split_end(document: Document, section: Section) -> Iterator[Section]:
    asking = _trailing(section, lambda n: _only_asks(document, n))
    rest = replace(section, end=asking)
    closing = asking - 1
    closes = section.part is Part.BODY and closing >= section.first and _closes(document, closing)
    if closes:
        yield replace(rest, end=closing)
        yield Section(Part.CONCLUSION, None, section.level, closing, asking)
    else:
        yield rest
    if asking < section.end:
        yield Section(Part.QUESTIONS, None, section.level, asking, section.end)


def _trailing(section: Section, holds: Callable[[int], bool]) -> int:
    """The number of the first of the blocks at the section's end for which ``holds``; it keeps its first block."""
    number = section.end
    while number > section.first + 1 and holds(number - 1):
        number -= 1
    return number


def _only_asks(document: Document, number: int) -> bool:
    block = document.blocks[number]
    if block.role not in (Role.BODY, Role.LIST_ITEM):
        return False
    lines = [line.strip() for line in block.span.of(document.masked).splitlines() if line.strip()]
    return bool(lines) and all(line.endswith("?") for line in lines)


def _closes(document: Document, number: int) -> bool:
    block = document.blocks[number]
    if block.role is not Role.BODY:
        return False
    words = " ".join(block.span.of(document.masked).split()).lower()
    return any(words.startswith((f"{cue} ", f"{cue},", f"{cue}:")) for cue in _table()["closing"])
