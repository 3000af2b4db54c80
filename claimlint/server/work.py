"""One thread for all reading and judging: spaCy and the PDF reader are not to be used by two at once."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from threading import Condition, Thread
from typing import Any


class BrokenOff(Exception):
    """What the future of a slow job raises that was no longer wanted, whether it had begun or not."""


class Superseded(BaseException):
    """A slow job is no longer wanted. Not an Exception: what is broken off is no fault of the check that runs."""


@dataclass(frozen=True, slots=True)
class _Job:
    do: Callable[[], Any]
    wanted: Callable[[], bool]
    future: Future = field(default_factory=Future)


class Worker:
    """Does jobs in turn. A slow job makes pauses, in which urgent ones are done, and is broken off there if it is no
    longer wanted."""

    def __init__(self) -> None:
        self._urgent: deque[_Job] = deque()
        self._slow: deque[_Job] = deque()
        self._ready = Condition()
        self._running: _Job | None = None  # the slow job under way, if no urgent one has come between
        self._ended = False
        self._thread = Thread(target=self._run, name="claimlint", daemon=True)
        self._thread.start()

    def urgent(self, do: Callable[[], Any]) -> Future:
        """The future result of a job that takes a moment."""
        return self._add(self._urgent, _Job(do, lambda: True))

    def slow(self, do: Callable[[], Any], wanted: Callable[[], bool]) -> Future:
        """The future result of a job that may take long and need not be finished once it is not ``wanted``."""
        return self._add(self._slow, _Job(do, wanted))

    def pause(self) -> None:
        """For a job to call: lets urgent ones pass. Raises Superseded if the job is no longer wanted."""
        job = self._running
        if job is None:
            return
        if self._ended or not job.wanted():
            raise Superseded
        self._running = None
        while self._urgent:
            self._do(self._urgent.popleft())
        self._running = job

    def end(self) -> None:
        """Do nothing more."""
        with self._ready:
            self._ended = True
            self._ready.notify()

    def _add(self, queue: deque[_Job], job: _Job) -> Future:
        with self._ready:
            queue.append(job)
            self._ready.notify()
        return job.future

    def _run(self) -> None:
        while True:
            with self._ready:
                self._ready.wait_for(lambda: self._ended or self._urgent or self._slow)
                if self._ended:
                    return
                is_slow = not self._urgent
                job = (self._slow if is_slow else self._urgent).popleft()
            self._running = job if is_slow else None
            self._do(job)
            self._running = None

    def _do(self, job: _Job) -> None:
        if not job.future.set_running_or_notify_cancel():
            return
        try:
            if not job.wanted():
                raise Superseded
            job.future.set_result(job.do())
        except Superseded:
            job.future.set_exception(BrokenOff())
        except Exception as error:
            job.future.set_exception(error)
