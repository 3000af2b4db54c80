"""How many findings there are of each rule."""

from __future__ import annotations

from collections import Counter

from claimlint.model.report import Report


def render_statistics(report: Report) -> str:
    """A line for each rule, the most frequent first: count, code, name, how many can be fixed."""
    counts = Counter((f.code, f.name) for f in report.findings)
    fixable = Counter(f.code for f in report.findings if f.fix)
    safe = Counter(f.code for f in report.findings if f.fix and f.fix.safe)
    width = len(str(max(counts.values(), default=0)))
    return "".join(
        f"{count:>{width}}  {code}  {name}{_fixes(fixable[code], safe[code])}\n"
        for (code, name), count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    )


def _fixes(fixable: int, safe: int) -> str:
    return f"  ({fixable} can be fixed, {safe} safely)" if fixable else ""
