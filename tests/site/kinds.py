"""One page of each kind, for tests that hold for all pages and are too slow to run on each.

The kinds are those that the pages' modules state, so that a new page is visited by all these tests without being named.
"""

from __future__ import annotations

from candour.output.pages import plan_all
from candour.output.render import Renderer
from candour.project.open import open_project

from ..builders import PROJECT, SAMPLE_FOLDER

TREATMENT = "treatments/micro-needling"
CONTRAINDICATIONS = f"{TREATMENT}/contraindications.html"
CHECKLIST = f"{TREATMENT}/can-i-have-it.html"
TIMELINE = f"{TREATMENT}/aftercare-timeline.html"
EFFECTS = f"{TREATMENT}/what-to-expect.html"
DISAGREEMENTS = f"{TREATMENT}/disagreements.html"
FACTS = f"{TREATMENT}/facts.html"
QUESTIONS = f"{TREATMENT}/questions.html"
ARTICLE = "articles/how-skin-heals-and-how-long-results-last.html"
_RICHEST = {CONTRAINDICATIONS, ARTICLE, "terms/pregnancy.html"}
"""Pages that stand for their kind; of any other kind it is the first."""


def _kinds() -> dict[str, str]:
    found = {"home": "index.html"}
    for plan in plan_all(open_project(SAMPLE_FOLDER).site, Renderer(PROJECT)):
        if plan.kind not in found or plan.url in _RICHEST:
            found[plan.kind] = plan.url
    return found


KINDS = _kinds()
