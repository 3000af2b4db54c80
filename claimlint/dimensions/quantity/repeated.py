"""Is a figure exchanged in a sentence that the claim repeats from its evidence?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.dimensions.quantity.compare import compare_figures, says_again, unit_class
from claimlint.dimensions.quantity.nearby import nearby_figures
from claimlint.dimensions.quantity.presence import follows, is_answered
from claimlint.dimensions.quantity.slots import Slot, claimed, slots
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import Pair
from claimlint.model.quantity import Kind
from claimlint.model.rule import Outcome
from claimlint.model.statement import Claim, Statement
from claimlint.model.word import Word
from claimlint.words.twin import Edit, nearest_twin

_COUNTS = (Kind.COUNT, Kind.PLAIN)


def compare_repeated(claim: Claim, evidence: Sequence[Evidence], _pairs: Sequence[Pair]) -> list[Comparison]:
    """A clash for each figure of the claim that stands in the place of another one in a sentence of the evidence that
    is otherwise the same, unless another source has it; small counts in words too, which are not looked up."""
    said = [(source, statement) for source in evidence for statement in source.statements]
    found = nearest_twin(claim.statements[0].words, [statement.words for _, statement in said])
    if found is None:
        return []
    source, statement = said[found[0]]
    sentence = [s for s in source.statements if s.sentence is statement.sentence]
    others = [e for e in evidence if e is not source]
    return [
        Comparison(
            "quantity",
            "value",
            Outcome.CLASH,
            mine.quantity.span,
            (Place(source.key, source.index.document.path, theirs.quantity.span),),
        )
        for edit in found[1].edits
        if found[1].differs_hardly_but_in(edit)
        for mine, theirs in _exchanged(claim, sentence, edit)
        if not is_answered(mine.quantity, others) and not follows(mine.reading, nearby_figures(evidence))
    ]


def _exchanged(claim: Claim, sentence: Sequence[Statement], edit: Edit) -> Iterator[tuple[Slot, Slot]]:
    mine = [slot for slot in claimed(claim) if _lies_in(slot, slot.words, edit.mine)]
    theirs = [slot for s in sentence for slot in slots(s) if _lies_in(slot, s.words, edit.theirs)]
    if len(mine) == len(theirs) == 1 and _differ(mine[0], theirs[0]):
        yield mine[0], theirs[0]


def _differ(mine: Slot, theirs: Slot) -> bool:
    a, b = theirs.quantity, mine.quantity
    counts = a.kind in _COUNTS and b.kind in _COUNTS
    if (unit_class(a) != unit_class(b) and not counts) or says_again(a, b) or a.kind is Kind.ORDINAL:
        return False
    return compare_figures(a, b) is Outcome.CLASH


def _lies_in(slot: Slot, words: Sequence[Word], numbers: Sequence[int]) -> bool:
    return any(words[n].span.overlaps(slot.quantity.number) for n in numbers)
