"""The rules are found in the wheel and in a checkout."""

from pathlib import Path

import pytest

from claimlint.catalog.errors import CatalogError
from claimlint.catalog.folder import rules_folder


def test_an_installed_wheel_holds_the_rules_inside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "claimlint"
    (package / "_rules").mkdir(parents=True)
    assert rules_folder(package) == package / "_rules"


def test_a_checkout_holds_the_rules_beside_the_package(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "claimlint").mkdir()
    assert rules_folder(tmp_path / "claimlint") == tmp_path / "rules"


def test_the_wheels_own_rules_win_over_a_stray_folder_beside_it(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "claimlint" / "_rules").mkdir(parents=True)
    assert rules_folder(tmp_path / "claimlint") == tmp_path / "claimlint" / "_rules"


def test_missing_rules_are_an_error_that_names_both_places(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match=r"_rules nor in .*rules; install claimlint again"):
        rules_folder(tmp_path / "claimlint")


def test_the_package_in_use_has_its_rules() -> None:
    assert rules_folder().is_dir()
