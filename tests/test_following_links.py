"""Links are followed only to what lies in the project, never for ever, and alike on disk and in git."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from candour.adapter.check import check
from candour.project import following
from candour.project.following import Following, LedTo, TreeEntry
from candour.project.links import Disk, walk
from candour.project.revision import read_revision
from candour.project.sources import read_folder

from .builders import BASE, Link, lay
from .configured import inheriting
from .repository import Repository

PNG = b"\x89PNG\r\n\x1a\n"
SECRET = b"password: x\n"

TREES: dict[str, tuple[dict[str, bytes], set[str]]] = {
    "a file of the project": ({"shared/skin.png": PNG, "docs/skin.png": Link(b"../shared/skin.png")}, set()),
    "a folder of the project": ({"shared/a/skin.png": PNG, "docs/more": Link(b"../shared/a")}, set()),
    "a chain": (
        {"shared/a.png": PNG, "one": Link(b"two"), "two": Link(b"shared"), "docs/more": Link(b"../one/../two")},
        set(),
    ),
    "git's own files": ({"docs/config.md": Link(b"../.git/config")}, {"docs/config.md"}),
    "git's own folder": ({"docs/history": Link(b"../.git")}, {"docs/history"}),
    "a hidden file": ({".env": SECRET, "docs/env.md": Link(b"../.env")}, {"docs/env.md"}),
    "a hidden file behind a link": (
        {".env": SECRET, "shared/x": Link(b"../.env"), "docs/env.md": Link(b"../shared/x")},
        {"docs/env.md"},
    ),
    "the system": ({"docs/environ.md": Link(b"/proc/self/environ")}, {"docs/environ.md"}),
    "a folder of the system": ({"docs/all": Link(b"/")}, {"docs/all"}),
    "out and in again": ({"docs/x.md": Link(b"../../../../../../../../../../../etc/passwd")}, {"docs/x.md"}),
    "nothing": ({"docs/gone.png": Link(b"nowhere.png")}, {"docs/gone.png"}),
    "itself": ({"docs/gone.png": Link(b"gone.png")}, {"docs/gone.png"}),
    "each other": ({"docs/a.png": Link(b"b.png"), "docs/b.png": Link(b"a.png")}, {"docs/a.png", "docs/b.png"}),
    "a folder around it": ({"docs/again": Link(b".")}, {"docs/again"}),
    "the project around it": ({"docs/again": Link(b"..")}, {"docs/again"}),
    "two circles": ({"docs/a": Link(b"."), "docs/b": Link(b".")}, {"docs/a", "docs/b"}),
    "a circle beside": (
        {"shared/a/x.png": PNG, "shared/a/back": Link(b".."), "docs/more": Link(b"../shared")},
        {"docs/more/a/back"},
    ),
    "a circle of two": (
        {"one/to": Link(b"../two"), "two/to": Link(b"../one"), "docs/more": Link(b"../one")},
        {"docs/more/to/to"},
    ),
    "a link that two ways lead to": (
        {"shared/gone": Link(b"nowhere"), "docs/a": Link(b"../shared"), "docs/b": Link(b"../shared")},
        {"docs/a/gone"},
    ),
    "docs itself": ({"docs": Link(b"/etc")}, {"docs"}),
}


@pytest.mark.parametrize("name", TREES)
def test_the_disk_and_git_follow_alike(name: str, tmp_path: Path) -> None:
    files, wrong = TREES[name]
    made = Repository(tmp_path)
    base = dict(BASE.pages) if "docs" not in files else {}
    lay({**base, **files}, made.root)
    made.commit()
    on_disk, in_git = read_folder(made.root), read_revision(made.root, "HEAD")
    assert {problem.path for problem in on_disk.problems} == wrong
    assert on_disk.problems == in_git.problems
    assert on_disk.files == in_git.files
    assert dict(on_disk.pages) == dict(in_git.pages)
    assert SECRET not in dict(on_disk.pages).values()


@pytest.mark.parametrize("name", [name for name in TREES if name != "docs itself"])
def test_check_ends_and_names_the_same(name: str, tmp_path: Path) -> None:
    files, wrong = TREES[name]
    lay({**dict(BASE.pages), **files, **inheriting("")}, tmp_path)
    (tmp_path / ".git").mkdir(exist_ok=True)
    (tmp_path / ".git/config").touch()
    found = {problem.path for problem in check(tmp_path, "mkdocs.yml").problems if problem.code == "linked-outside"}
    assert found == wrong


def test_links_that_multiply_are_followed_to_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten folders with ten links each to the next would be ten thousand million."""
    monkeypatch.setattr(following, "MOST_THROUGH_LINKS", 500)
    made = Repository(tmp_path)
    links = {f"level{at}/{to}": Link(f"../level{at + 1}".encode()) for at in range(10) for to in range(10)}
    lay({**dict(BASE.pages), **links, "level10/x.png": PNG, "docs/more": Link(b"../level0")}, made.root)
    made.commit()
    found = walk(made.root, "docs")
    assert found.is_endless
    assert ["more than 500 files" in problem.message for problem in found.problems] == [True]
    in_git = read_revision(made.root, "HEAD").problems
    assert {problem.code for problem in in_git} == {"linked-outside"}
    assert any("more than 500 files" in problem.message for problem in in_git)


