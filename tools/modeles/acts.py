"""The acts: requête, décompte, bordereau, page de garde."""

# ruff: noqa: E501  sentences stay on one line, as they read

from tools.modeles import blocks
from tools.modeles.sheet import Sheet


def requete() -> Sheet:
    """Every mention of art. 54, 57 and 1407 CPC, in the order of Cerfa 12946, 12948 and 16040."""
    sheet = Sheet(footer=blocks.ACT_FOOTER)
    sheet.p("REQUÊTE EN INJONCTION DE PAYER", "Titre de l’acte")
    sheet.p("(articles 1405 et suivants du code de procédure civile)", "Sous-titre de l’acte")
    sheet.p("**À Madame ou Monsieur le {{ juridiction.destinataire }}**", "En-tête de l’acte")
    sheet.tag("for ligne in juridiction.adresse_lignes")
    sheet.p("{{ ligne }}", "En-tête de l’acte")
    sheet.tag("endfor")
    sheet.p("Demandeur (le créancier)", "Intertitre")
    blocks.identity(sheet, "creancier")
    sheet.tag("if not auteur.est_creancier")
    sheet.p("Mandataire", "Intertitre")
    sheet.ragged(
        "{{ auteur.nom }}, {{ auteur.qualite }}, {{ auteur.adresse }}{% if auteur.telephone %} – tél. {{ auteur.telephone }}{% endif %}{% if auteur.courriel %} – {{ auteur.courriel }}{% endif %}"
    )
    sheet.tag("endif")
    sheet.p("Défendeur (le débiteur)", "Intertitre")
    blocks.identity(sheet, "debiteur")
    _object(sheet)
    _sums(sheet)
    _requests(sheet)
    _pieces(sheet)
    blocks.dated_signature(sheet)
    return sheet


def _object(sheet: Sheet) -> None:
    sheet.p("Objet de la demande", "Intertitre")
    sheet.p(
        "Le créancier{% if not auteur.est_creancier %}, représenté par son mandataire soussigné,{% else %} "
        "soussigné{% endif %} a l'honneur d'exposer que le débiteur lui doit les sommes mentionnées "
        "ci-après, et requiert qu'il soit rendu à l'encontre du débiteur une ordonnance portant injonction "
        "de payer ces sommes, outre les dépens."
    )
    sheet.p(
        "L'origine de la créance et les circonstances sont exposées dans la lettre explicative jointe."
    )


def _sums(sheet: Sheet) -> None:
    sheet.p("Créance", "Intertitre")
    table = sheet.table((36, 29, 60, 33))
    heads = ("Sommes demandées", "Montant", "Fondement de la créance", "Pièces")
    sheet.row(table, heads, amounts=(1,), style="Tableau en-tête", header=True)
    sheet.control_row(table, "for s in decompte.sommes")
    sheet.row(
        table,
        ("{{ s.intitule }}", "{{ s.montant|euros }}", "{{ s.fondement }}", "{{ s.citation }}"),
        amounts=(1,),
        keep=True,
    )
    sheet.control_row(table, "endfor")
    sheet.row(
        table,
        ("Total", "{{ decompte.total|euros }}", "", ""),
        amounts=(1,),
        style="Tableau total",
        rule="top",
    )
    sheet.p(
        "Sommes arrêtées au {{ decompte.date|date_longue }}, selon le décompte joint.", "Légende"
    )
    sheet.p(
        "Soit au total la somme de **{{ decompte.total|lettres }}** ({{ decompte.total|euros }})."
    )
    sheet.p(
        "{{ decompte.phrase_interets }}{% if decompte.phrase_interets and decompte.phrase_cours %} {% endif %}{{ decompte.phrase_cours }}"
    )


def _requests(sheet: Sheet) -> None:
    sheet.tag("if capitalisation")
    sheet.p("Capitalisation des intérêts", "Intertitre")
    sheet.p(
        "Le créancier demande que les intérêts échus, dus au moins pour une année entière, produisent "
        "intérêt (article 1343-2 du code civil)."
    )
    sheet.tag("endif")
    sheet.tag("if juridiction.renvoi")
    sheet.p("En cas d'opposition (article 1408 du code de procédure civile)", "Intertitre")
    sheet.p(
        "Le créancier demande qu'en cas d'opposition l'affaire soit immédiatement renvoyée devant la "
        "juridiction suivante, qu'il estime compétente : **{{ juridiction.renvoi }}**."
    )
    sheet.tag("endif")


