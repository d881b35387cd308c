"""MkDocs' messages about a project's mistakes, as problems with their places.

MkDocs judges links, the navigation and its own configuration, and nothing here judges them again. Its messages name a
file and what is wrong with it, but no line. The line is looked up here.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from mkdocs.config.defaults import MkDocsConfig, get_schema

from candour.limits import PAGE, Unread, read_or_why
from candour.model.folders import ContentFolder
from candour.problem import Problem
from candour.reading.configuration_files import ConfigurationFiles
from candour.reading.front_matter import Page, read
from candour.reading.link_places import addresses, place_of

_LOGGERS = ("mkdocs.structure.files", "mkdocs.structure.nav", "mkdocs.structure.pages")
_ON_PAGE = re.compile(
    r"Doc file '(?P<file>.+?)' contains an? (?P<kind>[a-z ]+?) '(?P<href>.*?)'(?P<rest>,? .*)", re.DOTALL
)
_NO_ANCHOR = re.compile(r"the doc '(?P<page>.+)' does not contain an anchor '#(?P<anchor>.+?)'")
_MEANT = re.compile(r"Did you mean '(.+)'\?$")
_OMITTED = re.compile(r"The following pages exist .*:\n(?P<pages>.*)", re.DOTALL)
_IN_NAV = re.compile(
    r"(?:A reference|An absolute path) to '(?P<target>.*?)' is included in the 'nav' (?P<rest>.*)", re.DOTALL
)
_CONFLICT = re.compile(r"Excluding '(?P<file>.+)' from the site because it conflicts with '(?P<other>.+)'")
_SETTING = re.compile(r"Config value '(?P<key>.*?)': (?P<what>.*)", re.DOTALL)


class MkDocsMessages(logging.Filter):
    """Turns MkDocs' messages into problems as they are logged, and keeps the problems."""

    def __init__(self, root: Path, configured: ConfigurationFiles, content: ContentFolder, prints: bool = True) -> None:
        super().__init__()
        self._root, self._configured, self._content = root, configured, content
        self._prints = prints
        self._met: Counter[tuple[str, str]] = Counter()
        self.problems: list[Problem] = []

    def filter(self, record: logging.LogRecord) -> bool:
        """Add the mistake's place to a message. A message about a dead link becomes at least a warning."""
        found = list(self._problems(record.getMessage(), record.levelno))
        if found:
            self.problems += found
            record.msg, record.args = "\n".join(map(str, found)), ()
            if record.levelno < logging.WARNING:
                record.levelno, record.levelname = logging.WARNING, "WARNING"
        return self._prints or not found

    def _problems(self, message: str, level: int) -> Iterator[Problem]:
        kinds = (_ON_PAGE, _OMITTED, _IN_NAV, _CONFLICT)
        on_page, omitted, in_nav, conflict = (kind.match(message) for kind in kinds)
        excluded = "excluded from the built site" in message
        if level < logging.WARNING and not (excluded and level == logging.INFO):
            return
        if on_page:
            yield self._on_page(on_page["file"], on_page["href"], on_page["kind"], on_page["rest"])
        elif omitted:
            for line in omitted["pages"].splitlines():
                path = line.strip().removeprefix("- ").replace("\\", "/")
                message = f"no menu leads here; name '{path}' under 'nav' of {self._configured.path}, or 'not_in_nav'"
                yield Problem(self._content.real(f"docs/{path}"), 1, 1, "not-in-nav", message)
        elif conflict:
            file, other = (conflict[name].replace("\\", "/") for name in ("file", "other"))
            message = f"this would stand where {other} does; give one of them another name"
            yield Problem(self._content.real(f"docs/{file}"), 1, 1, "address-taken", message)
        elif in_nav:
            yield self._in_nav(in_nav["target"].replace("\\", "/"), in_nav["rest"])

    def _on_page(self, file: str, href: str, kind: str, rest: str) -> Problem:
        path = f"docs/{file}".replace("\\", "/")
        meant = _MEANT.search(rest)
        hint = f"; did you mean '{meant[1]}'?" if meant else ""
        missing = _NO_ANCHOR.search(rest)
        if kind == "absolute link":
            code, what = "absolute-link", "is absolute; write it relative to this page"
        elif missing:
            code, what = "broken-anchor", f"leads to #{missing['anchor']}, which {missing['page']} does not have"
        elif "anchor" in rest:
            code, what = "broken-anchor", "leads to a place that this page does not have"
        elif "excluded" in rest:
            code, what = "broken-link", "is a page that is not published (exclude_docs or draft_docs)"
        else:
            code, what = "broken-link", f"leads to nothing that the site has{hint}"
        return Problem(self._content.real(path), *self._place(path, href), code, f"'{href}' {what}")

    def _in_nav(self, target: str, rest: str) -> Problem:
        if "excluded" in rest:
            what = "is not published (exclude_docs or draft_docs)"
        elif "absolute" in rest or target.startswith("/"):
            what = "is absolute; name a page as it stands in the content's folder"
        else:
            what = "is no page of the site"
        self._met["nav", target] += 1
        at = self._met["nav", target] - 1
        return self._configured.problem_at_text(("nav",), target, "nav-to-nothing", f"'{target}' {what}", at)

    def _place(self, path: str, href: str) -> tuple[int, int]:
        """The place of a link. The nth message about an address is about the nth link to it."""
        self._met[path, href] += 1
        page = page_at(self._root, self._content, path)
        if page is None:
            return 1, 1
        typed = next((one for one in addresses(page) if href in (one, _target(path, one))), href)
        return place_of(page, typed, self._met[path, href] - 1)


