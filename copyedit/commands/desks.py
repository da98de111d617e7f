"""Which texts a command is about, and the desk that checks each of them."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from copyedit import config, files, readers
from copyedit.config import Config
from copyedit.document import Document
from copyedit.engine import Desk
from copyedit.errors import UnreadableFile
from copyedit.globs import matches
from copyedit.readers.decoding import LARGEST, too_large
from copyedit.record import record, replace

STDIN = "-"
_STDIN_NAME = Path("<stdin>")


@record
class Source:
    """A text to check: where it is read and by which desk.

    ``path`` is also the name under which it is reported; ``fail_on`` is the
    least severity of a finding that fails the run.
    """

    path: Path
    desk: Desk
    fail_on: str
    is_stdin: bool = False

    def content(self) -> bytes:
        """The bytes of the text; raises ``UnreadableFile`` and ``OSError``."""
        if self.is_stdin:
            return _all_of_stdin()
        if (size := self.path.stat().st_size) > LARGEST:
            raise UnreadableFile(str(self.path), too_large(size))
        return self.path.read_bytes()

    def read(self, content: bytes) -> Document:
        """The document that ``content`` is; raises ``UnreadableFile``."""
        return self.document(readers.decode(content, str(self.path)))

    def document(self, text: str) -> Document:
        """The document that ``text`` is under the path of this one."""
        return self.desk.read(text, str(self.path))


def _all_of_stdin() -> bytes:
    if sys.stdin is None:
        raise UnreadableFile(str(_STDIN_NAME), "standard input is closed")
    return sys.stdin.buffer.read()


class Desks:
    """A desk for each text; those with the same configuration share one."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        self._configs: dict[Path, Config] = {}
        self._desks: dict[Path | None, Desk] = {}

    def sources(self) -> tuple[list[Source], list[UnreadableFile]]:
        """The texts to check, standard input first, and folders without texts.

        Raises ``CopyeditError`` when a configuration or a rule is wrong.
        """
        named = [Path(path) for path in self._options.paths if path != STDIN]
        found, problems = files.texts(named, readers.SUFFIXES, self._is_excluded)
        sources = [self._source(path) for path in found]
        name = self._options.stdin_path or _STDIN_NAME
        if STDIN in self._options.paths and not self._is_excluded(name):
            sources.insert(0, replace(self._source(name), is_stdin=True))
        return sources, problems

    def config_for(self, folder: Path) -> Config:
        """The configuration for texts in ``folder``, with the options given."""
        if self._options.config:
            folder = Path()
        if folder not in self._configs:
            self._configs[folder] = self._config(folder)
        return self._configs[folder]

    def _source(self, path: Path) -> Source:
        settings = self.config_for(path.parent)
        if settings.path not in self._desks:
            desk = Desk(settings, thorough=self._options.thorough)
            self._desks[settings.path] = desk
        return Source(path, self._desks[settings.path], settings.fail_on)

    def _config(self, folder: Path) -> Config:
        options = self._options
        found = config.load(options.config) if options.config else config.find(folder)
        given = {key: value for key, value in vars(options).items() if key != "exclude"}
        settings = config.with_options(found, given)
        if options.engine and settings.languagetool in ("off", "auto"):
            settings = replace(settings, languagetool="local")
        added = tuple(str(rules.resolve()) for rules in options.rules or ())
        return replace(settings, house=(*settings.house, *added))

    def _is_excluded(self, path: Path) -> bool:
        here = Path.cwd()
        return self.config_for(path.parent).excludes(path) or any(
            matches(glob, path, here) for glob in self._options.exclude
        )
