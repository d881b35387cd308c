"""What stands at the foot of a sheet that is printed: whose it is, how old it is, who has reviewed what it says."""

from __future__ import annotations

from ..language import _, _n
from ..library import Treatment
from ..site import Site


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
