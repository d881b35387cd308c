"""What a dead build left behind: whose it is, whether it counts, and that nothing old is put over something new."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import pytest

from candour.publishing import publication, recovery, scratch
from candour.publishing.failing import CannotPublish
from candour.publishing.locking import lock_folder, unlock
from candour.publishing.order import Leftovers, leftovers

from .machine import Killed, machine
from .sites import NEW, OLD, begin, publish, site_in, start, write_site


def stop_after_renames(published: Path, renames: int) -> None:
    """Publish, and die once so many files have taken their places. One rename is the journal's."""
    with machine() as counted:
        publish(write_site(published.with_name("tried"), OLD), NEW)
    at = [number for number, name in enumerate(counted.names, 1) if name == "replace"][renames + 1]
    with machine(at), pytest.raises(Killed):
        publish(published, NEW)
    for path in sorted(published.with_name("tried").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    published.with_name("tried").rmdir()


def test_what_counts_is_on_the_disk_before_it_counts(tmp_path: Path) -> None:
    """Files, then the journal's bytes, then its name, then a first rename; all of them before it is removed."""
    with machine() as counted:
        publish(write_site(tmp_path / "site", OLD), NEW)
    seen = [name for name in counted.names if name in ("flush", "write", "fsync", "replace", "rename", "unlink")]
    renames = ["replace"] * len(NEW)
    deleted = ["unlink"] * len(OLD.keys() - NEW.keys())
    assert seen[: 5 + len(renames)] == ["flush", "write", "fsync", "replace", "fsync", *renames]
    assert seen[5 + len(renames) :][: len(deleted) + 3] == [*deleted, "flush", "unlink", "fsync"]


def test_a_journal_is_void_if_somebody_has_deleted_the_site_since(tmp_path: Path) -> None:
    published = write_site(tmp_path / "site", OLD)
    stop_after_renames(published, 3)
    for path in sorted(published.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    assert not start(published)
    assert site_in(published) == {}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_neighbour_s_journal_is_left_to_it(tmp_path: Path) -> None:
    """Two folders that were versions of one, so their scratch folders have one name."""
    one, other = (tmp_path / f"www.version-abcdef-0000000{digit}" for digit in (1, 2))
    for folder in (one, other):
        write_site(folder, OLD)
    stop_after_renames(one, 3)
    assert not start(other)
    assert site_in(other) == OLD
    assert start(one)
    assert site_in(one) == NEW


def test_while_another_build_publishes_a_start_leaves_all_to_it(tmp_path: Path) -> None:
    published = write_site(tmp_path / "site", OLD)
    stop_after_renames(published, 3)
    held = lock_folder(str(published))
    assert held is not None
    assert not start(published)
    assert len(list(tmp_path.glob(".site.building-*"))) == 1
    unlock(held)
    assert start(published)
    assert site_in(published) == NEW


def test_no_journal_is_skipped_by_whoever_publishes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would be carried out later, over a newer site: so a process that is ending is waited for."""
    published = write_site(tmp_path / "site", OLD)
    stop_after_renames(published, 3)
    (left,) = tmp_path.glob(".site.building-*")
    dying = scratch.seize(str(left))
    assert dying
    monkeypatch.setattr(recovery, "_DYING", 0.05)
    monkeypatch.setattr(publication, "finish_at_start", lambda target: False)
    with pytest.raises(CannotPublish, match="another build holds"):
        publish(published, {"index.html": "newer"})
    unlock(dying.held)
    publish(published, {"index.html": "newer"})
    assert site_in(published) == {"index.html": "newer"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_damaged_journal_counts_for_nothing(tmp_path: Path) -> None:
    published = write_site(tmp_path / "site", OLD)
    for text in ("", "{", "[]", '{"folder": "site"}', '{"folder": "site", "files": 3, "dots": []}'):
        stopped = begin(published, NEW)
        folder = Path(stopped.fresh).parent
        (folder / "journal").write_text(text)
        unlock(stopped._scratch.held)
        assert not start(published)
        assert not folder.exists()
        assert site_in(published) == OLD


def test_where_nothing_may_be_written_beside_the_site_is_built_elsewhere_and_only_by_its_owner(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    published = write_site(tmp_path / "closed/site", OLD)
    monkeypatch.setattr(scratch.tempfile, "tempdir", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    real = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: str(path) != str(published.parent) and real(path, mode))
    dead = begin(published, NEW)
    assert Path(dead.fresh).is_relative_to(tmp_path / "tmp")
    unlock(dead._scratch.held)
    another_s = Path(dead.fresh).parent
    with suppress(PermissionError):
        os.chown(another_s, 12345, -1)
    publish(published, NEW)
    assert site_in(published) == NEW
    assert another_s.exists() is (os.geteuid() == 0)
    assert [path.name for path in published.parent.iterdir()] == ["site"]


def test_small_letters_and_capitals_of_one_name_are_one_file_where_the_disk_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such a disk is not at hand: here two names are made one file by a link."""
    published = write_site(tmp_path / "site", {"about.html": "new"})
    os.link(published / "about.html", published / "About.html")
    assert leftovers(str(published), ["about.html"], ()) == Leftovers((), (("About.html", "about.html"),))
    assert leftovers(str(published), ["else.html"], ()).gone == ("About.html", "about.html")
