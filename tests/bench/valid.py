"""Every built page, read by the Nu HTML checker; prints what is not on the list below.

    make quality             # installs the checker into .cache/quality, once, and runs this
    python tests/bench/valid.py

Two sites are read: the project as it stands, and the same in Spanish with an address and the details of a clinic.
Ends with 1 when the checker says something that is not on the list, or the list holds something that the checker no
longer says. It needs Java and a jar of 32 MB, so it is no part of `make test`.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from published import build_ours
from tools import tool

_TABLE_ROLES = "overrides/candour/charts.html"
_WHY_TABLE_ROLES = (
    "On a phone a chart's rows are set as blocks, and Safari before 17 no longer calls that a table: VoiceOver would "
    "skip its rows. The roles are those that the elements have by themselves, which ARIA in HTML allows and does not "
    "recommend; the checker forbids what its source only advises against."
)


@dataclass(frozen=True, slots=True)
class Allowed:
    """What the checker may say of some markup: whose it is, and why it stays. Both patterns match from the start."""

    message: str
    markup: str
    source: str
    why: str

    def covers(self, message: dict[str, Any]) -> bool:
        return bool(re.match(self.message, message["message"]) and re.match(self.markup, marked(message)))


ALLOWED = (
    Allowed(
        r"Attribute “autocomplete” is only allowed when the input type is",
        r'<input class="md-toggle" data-md-toggle="(drawer|search)" type="checkbox" id="__\1" autocomplete="off">',
        "Material's base.html",
        "It keeps Firefox from opening the drawer anew when the page is reloaded.",
    ),
    Allowed(
        r"The value of the “for” attribute of the “label” element must be the ID of a non-hidden form control\.",
        r'<label class="md-nav__title" for="__toc">',
        "Material's partials/toc.html",
        "The heading of a page's contents is a label in the drawer of pages in the navigation; elsewhere there is "
        "nothing to open, and it does nothing.",
    ),
    Allowed(
        r"The “role” attribute must not be used on a “(tr|th|td)” element which has a “table” ancestor",
        r'<(tr role="row"|th scope="col" role="columnheader"|th scope="row" role="rowheader"|td role="cell")[ >]',
        _TABLE_ROLES,
        _WHY_TABLE_ROLES,
    ),
    Allowed(
        r"The “(table|rowgroup|row|columnheader|rowheader|cell)” role is unnecessary for element",
        r'<(table class="chart"|thead|tbody|tr|th scope="(col|row)"|td) role="',
        _TABLE_ROLES,
        _WHY_TABLE_ROLES,
    ),
    Allowed(
        r"This document appears to be written in English but the “html” start tag has “lang=\"es\"”",
        r'<html lang="es"',
        "the second site",
        "Its articles are this project's, in English, on a site that says it is in Spanish; a clinic's would not be.",
    ),
)


def marked(message: dict[str, Any]) -> str:
    """The markup that a message is about."""
    start = message.get("hiliteStart", 0)
    return str(message.get("extract", ""))[start : start + message.get("hiliteLength", 0)].strip()


def check(site: Path) -> list[dict[str, Any]]:
    """All that the checker says of a folder's pages: errors and warnings."""
    jar = tool("vnu-jar/build/dist/vnu.jar")
    command = ("java", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html", site)
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    messages: list[dict[str, Any]] = json.loads(done.stdout)["messages"]
    return messages


def in_spanish_with_a_clinic(settings: str) -> str:
    """mkdocs.yml with the clinic's details no longer commented out, in another language."""
    settings, details = re.subn(r"^  # (clinic:|  )", r"  \1", settings, flags=re.MULTILINE)
    settings, language = re.subn(r"^  language: en\b", "  language: es", settings, flags=re.MULTILINE)
    if not details or language != 1:
        raise SystemExit("mkdocs.yml no longer has the lines that are changed here")
    return settings


def judge(name: str, site: Path, used: Counter[Allowed]) -> int:
    """Print what is not on the list, alike messages once; count what is, and return how many kinds were printed."""
    wrong: dict[tuple[str, str], list[str]] = {}
    for message in check(site):
        allowed = next((one for one in ALLOWED if one.covers(message)), None)
        if allowed:
            used[allowed] += 1
        else:
            said = f"{message.get('subType') or message['type']}: {message['message']}"
            wrong.setdefault((said, marked(message)), []).append(place(message, site))
    for (said, markup), places in wrong.items():
        print(f"{name}: {places[0]}: {said}\n    {markup}\n    in {len(places)} places")
    pages = sum(1 for _ in site.rglob("*.html"))
    print(f"{name}: {pages} pages, {len(wrong)} kinds of messages that are not on the list")
    return len(wrong)


def place(message: dict[str, Any], site: Path) -> str:
    """A message's page, line and column."""
    page = str(message.get("url", "")).rpartition(f"{site.name}/")[2]
    return f"{page}:{message.get('lastLine', 0)}:{message.get('lastColumn', 0)}"


def main() -> int:
    used: Counter[Allowed] = Counter()
    with TemporaryDirectory(prefix="valid-") as temporary:
        folder = Path(temporary).resolve()
        found = judge("as it stands", build_ours(folder / "plain"), used)
        spanish = build_ours(folder / "spanish", "https://clinic.example/", in_spanish_with_a_clinic)
        found += judge("in Spanish, with a clinic", spanish, used)
    for one in ALLOWED:
        print(f"{used[one]} allowed, from {one.source}" if used[one] else f"no longer found: {one.message}")
    return 1 if found or len(used) < len(ALLOWED) else 0


if __name__ == "__main__":
    sys.exit(main())
