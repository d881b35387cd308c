"""What kind of documents articles were made from, in words that patients read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from candour.language.spoken import N_, _, _n
from candour.model.front import SourceKind
from candour.model.library import Article


@dataclass(frozen=True, slots=True)
class KindWords:
    """A kind of document: one of them, several, and a heading for one. Messages: `_` says them.

    `one` and `many` follow "is" and "are", so that they agree with nothing else in a sentence.
    """

    one: str
    many: str
    brief: str


KINDS: Mapping[SourceKind, KindWords] = {
    "clinic-page": KindWords(
        N_("a page of a clinic that offers the treatment"),
        N_("pages of clinics that offer the treatment"),
        N_("a clinic’s page"),
    ),
    "advert": KindWords(N_("an advert"), N_("adverts"), N_("an advert")),
    "leaflet": KindWords(N_("a leaflet for patients"), N_("leaflets for patients"), N_("a leaflet")),
    "guideline": KindWords(N_("a guideline for professionals"), N_("guidelines for professionals"), N_("a guideline")),
    "regulator": KindWords(
        N_("a text of a public authority"), N_("texts of public authorities"), N_("an authority’s text")
    ),
    "study": KindWords(N_("a study"), N_("studies"), N_("a study")),
}
_UNKNOWN = KindWords(N_("a text of an unknown kind"), N_("texts of an unknown kind"), "")


def kind(kind: SourceKind) -> str:
    """One document of a kind, as it is told in full: "a page of a clinic that offers the treatment"."""
    return _(KINDS[kind].one)


def kind_in_brief(kind: SourceKind) -> str:
    """The same below a title: "a clinic’s page"."""
    return _(KINDS[kind].brief)


def kinds_of(articles: Iterable[Article]) -> str:
    """What the documents of some articles are, in one sentence; "" where no kind is recorded.

    "Of these 5 articles, 4 are pages of clinics that offer the treatment; 1 is an advert."
    """
    counts = Counter(article.front.source.kind for article in articles)
    if counts.keys() <= {None}:
        return ""
    known = [(KINDS[one], counts[one]) for one in KINDS if counts[one]]
    known.sort(key=lambda pair: -pair[1])  # of as many, the one that KINDS has first
    listed = [*known, *([(_UNKNOWN, counts[None])] if counts[None] else [])]
    words, num = listed[0]
    if counts.total() == 1:
        return _("This article is %(kind)s.", kind=_(words.one))
    if len(listed) == 1:
        return _("All %(num)s articles are %(kinds)s.", num=num, kinds=_(words.many))
    parts = [_part(num, words) for words, num in listed]
    # Translators: the parts are "4 are pages of clinics that offer the treatment", "1 is an advert", …
    return _("Of these %(num)s articles, %(parts)s.", num=counts.total(), parts="; ".join(parts))


def _part(num: int, words: KindWords) -> str:
    said = words.one if num == 1 else words.many
    return _n("%(num)s is %(kind)s", "%(num)s are %(kind)s", num, kind=_(said))
