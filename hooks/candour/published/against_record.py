"""A site's files against its record: each is there, with its bytes, and there is no other."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from candour.limits import SITE_FILE, read_within, reason
from candour.model.addresses import RECORD
from candour.problem import Problem
from candour.published.fault import fault
from candour.published.files import NotThere, digest_of_file, files_of_site
from candour.published.record import SCHEMA


@dataclass(slots=True)
class Held:
    """A site's record, its files that can be read, and what is wrong with either."""

    record: Mapping[str, Any] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    faults: list[Problem] = field(default_factory=list)


def held_against_record(folder: Path) -> Held:
    """Hold a site's files against its record. Files beside the site, whose names begin with a dot, are left out."""
    held = Held()
    try:
        held.record = _record(folder)
    except (OSError, ValueError, RecursionError) as error:
        why = reason(error) if isinstance(error, OSError) else str(error)
        held.faults.append(fault(RECORD, "no-record", f"the record of the site's files cannot be read: {why}"))
    named: Mapping[str, str] = held.record.get("files", {})
    for path in files_of_site(folder):
        if path == RECORD or (path.startswith(".") and path not in named):
            continue
        held.faults += _wrong_file(folder, path, named, held)
    there = set(held.files)
    met = {one.path for one in held.faults}
    missing = sorted(path for path in named if path not in there and path not in met)
    held.faults += (fault(path, "missing-file", "the record names this file, and it is not there") for path in missing)
    return held


def _wrong_file(folder: Path, path: str, named: Mapping[str, str], held: Held) -> Iterator[Problem]:
    try:
        found = digest_of_file(folder / path)
    except NotThere as error:
        yield fault(path, "no-file", str(error))
        return
    held.files.append(path)
    if held.record and path not in named:
        yield fault(path, "added-file", "the record does not name this file; something has put it here since the build")
    elif held.record and named[path] != found:
        yield fault(path, "changed-file", f"this file has other bytes than the record says ({found[:12]}…)")


def _record(folder: Path) -> dict[str, Any]:
    """The record. Raises ValueError where it is none."""
    record = json.loads(read_within(folder / RECORD, SITE_FILE))
    if not isinstance(record, dict) or not isinstance(record.get("files"), dict):
        raise ValueError("it names no files")
    if record.get("schema") != SCHEMA:
        raise ValueError(f"its schema is {record.get('schema')!r}, and {SCHEMA} is understood")
    return record
