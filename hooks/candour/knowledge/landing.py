"""Where each claim lands on a treatment's pages for patients: once, or by a written rule only in the words.

A claim that no page for patients holds is left to the comparison of its group, which shows every claim with all its
words. `LEFT` says why.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from candour.knowledge.checklist import checklist
from candour.knowledge.effects import effects
from candour.knowledge.exclusions import Exclusion
from candour.knowledge.survey import Site
from candour.knowledge.timeline import timeline
from candour.model.library import Claim


class PatientPage(StrEnum):
    """The pages for patients, by the names of their addresses."""

    CAN_I_HAVE_IT = "can-i-have-it"
    AFTERCARE = "aftercare-timeline"
    WHAT_TO_EXPECT = "what-to-expect"


SLIPS = "slips"
"""The notes on evident slips, on any page."""

CALL = "call"
"""The section that says when to call."""

LEFT: Mapping[str, str] = {
    "benefits": "Whether it helps somebody is no answer of these pages.",
    "candidates": "Whom it is for is told beside a warning on the same term, and excludes nobody.",
    "preparation": "It holds nothing back and names no medicine.",
    "procedure": "What is done is not yet a page for patients.",
    "practitioners": "Who does it elsewhere says nothing of who does it here.",
    "alternatives": "What else there is says nothing against the treatment.",
    "facts": "Figures are compared; those that belong to an effect stand beside it.",
}
"""Why claims of a group may be left to its comparison. Other groups have no such claims."""


@dataclass(frozen=True, slots=True)
class Landing:
    """The section of a page in which a claim stands."""

    page: PatientPage
    section: str


def landings(treatment: str, site: Site) -> Mapping[Claim, Sequence[Landing]]:
    """Where the claims on a treatment land. A claim that is missing here is left to its comparison."""
    found: dict[Claim, list[Landing]] = {}
    for claim, landing in (*_checklist(treatment, site), *_timeline(treatment, site), *_effects(treatment, site)):
        found.setdefault(claim, []).append(landing)
    return found


def _checklist(treatment: str, site: Site) -> Iterator[tuple[Claim, Landing]]:
    """An effect lands where effects are told, and stands beside the condition that it happens with too."""
    told = checklist(treatment, site)
    for answer, reasons in told.reasons.items():
        for way, heard in ((way, heard) for reason in reasons for way, heard in reason.said.items()):
            if way is not Exclusion.HARMED:
                landing = Landing(PatientPage.CAN_I_HAVE_IT, answer)
                yield from ((claim, landing) for voice in heard for claim in voice.claims)
    for claim in told.slips:
        yield claim, Landing(PatientPage.CAN_I_HAVE_IT, SLIPS)


def _timeline(treatment: str, site: Site) -> Iterator[tuple[Claim, Landing]]:
    told = timeline(treatment, site)
    for section, cards in ((CALL, told.calling), *told.phases.items()):
        for claim in (claim for card in cards for claim in card.claims):
            yield claim, Landing(PatientPage.AFTERCARE, section)
    for claim in told.slips:
        yield claim, Landing(PatientPage.AFTERCARE, SLIPS)


def _effects(treatment: str, site: Site) -> Iterator[tuple[Claim, Landing]]:
    """A fact that belongs to several effects lands at the first, and stands beside the others too."""
    facts: set[Claim] = set()
    for section, found in effects(treatment, site).items():
        landing = Landing(PatientPage.WHAT_TO_EXPECT, section)
        for effect in found:
            yield from ((claim, landing) for voice in effect.voices for claim in voice.claims)
            told = {claim for fact in effect.facts for voice in fact.voices for claim in voice.claims} - facts
            yield from ((claim, landing) for claim in told)
            facts |= told
