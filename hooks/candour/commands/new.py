"""`new`: a new page on disk, for its author to fill in."""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Mapping
from pathlib import Path

from candour.authoring import blank
from candour.commands.shared import CalledOn, print_line, wrong
from candour.limits import ORIGINAL, PAGE, read_within, reason
from candour.model.fields import FRONTS, TRANSLATIONS, fields, path_of_kind
from candour.model.library import Article, Term, Treatment
from candour.problem import did_you_mean, errors
from candour.project.open import Project, open_project
from candour.project.sources import read_docs, with_plain_ends
from candour.reading.names import Names
from candour.reading.translation import fingerprint_of, marks_of, whole_article
from candour.writing import write_whole

ABOUT = "make a page that holds all but what only its author knows"

_OF_KIND = {
    "article": ("title", "treatment", "original"),
    "term": ("label", "sort"),
    "treatment": ("title",),
    "translation": ("title", "language"),
    "term-translation": ("label", "language"),
    "treatment-translation": ("title", "language"),
}
"""The options of `new`, by kind of page."""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", choices=FRONTS)
    parser.add_argument(
        "id", help="its file's name without '.md', and its address: acne-scars; a translation has its original's"
    )
    parser.add_argument("--title", help="of an article, a treatment or a translation")
    parser.add_argument("--language", metavar="CODE", help="of a translation (required): its language, such as es")
    parser.add_argument("--treatment", metavar="ID", help="of an article (required): the treatment it is about")
    parser.add_argument("--original", type=Path, metavar="FILE", help="of an article: the document it is made from")
    parser.add_argument("--label", help="of a term or its translation: its name as patients read it")
    parser.add_argument("--kind", dest="sort", metavar="KIND", help="of a term: condition, medicine, effect …")


def run(options: argparse.Namespace) -> int:
    for name in ("title", "treatment", "original", "label", "sort", "language"):
        if getattr(options, name) is not None and name not in _OF_KIND[options.kind]:
            return wrong(f"--{'kind' if name == 'sort' else name} does not belong to a new {options.kind}")
    place: CalledOn = options.place
    project = open_project(place.root, config=place.config)
    try:
        language = _language(options, project) if options.kind in TRANSLATIONS.values() else ""
        path = blank.path_of_new(options.kind, options.id, read_docs(place.docs).files, language)
        text = _translation(options, project) if language else _page(options, project)
        offered = _named_in_original(options, project)
    except blank.Refused as refusal:
        return wrong(place.content.named(str(refusal)))
    write_whole(place.real(path), text.encode())
    made = place.content.real(path)
    problems = open_project(place.root, config=place.config).loaded.problems
    left = [problem for problem in errors(problems) if problem.path == made]
    print_line(f"made {made}")
    print(
        "\n".join(["left for you to fill in:", *map(str, left)] if left else ["nothing is left open; write its text"])
    )
    if offered:
        print_line(f"the original names these terms: {', '.join(offered)}")
    return 0


def _page(options: argparse.Namespace, project: Project) -> str:
    """A page of any kind but a translation. One of a concept of the vocabulary holds what the concept says."""
    library = project.site.library
    concept = {**library.terms, **library.concepts}.get(options.id) if options.kind == "term" else None
    text = next((passage.text for passage in concept.body.passages), "") if concept else ""
    given = {key: value for key, value in _given(options, project).items() if value is not None or not concept}
    return blank.blank(options.kind, {**(blank.said_by_term(concept) if concept else {}), **given}, text=text)


def _named_in_original(options: argparse.Namespace, project: Project) -> list[str]:
    """The terms, and concepts that may become terms, that a new article's original names."""
    if options.kind != "article" or not options.original:
        return []
    library = project.site.library
    names = Names([*library.terms.values(), *library.concepts.values()])
    text = with_plain_ends(_read(options.original)).decode("utf-8", "replace")
    return sorted(names.in_blocks(text.split("\n\n")))


def _given(options: argparse.Namespace, project: Project) -> blank.KnownValues:
    """What the call says about a new page."""
    if options.kind == "treatment":
        return {"title": options.title}
    if options.kind == "term":
        kinds = next(field.accepts for field in fields(FRONTS["term"]) if field.key == "kind")
        sort = options.sort and blank.known(options.sort, "kind of term", kinds)
        return {"label": options.label, "kind": sort, **({"options": None} if sort == "choice" else {})}
    if options.treatment is None:
        raise blank.Refused("a new article needs --treatment: the treatment it is about")
    treatment = blank.known(options.treatment, "treatment", project.site.library.treatments)
    source: blank.KnownValues = {}
    if options.original:
        source = _source(options.original.name, _read(options.original))
    return {"title": options.title, "treatment": treatment, "source": source, "review": {"status": "unreviewed"}}


def _read(original: Path) -> bytes:
    """The document that an article is made from. Raises Refused."""
    try:
        return read_within(original, ORIGINAL)
    except OSError as error:
        raise blank.Refused(f"{original} cannot be read: {reason(error)}") from None


def _source(name: str, data: bytes) -> blank.KnownValues:
    """What a document's bytes say of it. A last line counts whether or not a line end follows it."""
    count = data.count(b"\n") + bool(data and not data.endswith(b"\n"))
    return {"document": name, "sha256": hashlib.sha256(data).hexdigest(), "line_count": count or None}


def _language(options: argparse.Namespace, project: Project) -> str:
    """The language of a new translation. The site must have a catalogue for it."""
    if options.language is None:
        raise blank.Refused("a new translation needs --language: the language that it is in, such as es")
    return blank.known(options.language, "language that the site has words in", project.site.settings.translated_into)


def _translation(options: argparse.Namespace, project: Project) -> str:
    """A translation that only holds what it is made from: the original's fingerprint and marks."""
    original = _original(options, project)
    given: blank.KnownValues = {
        "title": options.title,
        "label": options.label,
        "original": str(fingerprint_of(original)),
        "review": {"status": "unreviewed"},
    }
    return blank.blank(options.kind, given, marks_of(original) if isinstance(original, Article) else ())


def _original(options: argparse.Namespace, project: Project) -> Article | Term | Treatment:
    """What is to be translated. Raises Refused if there is no such page, or if it has mistakes."""
    kind = next(kind for kind, translation in TRANSLATIONS.items() if translation == options.kind)
    path, library = path_of_kind(kind, options.id), project.site.library
    known: Mapping[str, Article | Term | Treatment] = getattr(library, f"{kind}s")
    if path not in project.files:
        a = "an" if kind == "article" else "a"
        raise blank.Refused(f"'{options.id}' is not {a} {kind}{did_you_mean(options.id, known)}")
    is_sound = not any(problem.path == path for problem in errors(project.loaded.problems))
    original = known.get(options.id) if is_sound else None
    if isinstance(original, Article):
        original = whole_article((path, read_within(options.place.real(path), PAGE)), library)
    if original is None:
        raise blank.Refused(f"{path} has mistakes, which 'check' names; mend them before it is translated")
    return original
