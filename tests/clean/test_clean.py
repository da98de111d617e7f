"""Articles in which every finding is a false alarm, full of what looks like one.

Names seen once, both dialects, speech of every colour, titles that come twice,
foreign words, figures. The budget is nothing at all.
"""

from pathlib import Path

import pytest

from copyedit.engine import Desk
from copyedit.readers import SUFFIXES, read_file

ARTICLES = sorted(p for p in Path(__file__).parent.iterdir() if p.suffix in SUFFIXES)

# Shown on request only, where an editor asked for more than is sure; there a few
# rare words are no scandal. In all articles together.
MOST_POSSIBLE = 6


@pytest.fixture(scope="module")
def desk():
    return Desk()


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_nothing_is_found_in_a_clean_article(desk, path):
    found = desk.check(document := read_file(path))
    assert [(f.rule.id, f.span.cut(document.source), f.message) for f in found] == []


def test_a_thorough_look_finds_few_things_in_clean_articles():
    thorough = Desk(thorough=True)
    found = [f for path in ARTICLES for f in thorough.check(read_file(path))]
    assert len(found) <= MOST_POSSIBLE
