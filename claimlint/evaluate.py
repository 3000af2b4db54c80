"""How well a linter tells overreach from faithful text, measured on a corpus of labelled drafts.

A corpus is a folder of cases. A case is a folder with a draft (``draft.*``), its ``sources/`` and labels, one JSON
object a line: ``expected.jsonl`` (places that must be found: ``quote``, ``code``, ``also``, ``source``,
``source_quote``, ``why``), and where needed ``misses.jsonl`` (of the same form: known misses, welcome but not asked
for), ``traps.jsonl`` (faithful places that tempt: ``quote``, ``why``) and ``debatable.jsonl`` (places that count
neither way). Findings of severity info do not count.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimlint.model.finding import Finding
from claimlint.model.report import DraftReport
from claimlint.model.rule import Severity
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.linter import Linter

LONGEST_MARK = 300  # a mark of more characters points at nothing
FALSE_EVERY = 300  # one false alarm for every so many characters of a place marked in vain
FALSE_EVERY_LONG = 150  # and of a mark that is too long
LEAST_FIRINGS = 10  # fewer say nothing on a rule's precision
LABELS = frozenset({"quote", "code", "also", "source", "source_quote", "why"})
PLACES = frozenset({"quote", "why"})
SUMMED = (
    *("words", "expected", "hits", "right_code", "right_source", "false"),
    *("traps", "trap_hits", "sentences", "checked"),
)
FORMS = {"expected": LABELS, "misses": LABELS, "traps": PLACES, "debatable": PLACES}


class CorpusError(Exception):
    """A corpus that cannot be measured on; the text names file, line and remedy."""

    def __init__(self, path: Path, reason: str, remedy: str, line: int | None = None) -> None:
        place = f"{path}" if line is None else f"{path}:{line}"
        super().__init__(f"{place}: {reason}; {remedy}")


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled place of a draft. ``codes`` are the rules that count as right, the best first."""

    quote: str
    span: Span
    codes: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """A draft of the corpus, with its labels."""

    name: str
    draft: Path
    expected: tuple[Label, ...] = ()
    misses: tuple[Label, ...] = ()
    traps: tuple[Label, ...] = ()
    debatable: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """How often a rule fired on a labelled place (true) and elsewhere (false)."""

    true: int = 0
    false: int = 0

    @property
    def precision(self) -> float:
        """The share of true firings; 0 without any."""
        return ratio(self.true, self.true + self.false)


@dataclass(frozen=True, slots=True)
class Score:
    """What was found in one case, or in several together.

    hits, expected              places that must be found: found, and in all
    right_code, right_source    of the hits, those by a rule that counts as right, and with the right source first
    false                       false alarms; overlapping ones count once for every FALSE_EVERY characters
    traps, trap_hits            faithful temptations, and the false alarms on them
    missed, gained              quotes that were not found, and known misses that were
    """

    name: str
    words: int = 0
    expected: int = 0
    hits: int = 0
    right_code: int = 0
    right_source: int = 0
    false: int = 0
    traps: int = 0
    trap_hits: int = 0
    sentences: int = 0
    checked: int = 0
    missed: tuple[str, ...] = ()
    gained: tuple[str, ...] = ()
    codes: Mapping[str, Tally] = field(default_factory=dict)

    @property
    def precision(self) -> float:
        """Hits among hits and false alarms."""
        return ratio(self.hits, self.hits + self.false)

    @property
    def recall(self) -> float:
        """Hits among the places that must be found."""
        return ratio(self.hits, self.expected)

    @property
    def false_per_1000_words(self) -> float:
        """False alarms in 1,000 words of the draft."""
        return 1000 * ratio(self.false, self.words)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The scores of a corpus: each case's, and all together."""

    cases: tuple[Score, ...]
    total: Score


def evaluate(corpus: Path, linter: Linter) -> Evaluation:
    """Lints every draft of ``corpus`` and scores the findings.

    Raises CorpusError for a corpus that is broken, UnreadableError for a draft that cannot be read.
    """
    scores = tuple(_scored(case, linter) for case in read_corpus(corpus))
    return Evaluation(scores, together(scores))


