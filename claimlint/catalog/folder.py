"""Where the rules lie: inside the installed wheel, or beside the package in a checkout."""

from __future__ import annotations

from pathlib import Path

from claimlint.catalog.errors import CatalogError

PACKAGE = Path(__file__).resolve().parents[1]


def rules_folder(package: Path = PACKAGE) -> Path:
    """The folder of rule pages and cue files that belongs to ``package``, the folder of the package ``claimlint``.

    A wheel holds the rules as ``claimlint/_rules``; an editable install leaves them in the checkout, as ``rules``
    beside the package. Raises ``CatalogError`` if neither is there.
    """
    for folder in (package / "_rules", package.parent / "rules"):
        if folder.is_dir():
            return folder
    raise CatalogError(
        f"{package}: no rules found, neither in {package / '_rules'} nor in {package.parent / 'rules'}; "
        "install claimlint again, or run it from a complete checkout"
    )
