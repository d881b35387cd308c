"""`check`: every problem of the content, in the chosen format."""

from __future__ import annotations

import argparse
import os
import shutil
import sys

from candour import report
from candour.commands.shared import CalledOn
from candour.problem import errors
from candour.project.sources import lines_in

ABOUT = "read all content and name every mistake with its file and line"

_EXIT_STATUS = (
    "Exit status: 0 when the content is clean (warnings allowed), 1 when it has errors, 2 when the call is wrong."
)


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=list(report.FORMATS), default="text", help="text (default) is for people")
    parser.add_argument(
        "--source",
        action=argparse.BooleanOptionalAction,
        help="with text: show each problem's line and mark the place (default: on a terminal)",
    )
    parser.epilog = _EXIT_STATUS


def run(options: argparse.Namespace) -> int:
    from candour.adapter.check import check as judge  # MkDocs loads slowly, and no other command needs it

    place: CalledOn = options.place
    loaded, lines = judge(place.root, place.config), lines_in(place.root)
    on_terminal = sys.stdout.isatty()
    if options.format == "text" and (on_terminal if options.source is None else options.source):
        colours = on_terminal and not os.environ.get("NO_COLOR")
        print(report.with_source(loaded, lines, shutil.get_terminal_size((100, 24)).columns, colours))
    else:
        print(report.FORMATS[options.format](loaded, lines))
    return 1 if errors(loaded.problems) else 0
