"""Rules written in a test, and what they find in a text."""

import re
from textwrap import dedent

import pytest

from copyedit.document import Document
from copyedit.patterns.compiled import checkers_of
from copyedit.patterns.proof import marked
from copyedit.patterns.rule_file import read_rule

COMMON = """\
id: {id}
summary: '"tow" written for "toe"'
severity: warning
message: '"{{wrong}}" is wrong'
why: Ropes are towed.
source: made up for a test
examples:
  flag: ["{{x}}"]
  allow: ["y"]
"""


@pytest.fixture
def write_rule(tmp_path):
    """Writes a rule file with the given lines besides those every rule has."""

    def write(body, rule_id="confusion.made-up"):
        lines = dedent(body).strip("\n") + "\n"
        given = {line.partition(":")[0] for line in lines.split("\n")}
        common = COMMON.format(id=rule_id)
        for key in given & {line.partition(":")[0] for line in common.split("\n")}:
            common = re.sub(rf"^{key}:.*\n(?: .*\n)*", "", common, flags=re.MULTILINE)
        category, _, name = rule_id.rpartition(".")
        path = tmp_path / "rules" / category.replace(".", "/") / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(common + lines, "utf-8")
        return path

    return write


@pytest.fixture
def findings(write_rule):
    """What rules of these bodies find in a text or a document, in its order."""

    def find(bodies, text, category="confusion"):
        document = text if isinstance(text, Document) else Document(text)
        each = [bodies] if isinstance(bodies, str) else bodies
        ids = [f"{category}.made-up-{number}" for number in range(len(each))]
        rules = [read_rule(write_rule(*pair)) for pair in zip(each, ids, strict=True)]
        found = [f for checker in checkers_of(rules) for f in checker.check(document)]
        return sorted(found, key=lambda finding: (finding.span, finding.rule.id))

    return find


@pytest.fixture
def found(findings):
    """A text with what one rule finds in it, in the notation of examples."""

    def find(body, text):
        source = text.source if isinstance(text, Document) else text
        return marked(source, findings(body, text))

    return find