def _pieces(sheet: Sheet) -> None:
    sheet.p("Pièces sur lesquelles la demande est fondée", "Intertitre")
    sheet.p(
        "Ces pièces sont jointes à la requête et portées au bordereau (articles 57 et 1407 du code de "
        "procédure civile)."
    ).paragraph_format.keep_with_next = True
    table = sheet.table((26, 102, 30))
    sheet.row(table, ("Pièce", "Désignation", "Date"), style="Tableau en-tête", header=True)
    sheet.control_row(table, "for p in pieces")
    sheet.row(
        table,
        (
            "{{ p.citation }}",
            "{{ p.designation }}",
            "{% if p.date %}{{ p.date|date_courte }}{% else %}–{% endif %}",
        ),
    )
    sheet.control_row(table, "endfor")


def decompte() -> Sheet:
    """Each element of the claim, and how it is computed (art. 1407 CPC)."""
    sheet = Sheet(footer=blocks.ACT_FOOTER)
    sheet.p("DÉCOMPTE DE LA CRÉANCE", "Titre de l’acte")
    sheet.p(
        "arrêté au {{ decompte.date|date_longue }} – référence {{ dossier }}",
        "Sous-titre de l’acte",
    )
    sheet.p("Créancier : **{{ creancier.nom }}**", "En-tête de l’acte")
    sheet.p("Débiteur : **{{ debiteur.nom }}**", "En-tête de l’acte")
    sheet.p("1. Principal", "Intertitre")
    blocks.invoices(sheet)
    _reductions(sheet)
    _interest(sheet)
    _recap(sheet)
    blocks.dated_signature(sheet)
    return sheet


def _reductions(sheet: Sheet) -> None:
    sheet.tag("if decompte.avoirs or decompte.paiements")
    sheet.p("2. Avoirs et paiements déduits", "Intertitre")
    table = sheet.table((22, 56, 26, 26, 28))
    heads = ("Date", "Opération", "Montant", "Sur intérêts", "Sur principal")
    sheet.row(table, heads, amounts=(2, 3, 4), style="Tableau en-tête", header=True)
    sheet.control_row(table, "for a in decompte.avoirs")
    sheet.row(
        table,
        (
            "{{ a.date|date_courte }}",
            "{{ a.libelle }} – facture {{ a.facture }}{% if a.citation %} {{ a.citation }}{% endif %}",
            "{{ a.montant|euros }}",
            "–",
            "{{ a.montant|euros }}",
        ),
        amounts=(2, 3, 4),
    )
    sheet.control_row(table, "endfor")
    sheet.control_row(table, "for v in decompte.paiements")
    sheet.row(
        table,
        (
            "{{ v.date|date_courte }}",
            "{{ v.libelle or 'Paiement' }}{% if v.citation %} {{ v.citation }}{% endif %}"
            "{% if v.non_impute %} (dont {{ v.non_impute|euros }} non imputés){% endif %}",
            "{{ v.montant|euros }}",
            "{{ v.sur_interets|euros }}",
            "{{ v.sur_principal|euros }}",
        ),
        amounts=(2, 3, 4),
    )
    sheet.control_row(table, "endfor")
    sheet.p(
        "Un paiement partiel s'impute d'abord sur les intérêts (article 1343-1 du code civil), sauf accord contraire ; un avoir réduit le principal.",
        "Légende",
    )
    sheet.tag("endif")


def _interest(sheet: Sheet) -> None:
    sheet.tag("if decompte.segments")
    sheet.p(
        "{% if decompte.avoirs or decompte.paiements %}3{% else %}2{% endif %}. Intérêts de retard",
        "Intertitre",
    )
    sheet.tag("if decompte.phrase_interets")
    sheet.p("{{ decompte.phrase_interets }}").paragraph_format.keep_with_next = True
    sheet.tag("endif")
    table = sheet.table((36, 22, 22, 14, 25, 17, 22))
    heads = ("{{ mots.colonne }}", "Du", "Au", "Jours", "Sur", "Taux", "Intérêts")
    sheet.row(table, heads, amounts=(3, 4, 5, 6), style="Tableau en-tête", header=True)
    sheet.control_row(table, "for s in decompte.segments")
    sheet.row(
        table,
        (
            "{{ s.facture }}",
            "{{ s.du|date_courte }}",
            "{{ s.au|date_courte }}",
            "{{ s.jours|nombre(0) }}",
            "{{ s.assiette|euros }}",
            "{{ s.taux|taux }}",
            "{{ s.interets|euros }}",
        ),
        amounts=(3, 4, 5, 6),
    )
    sheet.control_row(table, "endfor")
    sheet.row(
        table,
        ("Total", "", "", "", "", "", "{{ decompte.interets_courus|euros }}"),
        amounts=(3, 4, 5, 6),
        style="Tableau total",
    )
    sheet.p(
        "Intérêts = principal × jours × taux ÷ 36 500 ; le premier et le dernier jour sont comptés.",
        "Légende",
    )
    sheet.tag("endif")


