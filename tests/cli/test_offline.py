"""No command that lints uses the network."""

from __future__ import annotations

import socket

import pytest


@pytest.fixture
def no_network(monkeypatch):
    """Any socket is an error."""

    def refuse(*_, **__):
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)


@pytest.mark.parametrize("command", [("check", "draft.md"), ("explain", "draft.md:1"), ("rules",), ("rule", "CIT001")])
def test_a_command_opens_no_connection(no_network, write, claimlint, command):
    write("sources/1.md", "In 2019 the fund paid 4.2 million euros to the towns.\n")
    write("draft.md", "The fund [paid](https://example.org/a) 4.2 million euros to the towns in 2019 [1].\n")
    assert claimlint(*command).status in (0, 1)
