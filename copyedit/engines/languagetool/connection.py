"""The server that a setting means, found or started when it is needed first."""

from __future__ import annotations

import atexit
import logging
from collections.abc import Sequence
from functools import cache, cached_property

from copyedit.engines.languagetool import address, kept
from copyedit.engines.languagetool.answers import Answers
from copyedit.engines.languagetool.client import WHAT_ELSE, Client, library
from copyedit.engines.languagetool.descriptions import keep_descriptions
from copyedit.engines.languagetool.errors import LanguageToolError
from copyedit.engines.languagetool.installation import Installation, installation
from copyedit.engines.languagetool.match import Match
from copyedit.engines.languagetool.process import OwnServer
from copyedit.engines.languagetool.sheets import sheets

AUTO = "auto"
_HERE = ("local", AUTO)

_log = logging.getLogger("copyedit")
_open: list[Connection] = []


@cache
def connection(setting: str) -> Connection:
    """The one connection of this run for ``setting``: local, auto or an address."""
    if not _open:
        atexit.register(close_all)
    _open.append(Connection(setting))
    return _open[-1]


def close_all() -> None:
    """End what was started and forget what was found."""
    while _open:
        _open.pop().close()
    connection.cache_clear()


class Connection:
    """Answers about texts: from the disk if they are known, or else from a server."""

    def __init__(self, setting: str) -> None:
        self._setting = setting
        self._own: OwnServer | None = None
        self._clients: dict[tuple[str, tuple[str, ...]], Client] = {}
        self._silent = False

    def ask(
        self, texts: Sequence[str], language: str, left_out: tuple[str, ...]
    ) -> list[list[Match]] | None:
        """What LanguageTool says about each text.

        None when it cannot be asked and the setting leaves that open; the reason
        is told once, as a warning of the logger ``copyedit``. Otherwise raises
        ``LanguageToolError``.
        """
        if self._silent:
            return None
        try:
            return self._ask(texts, language, left_out)
        except LanguageToolError as problem:
            self.close()
            if self._setting != AUTO:
                raise
            self._silent = True
            _log.warning("copyedit: LanguageTool was not asked: %s", problem)
            return None

    def close(self) -> None:
        """End the server, if it is ours; the next question starts another."""
        self._clients.clear()
        vars(self).pop("_base", None)
        if self._own:
            self._own.close()
            self._own = None

    def _ask(
        self, texts: Sequence[str], language: str, left_out: tuple[str, ...]
    ) -> list[list[Match]]:
        settings = (self._version, language, *sorted(left_out))
        store = Answers(kept.folder() / "answers.sqlite", settings)
        known = store.of(texts)
        missing = [text for text in dict.fromkeys(texts) if text not in known]
        for group in sheets(missing):
            told = self._asked(self._client(language, left_out), group)
            new = dict(zip(group, told, strict=True))
            store.keep(new)
            known |= new
        return [known[text] for text in texts]

    def _asked(self, client: Client, group: Sequence[str]) -> list[list[Match]]:
        try:
            return client.ask(group)
        except LanguageToolError as problem:
            if self._own and self._own.has_ended():
                raise LanguageToolError(
                    f"LanguageTool's server ended at work{self._own.last_words()}; "
                    f"{WHAT_ELSE}"
                ) from problem
            raise
        finally:
            if self._setting in _HERE:
                kept.touch()

    def _client(self, language: str, left_out: tuple[str, ...]) -> Client:
        settings = language, left_out
        if settings not in self._clients:
            library()  # without it no server need be started
            self._clients[settings] = Client(self._base, language, left_out)
            keep_descriptions(self._version, self._base, language)
        return self._clients[settings]

    @cached_property
    def _version(self) -> str:
        """What answers are kept under: other versions have other rules."""
        if self._setting in _HERE:
            return self._installed.version
        return address.version_at(address.base_of(self._setting))

    @cached_property
    def _installed(self) -> Installation:
        return installation()

    @cached_property
    def _base(self) -> str:
        if self._setting not in _HERE:
            return address.base_of(self._setting)
        found = kept.kept_server()
        if found and found.version == self._version:
            return found.base
        self._own = OwnServer(self._installed)
        return self._own.base
