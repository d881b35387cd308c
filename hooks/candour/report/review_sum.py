"""A review in a few sentences, safety first. It never says that nothing changed where a word did."""

from __future__ import annotations

from collections.abc import Iterator

from candour.problem import errors
from candour.project.review import RevisionReview
from candour.report.problems import checked
from candour.report.reading import Reader
from candour.report.review_counts import (
    beside_counted,
    claims_counted,
    others_counted,
    pages_counted,
    points_counted,
    words_counted,
)
from candour.report.review_interface import interface
from candour.wording.claims import numbered


def review_summary(review: RevisionReview, reader: Reader) -> str:
    """What patients will be told differently, what else changed, and what mistakes it brings."""
    return " ".join([*interface(review), *_content(review, reader), *_code(review), *_brought(review)])


def changes_content(review: RevisionReview) -> bool:
    """Whether anything differs besides code."""
    changes = review.changes
    told = (changes.words, changes.claims, changes.points, changes.positions, changes.broken)
    pages = (changes.articles, changes.terms, changes.treatments, review.unread, review.aside)
    return any([*told, *pages]) or changes.interface.old != changes.interface.new


def held_side_by_side(review: RevisionReview) -> str:
    """What was held side by side."""
    counts = checked(review.head.project.loaded)
    listed = [numbered(counts[f"{kind}s"], kind) for kind in _KINDS if counts.get(f"{kind}s")]
    return ", ".join([*listed, "and every other page, setting, word list and message"])


_KINDS = ("article", "translation", "term", "treatment")


def _content(review: RevisionReview, reader: Reader) -> Iterator[str]:
    counted = (words_counted, claims_counted, pages_counted, points_counted)
    told = [one for count in counted for one in count(review, reader)]
    others = list(others_counted(review))
    if told:
        yield f"What patients will be told differently: {'; '.join(told)}."
    if others:
        yield f"{'Also changed' if told else 'Changed'}: {', '.join(others)}."
    if not changes_content(review):
        nothing = "nothing in the content differs" if review.code else "nothing that patients read differs"
        yield f"Compared {held_side_by_side(review)}: {nothing}."
    elif not told and not others:
        yield f"Changed: {', '.join(beside_counted(review))}."


def _code(review: RevisionReview) -> Iterator[str]:
    if review.code:
        verb = "is" if len(review.code) == 1 else "are"
        files = numbered(len(review.code), "file")
        yield f"{files} of code {verb} changed: what that does to the pages is not shown here."


def _brought(review: RevisionReview) -> Iterator[str]:
    """How many mistakes it brings, errors first."""
    wrong = len(errors(review.brought))
    counts = ((wrong, "error"), (len(review.brought) - wrong, "warning"))
    if found := " and ".join(numbered(count, noun) for count, noun in counts if count):
        yield f"It brings {found}."
