"""What a clinic adds to what a page may load and to what is published: `extra.candour.allow` in mkdocs.yml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from candour.model.values import Text, is_web_address

_NAME = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_PORT = r"(?:6553[0-5]|655[0-2]\d|65[0-4]\d\d|6[0-4]\d{3}|[1-5]?\d{1,4})"
_PATH = r"/(?!\.{1,2}(?:/|$))[\w.~%!@&()+=:-]*"
_WEBSITE = re.compile(rf"https://(?:{_NAME}\.)*{_NAME}(?::{_PORT})?(?:{_PATH})*", re.ASCII | re.IGNORECASE)
"""What a policy can name, and a server's configuration can hold: https://www.w3.org/TR/CSP3/#grammardef-host-source."""

_SUCH_AS = "write one in full, such as https://maps.example"


def _website(value: object) -> object:
    """A website, or a folder of one: https, a host, and no more than a path behind it."""
    if not isinstance(value, str) or not value:
        return value  # the type's own message is clearer
    if "*" in value or value.strip("'").startswith(("unsafe-", "data:", "blob:")):
        raise ValueError(f"'{value}' would allow what nobody has looked at; {_SUCH_AS}")
    if not value.isascii():
        raise ValueError(f"'{value}' has letters that a browser's policy does not take; write it as xn--… and with %")
    if not _WEBSITE.fullmatch(value) or not is_web_address(value, "https"):
        raise ValueError(f"'{value}' is not a website with https://; {_SUCH_AS}")
    return value


Website = Annotated[Text, BeforeValidator(_website)]


class Allow(BaseModel):
    """What a clinic allows beyond its own files. What is not named here is neither loaded nor published."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    frames: tuple[Website, ...] = Field(
        default=(), description="Websites that own pages may show in a frame: a map, a form for booking."
    )
    scripts: tuple[Website, ...] = Field(
        default=(), description="Websites whose scripts run here. They can read and change every page."
    )
    styles: tuple[Website, ...] = Field(default=(), description="Websites whose style sheets are used.")
    images: tuple[Website, ...] = Field(default=(), description="Websites that own pages show pictures from.")
    media: tuple[Website, ...] = Field(default=(), description="Websites that own pages play sound or video from.")
    fonts: tuple[Website, ...] = Field(default=(), description="Websites that type is loaded from.")
    connect: tuple[Website, ...] = Field(default=(), description="Websites that scripts may send to and ask.")
    forms: tuple[Website, ...] = Field(default=(), description="Websites that forms are sent to.")
    files: Mapping[Text, Text] = Field(
        default_factory=dict,
        description="Files in `docs/` that are published although their kind is not on the list, each with the reason: "
        "`downloads/consent.docx: the form that patients bring`.",
    )


WEBSITES = tuple(kind for kind in Allow.model_fields if kind != "files")
"""The kinds that name websites."""

NOTHING = Allow()
