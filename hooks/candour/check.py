"""What only the whole library can tell: references between pages, and what two pages share.

Each check takes plain values and returns problems; an editor's rules on language and governance
are not here but in rules/.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from .body import Body, Link, place_of
from .library import Article, Term
from .page import Page
from .problem import Problem, did_you_mean

PageOf = Callable[[str], Page]
"""A page by its path, read again: only a problem needs it, for its place."""


def article(article: Article, treatments: Collection[str], page: Page) -> Iterator[Problem]:
    """An article's treatment exists, and its review is whole or absent."""
    treatment = article.front.treatment
    if treatment not in treatments:
        message = f"'{treatment}' is not a treatment{did_you_mean(treatment, treatments)}"
        yield page.problem(("treatment",), "unknown-treatment", message)
    review = article.front.review
    missing = [key for key in ("by", "role", "on", "due") if getattr(review, key) is None]
    if review.status == "reviewed" and missing:
        message = f"a page that is 'reviewed' says by whom and until when; 'review' needs {', '.join(missing)}"
        yield page.problem(("review", "status"), "review-incomplete", message)
    if review.status == "unreviewed" and len(missing) < 4:
        message = "an 'unreviewed' page has no reviewer; take by, role, on and due out, or set status to 'reviewed'"
        yield page.problem(("review", "status"), "review-contradicts", message)


def terms(
    vocabulary: Mapping[str, Term], page_of: PageOf, unreadable: Collection[str] = (), flawed: Collection[str] = ()
) -> Iterator[Problem]:
    """The vocabulary holds together: options, wider terms, names that lead to one term.

    `unreadable` are the ids of terms whose pages are left out, `flawed` the paths of those whose options are
    a problem of their own.
    """
    for term in vocabulary.values():
        if term.path not in flawed:
            yield from _options(term, page_of)
        yield from _broader(term, vocabulary, page_of, unreadable)
    yield from _shared_names(vocabulary, page_of)


def _options(term: Term, page_of: PageOf) -> Iterator[Problem]:
    front = term.front
    if front.kind == "choice" and len(front.options or ()) < 2:
        yield page_of(term.path).problem(
            ("options",), "choice-without-options", "a choice needs 'options': at least two"
        )
    if front.kind != "choice" and front.options:
        yield page_of(term.path).problem(
            ("options",), "options-without-choice", f"only a choice has options; this is '{front.kind}'"
        )


def _broader(term: Term, terms: Mapping[str, Term], page_of: PageOf, unreadable: Collection[str]) -> Iterator[Problem]:
    wider = term.front.broader
    if wider and wider not in terms and wider not in unreadable:
        message = f"'{wider}' is not a term{did_you_mean(wider, terms)}"
        yield page_of(term.path).problem(("broader",), "unknown-term", message)
    elif wider and term.id in _above(term, terms):
        yield page_of(term.path).problem(
            ("broader",), "broader-circle", f"'{term.id}' contains itself by way of '{wider}'"
        )


def _above(term: Term, terms: Mapping[str, Term]) -> set[str]:
    """The ids of all wider terms; the term's own among them where they run in a circle."""
    above: set[str] = set()
    wider = term.front.broader
    while wider and wider in terms and wider not in above:
        above.add(wider)
        wider = terms[wider].front.broader
    return above


def _shared_names(vocabulary: Mapping[str, Term], page_of: PageOf) -> Iterator[Problem]:
    """A word that two terms claim would lead a search to the wrong one of them."""
    owner: dict[str, str] = {}
    for term in vocabulary.values():
        owner.setdefault(term.label.casefold(), term.id)
    for term in vocabulary.values():
        if owner[term.label.casefold()] != term.id:
            message = f"'{term.label}' is the label of '{owner[term.label.casefold()]}' already"
            yield page_of(term.path).problem(("label",), "shared-name", message)
        for index, synonym in enumerate(term.front.synonyms):
            other = owner.setdefault(synonym.casefold(), term.id)
            if other != term.id:
                message = f"'{synonym}' is a name of '{other}' already; a word leads to one term"
                yield page_of(term.path).problem(("synonyms", index), "shared-name", message)


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


def links(bodies: Mapping[str, Body], page_of: PageOf, files: Collection[str]) -> Iterator[Problem]:
    """Links between pages: the page exists, and its anchor too where the page is the library's own."""
    for path, body in bodies.items():
        for link in body.links:
            message = _broken(link, bodies, files)
            if message:
                place = place_of(page_of(path), link.href, link.occurrence)
                yield Problem(path, *place, "broken-link" if link.page not in files else "broken-anchor", message)


def _broken(link: Link, bodies: Mapping[str, Body], files: Collection[str]) -> str | None:
    if link.page not in files:
        folder, _, name = link.page.rpartition("/")
        beside = [file.rpartition("/")[2] for file in files if file.rpartition("/")[0] == folder]
        return f"'{link.href}' leads to {link.page}, which does not exist{did_you_mean(name, beside)}"
    if link.fragment and link.page in bodies and link.fragment not in bodies[link.page].ids:
        return f"'{link.href}' leads to #{link.fragment}, which {link.page} does not have"
    return None
