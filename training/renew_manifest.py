"""Write sizes and checksums into the manifest, after a stage or with new text.

    python training/renew_manifest.py [CORPUS/train]

Of every built file that ``MANIFEST.tsv`` has, and with a folder of training text of its
files too. The list of files that the program checks is renewed as well. Licences,
seeds, metrics and notes are written by hand. Prints the files that the manifest lacks,
and fails when there are any.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import sys
from collections.abc import Mapping
from pathlib import Path

from whole import whole

from copyedit.language.data_files import DATA, sign

MANIFEST = Path(__file__).parent / "MANIFEST.tsv"
FIELDS = ("kind", "name", "licence", "bytes", "sha256", "seed", "metrics", "notes")
KINDS = ("source", "text", "built")
_COMPILED = {".bin", ".csv", ".marisa"}
_LIST = "files.csv"  # says the same of the built files, for the program

Row = dict[str, str]


def rows_of(path: Path = MANIFEST) -> list[Row]:
    """The rows of the manifest; raises ``ValueError`` for another header."""
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines, delimiter="\t")
        if tuple(reader.fieldnames or ()) != FIELDS:
            raise ValueError(f"{path}: the header is not {' '.join(FIELDS)}")
        return list(reader)


def renewed(row: Row, files: Mapping[str, Path]) -> Row:
    """The row with the size and the checksum that its file has now, if it has one."""
    path = files.get(row["name"])
    if path is None or row["kind"] == "source":
        return row
    with path.open("rb") as content:
        digest = hashlib.file_digest(content, "sha256").hexdigest()
    return row | {"bytes": str(path.stat().st_size), "sha256": digest}


def built() -> dict[str, Path]:
    """The data files that are computed, by name."""
    found = (path for path in DATA.iterdir() if path.suffix in _COMPILED)
    return {path.name: path for path in found if path.name != _LIST}


def main() -> int:
    """Renew the manifest; 1 when it lacks a file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path, nargs="?")
    options = parser.parse_args()
    texts = options.corpus.glob("*.txt.xz") if options.corpus else ()
    files = built() | {path.name: path for path in texts}
    for path in built().values():
        sign(path)
    rows = [renewed(row, files) for row in rows_of()]
    with whole(MANIFEST) as beside, beside.open("w", encoding="utf-8") as out:
        writer = csv.DictWriter(out, FIELDS, delimiter="\t", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    missing = sorted(files.keys() - {row["name"] for row in rows})
    for name in missing:
        print(f"{MANIFEST}: has no row for {name}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
