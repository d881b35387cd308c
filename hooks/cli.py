"""The command line: reads arguments, prints, exits. The engine does the thinking.

    python hooks/cli.py check [--format text|json] [--project DIR]
    python hooks/cli.py disagreements [--treatment ID] [--project DIR]
    python hooks/cli.py cards [--browser PROGRAM] [--project DIR]

Exit status: 0 when the content is clean (warnings allowed), 1 when it has errors, 2 when the call is wrong.
"""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import SubprocessError

from candour import cards, report
from candour.problem import did_you_mean, errors
from candour.project import open_project
from candour.render import Renderer

PROJECT = Path(__file__).resolve().parent.parent

Run = Callable[[argparse.Namespace], int]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="cli.py", description="Candour's commands for editors.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Run, about: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=about, description=about)
        added.add_argument("--project", type=Path, default=PROJECT, help="the project's folder (default: this one)")
        added.set_defaults(run=run)
        return added

    check = command("check", _check, "read all content and name every mistake with its file and line")
    check.add_argument("--format", choices=sorted(report.FORMATS), default="text")

    differ = command("disagreements", _disagreements, "list where articles disagree, with every side and its words")
    differ.add_argument("--treatment", help="only this treatment's")

    draw = command("cards", _cards, "draw the icons, and what stands for a page where it is shared (needs Chromium)")
    draw.add_argument("--browser", default="chromium", help="Chromium or Chrome: its name or path (default: chromium)")

    options = parser.parse_args(arguments)
    docs = options.project / "docs"
    if not docs.is_dir():
        return _wrong(f"there is no folder {docs}")
    gc.disable()  # nothing here lives long enough for collecting to pay
    return int(options.run(options))


def _wrong(message: str) -> int:
    """The call itself is wrong: say so, and end with 2."""
    print(f"cli.py: {message}", file=sys.stderr)
    return 2


def _check(options: argparse.Namespace) -> int:
    loaded = open_project(options.project).loaded
    print(report.FORMATS[options.format](loaded))
    return 1 if errors(loaded.problems) else 0


def _disagreements(options: argparse.Namespace) -> int:
    project = open_project(options.project)
    treatments = project.site.points
    if options.treatment and options.treatment not in treatments:
        return _wrong(f"'{options.treatment}' is not a treatment{did_you_mean(options.treatment, treatments)}")
    print(report.disagreements(project.site, options.treatment))
    return 1 if errors(project.loaded.problems) else 0


def _cards(options: argparse.Namespace) -> int:
    site = open_project(options.project).site
    for picture in cards.pictures(site, options.project, Renderer(options.project)):
        try:
            cards.draw(picture, options.project, options.browser)
        except (OSError, SubprocessError) as error:
            return _wrong(f"'{options.browser}' could not draw {picture.path.as_posix()}: {error}")
        print(picture.path.as_posix())
    return 0


if __name__ == "__main__":
    sys.exit(main())
