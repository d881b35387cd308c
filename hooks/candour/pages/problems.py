"""While editing: a page that cannot be shown is replaced by what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence

from ..problem import Problem
from ..render import Renderer
from .built import Built


def problem_page(path: str, problems: Sequence[Problem], renderer: Renderer) -> Built:
    """The page at `path` ("docs/articles/x.md") as its problems. Never part of a published site."""
    url = path.removeprefix("docs/").removesuffix(".md") + ".html"
    html = renderer.render("problems.html", url, path=path, problems=problems)
    return Built(url, f"{path} cannot be shown", "What is wrong with this page.", html, ())
