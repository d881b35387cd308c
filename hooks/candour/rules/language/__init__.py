"""Patients can read it. One module a rule; its docstring is its documentation."""

from . import (
    jargon,
    long_sentence,
    reading_age,
)

RULES = (
    jargon,
    long_sentence,
    reading_age,
)
