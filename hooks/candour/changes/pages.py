"""Articles, terms and treatments as pages: added, removed, renamed, reworded, reviewed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from candour.changes.fate import Fate
from candour.changes.pairing import Renamed
from candour.changes.record import Difference, PageChange
from candour.changes.words import sentence_counts
from candour.knowledge.survey import Site
from candour.language.readability import Reading, measure
from candour.model.front import TermFront
from candour.model.library import Article, Term, Treatment
from candour.model.naming import CLAUSES
from candour.model.text import Body

_Page = TypeVar("_Page", Article, Term, Treatment)
Values = Mapping[str, Any]


def compare_articles(base: Site, head: Site, names: Renamed) -> list[PageChange[Article]]:
    """Articles; what they claim is compared elsewhere."""

    def values(article: Article, names: Renamed) -> Values:
        front = article.front
        own = {"title": front.title, "treatment": names.treatments.get(front.treatment, front.treatment)}
        return {**own, "summary": front.summary, **_inner("source", front.source), **_inner("review", front.review)} | {
            "removed": [removed.what for removed in front.removed],
            "references": [f"{one.cited}, {one.read}" for one in front.references],
        }

    pages = _Sides(base.library.articles, head.library.articles, base.settings.language, head.settings.language)
    return _compare(pages, names.articles, values, names)


def compare_terms(base: Site, head: Site, names: Renamed) -> list[PageChange[Term]]:
    """Terms: their names decide what search finds and what is suggested for a mistyped word."""

    def values(term: Term, names: Renamed) -> Values:
        front = term.front
        broader = ", ".join(names.terms.get(wider, wider) for wider in front.broader) or None
        own = {"label": front.label, "kind": front.kind, "facet": front.facet, "broader": broader}
        return {
            **own,
            "synonyms": front.synonyms,
            "includes": front.includes,
            "formerly": front.formerly,
            **{clause: getattr(front, clause) for clause in CLAUSES},
            "options": list(front.options or ()),
            "option words": [*_option_words(front)],
        }

    pages = _Sides(base.library.terms, head.library.terms, base.settings.language, head.settings.language)
    return _compare(pages, names.terms, values, names)


def _option_words(front: TermFront) -> Iterator[str]:
    """Each other word for an option, with the option that it means."""
    yield from (f"{word} ({option})" for option, words in front.worded.items() for word in words)


def compare_treatments(base: Site, head: Site, names: Renamed) -> list[PageChange[Treatment]]:
    """Treatments; their positions are compared elsewhere."""

    def values(treatment: Treatment, names: Renamed) -> Values:
        front = treatment.front
        own = {"title": front.title, "summary": front.summary}
        return {**own, "synonyms": front.synonyms, "includes": front.includes}

    pages = _Sides(base.library.treatments, head.library.treatments, base.settings.language, head.settings.language)
    return _compare(pages, names.treatments, values, names)


def _inner(key: str, model: BaseModel) -> Values:
    """A nested model's values, each named as an editor writes it: "review.status"."""
    return {f"{key}.{name}": value for name, value in model}


@dataclass(frozen=True, slots=True)
class _Sides(Generic[_Page]):
    """The pages of one kind before and after, and the languages that they are in."""

    base: Mapping[str, _Page]
    head: Mapping[str, _Page]
    was: str
    now: str

    def readings(self, old: _Page | None, new: _Page | None) -> tuple[Reading | None, Reading | None]:
        """How hard a page was to read, and how hard it is now."""
        was = measure(old.body.running, self.was) if old else None
        now = measure(new.body.running, self.now) if new else None
        return was, now


def _compare(
    pages: _Sides[_Page],
    renamed: Mapping[str, str],
    values: Callable[[_Page, Renamed], Values],
    names: Renamed,
) -> list[PageChange[_Page]]:
    before = {renamed.get(id, id): page for id, page in pages.base.items()}
    found: list[PageChange[_Page]] = []
    for id in sorted(before.keys() | pages.head.keys()):
        old, new = before.get(id), pages.head.get(id)
        if old is None or new is None:
            found.append(PageChange(old, new, readings=pages.readings(old, new)))
            continue
        differences = [Difference("name", old.id, new.id)] if old.id != new.id else []
        differences += _differences(values(old, names), values(new, Renamed()))
        gone, fresh = _rewording(old.body, new.body)
        if differences or gone or fresh:
            readings = pages.readings(old, new) if gone or fresh else (None, None)
            found.append(PageChange(old, new, tuple(differences), gone, fresh, readings))
    order = (Fate.REMOVED, Fate.CHANGED, Fate.ADDED)
    return sorted(found, key=lambda change: order.index(change.fate))


def _differences(old: Values, new: Values) -> Iterator[Difference]:
    """One difference for each value; for a list, one for each entry that is gone or new."""
    for what, was in old.items():
        now = new[what]
        if isinstance(was, list | tuple):
            yield from (Difference(what, str(entry), None) for entry in _missing(was, now))
            yield from (Difference(what, None, str(entry)) for entry in _missing(now, was))
        elif was != now:
            yield Difference(what, *(None if value is None else str(value) for value in (was, now)))


def _missing(entries: Iterable[object], others: Iterable[object]) -> list[object]:
    known = list(others)
    return [entry for entry in entries if entry not in known]


def _rewording(old: Body, new: Body) -> tuple[int, int]:
    """How many sentences of a body are gone, and how many are new."""
    if old.passages == new.passages:
        return 0, 0
    was, now = sentence_counts(old), sentence_counts(new)
    return (was - now).total(), (now - was).total()
