"""The command line: reads arguments, prints, exits. The engine does the thinking.

    python hooks/cli.py check [--format text|json] [--project DIR]
    python hooks/cli.py disagreements [--treatment ID] [--project DIR]

Exit status: 0 when the content is clean (warnings allowed), 1 when it has errors, 2 when the call is wrong.
"""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path

from candour import report
from candour.problem import did_you_mean, errors
from candour.project import open_project

PROJECT = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="cli.py", description="Candour's commands for editors.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="read all content and name every mistake with its file and line")
    check.add_argument("--format", choices=sorted(report.FORMATS), default="text")
    check.add_argument("--project", type=Path, default=PROJECT, help="the project's folder (default: this one)")
    check.set_defaults(run=_check)
    differ = commands.add_parser("disagreements", help="list where articles disagree, with every side and its words")
    differ.add_argument("--treatment", help="only this treatment's")
    differ.add_argument("--project", type=Path, default=PROJECT, help="the project's folder (default: this one)")
    differ.set_defaults(run=_disagreements)
    options = parser.parse_args(arguments)
    docs = options.project / "docs"
    if not docs.is_dir():
        print(f"cli.py: there is no folder {docs}", file=sys.stderr)
        return 2
    gc.disable()  # nothing here lives long enough for collecting to pay
    return int(options.run(options))


def _check(options: argparse.Namespace) -> int:
    loaded = open_project(options.project).loaded
    print(report.FORMATS[options.format](loaded))
    return 1 if errors(loaded.problems) else 0


def _disagreements(options: argparse.Namespace) -> int:
    project = open_project(options.project)
    treatments = project.site.points
    if options.treatment and options.treatment not in treatments:
        hint = did_you_mean(options.treatment, treatments)
        print(f"cli.py: '{options.treatment}' is not a treatment{hint}", file=sys.stderr)
        return 2
    print(report.disagreements(project.site, options.treatment))
    return 1 if errors(project.loaded.problems) else 0


if __name__ == "__main__":
    sys.exit(main())
