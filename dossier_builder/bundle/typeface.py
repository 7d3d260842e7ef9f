"""The stamp's font: only the glyphs it needs, embedded, with a map back to Unicode.

A stamp must read the same on every machine and be found by a text search, so the font travels
in the bundle (ISO 32000-1, 9.7: a composite font with Identity-H and a ToUnicode map).
"""

from functools import cache, cached_property, lru_cache
from io import BytesIO
from typing import Final

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from dossier_builder.bundle.sink import PdfSink
from dossier_builder.fonts import font

_KEEP: Final = ["glyf", "loca", "head", "hhea", "hmtx", "maxp"]
# What nearly every stamp shows: always in, so that all pieces of a dossier share one subset.
_COMMON: Final = frozenset("Pièce n°\u00a0page 0123456789/()-·PROVISOIRE?")


@lru_cache(maxsize=64)
def typeface(file: str, characters: frozenset[str]) -> "Typeface":
    """Return a shipped font ("LiberationSans-Bold") cut down to `characters` and the usual ones."""
    return Typeface(file, characters | _COMMON)


class Typeface:
    """A shipped font cut down to `characters`, ready to be embedded.

    A character the font does not have is drawn as a question mark.
    """

    def __init__(self, file: str, characters: frozenset[str]) -> None:
        full = _load(file)
        known = full.getBestCmap()
        self._fallback = "?"
        self._chars = sorted({c for c in characters if ord(c) in known} | {self._fallback})
        self._name = f"{_tag(file + ''.join(self._chars))}+{file}"
        self._ttf = _subset(file, self._chars)
        order = self._ttf.getReverseGlyphMap()
        self._gid: dict[str, int] = {c: order[known[ord(c)]] for c in self._chars}
        scale = 1000 / self._ttf["head"].unitsPerEm
        metrics = self._ttf["hmtx"]
        self._widths: dict[int, int] = {
            gid: round(metrics[glyph][0] * scale) for glyph, gid in sorted(order.items())
        }

    def encode(self, text: str) -> bytes:
        """Return `text` as the hexadecimal string of a text-showing operator."""
        return b"<" + b"".join(b"%04x" % self._glyph(c) for c in text) + b">"

    def width(self, text: str, size: float) -> float:
        """Return the width of `text` in points at `size` points."""
        total: int = sum(self._widths[self._glyph(c)] for c in text)
        return total * size / 1000

    def embed(self, sink: PdfSink) -> int:
        """Write the font and return its object number."""
        name = self._name.encode("ascii")
        program = self._program
        file = sink.add_stream(b"/Length1 %d" % len(program), program)
        descriptor = sink.add(self._descriptor(name, file))
        widths = b" ".join(b"%d" % self._widths[gid] for gid in sorted(self._widths))
        descendant = sink.add(
            b"<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)"
            b"/Ordering(Identity)/Supplement 0>>/FontDescriptor %d 0 R/CIDToGIDMap/Identity"
            b"/W[0[%s]]>>" % (name, descriptor, widths)
        )
        unicode_map = sink.add_stream(b"", self._to_unicode())
        return sink.add(
            b"<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]"
            b"/ToUnicode %d 0 R>>" % (name, descendant, unicode_map)
        )

    @cached_property
    def _program(self) -> bytes:
        buffer = BytesIO()
        self._ttf.save(buffer, reorderTables=True)
        return buffer.getvalue()

    def _glyph(self, char: str) -> int:
        return self._gid.get(char, self._gid[self._fallback])

    def _descriptor(self, name: bytes, file: int) -> bytes:
        head, hhea = self._ttf["head"], self._ttf["hhea"]
        scale = 1000 / head.unitsPerEm
        box = b" ".join(
            b"%d" % round(v * scale) for v in (head.xMin, head.yMin, head.xMax, head.yMax)
        )
        ascent, descent = round(hhea.ascent * scale), round(hhea.descent * scale)
        return (
            b"<</Type/FontDescriptor/FontName/%s/Flags 32/FontBBox[%s]/ItalicAngle 0/Ascent %d"
            b"/Descent %d/CapHeight 716/StemV 90/FontFile2 %d 0 R>>"
            % (name, box, ascent, descent, file)
        )

    def _to_unicode(self) -> bytes:
        # Several characters may share a glyph (space and no-break space): the first one wins.
        chars = {gid: c for c, gid in reversed(self._gid.items())}
        lines = [b"<%04x> <%s>" % (gid, _utf16(chars[gid])) for gid in sorted(chars)]
        blocks = [
            b"%d beginbfchar\n%s\nendbfchar\n" % (len(part), b"\n".join(part))
            for part in (lines[i : i + 100] for i in range(0, len(lines), 100))
        ]
        return (
            b"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            b"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
            b"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            b"1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
            + b"".join(blocks)
            + b"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
        )


def _utf16(char: str) -> bytes:
    return char.encode("utf-16-be").hex().encode("ascii")


def _tag(seed: str) -> str:
    """Return the six capitals that mark a subset (9.6.4), the same for the same glyphs."""
    value = 0
    for char in seed:
        value = (value * 31 + ord(char)) % 26**6
    return "".join(chr(65 + value // 26**i % 26) for i in range(6))


@cache
def _load(file: str) -> TTFont:
    return TTFont(font(file), recalcTimestamp=False, recalcBBoxes=False)


def _subset(file: str, characters: list[str]) -> TTFont:
    options = Options()
    options.hinting = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.recalc_bounds = False
    cut = TTFont(font(file), recalcTimestamp=False, recalcBBoxes=False)
    # Layout tables take most of the time, and a stamp needs none.
    _keep(cut, {*_KEEP, "cmap"})
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[ord(c) for c in characters])
    subsetter.subset(cut)
    _keep(cut, set(_KEEP))
    return cut


def _keep(cut: TTFont, tables: set[str]) -> None:
    for table in set(cut.keys()) - tables - {"GlyphOrder"}:
        del cut[table]
