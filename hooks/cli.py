"""The command line: reads arguments, prints, exits. The engine does the thinking.

    python hooks/cli.py check [--format text|json|sarif|github] [--source|--no-source] [--project DIR]
    python hooks/cli.py disagreements [--treatment ID] [--project DIR]
    python hooks/cli.py review BASE [HEAD] [--format text|json|markdown] [--project DIR]

Exit status: 0 when the content is clean (warnings allowed), 1 when it has errors, 2 when the call is wrong.
`review` ends with 0 however much has changed, and with 1 when HEAD has errors.
`github` prints annotations for a workflow of GitHub Actions, `sarif` a file for its code scanning and for editors.
"""

from __future__ import annotations

import argparse
import gc
import io
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from candour import report
from candour.problem import did_you_mean, errors
from candour.project import open_project
from candour.review import review
from candour.revision import NoRevision, read_revision
from candour.sources import lines_in, read_folder

PROJECT = Path(__file__).resolve().parent.parent

EXIT_STATUS = (
    "Exit status: 0 when the content is clean (warnings allowed), 1 when it has errors, 2 when the call is wrong."
)

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
    check.add_argument("--format", choices=list(report.FORMATS), default="text", help="text (default) is for people")
    check.add_argument(
        "--source",
        action=argparse.BooleanOptionalAction,
        help="with text: show each problem's line and mark the place (default: on a terminal)",
    )
    check.epilog = EXIT_STATUS

    differ = command("disagreements", _disagreements, "list where articles disagree, with every side and its words")
    differ.add_argument("--treatment", help="only this treatment's")

    compare = command("review", _review, "say what patients are told differently between two revisions")
    compare.add_argument("base", metavar="BASE", help="the revision to compare with: a branch, a tag, a commit")
    compare.add_argument("head", metavar="HEAD", nargs="?", help="the other revision (default: the files as they are)")
    compare.add_argument("--format", choices=("text", "json", "markdown"), default="text")
    compare.add_argument("--site-url", metavar="URL", help="markdown: where the built site of HEAD can be read")
    compare.add_argument("--files-url", metavar="URL", help="markdown: where the project's files of HEAD can be read")

    options = parser.parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):  # content may hold what the terminal's encoding cannot say
        sys.stdout.reconfigure(errors="backslashreplace")
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
    lines = lines_in(options.project)
    on_terminal = sys.stdout.isatty()
    if options.format == "text" and (on_terminal if options.source is None else options.source):
        colours = on_terminal and not os.environ.get("NO_COLOR")
        print(report.with_source(loaded, lines, shutil.get_terminal_size((100, 24)).columns, colours))
    else:
        print(report.FORMATS[options.format](loaded, lines))
    return 1 if errors(loaded.problems) else 0


def _disagreements(options: argparse.Namespace) -> int:
    project = open_project(options.project)
    treatments = project.site.points
    if options.treatment and options.treatment not in treatments:
        return _wrong(f"'{options.treatment}' is not a treatment{did_you_mean(options.treatment, treatments)}")
    print(report.disagreements(project.site, options.treatment))
    return 1 if errors(project.loaded.problems) else 0


def _review(options: argparse.Namespace) -> int:
    folder: Path = options.project
    try:
        base = read_revision(folder, options.base)
        head = read_revision(folder, options.head) if options.head is not None else read_folder(folder)
    except NoRevision as error:
        return _wrong(str(error))
    found = review(options.base, base, options.head or "the files as they are", head)
    places = report.Places(options.site_url, options.files_url)
    shown = {
        "text": lambda: report.review_text(found),
        "json": lambda: report.review_json(found),
        "markdown": lambda: report.as_markdown(found, places),
    }
    print(shown[options.format]())
    return 1 if found.head.errors else 0


if __name__ == "__main__":
    sys.exit(main())
