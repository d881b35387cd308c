"""What to expect: each effect at its most serious, whom to call, and who says which."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from candour.knowledge.effects import DURING, JUDGEMENTS, effects
from candour.knowledge.survey import Site
from candour.language.spoken import N_, _
from candour.model.library import Treatment
from candour.model.qualifier import UNSAID
from candour.output.pages.built import Built, Plan
from candour.output.pages.of_treatment import PageOfTreatment, has_claims_in
from candour.output.pages.paper import sheet
from candour.output.render import Renderer
from candour.wording.claims import levels

_WORRIES = JUDGEMENTS[: JUDGEMENTS.index(UNSAID)]
_COLUMNS = (_WORRIES, *((one,) for one in JUDGEMENTS[len(_WORRIES) :]), (DURING,))
"""The columns of a wide screen: all that an article worries about, then each other section."""

ORDER = 130
PAGE = PageOfTreatment(
    "what-to-expect",
    place=20,
    label=N_("What to expect"),
    about=N_("What is a reason to call, what else may happen, and what articles call normal."),
    exists=has_claims_in("side_effects"),
)


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """One page for each treatment that an article names an effect of."""
    return PAGE.plans(_page, site, renderer)


def _page(treatment: Treatment, site: Site, renderer: Renderer) -> Built:
    found = effects(treatment.id, site)
    return sheet(
        PAGE,
        treatment,
        site,
        renderer,
        "effects.html",
        title=_("%(treatment)s: what to expect", treatment=treatment.title),
        description=_("What articles call a reason to call, a complication or normal, with who says which."),
        # Translators: what patients type to find the page, with commas between; as many as they may need
        words=_("what to expect, is it normal, when to call, when to worry, side effects, complications"),
        ids=frozenset(chain.from_iterable(effect.term.anchors for listed in found.values() for effect in listed)),
        found=found,
        columns=_COLUMNS,
        headings=section_headings(),
        explained=levels("seriousness", lambda word: word.about)
        | {DURING: _("Articles tell of these while it is done, and not of afterwards.")},
    )


def section_headings() -> dict[str, str]:
    """The heading of each section."""
    return levels("seriousness", lambda word: word.heading) | {DURING: _("During the treatment")}
