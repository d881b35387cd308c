"""Sheets: pages on one treatment that patients print and take along.

Its foot says whose sheet it is, how old it is, and who has reviewed it.
"""

from __future__ import annotations

from typing import Any

from candour.knowledge.survey import Site
from candour.language.spoken import _, _n
from candour.model.library import Treatment
from candour.output.about import below_treatment
from candour.output.pages.built import Built
from candour.output.pages.of_treatment import PageOfTreatment
from candour.output.pages.registry import links
from candour.output.render import Renderer
from candour.output.search import entries as search


def sheet(
    page: PageOfTreatment,
    treatment: Treatment,
    site: Site,
    renderer: Renderer,
    template: str,
    *,
    title: str,
    description: str,
    words: str,
    ids: frozenset[str] = frozenset(),
    **values: Any,
) -> Built:
    """One sheet. `words` are what patients may type to find it, `values` are for its template only."""
    url, about = page.url(treatment), below_treatment(treatment)
    html = renderer.render(
        template,
        url,
        about=about,
        links=links(treatment, site),
        title=title,
        treatment=treatment,
        foot=foot(site, treatment, url),
        articles=site.library.articles_by_treatment[treatment.id],
        site=site,
        **values,
    )
    entries = [search.entry("", title, [words, search.names(treatment)], search.PATIENT)]
    return Built(url, about, title, description, html, entries, (), ids)


def foot(site: Site, treatment: Treatment, url: str) -> list[str]:
    """The known lines of: the clinic, the page's address, the day, the review state."""
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
