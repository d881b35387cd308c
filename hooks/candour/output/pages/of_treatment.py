"""A page that every treatment may have: its address, the links to it, and when it exists.

A module that plans such pages declares it as `PAGE`; `registry.links` gives the links to a treatment's pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from candour.knowledge.survey import Site
from candour.language.spoken import _
from candour.model.addresses import page_of_treatment_url
from candour.model.library import Treatment
from candour.output.pages.built import Built, Plan
from candour.output.render import Renderer

Exists = Callable[[Treatment, Site], bool]


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link to one of a treatment's pages.

    `about` is what patients find there, "" for a page that few look for first. Lists of treatments show the `brief`
    links below each treatment.
    """

    label: str
    url: str
    about: str = ""
    brief: bool = True


class Linked(Protocol):
    """Pages of a treatment; those with a lower `place` are linked first."""

    @property
    def place(self) -> int: ...

    def links(self, treatment: Treatment, site: Site) -> Iterable[PageLink]:
        """A link to each of them that the treatment has."""


def has_claims(treatment: Treatment, site: Site) -> bool:
    """Whether any article claims something about the treatment."""
    return bool(site.tables[treatment.id])


def has_claims_in(group: str) -> Exists:
    """Whether an article makes a claim of the group about a treatment."""
    return lambda treatment, site: any(table.group.id == group for table in site.tables[treatment.id])


@dataclass(frozen=True, slots=True)
class PageOfTreatment:
    """One page for each treatment that fulfils `exists`; `label` and `about` are messages."""

    name: str
    place: int
    label: str
    about: str = ""
    exists: Exists = has_claims

    def url(self, treatment: Treatment) -> str:
        """The page, relative to the site's root."""
        return page_of_treatment_url(treatment.id, self.name)

    def links(self, treatment: Treatment, site: Site) -> Iterator[PageLink]:
        """The one link, where the page exists."""
        if self.exists(treatment, site):
            yield PageLink(_(self.label), self.url(treatment), _(self.about) if self.about else "")

    def plans(
        self, make: Callable[[Treatment, Site, Renderer], Built], site: Site, renderer: Renderer
    ) -> Iterator[Plan]:
        """A plan for each treatment that has the page."""
        for treatment in site.library.treatments.values():
            if self.exists(treatment, site):
                yield Plan(self.url(treatment), partial(make, treatment, site, renderer))
