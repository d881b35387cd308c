"""What a page's own policy of security lets it load from another host."""

from __future__ import annotations

from urllib.parse import urlsplit

from candour.model.policy import digest_of
from candour.published.seen_page import OnPage

_DIRECTIVES = {
    "script": "script-src",
    "img": "img-src",
    "image": "img-src",
    "source": "media-src",
    "iframe": "frame-src",
    "embed": "object-src",
    "object": "object-src",
    "audio": "media-src",
    "video": "media-src",
    "track": "media-src",
    "link": "style-src",
}


def directives(policy: str) -> dict[str, list[str]]:
    """A policy by its directives; of two with one name, the first counts.

    >>> directives("default-src 'none'; img-src 'self' https://maps.example")
    {'default-src': ["'none'"], 'img-src': ["'self'", 'https://maps.example']}
    """
    found: dict[str, list[str]] = {}
    for part in policy.split(";"):
        name, *values = part.split() or [""]
        if name:
            found.setdefault(name.lower(), values)
    return found


def allows(policy: str, loaded: OnPage) -> bool:
    """Whether a policy names the host of what an element loads, and its path if it names one. Without one, none is."""
    named = directives(policy)
    sources = named.get(_DIRECTIVES.get(loaded.tag, "default-src"), named.get("default-src", []))
    address = loaded.value.strip()
    return any(_covers(source, f"https:{address}" if address.startswith("//") else address) for source in sources)


def names_digest(policy: str, standing: OnPage) -> bool:
    """Whether a policy names the digest of a script or a style that stands in a page. Attributes have none."""
    sources = directives(policy).get(f"{standing.tag}-src", [])
    return not standing.attribute and f"'{digest_of(standing.value)}'" in sources


def _covers(source: str, address: str) -> bool:
    try:
        wide, exact = urlsplit(source), urlsplit(address)
    except ValueError:
        return False
    is_same = bool(wide.netloc) and (wide.scheme, wide.netloc.lower()) == (exact.scheme, exact.netloc.lower())
    return is_same and (
        not wide.path or exact.path == wide.path or (wide.path[-1] == "/" and exact.path.startswith(wide.path))
    )
