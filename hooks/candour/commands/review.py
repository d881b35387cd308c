"""`review`: what patients read differently in two revisions."""

from __future__ import annotations

import argparse
import subprocess
import sys

from candour import report
from candour.commands.shared import CalledOn, wrong
from candour.project.git import NoRevision
from candour.project.judge import DOOR, as_judge, base_judges, code_of
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
        judge = RevisionTree(folder, options.base)
        if base_judges(judge):
            return _judged_by_base(judge, options)
        base = judge.sources(config)
        proposed = None if options.head is None else RevisionTree(folder, options.head)
        head = proposed.sources(config) if proposed else read_folder(folder, config)
    except NoRevision as error:
        return wrong(str(error))
    found = review(options.base, base, options.head or "the files as they are", head)
    places = report.WebPlaces(options.site_url, options.files_url, found.head.project.content)
    shown = {
        "text": lambda: report.review_text(found),
        "json": lambda: report.review_json(found),
        "markdown": lambda: report.review_markdown(found, places),
        "suggestions": lambda: _suggestions(found, Proposal(judge, proposed)) if proposed else "",
    }
    print(shown[options.format]())
    return 1 if found.head.errors else 0


def _suggestions(found: RevisionReview, proposal: Proposal) -> str:
    """What mends the mistakes that the proposal brings, for the lines that GitHub shows of it."""
    read = reader(proposal.head)

    def text_of(path: str) -> str:
        return (read(path) or b"").decode("utf-8-sig", "replace")

    return report.suggestions(found.brought, text_of, proposal.hunks, proposal.path)


def _judged_by_base(base: RevisionTree, options: argparse.Namespace) -> int:
    """Let the base's code make the review: what comes with a proposal does not judge it."""
    judge = f"the code of {options.base} ({base.commit[:9]})"
    print(f"cli.py: {judge} judges, since the code that was called differs from it", file=sys.stderr)
    sys.stderr.flush()
    command, *others = options.called_with
    with code_of(base) as code:
        call = [sys.executable, "-B", str(code / DOOR), command, "--project", str(options.project.resolve()), *others]
        ran = subprocess.run(call, stdout=subprocess.PIPE, check=False, env=as_judge())  # noqa: S603 (the base's code)
    told = ran.stdout.decode("utf-8", "replace")
    if not told.strip():
        return wrong(f"the code of {options.base} made no review; what it needs may not be installed here")
    print(told, end="")
    return ran.returncode
