"""Templates as a law firm would bring them, each with constructions the shipped ones lack."""

import io
from collections.abc import Callable

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from PIL import Image

W = nsdecls("w")
WP = nsdecls("w", "wp", "a", "pic", "r")
WPS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
BODY = (
    "Nous vous rappelons que {{ creancier.nom }} reste dans l’attente du règlement de la somme "
    "de {{ decompte.total|euros }}, arrêtée au {{ decompte.date|date_longue }}."
)


def _png(width: int = 240, height: int = 90) -> io.BytesIO:
    image = Image.new("RGB", (width, height), (27, 42, 73))
    for x in range(20, width - 20):
        image.putpixel((x, height // 2), (255, 255, 255))
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    buffer.seek(0)
    return buffer


def _field(paragraph: object, code: str) -> None:
    for xml in (
        f'<w:r {W}><w:fldChar w:fldCharType="begin"/></w:r>',
        f'<w:r {W}><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>',
        f'<w:r {W}><w:fldChar w:fldCharType="separate"/></w:r>',
        f"<w:r {W}><w:t>1</w:t></w:r>",
        f'<w:r {W}><w:fldChar w:fldCharType="end"/></w:r>',
    ):
        paragraph._p.append(parse_xml(xml))  # type: ignore[attr-defined]


def letterhead_in_a_table(d: Document) -> None:
    """Letterhead in a table of the header, Page X sur Y, another header on the first page."""
    section = d.sections[0]
    section.different_first_page_header_footer = True
    table = section.first_page_header.add_table(1, 2, Mm(160))
    table.cell(0, 0).paragraphs[0].add_run().add_picture(_png(), width=Mm(40))
    right = table.cell(0, 1).paragraphs[0]
    right.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    right.add_run("{{ auteur.nom }}").bold = True
    table.cell(0, 1).add_paragraph("{{ auteur.adresse }}")
    section.header.paragraphs[0].text = "Suite de la lettre à {{ debiteur.nom }}"
    for footer in (section.footer, section.first_page_footer):
        paragraph = footer.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run("Page ")
        _field(paragraph, "PAGE")
        paragraph.add_run(" sur ")
        _field(paragraph, "NUMPAGES")
    for number in range(26):
        d.add_paragraph(f"Alinéa {number + 1}. {BODY}")


def floating_logo(d: Document) -> None:
    """A logo anchored to the page, with the text wrapped round it."""
    paragraph = d.add_paragraph()
    run = paragraph.add_run()
    inline = run.add_picture(_png(), width=Mm(45))._inline
    anchor = parse_xml(
        f'<wp:anchor {WP} distT="0" distB="0" distL="114300" distR="114300" simplePos="0" '
        'relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="page"><wp:posOffset>5400000</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="page"><wp:posOffset>360000</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{inline.extent.cx}" cy="{inline.extent.cy}"/><wp:wrapSquare '
        'wrapText="bothSides"/><wp:docPr id="7" name="Logo"/></wp:anchor>'
    )
    anchor.append(inline.graphic)
    drawing = inline.getparent()
    assert drawing is not None
    drawing.replace(inline, anchor)
    d.add_paragraph("Cabinet flottant, {{ auteur.adresse }}")
    for _ in range(4):
        d.add_paragraph(BODY)


def lists(d: Document) -> None:
    """Numbered, lettered and nested lists, restarted once; bullets of Symbol and Wingdings."""
    numbering = d.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{567 * (level + 1)}" w:hanging="567"/></w:pPr></w:lvl>'
        for level, (kind, text) in enumerate(
            (("upperRoman", "%1."), ("decimal", "%1.%2."), ("lowerLetter", "%3)"))
        )
    )
    bullets = "".join(
        f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="bullet"/><w:lvlText w:val="{char}"/>'
        f'<w:pPr><w:ind w:left="{567 * (level + 1)}" w:hanging="283"/></w:pPr>'
        f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:hint="default"/></w:rPr></w:lvl>'
        for level, (char, font) in enumerate((("\uf0b7", "Symbol"), ("\uf0d8", "Wingdings")))
    )
    first = numbering.find(qn("w:num"))
    for ident, content in ((90, levels), (91, bullets)):
        first.addprevious(
            parse_xml(
                f'<w:abstractNum {W} w:abstractNumId="{ident}">'
                f'<w:multiLevelType w:val="multilevel"/>{content}</w:abstractNum>'
            )
        )
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    for num, abstract, extra in ((90, 90, ""), (91, 91, ""), (92, 90, restart)):
        numbering.append(
            parse_xml(
                f'<w:num {W} w:numId="{num}"><w:abstractNumId w:val="{abstract}"/>{extra}</w:num>'
            )
        )
    items = (
        (90, 0, "Les faits"),
        (90, 1, "La commande de {{ debiteur.nom }}"),
        (90, 2, "le devis"),
        (90, 2, "la livraison"),
        (90, 1, "Les factures"),
        (90, 0, "La demande"),
        (90, 1, "Le principal"),
        (91, 0, "puce ronde"),
        (91, 1, "flèche"),
        (92, 0, "Liste recommencée"),
    )
    for num, level, text in items:
        paragraph = d.add_paragraph(text)
        paragraph._p.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {W}><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')
        )
    d.add_paragraph("{%p for f in factures %}")
    d.add_paragraph("Facture {{ f.numero }} : {{ f.solde|euros }}", "List Number")
    d.add_paragraph("{%p endfor %}")


