"""A library with all that is computed from it, once per build. Pages and exports read only this."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from candour.knowledge.comparison import Comparison, comparisons
from candour.knowledge.disagree import Disagreement, disagreements
from candour.knowledge.exclusions import Excluded, exclusions
from candour.knowledge.positions import reopened, standing
from candour.knowledge.retold import retold
from candour.knowledge.rollup import Rollup
from candour.knowledge.silence import Mentions
from candour.knowledge.unclaimed import Nameable, Unclaimed, unclaimed
from candour.language.spoken import Spoken
from candour.model import addresses
from candour.model.front import Position
from candour.model.guide import Documented
from candour.model.library import Article, InOtherWords, Library, Term, Translation, Treatment
from candour.model.policy import Policy
from candour.model.settings import Settings


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the publisher's own settings say about the site.

    `address` is where it will be published, with a slash at the end, or "" if not set. `cards` are the treatments
    that have a picture of their own for when a page is shared. `built` is the day of the build (2026-11-21). `policy`
    is what browsers may load and run on its pages.
    """

    name: str = ""
    address: str = ""
    language: str = "en"
    cards: frozenset[str] = frozenset()
    built: str = ""
    policy: Policy = field(default_factory=Policy)

    def absolute(self, url: str) -> str:
        """The full address of a page or file, "" if the site has no address. The home page is the root itself."""
        return self.address and self.address + ("" if url == addresses.HOME else url)


@dataclass(frozen=True)
class Site:
    """A library and what follows from it. `points` holds each treatment's disagreements by its id.

    `positions` are the clinic's decisions that hold, by the id of their disagreement; `reopened` are those
    that a changed claim has reopened. `guide` are all rules that its pages were checked against. `language` is the one
    that its library is told in, "" where it is as its pages are written; `original` is the site as they are written.
    """

    library: Library
    points: Mapping[str, Sequence[Disagreement]]
    positions: Mapping[str, Position]
    settings: Settings = field(default_factory=Settings)
    imprint: Imprint = field(default_factory=Imprint)
    reopened: Mapping[str, Position] = field(default_factory=dict)
    guide: Sequence[Documented] = ()
    language: str = ""
    original: Site | None = None

    @cached_property
    def tables(self) -> Mapping[str, Sequence[Comparison]]:
        """Each treatment's comparisons by its id; computed on demand, since `check` does not need them."""
        treatments = self.library.treatments.items()
        return {id: comparisons(self.library, treatment, self.mentions) for id, treatment in treatments}

    @cached_property
    def mentions(self) -> Mentions:
        """Where each article speaks of each term."""
        return Mentions(self.library)

    @cached_property
    def rollup(self) -> Rollup:
        """What warns of each term and what can harm in it; computed on demand, since `check` does not need it."""
        return Rollup(self.library)

    @cached_property
    def unclaimed(self) -> Mapping[str, Unclaimed]:
        """Terms and concepts that no claim names, by id; computed on demand, since `check` does not need it."""
        return unclaimed(self.library, self.nameable, self.mentions, self.rollup)

    @cached_property
    def nameable(self) -> Nameable:
        """Every term and concept that a text may name."""
        return Nameable(self.library)

    @cached_property
    def exclusions(self) -> Mapping[str, Sequence[Excluded]]:
        """What excludes from each treatment; computed on demand, since `check` does not need it."""
        articles = self.library.articles_by_treatment
        return {id: exclusions(articles.get(id, ()), self.library) for id in self.library.treatments}

    @cached_property
    def points_of_claim(self) -> Mapping[tuple[str, str], Sequence[Disagreement]]:
        """The disagreements that are about each claim (article and anchor), and not only about its article."""
        found: dict[tuple[str, str], list[Disagreement]] = {}
        for points in self.points.values():
            for point in points:
                for claim in point.contest.contested:
                    found.setdefault((claim.article, claim.anchor), []).append(point)
        return found

    @cached_property
    def points_beside_claim(self) -> Mapping[tuple[str, str], Sequence[Disagreement]]:
        """The disagreements that each claim (article and anchor) speaks on without opposing a side."""
        found: dict[tuple[str, str], list[Disagreement]] = {}
        for points in self.points.values():
            for point in points:
                for claim in point.beside:
                    found.setdefault((claim.article, claim.anchor), []).append(point)
        return found

    def spoken(self, language: str = "") -> Spoken:
        """The language that the site speaks, or that of a page in another language."""
        is_own = language in ("", self.settings.language)
        return self.settings.spoken if is_own else self.settings.languages[language]

    @property
    def own(self) -> Site:
        """The site in its own language, as its pages show it."""
        return self.told_in(self.settings.language)

    def told_in(self, language: str) -> Site:
        """The site as readers of a language meet it: in the words that the library has in it, the others marked.

        Data and checks are made of the site itself, whatever it speaks.
        """
        written = self.as_written
        if language == self.settings.written_in:
            return written
        if language not in written._told:
            told = survey(retold(written.library, language, self.settings), self.settings)
            written._told[language] = replace(
                told, imprint=written.imprint, guide=written.guide, language=language, original=written
            )
        return written._told[language]

    @property
    def as_written(self) -> Site:
        """The site in the language that its pages are written in."""
        return self.original or self

    @cached_property
    def _told(self) -> dict[str, Site]:
        return {}

    @property
    def other_languages(self) -> list[str]:
        """The languages, besides the site's own, that there are translations into."""
        library = self.library
        into = {language for others in library.translations.values() for language in others}
        return sorted(into.union(library.terms_in, library.treatments_in) - {self.settings.language})

    def translation_of(self, thing: Article | Term | Treatment) -> Translation | InOtherWords[Any] | None:
        """The translation that a page shows here; one in the site's own language shows none that lacks claims."""
        match thing:
            case Article():
                found = self.library.translations.get(thing.id, {}).get(self.language)
                return found if found and (found.whole or self.language != self.settings.language) else None
            case Term():
                return self.library.terms_in.get(self.language, {}).get(thing.id)
            case Treatment():
                return self.library.treatments_in.get(self.language, {}).get(thing.id)

    def versions(self, thing: Article | Term | Treatment) -> Mapping[str, str]:
        """A page's address in each language, the site's own first; empty if there is no other."""
        others = (language for language in self.library.languages_of(thing) if language != self.settings.language)
        translated = {language: addresses.in_language(language, thing.url) for language in others}
        return {self.settings.language: thing.url, **translated} if translated else {}


def survey(library: Library, settings: Settings | None = None) -> Site:
    """Compute everything that is derived from a library."""
    points = {id: disagreements(library, treatment) for id, treatment in library.treatments.items()}
    positions: dict[str, Position] = {}
    open_again: dict[str, Position] = {}
    for id, treatment in library.treatments.items():
        positions |= standing(treatment, points[id])
        open_again |= reopened(treatment, points[id])
    return Site(library, points, positions, settings or Settings(), reopened=open_again)
