"""The command line: reads arguments, prints, exits. The engine does the thinking.

    python hooks/cli.py check [--format text|json] [--project DIR]

Exit status: 0 when the content is clean (warnings allowed), 1 when it has errors, 2 when the call is wrong.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from candour import report
from candour.problem import errors
from candour.project import open_project

PROJECT = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="cli.py", description="Candour's commands for editors.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="read all content and name every mistake with its file and line")
    check.add_argument("--format", choices=sorted(report.FORMATS), default="text")
    check.add_argument("--project", type=Path, default=PROJECT, help="the project's folder (default: this one)")
    check.set_defaults(run=_check)
    options = parser.parse_args(arguments)
    return int(options.run(options))


def _check(options: argparse.Namespace) -> int:
    docs = options.project / "docs"
    if not docs.is_dir():
        print(f"cli.py: there is no folder {docs}", file=sys.stderr)
        return 2
    loaded = open_project(options.project).loaded
    print(report.FORMATS[options.format](loaded))
    return 1 if errors(loaded.problems) else 0


if __name__ == "__main__":
    sys.exit(main())
