"""Which rules run on a draft, and how grave their findings are: the catalog under one configuration."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from claimlint.catalog.errors import CatalogError
from claimlint.catalog.load import load_rules, matching, select
from claimlint.config import Config, anchored
from claimlint.model.rule import Rule, Severity

CONFIDENCE = ("low", "medium", "high")


def catalog_of(config: Config) -> Mapping[str, Rule]:
    """The shipped rules and those of the house by code. Raises CatalogError for a page that cannot be used."""
    shipped = load_rules(with_examples=False)  # the tests have read them
    if config.house.rules is None:
        return shipped
    if not config.house.rules.is_dir():
        raise CatalogError(f"{config.house.rules}: no such folder of house rules; make it, or mend house.rules")
    own = load_rules(config.house.rules)
    for code in own.keys() & shipped.keys():
        raise CatalogError(f"{own[code].path}: {code} is the code of a shipped rule; choose a family of your own")
    return {**shipped, **own}


def rules_for(config: Config, path: str) -> tuple[Rule, ...]:
    """The rules that the configuration switches on for the draft at ``path``, with its severities.

    Raises UnknownRuleError for a code that does not exist.
    """
    catalog = catalog_of(config)
    preview = config.preview or config.preset == "strict"
    ignored = (*config.ignore, *_ignored_in(config.per_file_ignores, path))
    chosen = select(catalog, config.select or (), ignored, config.extend_select, preview)
    graded = (_with_severity(rule, config.severity, catalog) for rule in chosen)
    return tuple(_confident(_gentle(graded) if config.preset == "gentle" else graded, config))


def _ignored_in(patterns: Mapping[str, tuple[str, ...]], path: str) -> list[str]:
    """The rules that the patterns which fit ``path`` switch off; a pattern that comes from no file holds in the
    working directory."""
    if not patterns:
        return []
    from pathspec import GitIgnoreSpec

    # The patterns hold from the root, and so must the path.
    whole = os.path.abspath(path).replace(os.sep, "/").lstrip("/")
    rooted = ((p if p.startswith("/") else anchored(p, Path()), rules) for p, rules in patterns.items())
    fitting = (rules for pattern, rules in rooted if GitIgnoreSpec.from_lines([pattern]).match_file(whole))
    return [rule for rules in fitting for rule in rules]


def _with_severity(rule: Rule, wanted: Mapping[str, str], catalog: Mapping[str, Rule]) -> Rule:
    """The rule with the severity that is wanted for it; one for itself wins over one for its family."""
    named = {word: matching(word, catalog) for word in wanted}
    words = sorted((word for word, codes in named.items() if rule.code in codes), key=lambda word: len(named[word]))
    if not words:
        return rule
    return replace(rule, severity=dict.fromkeys(rule.severity, Severity[wanted[words[0]].upper()]))


def _gentle(rules: Iterable[Rule]) -> Iterable[Rule]:
    """The rules of high confidence, for those outcomes only that are errors."""
    for rule in rules:
        grave = frozenset(o for o, severity in rule.severity.items() if severity is Severity.ERROR)
        if grave and rule.confidence == "high":
            yield replace(rule, outcomes=rule.outcomes & grave)


def _confident(rules: Iterable[Rule], config: Config) -> Iterable[Rule]:
    least = CONFIDENCE.index(config.min_confidence)
    return (rule for rule in rules if CONFIDENCE.index(rule.confidence) >= least)
