"""The words around a number, as pages use them, each with what it is read as. Keys are tokens in small letters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

Meaning = TypeVar("Meaning")
Phrases = Mapping[tuple[str, ...], Meaning]


def in_tokens(meanings: Mapping[str, Meaning]) -> Phrases[Meaning]:
    """Each phrase as the tokens that it is read in; phrases of one meaning stand together: "a half|half"."""
    return {tuple(phrase.split()): meaning for phrases, meaning in meanings.items() for phrase in phrases.split("|")}


HEDGES = in_tokens(
    {
        "usually|typically|generally|normally|mostly": "usually",
        "on average|an average of": "on average",
        "about|around|roughly|approximately|approx|approx .|circa|ca .|~|≈": "about",
    }
)
BOUNDS_BEFORE = in_tokens(
    {
        "at least|a minimum of|minimum of|minimum|min|min .|≥|> =": "at least",
        "no less than|not less than|no fewer than|no sooner than|not sooner than|no earlier than": "at least",
        "from": "from",
        "over|older than|above": "over",
        "more than|longer than|greater than|higher than|>": "more than",
        "at most|a maximum of|maximum of|maximum|max|max .|≤|< =": "at most",
        "no more than|not more than|no longer than|not longer than": "at most",
        "up to": "up to",
        "within": "within",
        "under|younger than|below": "under",
        "less than|fewer than|shorter than|lower than|<": "less than",
    }
)
BOUNDS_AFTER = in_tokens(
    {
        "or more|or longer|or over|or above|or higher|or greater|or older|and over|and above|and older": "at least",
        "and up|and more|plus|+|minimum|at least": "at least",
        "or less|or fewer|or under|or below|or lower|or shorter|or younger|and under|and below": "at most",
        "and younger|maximum|max|max .|at most": "at most",
        "or so|approximately": "about",
    }
)
LOWER = frozenset({"at least", "from", "over", "more than"})
UPPER = frozenset({"at most", "up to", "within", "under", "less than"})
EXCLUSIVE = frozenset({"over", "more than", "under", "less than"})
"""Bounds that are lower, upper, and not included themselves."""

VAGUE = in_tokens({"a few": "a few", "a couple of|a couple|couple of": "a couple of", "several": "several"})
VAGUE_AFTER_EVERY = in_tokens({"few|a few": "a few", "couple of|a couple of": "a couple of", "several": "several"})
PARTS_OF_ONE = in_tokens(
    {
        "half an|half a|a half|half": 0.5,
        "a quarter of an|a quarter of a|quarter of an|a quarter": 0.25,
        "three quarters of an|three quarters of a|three quarters": 0.75,
    }
)
PARTS_MORE = in_tokens({"and a half": 0.5, "and a quarter": 0.25})
PARTS_OF_ALL = in_tokens(
    {
        "half|a half": (50.0, 0),
        "a quarter": (25.0, 0),
        "three quarters": (75.0, 0),
        "a third|one third": (1.0, 3),
        "two thirds": (2.0, 3),
    }
)
"""So many percent, or so many in three."""

HOW_OFTEN = in_tokens({"once": 1.0, "twice": 2.0, "thrice": 3.0})
HOW_REGULARLY = in_tokens(
    {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "yearly|annually": "year"}
)
AT_INTERVALS = in_tokens({"every|once every": "every"})
EVERY_SECOND = in_tokens({"other|second": 2.0})
APART = in_tokens({"apart": "apart"})
PER_WORD = in_tokens({"per|/": "per"})
PER_ONE = in_tokens({"a|an|each|every": "per"})
TO = in_tokens({"to|-|–|—|‐|‑|−": "to"})
OR = in_tokens({"or": "or"})
AND = in_tokens({"and": "and"})
BETWEEN = in_tokens({"between": "between"})
AMONG = in_tokens({"in|out of": "in"})
PEOPLE = in_tokens({"people|persons|patients|of people|of patients": "people"})
