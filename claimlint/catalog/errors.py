"""The errors of the catalog: a page, a cue file or a rule's name that cannot be used."""

from __future__ import annotations


class CatalogError(ValueError):
    """Something in ``rules/``, or a rule asked for, that cannot be used; the text names file, line and remedy."""


class UnknownRuleError(CatalogError):
    """A rule asked for that does not exist."""


def at(path: str, line: int, problem: str, remedy: str) -> CatalogError:
    """The error for ``problem`` on ``line`` (from 1) of the file ``path``, with what to do about it."""
    return CatalogError(f"{path}:{line}: {problem}; {remedy}")
