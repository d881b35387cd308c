"""The last look at a site that was built, before it is published, and the record that is published with it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_build_datetime

import candour
from candour.adapter.guarding import guard_of, lead_on_without_scripts
from candour.adapter.mkdocs_messages import page_at
from candour.model.addresses import RECORD
from candour.model.folders import ContentFolder
from candour.problem import Problem
from candour.project.origin import commit_and_changes
from candour.published.before_swap import judged
from candour.published.quick import Looked
from candour.published.record import Origin, record_json
from candour.reading.link_places import addresses, place_of


class LastLook:
    """What is to be known of a build before its site is looked at.

    `made` are the pages that the engine has written, `sources` the content's files of all others, by their addresses;
    `warnings` is how many the content has, `address` that of the site, `policy` what its pages say of what may run.
    `as_they_are` are a clinic's own files of HTML.
    """

    def __init__(self, root: Path, content: ContentFolder, config: MkDocsConfig) -> None:
        self._root, self._content, self._published = root, content, Path(config.site_dir)
        parts = [config.config_file_path, config.docs_dir, config.theme.custom_dir, Path(candour.__file__).parents[1]]
        self._config = config
        self._parts = [str(part) for part in parts if part and Path(part).is_relative_to(root)]
        self.made: set[str] = set()
        self.sources: dict[str, str] = {}
        self.warnings = 0
        self.address = ""
        self.policy = ""
        self.as_they_are: frozenset[str] = frozenset()

    def before_swap(self, folder: Path) -> Sequence[Problem]:
        """What is wrong with the site in a folder. If nothing is, its record is written there."""
        lead_on_without_scripts(folder, {*self.made, *self.sources, *self.as_they_are})
        judgement = judged(folder, self.made, self._path, guard_of(self._config, self.policy, self.as_they_are))
        if not judgement.faults:
            self._write_record(folder / RECORD, judgement.looked)
        return [self._in_source(fault) for fault in judgement.faults]

    @property
    def _path(self) -> str:
        """The path of the site on its host."""
        return urlsplit(self.address).path or "/"

    def _in_source(self, fault: Problem) -> Problem:
        """A fault at its place in the content, if the page was made from one file of it."""
        path = self.sources.get(fault.path)
        page = path and page_at(self._root, self._content, self._content.neutral(path))
        if not path or not page:
            return replace(fault, path=f"{self._published.name}/{fault.path}")
        typed = next((one for one in addresses(page) if f"'{one}'" in fault.message), None)
        line, column = place_of(page, typed, 0) if typed else (1, 1)
        return replace(fault, path=path, line=line, column=column)

    def _write_record(self, file: Path, looked: Looked) -> None:
        moment = get_build_datetime().isoformat() if os.environ.get("SOURCE_DATE_EPOCH") else None
        commit, changed = commit_and_changes(self._root, self._parts)
        checked = {
            "errors": 0,
            "warnings": self.warnings,
            "pages": len(looked.raw_ids),
            "links": looked.links,
            "addresses in data": len(looked.data),
        }
        file.parent.mkdir(parents=True, exist_ok=True)
        text = record_json(
            Origin(commit, changed, moment, self._path, sorted(self.as_they_are)), checked, looked.digests
        )
        file.write_text(text, encoding="utf-8", newline="\n")
