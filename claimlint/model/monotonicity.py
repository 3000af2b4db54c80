"""Whether a place in a clause may be widened, narrowed or neither, without the clause saying more (catalogue 3.7).

After van Benthem (1986), "Essays in logical semantics", and MacCartney and Manning (2007), "Natural logic for textual
inference": each operator (a denial, a quantifier, a condition) turns, keeps or closes the places under it, and the
turnings compose.
"""

from __future__ import annotations

from enum import StrEnum


class Reach(StrEnum):
    """What a change of a word's extension does to what the clause says."""

    UP = "up"  # a wider word says less: "some hens" follows from "some brown hens"
    DOWN = "down"  # a wider word says more: "no hens" does not follow from "no brown hens"
    FLAT = "flat"  # any change says something else: "exactly six hens"

    def under(self, operator: Reach) -> Reach:
        """The reach of a place of this reach below an operator: two turnings undo each other, a closed place stays
        closed. Commutative and associative, with UP as its unit."""
        if Reach.FLAT in (self, operator):
            return Reach.FLAT
        return Reach.UP if self is operator else Reach.DOWN

    def lets_widen(self) -> bool:
        """Whether a wider word, or a dropped restriction, follows from the narrower one here."""
        return self is Reach.UP

    def lets_narrow(self) -> bool:
        """Whether a narrower word, or an added restriction, follows from the wider one here."""
        return self is Reach.DOWN
