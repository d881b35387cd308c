"""The content folder on disk → (path, bytes), in the same order everywhere."""

from __future__ import annotations

from pathlib import Path

from candour.project.sources import read_docs


def write(docs: Path, *names: str) -> None:
    for name in names:
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_bytes(name.encode())


def test_pages_are_read_and_other_files_are_named(tmp_path: Path) -> None:
    write(tmp_path, "index.md", "terms/b.md", "terms/a.md", "images/skin.png")
    found = read_docs(tmp_path)
    assert found.pages == (
        ("docs/index.md", b"index.md"),
        ("docs/terms/a.md", b"terms/a.md"),
        ("docs/terms/b.md", b"terms/b.md"),
    )
    assert found.files == {"docs/index.md", "docs/terms/a.md", "docs/terms/b.md", "docs/images/skin.png"}


def test_hidden_files_are_left_alone(tmp_path: Path) -> None:
    write(tmp_path, ".draft.md", ".obsidian/note.md", "terms/.a.md.swp", "a.md")
    assert read_docs(tmp_path).files == {"docs/a.md"}


def test_a_hidden_folder_above_the_content_hides_nothing(tmp_path: Path) -> None:
    write(tmp_path / ".work/docs", "a.md")
    assert read_docs(tmp_path / ".work/docs").files == {"docs/a.md"}


def test_bytes_are_read_as_they_are_but_for_the_ends_of_lines(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbf---\r\n\xff\n\r\r\n\0")
    assert read_docs(tmp_path).pages == (("docs/a.md", b"\xef\xbb\xbf---\n\xff\n\n\n\0"),)


def test_an_empty_folder_has_nothing(tmp_path: Path) -> None:
    assert read_docs(tmp_path).pages == ()
