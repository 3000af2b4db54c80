"""A fenced example of a rule page -> its texts, with the marks ``{{...}}`` taken out and kept as spans."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimlint.catalog.errors import at
from claimlint.model.rule import Example, Verdict
from claimlint.model.span import Span

FIELD = re.compile(r"(?P<key>claim|evidence|draft|fix|source (?P<source>[^:]+)):[ \t]*(?P<value>.*)")
MARK = re.compile(r"\{\{(.+?)\}\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an example: its key, its text with marks, its line in the page."""

    key: str
    text: str
    line: int


def parse_example(
    verdict: Verdict, lines: Sequence[str], path: str, line: int, why: str = "", of_draft: bool = False
) -> Example:
    """The example in a fenced block's ``lines``; the fence opens on ``line`` (from 1) of the page ``path``.

    A pair's example has one ``claim:`` and an ``evidence:`` for each source; a draft's (``of_draft``) has one
    ``draft:`` and a ``source NAME:`` for each source. Further lines of a field are indented. Raises ``CatalogError``.
    """
    fields = _fields(lines, path, line)
    texts = _texts(fields, path, line, of_draft)
    claim, marks = unmark(texts.claim.text, path, texts.claim.line)
    if not marks and verdict in (Verdict.FLAG, Verdict.MISS_FLAG):
        raise at(path, texts.claim.line, "the words to be flagged are not marked", "put {{ and }} round them")
    evidence, evidence_marks = _first(texts.evidence, path)
    return Example(
        verdict=verdict,
        claim=claim,
        marks=marks,
        evidence=evidence,
        evidence_marks=evidence_marks,
        sources={field.key.removeprefix("source "): _unmarked(field, path) for field in texts.sources},
        is_draft=of_draft,
        fix=texts.fix,
        line=line,
        why=why,
        further=tuple(_unmarked(field, path) for field in texts.evidence[1:]),
    )


def unmark(text: str, path: str, line: int) -> tuple[str, tuple[Span, ...]]:
    """``text`` without its marks, and the places of the marked words in what is left. Marks do not nest."""
    if "{{" not in text and "}}" not in text:
        return text, ()
    spans = []
    for removed, match in enumerate(MARK.finditer(text)):
        start = match.start() - 4 * removed
        spans.append(Span(start, start + len(match[1])))
    bare = MARK.sub(r"\1", text)
    if "{{" in bare or "}}" in bare:
        raise at(path, line, "a mark is not closed, or lies within another", "write each mark as {{words}}")
    return bare, tuple(spans)


@dataclass(frozen=True, slots=True)
class Texts:
    """The fields of an example by their part in it."""

    claim: Field
    evidence: tuple[Field, ...]
    sources: tuple[Field, ...]
    fix: str


def _fields(lines: Sequence[str], path: str, line: int) -> list[Field]:
    """The block's fields; a field's further lines keep what they are indented beyond the column of its first word."""
    fields: list[Field] = []
    column = 0
    for number, content in enumerate(lines, line + 1):
        if match := FIELD.fullmatch(content):
            fields.append(Field(match["key"], match["value"], number))
            column = match.start("value")
        elif fields and (not content.strip() or content.startswith(" ")):
            last = fields.pop()
            fields.append(Field(last.key, f"{last.text}\n{_dedent(content, column)}", last.line))
        else:
            raise at(path, number, "this line belongs to no field", "begin with claim:, evidence: ..., or indent it")
    return [Field(field.key, field.text.strip("\n"), field.line) for field in fields]


def _dedent(content: str, column: int) -> str:
    indent = len(content) - len(content.lstrip(" "))
    return content[min(indent, column) :]


def _texts(fields: Sequence[Field], path: str, line: int, of_draft: bool) -> Texts:
    by_key = _by_key(fields)
    asked = "draft" if of_draft else "claim"
    known = {"draft", "source"} if of_draft else {"claim", "evidence"}
    for field in fields:
        if field.key.split()[0] not in known | {"fix"}:
            raise at(path, field.line, f'"{field.key}:" has no place in an example of {asked}s', f"use {asked}: here")
    if len(by_key.get(asked, ())) != 1:
        raise at(path, line, f'an example has one "{asked}:"', "write one")
    if not of_draft and "evidence" not in by_key:
        raise at(path, line, 'the example has no "evidence:"', "write what the claim cites")
    sources = tuple(field for field in fields if field.key.startswith("source "))
    fix = by_key["fix"][0].text if "fix" in by_key else ""
    return Texts(by_key[asked][0], tuple(by_key.get("evidence", ())), sources, fix)


def _by_key(fields: Sequence[Field]) -> Mapping[str, list[Field]]:
    by_key: dict[str, list[Field]] = {}
    for field in fields:
        by_key.setdefault(field.key, []).append(field)
    return by_key


def _first(evidence: Sequence[Field], path: str) -> tuple[str, tuple[Span, ...]]:
    return unmark(evidence[0].text, path, evidence[0].line) if evidence else ("", ())


def _unmarked(field: Field, path: str) -> str:
    return unmark(field.text, path, field.line)[0]
