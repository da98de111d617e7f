"""Servers by their address: whether one answers there, and which."""

from __future__ import annotations

import json
import threading
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import OpenerDirector, ProxyHandler, build_opener

from copyedit.engines.languagetool.errors import LanguageToolError, in_short

UNKNOWN = "unknown"

_REFUSED = 400  # the lowest status that says so
_LOOPBACK = {"localhost", "127.0.0.1", "::1"}


def base_of(address: str) -> str:
    """The address of a server as its client wants it, with a slash at the end."""
    base = address.rstrip("/")
    for ending in ("/check", "/v2"):
        base = base.removesuffix(ending)
    return f"{base}/"


def is_here(base: str) -> bool:
    """Whether the server is on this machine, so that no proxy may come between."""
    return urlsplit(base).hostname in _LOOPBACK


def is_well(base: str, seconds: float) -> bool:
    """Whether a LanguageTool server answers at ``base`` within so many seconds."""
    try:
        return _get(f"{base}v2/healthcheck", seconds).strip() == b"OK"
    except (OSError, ValueError):
        return False


def version_at(base: str, seconds: float = 10) -> str:
    """The version of the server at ``base``, ``unknown`` for one that tells none.

    Raises ``LanguageToolError`` when nothing answers or it is not LanguageTool.
    """
    try:
        software = _json(f"{base}v2/info", seconds)["software"]
        return f"{software['version']} {software.get('commit', '')}".strip()
    except _RefusedError:
        pass  # older than the question
    except OSError as problem:
        reason = in_short(getattr(problem, "reason", problem))
        raise LanguageToolError(
            f"LanguageTool does not answer at {base}: {reason}; "
            "is it running, and is the address right?"
        ) from problem
    except (ValueError, LookupError, TypeError, AttributeError) as problem:
        raise _stranger(base) from problem
    try:
        if all("longCode" in language for language in _json(f"{base}v2/languages")):
            return UNKNOWN
    except (OSError, ValueError, LookupError, TypeError) as problem:
        raise _stranger(base) from problem
    raise _stranger(base)


def descriptions_at(base: str, language: str) -> dict[str, str]:
    """What the server says about its rules, by their names; empty if nothing."""
    try:
        answer = _json(f"{base}v2/configinfo?language={language}")
        return {str(r["ruleId"]): str(r["description"]) for r in answer["rules"]}
    except (OSError, ValueError, LookupError, TypeError):
        return {}


def _stranger(base: str) -> LanguageToolError:
    return LanguageToolError(
        f"what answers at {base} is not LanguageTool; is the address right?"
    )


def _json(url: str, seconds: float = 10) -> Any:  # noqa: ANN401 - whatever it says
    return json.loads(_get(url, seconds))


def _get(url: str, seconds: float) -> bytes:
    status, content = answer(url, seconds)
    if status >= _REFUSED:
        raise _RefusedError(f"status {status}")
    return content


class _RefusedError(OSError):
    """A server answered that it would not."""


def answer(url: str, seconds: float, sent: bytes | None = None) -> tuple[int, bytes]:
    """The status and the content of a server's answer, complete in so many seconds.

    Raises ``OSError`` when there is none, and ``TimeoutError`` of these when it is
    late, be it that the server says nothing or that it never ends.
    """
    told: list[tuple[int, bytes] | Exception] = []

    def ask() -> None:
        try:
            told.append(_whole(_opener(url), url, seconds, sent))
        except Exception as problem:
            told.append(problem)

    # The library's own limit holds for every wait, of which there may be thousands.
    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(seconds)
    if not told:
        raise TimeoutError(f"no answer within {seconds:g} seconds")
    if isinstance(told[0], OSError):
        raise told[0]
    if isinstance(told[0], Exception):
        raise OSError(in_short(told[0])) from told[0]
    return told[0]


def _opener(url: str) -> OpenerDirector:
    return build_opener(ProxyHandler({})) if is_here(url) else build_opener()


def _whole(
    opener: OpenerDirector, url: str, seconds: float, sent: bytes | None
) -> tuple[int, bytes]:
    try:
        with opener.open(url, sent, timeout=seconds) as response:
            return response.status, response.read()
    except HTTPError as refusal:
        with refusal:
            return refusal.code, refusal.read()
