"""What to expect: normal effects against reasons to call, with who says which."""

from __future__ import annotations

from collections.abc import Iterator

from candour.knowledge.effects import JUDGEMENTS, effects
from candour.knowledge.survey import Site
from candour.language.spoken import N_, _
from candour.model.library import Treatment
from candour.model.qualifier import UNSAID
from candour.output.pages.built import Built, Plan
from candour.output.pages.of_treatment import PageOfTreatment, has_claims_in
from candour.output.pages.paper import sheet
from candour.output.render import Renderer
from candour.wording.claims import levels

_COLUMNS = (JUDGEMENTS[: JUDGEMENTS.index(UNSAID)], *((one,) for one in JUDGEMENTS[JUDGEMENTS.index(UNSAID) :]))
"""The columns of a wide screen: all that an article worries about, then each other judgement."""

ORDER = 130
PAGE = PageOfTreatment(
    "what-to-expect",
    place=20,
    label=N_("What to expect"),
    about=N_("What is normal afterwards, and what is a reason to call."),
    exists=has_claims_in("side_effects"),
)


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """One page for each treatment that an article names an effect of."""
    return PAGE.plans(_page, site, renderer)


def _page(treatment: Treatment, site: Site, renderer: Renderer) -> Built:
    return sheet(
        PAGE,
        treatment,
        site,
        renderer,
        "effects.html",
        title=_("%(treatment)s: what to expect", treatment=treatment.title),
        description=_("What is normal afterwards and what is a reason to call, with who says which."),
        # Translators: what patients type to find the page, with commas between; as many as they may need
        words=_("what to expect, is it normal, when to call, when to worry, side effects, complications"),
        judged=effects(treatment.id, site),
        columns=_COLUMNS,
        headings=levels("seriousness", lambda word: word.heading),
        explained=levels("seriousness", lambda word: word.about),
        elsewhere=levels("seriousness", lambda word: word.also),
    )
