"""The first line of a search result: what articles say of a term, what warns most first, with every reserve.

A term's answer has a line for each group of claims, after what the clinic has decided. What warns of something wider
has lines too. A reason to have the treatment never stands without the warnings about its own term or one near it. What
a source got wrong by a slip is no answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from candour.knowledge.disagree import Disagreement
from candour.knowledge.disagree.relation import Terms
from candour.knowledge.effects import is_graver
from candour.knowledge.exclusions import is_medicine
from candour.knowledge.levels import SORTED_BY, by_group
from candour.knowledge.rollup import is_reason, warns
from candour.knowledge.survey import Site
from candour.knowledge.voices import Voice, points
from candour.language.spoken import _, _n
from candour.model.groups import GROUPS, Group
from candour.model.library import Claim, Library, Term
from candour.output.search.lines import in_a_line, in_order, said
from candour.wording.calling import emergency
from candour.wording.counts import count
from candour.wording.exclusions import own_advice
from candour.wording.points import marker
from candour.wording.voices import agreement

_MOST_LINES = 8

_ELSEWHERE = ("facts", "practitioners")
"""Groups in which what another clinic does may not be what this one does."""


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """What a result says before anything else, and whether something warns of its subject."""

    lines: Sequence[str] = ()
    warns: bool = False

    def __str__(self) -> str:
        return "\n".join(self.lines)


def on_row(claims: Iterable[Claim], site: Site, treatment: str) -> ShortAnswer:
    """What is said of a term in one group."""
    listed = list(claims)
    told = [claim for claim in listed if not claim.is_slip]
    answer = [said(told, site.library) if told else _("ask us")]
    answer += [_("there are warnings about this too")] * site.rollup.is_warned_reason(listed, treatment)
    return ShortAnswer(("; ".join(answer),))


def on_term(term: Term, site: Site) -> ShortAnswer:
    """What is said of a term in all groups, for it in the claims on others, and what warns of it."""
    claims = site.library.claims_by_term.get(term.id, ())
    told = [claim for claim in claims if not claim.is_slip]
    against = [claim for claim in told if GROUPS[claim.group].case == "against"]
    denied = against if all(claim.is_denied for claim in against) else []
    others = [claim for claim in told if claim not in set(denied)]
    grouped = [*_by_treatment(others, site), *_for_it(term, site)] or ([] if denied else list(_narrower(term, site)))
    near = list(_near(term, claims, site))
    warning = [line for group, line in grouped if group.id in SORTED_BY]
    call = emergency(term, site.settings.clinic)
    lines = [
        *filter(None, [call]),
        *_differences(points(claims, site), site),
        *_graver(term, claims, site),
        *warning,
        *near,
        *_advice(term, claims, site),
        *_most(line for group, line in grouped if group.id not in SORTED_BY),
        *_no_reason(denied, site.library),
        *_reserves(claims, site.mentions.in_qualifiers(term.id)),
    ]
    is_warned = bool(call or near or warning or site.rollup.harms_of(term.id))
    return ShortAnswer(lines if lines[bool(call) :] else [*lines, _named(term, site)], is_warned)


def _no_reason(denied: Sequence[Claim], library: Library) -> Iterator[str]:
    """That it is said to be no reason against the treatment, and nothing else: no answer to any other question."""
    for _treatment, title, own in _treatments(denied, library):
        voice = Voice((), tuple(own), tuple(claim for claim in own if claim.hedge))
        lead = title if len(library.treatments) > 1 else ""
        yield in_a_line(lead, f"{_('no reason against it')}: {agreement(voice, library)}")


def warnings_on_wider(claims: Iterable[Claim], library: Library) -> Iterator[str]:
    """What warns of something wider than what is asked about: a line for each term."""
    for id, warned in _by_term(claims).items():
        yield _warning(_("Warnings on something wider: %(term)s", term=library.label(id)), warned, library)


def _warning(lead: str, claims: Sequence[Claim], library: Library) -> str:
    told = [claim for claim in claims if not claim.is_slip]
    return in_a_line(lead, in_order(told, library) if told else _slip())


def _slip() -> str:
    return _("An article’s words here seem to come from another text. Take the caution seriously and ask us.")


_Lines = Iterator[tuple[Group, str]]


def _by_treatment(claims: Sequence[Claim], site: Site, label: str = "") -> _Lines:
    """A line for each group, by treatment if the site has more than one; after a label, if it is of another term."""
    library = site.library
    for treatment, title, own in _treatments(claims, library):
        for group, alike in by_group(own):
            where = [label] * bool(label) + [title] * (len(library.treatments) > 1)
            where += [_(group.name)] * (group.id != "facts")
            words = said(alike, library)
            if label and site.rollup.is_warned_reason(alike, treatment):
                words += f"; {_('there are warnings about this too')}"
            yield group, in_a_line(", ".join(where), words)


def _treatments(claims: Sequence[Claim], library: Library) -> Iterator[tuple[str, str, list[Claim]]]:
    """Claims by their treatment, with its id and name; a preview goes on without a treatment's page."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(library.articles[claim.article].front.treatment, []).append(claim)
    for treatment, own in found.items():
        yield treatment, library.treatments[treatment].title if treatment in library.treatments else treatment, own


