"""Phrases as rule files write them, read or refused."""

from __future__ import annotations

from collections.abc import Sequence

from copyedit.language.words import WORD, key_of
from copyedit.patterns.alternatives import choices_of, chosen, counts_of, words_of
from copyedit.patterns.fields import items_of, text_of
from copyedit.patterns.places import FIGURE
from copyedit.patterns.wording import has_capitals, plain
from copyedit.patterns.written import Keys, Phrase
from copyedit.patterns.yaml_tree import Node

# Nobody's set phrase is longer; a whole sentence here is a slip of the YAML.
_MOST_WORDS = 15
_MOST_VARIANTS = 500


def is_word(text: str) -> bool:
    """Whether ``text`` is one word or figure, as documents are cut into them."""
    return bool(WORD.fullmatch(text) or FIGURE.fullmatch(text))


def phrase_of(text: str, node: Node, rights: Sequence[str] = ()) -> Phrase:
    """The phrase that ``text`` writes; every part of it must be one word."""
    words = words_of(text)
    for word in (word for alternatives in words for word in alternatives):
        if not is_word(word):
            problem = f'"{word}" in "{text}" is not one word or figure; use regex'
            raise node.error(problem)
    if len(words) > _MOST_WORDS:
        raise node.error(f"a phrase of more than {_MOST_WORDS} words: {text[:40]}…")
    for right in rights:
        if lost := counts_of(right) - counts_of(text):
            raise node.error(f'"{text}" has not {max(lost)} alternatives: "{right}"')
    return Phrase(plain(text), has_capitals(text.replace("|", " ")), tuple(rights))


def phrases_of(node: Node, name: str) -> list[Phrase]:
    """The phrases of a list or a single text, without anything to write instead."""
    return [phrase_of(text_of(item, name), item) for item in items_of(node, name)]


def variants_of(phrase: Phrase, node: Node) -> list[tuple[str, list[str]]]:
    """Each phrase without alternatives that a phrase stands for, with its rights."""
    choices = choices_of(phrase.text)
    if len(choices) > _MOST_VARIANTS:
        problem = f"more than {_MOST_VARIANTS} phrases in one: {phrase.text[:40]}…"
        raise node.error(problem)
    return [
        (chosen(phrase.text, one), [chosen(right, one) for right in phrase.rights])
        for one in choices
    ]


def keys_of(node: Node, name: str) -> tuple[Keys, ...]:
    """The words of each phrase of a list, as word lists know them."""
    return tuple(
        key_of(text).split(" ")
        for phrase in phrases_of(node, name)
        for text, _ in variants_of(phrase, node)
    )
