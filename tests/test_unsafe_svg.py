"""A drawing that is published draws, and runs and loads nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from candour.model.publishable import needed
from candour.reading.raw.unsafe_svg import DrawingMistake, drawing_mistakes

from .builders import PROJECT

MOST = needed("x.svg") - 1


def found(text: str | bytes) -> list[DrawingMistake]:
    return list(drawing_mistakes(text.encode() if isinstance(text, str) else text, MOST))


def svg(inside: str, attributes: str = "") -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"{attributes}>{inside}</svg>'
    )


HARMFUL = {
    "a script": svg("<script>alert(1)</script>"),
    "a script with a prefix": '<x:svg xmlns:x="http://www.w3.org/2000/svg"><x:script>alert(1)</x:script></x:svg>',
    "a script from elsewhere": svg('<script xlink:href="https://e.example/x.js"/>'),
    "a script of HTML": svg('<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>'),
    "a script in notes": svg(
        '<metadata><h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script></metadata>'
    ),
    "a script in a namespace that looks like a program's": svg(
        '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'
    ),
    "a handler": svg("", ' onload="alert(1)"'),
    "a handler in capitals": svg("", ' ONLOAD="alert(1)"'),
    "a handler of a part": svg('<rect onclick="alert(1)"/>'),
    "a handler of an animation": svg('<animate attributeName="x" onbegin="alert(1)"/>'),
    "a handler that is set": svg('<set attributeName="onmouseover" to="alert(1)"/>'),
    "a link that is set": svg('<a><set attributeName="href" to="javascript:alert(1)"/></a>'),
    "a link that moves": svg('<a><animate attributeName=" xlink:HREF " values="javascript:alert(1)"/></a>'),
    "a link to a script": svg('<a href="javascript:alert(1)"><text>x</text></a>'),
    "a link to a script in pieces": svg('<a xlink:href="java&#10;script:alert(1)"><text>x</text></a>'),
    "a link elsewhere": svg('<a href="https://e.example/"><text>x</text></a>'),
    "a page in it": svg('<foreignObject><b xmlns="http://www.w3.org/1999/xhtml">x</b></foreignObject>'),
    "a frame": svg('<iframe xmlns="http://www.w3.org/1999/xhtml" src="x"/>'),
    "a part of another drawing": svg('<use href="https://e.example/x.svg#a"/>'),
    "a part of data": svg('<use href="data:image/svg+xml,%3Csvg/%3E#a"/>'),
    "a picture from elsewhere": svg('<image href="https://e.example/x.png"/>'),
    "a picture beside it": svg('<image href="x.png"/>'),
    "a drawing in it": svg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'),
    "a filter from elsewhere": svg('<filter><feImage href="//e.example/x.png"/></filter>'),
    "a base": svg('<use href="#a"/>', ' xml:base="https://e.example/"'),
    "a sheet of styles": svg("<style>@import 'https://e.example/x.css';</style>"),
    "a sheet, escaped": svg(r"<style>@\69mport 'https://e.example/x.css';</style>"),
    "a font": svg("<style>@font-face {font-family: x; src: url(https://e.example/x.woff2)}</style>"),
    "a background": svg("<style>rect {fill: url(https://e.example/x.svg#a)}</style>"),
    "a background, escaped": svg(r"<style>rect {fill: \75rl(https://e.example/x.svg#a)}</style>"),
    "a background without url": svg("<style>rect {background: image-set('https://e.example/x.png' 1x)}</style>"),
    "a background in an attribute": svg('<rect fill="url( https://e.example/x.svg#a)"/>'),
    "a background in an attribute, escaped": svg(r'<rect fill="u\72l(https://e.example/x.svg#a)"/>'),
    "a style": svg("<rect style=\"fill:URL('https://e.example/x.svg#a')\"/>"),
    "a style in a section": svg("<style><![CDATA[rect {fill: url(x.svg#a)}]]></style>"),
    "a style in two pieces": svg("<style>rect {fill: ur<!-- -->l(x.svg#a)}</style>"),
    "a cursor": svg('<rect cursor="url(x.png), auto"/>'),
    "an entity": '<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]>' + svg("&x;"),
    "entities of entities": '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>' + svg("&b;"),
    "a file of the disk": '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + svg("&x;"),
    "a document type": '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd">' + svg(""),
    "an instruction": '<?xml-stylesheet href="https://e.example/x.css"?>' + svg(""),
    "another encoding": b"\xff\xfe" + svg("").encode("utf-16-le"),
    "another encoding that is said": '<?xml version="1.0" encoding="UTF-7"?>' + svg(""),
    "a page": "<html><script>alert(1)</script></html>",
    "a page of XHTML": '<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>',
    "no namespace": "<svg><circle/></svg>",
    "nothing": "",
    "no XML": "<svg",
    "a listener": svg('<ev:listener xmlns:ev="http://www.w3.org/2001/xml-events" event="load" handler="#a"/>'),
    "a handler element": svg('<handler type="text/ecmascript">alert(1)</handler>'),
    "sound": svg('<audio src="x.mp3"/>'),
    "too large": svg("<!--" + "x" * MOST + "-->"),
}


@pytest.mark.parametrize("name", HARMFUL)
def test_what_runs_or_loads_something_is_refused_at_its_place(name: str) -> None:
    told = found(HARMFUL[name])
    assert told
    assert all(one.line >= 1 and one.column >= 1 for one in told)


HARMLESS = {
    "shapes": svg('<g transform="translate(1 2) rotate(45)"><path d="M0 0h1"/><circle r="1" fill="#fff"/></g>'),
    "a gradient": svg('<defs><linearGradient id="a"><stop/></linearGradient></defs><rect fill="url(#a)"/>'),
    "a filter": svg('<filter id="f"><feGaussianBlur stdDeviation="1"/></filter><g filter="url(#f)" style="fill:red"/>'),
    "a part twice": svg('<symbol id="s"/><use href="#s"/><use xlink:href="#s"/>'),
    "a style": svg("<style>.a {fill: rgb(0 0 0 / .5)} @media (min-width: 9em) {.a {fill: url('#g')}}</style>"),
    "movement": svg('<circle r="1"><animate attributeName="r" values="1;2" dur="1s"/></circle>'),
    "a picture in it": svg('<image href="data:image/png;base64,iVBORw0KGgo="/>'),
    "words": svg('<title>An arm (left)</title><text font-family="sans-serif" aria-label="an arm(left)">x</text>'),
    "a declaration": '\ufeff<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Made by hand -->\n' + svg(""),
    "a program's notes": svg(
        '<sodipodi:namedview inkscape:zoom="1"/><metadata><rdf:RDF><cc:Work rdf:about="https://e.example/"/></rdf:RDF>'
        "</metadata>",
        ' xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:cc="http://creativecommons.org/ns#"'
        ' xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:version="1.3 (0e150ed6c4, 2023-07-21)"'
        ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
    ),
}


@pytest.mark.parametrize("name", HARMLESS)
def test_what_only_draws_may_stand(name: str) -> None:
    assert found(HARMLESS[name]) == []


def test_the_drawings_that_candour_and_its_theme_bring_are_drawings() -> None:
    import material

    icons = sorted(Path(material.__file__).parent.rglob("*.svg"))
    own = sorted((PROJECT / "overrides").rglob("*.svg"))
    assert len(icons) > 5_000
    assert own
    assert {path.name: found(path.read_bytes()) for path in (*own, *icons[::50]) if found(path.read_bytes())} == {}


def test_a_place_is_that_of_the_mistake() -> None:
    (told,) = found(svg('\n<g>\n  <rect onclick="x()"/>\n</g>'))
    assert (told.line, told.column) == (3, 3)


def test_only_so_many_mistakes_are_told_and_the_rest_is_not_read() -> None:
    assert 20 <= len(found(svg('<rect onclick="x()"/>' * 1_000))) <= 21


@pytest.mark.parametrize("piece", ["a", "(", "-", "@", "a(", "url(#", "x:", " ", "/*"])
def test_a_long_value_is_read_in_time(piece: str) -> None:
    long = piece * (400_000 // len(piece))
    assert isinstance(found(svg(f'<rect fill="{long}"/><style>{long}</style>')), list)


def test_deep_drawings_are_read() -> None:
    assert found(svg("<g>" * 50_000 + "</g>" * 50_000)) == []
