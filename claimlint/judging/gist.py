"""A sentence's statements -> what the rules on the draft as a whole ask of it."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.judging.headings import states
from claimlint.judging.mentions import told_by
from claimlint.judging.nodata import admissions_of, ranked
from claimlint.judging.uncited import statistics
from claimlint.model.document import Sentence
from claimlint.model.gist import Gist
from claimlint.model.moved import moved
from claimlint.model.statement import Statement


def gist_of(sentence: Sentence, statements: Sequence[Statement]) -> Gist:
    """What ``statements``, one or more read from ``sentence``, tell."""
    figures = (figure.figures for statement in statements for figure in statement.quantities)
    return Gist(
        told=tuple(told_by(sentence, statements)),
        statistics=tuple(moved(figure, -sentence.span.start) for figure in statistics(statements)),
        figures=tuple(dict.fromkeys(figures)),
        admits=any(admissions_of(sentence, statements)),
        ranked=ranked(statements),
        states=states(sentence, statements),
    )
