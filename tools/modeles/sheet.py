"""A sheet of paper for a template: one family of fonts, real styles, tables that break well."""

import re
from collections.abc import Sequence
from typing import Any

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from dossier_builder.french import typographie

FONT = "Times New Roman"
INK = RGBColor(0x1B, 0x2A, 0x49)
GREY = RGBColor(0x59, 0x5F, 0x69)
RULE = "9AA3B2"
TEXT_WIDTH = 160  # mm: A4 less two margins of 25 mm
RIGHT_BLOCK = 84  # mm from the left margin: addresses, date, signature
SLACK = 2  # mm kept free on the right of every table, which both engines respect

LEFT, RIGHT, CENTER, JUSTIFY = (
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.RIGHT,
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
)

# name: (size, bold, colour, alignment, before, after, keep with next)
STYLES: dict[str, tuple[float, bool, RGBColor | None, Any, float, float, bool]] = {
    "Expéditeur": (14, True, INK, LEFT, 0, 1, True),
    "Coordonnées": (9, False, GREY, LEFT, 0, 0, False),
    "Coordonnées à droite": (9, False, GREY, RIGHT, 0, 0, False),
    "Destinataire": (10.5, False, None, LEFT, 0, 0, False),
    "Destinataire nom": (10.5, False, None, LEFT, 13, 0, True),
    "Date de l’acte": (10.5, False, None, LEFT, 12, 0, True),
    "Signature nom": (10.5, True, None, LEFT, 6, 0, True),
    "En-tête de l’acte": (10.5, False, None, LEFT, 0, 0, False),
    "Lieu et date": (10.5, False, None, LEFT, 9, 10, True),
    "Mention d’envoi": (10, True, INK, LEFT, 0, 8, True),
    "Objet": (11, True, None, LEFT, 0, 2, True),
    "Référence": (10, False, GREY, LEFT, 0, 12, True),
    "Titre de l’acte": (17, True, INK, CENTER, 0, 4, True),
    "Sous-titre de l’acte": (10.5, False, GREY, CENTER, 0, 14, True),
    "Intertitre": (11, True, INK, LEFT, 12, 4, True),
    "Intertitre secondaire": (11, True, None, LEFT, 8, 3, True),
    "Tableau": (10, False, None, LEFT, 1.5, 1.5, False),
    "Tableau en-tête": (9, True, INK, LEFT, 2, 2, True),
    "Tableau en-tête montant": (9, True, INK, RIGHT, 2, 2, True),
    "Tableau montant": (10, False, None, RIGHT, 1.5, 1.5, False),
    "Tableau total": (10.5, True, None, LEFT, 2, 2, False),
    "Tableau total montant": (10.5, True, None, RIGHT, 2, 2, False),
    "Légende": (9, False, GREY, LEFT, 3, 6, False),
    "Signature": (10.5, False, None, LEFT, 0, 0, True),
    "Place de la signature": (9, False, GREY, LEFT, 4, 22, False),
    "Pied de page": (8, False, GREY, LEFT, 0, 0, False),
}

_TAG = re.compile(r"(\{\{.*?\}\}|\{%.*?%\})")
_BOLD = re.compile(r"(\*\*.*?\*\*)")


def typo(text: str) -> str:
    """Return French text with its non-breaking spaces and curly apostrophes, tags untouched."""
    parts = _TAG.split(text)
    for index in range(0, len(parts), 2):
        part = parts[index].replace("'", "’")
        part = re.sub(r" (?=[;!?])", "\u202f", part)
        parts[index] = typographie(part)
    return "".join(parts)


