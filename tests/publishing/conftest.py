"""Nobody pulls the plug in these tests, and a thousand builds would wait for the disk four times each."""

from __future__ import annotations

import os

import pytest

from candour.publishing import kernel


@pytest.fixture(autouse=True)
def _no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kernel, "flush", lambda folder: None)
    monkeypatch.setattr(os, "fsync", lambda opened: None)
