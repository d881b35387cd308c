"""What may be published is a list: by the names of files, and by what they hold, on disk and in git alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from candour.adapter.check import check
from candour.model.file_names import not_everywhere
from candour.model.publishable import FILE_FORMATS, listed_files, needed
from candour.problem import errors
from candour.project.open import project_of
from candour.project.review import review
from candour.project.revision import read_revision
from candour.project.sources import read_folder
from candour.reading.raw.foreign_files import find
from candour.reading.raw.project_files import ProjectFiles

from .builders import BASE, Link, lay
from .configured import inheriting
from .repository import Repository

BEGINNINGS = {
    "png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "jpg": b"\xff\xd8\xff\xe0\0\x10JFIF",
    "jpeg": b"\xff\xd8\xff\xdb",
    "gif": b"GIF89a\x01\0",
    "webp": b"RIFF\x24\0\0\0WEBPVP8 ",
    "avif": b"\0\0\0\x1cftypavif\0\0\0\0",
    "ico": b"\0\0\x01\0\x01\0",
    "pdf": b"%PDF-1.7\n",
    "woff2": b"wOF2\0\x01\0\0",
}


def test_each_format_has_an_example() -> None:
    assert BEGINNINGS.keys() == FILE_FORMATS.keys()


@pytest.mark.parametrize("ending", FILE_FORMATS)
def test_a_format_is_known_by_how_it_begins_and_taken_for_no_other(ending: str) -> None:
    right = {name for name, data in BEGINNINGS.items() if FILE_FORMATS[ending].begins.match(data)}
    assert right == ({"jpg", "jpeg"} if ending in ("jpg", "jpeg") else {ending})
    assert not FILE_FORMATS[ending].begins.match(b"<html><script>alert(1)</script>")
    assert len(BEGINNINGS[ending]) <= needed(f"x.{ending}")


ACTIVE = (
    "html htm xhtml xht shtml xml xsl xslt svgz mht mhtml js mjs css wasm swf jar class php asp jsp cgi exe json"
    " map rss atom hta htc vbs ts vue hbs mdx txt csv yml yaml po toml zip docx mp4 wasm webmanifest manifest appcache"
)


@pytest.mark.parametrize("ending", ACTIVE.split())
@pytest.mark.parametrize("folder", ["", "assets/javascripts/", "articles/", "es/terms/"])
def test_no_other_ending_is_published_in_any_folder_or_spelling(ending: str, folder: str) -> None:
    for name in (f"x.{ending}", f"x.{ending.upper()}", f"x.png.{ending}", f"x.md.{ending}", ending, f"x.{ending}~"):
        path = f"docs/{folder}{name}"
        assert [found.path for found in find(ProjectFiles({}, frozenset({path})))] == [path]


def test_a_page_that_leads_to_a_file_does_not_make_it_publishable() -> None:
    given = ProjectFiles({"docs/index.md": b"[x](x.html) [y](y.docx)"}, frozenset({"docs/x.html", "docs/y.docx"}))
    assert len(list(find(given))) == 2


def test_mkdocs_yml_names_style_sheets_and_scripts_and_nothing_else() -> None:
    listed = {
        "extra_css": ["a.css", "./b.css", "c.css?v=2", "d.html", "https://e.example/e.css", {"path": "f.css"}],
        "extra_javascript": ["a.js", {"path": "b.mjs", "type": "module"}, "c.css", 3, None, {"src": "d.js"}],
    }
    assert listed_files(listed) >= {"a.css", "b.css", "c.css", "f.css", "a.js", "b.mjs"}
    assert not {path for path in listed_files(listed) if path.endswith(".html")}
    assert listed_files({"extra_css": "a.css"}) == listed_files({}) == frozenset()


WRONG = {
    "docs/x.html": b"<script>alert(1)</script>",
    "docs/images/skin.png": b"<script>alert(1)</script>",
    "docs/images/arm.png": BEGINNINGS["png"] + bytes(3_000_000),
    "docs/CNAME": b"two names.example",
}


def test_folder_and_revision_are_judged_alike(tmp_path: Path) -> None:
    """What is too large to be held in memory is only begun."""
    made = Repository(tmp_path)
    lay({**dict(BASE.pages), **WRONG}, made.root)
    made.commit()
    on_disk, in_git = read_folder(made.root), read_revision(made.root, "HEAD")
    assert on_disk.starts == in_git.starts
    assert {path: len(data) for path, data in in_git.starts.items()} == {
        "docs/x.html": len(WRONG["docs/x.html"]),
        "docs/images/skin.png": len(WRONG["docs/images/skin.png"]),
        "docs/images/arm.png": needed("images/arm.png"),
        "docs/CNAME": len(WRONG["docs/CNAME"]),
    }
    problems = [[str(one) for one in project_of(sources).loaded.problems] for sources in (on_disk, in_git)]
    assert problems[0] == problems[1]
    assert [line.partition(":")[0] for line in problems[0] if "not-as-named" in line] == [
        "docs/CNAME",
        "docs/images/skin.png",
    ]


TAKEOVERS = {
    "a script of the theme's name": ("docs/assets/javascripts/lunr/tinyseg.js", b"alert(1)", "address-taken"),
    "a script of another name": ("docs/assets/javascripts/bundle.js", b"alert(1)", "foreign-file"),
    "a page of HTML": ("docs/x.html", b"<script>alert(1)</script>", "foreign-file"),
    "a drawing that runs": ("docs/x.svg", b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "unsafe-svg"),
    "a page as a picture": ("docs/x.png", b"<script>alert(1)</script>", "not-as-named"),
    "the environment": ("docs/x.md", Link(b"/proc/self/environ"), "linked-outside"),
    "git's settings": ("docs/x.md", Link(b"../.git/config"), "linked-outside"),
}


@pytest.mark.parametrize("name", TAKEOVERS)
def test_a_proposal_that_would_take_the_site_is_named_by_every_door(name: str, tmp_path: Path) -> None:
    """`review` of two commits and of the folder, and `check`, each with the same code."""
    path, data, code = TAKEOVERS[name]
    made = Repository(tmp_path)
    lay({**dict(BASE.pages), **inheriting("")}, made.root)
    base = made.commit()
    lay({path: data}, made.root)
    head = made.commit()
    before = read_revision(made.root, base)
    for after in (read_revision(made.root, head), read_folder(made.root)):
        brought = review("base", before, "head", after).brought
        assert (path, code) in {(one.path, one.code) for one in brought}
    assert (path, code) in {(one.path, one.code) for one in errors(check(made.root, "mkdocs.yml").problems)}


def test_a_copy_that_a_page_leads_to_is_meant() -> None:
    pages = {"docs/index.md": b"![x](skin (1).png) [y](scan%20(2).pdf)"}
    names = {f"docs/{name}" for name in ("skin (1).png", "scan (2).pdf", "arm (3).png")}
    found = {one.path for one in find(ProjectFiles(pages, frozenset({*names, *pages})))}
    assert found == {"docs/arm (3).png"}


@pytest.mark.parametrize("name", ["a\nb.md", "a\x7fb.png", "\udcff.md"])
def test_a_name_that_cannot_be_typed_is_refused(name: str) -> None:
    assert not_everywhere(f"docs/{name}")


def test_thousands_of_copies_are_looked_for_in_one_reading() -> None:
    """Each of them in each page would be 2,000 times 2 megabytes."""
    pages = {f"docs/{number}.md": b"see x.png, " * 18_000 for number in range(10)}
    names = frozenset(f"docs/skin ({number}).png" for number in range(2_000))
    assert len(list(find(ProjectFiles(pages, names | pages.keys())))) == 2_000
