"""What is kept is found again, and nothing that happens to the file matters."""

import pytest

from copyedit import cache


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A cache that nobody else uses."""
    monkeypatch.setenv("COPYEDIT_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.mark.parametrize("value", [{}, ("a", 1, None), {("é", 0): (1, b"\0", ("x",))}])
def test_what_was_put_is_kept(folder, value):
    cache.put("a.bin", value)
    assert cache.kept("a.bin") == value
    assert [path.name for path in folder.iterdir()] == ["a.bin"]


@pytest.mark.usefixtures("folder")
def test_what_was_never_put_is_not_there():
    assert cache.kept("a.bin") is None


@pytest.mark.parametrize("at", [0, 5, -1])
def test_one_byte_of_another_value_makes_the_file_worthless(folder, at):
    cache.put("a.bin", ("some", "texts"))
    content = bytearray((folder / "a.bin").read_bytes())
    content[at] ^= 1
    (folder / "a.bin").write_bytes(content)
    assert cache.kept("a.bin") is None


def test_without_a_home_nothing_is_kept(monkeypatch):
    for name in ("COPYEDIT_CACHE", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(cache.Path, "home", homeless)
    cache.put("a.bin", 1)
    assert cache.kept("a.bin") is None


def homeless():
    raise RuntimeError("could not determine home directory")
