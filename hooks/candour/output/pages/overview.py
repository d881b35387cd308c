"""The top of a treatment's page: facts from elsewhere, all that excludes, and all that may happen.

A list of cautions is never cut. The list of facts is, and names what it leaves out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from candour.knowledge.checklist import Reason, checklist
from candour.knowledge.comparison import Row
from candour.knowledge.disagree import Disagreement
from candour.knowledge.effects import Effect, effects
from candour.knowledge.exclusions import Answer
from candour.knowledge.survey import Site
from candour.knowledge.voices import Voice, points, voices
from candour.language.spoken import _
from candour.model.front import Position
from candour.model.library import Claim, Treatment
from candour.output.pages import checklist as can_i_have_it
from candour.output.pages import effects as what_to_expect
from candour.wording.calling import in_an_emergency
from candour.wording.counts import speakers
from candour.wording.exclusions import answer_headings, lead, own_advice
from candour.wording.voices import agreement, voice_words

_MOST = 6
"""The most facts that the list holds."""


@dataclass(frozen=True, slots=True)
class OverviewLine:
    """A term with what is said about it: (words, how many say so) pairs.

    `points` are those that articles disagree on, `positions` what this clinic has decided on them. `is_noted` tells
    that an editor's note stands beside some of the words.
    """

    label: str
    url: str
    said: tuple[tuple[str, str], ...]
    points: tuple[Disagreement, ...]
    positions: tuple[Position, ...]
    is_noted: bool


@dataclass(frozen=True, slots=True)
class OverviewList:
    """A list under its heading; `note` says what to make of it, `more` are the lines that it only names."""

    heading: str
    lines: Sequence[OverviewLine]
    note: str = ""
    more: Sequence[OverviewLine] = ()


def lists(treatment: Treatment, site: Site) -> list[OverviewList]:
    """Every list that has lines."""
    return [*_facts(treatment, site), *_exclusions(treatment, site), *_effects(treatment, site)]


def _facts(treatment: Treatment, site: Site) -> Iterator[OverviewList]:
    """Facts that have a figure or an answer, those of several articles first: what others do, never what we do.

    All others are only named: those beyond the first few, then those that are told in words alone.
    """
    for table in site.tables[treatment.id]:
        measured = [row for row in table.rows if any("value" in claim.said for claim in row.claims)]
        if table.group.id == "facts" and measured:
            most = min(_MOST, len(measured))
            rows = sorted(measured, key=lambda row: row.mentions < 2)
            rows += [row for row in table.rows if row not in measured]
            told = [_fact(row, table.url, site) for row in rows]
            note = _("Articles from elsewhere say this. Ask us for our own price, our times and who treats you.")
            yield OverviewList(_("Key facts from elsewhere"), told[:most], note, told[most:])


def _fact(row: Row, url: str, site: Site) -> OverviewLine:
    said = _pairs(voices(row.claims, site.library), site)
    return _line(row.term.label, f"{url}#{row.term.id}", said, row.claims, site)


def _exclusions(treatment: Treatment, site: Site) -> Iterator[OverviewList]:
    url = can_i_have_it.PAGE.url(treatment)
    for answer, reasons in checklist(treatment.id, site).reasons.items():
        note = own_advice() if answer is Answer.BEFORE else ""
        yield OverviewList(answer_headings()[answer], [_reason(one, url, site) for one in reasons], note)


def _reason(reason: Reason, url: str, site: Site) -> OverviewLine:
    said = [pair for way, heard in reason.said.items() for pair in _pairs(heard, site, lead(way, reason.is_medicine))]
    if reason.reasons_for:
        said.append((_("it is said to be for this"), speakers(reason.reasons_for, site.library)))
    said += [pair for one in reason.wider for pair in _beside(one.term.label, one.voices, site)]
    return _line(reason.term.label, f"{url}#{reason.term.id}", said, reason.claims, site)


def _effects(treatment: Treatment, site: Site) -> Iterator[OverviewList]:
    url = what_to_expect.PAGE.url(treatment)
    headings = what_to_expect.section_headings()
    call = in_an_emergency(site.settings.clinic)
    for section, found in effects(treatment.id, site).items():
        yield OverviewList(headings[section], [_effect(one, url, site) for one in found], call)
        call = ""  # said once, beside what is gravest


def _effect(effect: Effect, url: str, site: Site) -> OverviewLine:
    said = _pairs(effect.voices, site)
    for term in dict.fromkeys(claim.term for claim in effect.near):
        near = voices([claim for claim in effect.near if claim.term == term], site.library)
        said += _beside(site.library.label(term), near, site)
    claims = [claim for voice in effect.voices for claim in voice.claims]
    return _line(effect.term.label, f"{url}#{effect.term.id}", said, claims, site)


def _pairs(heard: Iterable[Voice], site: Site, led_by: str = "") -> list[tuple[str, str]]:
    return [(": ".join(filter(None, (led_by, voice_words(voice)))), agreement(voice, site.library)) for voice in heard]


def _beside(label: str, heard: Iterable[Voice], site: Site) -> list[tuple[str, str]]:
    """What is said of a wider or narrower term and bears on this one."""
    return [(_("see also %(term)s: %(words)s", term=label, words=words), who) for words, who in _pairs(heard, site)]


def _line(label: str, url: str, said: Iterable[tuple[str, str]], claims: Iterable[Claim], site: Site) -> OverviewLine:
    spoken = tuple(claims)
    found = points(spoken, site)
    decided = tuple(site.positions[point.id] for point in found if point.id in site.positions)
    return OverviewLine(label, url, tuple(said), found, decided, any(claim.note for claim in spoken))
