"""What a stretch that a claim changes in a sentence of its evidence does to what the sentence joins."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from claimlint.dimensions.coordination.groups import divides_group, divides_name
from claimlint.dimensions.coordination.setting import Setting, setting_of
from claimlint.model.rule import Outcome
from claimlint.model.word import Word
from claimlint.words.alike import alike, content
from claimlint.words.fold import fold
from claimlint.words.twin import Edit, Twin, key_of

Said = Callable[[Word], bool]
JOINTS = frozenset({"and", "or", "but", "nor"})
_PAIRED = {"neither", "nor"}
_NEGATIVE = frozenset({"not", "n't", "no", "never", "neither", "nor", "none", "nobody", "nothing", "without", "cannot"})
_UNIVERSAL = frozenset({"all", "none", "every", "everyone", "everybody", "everything", "nobody", "nothing", "any"})
_EXCEPTIVE = frozenset({"but", "except", "excepting", "excluding", "save", "bar", "barring"})
_BOUNDS = frozenset(
    {"both", "more", "less", "fewer", "over", "above", "older", "younger", "later", "earlier", "so", "not"}
)
_NAMING = frozenset({"called", "named", "known", "termed", "dubbed", "word", "term", "name", "titled"})
_LOOSE = frozenset({"DET", "ADP", "PRON", "PART"})
_MOST_EXCHANGED = 2
_SHORT = 4
_LIST = ("coordination", "list")


@dataclass(frozen=True, slots=True)
class Change:
    """How the claim changes what is joined: the dimension and the part of it that differs, the outcome, and the numbers
    of the deciding words on both sides."""

    dimension: str
    differs: str
    outcome: Outcome
    mine: tuple[int, ...]
    theirs: tuple[int, ...]


def change_of(two: Twin, edit: Edit, said: Said) -> Change | None:
    """The change that ``edit`` makes, None if it makes none that matters; ``said`` tells what the evidence has."""
    if changes_denial(two, edit):
        return _change(two, edit, Outcome.CLASH, "polarity", "polarity")
    if drops_exception(two, edit):
        return _change(two, edit, Outcome.EXCESS, "quantity", "universal")
    outcome = _outcome(two, edit, said) if two.differs_hardly_but_in(edit) else None
    return None if outcome is None else _change(two, edit, outcome, *_LIST)


def _outcome(two: Twin, edit: Edit, said: Said) -> Outcome | None:
    if joins_instead(two, edit):
        return Outcome.EXCESS
    if adds(two, edit, said) or leaves_out(two, edit):
        return Outcome.EXCESS
    if exchanges(two, edit, said):
        return Outcome.SHIFT
    if _is_moved(two, edit):
        return None
    if divides_name(two, edit) or divides_group(two, edit):
        return Outcome.SHIFT
    return None


def _is_moved(two: Twin, edit: Edit) -> bool:
    """Whether what is left out stands elsewhere in the claim: the members in another order."""
    left_out = content(two.evidence, edit.theirs)
    return bool(left_out) and not _unsaid(two.evidence, left_out, said_among(two.claim))


def changes_denial(two: Twin, edit: Edit) -> bool:
    """Whether "neither .. nor" of either sentence has no negation for it in the other."""
    mine = {w for e in two.edits for w in _texts(two.claim, e.mine)}
    theirs = {w for e in two.edits for w in _texts(two.evidence, e.theirs)}
    here = {*_texts(two.claim, edit.mine), *_texts(two.evidence, edit.theirs)}
    if not here & _PAIRED:
        return False
    lost, won = theirs >= _PAIRED and not mine & _NEGATIVE, mine >= _PAIRED and not theirs & _NEGATIVE
    return lost or won


def drops_exception(two: Twin, edit: Edit) -> bool:
    """Whether "all but one", "none but Jake", "all except" becomes "all" or "none"."""
    if edit.before is None or edit.mine or not edit.theirs:
        return False
    first = fold(two.evidence[edit.theirs[0]].text)
    return first in _EXCEPTIVE and fold(two.claim[edit.before[0]].text) in _UNIVERSAL


def joins_instead(two: Twin, edit: Edit) -> bool:
    """Whether "and" stands for "or"; under a denial, which turns this round, nothing is said."""
    mine, theirs = _texts(two.claim, edit.mine), _texts(two.evidence, edit.theirs)
    if "and" not in mine or "or" not in theirs or "or" in mine or "and" in theirs:
        return False
    if content(two.evidence, edit.theirs) or "both" in theirs:
        return False
    return setting_of(two.claim, edit.mine[0]) is Setting.OPEN


def adds(two: Twin, edit: Edit, said: Said) -> bool:
    """Whether a member is joined that the evidence does not have: by "and" where more is said so, by "or" or "nor"
    under a denial, by either beside "only"."""
    if not edit.mine or _unsaid(two.evidence, edit.theirs, said_among(two.claim)):
        return False
    joints = _texts(two.claim, edit.mine) & JOINTS
    leads = {key_of(two.claim[n]) for n in (edit.mine[0], edit.mine[-1])} & JOINTS
    if not leads if joints else not _is_joined(two.claim, edit.mine):
        return False
    if "both" in _texts(two.evidence, edit.theirs):  # one, the other or both
        return False
    new = _unsaid(two.claim, edit.mine, said)
    if not new or 2 * len(new) < len(content(two.claim, edit.mine)):
        return False
    setting = setting_of(two.claim, edit.mine[0])
    alternative = "or" in joints or "nor" in joints
    return setting is Setting.ONLY or alternative == (setting is Setting.DENIED)


def leaves_out(two: Twin, edit: Edit) -> bool:
    """Whether one of two alternatives is left out, so that the other is told as what is so. Not what is another name of
    the same ("the API, or pharmacon, is")."""
    if content(two.claim, edit.mine) or not edit.theirs:
        return False
    words = _texts(two.evidence, edit.theirs)
    if not _is_one_member(two.evidence, edit.theirs) or words & (_BOUNDS | _NEGATIVE):
        return False
    if not _unsaid(two.evidence, edit.theirs, said_among(two.claim)):
        return False
    return setting_of(two.evidence, edit.theirs[0]) in (Setting.OPEN, Setting.ONLY) and not _is_name_for(two, edit)


def _is_one_member(words: Sequence[Word], numbers: Sequence[int]) -> bool:
    """Whether the words are "or" with one member: it leads them or ends them, or they are few."""
    texts = [fold(words[n].text) for n in numbers]
    return "or" in (texts[0], texts[-1]) or ("or" in texts and len(texts) <= _SHORT)


def _is_name_for(two: Twin, edit: Edit) -> bool:
    """Whether "or" leads in another name: behind a comma, or between the subjects of a singular verb of being."""
    words = two.evidence
    joint = next(n for n in edit.theirs if fold(words[n].text) == "or")
    if (joint and words[joint - 1].text in (",", "(")) or any(fold(w.text) in _NAMING for w in words[:joint]):
        return True
    verb = next((n for n in range(joint, len(words)) if words[n].pos in ("AUX", "VERB")), None)
    leads = all(words[n].pos not in ("AUX", "VERB", "ADP") for n in range(joint))
    return leads and verb is not None and words[verb].lemma == "be"


def exchanges(two: Twin, edit: Edit, said: Said) -> bool:
    """Whether one member of what is joined has given place to another of which the evidence does not speak."""
    mine, theirs = content(two.claim, edit.mine), content(two.evidence, edit.theirs)
    if not 0 < len(mine) <= _MOST_EXCHANGED or not 0 < len(theirs) <= _MOST_EXCHANGED:
        return False
    if any(two.claim[n].pos == "NUM" for n in mine) or any(two.evidence[n].pos == "NUM" for n in theirs):
        return False
    unsaid = len(_unsaid(two.claim, mine, said)) == len(mine)
    return unsaid and len(two.edits) == 1 and _is_beside_joint(two, edit)


def _is_beside_joint(two: Twin, edit: Edit) -> bool:
    """Whether "and", "or" or "but" joins the stretch, in both sentences, to a member that both have."""
    steps = ((edit.before, -1), (edit.after, 1))
    return any(at is not None and _meets_joint(two.claim, at[0], step) for at, step in steps)


def _meets_joint(words: Sequence[Word], at: int, step: int) -> bool:
    if step < 0 and at > 0 and words[at].pos in _LOOSE:
        at += step
    return fold(words[at].text) in JOINTS


def _is_joined(words: Sequence[Word], numbers: Iterable[int]) -> bool:
    return any(words[n].dep == "conj" and words[n].pos in ("NOUN", "PROPN") for n in numbers)


def _unsaid(words: Sequence[Word], numbers: Iterable[int], said: Said) -> list[int]:
    """The content words among ``numbers`` that are not said elsewhere."""
    return [n for n in content(words, numbers) if not said(words[n])]


def said_among(words: Sequence[Word]) -> Said:
    """Whether a word is like one of ``words``."""
    return lambda word: any(alike(word, other) for other in words)


def _texts(words: Sequence[Word], numbers: Iterable[int]) -> set[str]:
    return {fold(words[n].text) for n in numbers}


def _change(two: Twin, edit: Edit, outcome: Outcome, dimension: str, differs: str) -> Change:
    mine, theirs = edit.mine, edit.theirs
    if not content(two.claim, mine) or not content(two.evidence, theirs):
        beside = _member(two, edit)
        mine, theirs = (*mine, beside[0]), (*theirs, beside[1])
    return Change(dimension, differs, outcome, tuple(sorted(set(mine))), tuple(sorted(set(theirs))))


def _member(two: Twin, edit: Edit) -> tuple[int, int]:
    """The word next to the stretch, on the side to which its joint looks."""
    longer, words = max((edit.mine, two.claim), (edit.theirs, two.evidence), key=lambda x: len(x[0]))
    leads = fold(words[longer[0]].text) in JOINTS | _EXCEPTIVE
    sides = (edit.before, edit.after) if leads else (edit.after, edit.before)
    ends = (len(two.claim) - 1, len(two.evidence) - 1) if leads else (0, 0)
    return next((side for side in sides if side is not None), ends)
