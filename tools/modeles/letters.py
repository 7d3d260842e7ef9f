"""The letters: mise en demeure, relance, lettre explicative, pouvoir."""

# ruff: noqa: E501  sentences stay on one line, as they read

from tools.modeles import blocks
from tools.modeles.blocks import voice
from tools.modeles.sheet import Sheet

# "la facture désignée" or "les factures désignées", the same count all along.
N = "factures|length"


def many(singular: str, plural: str) -> str:
    """Return the tag that agrees with the number of invoices."""
    return f"{{% if {N} > 1 %}}{plural}{{% else %}}{singular}{{% endif %}}"


def mise_en_demeure() -> Sheet:
    """The last amicable step (art. 1344 C. civ.; art. R. 124-4 CPCE when a third party collects)."""
    sheet = Sheet(footer=blocks.FOOTER)
    blocks.letterhead(sheet)
    blocks.to_debtor(sheet)
    sheet.p("Lettre recommandée avec avis de réception", "Mention d’envoi")
    sheet.p(
        "Objet : Mise en demeure de payer – "
        + many("{{ factures[0].intitule }}", f"{{{{ {N} }}}} {{{{ mots.lignes }}}} impayées"),
        "Objet",
    )
    sheet.p(
        "Notre référence : {{ dossier }} – P. J. : copie {% if mots.sont_factures %}"
        + many("de la facture désignée", "des factures désignées")
        + " ci-dessous{% else %}des justificatifs{% endif %}",
        "Référence",
    )
    sheet.p("{{ debiteur.appel }},")
    _who_writes(sheet)
    blocks.invoices(sheet)
    _what_is_owed(sheet)
    _demand(sheet)
    _third_party(sheet)
    sheet.p(
        "Veuillez agréer, {{ debiteur.appel }}, l'expression de "
        + voice("mes", "nos")
        + " salutations distinguées."
    ).paragraph_format.keep_with_next = True
    blocks.signature(sheet)
    return sheet


def _who_writes(sheet: Sheet) -> None:
    unpaid = (
        many(
            "la {{ mots.chose }} désignée ci-dessous reste impayée",
            "les {{ mots.chose }}s désignées ci-dessous restent impayées",
        )
        + " à ce jour, alors que "
        + many("son échéance est passée", "leurs échéances sont passées")
    )
    sheet.tag("if auteur.role == 'avocat'")
    sheet.p(
        f"J'interviens en qualité de conseil {{{{ creancier.designation|de }}}}. Sauf erreur, {unpaid}."
    )
    sheet.tag("elif auteur.role == 'commissaire_de_justice'")
    sheet.p(f"J'interviens à la demande {{{{ creancier.designation|de }}}}. Sauf erreur, {unpaid}.")
    sheet.tag("elif auteur.role == 'tiers'")
    sheet.p(
        "{{ auteur.nom }}, {{ auteur.adresse }}, exerce une activité de recouvrement amiable et agit "
        f"au nom et pour le compte {{{{ creancier.designation|de }}}}. Sauf erreur, {unpaid}."
    )
    sheet.tag("else")
    sheet.p("Sauf erreur de " + voice("ma", "notre") + f" part, {unpaid}.")
    sheet.tag("endif")


def _what_is_owed(sheet: Sheet) -> None:
    sheet.p(
        "Au {{ decompte.date|date_longue }}, votre dette s'établit ainsi :"
    ).paragraph_format.space_before = 127000
    sheet.doc.paragraphs[-1].paragraph_format.keep_with_next = True
    blocks.sums(sheet, total="Total à payer")
    sheet.p(
        "{{ decompte.phrase_interets }}{% if decompte.phrase_interets and decompte.phrase_cours %} "
        "{% endif %}{{ decompte.phrase_cours }}",
        "Légende",
    )


def _demand(sheet: Sheet) -> None:
    sheet.p(
        "En conséquence, "
        + voice("je vous mets", "nous vous mettons")
        + " **en demeure** de payer{% if not auteur.est_creancier %} à {{ creancier.nom }}{% endif %} la "
        "somme de **{{ decompte.total|euros }}** ({{ decompte.total|lettres }}), dans un délai de "
        "**{{ mise_en_demeure.delai_lettres }} ({{ mise_en_demeure.delai_jours }}) "
        "{{ mise_en_demeure.delai_jours|accord('jour') }}** à compter de la réception de cette lettre."
    )
    sheet.ragged(
        "{% if iban %}Ce paiement est à effectuer par virement sur le compte {{ creancier.nom|de }}, "
        "IBAN {{ iban }}, avec la référence {{ dossier }}.{% else %}Ce paiement est à adresser à "
        "{{ creancier.nom }}, {{ creancier.adresse }}, avec la référence {{ dossier }}.{% endif %}"
    )
    sheet.p(
        "À défaut de paiement intégral dans ce délai, **le juge sera saisi** sans autre avis d'une requête "
        "en injonction de payer, sur le fondement des articles 1405 et suivants du code de procédure "
        "civile, et les intérêts continueront de courir jusqu'au paiement. La présente lettre vaut mise en "
        "demeure au sens de l'article 1344 du code civil."
    )
    sheet.tag("if auteur.role == 'avocat'")
    sheet.p(
        "Vous avez la possibilité de consulter un avocat ; je vous invite, dans ce cas, à me faire "
        "connaître son nom, afin que je m'entretienne avec lui."
    )
    sheet.tag("endif")
    sheet.p(
        "Si vous avez réglé entre-temps, veuillez en justifier à l'adresse figurant en tête de cette lettre."
    ).paragraph_format.keep_with_next = True


