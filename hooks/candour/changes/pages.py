"""Articles, terms and treatments as pages: added, removed, renamed, reworded, reviewed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel

from candour.changes.pairing import Renamed
from candour.changes.record import Difference, Fate, PageChange
from candour.changes.words import running_text, sentence_counts
from candour.language.readability import reading_age
from candour.model.library import Article, Library, Term, Treatment

Page = TypeVar("Page", Article, Term, Treatment)
Values = Mapping[str, Any]


def compare_articles(base: Library, head: Library, names: Renamed) -> list[PageChange[Article]]:
    """Articles; what they claim is compared elsewhere."""

    def values(article: Article, names: Renamed) -> Values:
        front = article.front
        own = {"title": front.title, "treatment": names.treatments.get(front.treatment, front.treatment)}
        return {**own, "summary": front.summary, **_inner("source", front.source), **_inner("review", front.review)} | {
            "removed": [removed.what for removed in front.removed]
        }

    return _compare(base.articles, head.articles, names.articles, values, names)


def compare_terms(base: Library, head: Library, names: Renamed) -> list[PageChange[Term]]:
    """Terms: what they are called decides what search finds and what a mistyped word is traced to."""

    def values(term: Term, names: Renamed) -> Values:
        front = term.front
        broader = names.terms.get(front.broader, front.broader) if front.broader else None
        own = {"label": front.label, "kind": front.kind, "broader": broader}
        return {**own, "synonyms": front.synonyms, "options": front.options or ()}

    return _compare(base.terms, head.terms, names.terms, values, names)


def compare_treatments(base: Library, head: Library, names: Renamed) -> list[PageChange[Treatment]]:
    """Treatments; their positions are compared elsewhere."""

    def values(treatment: Treatment, names: Renamed) -> Values:
        front = treatment.front
        return {"title": front.title, "summary": front.summary, "synonyms": front.synonyms}

    return _compare(base.treatments, head.treatments, names.treatments, values, names)


def _inner(key: str, model: BaseModel) -> Values:
    """A nested model's values, each named as an editor writes it: "review.status"."""
    return {f"{key}.{name}": value for name, value in model}


def _compare(
    base: Mapping[str, Page],
    head: Mapping[str, Page],
    renamed: Mapping[str, str],
    values: Callable[[Page, Renamed], Values],
    names: Renamed,
) -> list[PageChange[Page]]:
    before = {renamed.get(id, id): page for id, page in base.items()}
    found: list[PageChange[Page]] = []
    for id in sorted(before.keys() | head.keys()):
        old, new = before.get(id), head.get(id)
        if old is None or new is None:
            found.append(PageChange(old, new, ages=(_age(old), _age(new))))
            continue
        differences = [Difference("name", old.id, new.id)] if old.id != new.id else []
        differences += _differences(values(old, names), values(new, Renamed()))
        gone, fresh = _rewording(old.body.html, new.body.html)
        if differences or gone or fresh:
            ages = (_age(old), _age(new)) if gone or fresh else (None, None)
            found.append(PageChange(old, new, tuple(differences), gone, fresh, ages))
    order = (Fate.REMOVED, Fate.CHANGED, Fate.ADDED)
    return sorted(found, key=lambda change: order.index(change.fate))


def _differences(old: Values, new: Values) -> Iterator[Difference]:
    """One difference a value; of a list, one for each entry that is gone or new."""
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


def _rewording(old: str, new: str) -> tuple[int, int]:
    """How many sentences of a body are gone, and how many are new."""
    if old == new:
        return 0, 0
    was, now = sentence_counts(old), sentence_counts(new)
    return (was - now).total(), (now - was).total()


def _age(page: Article | Term | Treatment | None) -> float | None:
    return reading_age(running_text(page.body.html)) if page else None
