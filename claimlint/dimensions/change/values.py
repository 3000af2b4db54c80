"""A change as a clause says it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """What moves, which way and how strongly.

    rising      whether it goes up (or is more) or down (or is less)
    intensity   1 weak (edged up), 2 neutral (rose), 3 strong (soared)
    head        the number in the sentence of the word for what changes
    measure     the numbers of all the content words of that phrase, its head among them
    denied      whether the clause denies the change
    scale       what it is more or less of, where the word of change says so: "length", "price", "careful" for "less
                careful"; "" for any amount
    """

    rising: bool
    intensity: int
    head: int
    measure: tuple[int, ...]
    denied: bool = False
    scale: str = ""


@dataclass(frozen=True, slots=True)
class Steady:
    """What is said not to change: the number in the sentence of its word, and those of its phrase's content words."""

    head: int
    measure: tuple[int, ...]
