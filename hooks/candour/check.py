"""What only the whole library can tell: references between pages, and what two pages share.

Each check takes plain values and returns problems; an editor's rules on language and governance
are not here but in rules/.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from .body import Body, place_of
from .library import Article, Library, Term
from .page import Page
from .problem import Problem, did_you_mean

Pages = Mapping[str, Page]


def library(found: Library, pages: Pages) -> list[Problem]:
    """All checks on the whole."""
    problems: list[Problem] = []
    for article in found.articles.values():
        problems += _article(article, found, pages[article.path])
    for term in found.terms.values():
        problems += _term(term, found.terms, pages[term.path])
    return [*problems, *_shared_names(found, pages)]


def _article(article: Article, found: Library, page: Page) -> Iterator[Problem]:
    treatment = article.front.treatment
    if treatment not in found.treatments:
        message = f"'{treatment}' is not a treatment{did_you_mean(treatment, found.treatments)}"
        yield page.problem(("treatment",), "unknown-treatment", message)
    review = article.front.review
    missing = [key for key in ("by", "role", "on", "due") if getattr(review, key) is None]
    if review.status == "reviewed" and missing:
        message = f"a page that is 'reviewed' says by whom and until when; 'review' needs {', '.join(missing)}"
        yield page.problem(("review", "status"), "review-incomplete", message)
    if review.status == "unreviewed" and len(missing) < 4:
        message = "an 'unreviewed' page has no reviewer; take by, role, on and due out, or set status to 'reviewed'"
        yield page.problem(("review", "status"), "review-contradicts", message)


def _term(term: Term, terms: Mapping[str, Term], page: Page) -> Iterator[Problem]:
    front = term.front
    if front.kind == "choice" and len(front.options or ()) < 2:
        yield page.problem(("options",), "choice-without-options", "a choice needs 'options': at least two")
    if front.kind != "choice" and front.options:
        yield page.problem(("options",), "options-without-choice", f"only a choice has options; this is '{front.kind}'")
    if front.broader and front.broader not in terms:
        message = f"'{front.broader}' is not a term{did_you_mean(front.broader, terms)}"
        yield page.problem(("broader",), "unknown-term", message)
    elif front.broader and term.id in _above(term, terms):
        yield page.problem(("broader",), "broader-circle", f"'{term.id}' contains itself by way of '{front.broader}'")


def _above(term: Term, terms: Mapping[str, Term]) -> set[str]:
    """The ids of all wider terms; the term's own among them where they run in a circle."""
    above: set[str] = set()
    wider = term.front.broader
    while wider and wider in terms and wider not in above:
        above.add(wider)
        wider = terms[wider].front.broader
    return above


def _shared_names(found: Library, pages: Pages) -> Iterator[Problem]:
    """A word that two terms claim would lead a search to the wrong one of them."""
    owner: dict[str, str] = {}
    for term in found.terms.values():
        owner.setdefault(term.label.casefold(), term.id)
    for term in found.terms.values():
        if owner[term.label.casefold()] != term.id:
            message = f"'{term.label}' is the label of '{owner[term.label.casefold()]}' already"
            yield pages[term.path].problem(("label",), "shared-name", message)
        for index, synonym in enumerate(term.front.synonyms):
            other = owner.setdefault(synonym.casefold(), term.id)
            if other != term.id:
                message = f"'{synonym}' is a name of '{other}' already; a word leads to one term"
                yield pages[term.path].problem(("synonyms", index), "shared-name", message)


def no_marks(page: Page, body: Body) -> list[Problem]:
    """Evidence marks belong to articles; a term or a treatment makes no claims."""
    return [
        Problem(
            page.path,
            *place_of(page, mark.href, mark.occurrence),
            "mark-outside-article",
            f"'{mark.href}' is an evidence mark; only articles make claims",
        )
        for mark in body.marks
    ]


def links(bodies: Mapping[str, Body], pages: Pages, files: Collection[str]) -> list[Problem]:
    """Links between pages: the page exists, and its anchor too where the page is the library's own."""
    problems = []
    for path, body in bodies.items():
        for link in body.links:
            place = place_of(pages[path], link.href, link.occurrence)
            if link.page not in files:
                message = f"'{link.href}' leads to {link.page}, which does not exist{did_you_mean(link.page, files)}"
                problems.append(Problem(path, *place, "broken-link", message))
            elif link.fragment and link.page in bodies and link.fragment not in bodies[link.page].ids:
                message = f"'{link.href}' leads to #{link.fragment}, which {link.page} does not have"
                problems.append(Problem(path, *place, "broken-anchor", message))
    return problems
