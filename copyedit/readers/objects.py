"""What stands in a text but is not prose: addresses, file names, code, digests.

One pattern, tried where a token begins and only when the token holds one of the
characters that tell such things from words. Every repetition is possessive or
bounded, so that no line, however long, costs more than its length.

What looks alike and is prose stays prose: and/or, km/h, 24/7, U.S., 9.30am,
$1.5m, iPad, C#, #1, 12.05.2024, and a full stop without its space (end.Next).
"""

from __future__ import annotations

import re

from copyedit.expressions import compiled

# No suffix here is an English word that could follow a full stop without space.
_FILE = (
    "7z|apk|aspx?|avi|avif|bash|bat|bib|bmp|bz2|cfg|cjs|cmd|conf|cpp|cs|csproj|css"
    "|csv|dat|db|deb|dll|dmg|docx?|eml|epub|exe|flac|gif|gz|heic|hpp|html?|ico|ics"
    "|ini|ipynb|iso|java|jpe?g|json|jsonl|jsp|jsx?|log|lua|m4a|md|mdx|mjs|mkv|mobi"
    "|mov|mp3|mp4|npz|odp|ods|odt|ogg|pdf|php|png|pptx?|ps1|pyc?|rar|rb|rpm|rs|rtf"
    "|scss|sh|sln|sql|sqlite3?|svg|tar|tex|tf|tgz|tiff?|toml|tsv|tsx?|txt|vue|wasm"
    "|wav|webm|webp|xhtml|xlsx?|xml|xsd|xz|ya?ml|zip|zsh"
)
_DOMAIN = (
    "ai|app|au|biz|br|ca|ch|cn|com|cz|dev|edu|eu|fi|fm|fr|gov|ie|info|int|io|jp|kr"
    "|mil|mx|net|nl|nz|org|pl|ru|scot|se|tv|tw|ua|uk|xyz|za"
)
_HIDDEN_FILE = r"env|git\w*|htaccess|NET|[a-z]{2,12}rc|[a-z]{2,12}ignore"

# Marks that end a sentence belong to an address only when more of it follows.
_IN_URL = r"[^\s<>()\[\]{}\"“”‘’«»|^`.,;:!?'*~…—\\]"
_URL = rf"(?:{_IN_URL}++|[.,;:!?'*~]++(?={_IN_URL})|\([^\s()<>\"]{{0,200}}+\))*+"

_DATE = r"(?:[012]?\d|3[01])\.[01]?\d\.(?:19|20)\d\d(?!\d)|\d\d\.\d\d\.\d\d(?![\d.])"
_THOUSANDS = r"\d{1,3}(?:\.\d{3})++(?![\w.])"

_KINDS = {
    "address": rf"""
        (?:[A-Za-z][A-Za-z\d+.-]{{1,20}}+://|www\.(?=\w)|(?:mailto|tel|doi|urn):(?=\S))
        {_URL}
        |[\w.+-]{{1,64}}+@[\w-]{{1,63}}+(?:\.[\w-]{{1,63}}+){{1,8}}+
        |(?:[\w-]{{1,63}}+\.){{1,8}}(?:{_DOMAIN})(?![\w@-]|\.\w)
        (?::\d{{2,5}}+)?(?:(?:/|[?\#](?={_IN_URL})){_URL})?""",
    "path": rf"""
        (?:[A-Za-z]:|\\\\\w[\w.-]{{0,63}}+)\\(?:[^\W_]++|[\\_@~$%&+-]++|[.()](?=\w))*+
        |(?:~|\.{{1,2}})/[\w@+~/-]++(?:\.++[\w@+~/-]++)*+
        |(?<![\w/])/(?:[\w.@+~-]{{1,64}}+/){{1,32}}+[\w@+~-]*+(?:\.[\w@+~-]++)*+
        |(?:[\w.@+~-]{{1,64}}+/){{2,32}}+(?!\w)
        |(?:[\w.@+~-]{{1,64}}+/){{0,32}}+
        (?:\.?[\w@+~-]{{1,64}}+(?:\.[\w@+~-]{{1,64}}+){{0,8}}?)?
        \.(?:(?=[a-z\d]++\b|[A-Z\d]++\b)(?i:{_FILE}))(?![\w/-]|\.\w)
        |\.(?:{_HIDDEN_FILE})(?!\w)""",
    "handle": r"""
        (?<![\w&])\#(?:[^\W\d]\w*+|\d++[^\W\d]\w{2,}+)
        |@[A-Za-z_][\w-]*+(?:[./@][\w-]++)*+""",
    "digest": r"""
        [\da-fA-F]{8}-(?:[\da-fA-F]{4}-){3}[\da-fA-F]{12}(?!\w)
        |(?:[\da-fA-F]{2}[:-]){5}[\da-fA-F]{2}(?![\w:-])
        |(?=[\d:]{0,20}[a-fA-F])(?:[\da-fA-F]{1,4}:{1,2}){3,7}[\da-fA-F]{1,4}(?![\w:])
        |(?=[a-fA-F]{0,40}\d)(?=\d{0,40}[a-fA-F])(?:[\da-f]{7,}+|[\dA-F]{7,}+)(?!\w)
        |0x[\da-fA-F]++(?!\w)
        |(?=[A-Za-z+]{0,60}\d)(?=[a-z\d+]{0,60}[A-Z])[A-Za-z\d+]{32,}+={0,2}(?!\w)""",
    "version": rf"""
        [vV]\d{{1,6}}+(?:\.\d{{1,9}}+)++(?:[-+.][A-Za-z\d]\w*+)*+
        |(?!{_DATE}|{_THOUSANDS})\d{{1,9}}+(?:\.\d{{1,9}}+){{2,}}+
        (?:[-+][A-Za-z\d]\w*+(?:\.\w++)*+)*+(?!\w)""",
    "name in code": r"""
        _*+[^\W_]{1,64}+_++[^\W_]\w*+(?:\.\w++)*+(?:\(\))?
        |(?=[A-Za-z]{0,60}\d)[a-z]{2,40}+\d{0,8}+[A-Z][A-Za-z\d]*+(?!\w)
        |[^\W\d]\w{1,40}+(?:\.[^\W\d]\w{1,40}+){2,}+(?!\w)(?:\(\))?
        |[^\W\d]\w{0,40}+(?:\.\w{1,40}+){0,8}+\(\)
        |[A-Z]\w{0,20}+\.NET(?!\w)""",
    "emoji": r"(?<!:):(?:[a-z][\da-z_+-]{1,40}+|[+-]1|100):(?![\w:])",
    "template": r"""
        \{\{[^{}\n]{0,300}+\}\}|\{%[^%\n]{0,300}+%\}|\$\{[^{}\n]{0,200}+\}""",
}

# The first line: not inside a word, nor again in a token tried at its start. The
# second drops at once the nine tokens of ten that hold no telling character.
_OBJECT = compiled(
    r"""(?<![\w\\-])(?<!\w\.)
        (?=[^\s./\\@#_:{$(\d]{0,80}+[./\\@#_:{$(\d]\S)
    """.replace("#", r"\#")
    + f"(?:{'|'.join(_KINDS.values())})",
    re.VERBOSE,
)


def objects_in(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Start and end of everything between two offsets that is not prose."""
    return [match.span() for match in _OBJECT.finditer(text, start, end)]
