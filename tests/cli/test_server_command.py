"""``claimlint server``."""

import subprocess
import sys


def run(*arguments, given=b""):
    command = [sys.executable, "-m", "claimlint", "server", *arguments]
    return subprocess.run(command, input=given, capture_output=True, timeout=60, check=False)


def test_the_server_ends_when_the_editor_is_gone():
    assert run("--stdio").returncode == 0


def test_an_unknown_option_is_an_error_of_use():
    assert run("--tcp").returncode == 2


def test_what_is_no_message_does_no_harm():
    done = run(given=b"Content-Length: 5\r\n\r\nhello")
    assert b"Traceback" not in done.stdout
    assert done.returncode == 0
