"""What takes seconds to make, and is only read: made by the worker that needs it first, shared by all."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

PATIENCE = 300  # seconds


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """The folder `name`, shared by all workers of this run, which `make` has filled."""
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, lock, done = (shared / f"{name}{suffix}" for suffix in ("", ".lock", ".done"))
    try:
        lock.touch(exist_ok=False)
    except FileExistsError:
        _wait_for(done)
        return folder
    said = "another worker could not make it"
    try:
        make(folder)
        said = ""
    finally:
        fresh = done.with_suffix(".new")
        fresh.write_text(said, encoding="utf-8")
        fresh.rename(done)
    return folder


def _wait_for(done: Path) -> None:
    end = time.monotonic() + PATIENCE
    while not done.exists():
        assert time.monotonic() < end, f"waited in vain for {done}"
        time.sleep(0.05)
    assert not done.read_text(encoding="utf-8"), done.read_text(encoding="utf-8")
