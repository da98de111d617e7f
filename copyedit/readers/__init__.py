"""Readers: from a file, or a text in some format, to a Document."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path, PurePath

from copyedit.accepted import Accepted
from copyedit.document import ENGLISH, Document
from copyedit.errors import UnreadableFile
from copyedit.readers.decoding import LARGEST, decode, encoding_of, too_large

__all__ = [
    "FORMATS",
    "SUFFIXES",
    "decode",
    "encoding_of",
    "format_of",
    "read",
    "read_file",
]

# The module that reads each format. Imported when a file needs it: a plain text
# shall not wait for a parser of Markdown.
FORMATS = {"text": "plain", "markdown": "markdown", "mdx": "markdown", "html": "html"}

SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mdx": "mdx",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}


def format_of(path: str) -> str:
    """The format that the suffix of a path stands for; plain text if none."""
    return SUFFIXES.get(PurePath(path).suffix.lower(), "text")


def read(
    source: str,
    *,
    path: str = "<text>",
    format: str | None = None,
    language: str = ENGLISH,
    accepted: Accepted = Accepted(),  # noqa: B008 - frozen
) -> Document:
    """The document of a text; its path tells the format unless one is given.

    ``language`` is a code such as ``fr``: what a text is in that names none itself.
    Raises UnreadableFile for a format that has no reader.
    """
    form = format or format_of(path)
    if form not in FORMATS:
        known = ", ".join(FORMATS)
        raise UnreadableFile(path, f"no reader for the format {form!r}; use {known}")
    module = import_module(f"copyedit.readers.{FORMATS[form]}")
    masks, blocks = module.read(source, form, language)
    return Document(
        source,
        path=path,
        format=form,
        masks=masks,
        blocks=blocks,
        accepted=accepted,
    )


def read_file(
    path: Path,
    *,
    format: str | None = None,
    language: str = ENGLISH,
    accepted: Accepted = Accepted(),  # noqa: B008
) -> Document:
    """The document of a file; what it names no language for is in ``language``.

    Raises UnreadableFile, with one line that says what to do, when the file is
    missing, is not to be read, is too large or is not text.
    """
    name = str(path)
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise UnreadableFile(name, too_large(size))
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableFile(name, _reason(error)) from None
    return read(
        decode(data, name),
        path=name,
        format=format,
        language=language,
        accepted=accepted,
    )


def _reason(error: OSError) -> str:
    match error:
        case FileNotFoundError():
            return "no such file"
        case IsADirectoryError():
            return "a folder, not a file; name the files in it"
        case PermissionError():
            return "no permission to read it"
    return f"cannot be read: {error.strerror or error}"
