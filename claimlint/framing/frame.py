"""A parsed sentence -> its statements."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from claimlint.dimensions.attribution.read import read as read_speakers
from claimlint.dimensions.change.read import read as read_changes
from claimlint.dimensions.coordination.listings import read_lists
from claimlint.dimensions.detail.names import read_names
from claimlint.dimensions.polarity.read import read as read_polarity
from claimlint.dimensions.polarity.values import Polarity
from claimlint.dimensions.quantity.course import read_courses
from claimlint.dimensions.quantity.exclusivity import read_exclusives
from claimlint.dimensions.quantity.quantifiers import read_quantifiers
from claimlint.dimensions.quantity.superlatives import read_superlatives
from claimlint.dimensions.scope.read import read as read_scope
from claimlint.dimensions.status.read import read as read_statuses
from claimlint.dimensions.strength.read import read_strength
from claimlint.dimensions.strength.standing import STANDING, Standing
from claimlint.framing.clauses import Clause, clauses
from claimlint.indexing.details import read_details
from claimlint.model.document import Role
from claimlint.model.name import Name
from claimlint.model.quantity import Quantity
from claimlint.model.span import Reading, Span
from claimlint.model.statement import Context, Statement
from claimlint.model.word import Word
from claimlint.parsing.parsed import Parsed

# What each slice reads from a parsed sentence; figures, dates and names are read with the index's readers.
READERS: tuple[Callable[[Parsed], list[Reading]], ...] = (
    read_speakers,
    read_polarity,
    read_lists,
    read_strength,
    read_quantifiers,
    read_exclusives,
    read_superlatives,
    read_scope,
    read_statuses,
    read_changes,
)


def frame(
    parsed: Parsed, published: date | None = None, ordinary: frozenset[str] = frozenset()
) -> tuple[Statement, ...]:
    """The statements of a sentence, in order; together they hold each of its readings once.

    ``published`` is the document's date; ``ordinary`` are folded words that the document also writes small. Names are
    typed only if the sentence was parsed with entities.
    """
    words = words_of_parse(parsed)
    readings = sorted(_read(parsed, published, ordinary), key=lambda r: r.span)
    context = _sentence_context(parsed)
    found = clauses(words)
    if not found:
        return (
            Statement(
                parsed.sentence,
                parsed.sentence.span,
                words,
                own=tuple(range(len(words))),
                context=context,
                readings=tuple(readings),
            ),
        )
    owner = {number: n for n, clause in enumerate(found) for number in clause.own}
    shares: list[list[Reading]] = [[] for _ in found]
    for reading in readings:
        first = parsed.tokens_in(reading.span)
        shares[owner.get(first[0].i, 0) if first else 0].append(reading)
    for clause, share in zip(found, shares, strict=True):
        share += _readings_of_event(words, clause, readings)
    return tuple(_statement(parsed, words, clause, context, share) for clause, share in zip(found, shares, strict=True))


def words_of_parse(parsed: Parsed) -> tuple[Word, ...]:
    """The tokens of a parse as values."""
    return tuple(
        Word(t.text, t.lemma_, t.pos_, t.tag_, t.dep_, t.head.i, span)
        for t, span in zip(parsed.doc, parsed.spans, strict=True)
    )


def _readings_of_event(words: Sequence[Word], clause: Clause, readings: Sequence[Reading]) -> list[Reading]:
    """What is read of the verb beside an event noun that stands for a clause holds of the event too: it takes it for a
    fact, and may be put forward with a reserve ("may show a REDUCTION of falls")."""
    noun = words[clause.predicate.head]
    if not clause.predicate.nominal or noun.head in clause.own:
        return []
    verb = words[noun.head].span
    beside = [r for r in readings if r.dimension in ("polarity", STANDING) and r.span == verb]
    return [replace(r, value=_moved_to(noun.span, verb, r.value), span=noun.span, words=noun.text) for r in beside]


def _moved_to(noun: Span, verb: Span, value: Polarity | Standing) -> Polarity | Standing:
    """What is read of a verb, said of the noun beside it: where nothing else decides, the noun itself is the cue."""
    return replace(value, cue=noun) if isinstance(value, Standing) and value.cue == verb else value


def _statement(
    parsed: Parsed, words: tuple[Word, ...], clause: Clause, context: Context, readings: list[Reading]
) -> Statement:
    return Statement(
        sentence=parsed.sentence,
        span=words[clause.own[0]].span.cover(words[clause.own[-1]].span),
        words=words,
        own=clause.own,
        context=clause.context if context is Context.ASSERTED else context,
        predicate=clause.predicate,
        arguments=clause.arguments,
        readings=tuple(readings),
    )


def _read(parsed: Parsed, published: date | None, ordinary: frozenset[str]) -> list[Reading]:
    start = parsed.sentence.span.start
    figures, dates = read_details(parsed.sentence.text, start, published)
    names = read_names(parsed, ordinary)
    said = [q for q in figures if not _in_name(q, names, parsed)]
    out = [Reading("quantity", q, q.span, parsed.words(q.span)) for q in said]
    courses = read_courses(parsed.sentence.text, said, start)
    out += [Reading("course", q, q.span, parsed.words(q.span)) for q in courses]
    out += [Reading("date", when, when.span, parsed.words(when.span)) for when in dates]
    out += [Reading("name", name, name.span, name.text) for name in names]
    return out + [reading for read in READERS for reading in read(parsed)]


def _in_name(figure: Quantity, names: Sequence[Name], parsed: Parsed) -> bool:
    """Whether a figure is a word of a name (Capital One, Seven Oaks)."""
    return parsed.words(figure.number)[:1].isupper() and any(name.span.contains(figure.number) for name in names)


def _sentence_context(parsed: Parsed) -> Context:
    if parsed.sentence.text.rstrip(" \"'”’)").endswith("?"):
        return Context.QUESTION
    if parsed.sentence.role in (Role.HEADING, Role.TITLE):
        return Context.HEADING
    return Context.ASSERTED
