"""Does a claim that repeats a sentence of its evidence add a member, leave out an alternative, or exchange one?

What may be added or left out follows from where it stands (catalogue 3.7). Where less follows from more, "A and B"
gives "A" and "A" gives "A or B", but not the reverse. Under a denial it is the other way round; beside "only",
and where a group is counted as one, neither follows.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.dimensions.coordination.changes import Change, Said, change_of, said_among
from claimlint.dimensions.coordination.relisted import lists_changed
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.index import Index
from claimlint.model.pair import Pair
from claimlint.model.span import Span
from claimlint.model.statement import Claim, Context, Statement
from claimlint.model.word import Word
from claimlint.words.fold import fold
from claimlint.words.stems import stem
from claimlint.words.twin import Edit, Twin, nearest_twin

_LONG = 5  # letters of a word that may be part of a compound: hydro, hydropower


def compare(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """A comparison for each stretch in which the claim's sentence changes what its twin in the evidence joins; if it
    has no twin there, for the list that answers one of its own."""
    said = [(source, statement) for source in evidence for statement in source.statements]
    words = claim.statements[0].words
    found = nearest_twin(words, [statement.words for _, statement in said])
    if found is None:
        return lists_changed(claim, evidence, pairs)
    source, statement = said[found[0]]
    if statement.context not in (Context.ASSERTED, Context.CONDITION):
        return []
    mentioned = _mentioned([word for _, other in said for word in other.words], evidence)
    edits = [edit for edit in found[1].edits if _is_asserted(claim, edit)]
    changes = [change for edit in edits if (change := change_of(found[1], edit, mentioned)) is not None]
    return [_comparison(change, found[1], source) for change in changes]


def _mentioned(words: Sequence[Word], evidence: Sequence[Evidence]) -> Said:
    """Whether a word, or one like it in the passages that were read, stands anywhere in the cited documents."""
    near = said_among(words)

    def is_said(word: Word) -> bool:
        form = fold(word.text)
        return near(word) or any(stem(form) in e.index.stems or _is_in_compound(form, e.index) for e in evidence)

    return is_said


def _is_in_compound(form: str, index: Index) -> bool:
    return len(form) >= _LONG and any(word.startswith(form) or word.endswith(form) for word in index.words)


def _is_asserted(claim: Claim, edit: Edit) -> bool:
    """Whether the stretch, or the word beside it, belongs to a clause that asserts."""
    beside = edit.before or edit.after
    at = edit.mine[0] if edit.mine else beside[0] if beside else 0
    return _owner(claim, at).context is Context.ASSERTED


def _owner(claim: Claim, number: int) -> Statement:
    return next((s for s in claim.statements if number in s.own), claim.statements[0])


def _comparison(change: Change, two: Twin, source: Evidence) -> Comparison:
    place = Place(source.key, source.index.document.path, _span(two.evidence, change.theirs))
    return Comparison(change.dimension, change.differs, change.outcome, _span(two.claim, change.mine), (place,))


def _span(words: Sequence[Word], numbers: Sequence[int]) -> Span:
    return words[numbers[0]].span.cover(words[numbers[-1]].span)
