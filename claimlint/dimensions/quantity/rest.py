"""What a share leaves of the whole."""

from __future__ import annotations

from claimlint.dimensions.quantity.bases import is_share
from claimlint.dimensions.quantity.compare import points
from claimlint.model.interval import Interval
from claimlint.model.quantity import Quantity


def leaves(evidence: Quantity, claim: Quantity) -> bool:
    """Whether what one share leaves of the whole lies in another, bounds turned: fewer than 7 %, more than 93 %."""
    if not is_share(evidence) or not is_share(claim):
        return False
    given_ = evidence.interval
    rest = Interval(_tidy(1 - given_.high), _tidy(1 - given_.low), given_.high_open, given_.low_open)
    return rest.within(claim.interval) or (evidence.mark == "~" and _leaves_the_number(evidence, claim))


def _leaves_the_number(evidence: Quantity, claim: Quantity) -> bool:
    """Whether the number alone is left, as "some 72 %" leaves 28 %: how exactly is another rule's business."""
    return _tidy(1 - points(evidence)[0]) in claim.interval


def _tidy(number: float) -> float:
    """Without the dust of binary arithmetic, so that 1 - 0.07 is 0.93."""
    return round(number, 12)
