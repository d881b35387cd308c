"""For editors: what is covered, what is due, what is open. Everything is counted; nothing is judged.

The page stays short: each list stops at a number of lines and says how many more there are.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

from candour.knowledge.disagree import Disagreement, open_points
from candour.knowledge.survey import Site
from candour.language.fold import alphabetical
from candour.language.spoken import _
from candour.model.addresses import EDITORS
from candour.model.groups import GROUPS, Group
from candour.model.library import Article, Claim, Library, Term, Treatment
from candour.model.text import Heading
from candour.output.about import own_name, own_page
from candour.output.pages.built import Built, Plan
from candour.output.render import Renderer
from candour.output.search import entries as search
from candour.wording import points as phrase

_MOST = 50
"""Lines of a list; an editor's next step is among the first of them."""
_LEAST, _ALL = 5, 200
"""Lines of a treatment's own lists: at least, and for all treatments together if there are many."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The lines of a list that are shown, and how many more there are."""

    shown: Sequence[object]
    more: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """A treatment's articles by group: how many claims each makes, and how many articles mention a group at all."""

    treatment: Treatment
    articles: int
    speaking: Sequence[tuple[Group, int]]
    rows: Listed


@dataclass(frozen=True, slots=True)
class Due:
    """A date on which something must be looked at again."""

    on: datetime.date
    what: str
    url: str
    by: str


ORDER = 160


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """The one page."""
    yield Plan(EDITORS, partial(_page, site, renderer))


def _page(site: Site, renderer: Renderer) -> Built:
    library, about, title = site.library, own_page(), own_name(EDITORS)
    due = sorted(_due(library), key=lambda due: (due.on, due.what))
    sections = [
        ("coverage", _("What the articles cover")),
        ("reviews", _("Reviews and positions due")),
        ("open", _("Open disagreements")),
        ("flagged", _("Claims with an editor’s note")),
        ("unused", _("Terms that nothing uses")),
    ]
    most = max(_LEAST, min(_MOST, _ALL // max(1, len(library.treatments))))
    html = renderer.render(
        "editors.html",
        EDITORS,
        about=about,
        title=title,
        heading=dict(sections),
        groups=list(GROUPS.values()),
        coverage=[_coverage(id, site, most) for id in library.treatments if library.articles_by_treatment.get(id)],
        due=_cut(due),
        unreviewed=_cut([a for a in library.articles.values() if a.front.review.status == "unreviewed"]),
        open=[(library.treatments[id], *_open(points, site, most)) for id, points in site.points.items()],
        flagged=_cut(list(_flagged(library))),
        unused=_cut(unused(library)),
        site=site,
    )
    # Translators: what editors type to find the page, with commas between
    words = _("coverage, reviews due, open disagreements, unused terms")
    entries = [search.entry("", title, [words], search.LIST)]
    description = _("What the articles cover, which reviews fall due, what is open, flagged and unused.")
    return Built(
        EDITORS, about, title, description, html, entries, [Heading(2, id, heading) for id, heading in sections]
    )


def _cut(lines: Sequence[object], most: int = _MOST) -> Listed:
    return Listed(lines[:most], max(0, len(lines) - most))


def _coverage(treatment: str, site: Site, most: int) -> Coverage:
    """Articles with the fewest groups come first: something may be missing there."""
    articles = site.library.articles_by_treatment[treatment]
    counted = [(article, Counter(claim.group for claim in article.claims)) for article in articles]
    rows = sorted(counted, key=lambda row: (len(row[1]), alphabetical(row[0].title)))
    speaking = [(group, sum(group.id in counts for _, counts in counted)) for group in GROUPS.values()]
    return Coverage(site.library.treatments[treatment], len(articles), speaking, _cut(rows, most))


def _due(library: Library) -> Iterator[Due]:
    for article in library.articles.values():
        review = article.front.review
        if review.due:
            yield Due(review.due, article.title, article.url, f"{review.by}, {review.role}")
    for translation in chain.from_iterable(one.values() for one in library.translations.values()):
        review = translation.article.front.review
        if review.due:
            yield Due(review.due, translation.article.title, translation.url, f"{review.by}, {review.role}")
    for treatment in library.treatments.values():
        for position in treatment.front.positions:
            what = _("%(treatment)s: position on %(point)s", treatment=treatment.title, point=position.point)
            yield Due(position.due, what, treatment.url, f"{position.by}, {position.role}")


def _open(points: Sequence[Disagreement], site: Site, most: int) -> tuple[int, Listed]:
    """How many points the clinic has decided, and the undecided points, safety first."""
    differ = open_points(points)
    undecided = [point for point in differ if point.id not in site.positions]
    ordered = sorted(undecided, key=lambda point: (not point.safety, alphabetical(phrase.label(point, site.library))))
    return len(differ) - len(undecided), _cut(ordered, most)


def _flagged(library: Library) -> Iterator[tuple[Article, str, Sequence[Claim]]]:
    """Each editor's note once, with the claims beside it; the claims of one mark share their words."""
    for article in library.articles.values():
        notes: dict[str, dict[str, Claim]] = {}
        for claim in article.claims:
            if claim.note:
                notes.setdefault(claim.note, {}).setdefault(claim.text, claim)
        yield from ((article, note, list(claims.values())) for note, claims in notes.items())


def unused(library: Library) -> list[Term]:
    """Terms that no claim is about or limited to, that have no narrower term, and that no choice offers."""
    named = {id for article in library.articles.values() for claim in article.claims for id in claim.named}
    options = set(chain.from_iterable(term.front.options or () for term in library.terms.values()))
    used = named | library.narrower.keys() | options
    return [term for id, term in library.terms.items() if id not in used]
