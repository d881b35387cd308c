"""Bytes of a Markdown page → its front matter with the place of every value, and its body.

The only reader of YAML. Every scalar stays the text that the editor typed (`no` is "no", `1.10` is
"1.10"); the models in model/front.py give it a type. YAML that could surprise (tags, anchors, duplicate
keys) is an error with its place.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import frontmatter
import yaml
from frontmatter.default_handlers import YAMLHandler

from candour.limits import PAGE, Unread, within
from candour.problem import Mend, Problem, unread_file
from candour.reading.yaml_mistakes import GivenUp, explained, fences

YamlValue = str | None | list["YamlValue"] | dict[str, "YamlValue"]
"""A front-matter value: text, nothing, a list or a mapping."""

ValuePath = tuple[str | int, ...]
"""The path to a value inside the front matter: ("benefits", 0, "term")."""

YamlNode = yaml.Node
"""A value with its place, as `place_in` takes it."""


class _Loader(getattr(yaml, "CBaseLoader", yaml.BaseLoader)):  # type: ignore[misc]
    """Keeps every value as typed. So does the base loader, but only after a search for rules, and it has none."""

    def resolve(self, kind: type[yaml.Node], value: object, implicit: object) -> str:
        return _TAGS[kind]


_NULLS = {"", "~", "null", "Null", "NULL"}
_TAGS: Mapping[type[yaml.Node], str] = {
    yaml.ScalarNode: "tag:yaml.org,2002:str",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}
_OWN_TAGS = frozenset(_TAGS.values())
"""The tags that the base loader itself gives to nodes. Any other tag was typed by an editor."""
_COMMENT = re.compile(r"#.*|(?<=\n)[ \t]*(?=\n)")
_BLOCK = re.compile(r"(?P<sign>[|>][-+0-9]*)(?P<space>[ \t]*(?:#.*)?)\n")
_PLAIN = re.compile(r"(?!null$)[^\W_](?:(?:[\w .%+/-]|:(?=\w))*[\w%])?", re.IGNORECASE)
_DEEPEST = 100  # levels; a page needs four
_OPENERS = 1_000  # signs that may open a level; with fewer, no text can be nested too deeply


@dataclass(frozen=True, slots=True)
class Page:
    """One page as its editor wrote it.

    `path` is relative to the project ("docs/articles/x.md"), `body_line` is the line that its body starts
    on. The YAML nodes are kept, so that the place of a value is only computed when it is needed.
    """

    path: str
    front: Mapping[str, YamlValue]
    body: str
    body_line: int = 1
    node: yaml.Node | None = None

    @property
    def id(self) -> str:
        """The file's name without its ending: how other pages refer to this one."""
        return self.path.rsplit("/", 1)[-1].removesuffix(".md")

    def place(self, path: ValuePath, key: bool = False) -> tuple[int, int]:
        """Line and column of a value (or of its key); if it is absent, of the nearest value around it."""
        return place_in(self.node, path, key)

    def problem(self, path: ValuePath, code: str, message: str, *, key: bool = False) -> Problem:
        """A problem at a front-matter value, or at its key."""
        return Problem(self.path, *self.place(path, key), code, message)

    def mends(self, path: ValuePath, new: str, *, key: bool = False, as_written: bool = False) -> tuple[Mend, ...]:
        """What writes another value (or key) in place of one. See `mends_in`."""
        return mends_in(self.node, path, new, key, as_written)


def needs_no_marks(value: str) -> bool:
    """Whether a value needs no quotation marks, whatever stands around it."""
    return bool(_PLAIN.fullmatch(value))


def place_in(node: yaml.Node | None, path: ValuePath, key: bool = False) -> tuple[int, int]:
    """Line and column, from 1, of the value at `path` below a node, or of its key."""
    for number, step in enumerate(path):
        is_last = number == len(path) - 1
        pair = _child(node, step)
        if pair is None:
            break
        node = pair[0] if key and is_last and pair[0] is not None else pair[1]
    return (node.start_mark.line + 1, node.start_mark.column + 1) if node is not None else (1, 1)


