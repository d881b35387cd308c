"""When other plugins are called: some after our pages are there, some for written pages alone, some never."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from candour.adapter.neighbours import known_plugin
from candour.adapter.ready import ReadyPage

_OF_A_PAGE = frozenset(("pre_page", "page_read_source", "page_markdown", "page_content", "page_context", "post_page"))
"""Events that MkDocs calls for each page."""

_BEGUN = frozenset(("startup", "config"))
"""Events that are over, or in which this is called."""


def give_places(config: MkDocsConfig, ours: Callable[..., Any]) -> None:
    """Let each plugin's methods come where they belong: some after `ours`, which adds our pages, and some never."""
    known = {id(plugin): one for name, plugin in config.plugins.items() if (one := known_plugin(name))}
    for event, methods in config.plugins.events.items():
        if event in _BEGUN:
            continue
        found = [(method, known.get(id(getattr(method, "__self__", None)))) for method in methods]
        kept = [
            (_of_files_alone(method) if one and one.pages_of_files and event in _OF_A_PAGE else method, one)
            for method, one in found
            if not (one and (one.is_refused or one.stands_aside))
        ]
        after = [method for method, one in kept if event == "files" and one and one.comes_after]
        methods[:] = [method for method, one in kept if method not in after]
        if after:
            at = methods.index(ours) + 1 if ours in methods else len(methods)
            methods[at:at] = after


def _of_files_alone(method: Callable[..., Any]) -> Callable[..., Any]:
    """A plugin's method that is not called for a page that Candour has made, since no file holds it."""

    @wraps(method)
    def of_files(*given: Any, page: Any, **more: Any) -> Any:
        if isinstance(page, ReadyPage) and page.file.abs_src_path is None:
            return None  # what was given stays as it is
        return method(*given, page=page, **more)

    return of_files