def read_corpus(corpus: Path) -> tuple[Case, ...]:
    """The cases of the folder ``corpus`` by name. Raises CorpusError."""
    if not corpus.is_dir():
        raise CorpusError(corpus, "no such folder", "name a folder of cases")
    folders = sorted(path for path in corpus.iterdir() if path.is_dir() and not path.name.startswith((".", "_")))
    if not folders:
        raise CorpusError(
            corpus, "the folder holds no cases", "give each case a folder with a draft and expected.jsonl"
        )
    return tuple(_case(folder) for folder in folders)


def score(case: Case, report: DraftReport, quiet: frozenset[str] = frozenset()) -> Score:
    """The findings of ``report`` on the labels of ``case``. Labels whose best rule is ``quiet`` need not be found."""
    found = sorted((f for f in report.findings if f.severity >= Severity.WARNING), key=lambda f: (f.span, f.code))
    short = [f for f in found if len(f.span) <= LONGEST_MARK]
    wanted = [label for label in case.expected if label.codes[0] not in quiet]
    hits = {label: at for label in wanted if (at := _at(label, short))}
    vain = [f for f in found if not _is_labelled(f, case)]
    regions = _merged(f.span for f in vain if f in short)
    too_long = [f.span for f in vain if f not in short]
    return Score(
        name=case.name,
        words=len(report.text.split()),
        expected=len(wanted),
        hits=len(hits),
        right_code=sum(any(f.code in label.codes for f in at) for label, at in hits.items()),
        right_source=sum(any(_leads_to(f, label, case) for f in at) for label, at in hits.items()),
        false=_alarms(regions, FALSE_EVERY) + _alarms(too_long, FALSE_EVERY_LONG),
        traps=len(case.traps),
        trap_hits=sum(any(meets(region, trap.span) for trap in case.traps) for region in regions),
        sentences=report.sentences,
        checked=report.checked,
        missed=tuple(label.quote for label in wanted if label not in hits),
        gained=tuple(label.quote for label in case.misses if _at(label, short)),
        codes=_tallies(found, vain, case),
    )


def together(scores: Sequence[Score]) -> Score:
    """The scores of several cases added up, under the name "all"."""
    codes = sorted({code for score in scores for code in score.codes})
    tallies = {code: [s.codes.get(code, Tally()) for s in scores] for code in codes}
    return Score(
        name="all",
        **{name: sum(getattr(s, name) for s in scores) for name in SUMMED},
        missed=tuple(quote for s in scores for quote in s.missed),
        gained=tuple(quote for s in scores for quote in s.gained),
        codes={code: Tally(sum(t.true for t in ts), sum(t.false for t in ts)) for code, ts in tallies.items()},
    )


def meets(a: Span, b: Span) -> bool:
    """Whether two places share at least half of the shorter one."""
    shared = min(a.end, b.end) - max(a.start, b.start)
    return 2 * shared >= min(len(a), len(b))


def ratio(part: float, whole: float) -> float:
    """``part`` of ``whole``, 0 of nothing."""
    return part / whole if whole else 0.0


def measured_precisions(total: Score) -> Mapping[str, float]:
    """The precision, to two decimals, of every rule that fired at least LEAST_FIRINGS times."""
    tallies = sorted(total.codes.items())
    return {code: round(t.precision, 2) for code, t in tallies if t.true + t.false >= LEAST_FIRINGS}


def with_precision(page: str, precision: float) -> str:
    """The rule page ``page`` with ``precision`` in its toml head, in place of the one there or behind ``status``."""
    head, fence, rest = page.partition("\n```\n")
    number = f"{precision:.2f}"
    new, count = re.subn(r"(?m)^(precision\s*=\s*)[\d.]+", rf"\g<1>{number}", head, count=1)
    if not count:
        new = re.sub(r"(?m)^(status)(\s*)=(.*)$", rf"\g<0>\nprecision  = {number}", head, count=1)
    return new + fence + rest


def _scored(case: Case, linter: Linter) -> Score:
    report = linter.lint_path(str(case.draft))
    return score(case, report.drafts[0], _quiet_rules())


def _quiet_rules() -> frozenset[str]:
    """The rules that never say more than info."""
    from claimlint.catalog.load import load_rules

    return frozenset(code for code, rule in load_rules().items() if max(rule.severity.values()) is Severity.INFO)


