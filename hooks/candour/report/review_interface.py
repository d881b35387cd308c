"""The first part of a review, on the interface: that its language changed."""

from __future__ import annotations

from collections.abc import Iterator

from candour.language.catalogue import name_of
from candour.project.review import RevisionReview


def interface(review: RevisionReview) -> Iterator[str]:
    """A sentence if the language changed. How its messages are worded is told as changes of words."""
    change = review.changes.interface
    if change.old != change.new:
        yield f"Every word of the interface is now {name_of(change.new)}; it was {name_of(change.old)}."
