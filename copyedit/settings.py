"""What each of the fourteen settings may hold.

Every reader takes what stands in the file and returns it in the form that
``Config`` keeps, or raises ``WrongValue``. Paths are not looked at here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from copyedit.document import ENGLISH
from copyedit.expressions import compiled
from copyedit.language.foreign import LANGUAGES as FOREIGN
from copyedit.nearest import hint

AUTO = "auto"
EVERYWHERE = "**"
DIALECTS = (AUTO, "en-US", "en-GB", "en-CA", "en-AU")
FAIL_ON = ("error", "warning", "suggestion", "never")
FORMATS = (AUTO, "rich", "plain", "github", "json")
LANGUAGES = (ENGLISH, *FOREIGN)
LANGUAGETOOL = ("off", AUTO, "local")

# People name dialects by country; the nearest code is no matter of spelling.
_CALLED = {
    "american": "en-US",
    "us": "en-US",
    "usa": "en-US",
    "en": "en-US",
    "british": "en-GB",
    "uk": "en-GB",
    "gb": "en-GB",
    "en-uk": "en-GB",
    "canadian": "en-CA",
    "ca": "en-CA",
    "australian": "en-AU",
    "au": "en-AU",
}
_ADDRESS = compiled(r"https?://[^\s/]+\S*")


class WrongValue(ValueError):  # noqa: N818 - says what it is
    """A value that a setting cannot have: the problem, and the text at fault."""

    def __init__(self, problem: str, text: str | None = None) -> None:
        super().__init__(problem)
        self.text = text


def texts(value: object) -> tuple[str, ...]:
    """A list of texts."""
    if not isinstance(value, list):
        raise WrongValue('must be a list of texts, such as ["spelling"]')
    for entry in value:
        if not isinstance(entry, str):
            raise WrongValue(f"holds {_shown(entry)}, which is not a text in quotes")
    return tuple(value)


def text_or_texts(value: object) -> tuple[str, ...]:
    """One text or a list of them."""
    return (value,) if isinstance(value, str) else texts(value)


def table_of_texts(value: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """A table that gives each pattern of file names a list of rules."""
    if not isinstance(value, dict):
        raise WrongValue('must be a table, such as {"drafts/**" = ["style"]}')
    return tuple((pattern, texts(ids)) for pattern, ids in value.items())


def yes_or_no(value: object) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise WrongValue("must be true or false")
    return value


def preview(value: object) -> bool | tuple[str, ...]:
    """True, false or a list of rules."""
    if isinstance(value, bool):
        return value
    if not isinstance(value, list):
        raise WrongValue("must be true, false or a list of rules")
    return texts(value)


def dialect(value: object) -> str:
    """One of ``DIALECTS``, in its usual capitals."""
    name = _text(value, DIALECTS)
    if code := _CALLED.get(name.lower()):
        raise WrongValue(f'is "{name}"; write "{code}"', name)
    return _one_of(name, DIALECTS)


def lang(value: object) -> tuple[tuple[str, str], ...]:
    """One of ``LANGUAGES``, or a table that gives patterns of file names one each."""
    given = value if isinstance(value, dict) else {EVERYWHERE: value}
    return tuple((pattern, _language(code)) for pattern, code in given.items())


def _language(value: object) -> str:
    name = _text(value, LANGUAGES)
    called = {word.lower(): code for code, word in FOREIGN.items()}
    if code := called.get(name.lower()):
        raise WrongValue(f'is "{name}"; write "{code}"', name)
    if name.lower() not in LANGUAGES:
        problem = f'is "{name}", not one of {_listed(LANGUAGES)}'
        raise WrongValue(f"{problem}; leave such texts out with exclude", name)
    return name.lower()


def fail_on(value: object) -> str:
    """One of ``FAIL_ON``."""
    return _one_of(_text(value, FAIL_ON), FAIL_ON)


def report_format(value: object) -> str:
    """One of ``FORMATS``."""
    return _one_of(_text(value, FORMATS), FORMATS)


def languagetool(value: object) -> str:
    """One of ``LANGUAGETOOL`` or the address of a server."""
    text = _text(value, LANGUAGETOOL)
    if _ADDRESS.fullmatch(text):
        return text
    if ":" in text or "." in text:
        raise WrongValue(f'is "{text}"; an address begins with http:// or https://')
    return _one_of(text, LANGUAGETOOL)


SETTINGS: Mapping[str, Callable[[object], object]] = {
    "select": texts,
    "ignore": texts,
    "per-file": table_of_texts,
    "house": text_or_texts,
    "words": text_or_texts,
    "names": text_or_texts,
    "dialect": dialect,
    "lang": lang,
    "fail-on": fail_on,
    "format": report_format,
    "exclude": texts,
    "preview": preview,
    "context": yes_or_no,
    "languagetool": languagetool,
}


def _text(value: object, names: tuple[str, ...]) -> str:
    if isinstance(value, str):
        return value
    raise WrongValue(f"is {_shown(value)}, not one of {_listed(names)}")


def _one_of(text: str, names: tuple[str, ...]) -> str:
    for name in names:
        if text.lower() == name.lower():
            return name
    problem = f'is "{text}", not one of {_listed(names)}{hint(text, names)}'
    raise WrongValue(problem, text)


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(names)


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    kinds: dict[type, str] = {dict: "a table", list: "a list"}
    return kinds.get(type(value), str(value))