def _recap(sheet: Sheet) -> None:
    sheet.p("Récapitulatif", "Intertitre")
    table = sheet.table((124, 34))
    head = ("Somme", "Montant")
    sheet.row(table, head, amounts=(1,), style="Tableau en-tête", header=True)
    rows = (
        ("Principal restant dû", "decompte.principal", ""),
        (
            "Intérêts de retard{% if decompte.interets_payes %} restant dus "
            "({{ decompte.interets_courus|euros }}, moins {{ decompte.interets_payes|euros }} déjà "
            "payés){% endif %}",
            "decompte.interets",
            "decompte.interets_courus",
        ),
        (
            "Indemnité forfaitaire de recouvrement ({{ decompte.indemnite_nombre }} × "
            "{{ decompte.indemnite_unitaire|euros }})",
            "decompte.indemnite",
            "decompte.indemnite",
        ),
        ("Clause pénale", "decompte.clause_penale", "decompte.clause_penale"),
    )
    for title, value, condition in rows:
        if condition:
            sheet.control_row(table, f"if {condition}")
        sheet.row(table, (title, f"{{{{ ({value})|euros }}}}"), amounts=(1,), keep=True)
        if condition:
            sheet.control_row(table, "endif")
    sheet.row(
        table,
        ("Total", "{{ decompte.total|euros }}"),
        amounts=(1,),
        style="Tableau total",
        rule="top",
    )
    sheet.p("{{ decompte.phrase_cours }}", "Légende")


def bordereau() -> Sheet:
    """The list of pieces with their pages (art. 1407 CPC); each line is a link in the bundle."""
    sheet = Sheet(footer=blocks.ACT_FOOTER)
    sheet.p("BORDEREAU DE PIÈCES", "Titre de l’acte")
    sheet.p(
        "produites à l'appui de la requête en injonction de payer (article 1407 du code de procédure civile)",
        "Sous-titre de l’acte",
    )
    sheet.p("{{ juridiction.nom }}", "En-tête de l’acte")
    sheet.p("Créancier : **{{ creancier.nom }}**", "En-tête de l’acte")
    sheet.p("Débiteur : **{{ debiteur.nom }}**", "En-tête de l’acte")
    sheet.p("Pièces", "Intertitre")
    table = sheet.table((24, 86, 22, 13, 13))
    heads = ("Pièce", "Désignation", "Date", "Pages", "Page")
    sheet.row(table, heads, amounts=(3, 4), style="Tableau en-tête", header=True)
    sheet.control_row(table, "for p in pieces")
    sheet.row(
        table,
        (
            "{{ p.citation }}",
            "{{ p.designation }}",
            "{% if p.date %}{{ p.date|date_courte }}{% else %}–{% endif %}",
            "{% if p.pages %}{{ p.pages }}{% else %}–{% endif %}",
            "{% if p.premiere_page %}{{ p.premiere_page }}{% else %}–{% endif %}",
        ),
        amounts=(3, 4),
    )
    sheet.control_row(table, "endfor")
    sheet.p(
        "« Pages » : nombre de pages de la pièce ; « Page » : sa première page dans le dossier.",
        "Légende",
    )
    blocks.dated_signature(sheet)
    return sheet


def page_de_garde() -> Sheet:
    """The cover; with gaps, the first page of a provisional dossier, which names each one."""
    sheet = Sheet(footer=blocks.ACT_FOOTER)
    sheet.lower_start()
    sheet.p("{{ juridiction.nom }}", "Sous-titre de l’acte")
    sheet.tag("if lacunes")
    sheet.p("DOSSIER PROVISOIRE", "Titre de l’acte")
    sheet.p("à compléter avant tout dépôt", "Sous-titre de l’acte")
    sheet.tag("else")
    sheet.p("REQUÊTE EN INJONCTION DE PAYER", "Titre de l’acte")
    sheet.p("(articles 1405 et suivants du code de procédure civile)", "Sous-titre de l’acte")
    sheet.tag("endif")
    table = sheet.table((46, 112))
    sheet.row(table, ("Créancier", "**{{ creancier.nom }}**"))
    sheet.row(table, ("Débiteur", "**{{ debiteur.nom }}**"))
    sheet.control_row(table, "if decompte")
    sheet.row(
        table,
        ("Somme demandée", "**{{ decompte.total|euros }}** au {{ decompte.date|date_longue }}"),
    )
    sheet.control_row(table, "endif")
    sheet.row(table, ("Pièces", "{{ pieces|length }}"))
    sheet.row(table, ("Référence", "{{ dossier }}"))
    sheet.row(table, ("Date", "{{ aujourdhui|date_longue }}"))
    sheet.tag("if lacunes")
    sheet.p("Ce qui manque", "Intertitre").paragraph_format.space_before = 330200
    sheet.tag("for lacune in lacunes")
    sheet.item("{{ lacune }}")
    sheet.tag("endfor")
    sheet.tag("endif")
    return sheet
