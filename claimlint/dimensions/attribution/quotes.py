"""Quotations of the claim against the words of its sources, word by word.

A quotation is exact, elided (with an ellipsis or a bracket, its pieces in order and near each other), altered or
absent. Case, punctuation, spelling variants and the kind of quotation marks do not count, on either side.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.index import Index, Places, kept_with_index
from claimlint.model.rule import Outcome
from claimlint.model.span import Span
from claimlint.model.statement import Claim
from claimlint.words.spelling import spelling

QUOTED = re.compile(r"[\"“„«](?P<words>[^\"“”„«»]+)[\"”“»]")
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
CUT = re.compile(r"\w*\[[^\]]*\]|\(?\.\.\.\)?|\. \. \.|…")
RECASED = re.compile(r"\[(\w)\](?=\w)")  # "[T]he": the first letter's case is all that was changed
MARKER = re.compile(r"(?<=\S)\[(?:\d{1,3}|citation needed)\]")  # of a note, as encyclopaedias have them behind a word
CONTRACTED = re.compile(r"(?P<stem>.+?)(?P<end>n't|'re|'ve|'ll|'m)$")
ENDS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}
STEMS = {"wo": "will", "ca": "can", "sha": "shall"}
NEGATORS = frozenset({"not", "no", "never", "nor", "neither", "hardly", "scarcely", "nothing", "nobody", "without"})
# Words before a quotation that deny it without a "not": "refused to 'sit and wait'".
DENIALS = re.compile(
    r"(?:refus|den(?:y|ie|ial)|declin|fail|reject|lack|avoid|oppos|unabl|unwilling|prevent|stopp?|disput)\w*|rather|instead|unlike"
)
FEWEST = 3  # words: fewer may be a term, a title or an irony
ATTESTED = 4  # words that a quotation must have to be called absent
APART = 60  # words between two pieces of an elided quotation
BEFORE = 2  # words before a quotation where a negation belongs to it
NEAR = 70.0  # likeness of letters from which a stretch of the source may be the quotation altered
SHARED = 3  # words that such a stretch must have in common with it: letters alone are alike by chance on a long page


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words between two quotation marks of a draft."""

    text: str
    span: Span
    is_denied: bool

    @property
    def pieces(self) -> list[list[str]]:
        """Its words, parted at ellipses and brackets."""
        text = RECASED.sub(r"\1", self.text)
        return [words for piece in CUT.split(text) if (words := [word for word, _ in words_of(piece)])]


@dataclass(frozen=True, slots=True)
class Stream:
    """The words of a source with their places."""

    words: tuple[str, ...]
    spans: Places


def compare_quotations(claim: Claim, evidence: Sequence[Evidence], is_reported: bool) -> list[Comparison]:
    """CLASH for quotations that a source has in other words, SILENT for those that none has.

    Words in quotation marks that no speaker is named for (``is_reported``) may be a term or a title, so they are never
    called absent.
    """
    found = (_compare(quotation, evidence, is_reported) for quotation in _quotations(claim))
    return [comparison for comparison in found if comparison is not None]


def words_of(text: str) -> Iterator[tuple[str, Span]]:
    """The words of ``text``, folded for comparison, with their places; a contraction gives the words that it joins."""
    for match in WORD.finditer(MARKER.sub(_blank, text.replace("\u00ad", "-"))):
        span = Span(*match.span())
        for word in _spelled(match[0]):
            yield word, span


@lru_cache(maxsize=1 << 15)  # all words of a source are asked for, most of them again and again
def _spelled(token: str) -> tuple[str, ...]:
    """The words that a token is, folded for comparison."""
    return tuple(map(spelling, _uncontracted(token.replace("’", "'").casefold())))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _uncontracted(word: str) -> tuple[str, ...]:
    """The words that a contraction joins: "won't" is "will not"; any other word is itself."""
    if word == "cannot":
        return "can", "not"
    match = CONTRACTED.match(word) if "'" in word else None
    if match is None:
        return (word,)
    return STEMS.get(match["stem"], match["stem"]), ENDS[match["end"]]


def _quotations(claim: Claim) -> Iterator[Quotation]:
    text = claim.sentence.text
    if text.count('"') % 2:
        return
    for match in QUOTED.finditer(text):
        words = [word for word, _ in words_of(match["words"])]
        if len(words) >= FEWEST and not _is_title(match["words"]):
            before = {word for word, _ in words_of(text[: match.start()])}
            yield Quotation(
                match["words"],
                Span(*match.span("words")).shift(claim.sentence.span.start),
                any(word in NEGATORS or DENIALS.fullmatch(word) for word in before),
            )


