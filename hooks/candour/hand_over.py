"""A review is handed over to the base's code, if the code that was called is another.

This is the first of the engine that a call loads. What a proposal has changed in reports, commands or rules has not
run by then, and does not run after it.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn


def handed_over(arguments: Sequence[str] | None, project: Path) -> int | None:
    """The exit status of the base's code, if it makes the review; None if the code that was called is to go on.

    A call that cannot be understood goes on too: the command itself says what is wrong with it.
    """
    called_with = list(sys.argv[1:] if arguments is None else arguments)
    if called_with[:1] != ["review"]:
        return None
    from candour.project.git import NoRevision
    from candour.project.judge import DOOR, as_judge, base_judges, code_of
    from candour.project.revision import RevisionTree

    try:
        options = _parser(project).parse_known_args(called_with[1:])[0]
        base = RevisionTree(_folder(options), options.base)
        if not base_judges(base):
            return None
        with code_of(base) as code:
            judge = f"the code of {options.base} ({base.commit[:9]})"
            _complain(f"{judge} judges, since the code that was called differs from it")
            call = [sys.executable, "-B", str(code / DOOR), "review", "--project", os.path.realpath(options.project)]
            ran = subprocess.run(  # noqa: S603 (the base's code)
                [*call, *called_with[1:]], stdout=subprocess.PIPE, check=False, env=as_judge()
            )
    except (_NotUnderstood, NoRevision):
        return None
    told = ran.stdout.decode("utf-8", "replace")
    if not told.strip():
        _complain(f"{judge} made no review; what it needs may not be installed here")
        return 2
    _print(told)
    return ran.returncode


class _NotUnderstood(ValueError):
    """The call has other arguments than a review takes."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _NotUnderstood(message)


def _parser(project: Path) -> argparse.ArgumentParser:
    """Only what says which base is meant; the whole call is understood by the code that judges."""
    parser = _Parser(add_help=False)
    parser.add_argument("base")
    parser.add_argument("head", nargs="?")
    parser.add_argument("--project", type=Path, default=project)
    parser.add_argument("-f", "--config-file", type=Path)
    for of_the_report in ("--format", "--site-url", "--files-url"):
        parser.add_argument(of_the_report)
    return parser


def _folder(options: argparse.Namespace) -> Path:
    """The project's folder. If the configuration is outside of `--project`, its own folder is the project."""
    root = Path(os.path.realpath(options.project))
    config = Path(os.path.realpath(options.config_file)) if options.config_file else None
    return root if config is None or config.is_relative_to(root) else config.parent


def _complain(message: str) -> None:
    print(f"cli.py: {message}", file=sys.stderr, flush=True)


def _print(told: str) -> None:
    """Print what the terminal's encoding can say, and stop where nobody reads on."""
    try:
        sys.stdout.buffer.write(told.encode(sys.stdout.encoding or "utf-8", "backslashreplace"))
        sys.stdout.flush()
    except BrokenPipeError:  # cli.py review main | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
