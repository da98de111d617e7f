"""How word lists are changed: what is there stays as it is."""

from functools import reduce

import pytest

from copyedit.errors import UnreadableFile
from copyedit.list_writing import learned_in, rewrite, with_entry, with_learned


@pytest.mark.parametrize(
    ("before", "entries", "after"),
    [
        pytest.param("", ["vesk"], "vesk\n", id="empty"),
        pytest.param("# ours\n", ["vesk"], "# ours\n\nvesk\n", id="only comments"),
        pytest.param(
            "alb # a\nMump\n\n# late\nzorp\n",
            ["!nib -> nub", "abba", "zub"],
            "abba\nalb # a\nMump\n!nib -> nub\n\n# late\nzorp\nzub\n",
            id="sorted",
        ),
        pytest.param("zorp\nalb\n", ["mump"], "zorp\nalb\nmump\n", id="not sorted"),
        pytest.param("alb", ["mump # a"], "alb\nmump # a\n", id="no last line end"),
        pytest.param(
            "\ufeffmump\r\nzorp",
            ["alb"],
            "\ufeffalb\r\nmump\r\nzorp\r\n",
            id="byte-order mark and line ends of Windows",
        ),
        pytest.param(
            "# ours\r\n",
            ["alb"],
            "# ours\r\n\r\nalb\r\n",
            id="only comments with line ends of Windows",
        ),
    ],
)
def test_entries_go_to_their_places(before, entries, after):
    assert reduce(with_entry, entries, before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("", "Zorp  # 12\nAlb  # 3\nMump  # 3\n", id="empty"),
        pytest.param(
            "# ours\nVesk # brother of Zorp\nAlb  # 9\nOld  # 2\n# end",
            "# ours\nVesk # brother of Zorp\nZorp  # 12\nAlb  # 3\nMump  # 3\n# end\n",
            id="in place of those learned before",
        ),
        pytest.param(
            "# ours\r\n",
            "# ours\r\n\r\nZorp  # 12\r\nAlb  # 3\r\nMump  # 3\r\n",
            id="line ends of Windows",
        ),
    ],
)
def test_learned_names_stand_together_the_most_frequent_first(before, after):
    assert with_learned(before, {"Mump": 3, "Zorp": 12, "Alb": 3}) == after
    assert with_learned(after, learned_in(after)) == after


def test_only_a_bare_count_marks_a_learned_name():
    text = "Alb  # 9\r\nVesk # in 1999\nMump\n!Zorp # 3\nZorp Nib  # 4\n# Old  # 2\n"
    assert learned_in(text) == {"Alb": 9}


def test_a_list_that_is_not_there_is_written(tmp_path):
    path = tmp_path / "words.txt"
    rewrite(path, lambda text: with_entry(text, "vesk"))
    assert path.read_bytes() == b"vesk\n"


def test_a_list_that_is_read_only_is_left_as_it_is(tmp_path):
    path = tmp_path / "words.txt"
    path.write_bytes(b"mump\r\n")
    path.chmod(0o444)
    with pytest.raises(UnreadableFile):
        rewrite(path, lambda text: with_entry(text, "vesk"))
    assert path.read_bytes() == b"mump\r\n"
