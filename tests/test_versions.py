"""Runs with other versions than the locked ones: what they install, and what they compare."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from .builders import lay
from .habits.fork import differing
from .habits.versions import PYPROJECT, lowest, wanted
from .site.markup import read_all

DECLARED = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]
PAGE = (
    '<html><head><title>{title}</title></head><body>x<article class="md-content__inner">{words}</article></body></html>'
)


def test_the_lowest_is_where_a_range_begins() -> None:
    assert list(lowest(["mkdocs >=1.6.1, <2", "pyyaml >=6.0.2"])) == ["mkdocs==1.6.1", "pyyaml==6.0.2"]


@pytest.mark.parametrize("unbound", ["mkdocs", "mkdocs <2", "mkdocs ==1.6.1", "mkdocs >1.6"])
def test_a_dependency_says_where_it_begins(unbound: str) -> None:
    with pytest.raises(ValueError, match="has no lowest version"):
        list(lowest([unbound]))


def test_every_dependency_is_in_both_runs() -> None:
    names = {re.split(r"[ =<>]", line)[0] for line in DECLARED["dependencies"]}
    for which in ("lowest", "newest"):
        assert names <= {re.split(r"[ =<>]", line)[0] for line in wanted(DECLARED, which)}
    assert "mkdocs==1.6.1" in wanted(DECLARED, "lowest")
    assert "mkdocs >=1.6.1, <2" in wanted(DECLARED, "newest")


def test_the_forks_are_told_from_today_by_a_page_a_title_or_a_word(tmp_path: Path) -> None:
    today = {
        name: PAGE.format(title="T", words="A B") for name in ("same.html", "gone.html", "title.html", "word.html")
    }
    theirs = today | {
        "title.html": PAGE.format(title="U", words="A B"),
        "word.html": PAGE.format(title="T", words="A C"),
    }
    theirs["same.html"] = today["same.html"].replace("A B", "A \n B").replace(">x<", ">y<")
    del theirs["gone.html"]
    lay(today, tmp_path / "today")
    lay(theirs, tmp_path / "forks")
    assert differing(read_all(tmp_path / "today"), read_all(tmp_path / "forks")) == [
        "gone.html",
        "title.html",
        "word.html",
    ]
