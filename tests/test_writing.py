"""A file that is written is the old one or the new one, whatever fails on the way."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from candour.writing import NotWritten, write_whole

STEPS = ("open", "fsync", "replace", "chmod", "fdopen")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_with_the_folders_above_it(tmp_path: Path) -> None:
    write_whole(tmp_path / "a/b/c.md", b"x")
    assert (tmp_path / "a/b/c.md").read_bytes() == b"x"
    assert names(tmp_path / "a/b") == ["c.md"]


def test_it_keeps_its_mode_and_a_link_stays_one(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link.symlink_to("real")
    write_whole(link, b"new")
    assert (link.is_symlink(), real.read_bytes(), real.stat().st_mode & 0o777) == (True, b"new", 0o640)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO, errno.EDQUOT])
def test_whatever_step_fails_the_old_file_stays_and_nothing_is_left_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int
) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"old")

    def fail(*given: object, **more: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patched:
        patched.setattr(os, step, fail)
        with pytest.raises(NotWritten, match=r"a\.md cannot be written: ") as raised:
            write_whole(file, b"new")
    assert os.strerror(number)[1:] in str(raised.value)
    assert (file.read_bytes(), names(tmp_path)) == (b"old", ["a.md"])


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*given: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(os, "mkdir", fail)
    with pytest.raises(NotWritten, match=r"a\.md cannot be written: read-only file system"):
        write_whole(tmp_path / "new/a.md", b"new")


def test_what_is_no_file_is_left_alone(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "circle").symlink_to("circle")
    (tmp_path / "file").write_bytes(b"")
    for path in ("pipe", "circle", ".", "file/below", "n" * 300):
        with pytest.raises(NotWritten, match="cannot be written"):
            write_whole(tmp_path / path, b"x")
    assert names(tmp_path) == ["circle", "file", "pipe"]
