"""A build is looked at before it is published, in strict mode and without: nothing on it leads nowhere."""

from __future__ import annotations

import json
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest

from candour.published.verify import verified

from .project import build, contents, copy_project

HOME = "docs/index.md"
RECORD = "data/build.json"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "sample")


def say(project: Path, words: str) -> int:
    """Write words at the end of the home page; the number of their line."""
    page = project / HOME
    text = page.read_text(encoding="utf-8").rstrip("\n")
    page.write_text(f"{text}\n\n{words}\n", encoding="utf-8")
    return text.count("\n") + 3


@pytest.mark.parametrize("validation", ["warn", "info", "ignore"])
def test_a_link_to_nothing_is_never_published(validation: str, project: Path) -> None:
    """`gh-deploy` without --strict published it, where MkDocs was told not to warn."""
    config = project / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("not_found: warn", f"not_found: {validation}"))
    line = say(project, "Read [more](nowhere.md).")
    built = build(project)
    assert built.returncode == 1
    assert f"docs/index.md:{line}:6: 'nowhere.md' leads to nothing that the site has [broken-link]" in built.stdout
    assert not (project / "site").exists()


def test_a_link_in_raw_html_is_judged_too(project: Path) -> None:
    say(project, "<p>See <a href='terms/pregnancy.html#no-such-place'>pregnancy</a>.</p>")
    built = build(project)
    assert built.returncode == 1
    assert "'terms/pregnancy.html#no-such-place' leads to a place that its page does not have" in built.stdout
    assert not (project / "site").exists()


def test_the_record_names_every_file_with_its_digest(site: Path) -> None:
    record = json.loads((site / RECORD).read_text(encoding="utf-8"))
    files = contents(site)
    del files[RECORD]
    assert record["files"] == files
    assert list(record["files"]) == sorted(files)
    assert record["schema"] == 1
    assert record["checked"]["pages"] == len(list(site.rglob("*.html")))
    assert record["checked"]["links"] > 10_000
    assert record["moment"] is None


def git(project: Path, *arguments: str) -> str:
    who = ("-c", "user.name=E", "-c", "user.email=e@clinic.example")
    ran = subprocess.run(["git", "-C", str(project), *who, *arguments], capture_output=True, text=True, check=True)
    return ran.stdout.strip()


def test_the_record_names_the_commit_and_whether_files_differ_from_it(project: Path) -> None:
    for step in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "all"]):
        git(project, *step)

    def recorded() -> tuple[str, bool]:
        assert build(project).returncode == 0
        record = json.loads((project / "site" / RECORD).read_text(encoding="utf-8"))
        return record["commit"], record["changed"]

    assert recorded() == (git(project, "rev-parse", "HEAD"), False)
    assert recorded()[1] is False  # the site that was built is no change
    say(project, "More.")
    assert recorded() == (git(project, "rev-parse", "HEAD"), True)


def test_the_digest_is_of_the_bytes(site: Path) -> None:
    record = json.loads((site / RECORD).read_text(encoding="utf-8"))
    assert record["files"]["index.html"] == sha256((site / "index.html").read_bytes()).hexdigest()


def test_a_whole_site_is_verified(site: Path, wider: Path) -> None:
    for built in (site, wider):
        assert verified(built).faults == []
