"""What a clinic's own pages may hold in HTML: elements and attributes that run nothing and load nothing from elsewhere.

The list is read by those who judge a page (`reading/own_html.py`) and by the tests that walk a built site.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_TEXT = """abbr b bdi bdo br cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u
var wbr a"""
_BLOCKS = """address aside blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section
summary ul table caption colgroup col thead tbody tfoot tr th td"""
_SHOWN = "img video audio source track iframe"
_OF_EXTENSIONS = "input label"
_DRAWN = "svg g path circle ellipse rect line polyline polygon"

ELEMENTS: Mapping[str, frozenset[str]] = {
    "html": frozenset(f"{_TEXT} {_BLOCKS} {_SHOWN} {_OF_EXTENSIONS}".split()),
    "svg": frozenset(_DRAWN.split()),  # the theme's icons
}
"""The elements of each namespace that may stand on a page."""

VOID = frozenset(("br", "col", "hr", "img", "input", "source", "track", "wbr"))
"""Elements that have no end tag."""

_EVERYWHERE = frozenset("class dir hidden id lang role tabindex title translate".split())  # noqa: SIM905
ALIGNED = frozenset(("caption", "div", "h1", "h2", "h3", "h4", "h5", "h6", "p", "td", "th"))
"""Elements whose words may stand to one side."""

_CELL = frozenset("colspan headers rowspan scope".split())  # noqa: SIM905
_OF: Mapping[str, frozenset[str]] = {
    "a": frozenset("download href hreflang name rel target type".split()),  # noqa: SIM905
    "audio": frozenset("controls loop muted preload src".split()),  # noqa: SIM905
    "blockquote": frozenset(("cite",)),
    "col": frozenset(("span",)),
    "colgroup": frozenset(("span",)),
    "del": frozenset(("cite", "datetime")),
    "details": frozenset(("open", "name")),
    "div": frozenset(("data-search-exclude", "data-tabs")),
    "iframe": frozenset(
        "allow allowfullscreen frameborder height loading referrerpolicy sandbox src width".split()  # noqa: SIM905
    ),
    "img": frozenset("align alt decoding height loading src width".split()),  # noqa: SIM905
    "input": frozenset("checked disabled name type".split()),  # noqa: SIM905
    "ins": frozenset(("cite", "datetime")),
    "label": frozenset(("for",)),
    "li": frozenset(("value",)),
    "ol": frozenset(("reversed", "start", "type")),
    "q": frozenset(("cite",)),
    "source": frozenset(("src", "type")),
    "td": _CELL,
    "th": _CELL | {"abbr"},
    "time": frozenset(("datetime",)),
    "track": frozenset("default kind label src srclang".split()),  # noqa: SIM905
    "video": frozenset("controls height loop muted playsinline poster preload src width".split()),  # noqa: SIM905
}
_DRAWING = frozenset(
    """cx cy d fill fill-opacity fill-rule clip-rule height opacity points r rx ry stroke stroke-linecap stroke-linejoin
    stroke-opacity stroke-width transform viewBox width x x1 x2 xmlns y y1 y2""".split()  # noqa: SIM905
)

ADDRESSES: Mapping[str, str] = {
    "href": "link",
    "cite": "link",
    "src": "file",
    "poster": "file",
}
"""The attributes that hold an address: of a page that a reader may open, or of a file that the page loads itself."""

SCHEMES = ("https", "http", "mailto", "tel", "sms")
"""Where a link may lead."""

_ID = re.compile(r"(?!__).+|__(?:tabbed_\d+_\d+|codelineno-[\w-]+|span-[\w-]+)", re.DOTALL)
_VALUES: Mapping[str, re.Pattern[str]] = {
    "align": re.compile("left|right|center|justify"),
    "dir": re.compile("ltr|rtl|auto"),
    "for": _ID,
    "id": _ID,
    "loading": re.compile("lazy|eager"),
    "name": re.compile(r"(?!__).+|__(?:tabbed_\d+|codelineno-[\w-]+)", re.DOTALL),
    "referrerpolicy": re.compile("no-referrer|same-origin|origin|strict-origin|strict-origin-when-cross-origin"),
    "sandbox": re.compile(r"(?:allow-(?:scripts|same-origin|forms|popups|popups-to-escape-sandbox|downloads)\s*)*"),
    "allow": re.compile(r"(?:(?:fullscreen|geolocation|payment|picture-in-picture|encrypted-media)\s*;?\s*)*"),
    "start": re.compile(r"-?[0-9]{1,6}"),
    "tabindex": re.compile("-1|0"),
    "target": re.compile("_blank|_self"),
    "type": re.compile(r"(?!.*(?:script|html|xml))[\w./+;=\" -]*"),
}
"""What the value of an attribute must be, where not every value is harmless. `__` begins the theme's own names."""

_ALIGN = re.compile(r"\s*text-align:\s*(left|right|center|justify)\s*;?\s*")

TICKED = ("checkbox", "radio")
"""What an input may be: lists of tasks and tabs are made of them."""

_DRAWN_VALUE = re.compile(r"(?!.*(?:url|script|data:))[^<>\"&]*", re.IGNORECASE | re.DOTALL)


def takes(namespace: str, element: str, attribute: str) -> bool:
    """Whether an element may have an attribute.

    >>> takes("html", "a", "href"), takes("html", "a", "onclick"), takes("html", "td", "aria-label")
    (True, False, True)
    """
    if attribute in ("align", "style") and element in ALIGNED and namespace == "html":
        return True
    if attribute in _EVERYWHERE or re.fullmatch(r"aria-[a-z]+", attribute):
        return True
    return attribute in _DRAWING if namespace == "svg" else attribute in _OF.get(element, ())


def accepts(namespace: str, element: str, attribute: str, value: str) -> bool:
    """Whether the value of an attribute is harmless. Addresses are judged elsewhere.

    >>> accepts("html", "p", "id", "where"), accepts("html", "p", "id", "__config")
    (True, False)
    """
    if namespace == "svg" and attribute in _DRAWING:
        return value == "http://www.w3.org/2000/svg" if attribute == "xmlns" else bool(_DRAWN_VALUE.fullmatch(value))
    if attribute == "style":
        return bool(aligned(value))
    pattern = _VALUES.get(attribute)
    return not value or pattern is None or bool(pattern.fullmatch(value.strip()))


def aligned(style: str) -> str:
    """The side that a style puts words to; "" if it says anything else. Styles in a page are not read.

    >>> aligned("text-align: right;"), aligned("text-align: right; position: fixed")
    ('right', '')
    """
    found = _ALIGN.fullmatch(style)
    return found[1] if found else ""
