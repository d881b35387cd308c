"""What a browser may load and run on a page of the site: a Content-Security-Policy, and what else is told to browsers.

Everything is forbidden that is not named here: https://www.w3.org/TR/CSP3/. Scripts that stand in a page run only if
their digest is named; which those are says `adapter/policy.py`, and nothing else is ever added to them.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from candour.model.allow import NOTHING, WEBSITES, Allow

SELF, NONE = "'self'", "'none'"

NEVER_IN_A_PAGE = ("frame-ancestors",)
"""What browsers heed only as a header of the server's answer."""

_PERMISSIONS = ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")
"""What no page of a site asks a reader's browser for."""

_SLASHES_BEFORE_PATH = 2
_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script", re.DOTALL | re.IGNORECASE)
_TYPE = re.compile(r"""\stype\s*=\s*["']?([^\s"'>]*)""", re.IGNORECASE)
_IS_ELSEWHERE = re.compile(r"\ssrc\s*=", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Policy:
    """The policy of a site: the digests of the scripts that stand in its pages, and what its clinic allows.

    A `preview` reloads itself by a script that the server puts into each page, so there such scripts run.
    """

    digests: tuple[str, ...] = ()
    allow: Allow = NOTHING
    preview: bool = False

    @property
    def in_page(self) -> str:
        """As it stands in every page: the one way of telling it where a site has no say in its server's headers."""
        return _written(self._sources())

    @property
    def header(self) -> str:
        """As a server tells it; it says too that no other website may show the site in a frame."""
        return _written({**self._sources(), "frame-ancestors": (NONE,)})

    def _sources(self) -> Mapping[str, Iterable[str]]:
        allow = {kind: tuple(_sources_of(getattr(self.allow, kind))) for kind in WEBSITES}
        inline = ("'unsafe-inline'",) if self.preview else tuple(f"'{digest}'" for digest in self.digests)
        return {
            "default-src": (NONE,),
            "script-src": (SELF, *inline, *allow["scripts"]),
            "style-src": (SELF, *allow["styles"]),
            "img-src": (SELF, "data:", *allow["images"]),  # the theme's style sheets draw icons with data:
            "media-src": (SELF, *allow["media"]),
            "font-src": (SELF, *allow["fonts"]),
            "connect-src": (SELF, *allow["connect"]),
            "frame-src": allow["frames"] or (NONE,),
            "form-action": (SELF, *allow["forms"]),
            "base-uri": (NONE,),
        }


def _sources_of(websites: Iterable[str]) -> Iterator[str]:
    """Websites as a policy names them: a path stands for itself, and with a slash behind it for all that is below."""
    for website in websites:
        start = website.rstrip("/")
        yield start
        if start.count("/") > _SLASHES_BEFORE_PATH:
            yield f"{start}/"


def _written(sources: Mapping[str, Iterable[str]]) -> str:
    return "; ".join(" ".join((name, *given)) for name, given in sources.items())


RESTING = _written({"default-src": (NONE,), "base-uri": (NONE,), "form-action": (NONE,)})
"""The policy of a page that loads nothing."""

REFERRER = "no-referrer"
"""The address of a page says what a patient has read, so no other website is told it."""


def headers(policy: Policy) -> dict[str, str]:
    """What a server should say with every file of the site."""
    return {
        "Content-Security-Policy": policy.header,
        "Referrer-Policy": REFERRER,
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Permissions-Policy": ", ".join(f"{one}=()" for one in _PERMISSIONS),
        "Cross-Origin-Opener-Policy": "same-origin",
    }


def headers_file(policy: Policy) -> str:
    """The headers as hosts such as Netlify and Cloudflare Pages read them, from a file `_headers` in the site."""
    return "\n".join(["/*", *(f"  {name}: {value}" for name, value in headers(policy).items())]) + "\n"


def nginx_lines(policy: Policy) -> str:
    """The headers as nginx takes them, in a `server` or `location` block."""
    return "".join(f'add_header {name} "{value}" always;\n' for name, value in headers(policy).items())


def digest_of(script: str) -> str:
    """The digest of a script, as a policy names it.

    >>> digest_of("")
    'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='
    """
    return f"sha256-{b64encode(sha256(script.encode()).digest()).decode()}"


def scripts_in(html: str) -> Iterator[str]:
    """The scripts that stand in a page, and would run. Data for other programs, and scripts in files, are none.

    >>> list(scripts_in('<script src="a.js"></script><script>b()</script><script type="application/json">{}</script>'))
    ['b()']
    """
    for given in _SCRIPT.finditer(html):
        type = _TYPE.search(given[1])
        if not _IS_ELSEWHERE.search(given[1]) and not is_data(type[1] if type else ""):
            yield given[2]


def is_data(type: str | None) -> bool:
    """Whether a script of a type is data, which no browser runs.

    >>> is_data("application/ld+json"), is_data("text/ecmascript"), is_data("")
    (True, False, False)
    """
    return (type or "").strip().lower() in ("application/json", "application/ld+json")
