"""A configuration: the values of mkdocs.yml and of the files that it inherits, and the place of each.

In a build MkDocs itself reads the values (`adapter/`). Nothing of a revision may be executed, so `read_safely` reads
those. In both cases a value is as its editor typed it, with its place in the file that holds it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from posixpath import dirname, join, normpath
from typing import Any

from candour.limits import Unread
from candour.problem import Mend, Problem
from candour.reading.front_matter import (
    Page,
    ValuePath,
    YamlNode,
    YamlValue,
    mends_in,
    place_in,
    read_nodes,
    repeated_keys,
    scalars,
    spelled,
    step,
    typed,
)

CONFIG = "mkdocs.yml"
"""The default name of a configuration."""

ReadFile = Callable[[str], bytes | None]
"""The bytes of a file by its path in the project; None if there is no such file."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One file of a configuration: its path in the project, its bytes, and its root node if it can be read."""

    path: str
    data: bytes
    node: YamlNode | None


@dataclass(frozen=True, slots=True)
class ConfigurationFiles:
    """What a configuration says. `values` are its values from all layers, as text, lists and mappings.

    `layers` are its files: first the named one, then each file that it inherits from. `problems` are those of the
    files themselves.
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    layers: tuple[Layer, ...] = (Layer(CONFIG, b"", None),)
    problems: tuple[Problem, ...] = ()

    @property
    def path(self) -> str:
        """The file that was named."""
        return self.layers[0].path

    def has(self, path: ValuePath) -> bool:
        """Whether one of the files holds a value."""
        return any(len(list(_way(layer.node, path))) == len(path) for layer in self.layers)

    def problem(self, path: ValuePath, code: str, message: str, *, key: bool = False) -> Problem:
        """A problem at a value, or at its key, in the file that holds it; if it is absent, at the value around it."""
        layer = max(self.layers, key=lambda layer: len(list(_way(layer.node, path))))  # the first of equals
        return Problem(layer.path, *_place(layer.node, path, key), code, message)

    def mends(self, path: ValuePath, new: str, *, key: bool = False, as_written: bool = False) -> tuple[Mend, ...]:
        """What writes another value (or key) in place of one, in the file that a problem there is of."""
        layer = max(self.layers, key=lambda layer: len(list(_way(layer.node, path))))
        return mends_in(layer.node, path, new, key, as_written)

    def problem_at_text(self, path: ValuePath, text: str, code: str, message: str, occurrence: int = 0) -> Problem:
        """A problem at the nth value with that text below a path; at the path itself if there is none."""
        for layer in self.layers:
            *_, last = [layer.node, *_way(layer.node, path)]
            found = list(scalars(last, text)) if len(list(_way(layer.node, path))) == len(path) else []
            if found:
                node = found[min(occurrence, len(found) - 1)]
                return Problem(layer.path, *place_in(node, ()), code, message)
        return self.problem(path, code, message, key=True)

    def page(self, *path: str) -> Page:
        """A part of the configuration as the front matter of a page, for the models that check it."""
        value: Any = self.values
        for key in path:
            value = value.get(key) if isinstance(value, Mapping) else None
        for key in reversed(path):
            value = {key: value}
        return _ConfiguredPage(self.path, value, "", 1, None, self)


@dataclass(frozen=True, slots=True)
class _ConfiguredPage(Page):
    """Front matter that comes from several files."""

    configured: ConfigurationFiles = ConfigurationFiles()

    def problem(self, path: ValuePath, code: str, message: str, *, key: bool = False) -> Problem:
        return self.configured.problem(path, code, message, key=key)

    def mends(self, path: ValuePath, new: str, *, key: bool = False, as_written: bool = False) -> tuple[Mend, ...]:
        return self.configured.mends(path, new, key=key, as_written=as_written)


def _way(node: YamlNode | None, path: ValuePath) -> Iterator[YamlNode]:
    """The nodes on the way to a value, as far as they exist."""
    for one in path:
        found = step(node, one)
        if found is None:
            return
        node = found[1]
        yield node


def _place(node: YamlNode | None, path: ValuePath, key: bool) -> tuple[int, int]:
    way = list(_way(node, path))
    if key and path and len(way) == len(path):
        found = step([node, *way][-2], path[-1])
        return place_in(found[0], ()) if found else (1, 1)
    return place_in(way[-1], ()) if way else (1, 1)


def read_layers(path: str, read: ReadFile, environment: Mapping[str, str]) -> tuple[tuple[Layer, ...], list[Problem]]:
    """A configuration's file and all files that it inherits, nearest first, and the problems with those files."""
    layers: list[Layer] = []
    problems: list[Problem] = []
    data = read(path)
    while data is not None:
        node, unread = read_nodes(path, data)
        layer = Layer(path, data, node)
        layers.append(layer)
        problems += unread
        for node in repeated_keys(layer.node):
            message = f"'{node.value}' stands here twice, and only the last would count; keep one of them"
            problems.append(Problem(path, *place_in(node, ()), "duplicate-key", message))
        found = step(layer.node, _INHERIT)
        parent = typed(found[1], environment) if found else None
        if not found or not isinstance(parent, str):
            break
        path = normpath(join(dirname(path), parent.replace("\\", "/")))
        data = read(path)
        wrong = "there is no such file" if data is None else ""
        if isinstance(data, Unread):
            wrong = data.why
        elif path in [one.path for one in layers]:
            wrong = "it inherits from this file in turn"
        elif len(layers) == _MOST_LAYERS:
            wrong = f"{_MOST_LAYERS} files inherit from each other already"
        if wrong:
            data = None
            place = place_in(found[1], ())
            problems.append(
                Problem(
                    layer.path,
                    *place,
                    "bad-config",
                    f"'{parent}' cannot be inherited: {wrong}; name another file, or take the line out",
                )
            )
    return tuple(layers) or (Layer(path, b"", None),), problems


_INHERIT = "INHERIT"
_MOST_LAYERS = 20


def read_safely(path: str, read: ReadFile, environment: Mapping[str, str]) -> ConfigurationFiles:
    """A configuration, read without MkDocs: nothing of it is executed. `!ENV` is looked up in `environment`."""
    layers, problems = read_layers(path, read, environment)
    values: Mapping[str, Any] = {}
    for layer in reversed(layers):
        own = typed(layer.node, environment)
        if isinstance(own, dict):
            values = _merged(values, {key: value for key, value in own.items() if key != _INHERIT})
    return ConfigurationFiles(values, layers, tuple(problems))


def _merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> Mapping[str, Any]:
    """The values of `above` over those of `below`: mappings are merged, anything else is replaced."""
    both = {
        key: _merged(below[key], value)
        for key, value in above.items()
        if isinstance(value, Mapping) and isinstance(below.get(key), Mapping)
    }
    return {**below, **above, **both}


def spell(values: object, layers: Sequence[Layer], environment: Mapping[str, str], path: ValuePath = ()) -> YamlValue:
    """Values that MkDocs has read, each as its editor typed it in one of the layers or in a variable."""
    if isinstance(values, Mapping):
        return {str(key): spell(value, layers, environment, (*path, str(key))) for key, value in values.items()}
    if isinstance(values, list | tuple):
        return [spell(value, layers, environment, (*path, number)) for number, value in enumerate(values)]
    ways = (list(_way(layer.node, path)) for layer in layers)
    return spelled(values, next((way[-1] for way in ways if way and len(way) == len(path)), None), environment)
