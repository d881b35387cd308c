"""The site's own address ends with one slash, whoever set it."""

from __future__ import annotations

import pytest
from mkdocs.config.defaults import MkDocsConfig

from candour.adapter.mkdocs_config import address_of


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ("https://clinic.example/1.0", "https://clinic.example/1.0/"),  # as mike sets it
        ("https://clinic.example/1.0//", "https://clinic.example/1.0/"),
        ("https://clinic.example", "https://clinic.example/"),
        ("https://clinic.example/", "https://clinic.example/"),
        ("", ""),
        (None, ""),
    ],
)
def test_the_address_has_one_slash_at_its_end(given: str | None, address: str) -> None:
    config = MkDocsConfig()
    config.site_url = given
    assert address_of(config) == address
