"""Words of the house, written into the configuration."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from claimlint.engine import Engine
from claimlint.model.finding import Edit, Finding
from claimlint.model.span import Span
from claimlint.server.reread import Known, Part, paragraph

SYNONYMS = re.compile(r"^[ \t]*synonyms[ \t]*=[ \t]*\[", re.M)
DOTTED = re.compile(r"^[ \t]*house[ \t]*[.=]", re.M)


def is_gone(finding: Finding, words: tuple[str, str], known: Known, engine: Engine) -> bool:
    """Whether a finding is not made once the house takes the two ``words`` for one."""
    config = engine.config
    house = config.house.model_copy(update={"synonyms": (*config.house.synonyms, words)})
    span = paragraph(known.text, finding.sentence_span)
    part = Part.read(span, known.text, known, engine.under(config.model_copy(update={"house": house})))
    found = (f for findings, _ in part.judged() for f in findings)
    return all((f.code, f.span) != (finding.code, finding.span) for f in found)


def with_synonym(text: str, words: Sequence[str], in_pyproject: bool = False) -> Edit | None:
    """The edit that adds ``words`` to the ``synonyms`` of the house in the TOML ``text``; None if these are written in
    a way that only their writer should change."""
    name = "tool.claimlint.house" if in_pyproject else "house"
    group = json.dumps(list(words), ensure_ascii=False)
    line_end = "\r\n" if "\r\n" in text else "\n"
    head = re.search(rf"^[ \t]*\[[ \t]*{re.escape(name)}[ \t]*\][^\r\n]*", text, re.M)
    if head:
        return _in_table(text, head.end(), group, line_end)
    if DOTTED.search(text):
        return None
    gap = "" if not text else line_end if text.endswith("\n") else 2 * line_end
    end = Span(len(text), len(text))
    return Edit(end, f"{gap}[{name}]{line_end}synonyms = [{group}]{line_end}")


def _in_table(text: str, start: int, group: str, line_end: str) -> Edit:
    """The edit within the table of the house, whose head ends at ``start``."""
    following = re.compile(r"^[ \t]*\[", re.M).search(text, start)
    there = SYNONYMS.search(text, start, following.start() if following else len(text))
    if there is None:
        return Edit(Span(start, start), f"{line_end}synonyms = [{group}]")
    is_empty = text[there.end() :].lstrip().startswith("]")
    return Edit(Span(there.end(), there.end()), group if is_empty else f"{group}, ")
