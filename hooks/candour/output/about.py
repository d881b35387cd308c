"""What a page is about and where it is in the site: its breadcrumbs, head and JSON-LD are made from this."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from candour.knowledge.survey import Site
from candour.language.spoken import N_, _
from candour.model import addresses
from candour.model.clinic import Clinic
from candour.model.library import Article, Term, Translation, Treatment

PageType = Literal["WebPage", "MedicalWebPage", "CollectionPage"]
"""What schema.org calls a page; a medical one tells patients something."""

_NAMES: Mapping[str, str] = {
    addresses.HOME: N_("Home"),
    addresses.TREATMENTS: N_("Treatments"),
    addresses.TERMS: N_("A–Z of terms"),
    addresses.EDITORS: N_("For editors"),
    addresses.SOURCES: N_("Articles and their sources"),
}
"""The site's own pages that have pages below them."""


@dataclass(frozen=True, slots=True)
class Step:
    """A page on the way down, by its name and address."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class About:
    """What a page is about (None: only itself), and the pages above it, the home page first.

    A page below a treatment's own page is about that treatment.
    """

    thing: Article | Translation | Term | Treatment | Clinic | None = None
    above: tuple[Step, ...] = ()
    type: PageType = "WebPage"

    @property
    def article(self) -> Article | None:
        """The article, in the page's language."""
        if isinstance(self.thing, Translation):
            return self.thing.article
        return self.thing if isinstance(self.thing, Article) else None

    @property
    def treatment(self) -> str:
        """The id of the treatment that the page belongs to, "" if it belongs to none."""
        if isinstance(self.thing, Treatment):
            return self.thing.id
        return self.article.front.treatment if self.article else ""


def own_name(url: str) -> str:
    """The name of one of the site's own pages, by its address."""
    return _(_NAMES[url])


def home_page(site: Site) -> About:
    """The home page: it is about the clinic, if one is set."""
    return About(site.settings.clinic)


def own_page(*above: str, type: PageType = "WebPage") -> About:
    """One of the site's own pages, below the home page and the pages `above`."""
    return About(None, _own(*above), type)


def of_article(told: Article | Translation, site: Site) -> About:
    """An article's page: it is below its treatment, or below the sources if its treatment has no page."""
    article = told.article if isinstance(told, Translation) else told
    treatment = site.library.treatments.get(article.front.treatment)
    above = _within(treatment) if treatment else _own(addresses.SOURCES)
    return About(told, above, "MedicalWebPage")


def of_term(term: Term) -> About:
    return About(term, _own(addresses.TERMS), "MedicalWebPage")


def of_treatment(treatment: Treatment) -> About:
    """A treatment's own page."""
    return About(treatment, _own(addresses.TREATMENTS), "MedicalWebPage")


def below_treatment(treatment: Treatment) -> About:
    """A page about one aspect of a treatment: the checklist, a comparison."""
    return About(treatment, _within(treatment), "MedicalWebPage")


def across_treatments() -> About:
    """A page on all treatments together."""
    return own_page(addresses.TREATMENTS, type="MedicalWebPage")


def _own(*urls: str) -> tuple[Step, ...]:
    return tuple(Step(own_name(url), url) for url in (addresses.HOME, *urls))


def _within(treatment: Treatment) -> tuple[Step, ...]:
    return (*_own(addresses.TREATMENTS), Step(treatment.title, treatment.url))
