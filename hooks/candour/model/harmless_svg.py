"""What a drawing may hold: elements, attributes and functions of style that draw, and run and load nothing.

Drawing programs leave notes of their own in a drawing. Their namespaces mean nothing to a browser.
"""

from __future__ import annotations

import re

SVG = "http://www.w3.org/2000/svg"
_XLINK, _XML = "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace"

_ELEMENTS = """
svg g defs symbol use a switch view title desc metadata style
path rect circle ellipse line polyline polygon text tspan textPath image
marker pattern mask clipPath linearGradient radialGradient stop filter
feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
animate animateMotion animateTransform mpath set
"""
DRAWING_ELEMENTS = frozenset(_ELEMENTS.split())

_OF_PROGRAMS = (
    "http://www.inkscape.org/namespaces/",
    "http://sodipodi.sourceforge.net/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://creativecommons.org/ns#",
    "http://web.resource.org/cc/",
    "http://purl.org/dc/elements/1.1/",
    "http://www.bohemiancoding.com/sketch/ns",
    "http://www.serif.com/",
    "http://ns.adobe.com/",
    "http://www.figma.com/figma/ns",
    "https://boxy-svg.com",
    "http://vectornator.io",
)

_OF_STYLE = """
rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix calc min max clamp var env
matrix matrix3d translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d
rotate rotatex rotatey rotatez rotate3d skew skewx skewy perspective cubic-bezier steps linear
blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
path polygon circle ellipse inset rect not is where nth-child nth-of-type
"""
_FUNCTIONS = frozenset(("", *_OF_STYLE.split()))
"""The functions of style. The first has no name: a bracket."""

_FUNCTION = re.compile(r"(?<![\w-])([\w-]*)\((\s*[\"']?#?)")
_AT_RULES = frozenset({"media", "keyframes", "-webkit-keyframes", "supports"})
_AT_RULE = re.compile(r"@([\w-]*)")
_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=\s]*")
_WORDS = re.compile(r"(?:id|class|role|lang|alt|title|data-.*|aria-.*)", re.DOTALL)
"""Attributes whose values are words, and no style."""


def wrong_element(namespace: str, name: str) -> str:
    """Why an element may not stand in a drawing; "" if it may."""
    if namespace == SVG and name in DRAWING_ELEMENTS:
        return ""
    if namespace != SVG and namespace.startswith(_OF_PROGRAMS):
        return ""
    return f"'{name}' is no part of a drawing that runs and loads nothing; take it out"


def wrong_attribute(namespace: str, name: str, value: str, element: str) -> str:
    """Why an attribute may not stand in a drawing; "" if it may."""
    if namespace.startswith(_OF_PROGRAMS):
        return ""
    if namespace not in ("", _XLINK, _XML) or (namespace == _XML and name == "base"):
        return f"'{name}' is no attribute of a drawing that runs and loads nothing; take it out"
    if name.lower().startswith("on") or name.lower() == "ping":
        return f"'{name}' runs something; take it out"
    is_picture = element in ("image", "feImage") and _PICTURE.fullmatch(value)
    if name == "href" and not (value.startswith("#") or is_picture):
        return f"'{name}' leads to '{_short(value)}'; a drawing may lead only to a part of itself ('#…')"
    if name == "attributeName" and (value.strip().lower().endswith("href") or _runs(value)):
        return f"'{_short(value)}' may not be changed while a drawing moves; take it out"
    if "script:" in "".join(value.split()).lower():
        return f"'{_short(value)}' runs something; take it out"
    return "" if _WORDS.fullmatch(name) and not namespace else wrong_style(value, whole=name == "style")


def _runs(name: str) -> bool:
    return name.strip().lower().rpartition(":")[2].startswith(("on", "style"))


def wrong_style(text: str, whole: bool = True) -> str:
    """Why a style may not stand in a drawing; "" if it may. Any attribute's value may be one, but not a `whole` one."""
    if "\\" in text and (whole or "(" in text):
        return "a style with the sign '\\' can say something else than it seems to; write it without"
    rules = _AT_RULE.findall(text) if whole else []
    for rule in (one for one in rules if one.lower() not in _AT_RULES):
        return f"'@{rule}' loads something; take it out"
    for name, begins in _FUNCTION.findall(text):
        if name.lower() == "url" and not begins.endswith("#"):
            return "'url(…)' loads something; a drawing may lead only to a part of itself: url(#…)"
        if name.lower() != "url" and name.lower() not in _FUNCTIONS:
            return f"'{_short(name)}(…)' is no function of style that loads nothing; take it out"
    return ""


def _short(value: str) -> str:
    return value if len(value) <= _MOST_SHOWN else f"{value[:_MOST_SHOWN]}…"


_MOST_SHOWN = 40
