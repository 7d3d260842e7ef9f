"""Draw with the embedded engine, then move the tables that a page break would tear apart.

dxpdf 0.8.1 heeds "keep with next" between paragraphs, not between the rows of a table: a
header row can be left alone at the foot of a page, a total alone on the next. So the
document is drawn once with a link on each row that must stay with the next one; where two
of these links fall on different pages, the table (with the title it hangs on) starts a new
page, and the document is drawn again.
"""

import io
from collections.abc import Iterator
from typing import Final

import pikepdf
from lxml import etree

from dossier_builder.letters import engine
from dossier_builder.letters.package import MAIN, R, open_parts, parse, save_parts, serialise, w

_PROBE: Final = "urn:dossier-builder:probe:"
_RELS: Final = "word/_rels/document.xml.rels"
_RELATION: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# Moving one table can strand another; each round moves at least one, few are ever needed.
_ROUNDS: Final = 4


def draw(docx: bytes, *, name: str) -> bytes:
    """Return a prepared .docx as PDF, no kept rows torn apart.

    Raises the errors of `engine.convert`.
    """
    pdf = engine.convert(docx, name=name)
    if _page_count(pdf) < 2:
        return pdf
    parts = open_parts(docx, name=name)
    keeping = _keeping_styles(parts.get("word/styles.xml"))
    moved: set[int] = set()
    for _ in range(_ROUNDS):
        torn = _torn_tables(parts, keeping, name) - moved
        if not torn:
            break
        moved |= torn
        parts = _with_breaks(parts, torn, keeping)
        pdf = engine.convert(save_parts(parts), name=name)
    return pdf


def _page_count(pdf: bytes) -> int:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return len(document.pages)


def _keeping_styles(styles: bytes | None) -> frozenset[str]:
    """Return the ids of the paragraph styles that keep with the next paragraph."""
    if styles is None:
        return frozenset()
    root = parse(styles)
    known = {style.get(w("styleId")) or "": style for style in root.iter(w("style"))}
    return frozenset(key for key in known if _style_keeps(known, key))


def _style_keeps(known: dict[str, etree._Element], key: str, depth: int = 0) -> bool:
    style = known.get(key)
    if style is None or depth > 20:
        return False
    flag = style.find(f"{w('pPr')}/{w('keepNext')}")
    if flag is not None:
        return _on(flag)
    base = style.find(w("basedOn"))
    return base is not None and _style_keeps(known, base.get(w("val")) or "", depth + 1)


def _on(flag: etree._Element) -> bool:
    return flag.get(w("val")) not in ("0", "false", "off")


def _keeps(paragraph: etree._Element, keeping: frozenset[str]) -> bool:
    flag = paragraph.find(f"{w('pPr')}/{w('keepNext')}")
    if flag is not None:
        return _on(flag)
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return style is not None and style.get(w("val")) in keeping


def _tables(root: etree._Element) -> list[etree._Element]:
    return root.findall(f"{w('body')}/{w('tbl')}")


def _kept_rows(table: etree._Element, keeping: frozenset[str]) -> list[etree._Element]:
    """Return the leading rows that stay together, with the first that follows them."""
    rows = table.findall(w("tr"))
    count = 0
    for row in rows:
        header = row.find(f"{w('trPr')}/{w('tblHeader')}") is not None
        first = row.find(f"{w('tc')}/{w('p')}")
        if not header and (first is None or not _keeps(first, keeping)):
            break
        count += 1
    return rows[: count + 1] if count else []


def _torn_tables(parts: dict[str, bytes], keeping: frozenset[str], name: str) -> set[int]:
    """Return the indices of the tables whose kept rows stand on more than one page."""
    root = parse(parts[MAIN])
    targets = list(_set_probes(root, keeping))
    if not targets:
        return set()
    relations = parse(parts[_RELS])
    for target in targets:
        etree.SubElement(
            relations,
            _RELATION,
            {
                "Id": _relation_id(target),
                "Type": f"{R}/hyperlink",
                "Target": target,
                "TargetMode": "External",
            },
        )
    probed = {**parts, MAIN: serialise(root), _RELS: serialise(relations)}
    pages = _probe_pages(engine.convert(save_parts(probed), name=name))
    torn = set()
    for table in {target.split(":")[3] for target in targets}:
        on = {page for target, page in pages.items() if target.split(":")[3] == table}
        if len(on) > 1:
            torn.add(int(table))
    return torn


def _relation_id(target: str) -> str:
    return "rId" + target.removeprefix(_PROBE).replace(":", "x").rjust(8, "p")


def _set_probes(root: etree._Element, keeping: frozenset[str]) -> Iterator[str]:
    """Put a link on the first text of each kept row; yield its target."""
    for index, table in enumerate(_tables(root)):
        for number, row in enumerate(_kept_rows(table, keeping)):
            run = next((run for run in row.iter(w("r")) if run.find(w("t")) is not None), None)
            if run is None:
                continue
            target = f"{_PROBE}{index}:{number}"
            _link(run, _relation_id(target))
            yield target


def _link(run: etree._Element, relation: str) -> None:
    parent = run.getparent()
    if parent is not None and parent.tag == w("hyperlink"):
        parent.set(f"{{{R}}}id", relation)
        return
    hyperlink = etree.Element(w("hyperlink"), {f"{{{R}}}id": relation})
    run.addprevious(hyperlink)
    hyperlink.append(run)


def _probe_pages(pdf: bytes) -> dict[str, int]:
    """Return the first page on which each probe stands (a repeated header has several)."""
    pages: dict[str, int] = {}
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for number, page in enumerate(document.pages):
            for annotation in page.get("/Annots", pikepdf.Array()):
                action = annotation.get("/A", pikepdf.Dictionary())
                target = str(action.get("/URI", ""))
                if target.startswith(_PROBE):
                    pages.setdefault(target, number)
    return pages


def _with_breaks(
    parts: dict[str, bytes], torn: set[int], keeping: frozenset[str]
) -> dict[str, bytes]:
    root = parse(parts[MAIN])
    tables = _tables(root)
    for index in sorted(torn):
        _break_before(_title_of(tables[index], keeping))
    return {**parts, MAIN: serialise(root)}


def _title_of(table: etree._Element, keeping: frozenset[str]) -> etree._Element:
    """Return the first of the paragraphs that hang on to the table, or an added empty one."""
    first = None
    before = table.getprevious()
    while before is not None and before.tag == w("p") and _keeps(before, keeping):
        first, before = before, before.getprevious()
    if first is None:
        first = etree.Element(w("p"))
        properties = etree.SubElement(first, w("pPr"))
        etree.SubElement(
            properties, w("spacing"), {w("before"): "0", w("after"): "0", w("line"): "20"}
        )
        table.addprevious(first)
    return first


def _break_before(paragraph: etree._Element) -> None:
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        paragraph.insert(0, properties)
    ahead = [w("pStyle"), w("keepNext"), w("keepLines")]
    position = sum(1 for child in properties if child.tag in ahead)
    properties.insert(position, etree.Element(w("pageBreakBefore")))
