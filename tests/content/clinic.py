"""What a clinic does to its project, as README.md and CONTRIBUTING.md say; it takes whatever content is there."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from ..site.project import ENGINE, cli

PARTS = (*ENGINE, "docs", "mkdocs.yml", ".vscode")
TODAY = date.today()
YEAR = timedelta(days=365)
BY = f"by: Testa Mc Testface, role: character in a test, on: {TODAY}, due: {TODAY + YEAR}"
UNREVIEWED = re.compile(r"^review:(?:\n  status: unreviewed\n| \{status: unreviewed\}\n)", re.MULTILINE)
REMOVED = re.compile(r"^removed:\n(?: +.*\n)+", re.MULTILINE)

Step = Callable[[Path], None]


def copy_of(folder: Path, to: Path) -> Path:
    """A project that can be edited."""
    to.mkdir(parents=True)
    for name in PARTS:
        if (folder / name).is_dir():
            shutil.copytree(folder / name, to / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif (folder / name).exists():
            shutil.copy(folder / name, to / name)
    return to


def articles(project: Path) -> list[Path]:
    return sorted((project / "docs/articles").glob("*.md"))


def rewrite(path: Path, change: Callable[[str], str]) -> None:
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


def sign_a_review(project: Path) -> None:
    """Of the first article that has none: then write the fingerprint that `check` names."""
    unread = (path for path in articles(project) if UNREVIEWED.search(path.read_text(encoding="utf-8")))
    if not (page := next(unread, None)):
        return
    rewrite(page, lambda text: UNREVIEWED.sub(f"review: {{status: reviewed, {BY}}}\n", text))
    (fingerprint,) = re.findall(rf"{page.name}:.*; write fingerprint: (\S+) \[unpinned-review\]", _checked(project))
    rewrite(page, lambda text: text.replace(f"{BY}}}", f"{BY}, fingerprint: {fingerprint}}}"))


def decide_a_point(project: Path) -> None:
    """The first point that `check` calls undecided."""
    found = re.search(r"^docs/(\S+?):\d+:\d+: '(.+?)' touches.*fingerprint: ([^\s)]+)", _checked(project), re.MULTILINE)
    if not found:
        return
    path, point, fingerprint = found.groups()
    position = f"  - {{point: {point}, advice: Ask us., {BY}, fingerprint: {fingerprint}}}\n"
    page = project / "docs" / path
    if re.search(r"^positions:$", page.read_text(encoding="utf-8"), re.MULTILINE):
        rewrite(page, lambda text: text.replace("\npositions:\n", f"\npositions:\n{position}", 1))
    else:
        rewrite(page, lambda text: text.replace("\n---\n", f"\npositions:\n{position}---\n", 1))


def add_an_article(project: Path) -> None:
    """One that says what another says; it is of another document."""
    text = articles(project)[0].read_text(encoding="utf-8")
    text = re.sub(r"^title: .*$", "title: One more article", text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^(  document: ).*$", r"\1one-more.txt", text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^(  sha256: ).*$", rf"\g<1>{'a' * 64}", text, count=1, flags=re.MULTILINE)
    (project / "docs/articles/one-more-article.md").write_text(text, encoding="utf-8", newline="\n")


def leave_nothing_out(project: Path) -> None:
    """Of the last article."""
    rewrite(articles(project)[-1], lambda text: REMOVED.sub("removed: []\n", text))


def make_it_its_own(project: Path) -> None:
    """README's table: name, address, the clinic's details, a page of its own, Spanish."""
    config = project / "mkdocs.yml"
    rewrite(config, lambda text: re.sub(r"^site_name: .*$", "site_name: 'Clínica «Sauce»'", text, flags=re.MULTILINE))
    rewrite(config, lambda text: re.sub(r"^# (site_url: )\S+", r"\1https://example.org/clinic/", text, flags=re.M))
    rewrite(config, lambda text: re.sub(r"^  # (clinic:\n(?:  #   .*\n)+)", _taken_in, text, flags=re.MULTILINE))
    rewrite(config, lambda text: re.sub(r"^  language: en\b", "  language: es", text, flags=re.MULTILINE))
    rewrite(config, lambda text: text.replace("\nnav:\n", "\nnav:\n  - Nuestra clínica: about-us.md\n", 1))
    page = "# Nuestra clínica\n\nLea [los tratamientos](treatments/index.md).\n"
    (project / "docs/about-us.md").write_text(page, encoding="utf-8")


def _taken_in(example: re.Match[str]) -> str:
    return f"  {example[1]}".replace("\n  #   ", "\n    ")


def _checked(project: Path) -> str:
    return cli(project, "check").stdout


STEPS: dict[str, Step] = {
    "a review is signed": sign_a_review,
    "an article is added": add_an_article,
    "a point is decided": decide_a_point,
    "nothing is left out": leave_nothing_out,
    "it is the clinic's own": make_it_its_own,
}
