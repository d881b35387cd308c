"""What stands at the foot of a sheet that is printed: whose it is, how old it is, who has reviewed what it says."""

from __future__ import annotations

from ..library import Treatment
from ..site import Site
from ..wording import numbered


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
            f"As of {imprint.built}" if imprint.built else "",
            f"{reviewed} of {numbered(len(articles), 'article')} reviewed by a clinician",
        )
        if line
    ]
