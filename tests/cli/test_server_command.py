"""``claimlint server``."""

import json
import subprocess
import sys


def run(*arguments, given=b""):
    command = [sys.executable, "-m", "claimlint", "server", *arguments]
    return subprocess.run(command, input=given, capture_output=True, timeout=60, check=False)


def test_the_server_ends_when_the_editor_is_gone():
    assert run("--stdio").returncode == 0


def test_an_unknown_option_is_an_error_of_use():
    assert run("--tcp").returncode == 2


def test_what_is_no_message_is_answered_by_one():
    done = run(given=b"Content-Length: 5\r\n\r\nhello")
    head, _, body = done.stdout.partition(b"\r\n\r\n")
    assert f"Content-Length: {len(body)}".encode() in head
    assert (done.returncode, json.loads(body)["method"]) == (0, "window/showMessage")
