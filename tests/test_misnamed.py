"""Names of files that nobody meant: the cases show the others."""

from __future__ import annotations

import pytest

from candour.project.misnamed import misnamed


@pytest.mark.parametrize(
    ("path", "codes"),
    [
        ("docs/about\u200b.md", ["bad-file-name"]),
        ("docs/pen\u00ad.png", ["bad-file-name"]),
        ("docs/Clínica (Málaga).md", []),
        ("docs/مرحبا.md", []),
        ("docs/❤️.png", []),
        ("docs/team/x.md", []),
    ],
)
def test_a_name_holds_nothing_that_nobody_sees(path: str, codes: list[str]) -> None:
    assert [problem.code for problem in misnamed({path}, {})] == codes
