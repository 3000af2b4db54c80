"""What every test needs: no trace of it, and none of other runs, in the user's own cache."""

from __future__ import annotations

from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory) -> Iterator[None]:
    """A cache for the tests alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLAIMLINT_CACHE_DIR", str(tmp_path_factory.mktemp("shared-cache")))
        yield