def _target(path: str, href: str) -> str:
    """A link's target in the content's folder, as MkDocs names a target that is not published."""
    return normpath(join(dirname(path), unquote(href.partition("#")[0]))).removeprefix("docs/")


def page_at(root: Path, content: ContentFolder, path: str) -> Page | None:
    """A page of the content as its editor wrote it. A page without front matter is all body."""
    data = read_or_why(root / content.real(path), PAGE)
    if data is None or isinstance(data, Unread):
        return None
    return read(path, data)[0] or Page(path, {}, data.decode("utf-8", "replace").replace("\r\n", "\n"))


def of_configuration(message: str, configured: ConfigurationFiles) -> Problem:
    """A message about a setting, at that setting; any other message, at the configuration's first line."""
    found = _SETTING.fullmatch(message)
    if not found:
        return Problem(configured.path, 1, 1, "bad-config", " ".join(message.split()))
    what = " ".join(found["what"].split())
    key = tuple(found["key"].split("."))
    return configured.problem(key, "bad-config", f"MkDocs does not accept '{found['key']}': {what}", key=True)


def of_settings(messages: Iterable[str], configured: ConfigurationFiles) -> list[Problem]:
    """Messages about settings. MkDocs compares some of them; where only one of two is set, that one is the mistake."""
    found = [(message, _SETTING.fullmatch(message)) for message in messages]
    is_set = [not match or configured.has((match["key"],)) for _, match in found]
    chosen = [message for (message, _), one in zip(found, is_set, strict=True) if one or not any(is_set)]
    return [of_configuration(message, configured) for message in chosen]


def of_error(error: BaseException, configured: ConfigurationFiles) -> Problem:
    """The error that ended a build. A YAML error knows its place; MkDocs only puts words before it."""
    cause = error.__cause__ or error.__context__
    mark = getattr(cause, "problem_mark", None)
    layer = next((one for one in configured.layers if mark and mark.name.endswith(one.path.lstrip("./"))), None)
    what = " ".join(str(getattr(cause, "problem", "") if mark else error or type(error).__name__).split())
    if mark and layer:
        message = f"the configuration cannot be read: {what}"
        return Problem(layer.path, mark.line + 1, mark.column + 1, "bad-config", message)
    return Problem(configured.path, 1, 1, "bad-config", f"MkDocs cannot build this project: {what}")


def unknown_keys(config: MkDocsConfig, configured: ConfigurationFiles) -> Iterator[Problem]:
    """Keys that MkDocs does not know. It warns before any event, and only stops in strict mode."""
    known = dict(get_schema())
    for key in config:
        if key not in known:
            yield of_configuration(f"Config value '{key}': Unrecognised configuration name: {key}", configured)


@contextmanager
def listening(heard: MkDocsMessages) -> Iterator[None]:
    """Turn MkDocs' messages into problems inside the `with` block."""
    start(heard)
    try:
        yield
    finally:
        stop(heard)


def start(heard: MkDocsMessages) -> None:
    for name in _LOGGERS:
        logging.getLogger(name).addFilter(heard)


def stop(heard: MkDocsMessages) -> None:
    for name in _LOGGERS:
        logging.getLogger(name).removeFilter(heard)


class MessageLog(logging.Handler):
    """Keeps warnings instead of printing them."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def silence() -> Iterator[MessageLog]:
    """Print nothing from MkDocs inside the `with` block, and keep its warnings."""
    log, kept = logging.getLogger("mkdocs"), MessageLog()
    before = log.level, log.propagate, log.handlers[:]
    log.handlers[:] = [kept]
    log.setLevel(logging.INFO)
    log.propagate = False
    try:
        yield kept
    finally:
        level, log.propagate, log.handlers[:] = before
        log.setLevel(level)
