"""Write and read the tag files of a BagIt bag, version 1.0 (RFC 8493).

Bags are written here and checked by the `bagit` library, so that the one who checks is not
the one who wrote. The library's own writer is not used: it changes the working directory
of the whole process, writes the draft version 0.97, and lists tag files in the order the
disk gives them, so that the same content gives other bytes.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

ALGORITHM: Final = "sha512"
DATA: Final = "data"
INFO: Final = "bag-info.txt"
MANIFEST: Final = f"manifest-{ALGORITHM}.txt"
TAG_MANIFEST: Final = f"tagmanifest-{ALGORITHM}.txt"
DECLARATION: Final = "bagit.txt"
NAMES: Final = "noms.json"

# Labels of bag-info.txt. The first five are those of RFC 8493; the others are ours.
ORGANISATION: Final = "Source-Organization"
DOSSIER: Final = "External-Identifier"
SEALED_ON: Final = "Bagging-Date"
AGENT: Final = "Bag-Software-Agent"
OXUM: Final = "Payload-Oxum"
DESCRIPTION: Final = "External-Description"
NUMBER: Final = "Numero-D-Archive"
FILED_ON: Final = "Depose-Le"
KEEP_UNTIL: Final = "Conserver-Jusqu-Au"
PROVISIONAL: Final = "Provisoire"
VERSION: Final = "Version-Du-Programme"
BUILT_ON: Final = "Date-Du-Dossier"
FINGERPRINT: Final = "Empreinte-Du-Depot"
FORM: Final = "Forme-Du-Pdf"


def digest_of(path: Path) -> str:
    """Return the hash of a file, hexadecimal, by the algorithm of the manifests."""
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, ALGORITHM).hexdigest()


def write_tags(bag: Path, hashes: Mapping[str, str], info: Mapping[str, str]) -> None:
    """Turn `bag`, whose payload already lies in data/, into a bag.

    `hashes` is payload path (inside data/) -> hash; `info` the lines of bag-info.txt.
    """
    size = sum((bag / DATA / path).stat().st_size for path in hashes)
    tags = {
        DECLARATION: "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
        INFO: _info_text({**info, OXUM: f"{size}.{len(hashes)}"}),
        MANIFEST: "".join(f"{digest}  {DATA}/{path}\n" for path, digest in sorted(hashes.items())),
    }
    for name, text in tags.items():
        (bag / name).write_text(text, encoding="utf-8", newline="\n")
    lines = [f"{digest_of(bag / name)}  {name}\n" for name in sorted(tags)]
    (bag / TAG_MANIFEST).write_text("".join(lines), encoding="utf-8", newline="\n")


def _info_text(info: Mapping[str, str]) -> str:
    lines = {label: " ".join(value.split()) for label, value in info.items()}
    return "".join(f"{label}: {value}\n" for label, value in lines.items() if value)


def read_info(bag: Path) -> dict[str, str]:
    """Return the lines of bag-info.txt; a label given twice keeps its last value.

    Raises `OSError` or `UnicodeDecodeError` when it cannot be read.
    """
    info: dict[str, str] = {}
    label = ""
    for line in (bag / INFO).read_text(encoding="utf-8-sig").splitlines():
        if line[:1] in {" ", "\t"} and label:  # RFC 8493: an indented line goes on
            info[label] = f"{info[label]} {line.strip()}"
        elif ":" in line:
            label, _, value = line.partition(":")
            label = label.strip()
            info[label] = value.strip()
    return info


def day_of(info: Mapping[str, str], label: str) -> date | None:
    """Return a day of bag-info.txt, None when it is not given or is no day."""
    try:
        return date.fromisoformat(info.get(label, ""))
    except ValueError:
        return None


def original_names(bag: Path) -> dict[str, str]:
    """Return stored payload path -> the path it had, for the few that had to change."""
    path = bag / DATA / NAMES
    if not path.is_file():
        return {}
    names: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return names
