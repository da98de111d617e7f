"""Texts of kinds that no model of prose knows, made anew from any random source."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from random import Random

from copyedit.language.lists import words_of

_MARKED = re.compile(r"\{.+? -> (.+?)\}")
_SENTENCES = [
    _MARKED.sub(r"\1", line)
    for line in (Path(__file__).parents[1] / "context/newspaper.txt")
    .read_text("utf-8")
    .splitlines()
    if not line.startswith("#")
]
_WORDS = sorted({word for line in _SENTENCES for word in re.findall(r"[a-z]+", line)})
_FIRST = sorted(words_of("first_names"))
_LAST = ("Harrow", "Penn", "Quill", "Marsh", "Dray", "Voss", "Tarn", "Holt", "Beck")

_VERSE = """\
O lift thy lantern, night, and let me pass
Where once the river bore the moon to sea
And all the reeds lay down as doth the grass
And none to tell the tide what it should be
The weary oxen homeward led their load
Nor looked the maid to see what stars were there
But sang she down the white and winding road
Her song as thin as smoke in autumn air
Thou canst not hold, my heart, what will not stay
The swallow knows no roof but that of spring
And he that sows his sorrow in the clay
Shall reap the bread that only sorrows bring
Came frost, came thaw, came rain upon the sill
The door stood wide; the wind went in and through
And still the mill wheel turns, and turneth still
For them that were, for them that never knew""".splitlines()

_DIALECT = """\
“Ah dinnae ken whit ye're on aboot, hen, so Ah dinnae,” said the old woman.
“I were sat there all night, like, and nobody come to see if we was all right.”
“Them's the ones what took it, guv, sure as eggs is eggs.”
“Thee can tek that an’ put it back where tha found it,” he told the lad.
“Ain't nobody gonna tell me where I been or who I seen,” she said.
“Yous lot want to get yourselves down there afore it's shut, so yous do.”
“He done it hisself, he did, and never give us so much as a thank you.”
“Y'all come back now, y'hear, and bring them young'uns with you.”
“It's a grand day, so it is, and himself after coming home from the sea.”
“We be goin' down along to see they there boats, my lover.”
“I dunno, mate, me and him was only havin’ a larf, innit.”
“Nae bother, pal, I'll gie ye a lift hame the morn.”
“Us'll have none of that there in this here house, my girl.”
“She says to me, she says, where was you to when the lights gone out?”""".splitlines()

_MISREAD = [("m", "rn"), ("rn", "m"), ("l", "1"), ("1", "l"), ("cl", "d"), ("d", "cl")]
_MISREAD += [("h", "b"), ("e", "c"), ("li", "h"), ("u", "n"), ("n", "u"), ("O", "0")]


def prose(random: Random) -> str:
    """Sentences of newspapers, in any order."""
    return " ".join(random.choices(_SENTENCES, k=60))


def capitals(random: Random) -> str:
    """The same in capitals."""
    return prose(random).upper()


def verse(random: Random) -> str:
    """Stanzas of four lines."""
    lines = random.choices(_VERSE, k=80)
    return "\n\n".join("\n".join(lines[at : at + 4]) for at in range(0, 80, 4))


def names(random: Random) -> str:
    """A name a line."""
    return "\n".join(
        f"{random.choice(_FIRST).title()} {random.choice(_LAST)}" for _ in range(400)
    )


def words_in_a_table(random: Random) -> str:
    """A table of Markdown with a word a cell."""
    rows = [" | ".join(random.choices(_WORDS, k=4)) for _ in range(200)]
    return "| a | b | c | d |\n|---|---|---|---|\n" + "".join(
        f"| {r} |\n" for r in rows
    )


def words_in_columns(random: Random) -> str:
    """Columns parted by tabs."""
    return "\n".join("\t".join(random.choices(_WORDS, k=5)) for _ in range(200))


def words_in_a_list(random: Random) -> str:
    """A word an item."""
    return "\n".join(f"- {word}" for word in random.choices(_WORDS, k=600))


def words_with_commas(random: Random) -> str:
    """One long list."""
    return ", ".join(random.choices(_WORDS, k=600))


def words_at_random(random: Random) -> str:
    """No sentence at all."""
    return " ".join(random.choices(_WORDS, k=1200))


def dialect(random: Random) -> str:
    """People who speak as people speak."""
    return "\n\n".join(random.choices(_DIALECT, k=60))


def scanned(random: Random) -> str:
    """What a scanner makes of prose: every fourth word is misread."""
    misread = []
    for word in prose(random).split():
        wrong, right = random.choice(_MISREAD)
        misread.append(word.replace(wrong, right, 1) if random.random() < 0.5 else word)
    return " ".join(misread)


KINDS: tuple[Callable[[Random], str], ...] = (
    *(capitals, verse, names, words_in_a_table, words_in_columns, words_in_a_list),
    *(words_with_commas, words_at_random, dialect, scanned),
)
