"""Write examples/ again: `python -m examples._make [FOLDER]`, by default where it is committed."""

import json
import sys
from pathlib import Path

from examples._make.dossiers import all_files
from examples._make.versions import writers


def main(target: Path) -> None:
    """Write every file below `target`, and versions.json: which libraries wrote them."""
    for name, content in all_files().items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    versions = json.dumps(writers(), indent=2) + "\n"
    (target / "versions.json").write_text(versions, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent)