def footnotes(d: Document) -> None:
    """Two footnotes, one of them in a table, with variables in the notes."""
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{ident}"><w:p><w:r><w:{mark}/></w:r></w:p></w:footnote>'
        for kind, ident, mark in (
            ("separator", -1, "separator"),
            ("continuationSeparator", 0, "continuationSeparator"),
        )
    )
    notes = "".join(
        f'<w:footnote w:id="{ident}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        f'<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {text}</w:t></w:r></w:p>'
        "</w:footnote>"
        for ident, text in ((1, "Note sur {{ creancier.nom }}."), (2, "Note dans le tableau."))
    )
    part = Part(
        PackURI("/word/footnotes.xml"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
        f"<w:footnotes {W}>{separators}{notes}</w:footnotes>".encode(),
        d.part.package,
    )
    d.part.relate_to(part, RT.FOOTNOTES)
    cell = d.add_table(1, 1, "Table Grid").cell(0, 0).paragraphs[0]
    for number, paragraph in ((1, d.add_paragraph(BODY)), (2, cell)):
        if number == 2:
            paragraph.add_run("Cellule annotée")
        paragraph._p.append(
            parse_xml(
                f'<w:r {W}><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
                f'<w:footnoteReference w:id="{number}"/></w:r>'
            )
        )


def _box(text: str, fallback: bool = True) -> str:
    content = f"<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>"
    choice = (
        '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        'relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:posOffset>3000000'
        '</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0'
        '</wp:posOffset></wp:positionV><wp:extent cx="2500000" cy="700000"/><wp:wrapSquare '
        'wrapText="bothSides"/><wp:docPr id="9" name="Zone"/><a:graphic><a:graphicData '
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2500000" '
        'cy="700000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="9525">'
        '<a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr>'
        f"<wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
        "</wp:anchor></w:drawing>"
    )
    old = (
        '<w:pict><v:shape style="position:absolute;margin-left:236pt;margin-top:0;'
        'width:197pt;height:55pt"><v:textbox>' + content + "</v:textbox></v:shape></w:pict>"
    )
    inner = (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{choice}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
        if fallback
        else old
    )
    return f"<w:r {WP} {WPS} {MC} {VML}>{inner}</w:r>"


def text_box(d: Document) -> None:
    """The addressee in a text box, as Word writes it (a drawing, and its VML fallback)."""
    d.add_paragraph()._p.append(parse_xml(_box("Boîte pour {{ debiteur.nom }}")))
    for _ in range(5):
        d.add_paragraph(BODY)


def vml_box(d: Document) -> None:
    """A text box of an old Word: VML alone, and a VML picture."""
    d.add_paragraph()._p.append(parse_xml(_box("Vieille boîte {{ debiteur.nom }}", False)))
    for _ in range(3):
        d.add_paragraph(BODY)
    rel, _ = d.part.get_or_add_image(_png())
    d.add_paragraph("Image : ")._p.append(
        parse_xml(
            f'<w:r {WP} {VML}><w:pict><v:shape style="width:120pt;height:45pt">'
            f'<v:imagedata r:id="{rel}" o:title="logo"/></v:shape></w:pict></w:r>'
        )
    )


def landscape_annex(d: Document) -> None:
    """A letter, then an annex on a landscape page with a wide table."""
    d.add_paragraph(BODY)
    section = d.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    d.add_paragraph("Annexe : factures de {{ debiteur.nom }}")
    table = d.add_table(1, 5, "Table Grid")
    for cell, text in zip(
        table.rows[0].cells, ("N°", "Date", "Échéance", "TTC", "Dû"), strict=True
    ):
        cell.text = text
    for texts in (
        ("{%tr for f in factures %}",),
        (
            "{{ f.numero }}",
            "{{ f.date|date_courte }}",
            "{{ f.echeance|date_courte }}",
            "{{ f.total_ttc|euros }}",
            "{{ f.solde|euros }}",
        ),
        ("{%tr endfor %}",),
    ):
        cells = table.add_row().cells
        for cell, text in zip(cells, texts, strict=False):
            cell.text = text


def tabs_with_leaders(d: Document) -> None:
    """Sums aligned on a right tab with dots, and on a decimal tab."""
    for label, value in (("Principal", "principal"), ("Intérêts", "interets"), ("Total", "total")):
        paragraph = d.add_paragraph(f"{label}\t{{{{ decompte.{value}|euros }}}}")
        paragraph.paragraph_format.tab_stops.add_tab_stop(
            Mm(150), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
        )
    for value in ("9,50", "1 204,75"):
        paragraph = d.add_paragraph(f"Frais\t{value}")
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(100), WD_TAB_ALIGNMENT.DECIMAL)


