"""The default: the published folder stays the same one, and each of its files is the old or the new one."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candour.publishing.failing import CannotPublish
from candour.publishing.publication import Publication

from ..effort import examples
from .sites import NEW, OLD, begin, publish, site_in, start, write_site


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """A site that was published before."""
    return write_site(tmp_path / "site", OLD)


def beside(published: Path) -> list[str]:
    return sorted(path.name for path in published.parent.iterdir())


def test_the_new_site_stands_in_the_old_one_s_folder(published: Path) -> None:
    before = published.stat()
    publish(published, NEW)
    assert site_in(published) == NEW
    assert published.stat().st_ino == before.st_ino
    assert not (published / "retired").exists()
    assert beside(published) == ["site"]


def test_the_first_site_has_no_old_one(tmp_path: Path) -> None:
    publish(tmp_path / "deeper/site", NEW)
    assert site_in(tmp_path / "deeper/site") == NEW
    assert beside(tmp_path / "deeper/site") == ["site"]


def test_what_is_not_published_leaves_the_old_site(published: Path) -> None:
    publication = begin(published, NEW)
    publication.abandon()
    publication.abandon()  # of which nothing more is left
    assert site_in(published) == OLD
    assert beside(published) == ["site"]


def test_what_is_being_built_is_for_its_owner_alone(published: Path) -> None:
    publication = begin(published, NEW)
    around = Path(publication.fresh).parent
    assert stat.S_IMODE(around.stat().st_mode) == 0o700
    assert around.parent == published.parent
    publication.abandon()


def test_names_with_a_dot_that_no_build_wrote_stay(published: Path) -> None:
    theirs = {".git": "gitdir: elsewhere", ".well-known/acme/token": "a proof", "articles/.htaccess": "a rule"}
    write_site(published, theirs)
    publish(published, {**NEW, ".well-known/security.txt": "whom to tell"})
    assert site_in(published) == {**NEW, **theirs, ".well-known/security.txt": "whom to tell"}


def test_names_with_a_dot_that_the_last_build_wrote_go_with_it(published: Path) -> None:
    record = '{"files": {".well-known/security.txt": "", "../secret.txt": "", ".git/config": "", ".link/x.txt": ""}}'
    outside = write_site(published.parent, {"secret.txt": "not of the site", "elsewhere/x.txt": "neither"})
    theirs = {".well-known/acme": "a proof", ".git/config": "never a build's"}
    publish(published, {**OLD, ".well-known/security.txt": "whom to tell", "data/build.json": record})
    write_site(published, theirs)
    (published / ".link").symlink_to(outside / "elsewhere")
    publish(published, NEW)
    (published / ".link").unlink()
    assert site_in(published) == {**NEW, **theirs}
    assert (outside / "secret.txt").exists()
    assert (outside / "elsewhere/x.txt").exists()


def test_a_link_to_a_folder_that_no_build_wrote_stays_and_nothing_behind_it_goes(published: Path) -> None:
    videos = write_site(published.parent / "videos", {"one.mp4": "long"})
    (published / "videos").symlink_to(videos)
    (published / "articles/old-name.html").symlink_to("stays.html")
    publish(published, NEW)
    assert (published / "videos").is_symlink()
    assert site_in(videos) == {"one.mp4": "long"}
    assert not (published / "articles/old-name.html").is_symlink()


def test_a_link_in_the_place_of_a_folder_of_the_site_makes_way_and_nothing_behind_it_changes(published: Path) -> None:
    sources = write_site(published.parent / "sources", {"style.css": "somebody's", "else.css": "somebody's"})
    (published / "assets/style.css").unlink()
    (published / "assets").rmdir()
    (published / "assets").symlink_to(sources)
    publish(published, NEW)
    assert site_in(sources) == {"style.css": "somebody's", "else.css": "somebody's"}
    assert site_in(published) == NEW


def test_a_file_becomes_a_folder_and_a_folder_a_file(published: Path) -> None:
    publish(published, {"articles": "a file", "index.html/inside.html": "a folder"})
    assert site_in(published) == {"articles": "a file", "index.html/inside.html": "a folder"}
    publish(published, OLD)
    assert site_in(published) == OLD
    assert beside(published) == ["site"]


_NAMES = st.sampled_from(["a", "b", "c.html", "d.css", "data", "search"])
_PATHS = st.lists(_NAMES, min_size=1, max_size=3).map("/".join)


@st.composite
def sites(draw: st.DrawFn) -> dict[str, str]:
    """Any site: no file is a folder too."""
    chosen = draw(st.sets(_PATHS, min_size=1, max_size=8))
    files = [path for path in chosen if not any(other.startswith(f"{path}/") for other in chosen)]
    return {path: draw(st.text("xyz", max_size=3)) for path in sorted(files)}


@examples(60)
@given(st.lists(sites(), min_size=2, max_size=3))
def test_whatever_was_there_the_last_site_stands_alone(
    tmp_path_factory: pytest.TempPathFactory, published_one_after_the_other: list[dict[str, str]]
) -> None:
    published = tmp_path_factory.mktemp("any") / "site"
    for site in published_one_after_the_other:
        publish(published, site)
        assert site_in(published) == site
        assert beside(published) == ["site"]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives folders to others")
def test_mode_owner_group_stay_and_new_files_get_the_group_that_the_folder_hands_down(tmp_path: Path) -> None:
    published = tmp_path / "site"
    published.mkdir()
    os.chown(published, 33, 33)
    published.chmod(0o2775)
    umask = os.umask(0o027)
    try:
        publish(published, NEW)
    finally:
        os.umask(umask)
    now = published.stat()
    assert (now.st_uid, now.st_gid, stat.S_IMODE(now.st_mode)) == (33, 33, 0o2775)
    assert {(published / path).stat().st_gid for path in NEW} == {33}
    assert stat.S_IMODE((published / "assets/pictures/new.png").stat().st_mode) == 0o640
    assert (published / "assets/pictures").stat().st_gid == 33


def test_a_link_leads_to_the_same_folder_as_before(tmp_path: Path) -> None:
    target = write_site(tmp_path / "elsewhere/www", OLD)
    link = tmp_path / "site"
    link.symlink_to("elsewhere/www")
    publish(link, NEW)
    publish(link, NEW)
    assert link.is_symlink()
    assert site_in(target) == NEW
    assert beside(link) == ["elsewhere", "site"]
    assert beside(target) == ["www"]


def test_a_link_to_nothing_leads_to_the_site(tmp_path: Path) -> None:
    (tmp_path / "site").symlink_to(tmp_path / "not/there")
    publish(tmp_path / "site", NEW)
    assert site_in(tmp_path / "not/there") == NEW


def test_a_file_and_a_circle_of_links_are_no_place_for_a_site(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    (tmp_path / "one").symlink_to("other")
    (tmp_path / "other").symlink_to("one")
    with pytest.raises(CannotPublish, match=r"file is no folder; 'site_dir' must name one"):
        Publication(str(tmp_path / "file"))
    with pytest.raises(CannotPublish, match=r"nothing can be published to .*one: .*too many levels of symbolic links"):
        Publication(str(tmp_path / "one"))
    with pytest.raises(CannotPublish, match=r"nothing was published to .*file/site: .*not a directory"):
        Publication(str(tmp_path / "file/site"))


@pytest.mark.parametrize("to", [".", "docs", "docs/assets"])
def test_no_link_makes_the_site_replace_what_it_is_made_from(tmp_path: Path, to: str) -> None:
    write_site(tmp_path / "docs", {"index.md": "# Home", "assets/a.css": ""})
    (tmp_path / "mkdocs.yml").write_text("site_name: A clinic")
    (tmp_path / "site").symlink_to(tmp_path / to)
    sources = [str(tmp_path / name) for name in ("docs", "mkdocs.yml")]
    with pytest.raises(CannotPublish, match=r"would write over .*, which the site is made from"):
        Publication(str(tmp_path / "site"), sources=sources)
    assert (tmp_path / "docs/index.md").exists()


def test_a_folder_that_takes_no_files_is_named_before_anything_is_replaced(
    published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.access
    closed = str(published / "articles")
    monkeypatch.setattr(os, "access", lambda path, mode: path != closed and real(path, mode))
    publication = begin(published, NEW)
    with pytest.raises(CannotPublish, match=r"nothing was published: .*articles cannot be written to"):
        publication.publish()
    assert site_in(published) == OLD
    assert beside(published) == ["site"]


def test_nothing_is_left_to_finish_where_nothing_was_begun(published: Path) -> None:
    assert not start(published)
    assert site_in(published) == OLD
