"""A fix changes letters and leaves the markup between them alone."""

import pytest

from copyedit import fixing, readers
from copyedit.finding import Fix
from copyedit.narrowing import narrowed
from copyedit.span import Span


def fixed(source, wrong, right, form="html"):
    document = readers.read(source, format=form)
    start = source.index(wrong)
    fix = Fix.replace(Span(start, start + len(wrong)), right)
    kept = narrowed(document, fix)
    return kept and fixing.apply(source, [kept])


@pytest.mark.parametrize(
    ("source", "wrong", "right", "result"),
    [
        (
            "<p>It <b>re</b>cieved it.</p>",
            "re</b>cieved",
            "received",
            "<p>It <b>re</b>ceived it.</p>",
        ),
        (
            "<p>They havn&rsquo;t.</p>",
            "havn&rsquo;t",
            "haven’t",
            "<p>They haven&rsquo;t.</p>",
        ),
        ("<p>caf&eacute;s</p>", "caf&eacute;s", "cafes", "<p>cafes</p>"),
        ("<p>A plain wrod.</p>", "wrod", "word", "<p>A plain word.</p>"),
        ("<p>wo<i>rd</i>s</p>", "wo<i>rd</i>s", "word", "<p>wo<i>rd</i></p>"),
    ],
    ids=["tag", "entity", "entity changed", "plain", "at the end"],
)
def test_only_the_letters_change(source, wrong, right, result):
    assert fixed(source, wrong, right) == result


def test_what_would_drop_a_tag_is_no_fix():
    assert fixed("<p>the <em>the</em> talks</p>", "the <em>the", "the") is None


def test_emphasis_of_markdown_is_markup_too():
    assert fixed("A **re**cieved one", "re**cieved", "received", "markdown") == (
        "A **re**ceived one"
    )
