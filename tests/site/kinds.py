"""One page of each kind, for tests that hold for all pages and are too slow to run on each."""

from __future__ import annotations

TREATMENT = "treatments/micro-needling"
CONTRAINDICATIONS = f"{TREATMENT}/contraindications.html"
ARTICLE = "articles/how-skin-heals-and-how-long-results-last.html"
KINDS = {
    "home": "index.html",
    "treatments": "treatments/index.html",
    "treatment": f"{TREATMENT}.html",
    "comparison": CONTRAINDICATIONS,
    "facts": f"{TREATMENT}/facts.html",
    "article": ARTICLE,
    "term": "terms/pregnancy.html",
    "terms": "terms/index.html",
    "search": "search.html",
    "sources": "sources.html",
    "manual": "editors/manual.html",
}
