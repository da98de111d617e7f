"""What LanguageTool said before, kept on disk, so that it is asked once.

Kept by text, version and settings. As with every cache, it may be lost, damaged or
forbidden at any time; then LanguageTool is asked again, and nobody is told.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from hashlib import blake2b
from pathlib import Path

from copyedit.engines.languagetool.match import Match

# Change it when texts are sent in another form: old answers are about other texts.
FORM = 1

_DAY = 24 * 60 * 60
_KEPT_DAYS = 60
_AT_ONCE = 500
_TABLE = """
create table if not exists answers (
    key blob primary key, day integer not null, matches text not null
) without rowid
"""


class Answers:
    """The answers in the file ``path`` that were given under the same ``settings``."""

    def __init__(self, path: Path, settings: Sequence[str]) -> None:
        self._path = path
        self._settings = json.dumps([FORM, *settings])

    def of(self, texts: Iterable[str]) -> dict[str, list[Match]]:
        """The answers that are known, by text."""
        keys = {self._key(text): text for text in texts}
        found: dict[str, list[Match]] = {}
        try:
            with closing(self._open()) as store, store:
                for some in _in_groups(list(keys)):
                    marks = ",".join("?" * len(some))
                    where = f"from answers where key in ({marks})"
                    for key, row in store.execute(f"select key, matches {where}", some):
                        found[keys[key]] = [
                            Match.of(match) for match in json.loads(row)
                        ]
                    self._mark_used(store, some, marks)
        except (sqlite3.Error, OSError, ValueError, TypeError):
            return {}
        return found

    def keep(self, answers: Mapping[str, Sequence[Match]]) -> None:
        """Keep these answers too."""
        rows = [
            (self._key(text), _today(), json.dumps(matches, ensure_ascii=False))
            for text, matches in answers.items()
        ]
        try:
            with closing(self._open()) as store, store:
                store.execute(_TABLE)
                store.execute(
                    "delete from answers where day < ?", (_today() - _KEPT_DAYS,)
                )
                store.executemany("insert or replace into answers values (?,?,?)", rows)
        except sqlite3.Error as problem:
            # Locked or full it may be again; what is no database never will be one.
            if type(problem) is sqlite3.DatabaseError:
                self._path.unlink(missing_ok=True)
        except OSError:
            return

    def _mark_used(
        self, store: sqlite3.Connection, keys: list[bytes], marks: str
    ) -> None:
        store.execute(
            f"update answers set day = ? where day < ? and key in ({marks})",  # noqa: S608
            (_today(), _today(), *keys),
        )

    def _open(self) -> sqlite3.Connection:
        self._path.parent.mkdir(0o700, parents=True, exist_ok=True)
        return sqlite3.connect(self._path, timeout=5)

    def _key(self, text: str) -> bytes:
        told = f"{self._settings}\n{text}".encode("utf-8", "surrogatepass")
        return blake2b(told, digest_size=16).digest()


def _in_groups(keys: list[bytes]) -> Iterable[list[bytes]]:
    return (keys[at : at + _AT_ONCE] for at in range(0, len(keys), _AT_ONCE))


def _today() -> int:
    return int(time.time()) // _DAY
