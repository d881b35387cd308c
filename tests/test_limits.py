"""A file is judged before it is read: its kind, and its size."""

from __future__ import annotations

import os
import pickle
import socket
import tempfile
from pathlib import Path

import pytest

from candour.limits import NotAFile, TooLarge, Unread, read_or_why, read_within, reason


def test_a_file_is_read_whole_up_to_its_limit(tmp_path: Path) -> None:
    file = tmp_path / "a"
    for size in (0, 1, 9, 10):
        file.write_bytes(b"x" * size)
        assert read_within(file, 10) == b"x" * size


def test_a_larger_one_is_not_even_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a"
    with file.open("wb") as opened:
        opened.truncate(50_000_000_000)  # takes no room on the disk

    def refuse(*given: object) -> int:
        raise AssertionError("it was opened")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(TooLarge, match="the file has 50000000000 bytes; at most 10 are read"):
        read_within(file, 10)


def test_a_file_that_tells_no_size_is_read_no_further_than_the_limit() -> None:
    endless = Path("/proc/self/maps")
    if not endless.exists():
        pytest.skip("there is no /proc here")
    assert endless.stat().st_size == 0
    with pytest.raises(TooLarge, match="at most 100 are read"):
        read_within(endless, 100)
    assert read_within(endless, 10_000_000).startswith(endless.read_bytes()[:20])


def test_what_is_no_file_is_never_opened(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path, kind in ((pipe, "a pipe"), (tmp_path, "a folder"), (Path("/dev/zero"), "a device")):
        with pytest.raises(NotAFile, match=f"this is {kind}, not a file"):
            read_within(path, 10)
    with tempfile.TemporaryDirectory() as short, socket.socket(socket.AF_UNIX) as bound:
        bound.bind(f"{short}/s")
        with pytest.raises(NotAFile, match="a socket"):
            read_within(Path(short, "s"), 10)


def test_a_file_that_cannot_be_read_says_why_and_a_missing_one_is_none(tmp_path: Path) -> None:
    assert read_or_why(tmp_path / "a", 10) is None
    circle = tmp_path / "circle"
    circle.symlink_to(circle)
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "large").write_bytes(b"x" * 11)
    told = {}
    for name in ("circle", "file/in-it", "n" * 300, "large"):
        data = read_or_why(tmp_path / name, 10)
        assert isinstance(data, Unread)
        assert not data
        told[name[:10]] = (data.is_large, data.why)
    assert told == {
        "circle": (False, "this file cannot be read: too many levels of symbolic links"),
        "file/in-it": (False, "this file cannot be read: not a directory"),
        "n" * 10: (False, "this file cannot be read: file name too long"),
        "large": (True, "the file has 11 bytes; at most 10 are read"),
    }


def test_what_was_not_read_says_why_in_another_process_too() -> None:
    again = pickle.loads(pickle.dumps(Unread("no", True)))  # noqa: S301 (our own)
    assert (again, again.why, again.is_large) == (Unread("no"), "no", True)


def test_what_was_not_read_is_not_the_same_as_an_empty_file() -> None:
    assert {b"", Unread("no")} == {Unread("no"), b""}
    assert len({b"", Unread("no"), Unread("nor this"), Unread("no")}) == 3


def test_a_reason_is_never_empty() -> None:
    assert reason(OSError()) == "oserror"
    assert reason(OSError(5, "Input/output error")) == "input/output error"
