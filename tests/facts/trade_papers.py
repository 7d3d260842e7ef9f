"""Papers that French firms send each other around a sale, as text on a grid (fictional).

Each entry: what a person wrote, and what must be read of it (None: must stay silent).
"""

# ruff: noqa: E501  as people write them

_HEAD = """\
CARRELAGES VERNEUIL SARL                          MAISON DELORME SAS
18 route de Paris                                 6 place Carnot
27000 EVREUX                                      76000 ROUEN
SIRET 732 829 320 00074

"""
_SUMS = """
Fourniture et pose                                      1      1 000,00      1 000,00

                                                  Total HT           1 000,00 €
                                                  TVA 20 %             200,00 €
                                                  Total TTC          1 200,00 €
"""

PAPERS: dict[str, tuple[str, dict[str, str | None]]] = {
    # Values of header boxes that break over two lines.
    "cases_sur_deux_lignes": (
        _HEAD
        + """\
Date de            Numéro de          Date                  Mode de
facture            facture            d'échéance            règlement
12 mars            FA-2026-           11 avril              Virement
2026               00418              2026                  bancaire
"""
        + _SUMS,
        {"invoice_number": "FA-2026-00418", "issue_date": "2026-03-12", "due_date": "2026-04-11"},
    ),
    "cases_dates_en_deux": (
        _HEAD
        + """\
FACTURE

N° facture         Date               Echéance              Réf. commande
2026-0418          12 mars            11 avril              BC 5521
                   2026               2026
"""
        + _SUMS,
        {
            "invoice_number": "2026-0418",
            "issue_date": "2026-03-12",
            "due_date": "2026-04-11",
            "order_number": "BC 5521",
        },
    ),
    "cases_livraison_sur_deux": (
        _HEAD
        + """\
FACTURE N° 2026-0418

Date de            Date de            Date
facturation        livraison          d'échéance
12/03/2026         05/03/2026         11/04/2026
"""
        + _SUMS,
        {"issue_date": "2026-03-12", "delivery_date": "2026-03-05", "due_date": "2026-04-11"},
    ),
    "cases_titres_sur_deux": (
        _HEAD
        + """\
FACTURE

Numéro             Votre n° de        Bon de                Limite de
facture            commande           livraison             paiement
2026-0418          4500771            BL-7781               11/04/2026

Date : 12/03/2026
"""
        + _SUMS,
        {
            "invoice_number": "2026-0418",
            "order_number": "4500771",
            "delivery_number": "BL-7781",
            "due_date": "2026-04-11",
            "issue_date": "2026-03-12",
        },
    ),
    "totaux_titres_sur_deux": (
        _HEAD
        + """\
FACTURE N° 2026-0418 du 12/03/2026

Fourniture et pose                                      1      1 000,00      1 000,00

Montant            Montant            Montant               Net à
total HT           TVA 20 %           total TTC             payer
1 000,00 €         200,00 €           1 200,00 €            1 200,00 €
""",
        {
            "total_ht": "1000.00",
            "total_tva": "200.00",
            "total_ttc": "1200.00",
            "due_payable": "1200.00",
        },
    ),
    # Due dates in words.
    "soixante_jours": (
        _HEAD
        + "FACTURE N° 2026-0418\nDate : 12/03/2026\n"
        + _SUMS
        + "\nConditions : 60 jours date de facture\n",
        {"due_date": "2026-05-11"},
    ),
    "fin_de_mois_45": (
        _HEAD
        + "FACTURE N° 2026-0418\nDate : 12/03/2026\n"
        + _SUMS
        + "\nRèglement par virement, fin de mois 45 jours\n",
        # Both readings exist; the later is taken.
        {"due_date": "2026-05-15"},
    ),
    "quarante_cinq_fin_de_mois": (
        _HEAD
        + "FACTURE N° 2026-0418\nDate : 12/03/2026\n"
        + _SUMS
        + "\nMode de règlement : virement 45 jours fin de mois\n",
        {"due_date": "2026-05-15"},
    ),
    "trente_fdm_le_15": (
        _HEAD
        + "FACTURE N° 2026-0418\nDate : 12/03/2026\n"
        + _SUMS
        + "\nPaiement à 30 jours fin de mois le 15\n",
        {"due_date": "2026-05-15"},
    ),
    "trente_fdm_le_quinze_du_mois_suivant": (
        _HEAD
        + "FACTURE N° 2026-0418\nDate : 12/03/2026\n"
        + _SUMS
        + "\nRèglement : 30 jours fin de mois, le 10 du mois suivant\n",
        {"due_date": "2026-05-10"},
    ),
    "le_dix_du_mois_suivant": (
        _HEAD
        + "FACTURE N° 2026-0418\nDate : 12/03/2026\n"
        + _SUMS
        + "\nPaiement le 10 du mois suivant\n",
        {"due_date": "2026-04-10"},
    ),
    "fin_du_mois_suivant": (
        _HEAD
        + "FACTURE N° 2026-0418\nDate : 12/03/2026\n"
        + _SUMS
        + "\nPayable fin du mois suivant\n",
        {"due_date": "2026-04-30"},
    ),
    "a_trente_jours": (
        _HEAD + "FACTURE N° 2026-0418\nDate : 12/03/2026\n" + _SUMS + "\nPayable à 30 jours.\n",
        {"due_date": "2026-04-11"},
    ),
    "comptant_a_reception": (
        _HEAD
        + "FACTURE N° 2026-0418\nDate : 12/03/2026\n"
        + _SUMS
        + "\nRèglement : comptant à réception de facture\n",
        {"due_date": "2026-03-12"},
    ),
    "trente_jours_nets_reception": (
        _HEAD
        + "FACTURE N° 2026-0418\nDate : 12/03/2026\n"
        + _SUMS
        + "\nRèglement à 30 jours nets à compter de la date de réception de la facture\n",
        {"issue_date": "2026-03-12"},
    ),
    "prelevement_le": (
        _HEAD
        + "FACTURE N° 2026-0418\nDate : 12/03/2026\n"
        + _SUMS
        + "\nLe montant de 1 200,00 € sera prélevé le 02/04/2026 sur votre compte.\n",
        {"due_date": "2026-04-02", "due_payable": "1200.00"},
    ),
    "prelevement_a_partir_du": (
        _HEAD
        + "FACTURE N° 2026-0418\nDate : 12/03/2026\n"
        + _SUMS
        + "\nPrélèvement automatique à partir du 02/04/2026\n",
        {"due_date": "2026-04-02"},
    ),
    "trois_echeances": (
        _HEAD
        + "FACTURE N° 2026-0418\nDate : 12/03/2026\n"
        + _SUMS
        + """
Échéances de paiement :
12/04/2026        400,00 €
12/05/2026        400,00 €
12/06/2026        400,00 €
""",
        # Of several instalments the last day is the one by which all is due.
        {
            "total_ttc": "1200.00",
            "due_payable": "1200.00",
            "due_date": "2026-06-12",
            "issue_date": "2026-03-12",
        },
    ),
    "trois_echeances_nommees": (
        _HEAD
        + "FACTURE N° 2026-0418\nDate : 12/03/2026\n"
        + _SUMS
        + """
1re échéance : 400,00 € le 12/04/2026
2e échéance : 400,00 € le 12/05/2026
3e échéance : 400,00 € le 12/06/2026
""",
        {"total_ttc": "1200.00", "due_payable": "1200.00", "due_date": "2026-06-12"},
    ),
    # Deposits, balances, situations.
    "facture_acompte": (
        _HEAD
        + """\
FACTURE D'ACOMPTE N° FA-2026-031
Date : 12/03/2026
Devis n° D-2026-77 accepté le 02/03/2026, montant 10 000,00 € HT

Acompte de 30 % à la commande                                         3 000,00

                                                  Total HT           3 000,00 €
                                                  TVA 20 %             600,00 €
                                                  Total TTC          3 600,00 €
                                                  Net à payer        3 600,00 €
""",
        {
            "nature": "facture",
            "invoice_number": "FA-2026-031",
            "total_ht": "3000.00",
            "total_ttc": "3600.00",
            "due_payable": "3600.00",
            "paid": None,
        },
    ),
    "facture_de_solde": (
        _HEAD
        + """\
FACTURE DE SOLDE N° FS-2026-044
Date : 12/05/2026     Echéance : 11/06/2026

Travaux selon devis D-2026-77                                        10 000,00

                                        Total HT                     10 000,00 €
                                        TVA 20 %                      2 000,00 €
                                        Total TTC                    12 000,00 €
                                        Acompte facture FA-2026-031 du 12/03/2026     - 3 600,00 €
                                        Solde à régler                8 400,00 €
""",
        {
            "invoice_number": "FS-2026-044",
            "issue_date": "2026-05-12",
            "due_date": "2026-06-11",
            "total_ttc": "12000.00",
            "paid": "3600.00",
            "due_payable": "8400.00",
        },
    ),
    "situation_retenue": (
        _HEAD
        + """\
FACTURE N° 2026-118
SITUATION DE TRAVAUX N° 3                         Date : 30/04/2026
Chantier : Résidence Les Ormes     Marché n° M-2025-18 du 02/11/2025, 80 000,00 € HT

Lot          Marché HT       Avancement     Cumul HT       Situations préc.     Ce mois HT
Carrelage    50 000,00       60 %           30 000,00      20 000,00            10 000,00
Faïence      30 000,00       40 %           12 000,00       7 000,00             5 000,00

                                                  Total du mois HT          15 000,00
                                                  TVA 20 %                   3 000,00
                                                  Total TTC                 18 000,00
                                                  Retenue de garantie 5 %      900,00
                                                  Net à payer               17 100,00
""",
        {
            "nature": "facture",
            "invoice_number": "2026-118",
            "issue_date": "2026-04-30",
            "total_ht": "15000.00",
            "total_tva": "3000.00",
            "total_ttc": "18000.00",
            "due_payable": "17100.00",
        },
    ),
    "autoliquidation_btp": (
        _HEAD
        + """\
FACTURE N° 2026-119 du 30/04/2026
Sous-traitance carrelage                                              5 000,00

                                                  Total HT             5 000,00 €
                                                  TVA                      0,00 €
                                                  Net à payer          5 000,00 €
Autoliquidation : TVA due par le preneur, art. 283-2 nonies du CGI
""",
        {
            "total_ht": "5000.00",
            "total_tva": "0.00",
            "total_ttc": "5000.00",
            "due_payable": "5000.00",
        },
    ),
    "tva_sur_marge": (
        _HEAD
        + """\
FACTURE N° 2026-120 du 30/04/2026
Véhicule d'occasion immatriculé AB-123-CD                              8 500,00

                                                  Total TTC            8 500,00 €
                                                  Net à payer          8 500,00 €
Régime particulier - Biens d'occasion. TVA sur la marge, art. 297 A du CGI, non récupérable
""",
        {"total_ttc": "8500.00", "due_payable": "8500.00", "total_tva": None},
    ),
    "tva_dom": (
        _HEAD
        + """\
FACTURE N° 2026-121 du 30/04/2026
Livraison Saint-Denis de La Réunion

                         Base HT        Taux        Montant TVA
                         1 000,00       8,50        85,00
                         200,00         2,10        4,20

                                        Total HT        1 200,00
                                        Total TVA          89,20
                                        Total TTC       1 289,20
""",
        {"total_ht": "1200.00", "total_tva": "89.20", "total_ttc": "1289.20"},
    ),
    "export": (
        _HEAD
        + """\
FACTURE N° 2026-122 du 30/04/2026
Expédition : Genève (Suisse)   Incoterm DAP
Machine                                            1          12 400,00

                                        Total HT       12 400,00 EUR
                                        TVA 0 %             0,00 EUR
                                        Net à payer    12 400,00 EUR
Exonération de TVA, article 262 I du CGI
""",
        {"total_ht": "12400.00", "total_tva": "0.00", "total_ttc": "12400.00", "currency": "EUR"},
    ),
    "intracom": (
        _HEAD
        + """\
FACTURE N° 2026-123 du 30/04/2026
Client : N° TVA BE0123456749
Machine                                            1          12 400,00

                                        Montant total HT       12 400,00 €
                                        Net à payer            12 400,00 €
Exonération TVA art. 262 ter I du CGI - livraison intracommunautaire
""",
        {"total_ht": "12400.00", "total_tva": "0.00", "total_ttc": "12400.00"},
    ),
    "francs_suisses": (
        _HEAD
        + """\
FACTURE N° 2026-124 du 30/04/2026
Conseil                                                       1'500.00
                                        Sous-total       CHF 1'500.00
                                        TVA 8.1 %        CHF   121.50
                                        Total CHF            1'621.50
""",
        {"currency": "CHF", "total_ht": "1500.00", "total_tva": "121.50", "total_ttc": "1621.50"},
    ),
    "dollars": (
        _HEAD
        + """\
FACTURE N° 2026-125 du 30/04/2026
Capital social 10 000 €
Consulting                                                $ 2,400.00
                                        Subtotal          $ 2,400.00
                                        VAT 0%                $ 0.00
                                        Total due         $ 2,400.00
""",
        {"currency": "USD", "due_payable": "2400.00"},
    ),
    "dirhams": (
        _HEAD
        + """\
FACTURE N° 2026-126 du 30/04/2026
Prestation                                               3 000,00
                                        Total HT         3 000,00 MAD
                                        TVA 20 %           600,00 MAD
                                        Total TTC        3 600,00 MAD
Arrêtée la présente facture à la somme de trois mille six cents dirhams
""",
        # Never euros.
        {"currency": "MAD", "total_ttc": "3600.00"},
    ),
    "yens": (
        _HEAD
        + """\
INVOICE No. 2026-127          Date: 2026-04-30
Parts                                                   ¥ 120,000
                                        Total           ¥ 120,000
""",
        {"currency": "JPY"},
    ),
    "couronnes": (
        _HEAD
        + """\
INVOICE No. 2026-128          Date: 2026-04-30
Parts                                                   12 000,00
                                        Total           12 000,00 SEK
                                        Amount due      12 000,00 SEK
""",
        {"currency": "SEK", "due_payable": "12000.00"},
    ),
    "anglaise": (
        """\
VERNEUIL TILES SARL                               DELORME HOUSE LTD
18 route de Paris                                 6 High Street
27000 EVREUX, France                              LONDON W1A 1AA

TAX INVOICE
Invoice number: INV-2026-044
Invoice date: 15 March 2026
Due date: 14 April 2026
PO number: PO-7781

Tiles                                   100       10.00        1,000.00

                                        Subtotal             EUR 1,000.00
                                        VAT 20%                EUR 200.00
                                        Total                EUR 1,200.00
                                        Amount paid            EUR 300.00
                                        Balance due            EUR 900.00
""",
        {
            "nature": "facture",
            "invoice_number": "INV-2026-044",
            "issue_date": "2026-03-15",
            "due_date": "2026-04-14",
            "order_number": "PO-7781",
            "total_ht": "1000.00",
            "total_ttc": "1200.00",
            "paid": "300.00",
            "due_payable": "900.00",
        },
    ),
    "allemande": (
        """\
Fliesen Verneuil GmbH                             Haus Delorme KG
Bahnhofstr. 12                                    Marktplatz 6
76131 Karlsruhe                                   67000 STRASBOURG

RECHNUNG Nr. RE-2026-044
Rechnungsdatum: 15.03.2026        Fälligkeitsdatum: 14.04.2026
Ihre Bestellung: 4500771

Fliesen                                  100      10,00        1.000,00

                                        Nettobetrag          1.000,00 €
                                        zzgl. 19 % MwSt.       190,00 €
                                        Gesamtbetrag         1.190,00 €
""",
        {
            "nature": "facture",
            "invoice_number": "RE-2026-044",
            "issue_date": "2026-03-15",
            "due_date": "2026-04-14",
            "order_number": "4500771",
            "total_ht": "1000.00",
            "total_tva": "190.00",
            "total_ttc": "1190.00",
        },
    ),
    "bilingue": (
        _HEAD
        + """\
FACTURE / INVOICE N° 2026-129
Date / Date : 30/04/2026         Échéance / Due date : 30/05/2026
Votre commande / Your order : 4500771

Total HT / Total excl. VAT                               1 000,00 €
TVA / VAT 20 %                                             200,00 €
Total TTC / Total incl. VAT                              1 200,00 €
Acompte reçu / Deposit received                            200,00 €
Net à payer / Amount due                                 1 000,00 €
""",
        {
            "invoice_number": "2026-129",
            "issue_date": "2026-04-30",
            "due_date": "2026-05-30",
            "order_number": "4500771",
            "total_ht": "1000.00",
            "total_ttc": "1200.00",
            "paid": "200.00",
            "due_payable": "1000.00",
        },
    ),
    # Credit notes.
    "avoir_sans_signe": (
        _HEAD
        + """\
AVOIR N° AV-2026-007
Date : 30/04/2026
Avoir sur facture n° 2026-118 du 12/03/2026

Retour de marchandises                                            500,00

                                        Total HT                  500,00
                                        TVA 20 %                  100,00
                                        Total TTC                 600,00
""",
        {
            "nature": "avoir",
            "invoice_number": "AV-2026-007",
            "issue_date": "2026-04-30",
            "preceding_invoice": "2026-118",
            "total_ttc": "600.00",
        },
    ),
    "avoir_facture_negative": (
        _HEAD
        + """\
FACTURE D'AVOIR
N° 2026-A12                      Le 30/04/2026
Annule et remplace partiellement la facture 2026-118

                                        Total HT                 -500,00
                                        TVA 20 %                 -100,00
                                        Total TTC                -600,00
                                        Net à votre crédit       -600,00
""",
        {
            "nature": "avoir",
            "invoice_number": "2026-A12",
            "issue_date": "2026-04-30",
            "preceding_invoice": "2026-118",
            "total_ttc": "-600.00",
        },
    ),
    # Papers that must not be taken for invoices.
    "proforma": (
        _HEAD
        + "FACTURE PROFORMA N° PF-2026-12\nDate : 12/03/2026\n"
        + _SUMS
        + "Valable 30 jours\n",
        {"nature": "devis", "total_ttc": "1200.00"},
    ),
    "devis_en_lettres": (
        _HEAD
        + "DEVIS N° D-2026-77\nDate : 12/03/2026\n"
        + _SUMS
        + "Acompte de 30 % à la commande : 360,00 €\nBon pour accord, date et signature :\n",
        {"nature": "devis", "total_ttc": "1200.00", "paid": None},
    ),
    "confirmation_de_commande": (
        _HEAD
        + "CONFIRMATION DE COMMANDE N° CC-2026-12\nVotre commande n° 4500771 du 02/03/2026\nDate : 12/03/2026\nDélai de livraison : 3 semaines\n"
        + _SUMS,
        {"nature": "bon_de_commande", "order_number": "4500771", "total_ttc": "1200.00"},
    ),
    "offre_de_prix": (
        _HEAD + "Offre de prix n° 2026-77\nLe 12/03/2026\n" + _SUMS + "Offre valable 2 mois\n",
        {"nature": "devis"},
    ),
}
