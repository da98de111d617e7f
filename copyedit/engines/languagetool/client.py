"""The conversation with a server, through language-tool-python."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from importlib import import_module
from typing import Any
from urllib.parse import urlencode

from copyedit.engines.languagetool.address import answer
from copyedit.engines.languagetool.errors import (
    LanguageToolError,
    TextTooLongError,
    in_short,
)
from copyedit.engines.languagetool.match import Match
from copyedit.engines.languagetool.sheets import SEPARATOR, divided, middle_of
from copyedit.expressions import compiled

# One answer; the client's own limit is 300 seconds for every wait, and two tries.
SECONDS = 25

_REFUSED = 400
_TOO_LONG = compiled(r"exceeds the limit|too (?:long|large)", re.IGNORECASE)
_TOO_MANY = compiled(r"too many requests|rate limit", re.IGNORECASE)
WHAT_ELSE = "try again, or check without it: --languagetool off"


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
                return [self._in_halves(texts[0])]
            half = len(texts) // 2
            return self.ask(texts[:half]) + self.ask(texts[half:])
        return divided(matches, texts)

    def _in_halves(self, text: str) -> list[Match]:
        """What it says about a text that is too long for it, cut between sentences.

        Raises ``TextTooLongError`` when that is one sentence.
        """
        cut = middle_of(text)
        if cut == 0:
            raise TextTooLongError(
                f"{self._where} finds a sentence of {len(text)} characters too long; "
                "let its keeper set a greater maxTextLength"
            )
        first, second = self.ask([text[:cut]]), self.ask([text[cut:]])
        return first[0] + [match.moved(cut) for match in second[0]]

    @cached_property
    def _tool(self) -> Any:  # noqa: ANN401 - a class of a package that may be missing
        def query(
            _: object, url: str, params: Mapping[str, str] | None = None, **_how: object
        ) -> Any:  # noqa: ANN401
            return self._answer(url, params)

        # This name is private to the package; under another it would wait longer
        # and tell less.
        tool = type("Client", (library().LanguageTool,), {"_query_server": query})(
            self._language, remote_server=self._base
        )
        tool.disabled_rules = self._left_out
        return tool

    def _answer(self, url: str, params: Mapping[str, str] | None) -> Any:  # noqa: ANN401
        sent = urlencode(params).encode("utf-8", "surrogatepass") if params else None
        try:
            status, content = answer(url, self._seconds, sent)
        except TimeoutError as problem:
            raise LanguageToolError(
                f"{self._where} did not answer within {self._seconds} seconds; "
                f"{WHAT_ELSE}"
            ) from problem
        text = content.decode(errors="replace")
        if status >= _REFUSED:
            raise self._refusal(status, in_short(text))
        try:
            return json.loads(text)
        except ValueError as problem:
            raise self._no_answer(text) from problem

    def _refusal(self, status: int, text: str) -> LanguageToolError:
        if status == 413 or _TOO_LONG.search(text):
            return TextTooLongError(f"{self._where} finds the text too long: {text}")
        if status in (426, 429) or _TOO_MANY.search(text):
            return LanguageToolError(
                f"{self._where} takes no more questions for now: "
                f"{text.removesuffix('.')}; try again later"
            )
        return LanguageToolError(
            f"{self._where} failed with status {status}: {text}; {WHAT_ELSE}"
        )

    def _no_answer(self, told: object) -> LanguageToolError:
        return LanguageToolError(
            f"{self._where} gave an answer that is none: {in_short(told)}; {WHAT_ELSE}"
        )

    @property
    def _where(self) -> str:
        return f"LanguageTool at {self._base}"

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell whatever the client raises, and it raises much, in one line."""
        try:
            yield
        except LanguageToolError:
            raise
        except (LookupError, TypeError, AttributeError) as problem:
            raise self._no_answer(problem) from problem
        except ValueError as problem:
            raise LanguageToolError(
                f"{self._where} cannot read {self._language}: {in_short(problem)}; "
                "name a server for English"
            ) from problem
        # SystemExit too: the package ends the program when it is at a loss.
        except (Exception, SystemExit) as problem:
            reason = in_short(getattr(problem, "reason", problem))
            raise LanguageToolError(
                f"{self._where} failed: {reason}; {WHAT_ELSE}"
            ) from problem


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
    """The package language-tool-python.

    Raises ``LanguageToolError`` when it is missing or does not load.
    """
    try:
        return import_module("language_tool_python")
    except ImportError as problem:
        raise LanguageToolError(
            "LanguageTool is asked through language-tool-python, which is missing; "
            'install it: pip install "copyedit[languagetool]"'
        ) from problem
    except Exception as problem:
        # It reads the environment as it is imported, and rejects what is wrong there.
        raise LanguageToolError(
            f"language-tool-python does not load: {in_short(problem)}"
        ) from problem
