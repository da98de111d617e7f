"""Which apostrophe a document writes."""

from __future__ import annotations

from copyedit.document import Document


def prefers_curly(document: Document) -> bool:
    """Whether the document has more curly apostrophes than straight ones."""
    return document.prose.count("’") > document.prose.count("'")
