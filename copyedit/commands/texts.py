"""The project that a command works for, and the texts that it reads unchecked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from copyedit import files, readers
from copyedit.accepted import Accepted
from copyedit.commands.outcome import say
from copyedit.config import Config, find
from copyedit.config_file import shown
from copyedit.document import Document
from copyedit.errors import CopyeditError, UnreadableFile

_NO_PROJECT = 'no copyedit.toml in {} or above it; run "copyedit init" first'


def project_of(place: Path) -> Config:
    """The configuration for ``place``; raises ``CopyeditError`` without a file."""
    found = find(place)
    if found.path is None:
        raise CopyeditError(_NO_PROJECT.format(found.root))
    return found


def to_be_named(setting: str, path: Path, config: Config) -> str:
    """What to say where the configuration does not name the list ``path`` yet."""
    place = path.resolve()
    if config.path is None or place in (*config.words, *config.names):
        return ""
    inside = place.is_relative_to(config.root)
    name = place.relative_to(config.root) if inside else place
    line = f'{setting} = ["{name.as_posix()}"]'
    return f"to use it, write in {shown(config.path)}: {line}\n"


class Texts:
    """The documents of files and folders, read one by one.

    ``failed`` tells whether any could not be read; standard error says which.
    """

    def __init__(self, paths: Iterable[Path], config: Config) -> None:
        self._paths = list(paths)
        self._config = config
        self.failed = False

    def __iter__(self) -> Iterator[Document]:
        """Every text that the configuration does not exclude, nothing accepted."""
        found, problems = files.texts(
            self._paths, readers.SUFFIXES, self._config.excludes
        )
        for problem in problems:
            self._tell(problem)
        for path in found:
            try:
                document = readers.read_file(
                    path,
                    language=self._config.language_of(path),
                    accepted=Accepted(),
                )
            except UnreadableFile as problem:
                self._tell(problem)
            else:
                yield document

    def _tell(self, problem: UnreadableFile) -> None:
        self.failed = True
        say(f"copyedit: {problem}")
