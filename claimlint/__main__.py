"""``python -m claimlint`` is the command ``claimlint``."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn

# Values made between two looks for garbage. Next to none of a run's is any, and looking took a tenth of a short one.
FEW_COLLECTIONS = 1_000_000


def program() -> NoReturn:
    """Runs the command and ends the process at once: to take apart all that it holds takes a sixth of a short run.

    A profiler or a meter of coverage around the process gets no word in: give it ``main``, as in
    ``cProfile.run("main()")``.
    """
    try:
        main()
    except SystemExit as end:
        if isinstance(end.code, int):
            with suppress(OSError):  # whose output can't be written ends as any other
                _end(end.code)
        raise


def _end(status: int) -> NoReturn:
    """Ends the process, once what was said is written and what others want done at the end is done."""
    sys.stdout.flush()
    sys.stderr.flush()
    atexit._run_exitfuncs()
    os._exit(status)


def main() -> NoReturn:
    """Runs the command with the process's arguments."""
    gc.set_threshold(FEW_COLLECTIONS)
    _open_closed_streams()
    from claimlint.cli.again import answered

    status = answered(sys.argv[1:])
    if status is None:
        from claimlint.cli.main import main as run

        run()
    sys.exit(status)


def _open_closed_streams() -> None:
    """A standard stream that the caller has closed holds nothing, and swallows what is written to it."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8"))


if __name__ == "__main__":
    program()
