"""``python -m claimlint`` is the command ``claimlint``."""

from __future__ import annotations

import gc
import sys
from typing import NoReturn

# Values made between two looks for garbage. Next to none of a short run's is any, and looking took a tenth of its time.
FEW_COLLECTIONS = 50_000


def main() -> NoReturn:
    """Runs the command with the process's arguments."""
    gc.set_threshold(FEW_COLLECTIONS)
    from claimlint.cli.again import answered

    status = answered(sys.argv[1:])
    if status is None:
        from claimlint.cli.main import main as run

        run()
    sys.exit(status)


if __name__ == "__main__":
    main()
