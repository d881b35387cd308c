"""`data/build.json`: what a site was built from, what was checked, and the digest of each of its files."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass

from candour import __version__

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Origin:
    """The commit that a site was built from, as far as git knows, and the moment that its builder names.

    `root` is the path of the site on its host, where the page for missing addresses counts its own from. `as_they_are`
    are a clinic's own files of HTML, which have no policy of security.
    `changed` tells that there were files that the commit does not hold. A moment is named by SOURCE_DATE_EPOCH only:
    the same content gives the same bytes whenever it is built.
    """

    commit: str | None = None
    changed: bool = False
    moment: str | None = None
    root: str = "/"
    as_they_are: Collection[str] = ()


def record_json(origin: Origin, checked: Mapping[str, int], digests: Mapping[str, str]) -> str:
    """The record as it stands in the site. `checked` says how many of each thing were looked at."""
    record = {
        "schema": SCHEMA,
        "version": __version__,
        **asdict(origin),
        "checked": checked,
        "files": dict(sorted(digests.items())),
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"
