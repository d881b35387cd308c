"""The project whose content is tested: the repository's own, copies of it that a clinic has edited, and the sample.

`CANDOUR_PROJECT` names a folder to test instead.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from ..builders import PROJECT
from ..effort import TIMES
from ..site.markup import Document, read_all
from ..site.project import copy_project, library_of, site_of
from .clinic import STEPS, copy_of

NAMED = os.environ.get("CANDOUR_PROJECT")
CLINICS = ["named"] if NAMED else ["own", "edited", "Spanish", *(STEPS if TIMES > 1 else ())]

of_clinics = pytest.mark.parametrize("folder", CLINICS, indirect=True, scope="session")
"""For what the sample need not hold: it stays as it is while the engine goes on."""


@pytest.fixture(scope="session", params=CLINICS if NAMED else [*CLINICS, "sample"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy: a build leaves no trace in the project itself. `make torture` takes each step alone, too."""
    to = tmp_path_factory.mktemp("content") / "project"
    if request.param == "sample":
        return copy_project(to)
    copy_of(Path(NAMED) if NAMED else PROJECT, to)
    for name, step in STEPS.items():
        if request.param in (name, "Spanish") or (request.param == "edited" and name != "it is the clinic's own"):
            step(to)
    return to


@pytest.fixture(scope="session")
def site(folder: Path) -> Path:
    return site_of(folder)


@pytest.fixture(scope="session")
def whole(site: Path) -> dict[str, Document]:
    """Every page of the site by its path."""
    return read_all(site)


@pytest.fixture(scope="session")
def pages(whole: dict[str, Document]) -> dict[str, Document]:
    """Those that are generated: a clinic's own pages are as it has written them."""
    return {path: page for path, page in whole.items() if 'name="candour"' in page.raw}


@pytest.fixture(scope="session")
def library(site: Path) -> dict[str, Any]:
    return library_of(site)
