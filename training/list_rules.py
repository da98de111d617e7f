"""Write the list of all rules into ``rules/README.md``, below what people wrote.

python training/list_rules.py
"""

from __future__ import annotations

from copyedit.catalogue import all_rules
from copyedit.config import Config
from copyedit.patterns.listing import with_listing
from copyedit.registry import shipped_rules


def main() -> None:
    """Bring the list up to date."""
    readme = shipped_rules() / "README.md"
    text = readme.read_text("utf-8")
    readme.write_text(with_listing(text, all_rules(Config())), "utf-8")


if __name__ == "__main__":
    main()