def _third_party(sheet: Sheet) -> None:
    sheet.tag("if auteur.role == 'tiers'")
    sheet.p(
        "Conformément à l'article R. 124-4 du code des procédures civiles d'exécution, les deuxième et "
        "troisième alinéas de l'article L. 111-8 du même code sont reproduits ici : "
        "{{ mentions.frais_creancier }} {{ mentions.frais_debiteur }}",
        "Légende",
    )
    sheet.tag("endif")


def relance() -> Sheet:
    """A reminder in three tones, before the mise en demeure."""
    sheet = Sheet(footer=blocks.FOOTER)
    blocks.letterhead(sheet)
    blocks.to_debtor(sheet)
    sheet.p(
        "Objet : {% if ton == 'cordiale' %}Rappel de paiement{% elif ton == 'ferme' %}Relance{% else %}"
        "Dernière relance avant mise en demeure{% endif %} – "
        + many("{{ factures[0].intitule }}", f"{{{{ {N} }}}} {{{{ mots.lignes }}}}"),
        "Objet",
    )
    sheet.p("Notre référence : {{ dossier }}", "Référence")
    sheet.p("{{ debiteur.appel }},")
    sheet.tag("if not auteur.est_creancier")
    sheet.p(
        "{% if auteur.role == 'tiers' %}{{ auteur.nom }}, {{ auteur.adresse }}, exerce une activité de "
        "recouvrement amiable et agit au nom et pour le compte {{ creancier.designation|de }}.{% else %}"
        "J'interviens pour {{ creancier.designation }}.{% endif %}"
    )
    sheet.tag("endif")
    sheet.tag("if ton == 'cordiale'")
    sheet.p(
        "Un oubli est toujours possible : sauf erreur, le règlement "
        + many(
            "de la {{ mots.chose }} ci-dessous n'est pas encore parvenu",
            "des {{ mots.chose }}s ci-dessous n'est pas encore parvenu",
        )
        + "{% if not auteur.est_creancier %} à {{ creancier.nom }}{% endif %}."
    )
    sheet.tag("elif ton == 'ferme'")
    sheet.p(
        "Malgré "
        + many(
            "l'échéance passée, la {{ mots.chose }} ci-dessous demeure impayée",
            "les échéances passées, les {{ mots.chose }}s ci-dessous demeurent impayées",
        )
        + "."
    )
    sheet.tag("else")
    sheet.p(
        "Les rappels qui vous ont été adressés sont restés sans effet : "
        + many(
            "la {{ mots.chose }} ci-dessous demeure impayée",
            "les {{ mots.chose }}s ci-dessous demeurent impayées",
        )
        + "."
    )
    sheet.tag("endif")
    blocks.invoices(sheet)
    _reminder_request(sheet)
    blocks.signature(sheet)
    return sheet


def _reminder_request(sheet: Sheet) -> None:
    pay = "{{ decompte.principal|euros }}"
    sheet.tag("if ton == 'cordiale'")
    first = sheet.p(
        f"Merci de bien vouloir régler la somme de **{pay}** dès réception de cette lettre, ou de signaler "
        "ce qui y ferait obstacle."
    )
    sheet.tag("elif ton == 'ferme'")
    second = sheet.p(
        voice("Je vous prie", "Nous vous prions")
        + f" de régler la somme de **{pay}** sans délai. Les intérêts de retard et les frais "
        "de recouvrement prévus par la loi ou le contrat restent réservés."
    )
    sheet.tag("else")
    third = sheet.p(
        f"Faute de recevoir la somme de **{pay}** dans les {{{{ mise_en_demeure.delai_jours }}}} "
        "{{ mise_en_demeure.delai_jours|accord('jour') }}, une mise en demeure vous sera adressée, puis le "
        "juge pourra être saisi d'une requête en injonction de payer. Les intérêts de retard et "
        "l'indemnité de recouvrement seront alors réclamés."
    )
    sheet.tag("endif")
    for paragraph in (first, second, third):
        paragraph.paragraph_format.space_before = 127000
    sheet.ragged(
        "{% if iban %}Le virement est à effectuer sur le compte {{ creancier.nom|de }}, IBAN {{ iban }}, "
        "avec la référence {{ dossier }}.{% else %}Le règlement est à adresser à {{ creancier.nom }}, "
        "{{ creancier.adresse }}, avec la référence {{ dossier }}.{% endif %} Si vous l'avez déjà "
        "envoyé, veuillez ne pas tenir compte de cette lettre."
    )
    sheet.tag("if auteur.role == 'tiers'")
    sheet.p(
        "Fondement de la somme due : {% for s in decompte.sommes %}{{ s.intitule }}, {{ s.montant|euros }} – {{ s.fondement }}{% if not loop.last %} ; {% endif %}{% endfor %}. Seul le principal est réclamé à ce stade.",
        "Légende",
    )
    sheet.p(
        "{{ mentions.frais_creancier }} {{ mentions.frais_debiteur }} (art. L. 111-8 du code des procédures civiles d'exécution)",
        "Légende",
    )
    sheet.tag("endif")
    sheet.p(
        "Veuillez agréer, {{ debiteur.appel }}, l'expression de "
        + voice("mes", "nos")
        + " salutations distinguées."
    ).paragraph_format.keep_with_next = True


