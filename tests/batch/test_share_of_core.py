"""However many actors there are, Ray is left a core for the tasks that list and read files."""

from __future__ import annotations

import pytest

from claimlint.batch.operator import share_of_core


@pytest.mark.parametrize(("actors", "cores", "share"), [(1, 2, 0.5), (2, 2, 0.5), (3, 2, 0.33), (4, 4, 0.5), (2, 1, 0)])
def test_a_core_is_left(actors, cores, share):
    assert share_of_core(actors, cores) == share
