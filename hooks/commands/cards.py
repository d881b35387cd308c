"""`cards`: the icons and the cards of shared pages, drawn anew by a browser."""

from __future__ import annotations

import argparse
from subprocess import SubprocessError

from candour import cards
from candour.project import open_project
from candour.render import Renderer

from .shared import wrong

ABOUT = "draw the icons, and what stands for a page where it is shared (needs Chromium)"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--browser", default="chromium", help="Chromium or Chrome: its name or path (default: chromium)"
    )


def run(options: argparse.Namespace) -> int:
    site = open_project(options.project).site
    for picture in cards.pictures(site, options.project, Renderer(options.project)):
        try:
            cards.draw(picture, options.project, options.browser)
        except (OSError, SubprocessError) as error:
            return wrong(f"'{options.browser}' could not draw {picture.path.as_posix()}: {error}")
        print(picture.path.as_posix())
    return 0