def mends_in(
    node: yaml.Node | None, path: ValuePath, new: str, key: bool = False, as_written: bool = False
) -> tuple[Mend, ...]:
    """What writes `new` in place of the value at `path` below a node, or of its key.

    None where there is no such value, where it takes several lines, or where `new` would have to be quoted, unless it
    is written as it is: it may be a list in brackets.
    """
    if not (as_written or needs_no_marks(new)):
        return ()
    *steps, last = path
    for step in steps:
        pair = _child(node, step)
        node = pair[1] if pair else None
    pair = _child(node, last)
    found = (pair[0] if key else pair[1]) if pair else None
    if not isinstance(found, yaml.ScalarNode):
        return ()
    start, end = found.start_mark, found.end_mark
    if start.line != end.line or start.index == end.index:
        return ()
    return (Mend(start.line + 1, start.column + 1, end.line + 1, end.column + 1, new),)


def _child(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node | None, yaml.Node] | None:
    """The key (None in a list) and the value one step down."""
    if isinstance(node, yaml.MappingNode):
        return _pairs(node).get(step)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    return None


@lru_cache(maxsize=64)
def _pairs(node: yaml.MappingNode) -> dict[str | int, tuple[yaml.Node, yaml.Node]]:
    """The nodes of every key that is text and of its value, by that text."""
    return {key.value: (key, value) for key, value in reversed(node.value) if isinstance(key.value, str)}


class _Composed(dict[str, Any]):
    """The handler's result for python-frontmatter: the root node, under a key that no page can hold."""


class _Handler(YAMLHandler):
    """Front matter as YAML nodes, which know their places, instead of values."""

    FM_BOUNDARY = re.compile(r"^---[ \t]*$", re.MULTILINE)

    def load(self, fm: str, **kwargs: object) -> Any:
        return _Composed(node=_compose(fm))