def merged_and_nested_tables(d: Document) -> None:
    """Cells merged across and down, a table in a cell, shaded and vertically centred cells."""
    table = d.add_table(4, 3, "Table Grid")
    table.cell(0, 0).merge(table.cell(0, 2)).text = "Titre sur trois colonnes"
    table.cell(1, 0).merge(table.cell(3, 0)).text = "Bloc sur trois lignes"
    for row in range(1, 4):
        table.cell(row, 1).text = f"cellule {row}"
        table.cell(row, 2).text = "{{ decompte.total|euros }}"
    table.cell(1, 2)._tc.get_or_add_tcPr().append(
        parse_xml(f'<w:shd {W} w:val="clear" w:fill="D9E2F3"/>')
    )
    inner = table.cell(3, 1).add_table(2, 2)
    inner.style = d.styles["Table Grid"]
    for row in range(2):
        for column in range(2):
            inner.cell(row, column).text = f"dedans {row}{column}"
    table.cell(3, 1).add_paragraph("après le tableau")


def absent_fonts(d: Document) -> None:
    """Styles and runs in fonts that the package does not carry, one through the theme."""
    for font in ("Garamond", "Century Gothic", "Verdana", "Courier New"):
        run = d.add_paragraph().add_run(f"{font} : {BODY}")
        run.font.name = font
    themed = d.add_paragraph().add_run("Police du thème, {{ debiteur.nom }}")
    themed._r.get_or_add_rPr().append(
        parse_xml(f'<w:rFonts {W} w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/>')
    )


