"""What a clinic allows beyond its own files: whole websites with https, and files with a reason."""

from __future__ import annotations

import pytest

from candour.model.allow import NOTHING, Allow

from .configured import settings_of


def allowing(text: str) -> bytes:
    return f"site_name: Clinic\nextra:\n  candour:\n    allow:\n      {text}\n".encode()


def test_nothing_is_allowed_unless_it_is_named() -> None:
    assert settings_of(b"site_name: Clinic")[0].allow == NOTHING
    assert settings_of(b"extra: {candour: {allow: }}") == settings_of(b"extra: {candour: }")


def test_websites_and_files_are_named() -> None:
    settings, problems = settings_of(allowing("frames: [https://maps.example/embed]\n      files: {a.docx: a form}"))
    assert (problems, settings.allow) == ([], Allow(frames=("https://maps.example/embed",), files={"a.docx": "a form"}))


@pytest.mark.parametrize("kind", [key for key in Allow.model_fields if key != "files"])
@pytest.mark.parametrize(
    "address",
    [
        *("http://maps.example", "maps.example", "//maps.example", "https://", "https:", "*", "https://*.example"),
        *("unsafe-inline", "'unsafe-eval'", "data:", "https://a.example; script-src *", "https://a.example 'self'"),
        *("https://a.example,https://b.example", "https://user@a.example", "https://a.example?x", "javascript:x"),
        *("https://[::1]/", "https://münchen.example", "https://a.example/ä", "https://a.example/$uri"),
        *("https://a.example/{x}", "https://a_b.example", "https://a..example", "https://-a.example"),
        *("https://a.example:x", "https://a.example:99999", "https://a.example/../b"),
        *("https://a.example#x", "'self'", "https://a.example'", "blob:x"),
    ],
)
def test_anything_else_is_refused_at_its_place(kind: str, address: str) -> None:
    settings, (problem,) = settings_of(allowing(f'{kind}: ["{address}"]'))
    assert settings.allow == NOTHING
    assert (problem.line, problem.code) == (5, "bad-value")
    assert address in problem.message


@pytest.mark.parametrize(
    "address",
    [
        *("https://maps.example", "https://maps.example/", "https://maps.example:8443/a/b.html", "https://localhost"),
        *("https://xn--mnchen-3ya.example/%C3%A4", "https://1.2.3.4/a~b/(c)", "https://a-b.example/..."),
    ],
)
def test_a_website_may_have_a_port_and_a_path(address: str) -> None:
    settings, problems = settings_of(allowing(f'scripts: ["{address}"]'))
    assert (problems, settings.allow.scripts) == ([], (address,))


@pytest.mark.parametrize("files", ["{a.docx: }", "{a.docx: ''}", "[a.docx]", "a.docx", "{a.docx: [x]}"])
def test_a_file_needs_a_reason(files: str) -> None:
    settings, problems = settings_of(allowing(f"files: {files}"))
    assert settings.allow == NOTHING
    assert [problem.line for problem in problems] == [5]


def test_an_unknown_kind_is_named_with_what_is_meant() -> None:
    _, (problem,) = settings_of(allowing("frame: [https://maps.example]"))
    assert "frames" in problem.message
