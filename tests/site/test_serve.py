"""`mkdocs serve`: a mistake is shown where it is looked for, and never ends the preview."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

import pytest

from .project import command, copy_project, edit, environment
from .serving import free_port
from .test_build import wait_until

PAGE = "articles/who-can-have-it-and-what-it-costs"
RIGHT, WRONG = "{term: pregnancy, strength", "{term: pregnacy, strength"


@dataclass
class Preview:
    project: Path
    address: str
    log: Path
    process: subprocess.Popen[bytes]

    def printed(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def read(self, path: str) -> str:
        """A page, or nothing while the server is not up."""
        assert self.process.poll() is None, self.printed()
        try:
            with urlopen(self.address + path, timeout=10) as answer:  # noqa: S310 # our own http address
                return answer.read().decode()
        except OSError:  # not up yet, or busy with a build
            return ""


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    project, log, port = copy_project(tmp_path / "project"), tmp_path / "log", free_port()
    with log.open("wb") as output:
        process = subprocess.Popen(
            command("serve", "--dev-addr", f"127.0.0.1:{port}"),
            cwd=project,
            env=environment(PYTHONUNBUFFERED="1"),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            yield Preview(project, f"http://127.0.0.1:{port}/", log, process)
        finally:
            process.kill()
            process.wait()


def test_a_page_that_cannot_be_read_is_shown_as_its_problems_until_it_is_mended(preview: Preview) -> None:
    page = preview.project / "docs/terms/pregnancy.md"
    whole = page.read_text(encoding="utf-8")
    wait_until(lambda: "<h1>Pregnancy</h1>" in preview.read("terms/pregnancy.html"))

    edit(page, "\n---\n", "\n")
    wait_until(lambda: "open-front-matter" in preview.read("terms/pregnancy.html"))
    assert "docs/terms/pregnancy.md:1:1: " in preview.printed()
    assert "<h1>" in preview.read("terms/makeup.html"), "the other pages are still there"

    page.write_text(whole, encoding="utf-8")
    wait_until(lambda: "<h1>Pregnancy</h1>" in preview.read("terms/pregnancy.html"))


def test_a_mistake_in_a_claim_is_printed_and_the_preview_goes_on(preview: Preview) -> None:
    wait_until(lambda: "Not reviewed." in preview.read(f"{PAGE}.html"))
    edit(preview.project / f"docs/{PAGE}.md", RIGHT, WRONG)
    wait_until(lambda: "[unknown-term]" in preview.printed())
    assert f"docs/{PAGE}.md:" in preview.printed()
    wait_until(lambda: "Not reviewed." in preview.read(f"{PAGE}.html"))


def test_problems_stand_above_their_page_and_are_counted_on_every_page(preview: Preview) -> None:
    wait_until(lambda: "Preview: 0 errors" in preview.read("index.html"))
    assert "problems-here" not in preview.read(f"{PAGE}.html")
    edit(preview.project / f"docs/{PAGE}.md", RIGHT, WRONG)
    wait_until(lambda: "problems-here" in preview.read(f"{PAGE}.html"))
    shown = preview.read(f"{PAGE}.html")
    assert "did you mean &#39;pregnancy&#39;" in shown
    assert "<code>unknown-term</code>" in shown
    assert shown.index("problems-here") < shown.index("<h1>")
    for path, root in (
        ("index.html", ""),
        ("terms/makeup.html", "../"),
        ("treatments/micro-needling/facts.html", "../../"),
    ):
        page = preview.read(path)
        assert f'<a href="{root}editors/problems.html">Preview: 1 error, ' in page
        assert "problems-here" not in page
    listed = " ".join(preview.read("editors/problems.html").split())
    assert f'<a href="../{PAGE}.html"><code>docs/{PAGE}.md</code></a>' in listed