def _compose(text: str) -> yaml.Node | None:
    """The root node of a YAML text. Raises yaml.YAMLError, and RecursionError for one nested too deeply."""
    if sum(map(text.count, "[{-")) > _OPENERS:  # the C composer would overflow the stack and crash the process
        depth = 0
        for event in yaml.parse(text, Loader=_Loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST:
                raise RecursionError
    node: yaml.Node | None = yaml.compose(text, Loader=_Loader)
    return node


_HANDLER = _Handler()


def read(path: str, data: bytes) -> tuple[Page | None, list[Problem]]:
    """Read one page. Any bytes are accepted: the result is a page, problems, or both."""
    text, problems = _decode(path, data)
    if text is None:
        return None, problems
    if not re.match(r"---[ \t]*\n", text):
        message = "the page must start with front matter between two lines '---'"
        return None, [*problems, Problem(path, 1, 1, "no-front-matter", message, mends=fences.opening_fence(text))]
    try:
        front_text, text_below = _HANDLER.split(text)
    except ValueError:
        message = "the front matter's closing line '---' is missing; write it below the last key"
        return None, [*problems, Problem(path, 1, 1, "open-front-matter", message, mends=fences.closing_fence(text))]
    body = text_below.removeprefix("\n")
    body_line = text.count("\n", 0, len(text) - len(body)) + 1
    try:
        node: Any = frontmatter.parse(text, handler=_HANDLER)[0]["node"]
        reading = _Reading(path)
        front = reading.value(node) if node is not None else {}
    except yaml.MarkedYAMLError as error:
        return None, [*problems, _unreadable(path, "bad-yaml", "the front matter", front_text, error)]
    except (yaml.YAMLError, RecursionError) as error:
        what = str(error).split("\n")[0] if isinstance(error, yaml.YAMLError) else "it is nested too deeply"
        return None, [*problems, Problem(path, 1, 1, "bad-yaml", f"the front matter cannot be read: {what}")]
    problems += reading.problems
    if not isinstance(front, dict):
        message = "the front matter must be keys and values, such as 'title: Pregnancy'"
        return None, [*problems, Problem(path, 2, 1, "bad-yaml", message)]
    return Page(path, front, body, body_line, node), problems


def read_yaml(text: str) -> tuple[YamlValue, yaml.Node | None]:
    """A whole YAML document as text values, and its root node; both None if it cannot be read."""
    try:
        node = _compose(text)
        return (_Reading("").value(node) if node is not None else None), node
    except (yaml.YAMLError, RecursionError):
        return None, None


def read_document(path: str, data: bytes) -> tuple[YamlValue, yaml.Node | None, list[Problem]]:
    """A whole YAML file in the form of a front matter: its values, its root node, and what is wrong with it."""
    text, problems = _decode(path, data)
    if text is None:
        return None, None, problems
    try:
        node = _compose(text)
    except yaml.MarkedYAMLError as error:
        return None, None, [*problems, _unreadable(path, "bad-yaml", "the file", text, error)]
    except (yaml.YAMLError, RecursionError):
        message = "the file cannot be read: it is nested too deeply"
        return None, None, [*problems, Problem(path, 1, 1, "bad-yaml", message)]
    reading = _Reading(path)
    values = reading.value(node) if node is not None else None
    return values, node, problems + reading.problems


def read_values(data: bytes) -> YamlValue:
    """The same values of a file without mistakes, in a quarter of the time: no places are kept.

    Raises ValueError where there is anything that `read_document` may find fault with.
    """
    try:
        parser = _Loader(data.decode("utf-8"))
        for start in (yaml.StreamStartEvent, yaml.DocumentStartEvent):
            if not isinstance(parser.get_event(), start):
                raise ValueError("there is no document")
        values = _value_of(parser.get_event(), parser.get_event)
        for end in (yaml.DocumentEndEvent, yaml.StreamEndEvent):
            if not isinstance(parser.get_event(), end):
                raise ValueError("there are several documents")
        return values
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error


def _value_of(event: Any, following: Callable[[], Any]) -> YamlValue:
    """The value that begins with an event of the parser, of which the others follow."""
    if getattr(event, "anchor", None) or getattr(event, "tag", None):
        raise ValueError("anchors, aliases and tags are not read")
    kind = type(event)
    if kind is yaml.ScalarEvent:
        return None if is_nothing(event) else str(event.value)
    if kind is yaml.SequenceStartEvent:
        items: list[YamlValue] = []
        while type(event := following()) is not yaml.SequenceEndEvent:
            items.append(_value_of(event, following))
        return items
    values: dict[str, YamlValue] = {}
    while type(event := following()) is not yaml.MappingEndEvent:
        if type(event) is not yaml.ScalarEvent or event.value in values:
            raise ValueError("a key must be plain text, and stand once")
        values[event.value] = _value_of(following(), following)
    return values


def read_nodes(path: str, data: bytes) -> tuple[yaml.Node | None, list[Problem]]:
    """The root node of a configuration's file; None if it is empty or cannot be read."""
    text, problems = _decode(path, data)
    if text is None:
        return None, [problem for problem in problems if problem.code != "byte-order-mark"]
    try:
        node = _compose(text)
        if node is not None:
            _count(node, {})
        return node, []
    except _TooMuch as error:
        return None, [Problem(path, *place_in(error.node, ()), "bad-config", str(error))]
    except yaml.MarkedYAMLError as error:
        return None, [_unreadable(path, "bad-config", "the configuration", text, error)]
    except (yaml.YAMLError, RecursionError):
        message = "the configuration cannot be read: it is nested too deeply"
        return None, [Problem(path, 1, 1, "bad-config", message)]


class _TooMuch(ValueError):
    """A configuration stands for more values than anybody writes."""

    def __init__(self, node: yaml.Node, message: str) -> None:
        super().__init__(message)
        self.node = node


_MOST_VALUES = 20_000  # some 400 are usual
_WITHIN_ITSELF = -1


def _count(node: yaml.Node, known: dict[int, int]) -> int:
    """How many values a node stands for. One that is used again (`*`) counts each time. Raises _TooMuch."""
    found = known.get(id(node), 0)
    if found == _WITHIN_ITSELF:
        raise _TooMuch(node, "this holds itself (by '&' and '*'), so it has no end; write out what is meant")
    if not found:
        known[id(node)] = _WITHIN_ITSELF
        parts = [part for pair in node.value for part in pair] if isinstance(node, yaml.MappingNode) else node.value
        found = 1 + sum(_count(part, known) for part in parts if isinstance(part, yaml.Node))
        if found > _MOST_VALUES:
            message = f"this stands for {found} values, each '*' with what it repeats; at most {_MOST_VALUES} are read"
            raise _TooMuch(node, message)
        known[id(node)] = found
    return found


def _unreadable(path: str, code: str, what: str, text: str, error: yaml.MarkedYAMLError) -> Problem:
    """The problem of a text that YAML cannot read: the likely cause, with what mends it."""
    cause = explained(text, _given_up(error), _attempt)
    return Problem(path, cause.line, cause.column, code, f"{what} cannot be read: {cause.message}", mends=cause.mends)


def _attempt(text: str) -> str | GivenUp:
    """What a text means, in one form whatever its line ends and indents are."""
    try:
        node = _compose(text)
    except yaml.MarkedYAMLError as error:
        return _given_up(error)
    except (yaml.YAMLError, RecursionError):
        return GivenUp((1, 1), ())
    return yaml.serialize(node) if node else ""


_OPENED = ("flow", "quoted")
"""What is open until its end is found: the mistake is nearer to where it begins than to where the parser gave up."""


def _given_up(error: yaml.MarkedYAMLError) -> GivenUp:
    marks = [mark for mark in (error.problem_mark, error.context_mark) if mark]
    opened = any(word in str(error.context) for word in _OPENED)
    place = next(((mark.line + 1, mark.column + 1) for mark in marks[:: -1 if opened else 1]), (1, 1))
    return GivenUp(place, tuple(mark.line for mark in marks))


def no_text(path: str, data: bytes) -> list[Problem]:
    """The problem of a page that cannot be read at all: it is no file, too large, or not UTF-8."""
    return [problem for problem in _decode(path, data)[1] if problem.code in _NO_TEXT]


_NO_TEXT = frozenset({"unreadable-file", "too-large", "not-utf-8"})


@lru_cache(maxsize=64)
def entries(node: yaml.Node | None) -> Mapping[str, tuple[yaml.Node, yaml.Node]]:
    """Key and value of each entry of a mapping, by YAML's rules.

    The last value of a repeated key counts, and the mapping's own keys replace merged ones (`<<`). A configuration may
    have both; front matter may not.
    """
    return _entries(node, frozenset())


def _entries(node: yaml.Node | None, around: frozenset[int]) -> dict[str, tuple[yaml.Node, yaml.Node]]:
    if not isinstance(node, yaml.MappingNode) or id(node) in around:
        return {}
    own: dict[str, tuple[yaml.Node, yaml.Node]] = {}
    merged: dict[str, tuple[yaml.Node, yaml.Node]] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            continue
        if key.value == "<<" and not key.style:
            several = value.value if isinstance(value, yaml.SequenceNode) else [value]
            for one in several:
                merged = _entries(one, around | {id(node)}) | merged
        else:
            own[key.value] = key, value
    return merged | own


def step(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    """The key and the value one step down in a configuration. In a list, the value is also the key."""
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return entries(node).get(str(step))


def scalars(node: yaml.Node | None, text: str) -> Iterator[yaml.Node]:
    """The values below a node that equal a text, in their order. Keys do not count."""
    if isinstance(node, yaml.ScalarNode) and node.value == text:
        yield node
    children = node.value if isinstance(node, yaml.SequenceNode) else [value for _, value in entries(node).values()]
    for child in children:
        yield from scalars(child, text)


def children(node: yaml.Node) -> list[tuple[str | None, yaml.Node]]:
    """What a node holds, as typed: the values of a mapping with their keys, those of a list without."""
    if isinstance(node, yaml.MappingNode):
        return [(str(key.value) if isinstance(key, yaml.ScalarNode) else "?", value) for key, value in node.value]
    return [(None, item) for item in node.value] if isinstance(node, yaml.SequenceNode) else []


def tag_of(node: yaml.Node) -> str:
    """The tag that an editor gave to a value; "" for none."""
    return "" if _is_plain(node) else str(node.tag)


def text_of(node: yaml.Node) -> str:
    """What stands in the place of a value, as YAML."""
    return str(node.value) if isinstance(node, yaml.ScalarNode) else str(yaml.serialize(node)).strip()


def repeated_keys(node: yaml.Node | None) -> Iterator[yaml.Node]:
    """The keys that repeat another in the same mapping of a configuration. YAML takes the last one's value."""
    seen: set[int] = set()
    left = [node]
    while left:
        node = left.pop()
        if node is None or id(node) in seen or isinstance(node, yaml.ScalarNode):
            continue
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            keys = [key for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
            names = Counter[str]()
            for key in keys:
                names[key.value] += 1
                if names[key.value] > 1:
                    yield key
            left += [value for _, value in reversed(node.value)]
        else:
            left += reversed(node.value)


def typed(node: yaml.Node | None, environment: Mapping[str, str]) -> YamlValue:
    """The values of a configuration's node as typed; nothing is executed.

    `!ENV` is looked up in `environment`. A value with a tag of another program becomes None.
    """
    return _Typing(environment).value(node)


class _Typing:
    """One walk over a configuration's nodes. A node that is used several times (`&`, `*`) is read once."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment
        self._known: dict[int, YamlValue] = {}

    def value(self, node: yaml.Node | None) -> YamlValue:
        if node is not None and id(node) not in self._known:
            self._known[id(node)] = None  # a node inside itself becomes None there
            self._known[id(node)] = self._value(node)
        return self._known[id(node)] if node is not None else None

    def _value(self, node: yaml.Node) -> YamlValue:
        if node.tag == "!ENV":
            return self._from_environment(node)
        if not _is_plain(node):
            return None
        if isinstance(node, yaml.ScalarNode):
            return None if is_nothing(node) else str(node.value)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item) for item in node.value]
        return {key: self.value(value) for key, (_, value) in entries(node).items()}

    def _from_environment(self, node: yaml.Node) -> YamlValue:
        """The first variable that is set. The last of several names is a default value."""
        named = node.value if isinstance(node, yaml.SequenceNode) else [node]
        variables, default = (named[:-1], named[-1]) if len(named) > 1 else (named, None)
        for variable in variables:
            value = self._environment.get(str(variable.value))
            if value is not None:
                return None if value in _NULLS else value
        return self.value(default)


def _is_plain(node: yaml.Node) -> bool:
    return str(node.tag).startswith("tag:yaml.org,2002:") and ":python/" not in node.tag


def spelled(value: object, node: yaml.Node | None, environment: Mapping[str, str]) -> str | None:
    """A value that YAML made of a scalar (True of "yes"), as it was typed there or in `environment`.

    If a program has set another value than the node's, it is spelled as YAML would.
    """
    text = typed(node, environment) if node and (node.tag == "!ENV" or isinstance(node, yaml.ScalarNode)) else None
    if isinstance(text, str) and value in (text, _made_of(text)):
        return text
    if value is None:
        return None
    return str(value).lower() if isinstance(value, bool) else str(value)


def _made_of(text: str) -> object:
    """The value that YAML reads from a text without quotation marks."""
    tag = yaml.resolver.Resolver().resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    try:
        return yaml.constructor.SafeConstructor().construct_object(yaml.ScalarNode(tag, text))
    except ValueError:  # a date that does not exist
        return text


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment of a front matter: the place of its '#' in the front matter's text, and its own text.

    An empty line is a comment without text, since it also shows what belongs together.
    """

    start: int
    text: str


def front_text(data: bytes) -> str:
    """The front matter of a page that `read` accepts. The marks of its nodes are offsets in this text."""
    text, _ = _decode("", data)
    return str(_HANDLER.split(text or "")[0])


def comments(front: str) -> list[Comment]:
    """Every comment and empty line of a front matter, which YAML throws away between its tokens.

    A comment may also follow the sign that opens a block of text (`|`, `>`).
    """
    found: list[Comment] = []
    end = 0
    for token in yaml.scan(front, Loader=_Loader):
        start, last = token.start_mark.index, token.end_mark.index
        spaces = [(end, start)]
        block = _BLOCK.match(front, start, last)
        if block:  # its token also holds the comment in its head, and the empty lines that follow it
            spaces.append(block.span("space"))
            last = last if "+" in block["sign"] else start + len(front[start:last].rstrip())
        for span in spaces:
            if span[1] - span[0] < 2:  # a space or a line end between two tokens
                continue
            found += [Comment(match.start(), match.group().strip()) for match in _COMMENT.finditer(front, *span)]
        end = max(end, last)
    return found


def is_nothing(node: Any) -> bool:
    """Whether a scalar node means that there is no value."""
    return not node.style and node.value in _NULLS


def _decode(path: str, data: bytes) -> tuple[str | None, list[Problem]]:
    problems: list[Problem] = []
    data = within(data, PAGE)
    if isinstance(data, Unread):
        return None, [unread_file(path, data)]
    if data.startswith(b"\xef\xbb\xbf"):
        message = "the file starts with a byte order mark; save it as plain UTF-8"
        saved = Mend(1, 1, 1, 1, "")  # whatever is written is plain UTF-8
        problems.append(Problem(path, 1, 1, "byte-order-mark", message, mends=(saved,)))
        data = data[3:]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        message = f"byte 0x{data[error.start]:02x} is not UTF-8; save the file as UTF-8"
        return None, [*problems, Problem(path, line, column, "not-utf-8", message)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    found = list(_CONTROL.finditer(text)) if _CONTROL.search(text) else []
    if found:
        mends = tuple(_without(text, one) for one in found[:_MOST_CONTROL])
        place = mends[0].line, mends[0].column
        message = f"control character U+{ord(found[0][0]):04X} cannot stand in a text; remove it"
        return None, [*problems, Problem(path, *place, "control-character", message, mends=mends)]
    return text, problems


_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029]")
_LINE_ENDS = "\x0b\x0c\x85\u2028\u2029"
"""What ends a line or a page in a text program: a space takes its place, so that no two words become one."""

_MOST_CONTROL = 1_000


def _without(text: str, found: re.Match[str]) -> Mend:
    start = found.start()
    line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
    return Mend(line, column, line, column + 1, " " if found[0] in _LINE_ENDS else "")


class _Reading:
    """One walk over a page's YAML nodes that collects values and problems."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def value(self, node: yaml.Node) -> YamlValue:
        if id(node) in self._seen:  # a composed alias is its anchor's own node
            self._problem(node, "yaml-alias", "YAML anchors and aliases (&, *) are not read; write the value out")
            return None
        self._seen.add(id(node))
        if node.tag not in _OWN_TAGS:
            self._problem(
                node,
                "yaml-tag",
                f"YAML tag '{node.tag.replace('tag:yaml.org,2002:', '!!')}' is not read; write the value without it",
            )
            return None
        if isinstance(node, yaml.ScalarNode):
            return None if is_nothing(node) else str(node.value)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item) for item in node.value]
        return self._mapping(node)

    def _mapping(self, node: yaml.Node) -> dict[str, YamlValue]:
        result: dict[str, YamlValue] = {}
        kept: dict[str, tuple[yaml.Node, yaml.Node]] = {}  # the node itself gets the same entries
        for key_node, value_node in node.value:
            key = key_node.value
            if not isinstance(key, str):
                self._problem(key_node, "bad-yaml", "a key must be plain text")
            elif key in result:
                self._problem(key_node, "duplicate-key", f"'{key}' stands here twice; keep one of them")
                result[key] = _joined(result[key], self.value(value_node), kept[key][1], value_node)
            else:
                result[key] = self.value(value_node)
                kept[key] = (key_node, value_node)
        node.value = list(kept.values())
        return result

    def _problem(self, node: yaml.Node, code: str, message: str) -> None:
        self.problems.append(Problem(self.path, *place_in(node, ()), code, message))


def _joined(first: YamlValue, second: YamlValue, node: yaml.Node, other: yaml.Node) -> YamlValue:
    """The two values of a repeated key as one, so that the repetition is the only problem.

    Lists are joined. So are their nodes, so that the first one knows the places of all items.
    """
    if not isinstance(first, list) or not isinstance(second, list):
        return first if second is None or first is not None else second
    new = [(value, item) for value, item in zip(second, other.value, strict=True) if value not in first]
    node.value = [*node.value, *(item for _, item in new)]
    return [*first, *(value for value, _ in new)]
