"""A reader who looks at a published site again and again: in a folder, or over http.

    python tests/publishing/reader.py FOLDER_OR_ADDRESS FILES

It reads until its input is closed, then prints what it met: how many files it read, which were not there, which were
not whole, and how often it met an older version after a newer one.
"""

from __future__ import annotations

import json
import select
import sys
from collections.abc import Callable
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

if __name__ == "__main__":  # as a process of its own
    from versions import paths_of, version_in
else:
    from .versions import paths_of, version_in


def from_folder(folder: str, path: str) -> str | None:
    try:
        return Path(folder, path).read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return None


def from_server(connection: HTTPConnection, path: str) -> str | None:
    connection.request("GET", f"/{path}")
    response = connection.getresponse()
    body = response.read().decode()
    return body if response.status == 200 else None


def look(read: Callable[[str], str | None], files: int, is_over: Callable[[], bool]) -> dict[str, object]:
    reads = backwards = newest = 0
    missing: list[str] = []
    broken: list[str] = []
    while not is_over():
        for path in paths_of(files):
            text = read(path)
            reads += 1
            version = None if text is None else version_in(path, text)
            if text is None:
                missing.append(path)
            elif version is None:
                broken.append(path)
            else:
                backwards += version < newest
                newest = max(newest, version)
    return {"reads": reads, "missing": missing, "broken": broken, "backwards": backwards, "newest": newest}


def main(place: str, files: str) -> None:
    url = urlsplit(place)
    connection = HTTPConnection(url.hostname or "", url.port, timeout=30) if url.scheme == "http" else None

    def read(path: str) -> str | None:
        return from_server(connection, path) if connection else from_folder(place, path)

    print("reading", flush=True)
    over = lambda: bool(select.select([sys.stdin], [], [], 0)[0])  # noqa: E731
    print(json.dumps(look(read, int(files), over)), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
