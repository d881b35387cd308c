"""`emit`: files for other programs, and catalogues of the site's messages."""

from __future__ import annotations

import argparse
from collections.abc import Collection
from pathlib import Path

from candour.authoring import vscode as editor
from candour.commands.shared import CalledOn, print_line, wrong
from candour.language import catalogue
from candour.model.fields import kind_of
from candour.project.sources import read_docs
from candour.reading import vocabulary
from candour.writing import write_whole

ABOUT = "write files for other programs, made from the models and the project's terms"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "what",
        choices=("schema", "editor", "language"),
        help="JSON Schemas of front matter; all of VS Code's files; or the lists of what the site says, to translate",
    )
    parser.add_argument("code", nargs="?", help="of language: a new one, such as fr (default: those there are)")
    parser.add_argument("--out", type=Path, metavar="DIR", help="where to (default: the project's folder .vscode)")


def run(options: argparse.Namespace) -> int:
    place: CalledOn = options.place
    known = read_docs(place.docs).files
    if options.what == "language":
        return _language(options, known)
    terms, treatments = ({Path(path).stem for path in known if kind_of(path) == kind} for kind in ("term", "treatment"))
    files = editor.vscode_files(terms | vocabulary.shipped().vocabulary.concepts.keys(), treatments)
    folder = options.out or place.root / ".vscode"
    for name, text in files.items():
        if options.what == "editor" or name.endswith(".schema.json"):
            write_whole(folder / name, text.encode())
            print_line(f"wrote {folder / name}")
    return 0


def _language(options: argparse.Namespace, known: Collection[str]) -> int:
    """Update catalogues from the code and the templates that they translate."""
    place: CalledOn = options.place
    languages = [options.code] if options.code else sorted(filter(None, map(catalogue.language_of, known)))
    for language in languages:
        try:
            text = catalogue.updated(place.root, language, place.docs)
        except catalogue.NoLanguage as error:
            return wrong(str(error))
        path = place.real(catalogue.catalogue_path(language))
        write_whole(path, text.encode())
        print_line(f"wrote {path}")
    return 0
