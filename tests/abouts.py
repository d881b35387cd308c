"""What a page is about, found by its address: for tests that hold a page's head and data without making the page."""

from __future__ import annotations

from collections.abc import Callable

from candour.knowledge.survey import Site
from candour.output.about import About, below_treatment, home_page, of_article, of_term, of_treatment, own_page


def about(url: str, site: Site) -> About:
    """Of an article, a term, a treatment, a page below it, the home page, or one of the site's own."""
    library = site.library
    told = [*library.articles.values(), *(one for many in library.translations.values() for one in many.values())]
    found: dict[str, Callable[[], About]] = {"index.html": lambda: home_page(site)}
    found |= {one.url: lambda one=one: of_article(one, site) for one in told}
    found |= {term.url: lambda term=term: of_term(term) for term in library.terms.values()}
    found |= {one.url: lambda one=one: of_treatment(one) for one in library.treatments.values()}
    for treatment in library.treatments.values():
        if url.startswith(f"treatments/{treatment.id}/"):
            return below_treatment(treatment)
    return found.get(url, own_page)()
