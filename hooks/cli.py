"""The command line: reads arguments, prints, exits. The engine does the thinking.

    python hooks/cli.py check [--format text|json|sarif|github] [--source|--no-source] [--project DIR]
    python hooks/cli.py disagreements [--treatment ID] [--project DIR]
    python hooks/cli.py review BASE [HEAD] [--format text|json|markdown] [--project DIR]
    python hooks/cli.py new article|term|treatment ID [...]
    python hooks/cli.py new translation ARTICLE --language CODE
    python hooks/cli.py fmt [--check] [PATH ...]
    python hooks/cli.py emit schema|editor [--out DIR]
    python hooks/cli.py emit language [CODE]
    python hooks/cli.py cards [--missing] [--browser PROGRAM] [--project DIR]

Exit status: 0 when the content is clean (warnings allowed), 1 when it has errors (or, for `fmt --check`, pages to set
right), 2 when the call is wrong.
`github` prints annotations for a workflow of GitHub Actions, `sarif` a file for its code scanning and for editors.
`review` ends with 0 however much has changed, and with 1 when HEAD has errors.
"""

from __future__ import annotations

import argparse
import gc
import io
import os
import sys
from pathlib import Path

from commands import COMMANDS
from commands.shared import wrong

PROJECT = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):  # content may hold what the terminal's encoding cannot say
        sys.stdout.reconfigure(errors="backslashreplace")
    docs = options.project / "docs"
    if not docs.is_dir():
        return wrong(f"there is no folder {docs}")
    gc.disable()  # nothing here lives long enough for collecting to pay
    try:
        status = int(options.run(options))
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads has read enough: `cli.py review main | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="cli.py", description="Candour's commands for editors.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, command in COMMANDS.items():
        added = commands.add_parser(name, help=command.ABOUT, description=command.ABOUT)
        added.add_argument("--project", type=Path, default=PROJECT, help="the project's folder (default: this one)")
        command.arguments(added)
        added.set_defaults(run=command.run)
    return parser


if __name__ == "__main__":
    status = main()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)  # to free all that was read, piece by piece, takes half a second at a thousand articles