def _most(lines: Iterable[str]) -> Iterator[str]:
    """Lines that warn of nothing: the first of them, and how many more there are."""
    listed = list(lines)
    yield from listed[:_MOST_LINES]
    if more := len(listed[_MOST_LINES:]):
        yield _n("%(num)s more", "%(num)s more", more)


def _for_it(term: Term, site: Site) -> _Lines:
    """What claims on other terms say for this one: "Side effects in general – for: Sensitive skin"."""
    others = [claim for claim in site.mentions.in_qualifiers(term.id) if not claim.is_slip]
    for id, naming in _by_term(others).items():
        yield from _by_treatment(naming, site, site.library.label(id))


def _narrower(term: Term, site: Site) -> _Lines:
    """What is said of narrower terms, for one that no claim is about."""
    for narrower in site.library.narrower.get(term.id, ()):
        claims = site.library.claims_by_term.get(narrower.id, ())
        yield from _by_treatment([claim for claim in claims if not claim.is_slip], site, narrower.label)


def _by_term(claims: Iterable[Claim]) -> Mapping[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.term, []).append(claim)
    return found


def _differences(found: Sequence[Disagreement], site: Site) -> Iterator[str]:
    """What the clinic has decided; else that articles differ, and how."""
    for point in found:
        if point.id in site.positions:
            yield f"{_('This clinic advises:')} {site.positions[point.id].advice}"
    undecided = [point for point in found if point.id not in site.positions]
    for text in dict.fromkeys(_difference(point) for point in undecided):
        yield f"{text[:1].upper()}{text[1:]}."


def _difference(point: Disagreement) -> str:
    return _("articles differ: one side warns of a kind of it") if point.of_a_kind else marker(point)


def _graver(term: Term, claims: Sequence[Claim], site: Site) -> Iterator[str]:
    """What worries more about a wider effect than what is said of this one: flaking is usual, peeling alarming."""
    own = [claim for claim in claims if claim.group == "side_effects"]
    if own:
        above = site.rollup.harms_above(term.id)
        yield from warnings_on_wider([claim for claim in above if is_graver(claim, own)], site.library)


def _near(term: Term, claims: Sequence[Claim], site: Site) -> Iterator[str]:
    """What warns of something wider; for a reason to have the treatment, also of something narrower."""
    library = site.library
    above = site.rollup.cautions_above(term.id)
    yield from warnings_on_wider(above, library)
    if any(map(is_reason, claims)):
        told = {term.id, *(claim.term for claim in above)}
        others = [claim for claim in site.rollup.against(term.id) if claim.term not in told]
        for id, warned in _by_term(others).items():
            yield _warning(_("Warnings on something near: %(term)s", term=library.label(id)), warned, library)


def _advice(term: Term, claims: Sequence[Claim], site: Site) -> Iterator[str]:
    """No answer on a medicine may read as a command to stop it."""
    if any(map(warns, claims)) and is_medicine(term.id, Terms(site.library.terms)):
        yield own_advice()


def _reserves(claims: Sequence[Claim], others: Sequence[Claim]) -> Iterator[str]:
    """What travels with the words: a slip, an editor's note, and that another clinic says so.

    A note on claims on `others` that name the term travels with it too.
    """
    if any(claim.is_slip for claim in claims):
        yield _slip()
    elif any(claim.note for claim in (*claims, *others)):
        yield _("An editor’s note stands beside the words. Read it too.")
    if any(claim.group in _ELSEWHERE for claim in claims):
        yield _("Articles from elsewhere say this: ask us how it is here.")


def _named(term: Term, site: Site) -> str:
    """A term that no claim names: who does, if anybody."""
    if articles := site.mentions.articles(term.id):
        return _("Named by %(count)s, with no answer of its own", count=count(articles, site.library))
    return _("No article here mentions it. Ask your clinic before the treatment.")
