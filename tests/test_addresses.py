"""Where pages stand is said in one module: no other, and no template, puts an address together."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from candour.model import addresses

from .builders import PROJECT
from .rooms import ENGINE, modules, name_of

PLACES = r"(?:articles|terms|treatments|compare|editors|data|search)/"
MADE = re.compile(rf"(?:^|[\s\"'(])(?:\.\./)*(?:{PLACES}|(?:index|search|sources)\.html$)")
HOME = ENGINE / "model/addresses.py"
TEMPLATES = sorted((PROJECT / "overrides").rglob("*.html"))
TEMPLATES_NAMED = {"search.html", "sources.html"}
"""Templates that are named after their pages."""


def literals(path: Path) -> Iterator[tuple[int, str]]:
    """Every text that a module holds, docstrings aside."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.lineno, node.value


def test_no_other_module_makes_an_address() -> None:
    others = [path for path in modules() if path != HOME]
    made = [(name_of(path), *found) for path in others for found in literals(path) if MADE.search(found[1])]
    assert not [found for found in made if found[-1] not in TEMPLATES_NAMED]


def test_no_template_makes_an_address() -> None:
    assert not [(path.name, found) for path in TEMPLATES for found in made_in(path)]


def made_in(path: Path) -> list[str]:
    text = re.sub(
        r"\{#.*?#\}|\{% (?:from|include|extends) .*?%\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL
    )
    return re.findall(rf"(?:\"|'|\}}\}})(?:\.\./)*(?:{PLACES}|(?:index|search|sources)\.html)[^\"']*", text)


def test_the_walk_would_find_one(tmp_path: Path) -> None:
    assert any(MADE.search(text) for _, text in literals(HOME))
    page = tmp_path / "page.html"
    for made in ('href="{{ root }}terms/x.html"', 'action="search.html"', '{% set x = "treatments/" ~ id %}'):
        page.write_text(made, encoding="utf-8")
        assert made_in(page)


def test_a_page_is_named_as_its_file_and_back() -> None:
    for path in ("articles/x.md", "es/articles/x.md", "index.md"):
        assert addresses.path_of(addresses.url_of(path)) == path
    assert addresses.to_root(addresses.comparison_url("peel", "side_effects")) == "../../"
    assert addresses.card_url("peel") == "assets/images/cards/peel.png"
