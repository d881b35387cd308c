"""Pictures that a browser draws: what they show, where they are kept; tests need no browser for it."""

from __future__ import annotations

import shutil
import struct
from pathlib import Path

import pytest

import cli
from candour.knowledge.survey import survey
from candour.model.clinic import Clinic
from candour.model.settings import Settings
from candour.output import cards
from candour.output.render import Renderer

from .builders import PROJECT, library_of, treatment

TYPED = "Laser <b> & light"


def pictures(renderer: Renderer, **settings: object) -> dict[str, cards.Picture]:
    content = library_of({"docs/treatments/needling.md": treatment(f"'{TYPED}'")})
    site = survey(content, Settings(**{"site_name": "Candour", "site_description": "About us.", **settings}))  # type: ignore[arg-type]
    return {one.path.as_posix(): one for one in cards.pictures(site, PROJECT, renderer)}


def test_the_site_has_a_card_and_icons_and_each_treatment_a_card(renderer: Renderer) -> None:
    assert {path: (one.width, one.height) for path, one in pictures(renderer).items()} == {
        "overrides/assets/images/card.png": (1200, 630),
        "overrides/assets/images/cards/needling.png": (1200, 630),
        "overrides/assets/images/favicon-32.png": (32, 32),
        "overrides/assets/images/apple-touch-icon.png": (180, 180),
    }


def test_a_card_says_whose_it_is_and_what_is_typed_stays_text(renderer: Renderer) -> None:
    drawn = pictures(renderer, clinic=Clinic(name="Willow Clinic"))
    page = drawn["overrides/assets/images/cards/needling.png"].page
    assert "Willow Clinic" in page
    assert "<h1>Laser &lt;b&gt; &amp; light</h1>" in page
    assert "<h1>Candour</h1>" in drawn["overrides/assets/images/card.png"].page


def test_a_browser_that_is_not_there_ends_with_2(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(PROJECT / "overrides", project / "overrides")
    assert cli.main(["cards", "--project", str(project), "--browser", "no-such-browser"]) == 2
    assert "'no-such-browser' could not draw overrides/assets/images/card.png" in capsys.readouterr().err


def test_a_card_that_is_missing_is_drawn_and_no_other(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(cards, "draw", lambda picture, folder, browser: drawn.append(picture.path.name))
    shutil.copytree(PROJECT / "overrides", project / "overrides")  # its only card of a treatment is another's
    call = ["cards", "--missing", "--project", str(project), "--browser"]
    assert cli.main([*call, "no-such-browser"]) == 0
    assert "not drawn without a browser" in capsys.readouterr().out
    assert drawn == []
    assert cli.main([*call, "python3"]) == 0
    assert drawn == ["needling.png"]


@pytest.mark.parametrize("picture", sorted((PROJECT / cards.IMAGES).rglob("*.png")), ids=lambda picture: picture.name)
def test_the_pictures_that_are_shipped_have_their_size(picture: Path) -> None:
    size = {"favicon-32.png": (32, 32), "apple-touch-icon.png": (180, 180)}.get(picture.name, (1200, 630))
    data = picture.read_bytes()
    assert data.startswith(b"\x89PNG")
    assert struct.unpack(">II", data[16:24]) == size
    assert len(data) < 300_000  # what every program shows where a page is shared
