"""Which files a pattern such as ``drafts/**/*.md`` means.

``*`` and ``?`` stay inside one folder, ``**`` crosses folders. A pattern with
a slash is read from the root of the configuration, one without is the name of
a file or a folder anywhere below it. A folder stands for all that is in it.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_TOKEN = re.compile(
    r"(?P<deep>\*\*/)|(?P<all>\*\*)|(?P<some>\*)|(?P<one>\?)"
    r"|\[(?P<not>!?)(?P<set>\]?[^\]/]*)\]|(?P<plain>.)",
    re.DOTALL,
)
_MEANING = {"deep": "(?:.*/)?", "all": ".*", "some": "[^/]*", "one": "[^/]"}


def matches(glob: str, path: str | Path, root: Path) -> bool:
    """Whether ``glob``, read from ``root``, means the file ``path``."""
    file = Path(path).resolve()
    pattern = _compiled(glob)
    if glob.startswith("/") or Path(glob).is_absolute():
        return pattern.fullmatch(file.as_posix()) is not None
    base = root.resolve()
    inside = file.relative_to(base) if file.is_relative_to(base) else file
    return pattern.fullmatch(inside.as_posix()) is not None


@cache
def _compiled(glob: str) -> re.Pattern[str]:
    plain = glob.replace("\\", "/").removeprefix("./").rstrip("/")
    anywhere = "" if "/" in plain else "(?:.*/)?"
    body = "".join(_meaning(token) for token in _TOKEN.finditer(plain))
    return re.compile(f"{anywhere}{body}(?:/.*)?", re.DOTALL)


def _meaning(token: re.Match[str]) -> str:
    kind = token.lastgroup or ""
    if kind == "plain":
        return re.escape(token.group())
    if kind == "set":
        if not token["set"]:
            return re.escape(token.group())
        negation = "^" if token["not"] else ""
        letters = re.escape(token["set"]).replace(r"\-", "-")
        return f"[{negation}{letters}]"
    return _MEANING[kind]