def content_controls(d: Document) -> None:
    """Content controls round a block, in a line, round a row; one that still shows its prompt."""
    d.element.body.insert(
        0,
        parse_xml(
            f"<w:sdt {W}><w:sdtPr><w:alias w:val='Bloc'/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>"
            "Bloc contrôlé {{ debiteur.nom }}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        ),
    )
    d.add_paragraph("Avant ")._p.append(
        parse_xml(
            f"<w:sdt {W}><w:sdtPr><w:date/></w:sdtPr><w:sdtContent><w:r><w:t>contrôle en ligne"
            "</w:t></w:r></w:sdtContent></w:sdt>"
        )
    )
    table = d.add_table(1, 2, "Table Grid")
    row = table.rows[0]._tr
    wrapper = parse_xml(f"<w:sdt {W}><w:sdtContent/></w:sdt>")
    row.addprevious(wrapper)
    wrapper[0].append(row)
    for cell, text in zip(row.findall(qn("w:tc")), ("rang contrôlé", "second"), strict=True):
        cell.find(qn("w:p")).append(parse_xml(f"<w:r {W}><w:t>{text}</w:t></w:r>"))
    d.add_paragraph("Case ")._p.append(
        parse_xml(
            f'<w:sdt {W} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">'
            '<w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr>'
            '<w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic"/>'
            "</w:rPr><w:t>☒</w:t></w:r></w:sdtContent></w:sdt>"
        )
    )


def tracked_changes(d: Document) -> None:
    """Tracked insertions and deletions, a moved paragraph and a comment left in."""
    mark = 'w:id="{}" w:author="Me X" w:date="2026-10-01T10:00:00Z"'
    d.add_paragraph("Texte ")._p.extend(
        parse_xml(xml)
        for xml in (
            f"<w:del {W} {mark.format(1)}><w:r><w:delText>supprimé </w:delText></w:r></w:del>",
            f"<w:ins {W} {mark.format(2)}><w:r><w:t>inséré</w:t></w:r></w:ins>",
            f"<w:moveFrom {W} {mark.format(3)}><w:r><w:t> déplacé d’ici</w:t></w:r></w:moveFrom>",
            f"<w:moveTo {W} {mark.format(4)}><w:r><w:t> déplacé là</w:t></w:r></w:moveTo>",
        )
    )
    commented = d.add_paragraph()
    run = commented.add_run(BODY)
    d.add_comment(run, text="Commentaire à ne pas imprimer", author="Me X")


def hyperlinks(d: Document) -> None:
    """A link to a site, one to a bookmark, and citations beside them."""
    site = d.part.relate_to("https://www.verdier.example/", RT.HYPERLINK, is_external=True)
    d.add_paragraph("Site : ")._p.append(
        parse_xml(
            f'<w:hyperlink {W} {nsdecls("r")} r:id="{site}"><w:r><w:t>verdier.example</w:t></w:r>'
            "</w:hyperlink>"
        )
    )
    target = d.add_paragraph("Cible du renvoi. ")
    target._p.insert(0, parse_xml(f'<w:bookmarkStart {W} w:id="5" w:name="cible"/>'))
    target._p.append(parse_xml(f'<w:bookmarkEnd {W} w:id="5"/>'))
    d.add_paragraph("Voir ")._p.append(
        parse_xml(f'<w:hyperlink {W} w:anchor="cible"><w:r><w:t>la cible</w:t></w:r></w:hyperlink>')
    )
    d.add_paragraph("{%p for f in factures %}")
    d.add_paragraph("Facture {{ f.numero }} {{ f.citation }}.")
    d.add_paragraph("{%p endfor %}")


def smart_art(d: Document) -> None:
    """A diagram (SmartArt), whose drawing lives in parts of its own."""
    d.add_paragraph("Schéma : ")._p.append(
        parse_xml(
            f'<w:r {WP}><w:drawing><wp:inline><wp:extent cx="3000000" cy="1500000"/><wp:docPr '
            'id="3" name="Diagramme"/><a:graphic><a:graphicData uri="http://schemas.'
            'openxmlformats.org/drawingml/2006/diagram"/></a:graphic></wp:inline></w:drawing></w:r>'
        )
    )
    d.add_paragraph(BODY)


def other_directions(d: Document) -> None:
    """Justified, centred and right-aligned text, and a right-to-left paragraph and run."""
    for alignment in (
        WD_ALIGN_PARAGRAPH.JUSTIFY,
        WD_ALIGN_PARAGRAPH.CENTER,
        WD_ALIGN_PARAGRAPH.RIGHT,
    ):
        d.add_paragraph(BODY).alignment = alignment
    paragraph = d.add_paragraph()
    paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:bidi {W}/>"))
    paragraph._p.append(parse_xml(f"<w:r {W}><w:rPr><w:rtl/></w:rPr><w:t>שלום עולם</w:t></w:r>"))


def columns(d: Document) -> None:
    """Two columns in a continuous section, then one again."""
    d.add_paragraph("Avant les colonnes")
    section = d.add_section(WD_SECTION.CONTINUOUS)
    section._sectPr.append(parse_xml(f'<w:cols {W} w:num="2" w:space="708"/>'))
    for _ in range(6):
        d.add_paragraph(BODY)
    last = d.add_section(WD_SECTION.CONTINUOUS)
    for cols in last._sectPr.findall(qn("w:cols")):
        last._sectPr.remove(cols)
    last._sectPr.append(parse_xml(f'<w:cols {W} w:num="1"/>'))
    d.add_paragraph("Après les colonnes")


def borders_and_shading(d: Document) -> None:
    """A boxed paragraph, a shaded one, a page border, a rule, an exact line height."""
    boxed = d.add_paragraph("Encadré : {{ decompte.total|euros }}")
    sides = "".join(
        f'<w:{s} w:val="single" w:sz="8" w:space="4" w:color="1B2A49"/>'
        for s in ("top", "left", "bottom", "right")
    )
    boxed._p.get_or_add_pPr().append(parse_xml(f"<w:pBdr {W}>{sides}</w:pBdr>"))
    shaded = d.add_paragraph("Ombré : " + BODY)
    shaded._p.get_or_add_pPr().append(parse_xml(f'<w:shd {W} w:val="clear" w:fill="FFF2CC"/>'))
    exact = d.add_paragraph(BODY)
    exact.paragraph_format.line_spacing = Pt(20)
    d.sections[0]._sectPr.append(parse_xml(f"<w:pgBorders {W}>{sides}</w:pgBorders>"))


def text_effects(d: Document) -> None:
    """Superscript, hidden text, highlighting, letter spacing, a drop cap, an underline in dots."""
    paragraph = d.add_paragraph("Le 1")
    paragraph.add_run("er").font.superscript = True
    paragraph.add_run(" avril, ")
    paragraph.add_run("caché").font.hidden = True
    for properties, text in (
        ('<w:spacing w:val="60"/>', "espacé "),
        ('<w:u w:val="dotted"/>', "souligné "),
        ("<w:caps/>", "majuscules "),
        ("<w:smallCaps/>", "Petites "),
        ("<w:strike/>", "barré "),
        ('<w:position w:val="6"/>', "haut "),
        ('<w:w w:val="150"/>', "large"),
    ):
        paragraph._p.append(
            parse_xml(
                f'<w:r {W}><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
            )
        )
    drop = d.add_paragraph("N")
    drop._p.get_or_add_pPr().append(
        parse_xml(f'<w:framePr {W} w:dropCap="drop" w:lines="2" w:wrap="around" w:vAnchor="text"/>')
    )
    d.add_paragraph("ous vous rappelons la lettrine.")


def _of(build: Callable[[Document], None]) -> Callable[[], bytes]:
    def made() -> bytes:
        document = docx.Document()
        build(document)
        buffer = io.BytesIO()
        document.save(buffer)
        return buffer.getvalue()

    return made


BUILDERS = (
    letterhead_in_a_table,
    floating_logo,
    lists,
    footnotes,
    text_box,
    vml_box,
    landscape_annex,
    tabs_with_leaders,
    merged_and_nested_tables,
    absent_fonts,
    content_controls,
    tracked_changes,
    hyperlinks,
    smart_art,
    other_directions,
    columns,
    borders_and_shading,
    text_effects,
)
UNSEEN: dict[str, Callable[[], bytes]] = {build.__name__: _of(build) for build in BUILDERS}
