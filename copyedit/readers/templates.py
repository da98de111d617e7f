"""What a template engine will replace: shortcodes, tags, expressions, JSX.

A parser of Markdown or HTML misreads them, so they are found and overwritten
before it sees the text (``copyedit.readers.masking``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from copyedit.document import BlockKind
from copyedit.expressions import Expression, compiled
from copyedit.passage import OBJECT
from copyedit.readers.layout import Layout
from copyedit.readers.phrases import phrase

_HUGO = r"\{\{(?:[^{}]++|\{[^{}]*+\})*+\}\}"
_LIQUID = r"\{%(?:[^%{]++|%(?!\})|\{(?!%))*+%\}"
_BRACES = r"\{(?:[^{}]++|\{(?:[^{}]++|\{(?:[^{}]++|\{[^{}]*+\})*+\})*+\})*+\}"

_NOTE = r"(?P<comment>\{\s*+/\*(?:[^*{]++|\*(?!/)|\{(?!\s*/\*))*+\*/\s*+\})"
_COMPONENT = (
    r"""(?P<tag></?(?:(?=[A-Z]\w*[a-z])(?!(?i:pre|script|style|svg|table)\b)[A-Z][\w.]*+(?:[^<>{}"']++|"[^"]*+"|'[^']*+'|"""
    rf"{_BRACES})*+/?)?>)"
)
_WORDPRESS = (
    r"\[/?(?:audio|caption|embed|gallery|playlist|video|youtube)\b[^\[\]\n]*+\](?!\()"
)
_ALERTS = r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]"

# Code and comments are passed over whole: braces in them open nothing.
_CODE = r"""
    (?P<code>
        (?m:^)[ \t>]*+(?P<fence>`{3,}+|~{3,}+)[^\n]*+
        (?:.*?\n[ \t>]*+(?P=fence)[`~]*+[ \t\r]*+(?m:$)|.*+)
        |(?P<ticks>`++)
        (?:[^`\n]++|\n(?![ \t]*+\n)|(?!(?P=ticks)(?!`))`++){0,200}+(?P=ticks)(?!`)
        |<!--(?:[^-<]++|-(?!->)|<(?!!--))*+-->
    )"""
_IN_MARKDOWN = rf"""{_CODE}|{_HUGO}|{_LIQUID}
    |(?P<mark>\{{[:.\#][^{{}}\n]*+\}}
        |\[!(?!{_ALERTS})[A-Za-z-]++(?:\][+-]?|\s*+\[[^\]\n]*+\]\([^)\n]*+\)\])
        |{_WORDPRESS})
    |{_NOTE}|{_COMPONENT}"""
_MARKDOWN = Expression(_IN_MARKDOWN, re.VERBOSE | re.DOTALL)
_MDX = Expression(
    rf"""{_CODE}
    |{_NOTE}
    |(?m:^)(?P<mark>(?:import\s+(?:[\w*{{}},$\s]{{1,400}}?\sfrom\s+)?["']
        |export\s+(?:default|const|let|var|function|async|class|\{{|\*))
        [^\n]*+(?:\n[^\n]*?\S[^\n]*+)*+)
    |{_COMPONENT}
    |{_BRACES}""",
    re.VERBOSE | re.DOTALL,
)
_HTML = Expression(
    rf"""{_HUGO}|{_LIQUID}
    |(?P<comment>\{{\#(?:[^\#{{]++|\#(?!\}})|\{{(?!\#))*+\#\}})
    |(?P<mark><\?php(?!\s+echo\b)(?:[^?]++|\?(?!>))*+(?:\?>|\Z)
        |<%(?![=-])(?:[^%<]++|%(?!>)|<(?!%))*+%>)
    |<\?(?:=|php)(?:[^?]++|\?(?!>))*+(?:\?>|\Z)|<%(?:[^%<]++|%(?!>)|<(?!%))*+%>""",
    re.VERBOSE,
)
# Jekyll reads Markdown inside such elements; Markdown itself would not.
_KRAMDOWN = Expression(
    rf"""{_IN_MARKDOWN}
    |(?P<element><[a-z][\w-]*+\s[^<>]*?\bmarkdown=[^<>]*+>|<img\s[^<>]*+>)""",
    re.VERBOSE | re.DOTALL,
)
_PATTERNS = {
    "kramdown": _KRAMDOWN,
    "markdown": _MARKDOWN,
    "mdx": _MDX,
    "html": _HTML,
}

_NAME = compiled(r"\{[{%][<%-]?\s*(?P<end>/\s*|end)?(?P<name>[\w-]+)")
# What stands between these and their ends is not prose.
_VERBATIM_NAMES = (
    "code codeblock comment d2 highlight katex latex math mermaid plantuml verbatim"
)
_VERBATIM = frozenset(_VERBATIM_NAMES.split())
_CONTROL_NAMES = (
    "assign block break capture case cycle else elif elsif extends filter for from if"
    " import include layout liquid macro raw set unless when with"
)
_CONTROL = frozenset(_CONTROL_NAMES.split())
_VALUE = Expression(
    r"""(?<![\w-])(?P<key>alt|caption|title)\s*=\s*
    (?:"(?P<a>(?:[^"\\]|\\.)*)"|'(?P<b>[^']*)'|`(?P<c>[^`]*)`)""",
    re.VERBOSE,
)
_KINDS = {"alt": BlockKind.ALT}


class Template(NamedTuple):
    """One template: its place, what people see there, what it holds for them.

    ``name`` is that of the tag or shortcode, with ``/`` before it if it ends one,
    ``<`` for all JSX and HTML. ``values`` are texts inside it that people will
    see elsewhere on the page.
    """

    start: int
    end: int
    shown: str
    name: str = ""
    is_comment: bool = False
    values: tuple[tuple[BlockKind, int, int], ...] = ()

    def show(self, layout: Layout) -> None:
        """Lay out what the template holds for people or for this program."""
        if self.is_comment:
            layout.comment(self.start, self.end)
        for kind, start, end in self.values:
            layout.inner(kind, [*phrase(layout.source, start, end)])


def templates_in(text: str, language: str) -> list[Template]:
    """The templates of a text in ``markdown``, ``mdx`` or ``html``, in order."""
    if language == "markdown" and "markdown=" in text:
        language = "kramdown"
    found = [*_templates(text, _PATTERNS[language])]
    closed = {t.name[1:] for t in found if t.name.startswith("/")}
    return [t._replace(shown="") if t.name in closed else t for t in found]


def _templates(text: str, pattern: Expression) -> Iterator[Template]:
    unclosed: set[str] = set()
    done = 0
    while token := pattern.search(text, done):
        start, done = token.span()
        if token.lastgroup == "code":
            continue
        template = _template(token)
        if _is_verbatim(template.name) and template.name not in unclosed:
            if last := _last_of(template.name).search(text, done):
                done = last.end()
                is_comment = template.name == "comment"
                template = Template(start, done, "" if is_comment else OBJECT)
                template = template._replace(is_comment=is_comment)
            else:
                unclosed.add(template.name)
        yield template


def _template(token: re.Match[str]) -> Template:
    start, end = token.span()
    kind = token.lastgroup
    name = "<" if kind in ("tag", "element") else ""
    if not kind and (named := _NAME.match(token[0])):
        name = ("/" if named["end"] else "") + named["name"]
    hidden = kind or name.startswith("/") or name in _CONTROL
    values = tuple(_values(token)) if not name.startswith("/") else ()
    return Template(
        start, end, "" if hidden else OBJECT, name, kind == "comment", values
    )


def _is_verbatim(name: str) -> bool:
    return name in _VERBATIM or name.startswith("code")


def _last_of(name: str) -> re.Pattern[str]:
    return re.compile(
        rf"\{{%-?\s*end{name}\b[^%]*%\}}|\{{\{{[<%]\s*/\s*{name}\b[^{{}}]*\}}\}}"
    )


def _values(token: re.Match[str]) -> Iterator[tuple[BlockKind, int, int]]:
    for value in _VALUE.finditer(token[0]):
        start, end = value.span(value.lastgroup or "key")
        written = token[0][start:end]
        if any(map(str.isalpha, written)) and "?>" not in written:
            kind = _KINDS.get(value["key"], BlockKind.CAPTION)
            yield kind, token.start() + start, token.start() + end
