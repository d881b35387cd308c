"""The content of a git revision is what a checkout of it would hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from candour.project.git import NoRevision
from candour.project.review import review
from candour.project.revision import read_revision
from candour.project.sources import read_folder

from .builders import BASE
from .repository import Repository

ODD = {
    "docs/index.md": "# Home\n",
    "docs/pictures/a picture.png": b"\x89PNG\0\n",
    "docs/crlf.md": b"\xef\xbb\xbf---\r\nx: 1\r\n---\r\n",
    "docs/empty.md": b"",
    "docs/größe.md": "ü\n",
    "docs/.hidden/x.md": "hidden\n",
    "docs/.hidden.md": "hidden\n",
    "mkdocs.yml": "site_name: x\n",
    "elsewhere.md": "not content\n",
}


@pytest.fixture(params=["", "in/a folder"])
def repository(request: pytest.FixtureRequest, tmp_path: Path) -> Repository:
    """The base project with odd files, at the top of a repository and in a folder of one."""
    made = Repository(tmp_path / "repository", request.param)
    made.commit(dict(BASE.pages) | ODD)
    return made


def test_a_revision_reads_as_the_folder_did(repository: Repository) -> None:
    then = read_folder(repository.folder)
    repository.commit({"docs/index.md": "# Another\n"}, without=["docs/empty.md", "mkdocs.yml"])
    found = read_revision(repository.folder, "HEAD^")
    assert dict(found.pages) == dict(then.pages)
    assert (found.files, found.beside) == (then.files, {"mkdocs.yml": b"site_name: x\n"})
    now = read_revision(repository.folder, "main")
    assert dict(now.pages) == dict(read_folder(repository.folder).pages)
    assert now.beside == {}


def test_what_is_not_committed_is_not_in_the_revision(repository: Repository) -> None:
    repository.write({"docs/index.md": "# Unsaved\n", "docs/new.md": "new\n"})
    assert dict(read_revision(repository.folder, "HEAD").pages)["docs/index.md"] == b"# Home\n"
    assert dict(read_folder(repository.folder).pages)["docs/new.md"] == b"new\n"


def test_links_to_files_are_left_out(repository: Repository) -> None:
    (repository.folder / "docs/link.md").symlink_to("/etc/hostname")
    repository.commit()
    assert "docs/link.md" not in read_revision(repository.folder, "HEAD").files


def test_a_linked_folder_of_the_repository_reads_as_it_does_on_disk(repository: Repository) -> None:
    repository.write({"shared/terms/itch.md": "itch\n", "shared/more/skin.md": "skin\n"})
    (repository.folder / "docs/again").symlink_to("../shared/terms")
    (repository.folder / "shared/terms/more").symlink_to("../more")
    (repository.folder / "docs/circle").symlink_to("..")
    (repository.folder / "docs/one.md").symlink_to("again/itch.md")
    repository.commit()
    then, now = read_folder(repository.folder), read_revision(repository.folder, "HEAD")
    assert {"docs/again/itch.md", "docs/again/more/skin.md", "docs/one.md"} <= now.files
    assert (now.pages, now.files) == (then.pages, then.files)


def test_a_configuration_inherits_from_anywhere_in_the_repository_and_nothing_of_it_is_executed(
    repository: Repository,
) -> None:
    up = "../" * len(repository.folder.relative_to(repository.root).parts)
    (repository.root / "base.yml").write_text(
        "docs_dir: content\nsite_name: !ENV [HOME, A clinic]\n"
        "hooks: !!python/object/apply:os.system ['touch executed']\nextra: {candour: {reading_age: 12}}\n"
    )
    config = f"INHERIT: {up}base.yml\nexclude_docs: /drafts/\nextra: {{candour: {{sentence_words: 30}}}}\n"
    repository.commit({"mkdocs.yml": config, "content/a.md": "a\n", "content/drafts/b.md": "b\n"})
    found = read_revision(repository.folder, "HEAD")
    assert [path for path, _ in found.pages] == ["docs/a.md"]
    assert found.content.real("docs/a.md") == "content/a.md"
    assert found.configured.values["site_name"] == "A clinic", "the reader's own environment says nothing of a revision"
    assert found.configured.values["extra"] == {"candour": {"reading_age": "12", "sentence_words": "30"}}
    assert not list(repository.root.rglob("executed"))
    assert not Path("executed").exists()


def test_attributes_for_archives_change_nothing(repository: Repository) -> None:
    repository.commit({"docs/.gitattributes": "*.md export-ignore export-subst\n"})
    assert read_revision(repository.folder, "HEAD").pages


def test_a_revision_without_content_is_empty(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.commit()
    assert read_revision(repository.folder, "HEAD").pages == ()


@pytest.mark.parametrize("revision", ["nonsense", "", "-x", "--output=x", "--all", "HEAD:docs", "a b", "é", "HEAD^9"])
def test_an_unknown_revision_is_named(repository: Repository, revision: str) -> None:
    option = not revision or revision.startswith("-")
    with pytest.raises(NoRevision, match="is not a revision" if option else "git knows no revision"):
        read_revision(repository.folder, revision)
    assert not (repository.folder / "x").exists()


def test_a_folder_outside_any_repository_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(NoRevision, match="is not in a git repository"):
        read_revision(tmp_path, "HEAD")


def test_without_git_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoRevision, match="git cannot be run"):
        read_revision(tmp_path, "HEAD")


# where git's own environment, or its caution, stands in the way


@pytest.fixture
def linked(tmp_path: Path) -> Path:
    """A project in a folder of a linked worktree."""
    main = Repository(tmp_path / "main", "in/clinic")
    main.commit(dict(BASE.pages))
    main.git("worktree", "add", "--quiet", str(tmp_path / "linked"), "-b", "another")
    return tmp_path / "linked/in/clinic"


def test_what_git_sets_for_a_hook_is_not_passed_on(linked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git sets these for a hook in a linked worktree: without a place of its own, every page would be new."""
    monkeypatch.setenv("GIT_DIR", str(linked.parents[2] / "main/.git/worktrees/linked"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(linked.parents[2] / "main/.git/worktrees/linked/index"))
    monkeypatch.setenv("GIT_PREFIX", "")
    assert dict(read_revision(linked, "HEAD").pages) == dict(read_folder(linked).pages)


def test_another_repository_named_by_the_environment_says_nothing(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Repository(tmp_path / "other")
    other.commit({"docs/index.md": "# Other\n"})
    for name in ("GIT_DIR", "GIT_COMMON_DIR"):
        monkeypatch.setenv(name, str(other.root / ".git"))
    monkeypatch.setenv("GIT_OBJECT_DIRECTORY", str(other.root / ".git/objects"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.root))
    assert dict(read_revision(repository.folder, "HEAD").pages)["docs/index.md"] == b"# Home\n"


def test_a_repository_that_git_distrusts_is_told_with_its_remedy(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    with pytest.raises(NoRevision) as told:
        read_revision(repository.folder, "HEAD")
    assert "another user owns the folder" in str(told.value)
    assert f"git config --global --add safe.directory {repository.root}" in str(told.value)
    assert "not in a git repository" not in str(told.value)


def test_a_shallow_clone_is_told_how_to_get_the_rest(repository: Repository, tmp_path: Path) -> None:
    repository.commit({"docs/index.md": "# Another\n"})
    clone = tmp_path / "clone"
    repository.git("clone", "--quiet", "--depth", "1", f"file://{repository.root}", str(clone))
    inside = clone / repository.folder.relative_to(repository.root)
    assert dict(read_revision(inside, "HEAD").pages)["docs/index.md"] == b"# Another\n"
    with pytest.raises(NoRevision, match=r"git knows no revision 'HEAD\^'.*shallow.*git fetch --unshallow"):
        read_revision(inside, "HEAD^")


# content in a submodule


@pytest.fixture
def in_submodule(tmp_path: Path) -> Repository:
    """A project whose docs/ are a repository of their own."""
    docs = Repository(tmp_path / "docs")
    docs.commit({path.removeprefix("docs/"): text for path, text in BASE.pages})
    made = Repository(tmp_path / "clinic")
    made.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(docs.root), "docs")
    made.commit({"mkdocs.yml": "site_name: x\n"})
    return made


def test_content_in_a_submodule_is_read_at_the_commit_that_the_revision_names(in_submodule: Repository) -> None:
    then = read_folder(in_submodule.folder)
    assert then.pages
    docs = Repository(in_submodule.root / "docs")
    docs.commit({"index.md": "# Another\n"})
    in_submodule.commit()
    assert dict(read_revision(in_submodule.folder, "HEAD^").pages) == dict(then.pages)
    assert dict(read_revision(in_submodule.folder, "HEAD").pages) == dict(read_folder(in_submodule.folder).pages)


def test_a_submodule_that_is_not_there_is_named_with_what_to_run(in_submodule: Repository, tmp_path: Path) -> None:
    bare = tmp_path / "bare"
    in_submodule.git("clone", "--quiet", str(in_submodule.root), str(bare))
    with pytest.raises(NoRevision, match=r"'docs' is a submodule .*git submodule update --init docs"):
        read_revision(bare, "HEAD")
    elsewhere = Repository(tmp_path / "docs")
    newer = elsewhere.commit({"index.md": "# Newer\n"})
    in_submodule.git("update-index", "--cacheinfo", f"160000,{newer},docs")
    in_submodule.git("commit", "--quiet", "--message", "newer")
    with pytest.raises(NoRevision, match=rf"its commit {newer[:9]} is not there: run 'git -C docs fetch'"):
        read_revision(in_submodule.folder, "HEAD")


def test_nothing_of_a_submodule_is_new_or_gone_where_nothing_changed(in_submodule: Repository) -> None:
    """Not its pages, and not its other files either."""
    Repository(in_submodule.root / "docs").commit({"pictures/a.png": b"\x89PNG\0"})
    in_submodule.commit()
    found = review("HEAD", read_revision(in_submodule.folder, "HEAD"), "now", read_folder(in_submodule.folder))
    assert (found.changes.words, found.aside, found.code) == ((), [], ())
