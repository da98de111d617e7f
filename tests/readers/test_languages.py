"""Which language each block is in, by what the source says."""

import pytest

from copyedit.readers import read

HEAD = "---\ntitle: Un jour\n{}\n---\nUn autre.\n"


def languages_in(source, format, language="en"):
    document = read(source, format=format, language=language)
    seen = (*document.text_blocks, *document.foreign_blocks)
    passages = (*document.passages, *document.foreign_passages)
    return [
        (block.language, passage.text)
        for block, passage in zip(seen, passages, strict=True)
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(
            "<p>One.<p lang=fr-CA>Deux <b>trois</b>.<p>Four.",
            [("en", "One."), ("en", "Four."), ("fr", "Deux trois.")],
            id="a paragraph",
        ),
        pytest.param(
            "<html lang=de><title>Eins</title><p>Zwei <i lang=en>x</i>.<p lang=en>One.",
            [("en", "One."), ("de", "Eins"), ("de", "Zwei \ufffc.")],
            id="a page with English in it",
        ),
        pytest.param(
            "<p lang=fr>Un <i lang=fr>mot</i>.",
            [("fr", "Un mot.")],
            id="the same language again",
        ),
        pytest.param(
            "<div lang=pl><p>Jeden.<p lang=en>One.</div><p>Two.",
            [("en", "Two.")],
            id="a language that is not looked at",
        ),
        pytest.param(
            "One <img alt='deux' lang=fr src=x><img alt=trzy lang=pl src=x>.",
            [("en", "One \ufffc\ufffc."), ("fr", "deux")],
            id="attributes",
        ),
    ],
)
def test_html_marks_blocks_with_their_language(source, expected):
    assert languages_in(source, "html") == expected


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("lang: fr", "fr"),
        ('language: "fr-FR" # of the page', "fr"),
        ("lang: en-GB", "en"),
        ("language: js", "en"),
        ("language: French", "en"),
        ("slug: lang", "en"),
        ("x:\n  lang: fr", "en"),
    ],
)
def test_the_head_of_an_article_tells_its_language(line, language):
    assert languages_in(HEAD.format(line), "markdown") == [
        (language, "Un jour"),
        (language, "Un autre."),
    ]
    assert languages_in(HEAD.format(line), "html") == [
        (language, "Un jour"),
        (language, "Un autre."),
    ]


def test_an_article_in_a_language_that_is_not_looked_at_is_hidden():
    document = read(HEAD.format("lang: pl"), format="markdown")
    assert (document.words, document.foreign_blocks) == ((), ())


def test_a_foreign_text_inside_a_block_is_no_part_of_it():
    document = read("One <img alt='deux' lang=fr src=x> two.", format="html")
    assert [word.text for word in document.words] == ["One", "two"]


@pytest.mark.parametrize(
    ("source", "format", "expected"),
    [
        ("Un autre jour.", "text", [("fr", "Un autre jour.")]),
        ("Un *autre* jour.", "markdown", [("fr", "Un autre jour.")]),
        ("---\nlang: en\n---\nOne day.\n", "markdown", [("en", "One day.")]),
        (
            "<p>Un jour.<p lang=en>One day.<p>Un autre.",
            "html",
            [("en", "One day."), ("fr", "Un jour."), ("fr", "Un autre.")],
        ),
    ],
)
def test_what_names_no_language_is_in_that_of_its_reader(source, format, expected):
    assert languages_in(source, format, "fr") == expected
