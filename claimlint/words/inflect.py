"""Forms of English verbs, to tell with a verb what a text tells with a noun, and the other way round."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import tomli

_PREFIXES = ("re", "over", "under", "out", "fore", "mis", "un", "up")
_SHORT = re.compile(r"[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$")  # stop, plan: one syllable, one vowel, one consonant


def past(verb: str) -> str:
    """The past of a verb by its lemma; the particle behind an underscore stays: "turn_down" -> "turned down"."""
    stem, *particle = verb.split("_")
    return " ".join([_past(stem), *particle])


def gerund(verb: str) -> str:
    """The form in -ing of a verb by its lemma, without its particle."""
    stem = verb.split("_")[0]
    if stem.endswith("ie"):
        return f"{stem[:-2]}ying"
    if stem.endswith("e") and not stem.endswith(("ee", "oe", "ye")):
        return f"{stem[:-1]}ing"
    return f"{_doubled(stem)}ing"


def _past(verb: str) -> str:
    irregular = _table()["past"]
    if verb in irregular:
        return irregular[verb]
    for prefix in _PREFIXES:
        if verb.startswith(prefix) and verb.removeprefix(prefix) in irregular:
            return prefix + irregular[verb.removeprefix(prefix)]
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{_doubled(verb)}ed"


def _doubled(verb: str) -> str:
    """A verb with its last letter twice if it is written so before an ending."""
    is_doubled = _SHORT.fullmatch(verb) is not None or verb in _table()["doubled"]["verbs"]
    return f"{verb}{verb[-1]}" if is_doubled else verb


@cache
def _table() -> Mapping[str, Mapping]:
    return tomli.loads((Path(__file__).parent / "inflect.toml").read_text(encoding="utf-8"))
