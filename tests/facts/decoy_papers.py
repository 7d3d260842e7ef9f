"""Words beside which a sum, a day or a number is not what it seems, as text (fictional)."""

# ruff: noqa: E501  as people write them

_HEAD = """\
CARRELAGES VERNEUIL SARL                          MAISON DELORME SAS
18 route de Paris                                 6 place Carnot
27000 EVREUX                                      76000 ROUEN
SIRET 732 829 320 00074

FACTURE N° 2026-0418
Date : 12/03/2026
"""
_TOTALS = """
Total HT               1 000,00 €
TVA 20 %                 200,00 €
Total TTC              1 200,00 €
"""
PAPERS: dict[str, tuple[str, dict[str, str | None]]] = {
    "payable_d_avance": (
        _HEAD + "Loyer payable d'avance 1 000,00\n" + _TOTALS,
        {"paid": None, "total_ttc": "1200.00", "due_payable": "1200.00"},
    ),
    "tva_encaissements_mention": (
        _HEAD + _TOTALS + "TVA sur les encaissements\nTVA acquittée sur les débits\n",
        {"total_tva": "200.00", "total_ttc": "1200.00"},
    ),
    "caution_a_rembourser": (
        _HEAD + _TOTALS + "Caution à rembourser en fin de location : 500,00 €\n",
        {"total_ttc": "1200.00", "due_payable": "1200.00"},
    ),
    "acompte_prochain": (
        _HEAD + _TOTALS + "Acompte de 30 % à verser pour la prochaine commande : 360,00 €\n",
        {"paid": None, "total_ttc": "1200.00"},
    ),
    "penalites_montant_du": (
        _HEAD + _TOTALS + "Pénalités : 10 % du montant dû, minimum 15,00 €\n",
        {"due_payable": "1200.00"},
    ),
    "dates_futures_services": (
        _HEAD
        + "Formation le 14/04/2026      500,00\nFormation le 21/04/2026      500,00\n"
        + _TOTALS
        + "Échéance : 11/04/2026\n",
        {"due_date": "2026-04-11"},
    ),
    "dates_exempt_sum": (
        _HEAD.replace("12/03", "01/03")
        + "Cours du 14/04/2026      500,00\nCours du 21/04/2026      700,00\nTotal à payer 1 200,00 €\nTVA non applicable, art. 293 B du CGI\nPaiement à 30 jours\n",
        {"due_date": "2026-03-31", "total_ttc": "1200.00"},
    ),
    "validite_offre": (
        _HEAD
        + _TOTALS
        + "Date d'expiration de la carte : 01/09/2027\nGarantie jusqu'au 12/03/2028\n",
        {"due_date": None, "issue_date": "2026-03-12"},
    ),
    "cheque_encaisse": (
        _HEAD + _TOTALS + "Votre chèque n° 8812 ne sera encaissé qu'à échéance du 11/04/2026.\n",
        {"due_date": "2026-04-11", "paid": None},
    ),
    "frais_impaye": (
        _HEAD + _TOTALS + "Tout impayé sera majoré de 40,00 € ; prélèvement rejeté : 20,00 €.\n",
        {"due_payable": "1200.00", "total_ttc": "1200.00"},
    ),
    "dh_heures": (_HEAD + "Main d'oeuvre 12,00 DH de travail\n" + _TOTALS, {"currency": "EUR"}),
    "mad_nom": (_HEAD + "Contact : MAD 12\n" + _TOTALS, {"currency": "EUR"}),
    "capital_dollars": (_HEAD + "Licence US$ 500 de valeur\n" + _TOTALS, {"currency": "EUR"}),
    "ttc_puis_ht": (
        _HEAD + "Montant TTC : 1 200,00 € (dont TVA 200,00 €, soit 1 000,00 € HT)\n",
        {"total_ttc": "1200.00", "total_tva": "200.00", "total_ht": "1000.00"},
    ),
    "situation_numero": (
        _HEAD.replace("FACTURE N° 2026-0418", "SITUATION N° 4\nFacture n° 2026-0418") + _TOTALS,
        {"invoice_number": "2026-0418"},
    ),
    "regle_en_totalite": (
        _HEAD
        + _TOTALS
        + "Réglé le 12/03/2026 par CB         1 200,00 €\nReste à payer                 0,00 €\n",
        {"paid": "1200.00", "due_payable": "0.00"},
    ),
    "delai_retractation": (
        _HEAD
        + _TOTALS
        + "Délai de rétractation : 14 jours. Réclamation sous 8 jours, au plus tard le 20/03/2026.\n",
        {"due_date": None},
    ),
    "echeance_mois": (_HEAD + _TOTALS + "Échéance : fin avril 2026\n", {"due_date": None}),
    "avoir_impute": (
        _HEAD
        + _TOTALS
        + "Avoir AV-12 imputé                -200,00 €\nNet à payer                  1 000,00 €\n",
        {"total_ttc": "1200.00", "due_payable": "1000.00", "paid": None},
    ),
    "exigibilite_tva": (
        _HEAD + _TOTALS + "Date d'exigibilité de la TVA : 31/03/2026\n",
        {"due_date": None},
    ),
    "prochaine_echeance": (
        _HEAD + _TOTALS + "Échéance : 11/04/2026\nProchaine échéance de maintenance : 01/09/2026\n",
        {"due_date": "2026-04-11"},
    ),
}
