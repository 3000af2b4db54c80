"""Sentences that put off on somebody, or leave open, what the sentence before them states."""

from __future__ import annotations

import re


def _any_of(words: str) -> str:
    return f"(?:{'|'.join(words.split())})"


_THIS = "(?:that|this|it|all this|all that|so much)"
_WHO = r"\S+(?: \S+){0,5}"
_SAY = _any_of(
    "says? said claims? claimed alleges? alleged argues? argued believes? believed maintains? maintained insists? "
    "insisted thinks? thought reports? reported contends? contended asserts? asserted suspects? suspected fears? feared"
)
_VIEW = _any_of(
    "claims? allegations? accusations? views? opinions? beliefs? versions? accounts? contentions? theory theories "
    "arguments? positions? suspicions? fears? assertions?"
)
_OPEN = _any_of("possible probable likely unclear uncertain unknown unproven unconfirmed disputed contested alleged")
_SURE = _any_of("certain clear sure known proven proved confirmed established settled")
_ONLY = "(?:only |merely |just |still |at least |at best )?"
_FORMS = (
    rf"{_THIS},? (?:at least,? |at any rate,? )?(?:is|was),? {_ONLY}(?:what|how) .*\b{_SAY}\b",  # that is what X says
    rf"{_THIS} (?:is|was) {_ONLY}(?:the|an?|{_WHO}['’]s?) {_VIEW}(?: of .+)?$",  # that is X's claim
    rf"(?:so|thus) {_ONLY}(?:{_SAY} .+|(?!far |that ){_WHO} {_SAY})$",  # so X claims
    rf"{_WHO} {_SAY} (?:so|this|that|as much)$",  # X says so
    rf"{_THIS} (?:is|was|remains?|seems?) {_ONLY}(?:{_OPEN}|not (?:yet )?{_SURE})(?: so far| yet)?$",  # it is possible
    rf"whether {_THIS} (?:is|was) (?:so|true|right|the case)\b",  # whether that is so is open
)
_TAKEN_BACK = re.compile("|".join(f"(?:{form})" for form in _FORMS), re.IGNORECASE)


def takes_back(sentence: str) -> bool:
    """Whether a sentence says only whose words the one before it is, or that it is open: "That is what the council
    says", "So the growers claim", "This is not certain"."""
    return _TAKEN_BACK.match(sentence.strip().rstrip(".!…")) is not None
