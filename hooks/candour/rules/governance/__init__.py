"""Somebody answers for what a page says, and until when. One module a rule; its docstring is its documentation."""

from . import (
    changed_after_review,
    due_too_far,
    impossible_date,
    open_point,
    position_overdue,
    position_reopened,
    repeated_point,
    review_contradicts,
    review_incomplete,
    review_overdue,
    unknown_point,
    unpinned_review,
)

RULES = (
    changed_after_review,
    due_too_far,
    impossible_date,
    open_point,
    position_overdue,
    position_reopened,
    repeated_point,
    review_contradicts,
    review_incomplete,
    review_overdue,
    unknown_point,
    unpinned_review,
)
