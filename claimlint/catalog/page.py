"""A rule page (Markdown) -> the rule that it states: its data, its manual and its tests at once."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import tomli

from claimlint.catalog.errors import at
from claimlint.catalog.example import parse_example
from claimlint.model.rule import Example, Outcome, Rule, Severity, Verdict

if TYPE_CHECKING:
    from claimlint.catalog.schema import Head

TITLE = re.compile(r"# (?P<code>[A-Z]{3}\d{3}) (?P<name>[a-z0-9]+(?:-[a-z0-9]+)*)")
FENCE = "```"
REQUIRED = ("Why it matters", "How to put it right", "Examples", "Limits")
SECTIONS = (*REQUIRED, "Not yet", "Measured", "Sources")
VERDICTS = {verdict.value: verdict for verdict in Verdict}
EXAMPLES_ASKED = 3


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a page: ``kind`` is "text", "section" (its title in ``words``) or "fence" (its info string)."""

    kind: str
    words: str
    lines: tuple[str, ...]
    line: int


def parse_page(text: str, path: str, with_examples: bool = True) -> Rule:
    """The rule that the page ``text`` states. ``path`` ends in ``<slice>/<CODE>-<name>.md`` and stands in errors.
    Without its examples, which no run over a draft asks for, it is read in half of the time.

    Raises ``CatalogError``, which names the file, the line and what to do, for whatever does not have the page's form.
    """
    parts = _split(text, path)
    code, name = _title(parts, path)
    head = _head(parts, path)
    sections = _sections(parts, path)
    examples: tuple[Example, ...] = ()
    if with_examples:
        examples = tuple(_examples(parts, path, head.check in ("citation", "consistency")))
        _check_enough(examples, path, sections["Examples"])
    folder = PurePosixPath(path).parent.name
    _check_dimension(head.dimension, folder, path)
    messages = {Outcome(key): words for key, words in head.message_by_outcome().items()}
    return Rule(
        code=code,
        name=name,
        folder=folder,
        path=path,
        summary=_summary(parts, path),
        page=text,
        severity={Outcome(key): Severity[word.upper()] for key, word in head.severity_by_outcome().items()},
        message=next(iter(messages.values())),
        remedy=head.remedy,
        dimension=head.dimension,
        differs=head.differs,
        outcomes=frozenset(head.outcomes),
        check=head.check,
        fix=head.fix,
        preview=head.status == "preview",
        precision=head.precision,
        formerly=head.formerly,
        examples=examples,
        messages=messages,
    )


def _split(text: str, path: str) -> list[Part]:
    """The page as its title line (a text), paragraphs, section headings and fenced blocks, in order."""
    parts: list[Part] = []
    lines = text.splitlines()
    number = 0
    while number < len(lines):
        part, end = _part(lines, number, path)
        parts.append(part)
        number = _skip_blank(lines, end)
    return parts


def _part(lines: Sequence[str], start: int, path: str) -> tuple[Part, int]:
    """The part that begins with ``lines[start]``, and the number of the first line behind it."""
    first = lines[start]
    if first.startswith(FENCE):
        end = _fence_end(lines, start, path)
        return Part("fence", first.removeprefix(FENCE).strip(), tuple(lines[start + 1 : end]), start + 1), end + 1
    if first.startswith("## "):
        return Part("section", first.removeprefix("## ").strip(), (), start + 1), start + 1
    end = _paragraph_end(lines, start)
    return Part("text", "", tuple(lines[start:end]), start + 1), end


def _fence_end(lines: Sequence[str], start: int, path: str) -> int:
    for number in range(start + 1, len(lines)):
        if lines[number].rstrip() == FENCE:
            return number
    raise at(path, start + 1, "this fenced block does not end", f"close it by a line {FENCE}")


def _paragraph_end(lines: Sequence[str], start: int) -> int:
    end = start + 1
    while end < len(lines) and lines[end].strip() and not lines[end].startswith((FENCE, "## ")):
        end += 1
    return end


def _skip_blank(lines: Sequence[str], number: int) -> int:
    while number < len(lines) and not lines[number].strip():
        number += 1
    return number


