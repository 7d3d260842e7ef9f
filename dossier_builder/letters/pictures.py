"""Pictures that the embedded engine leaves out, put into a form that it draws.

Measured on dxpdf 0.8.1: TIFF files and pictures of the old drawing language (VML) are lost
without a word; EMF and WMF too, which nothing here can draw (`features` says so).
"""

import io
import re
from collections.abc import Mapping
from typing import Final

from lxml import etree
from PIL import Image

from dossier_builder.letters.package import R, parse, serialise, text_parts, w

VML: Final = "{urn:schemas-microsoft-com:vml}"
_TIFF: Final = (b"II*\x00", b"MM\x00*")
_EMU: Final = {"pt": 12_700, "in": 914_400, "cm": 360_000, "mm": 36_000, "px": 9_525}
_LENGTH: Final = r"(?:^|;)\s*{}\s*:\s*([\d.]+)(pt|in|cm|mm|px)"
_DRAWING: Final = (
    '<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<wp:inline><wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="{id}" name="Image {id}"/>'
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:pic><pic:nvPicPr><pic:cNvPr id="{id}" name="Image {id}"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch>'
    '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
    "</a:graphic></wp:inline></w:drawing>"
)
_FIRST_ID: Final = 9_000


def drawable_pictures(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts with TIFF files as PNG, and VML pictures as pictures in the line."""
    result = {
        path: _as_png(content) if content.startswith(_TIFF) else content
        for path, content in parts.items()
    }
    for path in text_parts(parts):
        if b"imagedata" in parts[path]:
            root = parse(parts[path])
            for number, picture in enumerate(vml_pictures(root)):
                _redraw(picture, _FIRST_ID + number)
            result[path] = serialise(root)
    return result


def vml_pictures(root: etree._Element) -> list[etree._Element]:
    """Return the w:pict elements that hold one picture, and have no newer form beside them."""
    return [
        pict
        for pict in root.iter(w("pict"))
        if len(list(pict.iter(f"{VML}imagedata"))) == 1 and not _is_fallback(pict)
    ]


def _is_fallback(element: etree._Element) -> bool:
    return any(str(above.tag).endswith("}Fallback") for above in element.iterancestors())


def _as_png(tiff: bytes) -> bytes:
    try:
        with Image.open(io.BytesIO(tiff)) as image:
            buffer = io.BytesIO()
            image.convert("RGBA" if "A" in image.getbands() else "RGB").save(buffer, "PNG")
    except (OSError, ValueError, Image.DecompressionBombError):
        return tiff  # damaged: the engine leaves it out, as Word shows a cross
    return buffer.getvalue()


def _redraw(pict: etree._Element, number: int) -> None:
    data = next(pict.iter(f"{VML}imagedata"))
    relation = data.get(f"{{{R}}}id")
    shape = data.getparent()
    parent = pict.getparent()
    if relation is None or shape is None or parent is None:
        return
    style = shape.get("style") or ""
    width, height = _emu(style, "width"), _emu(style, "height")
    if width and height:
        xml = _DRAWING.format(cx=width, cy=height, id=number, relation=relation)
        parent.replace(pict, etree.fromstring(xml))


def _emu(style: str, side: str) -> int:
    """Return a length of a VML style in EMU (914,400 an inch), 0 when it is not given."""
    found = re.search(_LENGTH.format(side), style)
    return round(float(found[1]) * _EMU[found[2]]) if found else 0
