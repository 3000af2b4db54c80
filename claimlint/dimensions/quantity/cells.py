"""Figures in a table's cells: the column's head gives unit, scale and counted noun, the row's label the base."""

from __future__ import annotations

from dataclasses import replace

from claimlint.dimensions.quantity.figures import unit_at
from claimlint.dimensions.quantity.lexer import Line, lex
from claimlint.dimensions.quantity.nouns import is_plural
from claimlint.dimensions.quantity.numerals import SCALES
from claimlint.dimensions.quantity.tables import Unit
from claimlint.model.quantity import Kind, Quantity

_SHARES = frozenset(["%", "percent", "per cent", "pct", "percentage"])
_SCALES = SCALES | {"thousands": 1e3, "millions": 1e6, "billions": 1e9, "000": 1e3, "m": 1e6}
_AFTER_CAPTION = 200  # characters of "Amounts in millions of crowns" before a table
_LEADS_SCALE = frozenset(["in", "figures", "(", ",", "€", "$", "£", "'", "’"])


def in_cell(quantity: Quantity, column: str, row: str) -> Quantity:
    """The bare number of a cell as the table has it: in the unit and scale of the ``column``'s head, counting what the
    head or else the ``row``'s label names. A figure with a unit of its own stays as it is, but for its base."""
    if quantity.kind is Kind.SHARE and not quantity.base:
        return replace(quantity, base=row)
    if quantity.kind is not Kind.PLAIN:
        return quantity
    head = lex(column)
    scaled = by_scale(quantity, _scale(head))
    unit = _unit(head)
    if unit is not None:
        return _measured(scaled, unit, row)
    noun = _noun(head) or _noun(lex(row))
    return replace(scaled, kind=Kind.COUNT, noun=noun) if noun else scaled


def caption_scale(text: str) -> float:
    """What the words before a table multiply its numbers by: "Amounts in millions of crowns"; 1 if they don't."""
    return _scale(lex(text[-_AFTER_CAPTION:].rpartition("\n#")[2]))


def by_scale(quantity: Quantity, factor: float) -> Quantity:
    """The quantity ``factor`` times over."""
    if factor == 1:
        return quantity
    figures = tuple(n * factor for n in quantity.figures)
    return replace(quantity, figures=figures, interval=quantity.interval.scale(factor))


def _scale(line: Line) -> float:
    for i in range(1, len(line)):
        if line.at(i - 1) in _LEADS_SCALE and line.at(i) in _SCALES:
            return _SCALES[line.at(i)]
    return 1.0


def _unit(head: Line) -> Unit | None:
    """The first unit that the head names in its symbol or in the plural."""
    for i in range(len(head)):
        found = unit_at(head, i)
        word = " ".join(head.words[i : found[1]]) if found else ""
        if found and (word in _SHARES or head.kind(i) == "mark" or word.endswith("s") or head.at(i - 1) in ("(", "in")):
            return found[0]
    return None


def _measured(quantity: Quantity, unit: Unit, row: str) -> Quantity:
    low, high = (end * unit.factor + unit.offset for end in (quantity.interval.low, quantity.interval.high))
    return replace(
        quantity,
        unit=unit.name,
        kind=unit.kind,
        base=row if unit.kind is Kind.SHARE else "",
        interval=replace(quantity.interval, low=low, high=high),
    )


def _noun(line: Line) -> str:
    """The words up to the first plural noun, in lower case; "" without one."""
    for i in range(len(line)):
        if line.kind(i) != "word":
            return ""
        if is_plural(line, i):
            return " ".join(line.words[: i + 1])
    return ""
