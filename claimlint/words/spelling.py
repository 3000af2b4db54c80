"""British spelling brought to American, lemma by lemma, so that the two meet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from claimlint.words.lists import read


@dataclass(frozen=True, slots=True)
class _Rules:
    words: dict[str, str]
    keep_ise: frozenset[str]
    our: re.Pattern[str]
    double_l: re.Pattern[str]


_ISE = re.compile(r"(?<=[a-z]{2})is(e|er|ation|ational)$")
_YSE = re.compile(r"(?<=[aos]l)yse(r?)$")


@lru_cache(maxsize=1 << 15)
def spelling(lemma: str) -> str:
    """``lemma`` (lower case) in American spelling: "organise" gives "organize"; what has one spelling is unchanged."""
    rules = _rules()
    if lemma in rules.words:
        return rules.words[lemma]
    if "our" in lemma:
        lemma = rules.our.sub(r"\1or", lemma)
    if "ll" in lemma:
        lemma = rules.double_l.sub(r"\1\2", lemma)
    if (ending := _ISE.search(lemma)) and not _keeps_ise(f"{lemma[: ending.start()]}ise", rules):
        lemma = _ISE.sub(r"iz\1", lemma)
    return _YSE.sub(r"yze\1", lemma)


def _keeps_ise(verb: str, rules: _Rules) -> bool:
    """Whether the -ise of a word's verb is no suffix; of a compound, the last part decides."""
    last = re.split(r"[-_]", verb)[-1]
    return last in rules.keep_ise or last.endswith("wise")


@cache
def _rules() -> _Rules:
    content = read("spelling")
    words = dict(pair.split() for pair in content["pairs"])
    our = re.compile(rf"({'|'.join(content['our'])})our")
    double_l = re.compile(rf"({'|'.join(content['double_l'])})l(er|or|ed|ing|ist|ous)$")
    return _Rules(words, frozenset(" ".join(content["keep_ise"]).split()), our, double_l)
