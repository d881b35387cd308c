"""Work spread over processes has the results of a plain loop, in its order, and its errors."""

from __future__ import annotations

import os
import signal
import threading

import pytest

from candour import parallel as module
from candour.parallel import in_parallel

HERE = os.getpid()

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing to fork with"),
    # from Python 3.12 on, where the test runner itself has threads
    pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning"),
]


@pytest.fixture(params=[1, 2, 3, 7])
def processes(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """As many processes as a machine might have, whatever this one has."""
    monkeypatch.setattr(module, "_processes", lambda things: request.param)
    return int(request.param)


def squared(number: int) -> tuple[int, str]:
    return number * number, "words" * (number % 50)


def where(number: int) -> int:
    return os.getpid()


def strict(number: int) -> int:
    if number == 3:
        raise ValueError(f"not {number}")
    return number


def fatal(number: int) -> int:
    if os.getpid() != HERE:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


@pytest.mark.parametrize("count", [0, 1, 250, 1001])
def test_it_is_a_plain_loop_to_whoever_calls_it(processes: int, count: int) -> None:
    assert in_parallel(squared, range(count)) == [squared(number) for number in range(count)]


def test_the_work_is_shared_by_all_processes(processes: int) -> None:
    workers = in_parallel(where, range(20))
    assert len(set(workers)) == processes
    assert workers[0] == HERE
    assert workers[:processes] * 20 == [workers[n % processes] for n in range(processes * 20)]


def test_results_larger_than_a_pipe_arrive_whole(processes: int) -> None:
    assert in_parallel(lambda number: bytes([number]) * 300_000, range(9)) == [bytes([n]) * 300_000 for n in range(9)]


def test_an_error_is_raised_wherever_it_happens(processes: int) -> None:
    with pytest.raises(ValueError, match=r"^not 3$"):
        in_parallel(strict, range(8))


def test_a_result_that_cannot_travel_is_an_error_and_no_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_processes", lambda things: 2)
    with pytest.raises((AttributeError, TypeError, ValueError), match=r"(?i)pickle|local object"):
        in_parallel(lambda number: lambda: number, range(2))


def test_a_child_that_is_killed_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_processes", lambda things: 2)
    with pytest.raises(RuntimeError, match=f"ended early, with status -{signal.SIGKILL.value}"):
        in_parallel(fatal, range(4))


def test_few_things_are_not_worth_a_fork() -> None:
    assert set(in_parallel(where, range(50))) == {HERE}


def test_a_process_with_threads_does_not_fork() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert module._processes(100_000) == 1
    finally:
        done.set()
        thread.join()


@pytest.mark.parametrize(("cores", "things", "expected"), [(4, 100_000, 4), (4, 250, 2), (4, 99, 0), (1, 100_000, 1)])
def test_there_are_no_more_processes_than_cores_or_work(
    cores: int, things: int, expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module.sys, "platform", "linux")
    monkeypatch.setattr(module.threading, "active_count", lambda: 1)
    monkeypatch.setattr(module.os, "sched_getaffinity", lambda process: set(range(cores)), raising=False)
    assert module._processes(things) == expected


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_where_forking_is_not_safe_it_is_not_done(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.sys, "platform", platform)
    assert module._processes(100_000) == 1
