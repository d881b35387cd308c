"""Pictures that a browser draws: icons, and the cards that are shown when a page is shared.

This is not part of a build, which needs no browser. The pictures are kept with the site's other images.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from candour.knowledge.survey import Site
from candour.limits import ENGINE_FILE, OTHER, read_within
from candour.model import addresses
from candour.output.render import Renderer
from candour.writing import write_whole

IMAGES = Path("overrides/assets/images")
_TOKENS = Path("overrides/assets/stylesheets/tokens.css")
_LOGO = IMAGES / "favicon.svg"


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG's place in the project, the page that it shows, and its size in pixels."""

    path: Path
    page: str
    width: int = 1200  # of a card: https://ogp.me readers show 1200 by 630 whole
    height: int = 630


def pictures(site: Site, project: Path, renderer: Renderer) -> Iterator[Picture]:
    """A card for the site and one for each treatment, and the logo for programs that do not accept the SVG."""
    settings = site.settings
    name = (settings.clinic and settings.clinic.name) or settings.site_name
    wanted = [(addresses.CARD, settings.site_name or name, settings.site_description)]
    wanted += [(addresses.card_url(one.id), one.title, one.front.summary) for one in site.library.treatments.values()]
    look = {
        "tokens": (project / _TOKENS).absolute().as_uri(),
        "logo": read_within(project / _LOGO, ENGINE_FILE).decode(),
    }
    for path, title, words in wanted:
        page = renderer.render("card.html", "card.html", name=name, title=title, words=words, **look)
        yield Picture(Path("overrides", path), page)
    for path, size, ground in (("favicon-32.png", 32, False), ("apple-touch-icon.png", 180, True)):
        page = renderer.render("icon.html", "icon.html", has_ground=ground, **look)
        yield Picture(IMAGES / path, page, size, size)


def draw(picture: Picture, project: Path, browser: str) -> None:
    """Have a browser draw a picture. Raises OSError or subprocess.SubprocessError if it cannot."""
    with TemporaryDirectory() as folder:
        drawn = Path(folder) / "picture.png"
        file = Path(folder) / "page.html"
        file.write_text(picture.page, encoding="utf-8")
        size = f"--window-size={picture.width},{picture.height}"
        drawing = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", size]
        drawing += ["--force-device-scale-factor=1", "--default-background-color=00000000"]
        drawing += [f"--screenshot={drawn}", file.as_uri()]
        subprocess.run(drawing, check=True, capture_output=True, timeout=60)
        write_whole(project / picture.path, read_within(drawn, OTHER))
