"""A site takes the old one's place only when it is whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from candour.adapter.publish import Exchange


@pytest.fixture
def exchange(tmp_path: Path) -> Exchange:
    """A published site, and a new one that is being built beside it."""
    exchange = Exchange(tmp_path / "site")
    for folder, text in ((exchange.published, "old"), (exchange.fresh, "new")):
        folder.mkdir()
        (folder / "index.html").write_text(text)
    (exchange.published / "gone.html").write_text("of an article that was removed")
    return exchange


def test_the_new_site_takes_the_whole_place(exchange: Exchange) -> None:
    exchange.take_place()
    assert {file.name: file.read_text() for file in exchange.published.iterdir()} == {"index.html": "new"}
    assert [folder.name for folder in exchange.published.parent.iterdir()] == ["site"]  # nothing is left beside it


def test_a_site_that_is_not_whole_leaves_the_old_one(exchange: Exchange) -> None:
    exchange.abandon()
    assert (exchange.published / "index.html").read_text() == "old"
    assert (exchange.published / "gone.html").exists()
    assert [folder.name for folder in exchange.published.parent.iterdir()] == ["site"]


def test_the_first_site_has_no_old_one(tmp_path: Path) -> None:
    exchange = Exchange(tmp_path / "site")
    exchange.fresh.mkdir()
    exchange.take_place()
    assert exchange.published.is_dir()


def test_what_a_crash_left_behind_is_in_nobodys_way(exchange: Exchange) -> None:
    crashed = exchange.published.with_name(".site.old")
    crashed.mkdir()
    (crashed / "index.html").write_text("older")
    exchange.take_place()
    assert (exchange.published / "index.html").read_text() == "new"
    assert not crashed.exists()


def test_abandoning_nothing_is_fine(tmp_path: Path) -> None:
    Exchange(tmp_path / "site").abandon()


def test_both_folders_are_beside_each_other(exchange: Exchange) -> None:
    """A rename within one folder cannot cross file systems."""
    assert exchange.fresh.parent == exchange.published.parent
    assert exchange.fresh.name.startswith(".")
