"""In a preview, problems of a page are shown above it, and one page lists all. A published site never has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from candour.language.spoken import _
from candour.model.addresses import HOME, PROBLEMS, RULES_PAGE, url_of
from candour.model.folders import DOCS, ContentFolder
from candour.output.about import own_page
from candour.output.pages.built import Built
from candour.output.render import Renderer
from candour.problem import Problem, errors


@dataclass(frozen=True, slots=True)
class Editing:
    """A preview's problems by the path of their file ("docs/articles/x.md"), as on disk, which `content` knows.

    `wrong` counts its errors, `doubtful` the rest; `rules` is the page that explains codes, if there is one.
    """

    by_path: Mapping[str, Sequence[Problem]]
    wrong: int
    doubtful: int
    rules: str | None
    content: ContentFolder

    def above(self, path: str, url: str, renderer: Renderer) -> str:
        """The text above a page: its own problems, and how many there are in the project."""
        here = self.by_path.get(self.content.real(path), ())
        return renderer.render("problems-here.html", url, here=here, **self._shared())

    def page(self, pages: Iterable[Built], renderer: Renderer) -> Built:
        """All problems, file by file, each file linked to its page if it has one."""
        shown = {f"docs/{built.source}": built.url for built in pages} | {"docs/index.md": HOME}
        urls = {self.content.real(path): url for path, url in shown.items()}
        title = _("Problems in the project")
        html = renderer.render(
            "problems.html", PROBLEMS, title=title, by_path=self.by_path, urls=urls, **self._shared()
        )
        return Built(PROBLEMS, own_page(), title, _("What is wrong with which page."), html, ())

    def _shared(self) -> dict[str, object]:
        return {"wrong": self.wrong, "doubtful": self.doubtful, "list": PROBLEMS, "rules": self.rules}


def editing(problems: Iterable[Problem], pages: Iterable[Built], content: ContentFolder = DOCS) -> Editing:
    """What a preview shows of its problems, sorted by place."""
    every = sorted(problems)
    by_path = {path: list(found) for path, found in groupby(every, lambda problem: problem.path)}
    wrong = len(errors(every))
    rules = RULES_PAGE if any(built.url == RULES_PAGE for built in pages) else None
    return Editing(by_path, wrong, len(every) - wrong, rules, content)


def unshown(path: str, renderer: Renderer, content: ContentFolder = DOCS) -> Built:
    """Takes the place of a page that cannot be shown; its problems are above it."""
    url = url_of(path.removeprefix("docs/"))
    shown = content.real(path)
    html = renderer.render("unshown.html", url, path=shown)
    title = _("%(path)s cannot be shown", path=shown)
    return Built(url, own_page(), title, _("What is wrong with this page."), html, ())
