"""What every test needs: no trace of it, and none of other runs, in the user's own cache."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

# How fast a machine draws examples is nothing that a test should hang on.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory) -> Iterator[None]:
    """A cache for the tests alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLAIMLINT_CACHE_DIR", str(tmp_path_factory.mktemp("shared-cache")))
        yield
