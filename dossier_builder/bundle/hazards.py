"""What a source's catalogue holds that acts or hides, and that the bundle leaves behind."""

from collections.abc import Iterator

from pypdf.generic import ByteStringObject, DictionaryObject, TextStringObject

from dossier_builder.bundle.destinations import dictionary_at, name_tree
from dossier_builder.bundle.graft import ACTIONS
from dossier_builder.bundle.primitives import name_at, resolve

_MAX_NAMED = 20


def left_behind(catalogue: DictionaryObject) -> Iterator[str]:
    """Yield a French line for each thing of the catalogue that is not copied and must be said."""
    opening = dictionary_at(catalogue, "/OpenAction")
    if name_at(opening, "/S") in ACTIONS:
        yield "action à l’ouverture du document"
    if "/AA" in catalogue:
        yield "actions du document"
    if any(True for _ in name_tree(catalogue, "/JavaScript")):
        yield "programme JavaScript"
    if "/Collection" in catalogue:
        yield "portefeuille de fichiers"
    for index, (label, value) in enumerate(name_tree(catalogue, "/EmbeddedFiles")):
        if index >= _MAX_NAMED:
            yield "autres fichiers joints au PDF"
            break
        yield f"fichier joint «\u00a0{_file_name(label, value)}\u00a0»"


def _file_name(label: bytes, value: object) -> str:
    specification = resolve(value)
    if isinstance(specification, DictionaryObject):
        for key in ("/UF", "/F"):
            found = resolve(dict.get(specification, key, ByteStringObject(b"")))
            if isinstance(found, TextStringObject) and found:
                return str(found)
    return label.decode("latin-1")
