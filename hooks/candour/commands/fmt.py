"""`fmt`: format pages on disk, or only list those that need it."""

from __future__ import annotations

import argparse
import os
from functools import partial
from pathlib import Path

from candour.authoring.formatting import Formatted, formatted
from candour.commands.shared import CalledOn, print_line, real_path, wrong
from candour.model.fields import kind_of
from candour.project.open import open_project
from candour.project.renewing import may_hold_one, renewed
from candour.project.sources import read_docs
from candour.reading.in_time import in_time
from candour.wording.claims import numbered
from candour.writing import write_whole

ABOUT = (
    "set pages right: same meaning, every comment kept, fingerprints in today's form where they fit, "
    "texts so that the site shows what GitHub shows"
)


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--check", action="store_true", help="write nothing; list the pages that would change, and end with 1"
    )
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="pages or folders (default: all of docs/)")


def run(options: argparse.Namespace) -> int:
    place: CalledOn = options.place
    pages = [(name, data, real_path(place.real(name))) for name, data in read_docs(place.docs).pages if kind_of(name)]
    folders = {real_path(place.docs), *(file.parent for *_, file in pages)}  # a folder may be a link
    paths = [real_path(path) for path in options.paths]
    strange = [path for path in paths if not os.path.lexists(path) or not any(map(path.is_relative_to, folders))]
    if strange:
        return wrong(f"{strange[0]} is not a page or folder of {place.docs}")
    chosen = [(name, data) for name, data, file in pages if not paths or any(map(file.is_relative_to, paths))]
    former = {place.content.real(name): data for name, data in chosen if may_hold_one(data)}
    problems = open_project(place.root, html=False, config=place.config).loaded.problems if former else ()
    rewritten = renewed(former, problems)
    changed = left = 0
    for name, data in chosen:
        source = name, rewritten.get(place.content.real(name), data)
        result = in_time(name, partial(formatted, *source), lambda problem: Formatted(None, (str(problem),)))
        for reason in result.reasons:
            print_line(place.content.named(reason))
        left += result.text is None
        if result.text is not None and result.text.encode() != data:
            changed += 1
            shown = place.content.real(name)
            print_line(f"{shown} would change" if options.check else f"{shown} was set right")
            if not options.check:
                write_whole(place.real(name), result.text.encode())
    would = "would change" if options.check else "set right"
    as_it_is = f"; {numbered(left, 'page')} with mistakes left as they are" if left else ""
    print(f"{numbered(len(chosen), 'page')} read, {changed} {would}{as_it_is}")
    return 1 if left or (options.check and changed) else 0
