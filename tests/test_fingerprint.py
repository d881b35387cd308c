"""Fingerprints of the first version still fit a claim that says the same in today's keys, and no other."""

from __future__ import annotations

import pytest

from candour.model.fingerprint import fingerprint
from candour.model.groups import GROUPS

from .builders import claims, one_article
from .sayings import LABELLED, Saying, before_and_after

FORMER = [
    ("aftercare", "term: makeup, advice: avoid, until: 1 week after", "4d8905c04346"),
    ("aftercare", "term: acne-scars, until: healed, only: true", "8f8e6814be89"),
    ("aftercare", "term: scars, from: 24 hours after, advice: allowed, scope: acne-scars", "79c82ed9ac67"),
    ("aftercare", "term: pregnancy, hedge: may, advice: limit, until: a few days after", "f2e331bdb1da"),
    ("preparation", "term: makeup, advice: avoid, from: 7 days before", "b06fa596b295"),
    ("contraindications", "term: pregnancy, strength: avoid, when: 6 months", "6aa29c4b31c8"),
    ("contraindications", "term: acne-scars, when: now", "f40224e3ac00"),
    ("facts", "term: sessions, value: 2 to 3 sessions", "bdc364cb00ea"),
    ("side_effects", "term: scars, seriousness: expected", "e053f433f933"),
]
"""Claims in today's keys, and what the first version made of them when it had `for` and `from` in their place."""

each = pytest.mark.parametrize(("group", "said", "written"), FORMER, ids=[said for _, said, _ in FORMER])


def fits(group: str, said: str, written: str) -> bool:
    """Whether a fingerprint that was written down fits a claim."""
    scope = "/acne-scars" if "scope" in said else ""
    term = said.split(",", maxsplit=1)[0].removeprefix("term: ")
    found = one_article(claims(group, said), f"It is [x]({GROUPS[group].mark}:{term}{scope}).\n").claims
    return fingerprint(["words"], found).fits(written)


@each
def test_a_fingerprint_of_the_first_version_fits_the_claim_in_today_s_keys(group: str, said: str, written: str) -> None:
    assert fits(group, said, written)


@each
def test_it_fits_no_claim_that_says_more(group: str, said: str, written: str) -> None:
    for more in ("condition: if you bruise", "unless: scars", "open: true", "unsaid: which"):
        if not ("only" in said and "open" in more):  # which contradict each other
            assert not fits(group, f"{said}, {more}", written), more


@pytest.mark.parametrize("one", LABELLED.values(), ids=LABELLED.keys())
def test_a_claim_that_says_more_never_has_the_former_fingerprint_of_one_that_does_not(one: Saying) -> None:
    before, after = (fingerprint((), list(site.library.articles["x"].claims)) for site in before_and_after(one))
    assert before.former
    assert not after.fits(before.former)
