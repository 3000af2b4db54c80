"""claimlint: flags claims in a draft that go beyond the evidence they cite.

    from claimlint import Config, Linter
    report = Linter().lint_path("draft.md")

Importing this package loads nothing else: each name is fetched when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimlint.config import Config
    from claimlint.linter import Linter

__all__ = ["Config", "Linter"]

_HOMES = {"Config": "claimlint.config", "Linter": "claimlint.linter"}


def __getattr__(name: str) -> Any:
    """``Config`` or ``Linter``, imported on first use."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
