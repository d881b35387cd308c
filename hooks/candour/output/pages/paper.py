"""Sheets: pages on one treatment that patients print and take along.

At the foot of each stands whose it is, how old it is, and who has reviewed what it says.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from candour.knowledge.survey import Site
from candour.language.spoken import _, _n
from candour.model.library import Treatment
from candour.output.pages.built import Built
from candour.output.render import Renderer
from candour.output.search import entries as search


def treatments_with(group: str, site: Site) -> Iterator[Treatment]:
    """The treatments on which an article makes a claim of the group."""
    for id, treatment in site.library.treatments.items():
        if any(table.group.id == group for table in site.tables[id]):
            yield treatment


def sheet(
    treatment: Treatment,
    site: Site,
    renderer: Renderer,
    template: str,
    url: str,
    *,
    title: str,
    description: str,
    words: str,
    ids: frozenset[str] = frozenset(),
    **values: Any,
) -> Built:
    """One sheet. `words` are what patients may type to find it, `values` what its template alone is given."""
    html = renderer.render(
        template,
        url,
        title=title,
        treatment=treatment,
        foot=foot(site, treatment, url),
        tables=site.tables[treatment.id],
        articles=site.library.articles_by_treatment[treatment.id],
        site=site,
        **values,
    )
    entries = [search.entry("", title, [words, search.names(treatment)], search.PATIENT)]
    return Built(url, title, description, html, entries, (), ids)


def foot(site: Site, treatment: Treatment, url: str) -> list[str]:
    """A line each, without what is not known: the clinic, the page's address, the day, the review state."""
    clinic, imprint = site.settings.clinic, site.imprint
    name = (clinic.name if clinic else None) or imprint.name
    phone = clinic.phone if clinic else None
    articles = site.library.articles_by_treatment.get(treatment.id, ())
    reviewed = sum(article.front.review.status == "reviewed" for article in articles)
    return [
        line
        for line in (
            ", ".join(filter(None, (name, phone))),
            imprint.absolute(url),
            _("As of %(day)s", day=imprint.built) if imprint.built else "",
            _n(
                "%(reviewed)s of %(num)s article reviewed by a clinician",
                "%(reviewed)s of %(num)s articles reviewed by a clinician",
                len(articles),
                reviewed=reviewed,
            ),
        )
        if line
    ]
