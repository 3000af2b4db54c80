"""Why an address has no copy."""

from __future__ import annotations


class FetchError(Exception):
    """What stands at an address cannot be had: why, and what to do. ``again``: whether another try may succeed;
    ``wait``: the seconds that the server asks to wait before it, None if it says nothing."""

    def __init__(self, reason: str, remedy: str = "", *, again: bool = False, wait: float | None = None) -> None:
        self.reason, self.remedy, self.again, self.wait = reason, remedy or BY_HAND, again, wait
        super().__init__(f"{reason}; {self.remedy}")


BY_HAND = "save it by hand into the sources folder"
LEFT = "was left when the run was ended"
