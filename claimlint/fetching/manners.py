"""How much is asked of servers, and how much is taken from them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Manners:
    """The limits of a run.

    timeout       seconds without a sign of the server
    longest       seconds that one answer may take
    largest       bytes of an answer, unpacked
    tries         how often an address is asked for before it is given up
    delay         seconds between two requests to a host; robots.txt may ask for more
    back_off      seconds before the second try, doubled before each further one
    longest_wait  seconds: a server that asks for a longer wait is left alone
    hosts         how many hosts are asked at a time
    """

    timeout: float = 20.0
    longest: float = 120.0
    largest: int = 50 * 2**20
    tries: int = 4
    delay: float = 1.0
    back_off: float = 2.0
    longest_wait: float = 60.0
    hosts: int = 4
