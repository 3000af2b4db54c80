"""How far a claim says that a rule binds, against how far its evidence does."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.dimensions.strength.compare import COVERAGE, STRENGTH
from claimlint.dimensions.strength.duty import DUTY, Duty, strongest
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.statement import Claim, Context, Statement

REQUIRED = 4
TOUCHED = 0.2  # of the claim's content, for a passage to have to do with it
LEAST = 0.4  # of the claim's content, for a passage to speak of the same rule in short evidence


def compare_duty(claim: Claim, _evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """Duties and bans of the claim that are permission, encouragement or advice in its evidence.

    Silent where any passage that has to do with the claim speaks of a duty.
    """
    if any(duty.level >= REQUIRED for pair in pairs if pair.coverage >= TOUCHED for duty in _duties(pair.evidence)):
        return []
    found = (_compare(statement, pairs) for statement in claim.statements if statement.context is Context.ASSERTED)
    return [comparison for comparison in found if comparison is not None]


def _duties(statement: Statement) -> list[Duty]:
    return [reading.value for reading in statement.read(DUTY)]


def _compare(statement: Statement, pairs: Sequence[Pair]) -> Comparison | None:
    claimed = strongest(iter(_duties(statement)))
    if claimed is None or claimed.level < REQUIRED:
        return None
    for pair in pairs:
        if pair.claim is statement and pair.coverage >= (LEAST if pair.short else COVERAGE):
            given = strongest(duty for duty in _duties(pair.evidence) if duty.against == claimed.against)
            if given is not None:
                place = Place(pair.key, pair.index.document.path, given.cue)
                return Comparison(STRENGTH, "duty", Outcome.EXCESS, claimed.cue, (place,))
    return None
