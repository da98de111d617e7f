"""The conversation with a server, through language-tool-python."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property, partialmethod
from importlib import import_module
from typing import Any

from copyedit.engines.languagetool.address import is_here
from copyedit.engines.languagetool.errors import (
    LanguageToolError,
    TextTooLongError,
    in_short,
)
from copyedit.engines.languagetool.match import Match
from copyedit.engines.languagetool.sheets import SEPARATOR, divided

# One request; the client's own limit is 300 seconds, twice.
SECONDS = 29

_TOO_LONG = re.compile(r"exceeds the limit|too (?:long|large)|\b413\b", re.IGNORECASE)
_TOO_MANY = re.compile(r"too many requests|rate limit|\b4(?:26|29)\b", re.IGNORECASE)
_PAST_PROXIES = {"http": None, "https": None, "all": None}


class Client:
    """Asks the server at ``base`` about texts in one language.

    ``left_out`` are LanguageTool's names of rules that it is not to run.
    """

    def __init__(
        self, base: str, language: str, left_out: Sequence[str], seconds: int = SECONDS
    ) -> None:
        self._base = base
        self._language = language
        self._left_out = set(left_out)
        self._seconds = seconds

    def ask(self, texts: Sequence[str]) -> list[list[Match]]:
        """What LanguageTool says about each text; they are sent together.

        No text may hold characters beyond U+FFFF. Raises ``LanguageToolError``.
        """
        try:
            with self._told():
                found = self._tool.check(SEPARATOR.join(texts))
                matches = [_match(match) for match in found]
        except TextTooLongError:
            if len(texts) == 1:
                raise
            half = len(texts) // 2
            return self.ask(texts[:half]) + self.ask(texts[half:])
        return divided(matches, texts)

    @cached_property
    def _tool(self) -> Any:  # noqa: ANN401 - a class of a package that may be missing
        tool = _patient(library().LanguageTool, self._seconds)(
            self._language,
            remote_server=self._base,
            proxies=_PAST_PROXIES if is_here(self._base) else None,
        )
        tool.disabled_rules = self._left_out
        return tool

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell whatever the client raises, and it raises much, in one line."""
        try:
            yield
        except LanguageToolError:
            raise
        # SystemExit too: the package ends the program when it is at a loss.
        except (Exception, SystemExit) as problem:
            raise self._error(problem) from problem

    def _error(self, problem: BaseException) -> LanguageToolError:
        text = in_short(problem).replace(f"{self._base}v2/: ", "")
        where = f"LanguageTool at {self._base}"
        if _TOO_LONG.search(text):
            return TextTooLongError(f"{where} finds the text too long: {text}")
        if _TOO_MANY.search(text):
            return LanguageToolError(
                f"{where} takes no more questions for now: {text}; try again later"
            )
        if isinstance(problem, LookupError | TypeError | AttributeError):
            return LanguageToolError(f"{where} gave an answer that is none: {text}")
        if "timed out" in text.lower() or "timeout" in text.lower():
            return LanguageToolError(
                f"{where} did not answer within {self._seconds} seconds"
            )
        return LanguageToolError(f"{where} failed: {text}")


def _patient(client: type[Any], seconds: int) -> type[Any]:
    """The class with one try of so many seconds, where its own are two of 300.

    Both names are private to the package; without them it would only wait longer.
    """
    once = partialmethod(client._query_server, num_tries=1)
    return type("Client", (client,), {"_TIMEOUT": seconds, "_query_server": once})


def _match(match: Any) -> Match:  # noqa: ANN401
    start = int(match.offset)
    return Match(
        str(match.rule_id),
        str(match.category),
        start,
        start + int(match.error_length),
        " ".join(str(match.message).split()),
        tuple(str(text) for text in match.replacements),
    )


def library() -> Any:  # noqa: ANN401
    """The package language-tool-python; raises ``LanguageToolError`` without it."""
    try:
        return import_module("language_tool_python")
    except ImportError as problem:
        raise LanguageToolError(
            "LanguageTool is asked through language-tool-python, which is missing; "
            'install it: pip install "copyedit[languagetool]"'
        ) from problem
