"""The faults that `make torture` seeds can be seeded still, and one of them is found."""

from __future__ import annotations

import pytest

from .builders import PROJECT
from .torture.faults import FAULTS, Fault, found_by


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.why)
def test_its_words_are_there(fault: Fault) -> None:
    text = (PROJECT / fault.file).read_text(encoding="utf-8")
    assert fault.old in text
    assert fault.old != fault.new
    assert all((PROJECT / path).exists() for path in fault.tests.split())


def test_there_are_thirty_faults() -> None:
    assert len({(fault.file, fault.old) for fault in FAULTS}) >= 30


def test_one_is_found() -> None:
    fault = FAULTS[0]
    assert found_by(fault).startswith(fault.tests)
