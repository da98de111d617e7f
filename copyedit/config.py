"""The configuration: one file, the nearest upwards, and what options change.

A ``copyedit.toml`` or the table ``[tool.copyedit]`` of a ``pyproject.toml`` is
the whole configuration; nothing is merged with a file further up and nothing is
read from the user's home. Paths in the file are read from its folder.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from copyedit.accepted import Accepted
from copyedit.config_file import Key, file_in, line_in, settings_in, shown
from copyedit.document import ENGLISH
from copyedit.engines.named import rules_named_in
from copyedit.errors import ConfigError
from copyedit.globs import matches
from copyedit.ids import known_ids
from copyedit.nearest import hint
from copyedit.record import record, replace
from copyedit.registry import shipped_rules
from copyedit.rule import Rule
from copyedit.settings import AUTO, SETTINGS, WrongValue
from copyedit.word_lists import read_words

_LISTS_OF_IDS = ("select", "ignore", "preview")
_LISTS_OF_FILES = ("words", "names")
_LISTS_WITH_COMMAS = (*_LISTS_OF_IDS, "house")
_LISTS = (*_LISTS_WITH_COMMAS, *_LISTS_OF_FILES, "exclude")


@record
class Config:
    """The fourteen settings and where they come from.

    An empty ``select`` means the rules that are on by default. ``per_file``
    pairs a pattern of file names with rules to ignore there, ``lang`` with the
    language of texts that name none. ``words`` and ``names`` are whole paths;
    ``house`` are names of shipped house styles or whole paths of folders. Without
    ``context`` no word is judged by the words beside it. ``path`` is the file, None
    without one; patterns of file names are read from ``root``, the folder of the file.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file: tuple[tuple[str, tuple[str, ...]], ...] = ()
    house: tuple[str, ...] = ()
    words: tuple[Path, ...] = ()
    names: tuple[Path, ...] = ()
    dialect: str = AUTO
    lang: tuple[tuple[str, str], ...] = ()
    fail_on: str = "error"
    format: str = AUTO
    exclude: tuple[str, ...] = ()
    preview: bool | tuple[str, ...] = False
    context: bool = True
    languagetool: str = "off"
    path: Path | None = None
    root: Path = Path()

    def excludes(self, file: str | Path) -> bool:
        """Whether ``file`` is not to be checked."""
        return any(matches(glob, file, self.root) for glob in self.exclude)

    def language_of(self, file: str | Path) -> str:
        """The language of ``file`` where it names none: that of the first pattern."""
        codes = (code for glob, code in self.lang if matches(glob, file, self.root))
        return next(codes, ENGLISH)


def find(start: Path) -> Config:
    """The configuration for files in ``start``, a folder or a file.

    Raises ``ConfigError`` when the nearest file is not valid.
    """
    folder = start.resolve()
    if folder.is_file():
        folder = folder.parent
    for place in (folder, *folder.parents):
        if path := file_in(place):
            return load(path)
    return Config(root=folder)


def load(path: Path) -> Config:
    """The configuration that stands in the file ``path``.

    Raises ``ConfigError`` when it cannot be read or holds what is not known.
    """
    path = path.resolve()
    values: dict[str, Any] = {}
    for key, value in settings_in(path).items():
        try:
            values[_field(key)] = _placed(key, _value(key, value), path.parent)
        except WrongValue as wrong:
            line = line_in(path, (key,), wrong.text) or line_in(path, (key,))
            raise ConfigError(shown(path), f"{key} {wrong}", line) from None
    return Config(**values, path=path, root=path.parent)


def with_options(config: Config, options: Mapping[str, Any]) -> Config:
    """``config`` with the settings that the command line gives instead.

    ``options`` has values under the names of the fields; None is not given, and
    names that are no setting are passed over, so ``vars()`` of parsed options
    will do. Lists of rules may be one text with commas. Paths and patterns with
    a slash are read from the current folder. Raises ``ConfigError``.
    """
    values: dict[str, Any] = {}
    for key in SETTINGS:
        given = options.get(_field(key))
        if given is None:
            continue
        try:
            value = _value(key, _from_command_line(key, given))
        except WrongValue as wrong:
            raise ConfigError(f"--{key}", str(wrong)) from None
        values[_field(key)] = _placed(key, value, Path.cwd())
    if "exclude" in values:
        values["exclude"] = tuple(_anchored(glob) for glob in values["exclude"])
    return replace(config, **values)


def accepted(config: Config) -> Accepted:
    """The words, the names and the dialect of ``config``; reads the lists now.

    Raises ``ConfigError`` when a list cannot be read or is no word list.
    """
    words, names = (
        [e for path in getattr(config, key) for e in _entries(config, key, path)]
        for key in _LISTS_OF_FILES
    )
    dialect = None if config.dialect == AUTO else config.dialect
    return replace(Accepted.of(words, dialect, names), context=config.context)