def _title(parts: Sequence[Part], path: str) -> tuple[str, str]:
    """Code and name from the H1, which the file's name must repeat."""
    first = parts[0].lines[0] if parts and parts[0].kind == "text" else ""
    match = TITLE.fullmatch(first.rstrip())
    if match is None:
        raise at(path, 1, "the page does not begin with its code and name", 'write "# NUM002 bound-changed"')
    stem = f"{match['code']}-{match['name']}"
    if PurePosixPath(path).stem != stem:
        raise at(path, 1, f'the title says "{stem}" and the file has another name', f"rename it to {stem}.md")
    return match["code"], match["name"]


def _head(parts: Sequence[Part], path: str) -> Head:
    """The fenced head, validated."""
    from claimlint.catalog.schema import Head, validate

    if len(parts) < 2 or parts[1].kind != "fence" or parts[1].words != "toml":
        raise at(path, 2, "the head is missing", "put a block fenced as ```toml right after the title")
    fence = parts[1]
    padding = "\n" * fence.line  # so that the TOML reader counts the page's lines
    try:
        values = tomli.loads(padding + "\n".join(fence.lines))
    except tomli.TOMLDecodeError as error:
        raise at(path, fence.line, f"the head is not TOML: {error}", "mend that line") from None
    return validate(Head, values, path, _key_lines(fence), fence.line)


def _key_lines(fence: Part) -> Mapping[str, int]:
    return {line.split("=")[0].strip(): fence.line + 1 + i for i, line in enumerate(fence.lines) if "=" in line}


def _summary(parts: Sequence[Part], path: str) -> str:
    """The one sentence between the head and the first section."""
    part = parts[2] if len(parts) > 2 else parts[-1]
    if part.kind != "text" or (len(parts) > 3 and parts[3].kind != "section"):
        raise at(path, part.line, "one sentence on what the rule checks is expected after the head", "write just that")
    return " ".join(line.strip() for line in part.lines)


def _sections(parts: Sequence[Part], path: str) -> dict[str, int]:
    """The line of each section's heading."""
    found: dict[str, int] = {}
    for part in parts:
        if part.kind == "section":
            if part.words not in SECTIONS or part.words in found:
                raise at(path, part.line, f'no place for a section "{part.words}"', f"once each: {', '.join(SECTIONS)}")
            found[part.words] = part.line
    for title in REQUIRED:
        if title not in found:
            raise at(path, 1, f'the section "{title}" is missing', f'add "## {title}"')
    return found


def _examples(parts: Sequence[Part], path: str, of_drafts: bool) -> list[Example]:
    """Every example, each with the paragraph before it as its reason."""
    examples = []
    section, why = "", ""
    for part in parts[2:]:
        if part.kind == "section":
            section, why = part.words, ""
        elif part.kind == "text":
            why = " ".join(line.strip() for line in part.lines)
        else:
            verdict = _verdict(part, section, path)
            examples.append(parse_example(verdict, part.lines, path, part.line, why, of_drafts))
            why = ""
    return examples


def _verdict(part: Part, section: str, path: str) -> Verdict:
    verdict = VERDICTS.get(part.words)
    if verdict is None:
        raise at(path, part.line, f'unknown block "{part.words}"', f"the blocks are {', '.join(VERDICTS)}")
    expected = "Not yet" if verdict in (Verdict.MISS_FLAG, Verdict.MISS_PASS) else "Examples"
    if section != expected:
        raise at(path, part.line, f'a "{verdict}" stands under "{section}"', f'move it to "{expected}"')
    return verdict


def _check_enough(examples: Sequence[Example], path: str, line: int) -> None:
    for verdict in (Verdict.FLAG, Verdict.PASS):
        count = sum(example.verdict is verdict for example in examples)
        if count < EXAMPLES_ASKED:
            raise at(path, line, f'{count} "{verdict}" examples', f"write at least {EXAMPLES_ASKED}")


def _check_dimension(dimension: str, folder: str, path: str) -> None:
    if dimension and dimension != folder:
        raise at(path, 1, f'the dimension is "{dimension}" and the folder "{folder}"', "make the two agree")
