"""`review`: what patients read differently in two revisions."""

from __future__ import annotations

import argparse
import shutil
import sys

from candour import report
from candour.commands.shared import CalledOn, wrong
from candour.project.git import NoRevision
from candour.project.proposal import Proposal
from candour.project.review import RevisionReview, review
from candour.project.revision import RevisionTree
from candour.project.sources import read_folder, reader

ABOUT = "say what patients are told differently between two revisions"

_FORMAT = (
    "text (default) is for people, suggestions is what GitHub takes as a review of a pull request: HEAD must be named"
)


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("base", metavar="BASE", help="the revision to compare with: a branch, a tag, a commit")
    parser.add_argument("head", metavar="HEAD", nargs="?", help="the other revision (default: the files as they are)")
    parser.add_argument("--format", choices=("text", "json", "markdown", "suggestions"), default="text", help=_FORMAT)
    parser.add_argument("--site-url", metavar="URL", help="markdown: where the built site of HEAD can be read")
    parser.add_argument("--files-url", metavar="URL", help="markdown: where the project's files of HEAD can be read")


def run(options: argparse.Namespace) -> int:
    place: CalledOn = options.place
    folder, config = place.root, place.config
    if options.format == "suggestions" and options.head is None:
        return wrong("suggestions are made for a commit: name it behind the base")
    try:
        stands = RevisionTree(folder, options.base)
        base = stands.sources(config)
        proposed = None if options.head is None else RevisionTree(folder, options.head)
        head = proposed.sources(config) if proposed else read_folder(folder, config)
    except NoRevision as error:
        return wrong(str(error))
    found = review(options.base, base, options.head or "the files as they are", head)
    places = report.WebPlaces(options.site_url, options.files_url, found.head.project.content)
    shown = {
        "text": lambda: report.review_text(found, _columns()),
        "json": lambda: report.review_json(found),
        "markdown": lambda: report.review_markdown(found, places),
        "suggestions": lambda: _suggestions(found, Proposal(stands, proposed)) if proposed else "",
    }
    print(shown[options.format]())
    return 1 if found.head.errors else 0


def _columns() -> int | None:
    """How wide lines may be: on a terminal as wide as it is, for tools as long as they are."""
    return shutil.get_terminal_size((100, 24)).columns if sys.stdout.isatty() else None


def _suggestions(found: RevisionReview, proposal: Proposal) -> str:
    """What mends the mistakes that the proposal brings, for the lines that GitHub shows of it."""
    read = reader(proposal.head)

    def text_of(path: str) -> str:
        return (read(path) or b"").decode("utf-8-sig", "replace")

    return report.suggestions(found.brought, text_of, proposal.hunks, proposal.path)