def lettre_explicative() -> Sheet:
    """The claim told to the judge: who, what happened, why the sum is owed."""
    sheet = Sheet(footer=blocks.FOOTER)
    blocks.letterhead(sheet)
    blocks.to_court(sheet)
    sheet.p("Objet : Requête en injonction de payer – lettre explicative", "Objet")
    sheet.p("{{ creancier.nom }} c/ {{ debiteur.nom }} – référence {{ dossier }}", "Référence")
    sheet.p("{{ juridiction.appel }},")
    sheet.p(
        "À l'appui de la requête en injonction de payer ci-jointe, "
        + voice("j'ai", "nous avons")
        + " l'honneur de vous exposer ce qui suit."
    )
    sheet.p("1. Les parties", "Intertitre")
    sheet.item("Le créancier : {{ creancier.designation }}.")
    sheet.item("Le débiteur : {{ debiteur.designation }}.")
    sheet.p("2. Les faits", "Intertitre")
    sheet.tag("for fait in faits")
    sheet.item("{{ fait.texte }}{% if fait.citation %} {{ fait.citation }}{% endif %}.")
    sheet.tag("endfor")
    _why(sheet)
    _amount(sheet)
    sheet.p(
        "C'est pourquoi il vous est demandé de rendre une ordonnance portant injonction de payer les sommes "
        "détaillées dans la requête et le décompte."
    )
    sheet.p(
        "Veuillez agréer, {{ juridiction.appel }}, l'expression de "
        + voice("ma", "notre")
        + " considération distinguée."
    ).paragraph_format.keep_with_next = True
    blocks.signature(sheet)
    return sheet


def _why(sheet: Sheet) -> None:
    sheet.p("3. La créance", "Intertitre")
    sheet.tag("for critere in criteres")
    sheet.p("{{ critere.titre }}", "Intertitre secondaire")
    sheet.tag("for motif in critere.motifs")
    sheet.item(
        "{{ motif.texte }}{% if motif.citation %} {{ motif.citation }}{% endif %}"
        "{% if motif.article %} – {{ motif.article }}{% endif %}."
    )
    sheet.tag("endfor")
    sheet.tag("endfor")


def _amount(sheet: Sheet) -> None:
    sheet.p("4. Le montant", "Intertitre")
    sheet.p(
        "Au {{ decompte.date|date_longue }}, la créance s'élève à **{{ decompte.total|euros }}**, selon le "
        "décompte joint :"
    ).paragraph_format.keep_with_next = True
    blocks.sums(sheet, total="Total")
    sheet.p("{{ decompte.phrase_cours }}", "Légende")


def pouvoir() -> Sheet:
    """The creditor's mandate to the one who files (art. 1407 CPC)."""
    sheet = Sheet(footer=blocks.ACT_FOOTER)
    sheet.p("POUVOIR", "Titre de l’acte")
    sheet.p(
        "pour présenter une requête en injonction de payer (art. 1407 du code de procédure civile)",
        "Sous-titre de l’acte",
    )
    sheet.p(
        "{% if creancier.personne_morale %}La personne morale soussignée :{% else %}{{ creancier|genre('Le soussigné', 'La soussignée') }} :{% endif %}"
    )
    blocks.identity(sheet, "creancier")
    sheet.p("donne pouvoir à :").paragraph_format.space_before = 127000
    sheet.tag("if auteur.est_creancier")
    sheet.p(
        "**{{ auteur.signataire }}**{% if auteur.qualite_signataire %}, {{ auteur.qualite_signataire }}{% endif %}"
    )
    sheet.tag("else")
    sheet.p("**{{ auteur.nom }}**, {{ auteur.qualite }}, {{ auteur.adresse }}")
    sheet.tag("endif")
    sheet.p(
        "de présenter en son nom, devant le {{ juridiction.destinataire }}, une requête en injonction de "
        "payer contre :"
    )
    blocks.identity(sheet, "debiteur")
    last = sheet.p(
        "{% if decompte %}pour la somme de **{{ decompte.total|euros }}**, outre les intérêts, {% endif %}"
        "de signer cette requête, de déposer les pièces, de recevoir l'ordonnance et de la faire signifier."
    )
    last.paragraph_format.space_before = 127000
    sheet.p(
        "Fait à ______________________, le ______________________", "Date de l’acte"
    ).paragraph_format.space_before = 190500
    sheet.p(
        "Signature du créancier, précédée de la mention manuscrite « Bon pour pouvoir » :",
        "Légende",
    )
    return sheet
