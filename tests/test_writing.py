"""A text goes back into its file byte for byte, or the file stays as it was."""

import pytest

from copyedit.errors import UnreadableFile
from copyedit.writing import encoded, replace


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be"], ids=str
)
def test_the_encoding_and_its_mark_are_kept(encoding):
    mark = "\ufeff" if encoding.startswith("utf-16") else ""
    content = f"{mark}Teh café\r\n".encode(encoding)
    before = content.decode(encoding.removesuffix("-sig"))
    after = before.replace("Teh", "The")
    expected = f"{mark}The café\r\n".encode(encoding)
    assert encoded(after, before, content, "a.md") == expected


def test_what_cannot_be_written_back_exactly_is_refused():
    with pytest.raises(UnreadableFile, match=r"a\.md: cannot be written back"):
        encoded("the", "teh", b"t\xe9h", "a.md")


def test_the_mode_of_the_file_is_kept(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"before")
    path.chmod(0o640)
    replace(path, b"before", b"after")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"after", 0o640)
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_and_its_target_is_replaced(tmp_path):
    target = tmp_path / "deep" / "target.md"
    target.parent.mkdir()
    target.write_bytes(b"before")
    link = tmp_path / "link.md"
    link.symlink_to(target)
    replace(link, b"before", b"after")
    assert (link.is_symlink(), target.read_bytes()) == (True, b"after")


def test_a_read_only_file_is_left_alone(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"before")
    path.chmod(0o444)
    with pytest.raises(UnreadableFile, match="is read-only; it was left as it is"):
        replace(path, b"before", b"after")
    assert path.read_bytes() == b"before"


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"newer")
    with pytest.raises(UnreadableFile, match="changed by another program"):
        replace(path, b"before", b"after")
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"newer", [path])


def test_a_file_that_is_gone_is_an_error_and_stays_gone(tmp_path):
    with pytest.raises(FileNotFoundError):
        replace(tmp_path / "a.md", b"before", b"after")
    assert list(tmp_path.iterdir()) == []
