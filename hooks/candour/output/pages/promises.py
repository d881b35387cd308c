"""The page of promises: what Candour promises, which tests hold each promise, what their last whole run has shown."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache, partial
from html import escape
from pathlib import Path
from typing import Any

from candour.knowledge.survey import Site
from candour.language.spoken import _
from candour.limits import ENGINE_FILE, read_within
from candour.model.addresses import EDITORS, PROMISES_PAGE
from candour.model.promises import NOT_PROMISED, PARTS, PROMISES
from candour.model.text import Heading
from candour.output.about import own_page
from candour.output.pages.built import Built, Plan
from candour.output.render import Renderer
from candour.output.search import entries as search

ORDER = 187

_LAST_RUN = Path(__file__).parents[2] / "promises/last_run.json"
"""What `tests/promised.py` writes: the tests of each promise, and what a whole run of them has shown."""


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """The one page."""
    yield Plan(PROMISES_PAGE, partial(_page, renderer))


def _page(renderer: Renderer) -> Built:
    about, title = own_page(EDITORS), _("What Candour promises, and how each promise is tested")
    parts = [(id, label, _of_part(id)) for id, label in PARTS.items()]
    recorded = last_run()
    html = renderer.render(
        "promises.html",
        PROMISES_PAGE,
        about=about,
        title=title,
        parts=parts,
        held=recorded["held"],
        run=recorded["run"],
        not_promised=NOT_PROMISED,
        in_html=_in_html,
    )
    # Translators: what editors type to find the page, with commas between
    words = _("promises, tests, guarantees")
    entries = [search.entry("", title, [words], search.LIST)]
    description = _("Each promise in plain words, with what it does not cover and the tests that hold it.")
    headings = [Heading(2, id, escape(label, quote=False)) for id, label in PARTS.items()]
    headings.append(Heading(2, "not-promised", "What is not promised"))
    ids = frozenset((*PARTS, *PROMISES, "not-promised", "last-run"))
    return Built(PROMISES_PAGE, about, title, description, html, entries, headings, ids)


def _of_part(part: str) -> list[tuple[str, Any]]:
    return [(id, promise) for id, promise in PROMISES.items() if promise.part == part]


@cache
def last_run() -> Mapping[str, Any]:
    """The tests of each promise, and the last whole run of them; None if none was written down."""
    data: Mapping[str, Any] = json.loads(read_within(_LAST_RUN, ENGINE_FILE))
    return data


def _in_html(text: str) -> str:
    """A sentence as HTML; `code` is its only markup."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text, quote=False))
