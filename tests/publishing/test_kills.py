"""Builds that are killed, and several at once, as real processes, with readers looking on."""

from __future__ import annotations

import time
from pathlib import Path
from random import Random

import pytest

from candour.model.settings import Promise
from candour.publishing import publication
from candour.publishing.failing import CannotPublish
from candour.publishing.locking import lock_folder, unlock

from ..effort import TIMES
from ..promised import Figure
from .sites import NEW, begin, site_in, start
from .watching import building, built, reader, versions_in

KILLS = 4 * TIMES


@pytest.mark.parametrize("promise", Promise)
def test_builds_that_are_killed_at_any_moment(tmp_path: Path, promise: Promise, figure: Figure) -> None:
    """Readers never miss a file nor meet a part of one, and where the site is whole, never an older one again."""
    published, chosen = tmp_path / "site", Random(TIMES)  # noqa: S311 # no secret
    assert built(published, 1, promise) == "ready"
    took, stopped, last = 0.05, 0, 1
    with reader(str(published)) as met:
        for version in range(2, KILLS + 2):
            running = building(published, version, promise)
            assert running.stdout
            assert running.stdout.readline() == "ready\n"
            begun = time.monotonic()
            time.sleep(chosen.uniform(0, took))
            running.kill()
            if running.wait() == 0:
                took = max(0.002, 0.7 * (time.monotonic() - begun))
            else:
                stopped += 1
                took = min(1.0, 1.1 * took)
            running.stdout.close()
            if chosen.random() < 0.5:  # else the next build mends as it starts, or as it publishes
                start(published)
                (now,) = versions_in(published)
                assert now in range(last, version + 1)
                last = now
    assert met["reads"] > 0
    assert (met["missing"], met["broken"]) == ([], [])
    assert promise is Promise.FILES or not met["backwards"]
    assert stopped
    assert built(published, KILLS + 2, promise) == "ready"
    assert versions_in(published) == {KILLS + 2}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    figure("builds killed", stopped)
    figure("files read of a site while builds are killed", met["reads"])
    print(f"{promise}: {KILLS} builds, {stopped} killed, {met['reads']} reads")  # of the long run


@pytest.mark.parametrize("promise", Promise)
def test_builds_at_once(tmp_path: Path, promise: Promise) -> None:
    """Each ends well, and the site is one of theirs alone."""
    published = tmp_path / "site"
    assert built(published, 1, promise) == "ready"
    with reader(str(published)) as met:
        for first in range(2, 2 + 3 * 2 * TIMES, 3):
            crowd = [building(published, version, promise) for version in range(first, first + 3)]
            assert [one.communicate()[0] for one in crowd] == ["ready\n"] * 3
            assert [one.returncode for one in crowd] == [0, 0, 0]
            assert len(versions_in(published)) == 1
            assert versions_in(published) <= {first, first + 1, first + 2}
    assert (met["missing"], met["broken"]) == ([], [])
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_living_build_s_folder_is_left_alone(tmp_path: Path) -> None:
    published = tmp_path / "site"
    living = building(published, 1, Promise.FILES, files=3000)
    while not list(tmp_path.glob(".site.building-*/site")):
        time.sleep(0.01)
    assert not start(published)
    assert list(tmp_path.glob(".site.building-*"))
    assert living.communicate()[0] == "ready\n"
    assert living.returncode == 0
    assert versions_in(published, 3000) == {1}


def test_a_build_that_hangs_while_it_publishes_holds_the_others_up_for_a_time_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "site").mkdir()
    held = lock_folder(str(tmp_path / "site"))
    assert held is not None
    monkeypatch.setattr(publication, "LONGEST", 0.1)
    waiting = begin(tmp_path / "site", NEW)
    with pytest.raises(CannotPublish, match="another build has been publishing to"):
        waiting.publish()
    unlock(held)
    assert site_in(tmp_path / "site") == {}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
