"""A build may be stopped at any system call, and any call may be refused: the promise holds, the next start mends."""

from __future__ import annotations

from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from candour.model.settings import Promise
from candour.publishing.failing import CannotPublish

from ..effort import TIMES
from ..promised import Figure
from .machine import ERRORS, Killed, machine
from .sites import Site, publish, site_in, start
from .ways import OTHER_KINDS, WAYS, Way

NEWER: Site = {"index.html": "newer home", "assets/style.css": "newer style"}
_OUR_OWN = (".candour-building-", ".candour-new")


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest) -> Way:
    return WAYS[request.param]


def calls_of(way: Way, folder: Path) -> int:
    """How many system calls it takes to publish, from the start of a build to its end."""
    with way.around(), machine() as counted:
        publish(way.lay(folder), way.new, way.promise)
    assert site_in(folder / "site") == way.new
    return len(counted.names)


def seen(way: Way, published: Path) -> dict[str, str]:
    """What readers see, held against the promise."""
    found = {path: text for path, text in site_in(published).items() if not any(own in path for own in _OUR_OWN)}
    if way.promise is Promise.WHOLE:
        assert found in (way.old, way.new)
        return found
    for path in {*found, *way.old, *way.new}:
        assert found.get(path) in (way.old.get(path), way.new.get(path)), path
    if way.new is not OTHER_KINDS:
        assert_in_order(way, found)
    return found


def assert_in_order(way: Way, found: Site) -> None:
    """Nothing leads to what is not there yet: what pages need, pages, data, then what goes."""
    turns = ({"assets"}, {"articles", "index.html"}, {"search", "data"})
    new = [
        {path: found.get(path) == text for path, text in way.new.items() if path.partition("/")[0] in turn}
        for turn in turns
    ]
    for before, behind in pairwise(new):
        assert all(before.values()) or not any(behind.values()), found
    if any(path not in found for path in way.old):
        assert all(all(turn.values()) for turn in new)


def is_new(way: Way, found: Site) -> bool:
    return any(found.get(path) == text != way.old.get(path) for path, text in way.new.items())


def assert_mended(way: Way, published: Path, was: Site) -> None:
    """The next start, of a build that fails, leaves a whole site and nothing beside it; the next build publishes."""
    start(published)
    now = site_in(published)
    assert now == way.new if is_new(way, was) else now in (way.old, way.new)
    publish(published, NEWER, way.promise)
    assert site_in(published) == NEWER
    names = {path.name for path in published.parent.iterdir()}
    versions = {name for name in names if ".version-" in name}
    assert names - versions == ({"site", "www"} if way.is_linked else {"site"})
    assert len(versions) <= 2


def test_a_build_that_is_killed_at_any_call_leaves_a_whole_site(way: Way, tmp_path: Path, figure: Figure) -> None:
    calls = calls_of(way, tmp_path / "counted")
    figure("system calls at which a build is stopped", calls)
    for at in range(1, calls + 1):
        folder = tmp_path / str(at)
        published = way.lay(folder)
        with way.around():
            with machine(at), pytest.raises(Killed):
                publish(published, way.new, way.promise)
            assert_mended(way, published, seen(way, published))


def test_the_start_that_mends_may_be_killed_too(way: Way, tmp_path: Path) -> None:
    chosen = Random(1)  # noqa: S311 # no secret
    calls = range(1, calls_of(way, tmp_path / "counted") + 1)
    for at in chosen.sample(calls, min(len(calls), 15 * TIMES)):
        folder = tmp_path / str(at)
        published = way.lay(folder)
        with way.around():
            with machine(at), pytest.raises(Killed):
                publish(published, way.new, way.promise)
            was = seen(way, published)
            for _ in range(3):
                with machine(chosen.randrange(1, 40)), suppress(Killed):
                    start(published)
                now = seen(way, published)
                assert is_new(way, now) or not is_new(way, was)
            assert_mended(way, published, was)


def test_a_call_that_is_refused_is_a_sentence_and_the_site_stays_or_is_finished(way: Way, tmp_path: Path) -> None:
    chosen = Random(2)  # noqa: S311 # no secret
    calls = range(1, calls_of(way, tmp_path / "counted") + 1)
    for at in calls if TIMES > 1 else chosen.sample(calls, 30):
        for error in ERRORS if TIMES > 1 else chosen.sample(ERRORS, 1):
            folder = tmp_path / f"{at}-{error}"
            published = way.lay(folder)
            with way.around():
                told = ""
                with machine(at, error):
                    try:
                        publish(published, way.new, way.promise)
                    except CannotPublish as failure:
                        told = str(failure)
                was = seen(way, published)
                if not told:
                    assert was == way.new
                elif "is new in part" in told:
                    assert "the next build finishes it" in told
                    assert not start(published) or site_in(published) == way.new
                else:
                    assert was == way.old, told
                assert_mended(way, published, was)