class Sheet:
    """A template being made."""

    def __init__(self, *, footer: str) -> None:
        self.doc: Document = docx.Document()
        self._page()
        self._base_styles()
        for name, values in STYLES.items():
            self._style(name, *values)
        self._hyperlink_style()
        self._dashes()
        self._compatibility()
        self._footer(footer)
        self._prune()

    # -- the sheet ---------------------------------------------------------------------
    def _page(self) -> None:
        section = self.doc.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(25)
        section.top_margin, section.bottom_margin = Mm(17), Mm(20)
        section.header_distance, section.footer_distance = Mm(10), Mm(10)

    def _base_styles(self) -> None:
        defaults = self.doc.styles.element.find(qn("w:docDefaults"))
        fonts = defaults.find(f".//{qn('w:rFonts')}")
        fonts.attrib.clear()
        for script in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{script}"), FONT)
        language = defaults.find(f".//{qn('w:lang')}")
        language.set(qn("w:val"), "fr-FR")
        # dxpdf lets these two win over the styles of paragraphs in tables.
        for tag in ("w:sz", "w:szCs"):
            size = defaults.find(f".//{qn(tag)}")
            size.getparent().remove(size)
        normal = self.doc.styles["Normal"]
        _set_font(normal, FONT)
        normal.font.size = Pt(10.5)
        paragraph = normal.paragraph_format
        paragraph.space_after = Pt(6)
        paragraph.line_spacing_rule = WD_LINE_SPACING.MULTIPLE
        paragraph.line_spacing = 1.06
        paragraph.widow_control = True

    def _style(
        self,
        name: str,
        size: float,
        bold: bool,
        colour: RGBColor | None,
        alignment: Any,
        before: float,
        after: float,
        keep: bool,
    ) -> None:
        style = self.doc.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = self.doc.styles["Normal"]
        style.quick_style = True
        style.font.size, style.font.bold = Pt(size), bold
        if colour is not None:
            style.font.color.rgb = colour
        layout = style.paragraph_format
        layout.alignment = alignment
        layout.space_before, layout.space_after = Pt(before), Pt(after)
        layout.keep_with_next = keep
        if name.startswith(("Destinataire", "Lieu", "Signature", "Place")):
            layout.left_indent = Mm(RIGHT_BLOCK)
        if name.startswith(("Tableau", "Coordonnées", "Destinataire", "Pied")):
            layout.line_spacing = 1.0

    def _hyperlink_style(self) -> None:
        """Links to pieces stay discreet: ink, no underline."""
        style = self.doc.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
        style.font.color.rgb = INK
        style.font.underline = False

    def _dashes(self) -> None:
        """Lists start with a dash, as French typography wants; the default has a bullet."""
        numbering = self.doc.part.numbering_part.element
        style = self.doc.styles["List Bullet"]
        number = style.element.find(f".//{qn('w:numId')}").get(qn("w:val"))
        link = numbering.find(f"{qn('w:num')}[@{qn('w:numId')}='{number}']")
        abstract = link.find(qn("w:abstractNumId")).get(qn("w:val"))
        definition = numbering.find(f"{qn('w:abstractNum')}[@{qn('w:abstractNumId')}='{abstract}']")
        level = definition.find(qn("w:lvl"))
        level.find(qn("w:lvlText")).set(qn("w:val"), "–")
        fonts = level.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
        fonts.attrib.clear()
        for script in ("ascii", "hAnsi", "cs"):
            fonts.set(qn(f"w:{script}"), FONT)
        style.paragraph_format.space_after = Pt(4)
        self.doc.styles["List Number"].paragraph_format.space_after = Pt(4)

    def _compatibility(self) -> None:
        """Word 2013 mode: both engines then place tables alike."""
        settings = self.doc.settings.element
        compat = settings.find(qn("w:compat"))
        if compat is None:
            compat = OxmlElement("w:compat")
            settings.append(compat)
        for old in list(compat):
            compat.remove(old)
        mode = OxmlElement("w:compatSetting")
        mode.set(qn("w:name"), "compatibilityMode")
        mode.set(qn("w:uri"), "http://schemas.microsoft.com/office/word")
        mode.set(qn("w:val"), "15")
        compat.append(mode)

    def _footer(self, text: str) -> None:
        paragraph = self.doc.sections[0].footer.paragraphs[0]
        paragraph.style = self.doc.styles["Pied de page"]
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
        _border(paragraph, "top", space=4)
        paragraph.add_run(typo(text) + "\tPage\u00a0")
        _field(paragraph, "PAGE")
        paragraph.add_run("\u00a0sur\u00a0")
        _field(paragraph, "NUMPAGES")

    def lower_start(self) -> None:
        """Start the text in the upper third of the page, as a cover does."""
        self.doc.sections[0].top_margin = Mm(75)

    def _prune(self) -> None:
        """Drop the 150 styles that python-docx brings along: a firm sees those in use."""
        kept = {*STYLES, "Hyperlink", "Normal", "List Bullet", "List Number"}
        kept |= {"Default Paragraph Font", "Normal Table", "No List"}
        for style in list(self.doc.styles):
            if style.name not in kept:
                style.delete()

    # -- what is written on it ---------------------------------------------------------
    def p(self, text: str, style: str = "Normal", *, where: Any = None) -> Paragraph:
        """Add a paragraph; ``**text**`` is bold."""
        paragraph: Paragraph = (where or self.doc).add_paragraph(style=self.doc.styles[style])
        _write(paragraph, text)
        if style == "Normal" and where is None:
            paragraph.alignment = JUSTIFY
        return paragraph

    def ragged(self, text: str) -> Paragraph:
        """Add a paragraph with a long number or address in it, which justifying would tear."""
        paragraph = self.p(text)
        paragraph.alignment = LEFT
        return paragraph

    def tag(self, text: str, *, where: Any = None) -> None:
        """Add a paragraph that holds one control tag and disappears when filled."""
        (where or self.doc).add_paragraph(f"{{%p {text} %}}")

    def item(self, text: str, *, numbered: bool = False) -> Paragraph:
        """Add an item of a list."""
        paragraph = self.p(text, "List Number" if numbered else "List Bullet")
        paragraph.alignment = LEFT
        return paragraph

    def table(self, widths: Sequence[float], *, borders: bool = True) -> Table:
        """Add an empty table of these column widths (mm), which never change."""
        table: Table = self.doc.add_table(rows=0, cols=len(widths))
        table.alignment = WD_TABLE_ALIGNMENT.LEFT
        table.autofit = False
        _table_layout(table, widths, borders=borders)
        return table

    def row(
        self,
        table: Table,
        cells: Sequence[str],
        *,
        amounts: Sequence[int] = (),
        style: str = "Tableau",
        header: bool = False,
        rule: str | None = None,
        keep: bool = False,
    ) -> None:
        """Add a row; columns in `amounts` are right-aligned, a `header` row repeats.

        `keep` holds it on the page of the next row.
        """
        row = self.bare_row(table)
        _row_flags(row, header=header)
        for index, text in enumerate(cells):
            cell = row.cells[index]
            cell.width = table.columns[index].width
            name = f"{style} montant" if index in amounts else style
            paragraph = cell.paragraphs[0]
            paragraph.style = self.doc.styles[name]
            _write(paragraph, text)
            if keep:
                paragraph.paragraph_format.keep_with_next = True
            if rule:
                _cell_border(cell, rule)

    def bare_row(self, table: Table) -> Any:
        """Add an empty row."""
        return table.add_row()  # type: ignore[no-untyped-call]

    def control_row(self, table: Table, text: str) -> None:
        """Add a row that holds one control tag and disappears when filled."""
        self.bare_row(table).cells[0].paragraphs[0].add_run(f"{{%tr {text} %}}")

    def cell(self, table: Table, row: int, column: int) -> "_CellWriter":
        """Return a writer into one cell."""
        return _CellWriter(self, table.cell(row, column))


