"""Amounts, dates and numbers as people lay them out, as text on a grid (fictional)."""

# ruff: noqa: E501  as people write them

VALUES: dict[str, tuple[str, dict[str, str | None]]] = {
    "label_above_row": (
        """\
MENUISERIE DU VAL SARL
12 rue des Lilas
35000 Rennes                                     GARAGE MARTIN SAS
                                                 4 avenue Foch
                                                 44000 Nantes

FACTURE
Numéro                Date                 Échéance
F2026-118             12/03/2026           11/04/2026

Désignation                                  Qté     PU HT     Total HT
Pose de porte                                  2     450,00     900,00
Fourniture                                     1     350,00     350,00

   Total HT           TVA 20 %           Total TTC
   1 250,00           250,00             1 500,00
""",
        {
            "invoice_number": "F2026-118",
            "issue_date": "2026-03-12",
            "due_date": "2026-04-11",
            "total_ht": "1250.00",
            "total_tva": "250.00",
            "total_ttc": "1500.00",
            "due_payable": "1500.00",
        },
    ),
    "prix_ttc": (
        """\
FACTURE n° 2026/03/117
Le lundi 16 mars 2026
Entretien jardin                   300,00

Prix HT : 300,00 €
TVA 20 % : 60,00 €
Prix TTC : 360,00 €
Délai : 30 jours
""",
        {
            "invoice_number": "2026/03/117",
            "issue_date": "2026-03-16",
            "due_date": "2026-04-15",
            "total_ht": "300.00",
            "total_tva": "60.00",
            "total_ttc": "360.00",
        },
    ),
    "amount_below_label": (
        """\
SARL PLOMBERIE ROUX

Facture FA-2026-0012 du 12/03/2026

Chauffe-eau         1          800,00
Main d'oeuvre       4   50,00  200,00

                                            Montant hors taxe
                                            1 000,00 €

                                            Montant de la TVA (10 %)
                                            100,00 €

                                            Montant TTC
                                            1 100,00 €

Payable sous 45 jours date de facture
""",
        {
            "invoice_number": "FA-2026-0012",
            "issue_date": "2026-03-12",
            "due_date": "2026-04-26",
            "total_ht": "1000.00",
            "total_tva": "100.00",
            "total_ttc": "1100.00",
        },
    ),
    "lyon_le": (
        """\
CABINET DUROC                                      Lyon, le 3 février 2026

                                                   SCI DES TILLEULS
                                                   3 rue Neuve
                                                   69002 Lyon

NOTE D'HONORAIRES N° 26-0045

Mission d'assistance                 2 000,00
                    Total hors taxes     2 000,00 €
                    T.V.A. à 20,00 %       400,00 €
                    Total                2 400,00 €
Provision versée                           500,00 €
Reste dû                                 1 900,00 €
""",
        {
            "invoice_number": "26-0045",
            "issue_date": "2026-02-03",
            "total_ht": "2000.00",
            "total_tva": "400.00",
            "total_ttc": "2400.00",
            "paid": "500.00",
            "due_payable": "1900.00",
        },
    ),
    "paid_zero": (
        """\
Facture numéro : 4411
Date : 4 mai 2026

Livres                                  100,00
Total HT            100,00
TVA 5,5 %             5,50
Total TTC           105,50
Payé le 04/05/2026 par CB    105,50
Reste à payer         0,00
""",
        {
            "invoice_number": "4411",
            "issue_date": "2026-05-04",
            "total_ht": "100.00",
            "total_tva": "5.50",
            "total_ttc": "105.50",
            "due_payable": "0.00",
            "paid": "105.50",
        },
    ),
    "acquittee": (
        """\
FACTURE N° A-77
du 4 mai 2026
Table                                  200,00
Total HT            200,00
TVA 20 %             40,00
Total TTC           240,00
Facture acquittée le 04/05/2026 par chèque n° 1234567
""",
        {
            "invoice_number": "A-77",
            "issue_date": "2026-05-04",
            "total_ht": "200.00",
            "total_tva": "40.00",
            "total_ttc": "240.00",
        },
    ),
    "retenue_garantie": (
        """\
FACTURE N° 2026-T-31
Date de facturation : 30/04/2026
Travaux de maçonnerie                     10 000,00
Total HT                                  10 000,00
TVA 20 %                                   2 000,00
Total TTC                                 12 000,00
Retenue de garantie 5 % TTC                 -600,00
Net à payer                               11 400,00
""",
        {
            "invoice_number": "2026-T-31",
            "issue_date": "2026-04-30",
            "total_ht": "10000.00",
            "total_tva": "2000.00",
            "total_ttc": "12000.00",
            "due_payable": "11400.00",
        },
    ),
    "escompte_decoy": (
        """\
FACTURE 88213 du 02/06/2026
Papier                                    1 000,00
Total H.T.                                1 000,00
T.V.A. 20,00 %                              200,00
Total T.T.C.                              1 200,00
NET À PAYER                               1 200,00
Si paiement sous 8 jours, escompte 2 % : 24,00 soit net à payer 1 176,00
Échéance : 02/07/2026
""",
        {
            "invoice_number": "88213",
            "issue_date": "2026-06-02",
            "due_date": "2026-07-02",
            "total_ht": "1000.00",
            "total_tva": "200.00",
            "total_ttc": "1200.00",
            "due_payable": "1200.00",
        },
    ),
    "franchise": (
        """\
Facture n°12                                      Fait à Nantes, le 8 janvier 2026
Prestation de traduction : 450,00 €
Total : 450,00 €
TVA non applicable, art. 293 B du CGI
Règlement à réception
""",
        {
            "invoice_number": "12",
            "issue_date": "2026-01-08",
            "due_date": "2026-01-08",
            "total_ht": "450.00",
            "total_tva": "0.00",
            "total_ttc": "450.00",
            "due_payable": "450.00",
        },
    ),
    "autoliq": (
        """\
FACTURE N° S-2026-9
Date : 15/01/2026
Sous-traitance lot plomberie          8 400,00
TOTAL HT                              8 400,00
TVA                                       0,00
TOTAL TTC                             8 400,00
Autoliquidation de la TVA par le preneur (art. 283-2 nonies du CGI)
Acompte versé                         2 400,00
SOLDE DÛ                              6 000,00
""",
        {
            "invoice_number": "S-2026-9",
            "total_ht": "8400.00",
            "total_tva": "0.00",
            "total_ttc": "8400.00",
            "paid": "2400.00",
            "due_payable": "6000.00",
        },
    ),
    "recap_rates": (
        """\
FACTURE N° R-3
Date 10/02/2026
Code   Base HT     Taux     Montant TVA          Total HT       1 300,00
1      1 000,00    20,00    200,00               Total TVA        216,50
2        300,00     5,50     16,50               Total TTC      1 516,50
                                                 NET A PAYER    1 516,50
""",
        {
            "invoice_number": "R-3",
            "issue_date": "2026-02-10",
            "total_ht": "1300.00",
            "total_tva": "216.50",
            "total_ttc": "1516.50",
            "due_payable": "1516.50",
        },
    ),
    "recap_rows_wide": (
        """\
FACTURE N° R-4 du 10/02/2026
Taux TVA      Base HT      TVA        TTC
20,00 %       1 000,00     200,00     1 200,00
5,50 %          300,00      16,50       316,50
Total         1 300,00     216,50     1 516,50
Acompte reçu le 01/02/2026                500,00
Solde à régler                          1 016,50
""",
        {
            "invoice_number": "R-4",
            "issue_date": "2026-02-10",
            "total_ht": "1300.00",
            "total_tva": "216.50",
            "total_ttc": "1516.50",
            "paid": "500.00",
            "due_payable": "1016.50",
        },
    ),
    "ref_facture": (
        """\
TRANSPORTS BEAU                                     Réf. facture : TB/26/0099
                                                    Date de la facture : 19.03.26
                                                    Date d'échéance : 18.04.26
Transport Lyon-Paris                  640,00
Total hors taxe                       640,00
Taxe (20%)                            128,00
Total toutes taxes comprises          768,00
""",
        {
            "invoice_number": "TB/26/0099",
            "issue_date": "2026-03-19",
            "due_date": "2026-04-18",
            "total_ht": "640.00",
            "total_tva": "128.00",
            "total_ttc": "768.00",
        },
    ),
    "piece": (
        """\
FACTURE
N° pièce         Date pièce     Code client     Échéance
FC00012345       31/01/2026     C0042           28/02/2026

Référence    Désignation         Quantité    P.U. HT    Montant HT
A12          Vis inox               100        0,35       35,00
B77          Perceuse                 1      165,00      165,00
                                              Montant HT       200,00
                                              Montant TVA       40,00
                                              Montant TTC      240,00
""",
        {
            "invoice_number": "FC00012345",
            "issue_date": "2026-01-31",
            "due_date": "2026-02-28",
            "total_ht": "200.00",
            "total_tva": "40.00",
            "total_ttc": "240.00",
        },
    ),
    "avoir_signed": (
        """\
AVOIR N° AV-2026-03
Date : 20/03/2026
Annule partiellement la facture FA-2026-0012 du 12/03/2026
Retour chauffe-eau                   -800,00
Total HT                             -800,00
TVA 10 %                              -80,00
Total TTC                            -880,00
Net à votre crédit                    880,00
""",
        {
            "nature": "avoir",
            "invoice_number": "AV-2026-03",
            "issue_date": "2026-03-20",
            "total_ht": "-800.00",
            "total_tva": "-80.00",
            "total_ttc": "-880.00",
            "preceding_invoice": "FA-2026-0012",
        },
    ),
    "report": (
        """\
FACTURE N° 9931 du 03/03/2026
Désignation                               Montant HT
Article A                                     100,00
Article B                                     200,00
À reporter                                    300,00
Report                                        300,00
Article C                                     150,00
Sous-total                                    450,00
Remise 10 %                                   -45,00
Total HT net                                  405,00
TVA 20 %                                       81,00
TOTAL TTC                                     486,00
""",
        {
            "invoice_number": "9931",
            "issue_date": "2026-03-03",
            "total_ht": "405.00",
            "total_tva": "81.00",
            "total_ttc": "486.00",
            "due_payable": "486.00",
        },
    ),
    "port": (
        """\
FACTURE N° 7001
Date facture 04/03/2026       Échéance 03/04/2026
Total marchandises HT        1 000,00
Remise 5 %                     -50,00
Frais de port HT                30,00
Total HT                       980,00
TVA 20,0 %                     196,00
Total TTC                    1 176,00
Acompte                        176,00
Net à payer                  1 000,00
""",
        {
            "invoice_number": "7001",
            "issue_date": "2026-03-04",
            "due_date": "2026-04-03",
            "total_ht": "980.00",
            "total_tva": "196.00",
            "total_ttc": "1176.00",
            "paid": "176.00",
            "due_payable": "1000.00",
        },
    ),
    "deja_regle": (
        """\
Facture : F-55210
Émise le : jeudi 12 mars 2026
À payer avant le : samedi 11 avril 2026
Abonnement                      49,17
Hors taxes                      49,17
TVA (20 %)                       9,83
TTC                             59,00
Déjà réglé                      20,00
À payer                         39,00
""",
        {
            "invoice_number": "F-55210",
            "issue_date": "2026-03-12",
            "due_date": "2026-04-11",
            "total_ht": "49.17",
            "total_tva": "9.83",
            "total_ttc": "59.00",
            "paid": "20.00",
            "due_payable": "39.00",
        },
    ),
    "titre": (
        """\
                         FACTURE 2026-0451
SAS HORIZON
8 rue du Port
29200 Brest
                                        Brest, le 2 avril 2026

Voilerie                                1 000,00
                       Total net HT     1 000,00
                       TVA 20%            200,00
                       Net à payer TTC  1 200,00
Règlement : 30 jours fin de mois
""",
        {
            "invoice_number": "2026-0451",
            "issue_date": "2026-04-02",
            "total_ht": "1000.00",
            "total_tva": "200.00",
            "total_ttc": "1200.00",
            "due_payable": "1200.00",
            "due_date": "2026-05-31",
        },
    ),
    "ancien_solde": (
        """\
Facture n° 600771 du 05/05/2026
Solde précédent                               120,00
Abonnement mai                                 50,00
Montant HT de la facture                       50,00
TVA 20 %                                       10,00
Montant TTC de la facture                      60,00
Total à payer (solde précédent inclus)        180,00
Prélèvement le 20/05/2026
""",
        {
            "invoice_number": "600771",
            "issue_date": "2026-05-05",
            "total_ht": "50.00",
            "total_tva": "10.00",
            "total_ttc": "60.00",
        },
    ),
    "two_columns_totals": (
        """\
FACTURE N° K-8   Date : 01/02/2026
Mode de règlement : virement      Total HT          2 000,00 €
Échéance : 03/03/2026             Remise              100,00 €
IBAN FR76 3000 4000 0312 3456 7890 143    Net HT    1 900,00 €
                                  TVA 20 %            380,00 €
                                  Total TTC         2 280,00 €
                                  Acompte 30 %        684,00 €
                                  Reste dû          1 596,00 €
""",
        {
            "invoice_number": "K-8",
            "issue_date": "2026-02-01",
            "due_date": "2026-03-03",
            "total_ht": "1900.00",
            "total_tva": "380.00",
            "total_ttc": "2280.00",
            "paid": "684.00",
            "due_payable": "1596.00",
        },
    ),
    "date_weekday_label": (
        """\
Date de facture : Mardi 3 mars 2026
N° de facture : 1187
Échéance : jeudi 2 avril 2026
Date de livraison : lundi 2 mars 2026
Total HT 10,00  TVA 2,00  Total TTC 12,00
""",
        {
            "invoice_number": "1187",
            "issue_date": "2026-03-03",
            "due_date": "2026-04-02",
            "delivery_date": "2026-03-02",
            "total_ht": "10.00",
            "total_tva": "2.00",
            "total_ttc": "12.00",
        },
    ),
    "facture_dans_colonne": (
        """\
ETS BLANCHARD                          FACTURE
                                       N° : 26030117
                                       Du : 05/03/2026
                                       Page : 1/1
Total HT                               500,00
TVA                                    100,00
TTC                                    600,00
Valeur en votre aimable règlement de   600,00
À 30 jours date de facture
""",
        {
            "invoice_number": "26030117",
            "issue_date": "2026-03-05",
            "due_date": "2026-04-04",
            "total_ht": "500.00",
            "total_tva": "100.00",
            "total_ttc": "600.00",
        },
    ),
    "situation": (
        """\
SITUATION DE TRAVAUX N° 3
Facture n° ST3-2026-014 du 31 mars 2026
Montant du marché HT                      50 000,00
Travaux exécutés à ce jour HT             30 000,00
Situations précédentes HT                 20 000,00
Montant HT de la présente situation       10 000,00
TVA 20 %                                   2 000,00
Montant TTC                               12 000,00
Retenue de garantie 5 %                      600,00
Net à payer                               11 400,00
""",
        {
            "invoice_number": "ST3-2026-014",
            "issue_date": "2026-03-31",
            "total_ht": "10000.00",
            "total_tva": "2000.00",
            "total_ttc": "12000.00",
            "due_payable": "11400.00",
        },
    ),
    "honoraires_debours": (
        """\
Maître LEROUX, avocat
Facture 2026/112 en date du 09/04/2026
Honoraires HT                   1 500,00 €
TVA 20 %                          300,00 €
Honoraires TTC                  1 800,00 €
Débours non soumis à TVA          225,00 €
Total à régler                  2 025,00 €
Provision reçue                   600,00 €
Solde à régler                  1 425,00 €
""",
        {
            "invoice_number": "2026/112",
            "issue_date": "2026-04-09",
            "due_payable": "1425.00",
        },
    ),
    "inline_sentence": (
        """\
Objet : facture n° 2026-77 du 6 mars 2026

Pour nos prestations du mois de février, nous vous prions de bien vouloir régler
la somme de 1 000,00 € HT, soit 1 200,00 € TTC (TVA 20 % : 200,00 €).
Date limite de paiement : 5 avril 2026.
""",
        {
            "invoice_number": "2026-77",
            "issue_date": "2026-03-06",
            "due_date": "2026-04-05",
            "total_ht": "1000.00",
            "total_tva": "200.00",
            "total_ttc": "1200.00",
        },
    ),
    "delivery": (
        """\
FACTURE FC-1203
Date                10/06/2026
Bon de livraison n° BL-5521 du 08/06/2026
Votre commande n° CD-889 du 01/06/2026
Béton                                         700,00
Total HT                                      700,00
TVA 20 %                                      140,00
Total TTC                                     840,00
Règlement à 45 jours fin de mois
""",
        {
            "invoice_number": "FC-1203",
            "issue_date": "2026-06-10",
            "delivery_number": "BL-5521",
            "delivery_date": "2026-06-08",
            "order_number": "CD-889",
            "total_ttc": "840.00",
            "due_date": "2026-08-14",
        },
    ),
    "livraison_col": (
        """\
FACTURE
Facture n°      Date facture     Date livraison     N° BL       Commande
F-6021          15/06/2026       12/06/2026         BL9087      BC 4410
Total HT : 90,00    TVA : 18,00    TTC : 108,00
""",
        {
            "invoice_number": "F-6021",
            "issue_date": "2026-06-15",
            "delivery_date": "2026-06-12",
            "delivery_number": "BL9087",
            "order_number": "BC 4410",
            "total_ht": "90.00",
            "total_tva": "18.00",
            "total_ttc": "108.00",
        },
    ),
    "desc_no_date_label": (
        """\
BOULANGERIE MOREL
3 place du Marché                                     02/03/2026
21000 Dijon
                                                      HOTEL DU PARC
FACTURE 2026-88                                       6 rue Haute

Pains                                           120,00
Total HT   120,00   TVA 5,5 %   6,60   TTC   126,60
""",
        {
            "invoice_number": "2026-88",
            "issue_date": "2026-03-02",
            "total_ht": "120.00",
            "total_tva": "6.60",
            "total_ttc": "126.60",
        },
    ),
    "date_after_dash": (
        """\
Facture - 2026-090 - 5 mars 2026
Montant HT ........ 100,00 EUR
Montant TVA ........ 20,00 EUR
Montant à payer ... 120,00 EUR
Paiement sous 30 jours, soit au plus tard le 4 avril 2026
""",
        {
            "invoice_number": "2026-090",
            "issue_date": "2026-03-05",
            "due_date": "2026-04-04",
            "total_ht": "100.00",
            "total_tva": "20.00",
            "total_ttc": "120.00",
            "due_payable": "120.00",
        },
    ),
    "totaux_row_header": (
        """\
Facture N° Date Client
FA123456     07/03/2026      CL001
Designation                     Qte   Prix   Total
Cable                            10   5,00   50,00
Base HT   Taux TVA   Mt TVA   Total HT   Total TVA   Total TTC   Acompte   Net à payer
50,00     20,00      10,00    50,00      10,00       60,00       15,00     45,00
""",
        {
            "invoice_number": "FA123456",
            "issue_date": "2026-03-07",
            "total_ht": "50.00",
            "total_tva": "10.00",
            "total_ttc": "60.00",
            "paid": "15.00",
            "due_payable": "45.00",
        },
    ),
    "totaux_row_header2": (
        """\
FACTURE N° FA123457                 Date : 07/03/2026
Cable                            10        5,00        50,00
   Total HT        Remise        Net HT        TVA        Port TTC        Total TTC        Acompte        NET A PAYER
     50,00          0,00          50,00       10,00          0,00            60,00           0,00              60,00
Conditions : 30 jours fin de mois
""",
        {
            "invoice_number": "FA123457",
            "issue_date": "2026-03-07",
            "total_ht": "50.00",
            "total_tva": "10.00",
            "total_ttc": "60.00",
            "due_payable": "60.00",
            "due_date": "2026-04-30",
        },
    ),
    "ttc_only": (
        """\
Ticket facture n° 778899
Date 12/12/2025
Plat du jour x2         30,00
Total TTC               30,00
dont TVA 10 %            2,73
soit HT                 27,27
Payé CB                 30,00
""",
        {
            "invoice_number": "778899",
            "issue_date": "2025-12-12",
            "total_ht": "27.27",
            "total_tva": "2.73",
            "total_ttc": "30.00",
        },
    ),
    "several_acomptes": (
        """\
FACTURE DE SOLDE N° 2026-055 du 20/05/2026
Total HT                         10 000,00
TVA 20 %                          2 000,00
Total TTC                        12 000,00
Acompte n°1 du 01/03/2026 (facture 2026-020)     -3 600,00
Acompte n°2 du 01/04/2026 (facture 2026-031)     -3 600,00
Reste à payer TTC                 4 800,00
""",
        {
            "invoice_number": "2026-055",
            "issue_date": "2026-05-20",
            "total_ht": "10000.00",
            "total_tva": "2000.00",
            "total_ttc": "12000.00",
            "paid": "7200.00",
            "due_payable": "4800.00",
        },
    ),
    "solde_ht_ttc": (
        """\
FACTURE DE SOLDE N° 2026-056
Date : 20/05/2026
Total HT                         10 000,00
Acomptes HT déjà facturés        -3 000,00
Net HT                            7 000,00
TVA 20 %                          1 400,00
Net TTC à payer                   8 400,00
""",
        {
            "invoice_number": "2026-056",
            "issue_date": "2026-05-20",
            "total_ht": "7000.00",
            "total_tva": "1400.00",
            "total_ttc": "8400.00",
            "due_payable": "8400.00",
        },
    ),
    "acompte_invoice": (
        """\
FACTURE D'ACOMPTE N° FAC-2026-009
Date : 20/05/2026
Acompte de 30 % sur devis D-2026-44 du 02/05/2026 d'un montant de 12 000,00 € TTC
Montant HT de l'acompte                       3 000,00 €
TVA 20 %                                        600,00 €
Montant TTC de l'acompte                      3 600,00 €
""",
        {
            "invoice_number": "FAC-2026-009",
            "issue_date": "2026-05-20",
            "total_ht": "3000.00",
            "total_tva": "600.00",
            "total_ttc": "3600.00",
            "due_payable": "3600.00",
        },
    ),
    "eco": (
        """\
Facture n° E-12                       Le 04/03/2026
Lave-linge      1    400,00    400,00
Eco-participation               10,00
Total HT                       410,00
Dont éco-participation          10,00
TVA 20%                         82,00
Total TTC                      492,00
""",
        {
            "invoice_number": "E-12",
            "issue_date": "2026-03-04",
            "total_ht": "410.00",
            "total_tva": "82.00",
            "total_ttc": "492.00",
        },
    ),
    "timbre": (
        """\
N° FACTURE : 2026-0881
DATE : 04 MARS 2026
MONTANT HT : 410.00 €
TVA 8.5 % : 34.85 €
MONTANT TTC : 444.85 €
DATE LIMITE DE REGLEMENT : 03 AVRIL 2026
""",
        {
            "invoice_number": "2026-0881",
            "issue_date": "2026-03-04",
            "due_date": "2026-04-03",
            "total_ht": "410.00",
            "total_tva": "34.85",
            "total_ttc": "444.85",
        },
    ),
    "split_date_label": (
        """\
                                                    FACTURE
                                                    Référence
                                                    INV-2026-31
                                                    Émise le
                                                    4 mars 2026
                                                    À régler avant le
                                                    3 avril 2026
Sous-total HT             1 000,00 €
Remise (10 %)              -100,00 €
Total HT après remise       900,00 €
TVA (20 %)                  180,00 €
Total TTC                 1 080,00 €
""",
        {
            "invoice_number": "INV-2026-31",
            "issue_date": "2026-03-04",
            "due_date": "2026-04-03",
            "total_ht": "900.00",
            "total_tva": "180.00",
            "total_ttc": "1080.00",
        },
    ),
    "montant_du": (
        """\
Facture  N° 2026030012                     Date d'émission : 01.03.2026
                                           Date d'exigibilité : 31.03.2026
Prestation                        1 500,00 €
Total H.T.                        1 500,00 €
Total T.V.A. (20%)                  300,00 €
Total T.T.C.                      1 800,00 €
Versement du 15.02.2026            -900,00 €
Montant dû                          900,00 €
""",
        {
            "invoice_number": "2026030012",
            "issue_date": "2026-03-01",
            "due_date": "2026-03-31",
            "total_ht": "1500.00",
            "total_tva": "300.00",
            "total_ttc": "1800.00",
            "paid": "900.00",
            "due_payable": "900.00",
        },
    ),
    "en_lettres": (
        """\
FACTURE N° 33/2026
Bordeaux, le 14 avril 2026
Total HT            2 000,00
TVA 20 %              400,00
Total TTC           2 400,00
Arrêtée la présente facture à la somme de deux mille quatre cents euros.
Conditions de règlement : 60 jours date de facture
""",
        {
            "invoice_number": "33/2026",
            "issue_date": "2026-04-14",
            "due_date": "2026-06-13",
            "total_ht": "2000.00",
            "total_tva": "400.00",
            "total_ttc": "2400.00",
        },
    ),
    "sum_rates": (
        """\
FACTURE n° 2026-500 — 18/06/2026
Total HT                 3 000,00
TVA 20 % sur 1 000,00      200,00
TVA 10 % sur 2 000,00      200,00
Total TTC                3 400,00
Échéance 18/07/2026
""",
        {
            "invoice_number": "2026-500",
            "issue_date": "2026-06-18",
            "due_date": "2026-07-18",
            "total_ht": "3000.00",
            "total_tva": "400.00",
            "total_ttc": "3400.00",
        },
    ),
    "ht_by_rate": (
        """\
FACTURE n° 2026-501 DU 18-06-2026
Total HT 20 %            1 000,00
Total HT 10 %            2 000,00
TVA 20 %                   200,00
TVA 10 %                   200,00
Total TTC                3 400,00
""",
        {
            "invoice_number": "2026-501",
            "issue_date": "2026-06-18",
            "total_ht": "3000.00",
            "total_tva": "400.00",
            "total_ttc": "3400.00",
        },
    ),
    "period_issue": (
        """\
Facture n° T-9001
Période du 01/02/2026 au 28/02/2026
Date de facture
02/03/2026
Montant à prélever le 12/03/2026 : 36,00 €
Total HT  30,00 €
TVA  6,00 €
Total TTC  36,00 €
""",
        {
            "invoice_number": "T-9001",
            "issue_date": "2026-03-02",
            "due_date": "2026-03-12",
            "total_ht": "30.00",
            "total_tva": "6.00",
            "total_ttc": "36.00",
            "due_payable": "36.00",
        },
    ),
    "arrhes": (
        """\
Facture 2026/G/17                          Fait à Annecy, le 30/06/2026
Séjour 3 nuits                     300,00
Taxe de séjour                       9,90
Total HT                           281,73
TVA 10 %                            28,17
Total TTC                          309,90
Arrhes reçues                      100,00
Reste à votre charge               209,90
""",
        {
            "invoice_number": "2026/G/17",
            "issue_date": "2026-06-30",
            "total_ht": "281.73",
            "total_tva": "28.17",
            "total_ttc": "309.90",
            "paid": "100.00",
            "due_payable": "209.90",
        },
    ),
    "avoir_positive": (
        """\
NOTE DE CRÉDIT n° NC-55                          Date : 09/03/2026
Réf. facture n° FA-2026-0333 du 01/03/2026
Retour marchandises                    100,00
Total HT                               100,00
TVA 20 %                                20,00
Montant total de l'avoir               120,00
""",
        {
            "nature": "avoir",
            "invoice_number": "NC-55",
            "issue_date": "2026-03-09",
            "total_ht": "100.00",
            "total_tva": "20.00",
            "total_ttc": "120.00",
            "preceding_invoice": "FA-2026-0333",
        },
    ),
    "nolabel_totals": (
        """\
Facture n° 2026-61
12 mars 2026
Conseil             10 h     80,00      800,00

H.T.                                    800,00
T.V.A. 20 %                             160,00
T.T.C.                                  960,00
Échéance : 30 j FDM
""",
        {
            "invoice_number": "2026-61",
            "issue_date": "2026-03-12",
            "total_ht": "800.00",
            "total_tva": "160.00",
            "total_ttc": "960.00",
            "due_date": "2026-04-30",
        },
    ),
    "labels_above_in_boxes": (
        """\
FACTURE N°                DATE                 N° CLIENT
F-100238                  16/03/2026           41100087

MODE DE RÈGLEMENT         ÉCHÉANCE             VOTRE COMMANDE
Virement                  15/04/2026           BC-7781

TOTAL HT                  TVA                  TOTAL TTC             NET À PAYER
1 000,00 €                200,00 €             1 200,00 €            1 200,00 €
""",
        {
            "invoice_number": "F-100238",
            "issue_date": "2026-03-16",
            "due_date": "2026-04-15",
            "order_number": "BC-7781",
            "total_ht": "1000.00",
            "total_tva": "200.00",
            "total_ttc": "1200.00",
            "due_payable": "1200.00",
        },
    ),
    "values_left_of_label": (
        """\
FACTURE N° 2026-62 du 12/03/2026
   800,00 €   Total HT
   160,00 €   TVA 20 %
   960,00 €   Total TTC
   200,00 €   Acompte versé le 01/03/2026
   760,00 €   Reste à payer
""",
        {
            "invoice_number": "2026-62",
            "issue_date": "2026-03-12",
            "total_ht": "800.00",
            "total_tva": "160.00",
            "total_ttc": "960.00",
            "due_payable": "760.00",
            "paid": "200.00",
        },
    ),
    "solde_a_payer_sentence": (
        """\
FACTURE N° 2026-63
Date : 12/03/2026
Total HT 800,00 €
TVA 20 % 160,00 €
Total TTC 960,00 €
Acompte de 30 % déjà versé : 288,00 €
Merci de régler le solde de 672,00 € avant le 11/04/2026.
""",
        {
            "invoice_number": "2026-63",
            "issue_date": "2026-03-12",
            "due_date": "2026-04-11",
            "total_ht": "800.00",
            "total_tva": "160.00",
            "total_ttc": "960.00",
            "paid": "288.00",
            "due_payable": "672.00",
        },
    ),
    "terms_split": (
        """\
FACTURE N° 2026-64 — Date : 12/03/2026
Conditions de paiement
Virement bancaire à 60 jours
Total HT 800,00 €   TVA 20 % 160,00 €   Total TTC 960,00 €
Pénalités de retard : 3 fois le taux d'intérêt légal. Indemnité forfaitaire : 40 €
""",
        {
            "invoice_number": "2026-64",
            "issue_date": "2026-03-12",
            "due_date": "2026-05-11",
            "total_ht": "800.00",
            "total_tva": "160.00",
            "total_ttc": "960.00",
        },
    ),
    "cgv_days": (
        """\
FACTURE N° 2026-65 du 12/03/2026
Total HT 800,00 €   TVA 20 % 160,00 €   Total TTC 960,00 €
Délai de règlement : quarante-cinq jours à compter de la date d'émission de la facture
Toute réclamation doit être faite sous 8 jours. Garantie 2 ans.
""",
        {
            "invoice_number": "2026-65",
            "issue_date": "2026-03-12",
            "due_date": "2026-04-26",
            "total_ht": "800.00",
            "total_tva": "160.00",
            "total_ttc": "960.00",
        },
    ),
    "intracom": (
        """\
FACTURE N° EX-2026-4           Date : 12/03/2026
Machine                        20 000,00 €
Total HT                       20 000,00 €
TVA 0 % - Exonération art. 262 ter I du CGI     0,00 €
Total à payer                  20 000,00 €
Date d'échéance                11/05/2026
""",
        {
            "invoice_number": "EX-2026-4",
            "issue_date": "2026-03-12",
            "due_date": "2026-05-11",
            "total_ht": "20000.00",
            "total_tva": "0.00",
            "total_ttc": "20000.00",
            "due_payable": "20000.00",
        },
    ),
    "micro_lines": (
        """\
Facture #0007                                    Date : 12/03/2026
Logo                    1     400,00 €     400,00 €
Charte                  1     250,00 €     250,00 €
Total net à payer                          650,00 €
Dispensé de TVA en vertu de l'article 293 B du CGI
Paiement à 15 jours par virement
""",
        {
            "invoice_number": "0007",
            "issue_date": "2026-03-12",
            "due_date": "2026-03-27",
            "total_ht": "650.00",
            "total_tva": "0.00",
            "total_ttc": "650.00",
            "due_payable": "650.00",
        },
    ),
    "label_line_then_value_right_next": (
        """\
Facture
2026-0311
Date de facturation
11 mars 2026
Date d'échéance
10 avril 2026
Montant dû
1 440,00 €
Sous-total            1 200,00 €
TVA (20 %)              240,00 €
Total                 1 440,00 €
""",
        {
            "invoice_number": "2026-0311",
            "issue_date": "2026-03-11",
            "due_date": "2026-04-10",
            "total_ht": "1200.00",
            "total_tva": "240.00",
            "total_ttc": "1440.00",
            "due_payable": "1440.00",
        },
    ),
    "stripe_like": (
        """\
Facture
Numéro de facture  D3F2A1B0-0004
Date d'émission    11 mars 2026
Date d'échéance    10 avril 2026

1 440,00 € dus le 10 avril 2026

Description         Qté    Prix unitaire    Taxe     Montant
Licence               1       1 200,00 €    20 %     1 200,00 €
                             Sous-total              1 200,00 €
                             Total hors taxe         1 200,00 €
                             TVA - France (20 % sur 1 200,00 €)   240,00 €
                             Total                   1 440,00 €
                             Montant dû              1 440,00 €
""",
        {
            "invoice_number": "D3F2A1B0-0004",
            "issue_date": "2026-03-11",
            "due_date": "2026-04-10",
            "total_ht": "1200.00",
            "total_tva": "240.00",
            "total_ttc": "1440.00",
            "due_payable": "1440.00",
        },
    ),
    "cheque_decoys": (
        """\
FACTURE N° 45-12 DU 12.03.26
TOTAL HT     2.000,00
TVA 20,00%     400,00
TOTAL TTC    2.400,00
Franco de port à partir de 300,00
Capital 10.000,00 Euros
Règlement par LCR au 30.04.26
""",
        {
            "invoice_number": "45-12",
            "issue_date": "2026-03-12",
            "due_date": "2026-04-30",
            "total_ht": "2000.00",
            "total_tva": "400.00",
            "total_ttc": "2400.00",
        },
    ),
    "prestashop": (
        """\
                                                    FACTURE
                                                    12/03/2026
                                                    #FA000123
Date de facturation    Réf. de commande    Date de commande
12/03/2026             XKBKNABJK           10/03/2026

Produit             Taxe    Prix unitaire (HT)    Qté    Total (HT)
Lampe               20 %    50,00 €               2      100,00 €

Total des produits          100,00 €
Frais d'expédition            5,00 €
Total (HT)                  105,00 €
Total des taxes              21,00 €
Total                       126,00 €
""",
        {
            "invoice_number": "FA000123",
            "issue_date": "2026-03-12",
            "total_ht": "105.00",
            "total_tva": "21.00",
            "total_ttc": "126.00",
        },
    ),
    "amazon": (
        """\
Facture
Payé
Numéro de la facture FR6ABCD1234
Date de la facture/Date de la livraison 14 mars 2026
Total à payer 59,99 €

Commande n° 402-1234567-1234567
Description            Quantité    P.U. (HT)    Taux TVA    P.U. (TTC)    Total (TTC)
Clavier                1           49,99 €      20%         59,99 €       59,99 €
Total de la facture    59,99 €
Taux TVA     Prix total HT     TVA
20%          49,99 €           10,00 €
Total        49,99 €           10,00 €
""",
        {
            "invoice_number": "FR6ABCD1234",
            "issue_date": "2026-03-14",
            "order_number": "402-1234567-1234567",
            "total_ht": "49.99",
            "total_tva": "10.00",
            "total_ttc": "59.99",
        },
    ),
    "odoo": (
        """\
Facture FAC/2026/00031
Date de facturation :      Date d'échéance :      Origine :
12/03/2026                 11/04/2026             S00045

Description       Quantité     Prix unitaire     Taxes     Montant
Chaise            4,000        25,00             20%       100,00 €

                               Montant hors taxes     100,00 €
                               TVA 20%                 20,00 €
                               Total                  120,00 €
                               Payé le 15/03/2026      50,00 €
                               Montant dû              70,00 €
Merci d'utiliser la communication suivante pour votre paiement : FAC/2026/00031
""",
        {
            "invoice_number": "FAC/2026/00031",
            "issue_date": "2026-03-12",
            "due_date": "2026-04-11",
            "total_ht": "100.00",
            "total_tva": "20.00",
            "total_ttc": "120.00",
            "paid": "50.00",
            "due_payable": "70.00",
        },
    ),
    "sage": (
        """\
FACTURE
Numéro     Date        Client      Page
FA01234    12/03/26    CDUPONT     1

Code      Désignation     Qté     P.U. HT    Rem. %    Montant HT
A1        Pièce           10,00   12,50      10,00     112,50

Code   Base HT   Taux    TVA      Total HT        112,50
1      112,50    20,00   22,50    Port HT           0,00
                                  Total HT net    112,50
                                  Total TVA        22,50
                                  Total TTC       135,00
                                  Acompte           0,00
                                  NET A PAYER     135,00 EUR
Échéance : 30/04/26   135,00 EUR par traite
""",
        {
            "invoice_number": "FA01234",
            "issue_date": "2026-03-12",
            "due_date": "2026-04-30",
            "total_ht": "112.50",
            "total_tva": "22.50",
            "total_ttc": "135.00",
            "due_payable": "135.00",
        },
    ),
    "ebp_strip": (
        """\
FACTURE N° FA00000456
Date : 12/03/2026     Code client : CL0012
Réf       Désignation                 Qté    PU HT    Mt HT
X         Service                     1,00   300,00   300,00

Taux      Base HT     Montant TVA
20,00     300,00      60,00

Total HT      Escompte     Total HT net    Total TVA    Total TTC     Acomptes    Net à payer
300,00 €      0,00 €       300,00 €        60,00 €      360,00 €      100,00 €    260,00 €
""",
        {
            "invoice_number": "FA00000456",
            "issue_date": "2026-03-12",
            "total_ht": "300.00",
            "total_tva": "60.00",
            "total_ttc": "360.00",
            "paid": "100.00",
            "due_payable": "260.00",
        },
    ),
    "electricity": (
        """\
Facture du 12/03/2026
n° de facture 10 123 456 789
Votre référence client : 6 012 345 678

Abonnement                                 20,00 €
Consommation                              100,00 €
Taxes et contributions                     12,00 €
Total hors TVA                            132,00 €
TVA 5,5 %                                   1,10 €
TVA 20 %                                   22,40 €
Total TTC                                 155,50 €
Montant total à payer avant le 02/04/2026       155,50 €
""",
        {
            "issue_date": "2026-03-12",
            "invoice_number": "10 123 456 789",
            "due_date": "2026-04-02",
            "total_ht": "132.00",
            "total_tva": "23.50",
            "total_ttc": "155.50",
            "due_payable": "155.50",
        },
    ),
    "english_mix": (
        """\
INVOICE / FACTURE
Invoice no / Facture n° : 26-0099
Invoice date / Date facture : 12-Mar-2026
Due date / Échéance : 11-Apr-2026
Consulting                       EUR 5,000.00
Subtotal / Sous-total            EUR 5,000.00
VAT / TVA 20%                    EUR 1,000.00
Total due / Total dû             EUR 6,000.00
""",
        {
            "invoice_number": "26-0099",
            "issue_date": "2026-03-12",
            "due_date": "2026-04-11",
            "total_ht": "5000.00",
            "total_tva": "1000.00",
            "total_ttc": "6000.00",
            "due_payable": "6000.00",
        },
    ),
    "two_blocks": (
        """\
Facture N°             2026-000981
Date                   12/03/2026
Votre contact          Mme Bernard
Date de livraison      10/03/2026
Mode de livraison      Franco
Paiement               30 jours nets
Date d'échéance nette  11/04/2026

Pos    Désignation         Quantité     Prix     Montant
10     Roulement             4 PCE      25,00    100,00
Valeur nette marchandise                         100,00
Frais d'emballage                                 10,00
Total hors TVA                                   110,00
TVA        20,00 %      110,00                    22,00
Montant facture EUR                              132,00
""",
        {
            "invoice_number": "2026-000981",
            "issue_date": "2026-03-12",
            "due_date": "2026-04-11",
            "delivery_date": "2026-03-10",
            "total_ht": "110.00",
            "total_tva": "22.00",
            "total_ttc": "132.00",
        },
    ),
    "autoentrepreneur_plain": (
        """\
Julie MARTIN - Graphiste
Facture n° 2026-07 du 12 mars 2026
À l'attention de SARL BOIS

Création d'un logo ............ 600 €
Cartes de visite .............. 150 €

TOTAL ......................... 750 €
TVA non applicable, article 293 B du CGI
Acompte reçu le 1er mars : 200 €
Reste à payer : 550 €
À régler au plus tard le 12 avril 2026
""",
        {
            "invoice_number": "2026-07",
            "issue_date": "2026-03-12",
            "due_date": "2026-04-12",
            "total_ttc": "750",
            "paid": "200",
            "due_payable": "550",
        },
    ),
    "credit_balance": (
        """\
Facture n° 2026-08
Date : 12/03/2026
Montant HT              500,00
Montant TVA             100,00
Montant TTC             600,00
Avoir AV-12 à déduire  -120,00
Solde à payer           480,00
""",
        {
            "invoice_number": "2026-08",
            "issue_date": "2026-03-12",
            "total_ht": "500.00",
            "total_tva": "100.00",
            "total_ttc": "600.00",
            "due_payable": "480.00",
        },
    ),
    "paid_full_text": (
        """\
Facture n° 2026-09
Date : 12/03/2026
Montant HT              500,00
Montant TVA             100,00
Montant TTC             600,00
Réglé par virement le 20/03/2026          600,00
Solde dû                  0,00
""",
        {
            "invoice_number": "2026-09",
            "issue_date": "2026-03-12",
            "total_ht": "500.00",
            "total_tva": "100.00",
            "total_ttc": "600.00",
            "paid": "600.00",
            "due_payable": "0.00",
        },
    ),
    "ttc_then_ht": (
        """\
Facture n° 2026-10
Date : 12/03/2026
Total TTC               600,00
Dont TVA 20 %           100,00
Soit HT                 500,00
""",
        {
            "invoice_number": "2026-10",
            "issue_date": "2026-03-12",
            "total_ht": "500.00",
            "total_tva": "100.00",
            "total_ttc": "600.00",
        },
    ),
    "schedule": (
        """\
Facture n° 2026-11 du 12/03/2026
Total HT  1 000,00
TVA 20 %    200,00
Total TTC 1 200,00
Échéancier de règlement :
1ère échéance    12/04/2026    400,00
2ème échéance    12/05/2026    400,00
3ème échéance    12/06/2026    400,00
""",
        {
            "invoice_number": "2026-11",
            "issue_date": "2026-03-12",
            "total_ht": "1000.00",
            "total_tva": "200.00",
            "total_ttc": "1200.00",
            "due_payable": "1200.00",
        },
    ),
    "order_total_decoy": (
        """\
Facture n° 2026-12 du 12/03/2026
Rappel commande C-88 : montant total 5 000,00 € HT soit 6 000,00 € TTC
Livraison partielle
Montant HT          2 000,00 €
TVA (20,00 %)         400,00 €
Montant TTC         2 400,00 €
Reste à livrer      3 000,00 € HT
""",
        {
            "invoice_number": "2026-12",
            "issue_date": "2026-03-12",
            "total_ht": "2000.00",
            "total_tva": "400.00",
            "total_ttc": "2400.00",
            "due_payable": "2400.00",
        },
    ),
    "penalty_decoy": (
        """\
Facture n° 2026-13 du 12/03/2026
Total HT            2 000,00 €
TVA (20,00 %)         400,00 €
Total TTC           2 400,00 €
En cas de retard, il sera dû des pénalités de 12 % et une indemnité de 40,00 €.
Date limite de règlement : 11/04/2026
Passée cette date, montant à payer : 2 440,00 €
""",
        {
            "invoice_number": "2026-13",
            "issue_date": "2026-03-12",
            "due_date": "2026-04-11",
            "total_ht": "2000.00",
            "total_tva": "400.00",
            "total_ttc": "2400.00",
            "due_payable": "2400.00",
        },
    ),
    "cumul_client": (
        """\
Facture n° 2026-14 du 12/03/2026
Total HT            2 000,00 €
TVA (20,00 %)         400,00 €
Total TTC           2 400,00 €
Situation de votre compte au 12/03/2026
Factures non réglées : 3 600,00 €
Solde de votre compte : 6 000,00 €
""",
        {
            "invoice_number": "2026-14",
            "issue_date": "2026-03-12",
            "total_ht": "2000.00",
            "total_tva": "400.00",
            "total_ttc": "2400.00",
            "due_payable": "2400.00",
        },
    ),
    "rg_and_acompte": (
        """\
Facture n° 2026-15 du 12/03/2026
Total HT           10 000,00 €
TVA 10 %            1 000,00 €
Total TTC          11 000,00 €
Acompte perçu       3 000,00 €
Retenue de garantie 5 %    550,00 €
Net à payer         7 450,00 €
""",
        {
            "invoice_number": "2026-15",
            "issue_date": "2026-03-12",
            "total_ht": "10000.00",
            "total_tva": "1000.00",
            "total_ttc": "11000.00",
            "paid": "3000.00",
            "due_payable": "7450.00",
        },
    ),
    "prorata": (
        """\
Facture n° 2026-16 du 12/03/2026
Total HT           10 000,00 €
TVA 20 %            2 000,00 €
Total TTC          12 000,00 €
Prorata 2 %          -240,00 €
Retenue garantie     -600,00 €
Reste à régler     11 160,00 €
""",
        {
            "invoice_number": "2026-16",
            "issue_date": "2026-03-12",
            "total_ht": "10000.00",
            "total_tva": "2000.00",
            "total_ttc": "12000.00",
            "due_payable": "11160.00",
        },
    ),
    "no_euro_int": (
        """\
FACTURE N° 17/26 - PARIS LE 12 MARS 2026
HONORAIRES                          1 500
TVA 20 %                              300
TOTAL TTC                           1 800
ACOMPTE                               800
RESTE DU                            1 000
""",
        {
            "invoice_number": "17/26",
            "issue_date": "2026-03-12",
            "total_ttc": "1800",
            "due_payable": "1000",
        },
    ),
    "date_in_paragraph": (
        """\
ATELIER BOIS
Note n° 18-2026

Nantes, mardi 12 mai 2026

Total HT      100,00 €
TVA 20 %       20,00 €
Total TTC     120,00 €
Merci d'effectuer votre règlement pour le 12 juin 2026.
""",
        {
            "invoice_number": "18-2026",
            "issue_date": "2026-05-12",
            "due_date": "2026-06-12",
            "total_ht": "100.00",
            "total_tva": "20.00",
            "total_ttc": "120.00",
        },
    ),
    "bl_multiple": (
        """\
Facture FC-2026-19                 Date : 31/03/2026
BL n° 5501 du 03/03/2026
Sable                      100,00
BL n° 5555 du 17/03/2026
Gravier                    200,00
Total HT                   300,00
TVA                         60,00
Total à payer              360,00
Échéance 30/04/2026
""",
        {
            "invoice_number": "FC-2026-19",
            "issue_date": "2026-03-31",
            "due_date": "2026-04-30",
            "total_ht": "300.00",
            "total_tva": "60.00",
            "total_ttc": "360.00",
            "due_payable": "360.00",
        },
    ),
    "remise_port_rates": (
        """\
Facture FC-2026-20                 Date : 31/03/2026
Total brut HT              1 000,00
Remise 3 %                   -30,00
Port HT                       25,00
Total HT                     995,00
TVA 5,5 % sur 400,00          22,00
TVA 20 % sur 595,00          119,00
Total TVA                    141,00
TTC                        1 136,00
""",
        {
            "invoice_number": "FC-2026-20",
            "issue_date": "2026-03-31",
            "total_ht": "995.00",
            "total_tva": "141.00",
            "total_ttc": "1136.00",
        },
    ),
    "rent": (
        """\
AVIS D'ÉCHÉANCE                    N° 2026-04-117
Période du 01/04/2026 au 30/04/2026
Date d'émission : 20/03/2026
Loyer                      1 000,00
Provision pour charges       150,00
Total                      1 150,00
À payer le 01/04/2026
""",
        {
            "nature": "avis_echeance",
            "issue_date": "2026-03-20",
            "due_date": "2026-04-01",
            "total_ttc": "1150.00",
        },
    ),
    "n_only": (
        """\
FACTURE

N° 2026-118
Date 12/03/2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
""",
        {
            "invoice_number": "2026-118",
            "issue_date": "2026-03-12",
        },
    ),
    "n_colon_title": (
        """\
FACTURE : VTE-2026-118     LE : 12/03/2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
""",
        {
            "invoice_number": "VTE-2026-118",
            "issue_date": "2026-03-12",
        },
    ),
    "nrdate": (
        """\
Facture 118-2026 / 12.03.2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
""",
        {
            "invoice_number": "118-2026",
            "issue_date": "2026-03-12",
        },
    ),
    "title_below": (
        """\
                   FACTURE
                   VE/26/00118

Le 12 mars 2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
""",
        {
            "invoice_number": "VE/26/00118",
            "issue_date": "2026-03-12",
        },
    ),
    "our_ref": (
        """\
FACTURE
Nos réf. : FAC-00118
Vos réf. : BC-221
Date : 12/03/26

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
""",
        {
            "invoice_number": "FAC-00118",
            "order_number": "BC-221",
            "issue_date": "2026-03-12",
        },
    ),
    "client_decoy": (
        """\
FACTURE
N° client : 55012
N° facture : 118
Date : 12/03/2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
""",
        {
            "invoice_number": "118",
            "issue_date": "2026-03-12",
        },
    ),
    "ticket_table": (
        """\
FACTURE
Client        Date          Numéro        Page
C0055         12/03/2026    F118-26       1/2

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
""",
        {
            "invoice_number": "F118-26",
            "issue_date": "2026-03-12",
        },
    ),
    "grid_vertical": (
        """\
FACTURE
Numéro               F118-26
Date                 12/03/2026
Date de règlement    11/04/2026
Mode de règlement    Virement

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
""",
        {
            "invoice_number": "F118-26",
            "issue_date": "2026-03-12",
            "due_date": "2026-04-11",
        },
    ),
    "long_title": (
        """\
FACTURE DE PRESTATIONS DE SERVICES N° 2026.118
Datée du 12 mars 2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
""",
        {
            "invoice_number": "2026.118",
            "issue_date": "2026-03-12",
        },
    ),
    "chrono": (
        """\
FACTURE
N° chrono : 118/26    Établi le : 12/03/2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
""",
        {
            "invoice_number": "118/26",
            "issue_date": "2026-03-12",
        },
    ),
    "pour_facture": (
        """\
Facture pour la période de mars 2026
Facture No: 0000118
Période facturée : du 01/03/2026 au 31/03/2026
Date: 02/04/2026
Éch: 02/05/2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
""",
        {
            "invoice_number": "0000118",
            "issue_date": "2026-04-02",
            "due_date": "2026-05-02",
        },
    ),
    "due_reception": (
        """\
Facture n° 118 du 12/03/2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
Paiement à réception de facture
""",
        {
            "invoice_number": "118",
            "due_date": "2026-03-12",
        },
    ),
    "due_fin_mois": (
        """\
Facture n° 118 du 12/03/2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
Paiement fin de mois
""",
        {
            "due_date": "2026-03-31",
        },
    ),
    "due_ddf": (
        """\
Facture n° 118 du 12/03/2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
Règlement : 45 JDF
""",
        {
            "due_date": "2026-04-26",
        },
    ),
    "due_30jfm10": (
        """\
Facture n° 118 du 12/03/2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
LCR 30 jours fin de mois le 10
""",
        {
            "due_date": "2026-05-10",
        },
    ),
    "due_60_net": (
        """\
Facture n° 118 du 12/03/2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
Conditions : 60 jours net date de facture par virement
""",
        {
            "due_date": "2026-05-11",
        },
    ),
    "due_split": (
        """\
Facture n° 118 du 12/03/2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
Mode de paiement : Virement     Délai de paiement : 30 jours     Échéance : 11/04/2026
""",
        {
            "due_date": "2026-04-11",
        },
    ),
    "due_mois": (
        """\
Facture n° 118 du 12/03/2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
Paiement à 2 mois
""",
        {
            "due_date": "2026-05-12",
        },
    ),
    "due_iso": (
        """\
Invoice number: 118-A
Issue date: 2026-03-12
Due date: 2026-04-11
Subtotal 100.00
VAT (20%) 20.00
Total 120.00
Balance due 120.00
""",
        {
            "invoice_number": "118-A",
            "issue_date": "2026-03-12",
            "due_date": "2026-04-11",
            "total_ht": "100.00",
            "total_tva": "20.00",
            "total_ttc": "120.00",
            "due_payable": "120.00",
        },
    ),
    "abbrev_month": (
        """\
Facture n° 118
Date : 12-mars-26
Echéance : 11-avr.-26

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
""",
        {
            "issue_date": "2026-03-12",
            "due_date": "2026-04-11",
        },
    ),
    "dots_spaces": (
        """\
Facture n° 118
Date : 12 / 03 / 2026
Echéance : 11 . 04 . 2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
""",
        {
            "issue_date": "2026-03-12",
            "due_date": "2026-04-11",
        },
    ),
    "month_caps_no_space": (
        """\
Facture n° 118
Date : 12MARS2026
Echéance : 11AVRIL2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
""",
        {
            "issue_date": "2026-03-12",
            "due_date": "2026-04-11",
        },
    ),
    "premier": (
        """\
Facture n° 118
À Metz, le 1er avril 2026
Échéance au 1er mai 2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
""",
        {
            "issue_date": "2026-04-01",
            "due_date": "2026-05-01",
        },
    ),
    "legend_date_decoy": (
        """\
Facture n° 118
SARL immatriculée le 03/04/1998
Date d'impression : 20/03/2026
Date : 12/03/2026
Date de commande : 01/03/2026
Date d'expédition : 10/03/2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
""",
        {
            "issue_date": "2026-03-12",
            "delivery_date": "2026-03-10",
        },
    ),
    "exp_note": (
        """\
Facture n° 118     Date : 12/03/2026
Bon de livraison : 5521 du 10/03/2026
Commande : C-12 du 01/03/2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
""",
        {
            "issue_date": "2026-03-12",
            "delivery_date": "2026-03-10",
            "delivery_number": "5521",
            "order_number": "C-12",
        },
    ),
    "livre_le": (
        """\
Facture n° 118     Date : 12/03/2026
Marchandise livrée le 10/03/2026 (BL 5521)

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
""",
        {
            "issue_date": "2026-03-12",
            "delivery_date": "2026-03-10",
            "delivery_number": "5521",
        },
    ),
    "header_two_lines": (
        """\
Numéro de     Date de        Date            Votre
facture       facturation    d'échéance      commande
F-118         12/03/2026     11/04/2026      BC-77

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
""",
        {
            "invoice_number": "F-118",
            "issue_date": "2026-03-12",
            "due_date": "2026-04-11",
            "order_number": "BC-77",
        },
    ),
    "totals_two_line_header": (
        """\
Facture n° 118 du 12/03/2026
Montant       Montant     Montant      Acompte     Net
HT            TVA         TTC          versé       à payer
100,00        20,00       120,00       20,00       100,00
""",
        {
            "total_ht": "100.00",
            "total_tva": "20.00",
            "total_ttc": "120.00",
            "paid": "20.00",
            "due_payable": "100.00",
        },
    ),
    "amount_currency_line": (
        """\
Facture n° 118 du 12/03/2026
Total hors taxes en euros      100,00
T.V.A. au taux de 20 %          20,00
Total T.T.C. en euros          120,00
Soit en toutes lettres : cent vingt euros
""",
        {
            "total_ht": "100.00",
            "total_tva": "20.00",
            "total_ttc": "120.00",
        },
    ),
    "tva_0_and_20": (
        """\
Facture n° 118 du 12/03/2026
Base TVA 20 %           100,00     TVA     20,00
Base TVA 0 %             50,00     TVA      0,00
Total HT                150,00
Total TVA                20,00
Total TTC               170,00
""",
        {
            "total_ht": "150.00",
            "total_tva": "20.00",
            "total_ttc": "170.00",
        },
    ),
    "unknown_words": (
        """\
Facture n° 118 du 12/03/2026
Montant des opérations         2 000,00
Impôt 20 %                       400,00
Montant global de la note      2 400,00
""",
        {
            "total_ht": "2000.00",
            "total_tva": "400.00",
            "total_ttc": "2400.00",
            "due_payable": "2400.00",
        },
    ),
    "unknown_words_rates": (
        """\
Facture n° 118 du 12/03/2026
Assiette 20,00 %        1 000,00        200,00
Assiette 5,50 %         2 000,00        110,00
Ensemble                3 310,00
""",
        {
            "total_ht": "3000.00",
            "total_tva": "310.00",
            "total_ttc": "3310.00",
        },
    ),
    "no_tva_amount": (
        """\
Facture n° 118 du 12/03/2026
Montant HT       1 000,00
TVA 20 %
Montant TTC      1 200,00
""",
        {
            "total_ht": "1000.00",
            "total_ttc": "1200.00",
        },
    ),
    "ht_ttc_same_line": (
        """\
Facture n° 118 du 12/03/2026
Net à payer : 1 200,00 € TTC (1 000,00 € HT + 200,00 € de TVA)
""",
        {
            "total_ht": "1000.00",
            "total_tva": "200.00",
            "total_ttc": "1200.00",
            "due_payable": "1200.00",
        },
    ),
    "avance": (
        """\
Facture n° 118 du 12/03/2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
Avance de 30 % du 01/02/2026    -36,00 €
Reste à facturer    0,00 €
Net restant à payer     84,00 €
""",
        {
            "total_ttc": "120.00",
            "paid": "36.00",
            "due_payable": "84.00",
        },
    ),
    "avoir_neg_parens": (
        """\
FACTURE D'AVOIR N° AV118
Date : 12/03/2026
Facture d'origine : FA-99 du 01/03/2026
Total HT       (100,00)
TVA 20 %        (20,00)
Total TTC      (120,00)
Solde en votre faveur     120,00
""",
        {
            "nature": "avoir",
            "invoice_number": "AV118",
            "issue_date": "2026-03-12",
            "preceding_invoice": "FA-99",
            "total_ht": "-100.00",
            "total_tva": "-20.00",
            "total_ttc": "-120.00",
        },
    ),
    "head_box": (
        """\
Facture n° 118                     Montant à payer          À payer avant le
du 12/03/2026                      1 234,80 €               11/04/2026

Détail
Abonnement                                      1 029,00
Total HT                                        1 029,00
TVA 20 %                                          205,80
Montant de la facture TTC                       1 234,80
""",
        {
            "invoice_number": "118",
            "issue_date": "2026-03-12",
            "due_date": "2026-04-11",
            "total_ht": "1029.00",
            "total_tva": "205.80",
            "total_ttc": "1234.80",
            "due_payable": "1234.80",
        },
    ),
    "slip": (
        """\
Facture n° 118 du 12/03/2026
Total HT 100,00   TVA 20 % 20,00   Total TTC 120,00
- - - - - - - - - - - - - - - - - - - - - - - - -
COUPON À JOINDRE À VOTRE RÈGLEMENT
Client 4711      Facture 118      Montant 120,00      Échéance 11/04/2026
""",
        {
            "invoice_number": "118",
            "issue_date": "2026-03-12",
            "due_date": "2026-04-11",
            "total_ttc": "120.00",
            "due_payable": "120.00",
        },
    ),
    "usd": (
        """\
Facture n° 118 du 12/03/2026
Total HT       1 000,00 EUR
TVA 20 %         200,00 EUR
Total TTC      1 200,00 EUR
Contre-valeur indicative : 1 310,50 USD
""",
        {
            "total_ht": "1000.00",
            "total_tva": "200.00",
            "total_ttc": "1200.00",
            "currency": "EUR",
        },
    ),
    "euro_middle": (
        """\
Facture n° 118 du 12/03/2026
Total HT       1 000€00
TVA 20 %         200€00
Total TTC      1 200€00
""",
        {
            "total_ht": "1000.00",
            "total_tva": "200.00",
            "total_ttc": "1200.00",
        },
    ),
    "spaces_date": (
        """\
Facture n° 118
Date : 12 03 2026
Échéance : 11 04 2026
Total HT 100,00   TVA 20 % 20,00   Total TTC 120,00
""",
        {
            "issue_date": "2026-03-12",
            "due_date": "2026-04-11",
        },
    ),
    "time": (
        """\
Facture n° 118
Date : 12/03/2026 14:35
Échéance : 2026-04-11T00:00
Total HT 100,00   TVA 20 % 20,00   Total TTC 120,00
""",
        {
            "issue_date": "2026-03-12",
            "due_date": "2026-04-11",
        },
    ),
    "dont_tva": (
        """\
Facture n° 118 du 12/03/2026
Total TTC                     120,00
  dont TVA à 20,00 %           20,00
TVA acquittée sur les encaissements
""",
        {
            "total_tva": "20.00",
            "total_ttc": "120.00",
        },
    ),
    "net_deduire": (
        """\
AVOIR N° 118
Date : 12/03/2026
Sur facture n° 77 du 01/03/2026
Total HT                      100,00
TVA 20 %                       20,00
Net à déduire                 120,00
""",
        {
            "nature": "avoir",
            "invoice_number": "118",
            "issue_date": "2026-03-12",
            "preceding_invoice": "77",
            "total_ht": "100.00",
            "total_tva": "20.00",
            "total_ttc": "120.00",
        },
    ),
    "corse": (
        """\
Facture n° 118 du 12/03/2026
Total HT                      1 000,00
TVA 13 %                        130,00
Total TTC                     1 130,00
""",
        {
            "total_ht": "1000.00",
            "total_tva": "130.00",
            "total_ttc": "1130.00",
        },
    ),
    "split_page": (
        """\
Facture n° 118 du 12/03/2026
Page 1/2
Article      100,00
Sous-total page 1     100,00
Facture n° 118     Page 2/2
Report page 1     100,00
Article      200,00
Total HT   300,00
TVA 20 %    60,00
Total TTC  360,00
Escompte pour paiement anticipé : néant
""",
        {
            "total_ht": "300.00",
            "total_tva": "60.00",
            "total_ttc": "360.00",
            "due_payable": "360.00",
        },
    ),
    "left_totals": (
        """\
Facture n° 118 du 12/03/2026
Désignation          Montant
Conseil              1 000,00

RÉCAPITULATIF
Net H.T. : 1 000,00 €
T.V.A. (20 %) : 200,00 €
Somme à nous devoir : 1 200,00 €
""",
        {
            "total_ht": "1000.00",
            "total_tva": "200.00",
            "total_ttc": "1200.00",
            "due_payable": "1200.00",
        },
    ),
    "sentence_due": (
        """\
Facture n° 118 du 12/03/2026
Sous-total hors taxe 1 000,00 €
Taxe sur la valeur ajoutée 20 % 200,00 €
Le montant total de votre facture s'élève à 1 200,00 € TTC.
Il sera prélevé sur votre compte le 25 mars 2026.
""",
        {
            "total_ht": "1000.00",
            "total_tva": "200.00",
            "total_ttc": "1200.00",
            "due_date": "2026-03-25",
        },
    ),
    "acompte_line_in_table": (
        """\
Facture n° 118 du 12/03/2026
Désignation                         Qté      PU        Montant
Fourniture cuisine                    1  5 000,00     5 000,00
Pose                                  1  1 000,00     1 000,00
                                   Total HT           6 000,00
                                   TVA 10 %             600,00
                                   Total TTC          6 600,00
                                   Acompte 40 % du 01/02/2026    2 640,00
                                   Solde              3 960,00
""",
        {
            "total_ht": "6000.00",
            "total_tva": "600.00",
            "total_ttc": "6600.00",
            "paid": "2640.00",
            "due_payable": "3960.00",
        },
    ),
    "two_payments": (
        """\
Facture n° 118 du 12/03/2026
Total HT                    1 000,00
TVA                           200,00
Total TTC                   1 200,00
Règlements reçus :
  01/03/2026 Chèque           300,00
  05/03/2026 Virement         400,00
Solde restant dû              500,00
""",
        {
            "total_ht": "1000.00",
            "total_tva": "200.00",
            "total_ttc": "1200.00",
            "paid": "700.00",
            "due_payable": "500.00",
        },
    ),
    "two_payments_table": (
        """\
Facture n° 118 du 12/03/2026
Total HT                    1 000,00
TVA                           200,00
Total TTC                   1 200,00
Date           Mode          Montant
01/03/2026     Chèque         300,00
05/03/2026     Virement       400,00
Total réglé                   700,00
Reste dû                      500,00
""",
        {
            "total_ht": "1000.00",
            "total_tva": "200.00",
            "total_ttc": "1200.00",
            "paid": "700.00",
            "due_payable": "500.00",
        },
    ),
    "ttc_remise_after": (
        """\
Facture n° 118 du 12/03/2026
Total HT                    1 000,00
TVA 20 %                      200,00
Total TTC                   1 200,00
Remise commerciale TTC       -100,00
Net à payer                 1 100,00
""",
        {
            "total_ttc": "1200.00",
            "due_payable": "1100.00",
        },
    ),
    "inv_num_formats": (
        """\
FACTURE FA 26 03 0012
Date 12/03/2026
Total HT 100,00   TVA 20 % 20,00   Total TTC 120,00
""",
        {
            "invoice_number": "FA 26 03 0012",
            "issue_date": "2026-03-12",
        },
    ),
    "inv_num_lower": (
        """\
Facture n°fa-12
Date 12/03/2026
Total HT 100,00   TVA 20 % 20,00   Total TTC 120,00
""",
        {
            "invoice_number": "fa-12",
            "issue_date": "2026-03-12",
        },
    ),
    "inv_num_suffix": (
        """\
Facture 2026-00118-B
Date 12/03/2026
Total HT 100,00   TVA 20 % 20,00   Total TTC 120,00
""",
        {
            "invoice_number": "2026-00118-B",
            "issue_date": "2026-03-12",
        },
    ),
    "inv_num_paren": (
        """\
Facture (n° 118/2026)
Date 12/03/2026
Total HT 100,00   TVA 20 % 20,00   Total TTC 120,00
""",
        {
            "invoice_number": "118/2026",
            "issue_date": "2026-03-12",
        },
    ),
    "inv_num_space_dash": (
        """\
FACTURE N° 26 - 118
Date 12/03/2026
Total HT 100,00   TVA 20 % 20,00   Total TTC 120,00
""",
        {
            "invoice_number": "26 - 118",
            "issue_date": "2026-03-12",
        },
    ),
    "inv_date_same_label": (
        """\
FACTURE N° / DATE
F-118 / 12/03/2026
Total HT 100,00   TVA 20 % 20,00   Total TTC 120,00
""",
        {
            "invoice_number": "F-118",
            "issue_date": "2026-03-12",
        },
    ),
    "votre_facture": (
        """\
VOTRE FACTURE DU 12 MARS 2026
Référence : 26-118
Total HT 100,00   TVA 20 % 20,00   Total TTC 120,00
""",
        {
            "invoice_number": "26-118",
            "issue_date": "2026-03-12",
        },
    ),
    "dossier_decoy": (
        """\
Dossier n° 4471
Affaire : 2026/55
Facture n° 118
Date : 12/03/2026
Total HT 100,00   TVA 20 % 20,00   Total TTC 120,00
""",
        {
            "invoice_number": "118",
            "issue_date": "2026-03-12",
        },
    ),
    "devis_decoy": (
        """\
Facture n° 118
Date : 12/03/2026
Suivant devis n° D-77 du 01/02/2026 accepté le 05/02/2026
Total HT 100,00   TVA 20 % 20,00   Total TTC 120,00
""",
        {
            "invoice_number": "118",
            "issue_date": "2026-03-12",
        },
    ),
    "late_penalty_date": (
        """\
Facture n° 118
Date : 12/03/2026
Total HT 100,00   TVA 20 % 20,00   Total TTC 120,00
Pénalités exigibles à compter du 12/04/2026
""",
        {
            "issue_date": "2026-03-12",
        },
    ),
    "valid_contract": (
        """\
Facture n° 118
Contrat n° 55 du 01/01/2020
Date : 12/03/2026
Total HT 100,00   TVA 20 % 20,00   Total TTC 120,00
Règlement : prélèvement SEPA au 05/04/2026
""",
        {
            "issue_date": "2026-03-12",
            "due_date": "2026-04-05",
        },
    ),
    "ht_net_rem": (
        """\
Facture n° 118 du 12/03/2026
Montant brut HT             1 100,00
Remise                        100,00
Montant net HT              1 000,00
Montant TVA                   200,00
Montant net TTC             1 200,00
""",
        {
            "total_ht": "1000.00",
            "total_tva": "200.00",
            "total_ttc": "1200.00",
        },
    ),
    "total_articles": (
        """\
Facture n° 118 du 12/03/2026
Total articles : 12
Poids total : 120,00 kg
Total HT          1 000,00
Total TVA           200,00
Total à régler    1 200,00
Nombre de colis : 3
""",
        {
            "total_ht": "1000.00",
            "total_tva": "200.00",
            "total_ttc": "1200.00",
            "due_payable": "1200.00",
        },
    ),
    "ecotaxe_ttc": (
        """\
Facture n° 118 du 12/03/2026
Montant H.T.                  500,00
Montant T.V.A.                100,00
Montant T.T.C.                600,00
Montant consigne               45,00
Net à payer                   645,00
""",
        {
            "total_ht": "500.00",
            "total_tva": "100.00",
            "total_ttc": "600.00",
            "due_payable": "645.00",
        },
    ),
    "reference_a_rappeler": (
        """\
FACTURE MENSUELLE DE PRESTATIONS

Référence à rappeler au paiement : 2512334
Date de facturation : 31/12/2025
Montant hors taxe      Taux      Montant de la taxe      Montant toutes taxes
2 101,93 €             20 %      420,39 €                2 522,32 €

Solde antérieur de votre compte : 537,59 € (non compris dans la présente
facture).
Conditions : règlement à 30 jours fin de mois, sans escompte, au crédit de FR76 3681 0483 5611 1918 0238
796.
""",
        {
            "invoice_number": "2512334",
            "issue_date": "2025-12-31",
            "due_date": "2026-01-31",
            "total_ht": "2101.93",
            "total_tva": "420.39",
            "total_ttc": "2522.32",
            "due_payable": "2522.32",
        },
    ),
    "acompte_a_verser": (
        """\
FACTURE D'ACOMPTE
N/Réf. : FA25071
V/Réf. : votre accord sur notre devis DV-331 du 21 février 2025
Objet : remplacement de 11 menuiseries. Montant du devis : 21 052,51 € HT, soit
25 263,01 € TTC.
Libellé                                        Montant H.T.
Acompte de 30 % à la commande                  6 315,75 €
T.V.A. au taux de 20 %                         1 263,15 €
Acompte T.T.C. à verser                        7 578,90 €
Restera à facturer à l'achèvement : 17 684,11 € TTC.
Fait à Montreuil, le 2 mars 2025
""",
        {
            "invoice_number": "FA25071",
            "issue_date": "2025-03-02",
            "total_ht": "6315.75",
            "total_tva": "1263.15",
            "total_ttc": "7578.90",
            "due_payable": "7578.90",
        },
    ),
    "ordre_recu_le": (
        """\
SCI DES TROIS PIGNONS                    FACTURE DE PUBLICITÉ
80000 Amiens                             Réf. PUB25041395
                                         Émise le 12/04/2025
                                         Ordre d'insertion reçu le 03/03/2025
Net hors taxes                           2 635,55
TVA (20 %)                                 527,11
Montant toutes taxes                     3 162,66
""",
        {
            "invoice_number": "PUB25041395",
            "issue_date": "2025-04-12",
            "total_ht": "2635.55",
            "total_tva": "527.11",
            "total_ttc": "3162.66",
        },
    ),
    "lots": (
        """\
Facture n° 118 du 12/03/2026
LOT 1 MAÇONNERIE
Total HT lot 1           1 000,00
TVA 20 %                   200,00
Total TTC lot 1          1 200,00
LOT 2 PEINTURE
Total HT lot 2           2 000,00
TVA 20 %                   400,00
Total TTC lot 2          2 400,00
TOTAL GÉNÉRAL HT         3 000,00
TOTAL GÉNÉRAL TVA          600,00
TOTAL GÉNÉRAL TTC        3 600,00
""",
        {
            "total_ht": "3000.00",
            "total_tva": "600.00",
            "total_ttc": "3600.00",
        },
    ),
    "cumul": (
        """\
Facture n° 118 du 12/03/2026
Situation n° 2
Total HT cumulé         30 000,00
TVA 20 %                 6 000,00
Total TTC cumulé        36 000,00
À déduire situation n° 1 TTC   24 000,00
Net à payer TTC         12 000,00
""",
        {
            "due_payable": "12000.00",
        },
    ),
    "cumul_ht": (
        """\
Facture n° 118 du 12/03/2026
Situation n° 2
Total HT cumulé des travaux     30 000,00
À déduire situation n° 1 HT     20 000,00
Total HT de la situation        10 000,00
TVA 20 %                         2 000,00
Total TTC                       12 000,00
""",
        {
            "total_ht": "10000.00",
            "total_tva": "2000.00",
            "total_ttc": "12000.00",
            "due_payable": "12000.00",
        },
    ),
    "order_recap": (
        """\
FACTURE D'ACOMPTE N° 118 du 12/03/2026
Montant total de la commande
Total HT                5 000,00
TVA 20 %                1 000,00
Total TTC               6 000,00
Acompte demandé 30 %
Acompte HT              1 500,00
TVA 20 %                  300,00
Acompte TTC             1 800,00
Net à payer             1 800,00
""",
        {
            "total_ht": "1500.00",
            "total_tva": "300.00",
            "total_ttc": "1800.00",
            "due_payable": "1800.00",
        },
    ),
    "schedule2": (
        """\
Facture n° 118 du 12/03/2026
Total HT                1 000,00
TVA 20 %                  200,00
Total TTC               1 200,00
Modalités de paiement :
Acompte de 30 % à la commande       360,00
Solde à la livraison                840,00
""",
        {
            "total_ttc": "1200.00",
        },
    ),
    "month_compare": (
        """\
Facture n° 118 du 12/03/2026
                     Mois précédent      Ce mois
Total HT                     100,00       150,00
TVA 20 %                      20,00        30,00
Total TTC                    120,00       180,00
""",
        {
            "total_ht": "150.00",
            "total_tva": "30.00",
            "total_ttc": "180.00",
        },
    ),
    "franc": (
        """\
Facture n° 118 du 12/03/2026
                     EUR           CHF
Total HT          1 000,00      950,00
TVA 20 %            200,00      190,00
Total TTC         1 200,00    1 140,00
""",
        {
            "total_ht": "1000.00",
            "total_tva": "200.00",
            "total_ttc": "1200.00",
        },
    ),
    "paid_unlabelled_due": (
        """\
Facture n° 118 du 12/03/2026
Total HT                1 000,00
TVA 20 %                  200,00
Total TTC               1 200,00
Votre versement du 01/03/2026       500,00
Il nous reste dû                    700,00
""",
        {
            "total_ttc": "1200.00",
            "paid": "500.00",
            "due_payable": "700.00",
        },
    ),
    "acompte_pct_ht": (
        """\
Facture n° 118 du 12/03/2026
Total HT                1 000,00
TVA 20 %                  200,00
Total TTC               1 200,00
Facture d'acompte n° FA-90 du 01/02/2026     -360,00
Reste dû                  840,00
""",
        {
            "total_ttc": "1200.00",
            "paid": "360.00",
            "due_payable": "840.00",
        },
    ),
    "paid_stamp": (
        """\
Facture n° 118 du 12/03/2026
PAYÉE
Total HT                1 000,00
TVA 20 %                  200,00
Total TTC               1 200,00
Mode de règlement : carte bancaire
Montant réglé           1 200,00
""",
        {
            "total_ttc": "1200.00",
            "paid": "1200.00",
            "due_payable": "0.00",
        },
    ),
    "net_apres_avoir": (
        """\
Facture n° 118 du 12/03/2026
Total HT                1 000,00
TVA 20 %                  200,00
Total TTC               1 200,00
Avoir n° AV-5 du 01/03/2026   -150,00
Acompte                 -350,00
Net à payer               700,00
""",
        {
            "total_ttc": "1200.00",
            "due_payable": "700.00",
        },
    ),
    "cheque_cadeau": (
        """\
Facture n° 118 du 12/03/2026
Sous-total              1 000,00
Livraison                  10,00
TVA                       202,00
Total                   1 212,00
Bon d'achat               -12,00
Total à payer           1 200,00
""",
        {
            "total_ttc": "1212.00",
            "due_payable": "1200.00",
        },
    ),
    "glued_total": (
        """\
Facture n° 118 du 12/03/2026
Net HT                        15 622,34 €
TVA 20 %                       3 124,47 €
Total toutes taxes comprises18 746,81 €
""",
        {
            "total_ht": "15622.34",
            "total_tva": "3124.47",
            "total_ttc": "18746.81",
        },
    ),
    "delivered_period": (
        """\
Facture n° 118
Date : 31/03/2026
Prestations effectuées du 01/03/2026 au 31/03/2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
""",
        {
            "issue_date": "2026-03-31",
        },
    ),
    "exec_date": (
        """\
Facture n° 118
Date : 31/03/2026
Date d'exécution de la prestation : 25/03/2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
""",
        {
            "issue_date": "2026-03-31",
            "delivery_date": "2026-03-25",
        },
    ),
    "depot": (
        """\
Facture n° 118
Date : 31/03/2026
Enlèvement le 25/03/2026, BL n° 44871

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
""",
        {
            "issue_date": "2026-03-31",
            "delivery_date": "2026-03-25",
            "delivery_number": "44871",
        },
    ),
    "order_of": (
        """\
Facture n° 118
Date : 31/03/2026
Votre bon de commande n° 4500123456 du 02/03/2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
""",
        {
            "issue_date": "2026-03-31",
            "order_number": "4500123456",
        },
    ),
    "marche": (
        """\
Facture n° 118
Date : 31/03/2026
Marché n° 2025-M-044 notifié le 05/01/2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
""",
        {
            "issue_date": "2026-03-31",
            "order_number": "2025-M-044",
        },
    ),
    "header_right": (
        """\
SARL PONTET                          Facture         Date           Échéance
12 rue A                             26-118          31/03/2026     30/04/2026
33000 Bordeaux

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
""",
        {
            "invoice_number": "26-118",
            "issue_date": "2026-03-31",
            "due_date": "2026-04-30",
        },
    ),
    "label_above_left": (
        """\
Facture numéro
26-118

Date d'émission
31 mars 2026

Paiement attendu pour le
30 avril 2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
""",
        {
            "invoice_number": "26-118",
            "issue_date": "2026-03-31",
            "due_date": "2026-04-30",
        },
    ),
    "due_with_amount": (
        """\
Facture n° 118 du 12/03/2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
Échéance(s) : 120,00 € au 11/04/2026
""",
        {
            "due_date": "2026-04-11",
            "due_payable": "120.00",
        },
    ),
    "due_terms_paren": (
        """\
Facture n° 118 du 12/03/2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
Échéance (30 jours) : 11/04/2026
""",
        {
            "due_date": "2026-04-11",
        },
    ),
    "due_lcr": (
        """\
Facture n° 118 du 12/03/2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
Par L.C.R. acceptée, échéance 30 avril 2026
""",
        {
            "due_date": "2026-04-30",
        },
    ),
    "due_reception_marchandise": (
        """\
Facture n° 118 du 12/03/2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
Payable à 60 jours date d'émission de facture, sans escompte.
""",
        {
            "due_date": "2026-05-11",
        },
    ),
    "due_eom_of": (
        """\
Facture n° 118 du 12/03/2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
Virement fin de mois
""",
        {
            "due_date": "2026-03-31",
        },
    ),
    "due_after_receipt": (
        """\
Facture n° 118 du 12/03/2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
À régler sous 15 jours à réception de facture
""",
        {
            "due_date": "2026-03-27",
        },
    ),
    "tva_words": (
        """\
Facture n° 118 du 12/03/2026
Total hors T.V.A.        1 000,00
T.V.A. 5,5 %                55,00
Total T.V.A. comprise    1 055,00
""",
        {
            "total_ht": "1000.00",
            "total_tva": "55.00",
            "total_ttc": "1055.00",
        },
    ),
    "dots": (
        """\
Facture n° 118 du 12/03/2026
Total H.T..............1.000,00
T.V.A. 20%...............200,00
Total T.T.C............1.200,00
""",
        {
            "total_ht": "1000.00",
            "total_tva": "200.00",
            "total_ttc": "1200.00",
        },
    ),
    "colon_eq": (
        """\
Facture n° 118 du 12/03/2026
Total HT = 1 000,00 €
TVA = 200,00 €
Total TTC = 1 200,00 €
""",
        {
            "total_ht": "1000.00",
            "total_tva": "200.00",
            "total_ttc": "1200.00",
        },
    ),
    "eur_before": (
        """\
Facture n° 118 du 12/03/2026
Total HT EUR 1 000,00
TVA (20%) EUR 200,00
Total TTC EUR 1 200,00
""",
        {
            "total_ht": "1000.00",
            "total_tva": "200.00",
            "total_ttc": "1200.00",
        },
    ),
    "ht_paren": (
        """\
Facture n° 118 du 12/03/2026
Total (hors taxes)   1 000,00 €
Taxes (20 %)   200,00 €
Total (toutes taxes comprises)   1 200,00 €
""",
        {
            "total_ht": "1000.00",
            "total_tva": "200.00",
            "total_ttc": "1200.00",
        },
    ),
    "euro_ht": (
        """\
Facture n° 118 du 12/03/2026
Total € HT   1 000,00
Total € TVA   200,00
Total € TTC   1 200,00
Reste dû € TTC  1 200,00
""",
        {
            "total_ht": "1000.00",
            "total_tva": "200.00",
            "total_ttc": "1200.00",
            "due_payable": "1200.00",
        },
    ),
    "already": (
        """\
Facture n° 118 du 12/03/2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
Somme déjà perçue      20,00 €
Somme restant à percevoir    100,00 €
""",
        {
            "paid": "20.00",
            "due_payable": "100.00",
            "total_ttc": "120.00",
        },
    ),
    "cheque_du": (
        """\
Facture n° 118 du 12/03/2026

Total HT            100,00 €
TVA 20 %             20,00 €
Total TTC           120,00 €
Votre chèque du 01/03/2026      20,00 €
Solde à nous régler    100,00 €
""",
        {
            "paid": "20.00",
            "due_payable": "100.00",
            "total_ttc": "120.00",
        },
    ),
}