def _is_title(text: str) -> bool:
    """Whether most longer words have capitals, as in titles of works; all words do if there are only short ones."""
    words = [word for word in WORD.findall(text) if len(word) > FEWEST]
    if not words:
        return all(word[0].isupper() for word in WORD.findall(text))
    return sum(word[0].isupper() for word in words) * 2 > len(words)


def _compare(quotation: Quotation, evidence: Sequence[Evidence], is_reported: bool) -> Comparison | None:
    altered = None
    for source in evidence:
        for stream in _streams(source.index):
            hit = _find(quotation, stream)
            if hit is not None and not hit[1]:
                return None
            altered = altered or (_place(source, hit[0]) if hit is not None else None)
    altered = altered or _nearest(quotation, evidence)
    if altered is not None:
        return Comparison("attribution", "quotation", Outcome.CLASH, quotation.span, (altered,))
    if is_reported and sum(map(len, quotation.pieces)) >= ATTESTED:
        return Comparison("attribution", "quotation", Outcome.SILENT, quotation.span)
    return None


def _place(source: Evidence, span: Span) -> Place:
    return Place(source.key, source.index.document.path, span)


@kept_with_index
def _streams(index: Index) -> tuple[Stream, ...]:
    """All the words of a source, and those that it has in quotation marks, where speech is joined round "said Mary"."""
    text = index.document.text
    words = list(words_of(text))
    starts = [span.start for _, span in words]
    inside = (match.span("words") for match in QUOTED.finditer(text))
    quoted = [word for ends in inside for word in words[slice(*(bisect_left(starts, end) for end in ends))]]
    return _stream(words), _stream(quoted)


def _stream(words: Sequence[tuple[str, Span]]) -> Stream:
    return Stream(tuple(word for word, _ in words), Places.of(span for _, span in words))


def _find(quotation: Quotation, stream: Stream) -> tuple[Span, bool] | None:
    """The place of a quotation in a source, and whether a negation was lost at its edge or in a gap."""
    pieces = quotation.pieces
    best = None
    for start in _starts(pieces[0], stream, 0) if pieces else ():
        runs = _follow(pieces, stream, start)
        if runs is not None:
            span = stream.spans[runs[0][0]].cover(stream.spans[runs[-1][1] - 1])
            lost = _is_negation_lost(runs, stream, quotation.is_denied)
            if not lost:
                return span, False
            best = best or (span, True)
    return best


def _starts(piece: Sequence[str], stream: Stream, first: int, last: int | None = None) -> Iterator[int]:
    words, count = stream.words, len(piece)
    end = len(words) - count + 1 if last is None else min(last, len(words) - count + 1)
    for at in range(first, end):
        if words[at] == piece[0] and list(words[at : at + count]) == list(piece):
            yield at


def _follow(pieces: Sequence[Sequence[str]], stream: Stream, start: int) -> list[tuple[int, int]] | None:
    """The runs of words of all the pieces in order, each near the one before."""
    runs = [(start, start + len(pieces[0]))]
    for piece in pieces[1:]:
        at = next(_starts(piece, stream, runs[-1][1], runs[-1][1] + APART), None)
        if at is None:
            return None
        runs.append((at, at + len(piece)))
    return runs


def _is_negation_lost(runs: Sequence[tuple[int, int]], stream: Stream, is_denied: bool) -> bool:
    gaps = [stream.words[a[1] : b[0]] for a, b in pairwise(runs)]
    if any(word in NEGATORS for gap in gaps for word in gap):
        return True
    return not is_denied and any(word in NEGATORS for word in _before(runs[0][0], stream))


def _before(first: int, stream: Stream) -> Iterator[str]:
    """The words right before a place, as far as nothing but a blank stands between them."""
    for n in range(first - 1, max(-1, first - 1 - BEFORE), -1):
        if stream.spans[n].end + 1 != stream.spans[n + 1].start:
            return
        yield stream.words[n]


def _nearest(quotation: Quotation, evidence: Sequence[Evidence]) -> Place | None:
    """The stretch of a source that is most like the quotation, if it is like enough to be the same words altered."""
    from rapidfuzz import fuzz

    words = [word for piece in quotation.pieces for word in piece]
    wanted = " ".join(words)
    best = None
    for source in evidence:
        stream = _streams(source.index)[0]
        text = " ".join(stream.words)
        found = fuzz.partial_ratio_alignment(wanted, text, score_cutoff=NEAR)
        if found is not None and (best is None or found.score > best[0]):
            first = text.count(" ", 0, found.dest_start)
            last = text.count(" ", 0, max(found.dest_start, found.dest_end - 1))
            shared = set(words).intersection(stream.words[first : last + 1])
            if len(shared) >= max(SHARED, len(set(words)) / 2):
                best = (found.score, _place(source, stream.spans[first].cover(stream.spans[last])))
    return best[1] if best is not None else None
