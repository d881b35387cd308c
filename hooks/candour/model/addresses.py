"""The addresses of the site's pages and files. Every address is made here.

All are relative to the site's root. A page that links to one puts `to_root` of its own address before it.
"""

from __future__ import annotations

HOME = "index.html"
TREATMENTS = "treatments/index.html"
TERMS = "terms/index.html"
SOURCES = "sources.html"
SEARCH = "search.html"
EDITORS = "editors/index.html"
MANUAL = "editors/manual.html"
RULES_PAGE = "editors/rules.html"
SECURITY_PAGE = "editors/security.html"
PROMISES_PAGE = "editors/promises.html"
HEADERS = "_headers"
"""What hosts such as Netlify and Cloudflare Pages tell browsers with each file."""
PROBLEMS = "editors/problems.html"
MISSING = "404.html"
"""The site's own pages."""

DISAGREEMENTS, QUESTIONS = "disagreements", "questions"
"""The names of the pages below a treatment's own page that other pages link to."""

LIBRARY = "data/library.json"
RECORD = "data/build.json"
CARD = "assets/images/card.png"
"""All claims as data; what the site was built from, with its files; the picture that is shown when a page is shared."""


def article_url(article: str) -> str:
    return f"articles/{article}.html"


def claim_url(article: str, anchor: str) -> str:
    """The address of a claim's words in its article."""
    return f"{article_url(article)}#{anchor}"


_NOTE = "#fn:"


def leads_to_note(url: str) -> bool:
    """Whether an address is that of an editor's note. No other anchor holds a colon."""
    return _NOTE in url


def in_language(language: str, url: str) -> str:
    """The address of a page's translation, by that of the original."""
    return f"{language}/{url}"


def at_home(language: str, url: str) -> str:
    """The address of an original, by that of its translation; any other address as it is.

    >>> at_home("es", "es/terms/acne.html"), at_home("es", "es/about.html")
    ('terms/acne.html', 'es/about.html')
    """
    original = url.removeprefix(in_language(language, ""))
    return original if original.startswith(("articles/", "terms/", "treatments/")) else url


def term_url(term: str) -> str:
    return f"terms/{term}.html"


def treatment_url(treatment: str) -> str:
    return f"treatments/{treatment}.html"


def page_of_treatment_url(treatment: str, name: str) -> str:
    """A page below a treatment's own: the checklist, the questions, a comparison."""
    return f"treatments/{treatment}/{name}.html"


def comparison_url(treatment: str, group: str) -> str:
    """The page that compares a treatment's articles in one group."""
    return page_of_treatment_url(treatment, slug_of_group(group))


def disagreements_url(treatment: str) -> str:
    """The page that shows where a treatment's articles disagree."""
    return page_of_treatment_url(treatment, DISAGREEMENTS)


def questions_url(treatment: str) -> str:
    """The page of questions for the appointment."""
    return page_of_treatment_url(treatment, QUESTIONS)


def across_url(group: str) -> str:
    """The page that compares treatments in one group."""
    return f"compare/{slug_of_group(group)}.html"


def csv_url(treatment: str, name: str) -> str:
    """A treatment's table as CSV, by the name of the page that shows it."""
    return f"data/{treatment}/{name}.csv"


def comparison_csv_url(treatment: str, group: str) -> str:
    return csv_url(treatment, slug_of_group(group))


def disagreements_csv_url(treatment: str) -> str:
    return csv_url(treatment, DISAGREEMENTS)


def search_file_url(name: str) -> str:
    """A file of what search finds: "names", "words/pr"."""
    return f"search/{name}.js"


def is_in_data(url: str) -> bool:
    """Whether a file of the site is data for other programs."""
    return url.startswith(LIBRARY.removesuffix("library.json"))


def is_of_search(url: str) -> bool:
    """Whether a file of the site is one of what search finds."""
    return url.startswith(search_file_url("").removesuffix(".js"))


def card_url(treatment: str) -> str:
    """A treatment's own picture for when its page is shared."""
    return f"{CARD.removesuffix('.png')}s/{treatment}.png"


def slug_of_group(group: str) -> str:
    return group.replace("_", "-")


def to_root(url: str) -> str:
    """The way from a page to the site's root.

    >>> to_root("treatments/peel/facts.html")
    '../../'
    """
    return "../" * url.count("/")


def url_of(path: str) -> str:
    """The page that is made from a file of docs/; what follows the file's name is kept.

    >>> url_of("terms/scars.md")
    'terms/scars.html'
    """
    return path.removesuffix(".md") + ".html"


def path_of(url: str) -> str:
    """The name in docs/ of a page's file, whether or not that file exists.

    >>> path_of("terms/scars.html")
    'terms/scars.md'
    """
    return url.removesuffix(".html") + ".md"