def house_folders(config: Config) -> tuple[Path, ...]:
    """The folders of rules that ``config`` adds, in its order.

    A shipped style named in ``select``, such as ``house.wire``, is one of them.
    Raises ``ConfigError`` for a style that is not shipped and not a folder.
    """
    shipped = shipped_rules() / "house"
    folders = [_style_folder(config, entry, shipped) for entry in config.house]
    for entry in config.select:
        category, *rest = entry.split(".")
        if category == "house" and rest and (shipped / rest[0]).is_dir():
            folders.append(shipped / rest[0])
    return tuple(dict.fromkeys(folders))


def shipped_styles() -> frozenset[str]:
    """The names of the house styles that come with the program."""
    return frozenset(folder.name for folder in (shipped_rules() / "house").glob("*/"))


def check_ids(config: Config, rules: Iterable[Rule]) -> None:
    """Raise ``ConfigError`` when ``config`` names a rule that does not exist.

    ``rules`` are those that are loaded; a shipped house style may be left out.
    """
    known = known_ids(rules)
    for _, entry in _named_rules(config):
        known |= rules_named_in(entry)
    left_out = {f"house.{style}" for style in shipped_styles()} - known
    for key, entry in _named_rules(config):
        style = ".".join(entry.split(".")[:2])
        if entry not in known and style not in left_out:
            problem = f'there is no rule "{entry}"{hint(entry, known | left_out)}'
            raise _error(config, key, entry, problem)


def _named_rules(config: Config) -> Iterator[tuple[Key, str]]:
    for key in _LISTS_OF_IDS:
        entries = getattr(config, key)
        if not isinstance(entries, bool):
            yield from (((key,), entry) for entry in entries)
    for glob, entries in config.per_file:
        yield from ((("per-file", glob), entry) for entry in entries)


def _entries(config: Config, key: str, path: Path) -> tuple[str, ...]:
    try:
        return read_words(path)
    except OSError as error:
        near = [p.name for p in path.parent.glob("*")] if path.parent.is_dir() else ()
        reason = error.strerror or str(error)
        problem = f"cannot read {shown(path)}: {reason}{hint(path.name, near)}"
        raise _error(config, (key,), path.name, problem) from None


def _style_folder(config: Config, entry: str, shipped: Path) -> Path:
    for folder in (shipped / entry, config.root / entry):
        if folder.is_dir():
            return folder
    if _is_path(entry):
        problem = f"there is no folder {shown(Path(entry))}"
    else:
        styles = [folder.name for folder in shipped.glob("*/")]
        problem = f'there is no style and no folder "{entry}"{hint(entry, styles)}'
    raise _error(config, ("house",), Path(entry).name, problem)


def _value(key: str, value: object) -> object:
    if key not in SETTINGS:
        raise WrongValue(f"is not a setting{hint(key, SETTINGS)}")
    return SETTINGS[key](value)


def _placed(key: str, value: object, folder: Path) -> object:
    """``value`` with its paths made whole, read from ``folder``."""
    if not isinstance(value, tuple):
        return value
    if key in _LISTS_OF_FILES:
        return tuple(folder / entry for entry in value)
    if key == "house":
        return tuple(
            str((folder / entry).resolve()) if _is_path(entry) else entry
            for entry in value
        )
    return value


def _is_path(entry: str) -> bool:
    return "/" in entry or "\\" in entry or entry.startswith(".")


def _from_command_line(key: str, given: object) -> object:
    """What an option gives, in the form that it would have in a file."""
    if isinstance(given, str):
        given = [given] if key in _LISTS else given
    if not isinstance(given, list | tuple):
        return given
    entries = [str(entry) for entry in given]
    if key not in _LISTS_WITH_COMMAS:
        return entries
    pieces = (piece.strip() for entry in entries for piece in entry.split(","))
    return [piece for piece in pieces if piece]


def _anchored(glob: str) -> str:
    if "/" not in glob.rstrip("/") or glob.startswith(("/", "**/")):
        return glob
    return (Path.cwd() / glob).as_posix()


def _field(key: str) -> str:
    return key.replace("-", "_")


def _error(config: Config, key: Key, value: str, problem: str) -> ConfigError:
    """The error for a value that reads well but names what does not exist."""
    if config.path is not None:
        line = line_in(config.path, key, value)
        if line is not None:
            return ConfigError(shown(config.path), f"{key[0]}: {problem}", line)
    return ConfigError(f"--{key[0]}", problem)
