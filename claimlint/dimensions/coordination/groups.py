"""What is joined into one: a name, or a group that is counted as one."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.model.word import Word
from claimlint.words.alike import content
from claimlint.words.fold import fold
from claimlint.words.twin import Edit, Twin

_AND = frozenset({"and", "&"})
_QUOTES = frozenset('"“”«»„')
_TOGETHER = frozenset({"combined", "together", "jointly", "altogether", "collectively"})
_SINGULAR = frozenset({"is", "was", "has", "does"})
_LONGEST_TITLE = 10


def divides_group(two: Twin, edit: Edit) -> bool:
    """Whether a member of a group is left out of which a figure is given, or which is said to be taken together."""
    if content(two.claim, edit.mine) or not _joins(two, edit) or not content(two.evidence, edit.theirs):
        return False
    words = two.evidence
    ends = {fold(words[edit.theirs[0]].text), fold(words[edit.theirs[-1]].text)}
    if any(words[n].pos == "NUM" for n in edit.theirs) or not ends & _AND:  # each has its own figure, or is no member
        return False
    return _is_counted(words, edit) or any(w.text in _TOGETHER for w in words)


def _is_counted(words: Sequence[Word], edit: Edit) -> bool:
    """Whether a figure counts the members: "71 passengers and crew"."""
    first = edit.theirs[0]
    heads = {words[n].head for n in edit.theirs} | set(edit.theirs)
    return any(
        word.pos == "NUM" and word.dep == "nummod" and word.head in heads and number < first
        for number, word in enumerate(words)
    )


def divides_name(two: Twin, edit: Edit) -> bool:
    """Whether part of a name of several words with "and" or "or" in it is left out or put in: in a title in quotation
    marks, or in a subject of a singular verb."""
    if not (_joins(two, edit) or "or" in _joints(two, edit)):
        return False
    return _in_title(two, edit) or (_joins(two, edit) and not edit.mine and _is_one_subject(two, edit))


def _in_title(two: Twin, edit: Edit) -> bool:
    """Whether the stretch, and what is left of the title, stand in quotation marks in both sentences, with capitals."""
    theirs = _title_around(two.evidence, [*edit.theirs, *(side[1] for side in (edit.before, edit.after) if side)])
    mine = _title_around(two.claim, [*edit.mine, *(side[0] for side in (edit.before, edit.after) if side)])
    return bool(theirs) and bool(mine) and theirs != mine


def _title_around(words: Sequence[Word], numbers: Sequence[int]) -> tuple[str, ...]:
    """The folded words of the title in quotation marks that one of the words stands in."""
    marks = [n for n, word in enumerate(words) if word.text in _QUOTES]
    for start, end in zip(marks[::2], marks[1::2], strict=False):
        inside = words[start + 1 : end]
        named = [w for w in inside if w.text[:1].isupper()]
        if any(start < n < end for n in numbers) and len(inside) <= _LONGEST_TITLE and 2 * len(named) >= len(inside):
            return tuple(fold(w.text) for w in inside)
    return ()


def _is_one_subject(two: Twin, edit: Edit) -> bool:
    """Whether the stretch belongs to names joined before a singular verb: "Search and Rescue is"."""
    words = two.evidence
    verb = next((n for n in range(edit.theirs[-1], len(words)) if words[n].pos in ("AUX", "VERB")), None)
    if verb is None or fold(words[verb].text) not in _SINGULAR:
        return False
    subject = words[:verb]
    capitals = [w for w in subject if w.text[:1].isupper() and w.pos in ("PROPN", "NOUN", "ADJ")]
    plain = any(w.pos in ("ADP", "PUNCT") for w in subject[edit.theirs[0] :]) or any(w.text == "," for w in subject)
    return len(capitals) >= 2 and not plain and any(words[n].text[:1].isupper() for n in edit.theirs)


def _joins(two: Twin, edit: Edit) -> bool:
    return bool(_joints(two, edit) & _AND)


def _joints(two: Twin, edit: Edit) -> set[str]:
    said = (*(two.claim[n] for n in edit.mine), *(two.evidence[n] for n in edit.theirs))
    return {fold(w.text) for w in said} & (_AND | {"or"})
