"""What a reader must know of a review: that it should be split, what was compared, what could not be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from candour.project.review import RevisionReview
from candour.report.review_sum import changes_content, held_side_by_side
from candour.wording.claims import numbered

_NAMED = 3
"""Files of code that are named; all stand at the end of the review."""


def split(review: RevisionReview) -> Iterator[str]:
    """That code and content should not come together, where they do."""
    if review.code and changes_content(review):
        yield (
            f"Split this proposal: it changes content and code together ({_listed(review.code)}). Code can change what "
            "every page says, and nobody can see that here."
        )


def _listed(paths: Sequence[str]) -> str:
    left = len(paths) - _NAMED
    return ", ".join(paths[:_NAMED]) + (f" and {numbered(left, 'more file')}" if left > 0 else "")


def tail(review: RevisionReview) -> Iterator[str]:
    """Mistakes on either side, pages that cannot be read, how many cells read otherwise, and what was compared."""
    for side in (review.head, review.base):
        if side.errors:
            yield (
                f"{side.name} has {numbered(side.errors, 'error')}, so its claims were compared only in part; "
                + ("the check names each." if side is review.head else "they were there before.")
            )
    if review.unread:
        yield f"Compared as raw text, since one side cannot be read as a page: {', '.join(review.unread)}."
    if review.changes.cells:
        verb = "reads" if review.changes.cells == 1 else "read"
        yield f"{numbered(review.changes.cells, 'cell')} of the comparisons {verb} otherwise."
    if changes_content(review) or review.code:
        yield f"Compared: {held_side_by_side(review)}."
