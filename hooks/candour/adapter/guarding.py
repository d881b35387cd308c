"""The site's policy held against all that a build has written, whoever wrote it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache, partial
from pathlib import Path

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from candour.limits import SITE_FILE, read_within
from candour.model.policy import REFERRER, RESTING
from candour.published.files import files_of_site
from candour.published.guard import Guard
from candour.writing import write_whole

_LEADS_ON = re.compile(r"<meta\s[^>]*http-equiv=[\"']?refresh\b", re.IGNORECASE)
_HEAD = re.compile(r"<head\b[^>]*>", re.IGNORECASE)
_SCRIPT = re.compile(r"<script\b.*?</script\s*>\s*", re.IGNORECASE | re.DOTALL)
_POLICY = f"""
<meta http-equiv="Content-Security-Policy" content="{escape(RESTING)}">
<meta name="referrer" content="{REFERRER}">"""

_ENOUGH_TO_KNOW = 40
"""So many signs of a script's longest line tell which template has it."""


def as_they_are(files: Files, config: MkDocsConfig) -> frozenset[str]:
    """The clinic's own files of HTML. Each is a proof for a search engine, or mkdocs.yml gives the reason for it."""
    docs = Path(config.docs_dir)
    return frozenset(
        file.dest_uri
        for file in files
        if file.src_uri.endswith(".html") and file.abs_src_path and Path(file.abs_src_path).is_relative_to(docs)
    )


def guard_of(config: MkDocsConfig, policy: str, exempt: Collection[str]) -> Guard:
    """The guard of a build. It names the template of the theme, or of a clinic's overrides, that has a script."""
    templates = cache(partial(_templates, config))

    def origin(script: str) -> str:
        line = max(script.splitlines() or [""], key=len).strip()[:_ENOUGH_TO_KNOW]
        found = [name for name, text in templates().items() if line and line in text]
        return (
            f" ({found[0]} has it)" if found else " (no template has it: a plugin, a hook or a page has put it there)"
        )

    return Guard(policy, origin, exempt)


def _templates(config: MkDocsConfig) -> Mapping[str, str]:
    """The text of each template, by its name; a clinic's own by their paths in the project, and before the theme's."""
    found = {}
    for folder in map(Path, config.theme.dirs):
        above = folder.parent if str(folder) == config.theme.custom_dir else folder
        for file in sorted(folder.rglob("*.html")):
            if file.is_file():
                text = read_within(file, SITE_FILE).decode("utf-8", "replace")
                found[file.relative_to(above).as_posix()] = text
    return found


def lead_on_without_scripts(folder: Path, written: Collection[str]) -> None:
    """Take the script out of each page that a plugin wrote only to lead on to another: a browser goes on without it.

    `written` are the pages that were made from content, or by Candour.
    """
    for path in files_of_site(folder):
        if path.endswith(".html") and path not in written:
            html = read_within(folder / path, SITE_FILE).decode("utf-8", "replace")
            if _LEADS_ON.search(html) and "Content-Security-Policy" not in html:
                resting = _HEAD.sub(lambda head: head[0] + _POLICY, _SCRIPT.sub("", html), count=1)
                write_whole(folder / path, resting.encode())
