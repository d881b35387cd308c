"""`check`: every problem of the content, in the chosen format. `--fix` first writes what is certain."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TextIO

from candour import report
from candour.commands.shared import CalledOn, wrong
from candour.model.fields import kind_of
from candour.problem import Problem, errors
from candour.project.brought import brought
from candour.project.git import NoRevision, renamed_since
from candour.project.load import Loaded
from candour.project.mending import mend, mend_told
from candour.project.review import read_differently
from candour.project.revision import RevisionTree
from candour.project.revision_folder import laid_out
from candour.project.sources import Folder, lines_in, read_folder
from candour.writing import write_whole

ABOUT = "read all content and name every mistake with its file and line"

_MOST_ROUNDS = 4
"""One round mends nearly all that MkDocs finds; two mends that meet need two."""

_EXIT_STATUS = (
    "Exit status: 0 when the content is clean (warnings allowed), 1 when it has errors, 2 when the call is wrong. "
    "With --since, only mistakes that are new count."
)


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=list(report.FORMATS), default="text", help="text (default) is for people")
    parser.add_argument(
        "--source",
        action=argparse.BooleanOptionalAction,
        help="with text: show each problem's line and mark the place (default: on a terminal)",
    )
    parser.add_argument(
        "--fix",
        action="store_true",
        help="first write into the files whatever is certain, print each change, and check what is left",
    )
    parser.add_argument(
        "--since",
        metavar="REVISION",
        help="name only the mistakes that a branch, a tag or a commit does not have yet",
    )
    parser.epilog = _EXIT_STATUS


def run(options: argparse.Namespace) -> int:
    from candour.adapter.check import check as judge  # MkDocs loads slowly, and no other command needs it

    place: CalledOn = options.place
    if options.fix:
        _fix(place, judge, sys.stdout if options.format == "text" else sys.stderr)
    loaded, lines = judge(place.root, place.config), lines_in(place.root)
    if options.since is not None:
        try:
            loaded = _new_since(options.since, loaded, place, judge)
        except NoRevision as error:
            return wrong(str(error))
    on_terminal = sys.stdout.isatty()
    if options.format == "text" and (on_terminal if options.source is None else options.source):
        colours = on_terminal and not os.environ.get("NO_COLOR")
        print(report.with_source(loaded, lines, shutil.get_terminal_size((100, 24)).columns, colours))
    else:
        print(report.FORMATS[options.format](loaded, lines))
    return 1 if errors(loaded.problems) else 0


def _new_since(revision: str, loaded: Loaded, place: CalledOn, judge: Callable[[Path, str], Loaded]) -> Loaded:
    """Leave out the problems that the revision has already, also in files that were renamed since."""
    tree = RevisionTree(place.root, revision)
    names = renamed_since(place.root, tree.commit, tree.inside)
    former = {new: old for old, new in names.items()}
    with laid_out(tree) as before:
        stood = judge(before, place.config).problems
        was, now = lines_in(before), lines_in(place.root)
        moved = [replace(problem, path=names.get(problem.path, problem.path)) for problem in stood]
        new = brought(moved, loaded.problems, lambda path: was(former.get(path, path)), now)
    return replace(loaded, problems=new, stood=len(loaded.problems) - len(new))


def _fix(place: CalledOn, judge: Callable[[Path, str], Loaded], told: TextIO) -> None:
    """Write what can be mended, and say what it was and what patients read differently after it."""
    mended = mend(Folder(place.root), place.config, date.today())
    _write(place, mended.files)
    problems, after = list(mended.problems), mended.after
    for _ in range(_MOST_ROUNDS):
        files, more = mend_told(
            Folder(place.root), filter(partial(_is_mkdocs, place), judge(place.root, place.config).problems)
        )
        if not more:
            break
        _write(place, files)
        problems += more
        after = read_folder(place.root, place.config)
    if problems:
        print(report.mending_text(problems, read_differently(mended.before, after)), file=told)


def _write(place: CalledOn, files: Mapping[str, bytes]) -> None:
    for path, data in files.items():
        write_whole(place.root / path, data)


def _is_mkdocs(place: CalledOn, problem: Problem) -> bool:
    """Whether a problem was found while MkDocs read a page outside the library."""
    return problem.code == "not-as-on-github" and not kind_of(place.content.neutral(problem.path))