class _CellWriter:
    """Writes paragraphs into one cell, reusing the empty one a cell is born with."""

    def __init__(self, sheet: Sheet, cell: _Cell) -> None:
        self.sheet, self.target, self.first = sheet, cell, True

    def add_paragraph(self, text: str = "", style: Any = None) -> Paragraph:
        if self.first:
            self.first = False
            paragraph: Paragraph = self.target.paragraphs[0]
            if style is not None:
                paragraph.style = style
            paragraph.add_run(text) if text else None
            return paragraph
        added: Paragraph = self.target.add_paragraph(text, style)
        return added

    def p(self, text: str, style: str) -> None:
        self.sheet.p(text, style, where=self)

    def tag(self, text: str) -> None:
        self.sheet.tag(text, where=self)


def _write(paragraph: Paragraph, text: str) -> None:
    for part in _BOLD.split(typo(text)):
        bold = part.startswith("**") and part.endswith("**")
        run = paragraph.add_run(part.strip("*") if bold else part)
        if bold:
            run.bold = True


def _set_font(style: Any, name: str) -> None:
    style.font.name = name
    fonts = style.element.rPr.rFonts
    for script in ("cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), name)


def _field(paragraph: Paragraph, code: str) -> None:
    for kind, content in (
        ("begin", None),
        (None, code),
        ("separate", None),
        ("text", "1"),
        ("end", None),
    ):
        run = paragraph.add_run()
        if kind in ("begin", "separate", "end"):
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
        elif kind == "text":
            run.text = content or ""
        else:
            instruction = OxmlElement("w:instrText")
            instruction.text = content
            run._r.append(instruction)


def _border(paragraph: Paragraph, side: str, *, space: int = 1, size: int = 4) -> None:
    borders = OxmlElement("w:pBdr")
    edge = OxmlElement(f"w:{side}")
    _edge(edge, size, space)
    borders.append(edge)
    properties: Any = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def _edge(edge: Any, size: int, space: int = 0) -> None:
    for key, value in (("val", "single"), ("sz", size), ("space", space), ("color", RULE)):
        edge.set(qn(f"w:{key}"), str(value))


def _cell_border(cell: _Cell, side: str) -> None:
    borders = OxmlElement("w:tcBorders")
    edge = OxmlElement(f"w:{side}")
    _edge(edge, 8)
    borders.append(edge)
    properties = cell._tc.get_or_add_tcPr()
    properties.append(borders)


def _table_layout(table: Table, widths: Sequence[float], *, borders: bool) -> None:
    properties = table._tbl.tblPr
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    layout = properties.find(qn("w:tblLayout"))
    if layout is None:
        layout = OxmlElement("w:tblLayout")
        properties.append(layout)
    layout.set(qn("w:type"), "fixed")
    total: Any = properties.find(qn("w:tblW"))
    if total is None:
        total = OxmlElement("w:tblW")
        properties.insert(1, total)
    total.set(qn("w:type"), "dxa")
    total.set(qn("w:w"), str(round(sum(widths) * 56.7)))
    edges = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        edge = OxmlElement(f"w:{side}")
        _edge(edge, 4) if borders else edge.set(qn("w:val"), "nil")
        edges.append(edge)
    layout.addprevious(edges)
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "100" if borders else "2")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    layout.addnext(margins)


def _row_flags(row: Any, *, header: bool) -> None:
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if header:
        properties.append(OxmlElement("w:tblHeader"))
