"""Questions for the appointment: one plain question for each open point and gap, on one printed page.

Points on one thing are one question. What the clinic has decided need not be asked. Medicines and all other exclusions
are asked about by name, and no name is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from candour.knowledge.always_asked import Unlisted, unlisted
from candour.knowledge.checklist import checklist
from candour.knowledge.comparison import Comparison
from candour.knowledge.disagree import Disagreement, open_points
from candour.knowledge.exclusions import Answer
from candour.knowledge.survey import Site
from candour.language.spoken import N_, _
from candour.model.addresses import QUESTIONS
from candour.model.front import NoteReference
from candour.model.library import Treatment
from candour.output.pages import checklist as can_i_have_it
from candour.output.pages.built import Built, Plan
from candour.output.pages.of_treatment import PageOfTreatment
from candour.output.pages.paper import sheet
from candour.output.render import Renderer
from candour.wording import points as phrase
from candour.wording.exclusions import asked_about

_MOST_NAMED = 16

_MOST_ASKED = 20
"""An A4 page holds this many questions; safety comes first, and the page says what it left out."""

_AGAINST = (Answer.NOT, Answer.NOT_THERE, Answer.CONTRADICTED, Answer.ASK)
"""The answers about which a patient asks whether a reason applies."""

ORDER = 100
PAGE = PageOfTreatment(
    QUESTIONS,
    place=50,
    label=N_("Questions to ask"),
)


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """One page for each treatment that has articles to compare."""
    return PAGE.plans(_page, site, renderer)


def _page(treatment: Treatment, site: Site, renderer: Renderer) -> Built:
    seen: set[str] = set()
    differ = open_points(site.points[treatment.id])
    undecided = [point for point in differ if point.id not in site.positions]
    questions = [point for point in undecided if _is_new(point, seen)]
    asked = questions[:_MOST_ASKED]  # they touch safety first
    excluding = checklist(treatment.id, site)
    unnamed = unlisted(treatment.id, {reason.term.id for reason in excluding.listed}, site)
    return sheet(
        PAGE,
        treatment,
        site,
        renderer,
        "questions.html",
        title=_("%(treatment)s: questions for your appointment", treatment=treatment.title),
        # Translators: what patients type to find the page, with commas between; as many as they may need
        words=_("what to ask the doctor"),
        description=_(
            "Questions that articles on %(treatment)s leave open, on one page to print and take along.",
            treatment=treatment.title.lower(),
        ),
        safety=[(phrase.question(point, site.library), point.url) for point in asked if point.safety],
        other=[(phrase.question(point, site.library), point.url) for point in asked if not point.safety],
        disagreements=len(differ),
        decided=len(differ) - len(undecided),
        merged=len(undecided) - len(questions),
        left_out=len(questions) - len(asked),
        stopping=excluding.stopping,
        used=excluding.reasons.get(Answer.USED, ()),
        against=[reason for answer in _AGAINST for reason in excluding.reasons.get(answer, ())],
        only_for=excluding.reasons.get(Answer.ONLY_FOR, ()),
        asked=_asked(one for one in unnamed if not one.is_medicine),
        asked_medicines=_asked(one for one in unnamed if one.is_medicine),
        can_i_have_it=can_i_have_it.PAGE.url(treatment),
        gaps=[gap for table in site.tables[treatment.id] if table.group.gap and (gap := _gap(table))[1]],
    )


def _asked(unnamed: Iterable[Unlisted]) -> list[tuple[str, list[NoteReference]]]:
    """A question for all that no article speaks of, and for all that articles only name; each with who says so."""
    found: dict[bool, list[Unlisted]] = {}
    for one in unnamed:
        found.setdefault(one.is_silent, []).append(one)
    return [
        (
            asked_about(", ".join(one.term.label for one in alike), silent),
            list({one.reference.id: one.reference for one in alike}.values()),
        )
        for silent, alike in sorted(found.items(), reverse=True)
    ]


def _is_new(point: Disagreement, seen: set[str]) -> bool:
    """Whether nothing was asked about the point's term yet: one question is enough for each."""
    is_new = point.terms[0] not in seen
    seen.add(point.terms[0])
    return is_new


def _gap(table: Comparison) -> tuple[str, list[str], int, str]:
    """The question, the terms that only one article mentions and how many more, and the table they stand in."""
    once = [row.term.label for row in table.rows if row.mentions == 1 and len(table.articles) > 1]
    return _(table.group.gap), once[:_MOST_NAMED], len(once[_MOST_NAMED:]), table.url
