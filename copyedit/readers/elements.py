"""What the elements of HTML are to the people who read the page."""

from __future__ import annotations

from copyedit.document import BlockKind

_BLOCKS = (
    "address article aside blockquote body button caption center dd details dialog dir"
    " div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header"
    " hgroup hr html legend li link main menu meta nav ol optgroup option p pre search"
    " section select style script summary table tbody td template textarea tfoot th"
    " thead title tr ul"
)
BLOCKS = frozenset(_BLOCKS.split())
KINDS = {
    "li": BlockKind.ITEM,
    "dt": BlockKind.ITEM,
    "dd": BlockKind.ITEM,
    "blockquote": BlockKind.QUOTE,
    "td": BlockKind.CELL,
    "th": BlockKind.CELL,
    "caption": BlockKind.CAPTION,
    "figcaption": BlockKind.CAPTION,
    "title": BlockKind.FRONT_MATTER,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
}
# With the class "pullquote" they show words of the text once more.
PULLED = frozenset({"aside", "div", "figure", "section"})
LISTS = frozenset({"ul", "ol", "menu", "dir"})
SCOPES = LISTS | {"table", "dl"}

# An element that a new one of the same list or table row ends.
ENDED_BY = {
    "li": ("li",),
    "dt": ("dt", "dd"),
    "dd": ("dt", "dd"),
    "td": ("td", "th"),
    "th": ("td", "th"),
    "tr": ("td", "th"),
}

# Not prose but seen in its place in the line.
OBJECTS = frozenset(
    {"code", "kbd", "samp", "var", "tt", "svg", "math", "canvas", "object"}
)
# Not seen, or not by people who read.
_UNSEEN = "script style template textarea xmp iframe noembed noframes audio video rp rt"
UNSEEN = frozenset(_UNSEEN.split())
# Elements whose content is skipped as a whole up to their end.
OPAQUE = (
    "script|style|template|textarea|xmp|iframe|noembed|noframes|pre|svg|math|canvas"
    "|object|audio|video"
)
# Elements without content, so without an end.
_EMPTY = "area base br col embed hr img input link meta param source track wbr"
EMPTY = frozenset(_EMPTY.split())
DESCRIPTIONS = frozenset(
    {"description", "og:title", "og:description", "twitter:title"}
    | {"twitter:description", "og:image:alt", "twitter:image:alt"}
)
