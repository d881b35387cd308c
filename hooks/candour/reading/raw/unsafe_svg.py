"""Drawings that run or load something. They are read as browsers read XML, without what a document type defines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from xml.parsers import expat

from candour.model.harmless_svg import SVG, wrong_attribute, wrong_element, wrong_style
from candour.model.publishable import DRAWING, ending_of, needed
from candour.reading.raw.project_files import FoundFile, ProjectFiles

_MOST = 20
"""Mistakes that are told of one drawing."""


def find(given: ProjectFiles) -> Iterator[FoundFile]:
    """Everything in each drawing that is not drawn."""
    for path, data in given.others():
        if ending_of(path) == DRAWING:
            for found in islice(drawing_mistakes(data, needed(path) - 1), _MOST):
                yield FoundFile(path, found.message, found.line, found.column)


@dataclass(frozen=True, slots=True)
class DrawingMistake:
    """What is wrong at a place in a drawing."""

    line: int
    column: int
    message: str


class _Refused(Exception):
    """The rest of the drawing is not read."""


def drawing_mistakes(data: bytes, most: int) -> Iterator[DrawingMistake]:
    """What may not stand in a drawing of at most so many bytes."""
    if len(data) > most:
        yield DrawingMistake(1, 1, f"the drawing has more than {most} bytes; save it simpler, or as a PNG")
        return
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        yield DrawingMistake(1, 1, "the drawing is not in UTF-8; save it as 'plain SVG' in UTF-8")
        return
    yield from _Reader().read(text.removeprefix("\ufeff"))


class _Reader:
    """Reads one drawing, and notes what may not stand there."""

    def __init__(self) -> None:
        self._parser = parser = expat.ParserCreate("utf-8", namespace_separator=" ")
        parser.buffer_text = True
        parser.ordered_attributes = True
        parser.XmlDeclHandler = self._declared
        parser.StartDoctypeDeclHandler = self._document_type
        parser.ProcessingInstructionHandler = self._instruction
        parser.StartElementHandler = self._started
        parser.EndElementHandler = self._ended
        parser.CharacterDataHandler = self._said
        self._found: list[DrawingMistake] = []
        self._style: list[str] | None = None
        self._is_begun = False

    def read(self, text: str) -> list[DrawingMistake]:
        try:
            self._parser.Parse(text.encode(), True)
        except expat.ExpatError as error:
            told = f"this is not XML, as a drawing must be ({expat.ErrorString(error.code)}); save it as 'plain SVG'"
            self._found.append(DrawingMistake(error.lineno, error.offset + 1, told))
        except _Refused:
            pass
        return self._found

    def _tell(self, wrong: str) -> None:
        if wrong:
            place = self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1
            self._found.append(DrawingMistake(*place, wrong))
        if len(self._found) > _MOST:
            raise _Refused

    def _declared(self, version: str, encoding: str | None, _standalone: int) -> None:
        if version != "1.0" or (encoding or "utf-8").lower() not in ("utf-8", "us-ascii"):
            self._tell(f"the drawing says that it is in '{encoding}', XML {version}; save it in UTF-8, XML 1.0")

    def _document_type(self, *_: object) -> None:
        self._tell("'<!DOCTYPE' can change what the rest means; take it out, up to the sign '>'")
        raise _Refused

    def _instruction(self, target: str, _data: str) -> None:
        self._tell(f"'<?{target}' tells a program to load something; take it out")

    def _started(self, name: str, attributes: list[str]) -> None:
        namespace, element = _parted(name)
        if not self._is_begun and (namespace, element) != (SVG, "svg"):
            self._tell(f"a drawing begins with '<svg xmlns=\"{SVG}\"', not with '{element}'")
            raise _Refused
        self._is_begun = True
        self._tell(wrong_element(namespace, element))
        for key, value in zip(attributes[::2], attributes[1::2], strict=True):
            self._tell(wrong_attribute(*_parted(key), value, element))
        self._style = [] if (namespace, element) == (SVG, "style") else self._style

    def _said(self, text: str) -> None:
        if self._style is not None:
            self._style.append(text)

    def _ended(self, name: str) -> None:
        if self._style is not None and _parted(name) == (SVG, "style"):
            self._tell(wrong_style("".join(self._style)))
            self._style = None


def _parted(name: str) -> tuple[str, str]:
    """A name's namespace, and the name in it."""
    namespace, _, local = name.rpartition(" ")
    return namespace, local
