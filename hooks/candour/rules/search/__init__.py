"""What search results show. One module a rule; its docstring is its documentation."""

from . import (
    long_title,
    summary_repeats_title,
    too_long,
)

RULES = (
    long_title,
    summary_repeats_title,
    too_long,
)
