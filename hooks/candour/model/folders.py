"""The folders of docs/ whose pages are the library, and what a page's path says about it.

The engine always calls the content's folder docs/, whatever its name in `docs_dir`: a page stays the same page when its
folder is renamed. `ContentFolder` knows the name on disk.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from candour.problem import Problem

_TRANSLATED = re.compile(r"docs/([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*)/((?:articles|terms|treatments)/.+\.md)")


def translated(path: str) -> tuple[str, str] | None:
    """The language of a translation, by its path, and the path of its original; None for any other page.

    >>> translated("docs/es/articles/x.md")
    ('es', 'docs/articles/x.md')
    >>> translated("docs/es/terms/acne.md")
    ('es', 'docs/terms/acne.md')
    """
    found = _TRANSLATED.fullmatch(path)
    return (found[1], f"docs/{found[2]}") if found else None


ARTICLE_FOLDER, TERM_FOLDER, TREATMENT_FOLDER = "docs/articles/", "docs/terms/", "docs/treatments/"
"""The folders whose pages are the library; every other page is plain Markdown."""

_HERE = "docs/"
_NAMED = re.compile(r"(?<![\w./'\"‘“-])docs/")
"""Where a message names a file of the content; what an editor has typed is in quotation marks."""


@dataclass(frozen=True, slots=True)
class ContentFolder:
    """The content's folder as it is called on disk: "docs/", "content/", "../docs/"."""

    name: str = _HERE

    def real(self, path: str) -> str:
        """A path of the content as it is on disk."""
        return self.name + path.removeprefix(_HERE) if path.startswith(_HERE) else path

    def neutral(self, path: str) -> str:
        """A path on disk as the engine names it."""
        return _HERE + path.removeprefix(self.name) if path.startswith(self.name) else path

    def told(self, problem: Problem) -> Problem:
        """A problem of the content with its paths as they are on disk."""
        if self.name == _HERE:
            return problem
        twin = self.told(problem.twin) if problem.twin else None
        return replace(problem, path=self.real(problem.path), message=self.named(problem.message), twin=twin)

    def named(self, message: str) -> str:
        """A message that names the files of the content as on disk."""
        return _NAMED.sub(lambda _: self.name, message)


DOCS = ContentFolder()
"""The folder under its default name."""
