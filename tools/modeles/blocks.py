"""The parts that letters share: letterhead, addresses, tables of invoices and sums, signature."""

# ruff: noqa: E501  sentences stay on one line, as they read

from tools.modeles.sheet import SLACK, TEXT_WIDTH, Sheet, _cell_border

FOOTER = "{{ auteur.nom }}{% if auteur.mention %} · {{ auteur.mention }}{% endif %}"
ACT_FOOTER = "{{ creancier.nom }} c/ {{ debiteur.nom }}"


def voice(singular: str, plural: str) -> str:
    """Return the tag that speaks as "je" or as "nous"."""
    return f"{{% if auteur.je %}}{singular}{{% else %}}{plural}{{% endif %}}"


def letterhead(sheet: Sheet) -> None:
    """Add the sender's name or logo, and how to reach it, above a rule."""
    table = sheet.table((92, TEXT_WIDTH - SLACK - 92), borders=False)
    sheet.bare_row(table)
    left = sheet.cell(table, 0, 0)
    left.tag("if logo")
    left.p("{{ logo }}", "Coordonnées")
    left.tag("endif")
    left.p("{{ auteur.nom }}", "Expéditeur")
    left.tag("if auteur.role != 'creancier' and auteur.qualite")
    left.p("{{ auteur.qualite|majuscule }}", "Coordonnées")
    left.tag("endif")
    right = sheet.cell(table, 0, 1)
    right.tag("for ligne in auteur.adresse_lignes")
    right.p("{{ ligne }}", "Coordonnées à droite")
    right.tag("endfor")
    right.tag("if auteur.telephone")
    right.p("Tél. : {{ auteur.telephone }}", "Coordonnées à droite")
    right.tag("endif")
    right.tag("if auteur.courriel")
    right.p("{{ auteur.courriel }}", "Coordonnées à droite")
    right.tag("endif")
    for cell in table.rows[0].cells:
        _cell_border(cell, "bottom")


def to_debtor(sheet: Sheet) -> None:
    """Add the debtor's address on the right, where a window envelope shows it."""
    sheet.p("**{{ debiteur.nom_complet }}**", "Destinataire nom")
    sheet.tag("if debiteur.personne_morale and debiteur.representant")
    sheet.p("À l'attention {{ debiteur.representant|de }}", "Destinataire")
    sheet.tag("elif debiteur.personne_morale")
    sheet.p("À l'attention du représentant légal", "Destinataire")
    sheet.tag("endif")
    _address(sheet, "debiteur")


def to_court(sheet: Sheet) -> None:
    """Add the judge's address on the right."""
    sheet.p("**Madame ou Monsieur le {{ juridiction.destinataire }}**", "Destinataire nom")
    _address(sheet, "juridiction")


def _address(sheet: Sheet, owner: str) -> None:
    sheet.tag(f"for ligne in {owner}.adresse_lignes")
    sheet.p("{{ ligne }}", "Destinataire")
    sheet.tag("endfor")
    sheet.p("Fait à {{ auteur.lieu }}, le {{ aujourdhui|date_longue }}", "Lieu et date")


def invoices(sheet: Sheet) -> None:
    """Add the table of invoices: number, date, due date, amount, what reduced it, balance."""
    table = sheet.table((34, 22, 22, 30, 25, 25))
    heads = ("{{ mots.colonne }}", "Date", "Échéance", "{{ mots.montant }}", "Déduit", "Reste dû")
    sheet.row(table, heads, amounts=(3, 4, 5), style="Tableau en-tête", header=True)
    sheet.control_row(table, "for f in factures")
    sheet.row(
        table,
        (
            "{{ f.numero }}",
            "{{ f.date|date_courte }}",
            "{{ f.echeance|date_courte }}",
            "{{ f.total_ttc|euros }}",
            "{% if f.avoirs + f.deja_regle %}{{ (f.avoirs + f.deja_regle)|euros }}{% else %}–{% endif %}",
            "{{ f.solde|euros }}",
        ),
        amounts=(3, 4, 5),
    )
    sheet.control_row(table, "endfor")
    sheet.control_row(table, "if factures|length > 1")
    sheet.row(
        table,
        (
            "Total",
            "",
            "",
            "{{ decompte.principal_initial|euros }}",
            "",
            "{{ decompte.principal|euros }}",
        ),
        amounts=(3, 4, 5),
        style="Tableau total",
    )
    sheet.control_row(table, "endif")


def sums(sheet: Sheet, *, total: str) -> None:
    """Add the table of what is owed: principal, interest and accessories apart."""
    table = sheet.table((43, 87, 28))
    heads = ("Somme", "Fondement", "Montant")
    sheet.row(table, heads, amounts=(2,), style="Tableau en-tête", header=True)
    sheet.control_row(table, "for s in decompte.sommes")
    sheet.row(
        table,
        ("{{ s.intitule }}", "{{ s.fondement }}", "{{ s.montant|euros }}"),
        keep=True,
        amounts=(2,),
    )
    sheet.control_row(table, "endfor")
    sheet.row(
        table,
        (total, "", "{{ decompte.total|euros }}"),
        amounts=(2,),
        style="Tableau total",
        rule="top",
    )


def signature(sheet: Sheet) -> None:
    """Add the signature block on the right, kept whole, with room to sign."""
    sheet.p("{{ auteur.signataire }}", "Signature nom")
    sheet.tag("if auteur.qualite_signataire")
    sheet.p("{{ auteur.qualite_signataire|majuscule }}", "Signature")
    sheet.tag("endif")
    sheet.tag("if auteur.signataire != auteur.nom")
    sheet.p("{{ auteur.nom }}", "Signature")
    sheet.tag("endif")
    sheet.p("Signature :", "Place de la signature")


def dated_signature(sheet: Sheet) -> None:
    """Add the date line and the signature of an act (art. 57 CPC)."""
    sheet.p("Fait à {{ auteur.lieu }}, le {{ aujourdhui|date_longue }}", "Date de l’acte")
    signature(sheet)


def identity(sheet: Sheet, party: str) -> None:
    """Add the identity of a party, line by line (art. 54 and 57 CPC)."""
    table = sheet.table((46, 112))
    sheet.control_row(table, f"for ligne in {party}.identite")
    sheet.row(table, ("{{ ligne.intitule }}", "**{{ ligne.valeur }}**"))
    sheet.control_row(table, "endfor")
