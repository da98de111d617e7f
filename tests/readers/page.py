"""How the tests of readers write down what people see of a source."""

import re

from copyedit.passage import OBJECT
from copyedit.readers import read


def blocks_in(source, format):
    """Kind and text of every block, with ``@`` for each object."""
    document = read(source, format=format)
    return [
        (str(block.kind), re.sub(f"{OBJECT}+", "@", passage.text))
        for block, passage in zip(document.text_blocks, document.passages, strict=True)
    ]


def texts_in(source, format):
    """The text of every block."""
    return [text for _, text in blocks_in(source, format)]


def comments_in(source, format):
    """The source of every comment."""
    document = read(source, format=format)
    hidden = [block for block in document.blocks if block not in document.text_blocks]
    return [block.span.cut(source) for block in hidden]
