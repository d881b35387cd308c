"""A call of the command line: its arguments, the command that they name, and the exit status."""

from __future__ import annotations

import argparse
import gc
import io
import os
import sys
from pathlib import Path

from candour.commands import COMMANDS
from candour.commands.shared import project_of_call, wrong
from candour.hand_over import handed_over
from candour.limits import reason
from candour.writing import NotWritten


def main() -> int:
    """The command `candour`, if this is installed as a package. The project is the working directory."""
    status = handed_over(None, Path.cwd())
    return call(None, Path.cwd()) if status is None else status


def call(arguments: list[str] | None, project: Path) -> int:
    """Run a call and return its exit status. `project` is the project's folder if the call names none."""
    try:
        status = _call(_parser(project).parse_args(arguments))
        sys.stdout.flush()
        return status
    except NotWritten as error:
        return wrong(str(error))
    except OSError as error:
        if error.filename is not None:
            return wrong(f"{error.filename}: {reason(error)}")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing more can be printed
        if isinstance(error, BrokenPipeError):  # nobody reads on: `cli.py review main | head`
            return 0
        return wrong(f"what the command says cannot be printed: {reason(error)}")


def _call(options: argparse.Namespace) -> int:
    if isinstance(sys.stdout, io.TextIOWrapper):  # the terminal's encoding may lack characters of the content
        sys.stdout.reconfigure(errors="backslashreplace")
    if options.config_file and not options.config_file.is_file():
        return wrong(f"there is no file {options.config_file}")
    place = project_of_call(options)
    if not options.anywhere and not place.docs.is_dir() and not (place.root / place.config).is_file():
        return wrong(f"there is no folder {place.docs}")
    options.place = place
    gc.disable()  # no command runs long enough for it to pay
    return int(options.run(options))


def _parser(project: Path) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="cli.py", description="Candour's commands for editors.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, command in COMMANDS.items():
        added = commands.add_parser(name, help=command.ABOUT, description=command.ABOUT)
        added.add_argument("--project", type=Path, default=project, help="the project's folder (default: this one)")
        about = "its configuration (default: mkdocs.yml there)"
        added.add_argument("-f", "--config-file", type=Path, metavar="FILE", help=about)
        command.arguments(added)
        added.set_defaults(run=command.run, anywhere=getattr(command, "ANYWHERE", False))
    return parser
