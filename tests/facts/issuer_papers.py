"""Invoices as the programs and the trades of their issuers print them, as text (fictional)."""

# ruff: noqa: E501  as people write them

_HEAD = """\
CARRELAGES VERNEUIL SARL                          MAISON DELORME SAS
18 route de Paris                                 6 place Carnot
27000 EVREUX                                      76000 ROUEN
SIRET 732 829 320 00074

"""
PAPERS: dict[str, tuple[str, dict[str, str | None]]] = {
    "edf_like": (
        """\
VOLTALYS                                          Vos références
Fournisseur d'électricité                         N° client : 1 004 557 889
                                                  N° compte : 88 771 204
MAISON DELORME SAS                                Contrat : 0112-778
6 place Carnot
76000 ROUEN

Votre facture du 14/02/2026
n° 10 118 774 201

Montant à payer avant le 03/03/2026              486,12 € TTC

Abonnement                       120,00
Consommation                     285,10
Total Hors TVA                   405,10 €
Montant TVA (payée sur les débits)        81,02 €
Facture TTC                      486,12 €
""",
        {
            "nature": "facture",
            "issue_date": "2026-02-14",
            "due_date": "2026-03-03",
            "total_ht": "405.10",
            "total_tva": "81.02",
            "total_ttc": "486.12",
        },
    ),
    "saas_like": (
        """\
Facture
Numéro de facture          CF7A2B11-0007
Date d'émission            3 mars 2026
Date d'échéance            2 avril 2026

Nuagix SAS                                   Facturer à
12 rue du Cloud                              MAISON DELORME SAS
75011 Paris                                  6 place Carnot
TVA FR44732829320                            76000 Rouen

1 188,00 € dus le 2 avril 2026

Description                     Qté     Prix unitaire     Taxe      Montant
Licence équipe                  11      90,00 €           20 %      990,00 €

                                Sous-total                          990,00 €
                                Total hors taxes                    990,00 €
                                TVA - France (20 % sur 990,00 €)    198,00 €
                                Total                             1 188,00 €
                                Montant dû                        1 188,00 €
""",
        {
            "invoice_number": "CF7A2B11-0007",
            "issue_date": "2026-03-03",
            "due_date": "2026-04-02",
            "total_ht": "990.00",
            "total_tva": "198.00",
            "total_ttc": "1188.00",
            "due_payable": "1188.00",
        },
    ),
    "dolibarr_like": (
        """\
                                                  Facture FA2603-0118
                                                  Réf. client : DELORME-7
                                                  Date facturation : 12/03/2026
                                                  Date échéance : 11/04/2026
                                                  Code client : CU2401-0032
Émetteur                                          Adressé à
CARRELAGES VERNEUIL                               MAISON DELORME SAS
18 route de Paris                                 6 place Carnot
27000 EVREUX                                      76000 ROUEN

Désignation                      TVA      P.U. HT     Qté     Total HT
Grès                             20%      10,00       100     1 000,00

Conditions de règlement: 30 jours          Total HT              1 000,00
Mode de règlement: Virement                Total TVA 20%           200,00
                                           Total TTC             1 200,00
                                           Payé                    300,00
                                           Reste à payer           900,00
""",
        {
            "invoice_number": "FA2603-0118",
            "issue_date": "2026-03-12",
            "due_date": "2026-04-11",
            "total_ttc": "1200.00",
            "paid": "300.00",
            "due_payable": "900.00",
            "order_number": None,
        },
    ),
    "artisan": (
        _HEAD
        + """\
                      FACTURE  N° 118
                      Evreux, le 12 mars 2026
Chantier : 6 place Carnot

Dépose ancien carrelage                               450,00
Pose carrelage 40 m² à 35 €                         1 400,00
                      Montant HT                    1 850,00 €
                      TVA 10 %                        185,00 €
                      Montant TTC                   2 035,00 €
                      Acompte versé le 12/02/2026     600,00 €
                      Reste à payer                 1 435,00 €
Valeur en votre aimable règlement à réception.
Intérêts de retard : 3 fois le taux légal. Indemnité de recouvrement : 40 €
""",
        {
            "invoice_number": "118",
            "issue_date": "2026-03-12",
            "due_date": "2026-03-12",
            "total_ht": "1850.00",
            "total_ttc": "2035.00",
            "paid": "600.00",
            "due_payable": "1435.00",
        },
    ),
    "avocat": (
        """\
SELARL BRIAND & LE GOFF
Avocats                                            MAISON DELORME SAS
2 rue Jeanne d'Arc, 76000 ROUEN                    6 place Carnot, 76000 ROUEN

NOTE D'HONORAIRES N° 2026/077
Rouen, le 15 avril 2026
Dossier : DELORME / BAIL

Honoraires                                        1 500,00
Frais et débours soumis à TVA                        80,00
                              Total H.T.          1 580,00
                              T.V.A. 20 %           316,00
                              Débours non soumis     45,00
                              TOTAL T.T.C.        1 941,00
                              Provision versée      941,00
                              SOLDE DÛ            1 000,00
""",
        {
            "nature": "facture",
            "invoice_number": "2026/077",
            "issue_date": "2026-04-15",
            "total_ttc": "1941.00",
            "paid": "941.00",
            "due_payable": "1000.00",
        },
    ),
    "transporteur": (
        _HEAD
        + """\
FACTURE TRANSPORT                     N° pièce : FT26-00871
Date pièce : 31/03/2026               Echéance : 30/04/2026   VIREMENT

Date        Récépissé     Expéditeur -> Destinataire        Poids     Montant HT
03/03/2026  R-88120       EVREUX -> ROUEN                   420         85,00
11/03/2026  R-88342       EVREUX -> CAEN                    180         64,50
24/03/2026  R-88610       EVREUX -> ROUEN                   950        142,00
                                       Total transport HT              291,50
                                       Surcharge gazole 8 %             23,32
                                       Net HT                          314,82
                                       TVA 20,00 %                      62,96
                                       NET A PAYER EUR                 377,78
""",
        {
            "invoice_number": "FT26-00871",
            "issue_date": "2026-03-31",
            "due_date": "2026-04-30",
            "total_ht": "314.82",
            "total_tva": "62.96",
            "total_ttc": "377.78",
        },
    ),
    "grand_compte": (
        _HEAD
        + """\
FACTURE                                              Page 1/1
N° document      Date document     N° client     N° TVA client        Échéance
9004418821       2026-03-12        700412        FR12345678901        2026-05-11
Votre réf. : PO 4500771       Notre réf. : 88-120 / Mme Le Gall       Bon de livraison : 80441120 du 05.03.2026

Pos  Article     Désignation           Qté       Prix net      Valeur
10   GR-60       Grès                  100 PCE   10,00         1.000,00
Valeur marchandise                                             1.000,00
Frais de port                                                     50,00
Total net HT                                                   1.050,00
TVA 20,000 %                        1.050,00                     210,00
Montant final EUR                                              1.260,00
""",
        {
            "invoice_number": "9004418821",
            "issue_date": "2026-03-12",
            "due_date": "2026-05-11",
            "order_number": "PO 4500771",
            "delivery_number": "80441120",
            "delivery_date": "2026-03-05",
            "total_ht": "1050.00",
            "total_ttc": "1260.00",
        },
    ),
    "interim": (
        _HEAD
        + """\
Facture n° : 26031187                 Date de facture : 31/03/2026
Contrat de mission n° 778120          Semaine 13
Date limite de règlement : 15/05/2026

Heures normales        35,00 x 24,50              857,50
Heures sup. 25 %        4,00 x 30,62              122,48
Total H.T.                                        979,98
T.V.A. 20.00 %                                    196,00
Total T.T.C.                                    1 175,98
NET À PAYER                                     1 175,98
""",
        {
            "invoice_number": "26031187",
            "issue_date": "2026-03-31",
            "due_date": "2026-05-15",
            "total_ht": "979.98",
            "total_ttc": "1175.98",
            "due_payable": "1175.98",
        },
    ),
    "multi_taux": (
        _HEAD
        + """\
FACTURE N° F-2026-88 du 12/03/2026

Code   Base HT      Taux     TVA
1        200,00     5,5 %     11,00
2        500,00    10 %       50,00
3      1 000,00    20 %      200,00
Totaux 1 700,00              261,00      TTC 1 961,00
""",
        {"total_ht": "1700.00", "total_tva": "261.00", "total_ttc": "1961.00"},
    ),
    "escompte": (
        _HEAD
        + """\
FACTURE N° F-2026-89 du 12/03/2026
Total HT                1 000,00
TVA 20 %                  200,00
Total TTC               1 200,00
Net à payer avant le 22/03/2026 avec escompte 2 % : 1 176,00 €
Net à payer au 11/04/2026                           1 200,00 €
""",
        {"total_ttc": "1200.00", "due_payable": "1200.00", "due_date": "2026-04-11"},
    ),
    "remise": (
        _HEAD
        + """\
FACTURE N° F-2026-90 du 12/03/2026
Total brut HT           1 250,00
Remise 20 %              -250,00
Total net HT            1 000,00
TVA 20 %                  200,00
Total TTC               1 200,00
""",
        {"total_ht": "1000.00", "total_ttc": "1200.00"},
    ),
    "cumul_client": (
        _HEAD
        + """\
FACTURE N° F-2026-91 du 12/03/2026     Échéance 11/04/2026
Total HT 1 000,00   TVA 200,00   Total TTC 1 200,00

Rappel de votre compte : solde antérieur 340,00 €
Total dû à ce jour 1 540,00 €
""",
        {"total_ttc": "1200.00", "total_ht": "1000.00"},
    ),
    "recu_le_mention": (
        _HEAD
        + """\
FACTURE N° F-2026-92
Emise le 12/03/2026
Commande reçue le 02/03/2026 - Livrée le 05/03/2026
Total HT 1 000,00 €
TVA 20 % 200,00 €
Total TTC 1 200,00 €
Paiement au plus tard le 11/04/2026
""",
        {"issue_date": "2026-03-12", "delivery_date": "2026-03-05", "due_date": "2026-04-11"},
    ),
    "periode": (
        _HEAD
        + """\
FACTURE D'ABONNEMENT N° AB-2026-03
Date d'édition : 01/03/2026
Période facturée : du 01/03/2026 au 31/03/2026
Prochaine facture : 01/04/2026
Prélèvement le 10/03/2026
Abonnement mensuel                89,00
Total HT                          89,00 €
TVA (20 %)                        17,80 €
Montant TTC                      106,80 €
""",
        {
            "issue_date": "2026-03-01",
            "due_date": "2026-03-10",
            "total_ttc": "106.80",
            "invoice_number": "AB-2026-03",
        },
    ),
    "auto_entrepreneur": (
        """\
Claire Audren - graphiste                          MAISON DELORME SAS
EI - SIRET 732 829 320 00074                       6 place Carnot
7 chemin des Vignes 44000 NANTES                   76000 ROUEN

Facture 2026-03
12/03/2026

Création logo                  1      800,00      800,00
Déclinaisons                   2      100,00      200,00
TOTAL                                           1 000,00 €
TVA non applicable, art. 293 B du CGI
Paiement à 30 jours par virement
""",
        {
            "invoice_number": "2026-03",
            "issue_date": "2026-03-12",
            "due_date": "2026-04-11",
            "total_ht": "1000.00",
            "total_tva": "0.00",
            "total_ttc": "1000.00",
            "due_payable": "1000.00",
        },
    ),
    "negoce_colonnes": (
        _HEAD
        + """\
FACTURE
Date          Numéro        Client       Représentant     Règlement                     Échéance
12/03/26      0026118       C0417        M. Petit         LCR 45 j. fin de mois         15/05/26

Total HT      Remise     Net HT        TVA        Port       TTC           Acompte     Net à payer
1 050,00      50,00      1 000,00      200,00     0,00       1 200,00      200,00      1 000,00
""",
        {
            "invoice_number": "0026118",
            "issue_date": "2026-03-12",
            "due_date": "2026-05-15",
            "total_ht": "1000.00",
            "total_ttc": "1200.00",
            "paid": "200.00",
            "due_payable": "1000.00",
        },
    ),
    "medical_dispo": (
        _HEAD
        + """\
FACTURE N° FV00118 / 12.03.2026
V/CDE : 4500771 DU 02.03.2026
B.L. : 26-771 DU 05.03.2026
ECHEANCE : 11.04.2026
TOTAL H.T.            1000.00
TOTAL T.V.A.           200.00
TOTAL T.T.C. EUR      1200.00
""",
        {
            "invoice_number": "FV00118",
            "issue_date": "2026-03-12",
            "order_number": "4500771",
            "delivery_number": "26-771",
            "delivery_date": "2026-03-05",
            "due_date": "2026-04-11",
            "total_ttc": "1200.00",
        },
    ),
    "loueur": (
        _HEAD
        + """\
N° de facture : LOC-26-0331
Facturé le : 31/03/2026
Payable le : 30/04/2026
Location nacelle du 02/03/2026 au 27/03/2026, contrat 88120
Montant HT : 2 400,00 €
Assurance : 240,00 €
Total HT : 2 640,00 €
T.V.A. 20 % : 528,00 €
Total T.T.C. : 3 168,00 €
""",
        {
            "invoice_number": "LOC-26-0331",
            "issue_date": "2026-03-31",
            "due_date": "2026-04-30",
            "total_ht": "2640.00",
            "total_ttc": "3168.00",
        },
    ),
    "chorus": (
        _HEAD
        + """\
Facture n° 2026-118        Type : 380
Date d'émission : 2026-03-12
Code service : SRV-12      Numéro d'engagement : 4500771
Cadre de facturation : A1
Montant total HT : 1000.00 EUR
Montant TVA : 200.00 EUR
Montant TTC : 1200.00 EUR
Montant à payer : 1200.00 EUR
Date d'échéance : 2026-04-11
""",
        {
            "invoice_number": "2026-118",
            "issue_date": "2026-03-12",
            "order_number": "4500771",
            "due_date": "2026-04-11",
            "total_ttc": "1200.00",
        },
    ),
}
