"""An explanation as a text for people."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.reporting.explain_view import Values

MOST_PAIRS = 8  # of a sentence, the strongest first; the JSON has them all


def render_explanation(view: Values) -> str:
    """The explanation that ``explanation_view`` gave as a text, its line ended."""
    lines = [f"{view['path']}:{view['line']}"]
    if not view["sentences"]:
        lines.append("  no sentence of prose stands on this line")
    for sentence in view["sentences"]:
        lines += ["", f'"{sentence["text"]}"', *_indented(_sentence(sentence, view))]
    return "\n".join(lines) + "\n"


def _indented(lines: Iterator[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


def _sentence(sentence: Values, view: Values) -> Iterator[str]:
    yield _governed(sentence, view)
    if sentence["reason"]:
        yield f"not compared: {sentence['reason']}"
    for title, part in (
        ("read as", _statements(sentence)),
        ("compared with", _passages(sentence)),
        ("what answers what", _pairs(sentence)),
        ("outcomes", _comparisons(sentence)),
        ("findings", _findings(sentence)),
    ):
        lines = list(part)
        if lines:
            yield title
            yield from _indented(iter(lines))


def _governed(sentence: Values, view: Values) -> str:
    keys = sentence["governed"]["keys"]
    if not keys:
        return "governed by no citation"
    leads = {c["key"]: c["resolved"] or c["reason"] or "nothing that can be read" for c in view["citations"]}
    firmly = "strongly" if sentence["governed"]["strong"] else "weakly (only what clashes is reported)"
    return f"governed {firmly} by " + ", ".join(f"[{key}] -> {leads.get(key, 'its evidence')}" for key in keys)


def _statements(sentence: Values) -> Iterator[str]:
    for number, s in enumerate(sentence["statements"], 1):
        yield f'{number}. "{s["text"]}" ({s["context"]})'
        if s["predicate"]:
            yield f"   predicate: {_predicate(s['predicate'])}"
        for a in s["arguments"]:
            lead = f" ({a['preposition']})" if a["preposition"] else ""
            yield f"   {a['function']}{lead}: {a['text']}"
        for r in s["readings"]:
            yield f'   {r["dimension"]} "{r["words"]}": {r["value"]}'


def _predicate(predicate: Values) -> str:
    marks = [name for name in ("negated", "passive") if predicate[name]]
    return predicate["word"] + (f" ({', '.join(marks)})" if marks else "")


def _passages(sentence: Values) -> Iterator[str]:
    for p in sentence["passages"]:
        yield f'{_place(p)} has {p["coverage"]["found"]} of {p["coverage"]["of"]} content words: "{p["text"]}"'


def _pairs(sentence: Values) -> Iterator[str]:
    for p in sentence["pairs"][:MOST_PAIRS]:
        yield f'statement {p["statement"]} and {_place(p)} "{p["text"]}"'
        predicate = f"predicates: {p['predicate']}" if p["predicate"] else "predicates do not answer each other"
        yield f"  {predicate}; coverage {p['coverage']:.2f}"
        for a in p["arguments"]:
            yield f"  argument: {a['claim']} = {a['evidence']}"
        yield "  words: " + ", ".join(f"{x['claim']} = {x['evidence']} ({x['relation']})" for x in p["links"])
    rest = len(sentence["pairs"]) - MOST_PAIRS
    if rest > 0:
        yield f"and {rest} weaker pairs (--output-format json shows them)"


def _comparisons(sentence: Values) -> Iterator[str]:
    for c in sentence["comparisons"]:
        reported = f"reported as {', '.join(c['reported'])}" if c["reported"] else "not reported"
        against = "; ".join(f'{_place(place)} "{place["text"]}"' for place in c["evidence"]) or "nothing"
        yield f'{c["dimension"]}, {c["differs"]}: {c["outcome"]}: "{c["claim"]}" against {against}; {reported}'


def _findings(sentence: Values) -> Iterator[str]:
    for f in sentence["findings"]:
        yield f"{f['severity']} {f['code']} {f['name']}" + (f": {f['message']}" if f["message"] else "")


def _place(place: Values) -> str:
    key = f" [{place['key']}]" if place["key"] else ""
    return f"{place['path']}:{place['line']}{key}"
