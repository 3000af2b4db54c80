"""Jobs in turn on one thread."""

from threading import Event

import pytest

from claimlint.server.work import BrokenOff, Worker


@pytest.fixture
def worker():
    """A worker, ended after the test."""
    made = Worker()
    yield made
    made.end()


def test_an_urgent_job_is_done_in_a_pause_of_a_slow_one(worker):
    order, begun, asked = [], Event(), Event()

    def slow():
        begun.set()
        asked.wait(10)
        worker.pause()
        order.append("slow")

    done = worker.slow(slow, lambda: True)
    begun.wait(10)
    worker.urgent(lambda: order.append("urgent"))
    asked.set()
    done.result(10)
    assert order == ["urgent", "slow"]


def test_a_slow_job_is_broken_off_once_it_is_not_wanted(worker):
    begun, changed = Event(), Event()

    def slow():
        begun.set()
        changed.wait(10)
        worker.pause()

    done = worker.slow(slow, lambda: not changed.is_set())
    begun.wait(10)
    changed.set()
    with pytest.raises(BrokenOff):
        done.result(10)


def test_a_slow_job_that_is_not_wanted_is_not_begun(worker):
    done = worker.slow(lambda: 1, lambda: False)
    with pytest.raises(BrokenOff):
        done.result(10)


def test_a_fault_of_a_job_is_for_the_one_who_asked_and_the_next_is_done(worker):
    failed = worker.urgent(lambda: 1 // 0)
    assert worker.urgent(lambda: 2).result(10) == 2
    with pytest.raises(ZeroDivisionError):
        failed.result(10)


def test_an_urgent_job_makes_no_pause_for_another(worker):
    second = []
    first = worker.urgent(lambda: (second.append(worker.urgent(lambda: 2)), worker.pause(), second[0].done()))
    assert first.result(10)[2] is False