def _at(label: Label, findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if meets(finding.span, label.span)]


def _is_labelled(finding: Finding, case: Case) -> bool:
    """Whether the finding lies at a place where it is no false alarm."""
    labels = (*case.expected, *case.misses, *case.debatable)
    return len(finding.span) <= LONGEST_MARK and any(meets(finding.span, label.span) for label in labels)


def _leads_to(finding: Finding, label: Label, case: Case) -> bool:
    source = case.draft.name if label.source in ("", "draft") else label.source
    return bool(finding.evidence) and finding.evidence[0].path.replace("\\", "/").endswith(source)


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Overlapping places as one; ``spans`` come in order."""
    regions: list[Span] = []
    for span in spans:
        if regions and span.start < regions[-1].end:
            regions[-1] = regions[-1].cover(span)
        else:
            regions.append(span)
    return regions


def _alarms(places: Iterable[Span], every: int) -> int:
    return sum(ceil(len(place) / every) for place in places)


def _tallies(found: Sequence[Finding], vain: Sequence[Finding], case: Case) -> dict[str, Tally]:
    """True and false firings by code; a rule that marks a place twice fired once, and debatable places don't count."""
    labels = (*case.expected, *case.misses)
    false = {(f.code, f.span) for f in vain}
    true = {(f.code, f.span) for f in found if f not in vain and _at_any(f, labels)}
    return {
        code: Tally(sum(c == code for c, _ in true), sum(c == code for c, _ in false))
        for code in sorted({code for code, _ in true | false})
    }


def _at_any(finding: Finding, labels: Iterable[Label]) -> bool:
    return any(meets(finding.span, label.span) for label in labels)


def _case(folder: Path) -> Case:
    drafts = sorted(folder.glob("draft.*"))
    if not drafts:
        raise CorpusError(folder, "the case has no draft", "add draft.md, or move the folder out of the corpus")
    if len(drafts) > 1:
        raise CorpusError(drafts[1], "the case has a second draft", "keep one draft.* in each case")
    if not (folder / "expected.jsonl").is_file():
        raise CorpusError(folder / "expected.jsonl", "no such file", "add it; it is empty for a faithful draft")
    text = _draft_text(drafts[0])
    labels = {name: _labels(folder / f"{name}.jsonl", text) for name in FORMS}
    return Case(folder.name, drafts[0], **labels)


def _draft_text(path: Path) -> str:
    from claimlint.reading.decode import decode

    return decode(path.read_bytes(), str(path)).text


def _labels(path: Path, text: str) -> tuple[Label, ...]:
    if not path.is_file():
        return ()
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise CorpusError(path, f"not UTF-8 (byte {error.start})", "save the file as UTF-8") from None
    return tuple(_label(path, number, line, text) for number, line in enumerate(lines, 1) if line.strip())


def _label(path: Path, number: int, line: str, text: str) -> Label:
    values = _values(path, number, line)
    quote = values["quote"]
    if text.count(quote) != 1:
        times = text.count(quote)
        remedy = "copy it from the draft exactly" if not times else "quote more words, so that the place is plain"
        raise CorpusError(path, f'the draft has {times} times the quote "{quote}"', remedy, number)
    start = text.index(quote)
    codes = (values["code"], *values.get("also", ())) if "code" in values else ()
    return Label(quote, Span(start, start + len(quote)), codes, values.get("source", ""))


def _values(path: Path, number: int, line: str) -> dict[str, Any]:
    try:
        values = json.loads(line)
    except json.JSONDecodeError as error:
        raise CorpusError(path, f"not JSON: {error.msg}", "write one JSON object a line", number) from None
    known = FORMS[path.stem]
    needed = ("quote", "code") if "code" in known else ("quote",)
    if not isinstance(values, dict):
        raise CorpusError(path, "not a JSON object", f"write an object with {' and '.join(needed)}", number)
    for key in needed:
        if not isinstance(values.get(key), str) or not values[key]:
            raise CorpusError(path, f'"{key}" is missing or no text', "add it", number)
    if unknown := sorted(values.keys() - known):
        raise CorpusError(path, f'unknown key "{unknown[0]}"', f"the keys are {', '.join(sorted(known))}", number)
    return values
