"""`cards`: draw the icons and the cards of shared pages again, with a browser."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from shutil import which
from subprocess import SubprocessError

from candour.commands.shared import CalledOn, print_line, wrong
from candour.output import cards
from candour.output.render import Renderer
from candour.project.open import open_project

ABOUT = "draw the icons, and what stands for a page where it is shared (needs Chromium)"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--browser", default="chromium", help="Chromium or Chrome: its name or path (default: chromium)"
    )
    parser.add_argument(
        "--missing", action="store_true", help="only what is not there yet; where no browser is, say so and go on"
    )


def run(options: argparse.Namespace) -> int:
    place: CalledOn = options.place
    site = open_project(place.root, config=place.config).site
    wanted = list(cards.pictures(site, place.root, Renderer(place.root, site.spoken())))
    if options.missing:
        wanted = [picture for picture in wanted if not (place.root / picture.path).exists()]
        if wanted and not which(options.browser):
            print(f"not drawn without a browser, so that the site's own card stands in: {_names(wanted)}")
            return 0
    for picture in wanted:
        try:
            cards.draw(picture, place.root, options.browser)
        except (OSError, SubprocessError) as error:
            return wrong(f"'{options.browser}' could not draw {picture.path.as_posix()}: {error}")
        print_line(picture.path.as_posix())
    return 0


def _names(pictures: Iterable[cards.Picture]) -> str:
    return ", ".join(picture.path.as_posix() for picture in pictures)
