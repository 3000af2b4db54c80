"""The import contracts of pyproject.toml hold."""

from importlinter.cli import lint_imports


def test_every_import_contract_is_kept():
    """A forbidden import makes import-linter's own command fail."""
    assert lint_imports(no_cache=True) == 0
