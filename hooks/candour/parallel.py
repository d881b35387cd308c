"""Pure work on many things, spread over the machine's cores where that is safe and worth it.

Children are forked, so they share what their parent has computed; only their results travel back.
Where a fork is not safe (other platforms, a process with threads such as `mkdocs serve`) or not
worth its cost, the work is done here, with the same results in the same order.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import TypeVar

_Thing = TypeVar("_Thing")
Result = TypeVar("Result")

_WORTH_A_FORK = 100
"""With fewer things for each process, forking costs more than it saves (a fork takes some 20 ms)."""


def in_parallel(work: Callable[[_Thing], Result], things: Sequence[_Thing], worth: int = _WORTH_A_FORK) -> list[Result]:
    """`[work(thing) for thing in things]`; results must be picklable. An error in any is raised here.

    `worth` is how many of the things take so long that a process for them pays.
    """
    count = _processes(len(things) * _WORTH_A_FORK // worth)
    if count < 2:
        return [work(thing) for thing in things]
    context = multiprocessing.get_context("fork")
    children = []
    for number in range(1, count):
        receiver, sender = context.Pipe(duplex=False)
        child = context.Process(target=_child, args=(sender, work, things[number::count]), daemon=True)
        child.start()
        sender.close()
        children.append((child, receiver))
    parts: list[list[Result]] = [[work(thing) for thing in things[::count]]]
    for child, receiver in children:
        try:
            part = receiver.recv()
        except EOFError:
            child.join()
            raise RuntimeError(f"a process ended early, with status {child.exitcode}") from None
        child.join()
        if isinstance(part, BaseException):
            raise part
        parts.append(part)
    return [parts[index % count][index // count] for index in range(len(things))]


def _processes(things: int) -> int:
    if sys.platform in ("win32", "darwin") or threading.active_count() > 1:
        return 1
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, things // _WORTH_A_FORK)


def _child(sender: Connection, work: Callable[[_Thing], Result], things: Sequence[_Thing]) -> None:
    gc.disable()  # the process ends before a collection pays off
    try:
        sender.send([work(thing) for thing in things])
    except BaseException as error:
        sender.send(error)
