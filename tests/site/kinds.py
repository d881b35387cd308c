"""One page of each kind, for tests that hold for all pages and are too slow to run on each."""

from __future__ import annotations

TREATMENT = "treatments/micro-needling"
CONTRAINDICATIONS = f"{TREATMENT}/contraindications.html"
CHECKLIST = f"{TREATMENT}/can-i-have-it.html"
TIMELINE = f"{TREATMENT}/aftercare-timeline.html"
EFFECTS = f"{TREATMENT}/what-to-expect.html"
DISAGREEMENTS = f"{TREATMENT}/disagreements.html"
FACTS = f"{TREATMENT}/facts.html"
QUESTIONS = f"{TREATMENT}/questions.html"
ARTICLE = "articles/how-skin-heals-and-how-long-results-last.html"
KINDS = {
    "home": "index.html",
    "treatments": "treatments/index.html",
    "treatment": f"{TREATMENT}.html",
    "comparison": CONTRAINDICATIONS,
    "facts": FACTS,
    "checklist": CHECKLIST,
    "timeline": TIMELINE,
    "effects": EFFECTS,
    "disagreements": DISAGREEMENTS,
    "questions": QUESTIONS,
    "article": ARTICLE,
    "term": "terms/pregnancy.html",
    "terms": "terms/index.html",
    "search": "search.html",
    "sources": "sources.html",
    "editors": "editors/index.html",
    "manual": "editors/manual.html",
    "rules": "editors/rules.html",
}
