"""Pages that are no articles, and the terms and concepts that their texts name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from candour.model.addresses import url_of
from candour.model.folders import translated
from candour.model.front import AnyTranslationFront, TermTranslationFront
from candour.model.library import OwnPage, Term, Treatment
from candour.model.text import Body, Link
from candour.parallel import in_parallel
from candour.reading.convert import Converter
from candour.reading.front_matter import Page, read
from candour.reading.names import Names, named_in_body


@dataclass(frozen=True, slots=True)
class PlainPage:
    """A page outside the library, and its links."""

    page: OwnPage
    links: tuple[Link, ...]


def plain_pages(pages: Mapping[str, bytes], names: Sequence[Names]) -> list[PlainPage]:
    """The pages outside the library, by their paths. They are MkDocs', and may hold anything: nothing is judged.

    Nothing says which language one is in, so each is looked through for the names of all languages of the site.
    """
    return in_parallel(partial(_plain, convert=Converter(html=False, compares=False), names=names), list(pages.items()))


def _plain(source: tuple[str, bytes], convert: Converter, names: Sequence[Names]) -> PlainPage:
    path, data = source
    text = data.decode("utf-8", "replace").replace("\r\n", "\n")
    page = read(path, data)[0] or Page(path, {}, text)
    body, _ = convert.convert(page, lambda target: ())
    heading = next((one.text for one in body.passages if one.kind == "heading"), page.id)
    title = str(page.front.get("title") or heading)
    named = {id: "" for one in names for id in named_in_body([title], body, one)}  # its anchors are MkDocs', not ours
    return PlainPage(OwnPage(_address(path), title, named), body.links)


def _address(path: str) -> str:
    """Where MkDocs publishes a page."""
    folder, slash, name = path.removeprefix("docs/").rpartition("/")
    return url_of(f"{folder}{slash}{'index.md' if name == 'README.md' else name}")


def own_pages(
    treatments: Iterable[Treatment],
    terms: Iterable[Term],
    plain: Iterable[PlainPage],
    translations: Iterable[OwnPage],
    names: Names,
) -> tuple[OwnPage, ...]:
    """Every page that is no article and names a term or a concept."""
    pages = [
        *(_of_treatment(treatment, names) for treatment in treatments),
        *(_of_term(term, names) for term in terms),
        *(one.page for one in plain),
        *translations,
    ]
    return tuple(page for page in pages if page.named)


def _of_treatment(treatment: Treatment, names: Names) -> OwnPage:
    front = treatment.front
    advice = (position.advice for position in front.positions)
    top = [front.title, front.summary, *front.synonyms, *front.includes, *advice]
    return OwnPage(treatment.url, front.title, named_in_body(top, treatment.body, names))


def _of_term(term: Term, names: Names) -> OwnPage:
    """A term's own page. It does not name itself."""
    return OwnPage(term.url, term.label, named_in_body([], term.body, names, (term.id,)))


def of_translation(page: Page, front: AnyTranslationFront, body: Body, names: Names, site_language: str) -> OwnPage:
    """A page in another language. In the site's own, it has the address of its original."""
    title = front.label if isinstance(front, TermTranslationFront) else front.title
    summary = [] if isinstance(front, TermTranslationFront) else [front.summary]
    language, original = translated(page.path) or ("", page.path)
    own = (page.id,) if isinstance(front, TermTranslationFront) else ()
    url = _address(original if language == site_language else page.path)
    return OwnPage(url, title, named_in_body([title, *summary], body, names, own), language)
