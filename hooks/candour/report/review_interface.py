"""The first part of a review, on the interface: that its language or its wording changed."""

from __future__ import annotations

from collections.abc import Iterator

from candour.language.catalogue import name_of
from candour.project.review import RevisionReview
from candour.wording.claims import numbered


def interface(review: RevisionReview) -> Iterator[str]:
    """A sentence for each language that changed; nothing if none did."""
    change = review.changes.interface
    if change.old != change.new:
        yield f"Every word of the interface is now {name_of(change.new)}; it was {name_of(change.old)}."
    for language, count in change.worded.items():
        verb = "reads" if count == 1 else "read"
        yield f"{numbered(count, 'word')} of the interface {verb} otherwise in {name_of(language)}."
