"""Start the server on standard input and output."""

from __future__ import annotations

import gc
import logging
import os
import sys

from claimlint.cli.options import Settings
from claimlint.server.features import register
from claimlint.server.server import ClaimlintServer

RARELY = (20_000, 10, 20)  # collections of garbage: a long draft has millions of objects, all of them in use


def start(settings: Settings) -> None:
    """Serve one editor until it says that it ends."""
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")
    gc.set_threshold(*RARELY)
    server = ClaimlintServer(settings)
    register(server)
    output = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints must not come between two messages
    server.start_io(stdout=output)
