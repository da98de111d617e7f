"""The verdicts on findings in clean text can be read, each once, of known rules."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from copyedit.engine import Desk
from tests.scripts import script

_HEAD = "file,rule,start,end,verdict\n"
# Its rules are known only when LanguageTool is installed, its texts are others too.
_FOREIGN = "languagetool"


verdicts = script("benchmarks/verdicts.py")
PATHS = sorted(verdicts.FOLDER.glob("*.csv"))


def test_every_place_has_one_verdict() -> None:
    places = Counter(place for path in PATHS for place, _ in verdicts.rows_of(path))
    assert not [place for place, count in places.items() if count > 1]


@pytest.mark.parametrize(
    "path",
    [path for path in PATHS if path.stem != _FOREIGN],
    ids=lambda path: path.stem,
)
def test_the_rules_exist_and_the_places_are_in_the_clean_text(path: Path) -> None:
    known = {rule.id for rule in Desk().rules}
    for place, _ in verdicts.rows_of(path):
        assert place.rule in known, place
        assert place.file.split("/")[0] in verdicts.DOMAINS, place
        assert 0 <= place.start <= place.end, place


@pytest.mark.parametrize(
    "text",
    [
        "file,rule,start,end\na.txt,b.c,1,2\n",
        f"{_HEAD}a.txt,b.c,1,2,perhaps\n",
        f"{_HEAD}a.txt,b.c,one,2,false\n",
        f"{_HEAD}a.txt,b.c,1,2,false,more\n",
        f"{_HEAD}a.txt,b.c,1\n",
    ],
)
def test_a_malformed_line_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "part.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(ValueError):
        list(verdicts.rows_of(path))


def test_a_place_is_shown_with_the_words_around_it() -> None:
    assert verdicts.shown("One two\nthree four", 8, 13) == "One two [three] four"
