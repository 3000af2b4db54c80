"""Generated drafts of four kinds, mended: a few of those of ``tests/benchmarks/fix_fuzz.py``."""

import pytest
from fix_fuzz import run


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_nothing_outside_the_edits_changes_twice_is_once_and_suppressions_hide_no_other(seed):
    mended, rounds = run(12, seed)
    assert 0 < mended <= rounds