def test_folders_that_all_lead_to_each_other_are_left_soon(tmp_path: Path) -> None:
    """Each link is looked up once, and what is not followed counts too."""
    links = {f"d{at}/l{to}": Link(f"../d{to}".encode()) for at in range(12) for to in range(12) if at != to}
    lay({**dict(BASE.pages), **links, "docs/all": Link(b"../d0")}, tmp_path)
    disk = Asked(Disk(tmp_path))
    found = Following(disk, 5_000).walk(str(tmp_path / "docs"), "docs", map(str, (tmp_path / "docs").parents))
    assert found.ran_out
    assert disk.lookups <= len(links) + 1


class Asked:
    """A disk that counts how often it is asked where a link leads."""

    def __init__(self, disk: Disk) -> None:
        self._disk, self.entries, self.lookups = disk, disk.entries, 0

    def target(self, link: str) -> LedTo:
        self.lookups += 1
        return self._disk.target(link)


def test_a_deep_tree_is_walked() -> None:
    """Deeper than functions may call each other."""

    class Deep:
        def entries(self, folder: str) -> list[TreeEntry]:
            return [TreeEntry("d", is_folder=True)] if folder.count("/") < 5_000 else [TreeEntry("x.png")]

        def target(self, link: str) -> LedTo:
            raise NotImplementedError

    assert len(Following(Deep()).walk("", "docs", ()).names) == 1


def test_what_is_no_file_is_named_and_never_opened(tmp_path: Path) -> None:
    lay(dict(BASE.pages), tmp_path)
    os.mkfifo(tmp_path / "docs/pipe.md")
    os.mkfifo(tmp_path / "shared.png")
    (tmp_path / "docs/linked.png").symlink_to("../shared.png")
    (tmp_path / "docs/null.png").symlink_to("/dev/null")
    here = Path.cwd()
    os.chdir(tmp_path / "docs")  # a socket's path is short
    try:
        with socket.socket(socket.AF_UNIX) as opened:
            opened.bind("socket.png")
    finally:
        os.chdir(here)
    told = [str(problem) for problem in read_folder(tmp_path).problems]
    assert told == [
        "docs/linked.png:1:1: this is a link to '../shared.png', and this file cannot be read: this is a pipe, not a "
        "file; take it out [linked-outside]",
        "docs/null.png:1:1: this is a link to '/dev/null', which is outside of the project; put a copy here "
        "[linked-outside]",
        "docs/pipe.md:1:1: this file cannot be read: this is a pipe, not a file; "
        "put one here that can be read, or take it out [unreadable-file]",
        "docs/socket.png:1:1: this file cannot be read: this is a socket, not a file; "
        "put one here that can be read, or take it out [unreadable-file]",
    ]


@pytest.mark.parametrize("folder", ["docs/articles", "docs/terms", "docs"])
def test_a_page_behind_a_link_that_leads_out_is_not_read(tmp_path: Path, folder: str) -> None:
    """MkDocs would read it. One mistake is told, and nothing of what stands there."""
    lay({**dict(BASE.pages), **inheriting("site_name: Clinic\n")}, tmp_path / "project")
    (tmp_path / "elsewhere.md").write_bytes(SECRET)
    (tmp_path / "project" / folder / "x.md").symlink_to(tmp_path / "elsewhere.md")
    found = [one for one in check(tmp_path / "project", "mkdocs.yml").problems if one.path.endswith("/x.md")]
    assert [one.code for one in found] == ["linked-outside"]
