"""What a clinic adds to what a page may load and to what is published: `extra.candour.allow` in mkdocs.yml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from candour.model.values import Text, is_web_address

_POLICY_SIGNS = re.compile(r"[\s;,'\"*]")
"""Signs that would end or widen a source of the policy."""

_SUCH_AS = "write one in full, such as https://maps.example"


def _website(value: object) -> object:
    """A website, or a folder of one: https, a host, and no more than a path behind it."""
    if not isinstance(value, str) or not value:
        return value  # the type's own message is clearer
    if "*" in value or value.strip("'").startswith(("unsafe-", "data:", "blob:")):
        raise ValueError(f"'{value}' would allow what nobody has looked at; {_SUCH_AS}")
    if not is_web_address(value, "https") or _POLICY_SIGNS.search(value) or re.search("[?#]", value):
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


NOTHING = Allow()
