"""A project's own pages held against what GitHub shows of them: MkDocs reads them with the extensions of mkdocs.yml."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig

from candour.problem import Problem
from candour.reading.as_github.compare import compared
from candour.reading.as_github.github import leaves_on_github
from candour.reading.as_github.html import tree_of
from candour.reading.as_github.outline import Leaf
from candour.reading.as_github.plain import is_plain
from candour.reading.as_github.tree import leaves_of_tree
from candour.reading.as_github.trying import Readings
from candour.reading.body_limits import too_much
from candour.reading.in_time import in_time
from candour.reading.inline import LinkTargets
from candour.reading.progress import Progress

LINK_TARGETS = f"{LinkTargets.__module__}:{LinkTargets.__name__}"
"""The extension that reads the targets of links as GitHub does. Markdown's own reading loses words (link_target.py)."""

PROGRESS = f"{Progress.__module__}:{Progress.__name__}"
"""The extension that keeps others from reading the same words for ever."""

_LEAVES_WORDS_ALONE = frozenset(
    ("toc", "tables", "fenced_code", "footnotes", "sane_lists", "attr_list", "admonition", LINK_TARGETS, PROGRESS)
)
"""Extensions that change nothing in a plain body."""

_TYPED = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "..."})
"""Signs that an extension may write for those that were typed."""


def read_links_alike(config: MkDocsConfig) -> None:
    """Let MkDocs read words to their end, and the targets of links as the library's pages are read."""
    for extension in (LINK_TARGETS, PROGRESS):
        if extension not in config.markdown_extensions:
            config.markdown_extensions.append(extension)


class OwnPagesReader:
    """Compares one page after another with one parser of Markdown, set up as MkDocs does."""

    def __init__(self, config: MkDocsConfig) -> None:
        names = config.markdown_extensions
        self._markdown = Markdown(extensions=names, extension_configs=config.mdx_configs or {})
        self._may_be_plain = _LEAVES_WORDS_ALONE.issuperset(names)
        self._readings = Readings(lambda body: _typed(leaves_on_github(body, html=True)), self._leaves, is_own=True)

    def problems(self, path: str, source: str, body: str) -> Iterator[Problem]:
        """The problems of a page with its source, and the body that MkDocs takes from it."""
        if too_much(body) or (self._may_be_plain and is_plain(body)):
            return
        begins = source.find(body.strip()[:200])
        first = source.count("\n", 0, max(begins, 0)) + 1
        written = set(source.splitlines())
        # a line that a plugin has put there is not the editor's
        added = {first + at for at, line in enumerate(body.splitlines()) if line not in written}
        compare = partial(compared, path, body, first, self._readings)
        yield from in_time(path, lambda: [one for one in compare() if one.line not in added], lambda one: [one])

    def _leaves(self, body: str) -> list[Leaf]:
        return _typed(leaves_of_tree(tree_of(self._markdown.reset().convert(body))))


def _typed(leaves: list[Leaf]) -> list[Leaf]:
    """Leaves with the signs that can be typed."""
    return [replace(leaf, words=leaf.words.translate(_TYPED).replace("--", "-")) for leaf in leaves]
