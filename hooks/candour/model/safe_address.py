"""Whether an address may stand in a page: as a browser reads it, whatever its spelling."""

from __future__ import annotations

import re
from collections.abc import Iterable
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from candour.model.harmless import SCHEMES
from candour.problem import either

_SKIPPED = re.compile(r"[\t\n\r]|^[\x00-\x20]+|[\x00-\x20]+$")
"""What a browser takes out of an address before it reads it."""

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)


def unsafe_link(address: str) -> str:
    r"""What is wrong with the address of a link, and what is accepted; "" if nothing is.

    >>> unsafe_link("terms/scars.html#why"), unsafe_link("mailto:desk@clinic.example")
    ('', '')
    >>> unsafe_link("java\tscript:alert(1)")
    "begins with 'javascript:'; a link begins with 'https', 'http', 'mailto', 'tel' or 'sms', or leads to an own page"
    """
    read = _SKIPPED.sub("", address)
    scheme = _SCHEME.match(read)
    if scheme and scheme[1].lower() not in SCHEMES:
        return f"begins with '{scheme[0].lower()}'; a link begins with {either(SCHEMES)}, or leads to an own page"
    return _unplain(read, bool(scheme))


def unsafe_file(address: str, allowed: Iterable[str] = ()) -> str:
    """What is wrong with the address of a file that a page loads by itself; "" if nothing is.

    >>> unsafe_file("map.png"), unsafe_file("https://maps.example/x", ["https://maps.example"])
    ('', '')
    >>> unsafe_file("https://maps.example/x")
    'would be fetched from elsewhere; put the file into docs/ and name it there'
    """
    read = _SKIPPED.sub("", address)
    scheme = _SCHEME.match(read)
    if scheme:
        allowed = tuple(allowed)
        if any(leads_into(read, one) for one in allowed):
            return ""
        named = f"; mkdocs.yml names {either(allowed)} under 'allow'" if allowed else ""
        return f"would be fetched from elsewhere; put the file into docs/ and name it there{named}"
    return _unplain(read, has_scheme=False)


def _unplain(read: str, has_scheme: bool) -> str:
    """An address that begins with two slashes leads elsewhere, and a browser reads a backslash as a slash."""
    if re.match(r"[/\\]{2}", read):
        return "begins with two slashes; write it in full, with 'https://'"
    if "\\" in re.split("[?#]", read)[0]:
        return "holds a backslash, which a browser reads as '/'; write '/'"
    if has_scheme and re.match("https?:", read, re.IGNORECASE) and not _host(read):
        return "names no website; write it in full, such as 'https://clinic.example'"
    return ""


def leads_into(address: str, allowed: str) -> bool:
    """Whether a web address is one of an allowed website, below the allowed path if there is one.

    >>> leads_into("https://maps.example/embed?x=1", "https://maps.example/embed")
    True
    >>> leads_into("https://maps.example/embed/../x", "https://maps.example/embed")
    False
    >>> leads_into("https://maps.example.evil.example/", "https://maps.example")
    False
    """
    if "\\" in address or not re.match("https:", address, re.IGNORECASE):
        return False
    host, wanted = _host(address), _host(allowed)
    if not host or host != wanted:
        return False
    base = urlsplit(allowed).path.rstrip("/")
    path = unquote(urlsplit(address).path) or "/"
    return ".." not in path and f"{normpath(path)}/".startswith(f"{base}/")


def _host(address: str) -> str:
    """The host and port of a web address; "" if it has none, or names a user."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return ""
    if "@" in parts.netloc or not re.fullmatch(r"[\w.-]+", parts.hostname or ""):
        return ""
    return f"{parts.hostname}:{port or 443}"
