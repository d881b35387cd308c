"""One page of each kind, for tests that hold for all pages and are too slow to run on each.

The kinds are those that the pages' modules state, so that a new page is visited by all these tests without being named.
"""

from __future__ import annotations

from collections.abc import Mapping

from candour.knowledge.survey import Site, survey
from candour.language.spoken import Spoken
from candour.model.settings import Settings
from candour.output.pages import plan_all
from candour.output.render import Renderer
from candour.project.load import load

from ..builders import PROJECT, SAMPLE
from .wider import SECOND, TRANSLATED

TREATMENT = "treatments/micro-needling"
CONTRAINDICATIONS = f"{TREATMENT}/contraindications.html"
CHECKLIST = f"{TREATMENT}/can-i-have-it.html"
TIMELINE = f"{TREATMENT}/aftercare-timeline.html"
EFFECTS = f"{TREATMENT}/what-to-expect.html"
DISAGREEMENTS = f"{TREATMENT}/disagreements.html"
FACTS = f"{TREATMENT}/facts.html"
QUESTIONS = f"{TREATMENT}/questions.html"
ARTICLE = "articles/how-skin-heals-and-how-long-results-last.html"
_RICHEST = {CONTRAINDICATIONS, ARTICLE, "terms/pregnancy.html", "compare/contraindications.html"}
"""Pages that stand for their kind; of any other kind it is the first."""


def sample_with(more: Mapping[str, str]) -> Site:
    """The sample with more pages beside its own."""
    settings = Settings(languages={"es": Spoken("es")})
    pages = dict(SAMPLE.pages) | {path: text.encode() for path, text in more.items()}
    return survey(load(pages.items(), SAMPLE.files | pages.keys(), settings).library, settings)


def kinds_of(site: Site) -> dict[str, str]:
    """The address of a page of each kind that a site has."""
    found = {"home": "index.html"}
    for plan in plan_all(site, Renderer(PROJECT)):
        if plan.kind not in found or plan.url in _RICHEST:
            found[plan.kind] = plan.url
    return found


WIDER = {**SECOND, **TRANSLATED}
_SAMPLE = sample_with({})
KINDS = kinds_of(_SAMPLE)
"""Those of the sample."""

TABLES = [table.url for tables in _SAMPLE.tables.values() for table in tables]
"""The sample's comparisons, one a group."""

EVERY = kinds_of(sample_with(WIDER))
"""All there are: those of the fixture `wider`."""
