"""A build as a process of its own: it makes a site of one version, says so, and publishes it.

PYTHONPATH=hooks python tests/publishing/child.py PUBLISHED VERSION FILES PROMISE
"""

from __future__ import annotations

import sys
from pathlib import Path

if __name__ == "__main__":  # as a process of its own
    from versions import paths_of, text_of
else:
    from .versions import paths_of, text_of

from candour.model.settings import Promise
from candour.publishing.failing import CannotPublish
from candour.publishing.publication import Publication


def make(published: str, version: int, files: int, promise: Promise) -> Publication:
    publication = Publication(published, promise)
    for path in paths_of(files):
        file = Path(publication.fresh, path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text_of(path, version), encoding="utf-8")
    return publication


def main(published: str, version: str, files: str, promise: str) -> int:
    try:
        publication = make(published, int(version), int(files), Promise(promise))
        print("ready", flush=True)
        publication.publish()
    except CannotPublish as failure:
        print(failure, flush=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
