"""A program in a process of its own, which is ended if it needs too much of the processor."""

import subprocess
import sys
from pathlib import Path

SECONDS = 20
BEFORE = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))
"""
AFTER = """
from pathlib import Path
status = Path("/proc/self/status").read_text()
print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:")), file=sys.stderr)
"""


def run_within_limits(program: str, argument: str, text: str = "") -> tuple[str, int]:
    """What ``program`` prints with ``argument``, and ``text`` as its input; and the peak of its memory in megabytes.

    The peak is asked of the system's table: what ``getrusage`` gives counts the parent's before the program was
    started. Raises CalledProcessError if the program fails or needs over SECONDS of the processor.
    """
    done = subprocess.run(
        [sys.executable, "-c", BEFORE + program + AFTER, argument],
        env={"PYTHONPATH": str(Path(__file__).parents[2])},
        input=text,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout, int(done.stderr.splitlines()[-1]) // 1024
