"""Drafts put together by chance, mended: nothing outside the edits changes, twice is once, what was found is gone and
nothing else has come up in its sentence, suppressions hide no other.

    python tests/benchmarks/fix_fuzz.py [COUNT [SEED]]

checks COUNT drafts (default 2,000); ``tests/cli/test_fix_fuzz.py`` runs a few. It stops at the first draft for
which something does not hold, and shows it.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from claimlint.cli.fixing import fixed
from claimlint.config import Config
from claimlint.linter import Linter
from claimlint.model.finding import Finding
from claimlint.model.report import DraftReport

SOURCE = """\
In 2023 the harbour let fewer than 7% of its berths to visitors. It paid out 4.2 million euros last year.
More than 300 boats moored there in June. Most of the skippers were content. The storm may have damaged the quay.
The mayor said that the harbour had lost money. Prices at the quay fell in 2022.
"""
CLAIMS = (
    "The harbour let 7% of its berths to visitors in 2023 [1].",
    "It paid out 4.2 billion euros last year [1].",
    "It paid out 4.2 million euros last year [1].",
    "300 boats moored there in June [1].",
    "In June, 300 boats moored there [1], and more than 300 boats moored there in June [1].",
    "All of the skippers were content [1].",
    "The storm damaged the quay [1].",
    "Prices at the quay rose in 2022 [1].",
    "The harbour had lost money [1].",
    "Nobody asked why.",
    "In 2023 the harbour let 7% of its berths to visitors and paid out 4.2 billion euros [1].",
)
CODES = ("NUM002", "NUM005", "NUM", "DET003", "QNT002", "CRT", "CMP001", "bound-changed", "NUM002, CRT001", "ATT")
LINE_ENDS = ("\n", "\r\n")
LINTER = Linter(Config(preview=True))


@dataclass(frozen=True, slots=True)
class Kind:
    """How a kind of draft writes things: emphasis, asides, a comment, and what stands round the whole."""

    path: str
    dressings: tuple[str, ...]
    comment: str
    frames: tuple[str, ...] = ("{}",)
    cite: str = "[1]"


KINDS = (
    Kind(
        "draft.md",
        (
            "{}",
            "**{}**",
            "> {}",
            "- {}",
            "- {}\n- Item.",
            "*Ünï* 😀 {}",
            "{} `7% of its berths`",
            "Cafe\u0301:\t{}",
            "a\u2028b {}",
        ),
        "<!-- claimlint: {} -->",
        ("{}", "---\ntitle: Harbour\n---\n\n{}", "{}\n\n| berths | 7% |\n|---|---|\n| let | 7% [1] |\n"),
    ),
    Kind("draft.mdx", ("{}", "<Note kind={{7}}>\n{}\n</Note>", "**{}**", "{} {{share}}"), "{{/* claimlint: {} */}}"),
    Kind(
        "draft.html",
        ("<p>{}</p>", "<li><b>{}</b></li>", "<p>R&amp;D 😀 {}</p>", "<p>\n{}\n</p>"),
        "<!-- claimlint: {} -->",
    ),
    Kind(
        "draft.tex",
        ("{}", "\\textbf{{{}}}", "\\section{{A}} {}", "``{}''", "\\begin{{quote}}{}\\end{{quote}}", "{} % 7\\%"),
        "% claimlint: {}\n",
        ("{}", "\\title{{A}}\\begin{{document}}\n{}\n\\end{{document}}\n"),
        "\\cite{1}",
    ),
)


def drafts(count: int, seed: int) -> Iterator[tuple[Kind, str]]:
    """So many drafts, the same ones for the same seed."""
    chance = random.Random(seed)
    for _ in range(count):
        kind = chance.choice(KINDS)
        parts = [_part(kind, chance) for _ in range(chance.randint(1, 5))]
        text = chance.choice(kind.frames).format("\n\n".join(parts))
        yield kind, text.replace("\n", chance.choice(LINE_ENDS))


def _part(kind: Kind, chance: random.Random) -> str:
    words = " ".join(chance.choices(CLAIMS, k=chance.randint(1, 2))).replace("[1]", kind.cite)
    if kind.path.endswith(".tex"):
        words = words.replace("%", "\\%")
    dressed = chance.choice(kind.dressings).format(words)
    order = chance.choice((f"allow {chance.choice(CODES)} known", "off", "on", f"allow-file {chance.choice(CODES)}"))
    comment = kind.comment.format(order)
    shapes = (dressed, dressed, dressed, f"{dressed} {comment}", f"{comment}\n{dressed}", f"{comment}\n\n{dressed}")
    return chance.choice(shapes)


def check(kind: Kind, text: str) -> int:
    """Asserts what must hold of one draft; how many rounds of fixes were made."""
    lint = partial(_lint, kind.path)
    rounds = _check_fixes(text, lint)
    _check_suppressions(text, lint)
    return rounds


def _lint(path: str, text: str) -> DraftReport:
    return LINTER.lint_text(text, path, sources={"1": SOURCE}).drafts[0]


def _check_fixes(text: str, lint: Callable[[str], DraftReport]) -> int:
    """Nothing but places that a fix names is changed, by what it says; what was found there is gone, and nothing else
    has come up there; and mending again changes nothing."""
    reports = {text: lint(text)}

    def remember(changed: str) -> DraftReport:
        return reports.setdefault(changed, lint(changed))

    end = fixed(reports[text], True, remember).text
    at, rounds = text, 0
    while at != end:
        allowed = _reachable(reports[at])
        before = reports[at]
        at = next(other for other in reversed(reports) if other != at and allowed.fullmatch(other))
        _check_findings(before, reports[at])
        rounds += 1
        assert rounds <= len(reports), "no way by edits leads to the mended text"
    assert fixed(lint(end), True, lint).text == end, "a second run changes something"
    return rounds


def _check_findings(before: DraftReport, after: DraftReport) -> None:
    """Fewer findings of what was mended, and more of none. (But a comment may be idle now, another one for one that
    was taken away too, and a figure that was left as it is be the draft's only one without its bound.)"""
    old, new = (Counter(f.code for f in report.findings) for report in (before, after))
    mended = {f.code for f in before.findings if f.fix}
    assert old - new or all(code.startswith("CLI") for code in mended), "nothing that was found is gone"
    more = [code for code in new - old if not code.startswith(("CLI", "INT"))]
    assert not more, f"new findings: {more}"


def _reachable(report: DraftReport) -> re.Pattern[str]:
    """A pattern of what edits of the report's fixes may make of its text, and of nothing else."""
    edits = sorted({(e.span, e.replacement) for f in report.findings if f.fix for e in f.fix.edits})
    parts, at = [], 0
    for span in dict.fromkeys(span for span, _ in edits):
        if span.start < at:
            continue
        words = [span.of(report.text), *(new for place, new in edits if place == span)]
        parts += [re.escape(report.text[at : span.start]), f"(?:{'|'.join(map(re.escape, words))})"]
        at = span.end
    return re.compile("".join([*parts, re.escape(report.text[at:])]), re.DOTALL)


def _check_suppressions(text: str, lint: Callable[[str], DraftReport]) -> None:
    """A draft with its ``allow`` comments made void has no finding more than those of the codes that they name."""
    from claimlint.catalog.load import load_rules, matching

    void = re.sub(r"claimlint:(?= allow| off| on)", "claimlunt:", text)
    if "claimlint: off" in text:
        return  # what is off is off, whatever its code
    orders = re.findall(r"claimlint: allow(?:-file)? ([\w-]+(?:, [\w-]+)*)", text)
    named = {word for order in orders for word in order.split(", ")}
    codes = {code for word in named for code in matching(word, load_rules())}
    hidden = Counter(map(_place, lint(void).findings)) - Counter(map(_place, lint(text).findings))
    assert {code for code, _ in hidden} <= codes, f"hidden: {hidden}"


def _place(finding: Finding) -> tuple[str, int]:
    return finding.code, finding.span.start


def run(count: int, seed: int) -> tuple[int, int]:
    """Checks so many drafts; how many were mended, in how many rounds."""
    rounds = []
    for number, (kind, text) in enumerate(drafts(count, seed), 1):
        try:
            rounds.append(check(kind, text))
        except AssertionError as error:
            raise AssertionError(f"draft {number} ({kind.path}), seed {seed}: {error}\n{text!r}") from error
    return sum(n > 0 for n in rounds), sum(rounds)


if __name__ == "__main__":
    wanted = [int(word) for word in sys.argv[1:]]
    mended, made = run(*(wanted + [2_000, 7][len(wanted) :]))
    print(f"{mended} drafts mended in {made} rounds; all held")
