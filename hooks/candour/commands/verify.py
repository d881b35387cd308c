"""`verify`: whether a site's folder holds what was built, and nothing on it leads nowhere."""

from __future__ import annotations

import argparse
from pathlib import Path

from candour import report
from candour.commands.shared import wrong
from candour.limits import reason
from candour.published.verify import verified

ABOUT = "verify a built site: every file, every page, every address, and whether its data and its pages agree"
ANYWHERE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("site", type=Path, metavar="SITE", help="the folder of a built site")
    parser.add_argument("--format", choices=tuple(report.VERIFIED_FORMATS), default="text", help="how to print it")


def run(options: argparse.Namespace) -> int:
    site: Path = options.site
    if not site.is_dir():
        return wrong(f"there is no folder {site}; name the folder of a built site")
    try:
        found = verified(site)
    except OSError as error:
        return wrong(f"{error.filename or site} cannot be read: {reason(error)}")
    print(report.VERIFIED_FORMATS[options.format](found, site.as_posix()))
    return 1 if found.faults else 0
