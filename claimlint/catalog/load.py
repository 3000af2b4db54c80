"""The catalog as a whole: every page of a folder, the rule of a name, the rules that a configuration selects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from types import MappingProxyType

from claimlint.catalog.errors import UnknownRuleError, at
from claimlint.catalog.folder import rules_folder
from claimlint.catalog.page import parse_page
from claimlint.model.rule import Rule

SHOWN = Path("rules")  # how the shipped pages' paths are written, wherever they lie


@cache
def load_rules(folder: Path | None = None, with_examples: bool = True) -> Mapping[str, Rule]:
    """Every rule of ``folder`` (default: the rules shipped with claimlint) by code, in the order of the codes.

    A page lies at ``<slice>/<CODE>-<name>.md``; a README.md beside the pages is no page. Raises ``CatalogError``.
    """
    rules: dict[str, Rule] = {}
    for page in sorted((folder or rules_folder()).glob("*/*.md")):
        if page.name == "README.md":
            continue
        rule = _load_page(page, folder or SHOWN, with_examples)
        if rule.code in rules:
            raise at(rule.path, 1, f"{rule.code} is taken by {rules[rule.code].path}", "choose a number never used yet")
        rules[rule.code] = rule
    return MappingProxyType(dict(sorted(rules.items())))


def find_rule(code_or_name: str, rules: Mapping[str, Rule] | None = None) -> Rule:
    """The rule with this code (in any case) or this name, or that had it once. Raises ``UnknownRuleError``, which names
    the nearest."""
    rules = load_rules() if rules is None else rules
    word = code_or_name.lower()
    rule = rules.get(code_or_name.upper()) or _by_name(rules).get(word) or _by_former(rules).get(word)
    if rule is None:
        raise _unknown(code_or_name, rules)
    return rule


def select(
    rules: Mapping[str, Rule],
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    extend_select: Iterable[str] = (),
    preview: bool = False,
) -> tuple[Rule, ...]:
    """The rules to run, in the order of their codes. Each word is a code, a name or a family's letters ("NUM").

    An empty ``select`` is all of them. A preview rule runs only with ``preview`` or if its own code or name is
    selected. ``ignore`` wins over both selections. Raises ``UnknownRuleError`` for a word that fits no rule.
    """
    words = tuple(select)
    chosen = set() if words else {code for code, rule in rules.items() if preview or not rule.preview}
    for word in (*words, *extend_select):
        chosen |= _selected(word, rules, preview)
    for word in ignore:
        chosen -= matching(word, rules)
    return tuple(rule for code, rule in rules.items() if code in chosen)


def _load_page(page: Path, shown: Path, with_examples: bool) -> Rule:
    path = (shown / page.parent.name / page.name).as_posix()
    try:
        text = page.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise at(path, 1, f"not UTF-8 ({error.reason} at byte {error.start})", "save the page as UTF-8") from None
    return parse_page(text, path, with_examples)


def _by_name(rules: Mapping[str, Rule]) -> dict[str, Rule]:
    return {rule.name: rule for rule in rules.values()}


def _by_former(rules: Mapping[str, Rule]) -> dict[str, Rule]:
    return {former.lower(): rule for rule in rules.values() for former in rule.formerly}


def _selected(word: str, rules: Mapping[str, Rule], preview: bool) -> set[str]:
    codes = matching(word, rules)
    if preview or not _is_family(word, rules):
        return codes
    return {code for code in codes if not rules[code].preview}


def matching(word: str, rules: Mapping[str, Rule]) -> set[str]:
    """The codes that a word stands for: a rule's code or name, or a family's letters. Raises UnknownRuleError."""
    if _is_family(word, rules):
        return {code for code in rules if _family(code) == word.upper()}
    return {find_rule(word, rules).code}


def _is_family(word: str, rules: Mapping[str, Rule]) -> bool:
    return word.upper() in {_family(code) for code in rules}


def _family(code: str) -> str:
    return code.rstrip("0123456789")


def _unknown(word: str, rules: Mapping[str, Rule]) -> UnknownRuleError:
    known = {name.lower(): name for code, rule in rules.items() for name in (code, rule.name, _family(code))}
    nearest = get_close_matches(word.lower(), known, n=1, cutoff=0.5)
    remedy = f'did you mean "{known[nearest[0]]}"?' if nearest else "`claimlint rules` lists them"
    return UnknownRuleError(f'no rule is called "{word}"; {remedy}')
