"""Layouts that lead readers astray, one trap each, as text on a grid (fictional)."""

# ruff: noqa: E501, W291  as people write them

CASES: dict[str, tuple[str, dict[str, str | None]]] = {
    "valeurs_au_dessus": (
        """\
ATELIER X SARL                              DUPONT SA
12 rue A                                    4 rue B
75001 Paris                                 69001 Lyon

FACTURE F-881
04/03/2026          03/04/2026          C-22
Date                Échéance            Client

Prestation                                   500,00

   500,00 €         100,00 €         600,00 €
   Total HT         TVA 20 %         Total TTC

""",
        {
            "invoice_number": "F-881",
            "issue_date": "2026-03-04",
            "due_date": "2026-04-03",
            "total_ht": "500.00",
            "total_tva": "100.00",
            "total_ttc": "600.00",
        },
    ),
    "ligne_unique": (
        """\
Facture n° : FA 2026 001   Date : 12/03/26
Total HT : 1 000,00 € | TVA (20%) : 200,00 € | Total TTC : 1 200,00 €
Règlement à 60 jours
""",
        {
            "invoice_number": "FA 2026 001",
            "issue_date": "2026-03-12",
            "due_date": "2026-05-11",
            "total_ht": "1000.00",
            "total_tva": "200.00",
            "total_ttc": "1200.00",
            "due_payable": "1200.00",
        },
    ),
    "ligne_total": (
        """\
FACTURE N° 55-A du 2 avril 2026
Désignation            Montant HT        TVA        Montant TTC
Lot 1                  1 000,00       200,00         1 200,00
Lot 2                    500,00       100,00           600,00
TOTAL                  1 500,00       300,00         1 800,00
À régler avant le 02/05/2026
""",
        {
            "invoice_number": "55-A",
            "issue_date": "2026-04-02",
            "due_date": "2026-05-02",
            "total_ht": "1500.00",
            "total_tva": "300.00",
            "total_ttc": "1800.00",
            "due_payable": "1800.00",
        },
    ),
    "entiers": (
        """\
FACTURE 2026/118
Le 5 mai 2026
Total HT    1 500 €
TVA 20%       300 €
Total TTC   1 800 €
""",
        {
            "invoice_number": "2026/118",
            "issue_date": "2026-05-05",
            "total_ht": "1500",
            "total_tva": "300",
            "total_ttc": "1800",
            "due_payable": "1800",
        },
    ),
    "solde": (
        """\
FACTURE DE SOLDE N° FS-2026-9
Date : 10/06/2026
Total HT                       10 000,00 €
TVA 20 %                        2 000,00 €
Total TTC                      12 000,00 €
Acompte facture n° FA-1 du 01/03/2026     -3 600,00 €
Acompte facture n° FA-2 du 01/04/2026     -2 400,00 €
Net à payer TTC                 6 000,00 €
Date d'échéance : 10/07/2026
""",
        {
            "invoice_number": "FS-2026-9",
            "issue_date": "2026-06-10",
            "due_date": "2026-07-10",
            "total_ht": "10000.00",
            "total_tva": "2000.00",
            "total_ttc": "12000.00",
            "paid": "6000.00",
            "due_payable": "6000.00",
        },
    ),
    "retenue": (
        """\
SITUATION N° 3 - FACTURE N° 2026-33
Date : 10/06/2026
Total HT                       10 000,00 €
TVA 20 %                        2 000,00 €
Total TTC                      12 000,00 €
Retenue de garantie 5 %          -600,00 €
Net à payer                    11 400,00 €
""",
        {
            "invoice_number": "2026-33",
            "total_ht": "10000.00",
            "total_tva": "2000.00",
            "total_ttc": "12000.00",
            "due_payable": "11400.00",
            "paid": None,
        },
    ),
    "autoliq": (
        """\
FACTURE F2026-77
Date de facture : 01/02/2026
Montant total HT     4 200,00 €
TVA : autoliquidation (article 283-2 nonies du CGI)
Net à payer          4 200,00 €
""",
        {
            "invoice_number": "F2026-77",
            "issue_date": "2026-02-01",
            "total_ht": "4200.00",
            "total_tva": "0.00",
            "total_ttc": "4200.00",
            "due_payable": "4200.00",
        },
    ),
    "dont": (
        """\
Facture n° 4471
Date : 03/03/2026
Total TTC        120,00 €
dont TVA 20 %     20,00 €
""",
        {"invoice_number": "4471", "total_ttc": "120.00", "total_tva": "20.00", "total_ht": None},
    ),
    "anglais": (
        """\
INVOICE
Invoice no: 2026-EX-12      Invoice date: 14 March 2026
Due date: 13 April 2026
Subtotal        1,000.00
VAT 20%           200.00
Total due       1,200.00 EUR
""",
        {
            "invoice_number": "2026-EX-12",
            "issue_date": "2026-03-14",
            "due_date": "2026-04-13",
            "total_ht": "1000.00",
            "total_tva": "200.00",
            "due_payable": "1200.00",
        },
    ),
    "espacé": (
        """\
F A C T U R E
N° FC/26/0098                         Paris, le 9 janvier 2026
Montant H.T. ............ 2 450,00
T.V.A. 20,00 % ..........   490,00
Montant T.T.C. .......... 2 940,00 €
Échéance au 31/03/2026
""",
        {
            "nature": "facture",
            "invoice_number": "FC/26/0098",
            "issue_date": "2026-01-09",
            "due_date": "2026-03-31",
            "total_ht": "2450.00",
            "total_tva": "490.00",
            "total_ttc": "2940.00",
        },
    ),
    "factor": (
        """\
ATELIER MARNE SAS
14 rue des Artisans, 69003 Lyon - RCS Lyon 732 829 320
FACTURE N° 2026-0042      Date : 02/02/2026
Total HT 100,00 €
TVA 20 % 20,00 €
Net à payer 120,00 €
Pour être libératoire, le règlement doit être effectué à l'ordre de EXEMPLE FACTOR, RCS Nanterre 552 100 554,
IBAN FR76 3000 6000 0112 3456 7890 189
""",
        {"invoice_number": "2026-0042", "seller_siren": "732829320", "due_payable": "120.00"},
    ),
    "echeancier": (
        """\
FACTURE N° 1009
Date : 01/04/2026
Total HT 1 000,00
TVA 20,00% 200,00
Total TTC 1 200,00 €
Échéances :
30/04/2026     600,00 €
31/05/2026     600,00 €
""",
        {"invoice_number": "1009", "total_ttc": "1200.00"},
    ),
    "avoir2": (
        """\
FACTURE D'AVOIR N° AV-17
Date : 08/08/2026
Avoir sur facture n° FA-2026-0100 du 01/07/2026
Total HT           50,00 €
TVA 20 %           10,00 €
Total TTC          60,00 €
Net à votre crédit 60,00 €
""",
        {
            "nature": "avoir",
            "invoice_number": "AV-17",
            "preceding_invoice": "FA-2026-0100",
            "issue_date": "2026-08-08",
            "total_ttc": "60.00",
        },
    ),
    "commande_dates": (
        """\
Commande n° C-551 du 02/01/2026
Bon de livraison n° BL-771 du 15/01/2026
FACTURE N° FA-900
Date : 31/01/2026
Date de livraison : 15/01/2026
Total HT : 80,00   TVA : 16,00   TTC : 96,00
Paiement 45 jours fin de mois
""",
        {
            "invoice_number": "FA-900",
            "issue_date": "2026-01-31",
            "order_number": "C-551",
            "delivery_number": "BL-771",
            "delivery_date": "2026-01-15",
            "total_ttc": "96.00",
            "due_date": "2026-03-31",
        },
    ),
    "remise": (
        """\
Facture FA12
Émise le 03.03.2026
Total brut HT        1 000,00
Remise 10 %           -100,00
Total net HT           900,00
TVA 20 %               180,00
Total TTC            1 080,00
Escompte 2 % si paiement sous 8 jours : net 1 058,40
Net à payer          1 080,00 EUR
""",
        {
            "invoice_number": "FA12",
            "issue_date": "2026-03-03",
            "total_ht": "900.00",
            "total_tva": "180.00",
            "total_ttc": "1080.00",
            "due_payable": "1080.00",
        },
    ),
    "solde_anterieur": (
        """\
FACTURE N° 2026-501    Date : 31/01/2026
Solde antérieur : 300,00 €
Total HT : 100,00 €
TVA : 20,00 €
Total TTC de la facture : 120,00 €
Total à payer (solde antérieur inclus) : 420,00 €
""",
        {"invoice_number": "2026-501", "total_ttc": "120.00"},
    ),
    "proforma": (
        """\
FACTURE PROFORMA N° P-9
Date : 31/01/2026
Total HT 10,00 €
""",
        {"nature": "devis"},
    ),
    "client_siret": (
        """\
Fournisseur                          Client
ALPHA SAS                            BETA SARL
1 rue A, 75001 Paris                 2 rue B, 69002 Lyon
SIRET 732 829 320 00074              SIRET 552 100 554 00013
Facture n° 12-2026 du 01/06/2026
Total TTC 10,00 €
""",
        {
            "seller_name": "ALPHA SAS",
            "buyer_name": "BETA SARL",
            "seller_siren": "732829320",
            "buyer_siren": "552100554",
            "invoice_number": "12-2026",
        },
    ),
    "gauche_droite": (
        """\
De :                                      À :
STUDIO LUNE EURL                          MAISON VERTE SAS
3 allée des Roses                         45 cours Lafayette
31000 Toulouse                            69006 Lyon
SIRET 73282932000074

Facture                2026-08
Date d'émission        08/07/2026
Date d'exigibilité     07/08/2026

Description                Qté    Prix       TVA      Montant
Séance photo               1      450,00     20 %     450,00

                           Total HT                   450,00
                           TVA 20,0 %                  90,00
                           Total                      540,00 €
""",
        {
            "invoice_number": "2026-08",
            "issue_date": "2026-07-08",
            "due_date": "2026-08-07",
            "total_ht": "450.00",
            "total_tva": "90.00",
            "total_ttc": "540.00",
            "seller_name": "STUDIO LUNE EURL",
            "buyer_name": "MAISON VERTE SAS",
            "due_payable": "540.00",
        },
    ),
    "btp": (
        """\
ENTREPRISE BLANC
12 rue de la Gare
21000 DIJON                               Maître d'ouvrage :
                                          SCI HORIZON
                                          6 place Wilson
                                          21000 DIJON
FACTURE N° 2026/0031 - SITUATION DE TRAVAUX N° 2
Date : 28/02/2026
Marché du 05/01/2026 : 50 000,00 € HT
Montant cumulé des travaux HT            20 000,00
Situations précédentes HT                12 000,00
Montant HT de la présente situation       8 000,00
TVA 10 %                                    800,00
Montant TTC                               8 800,00
Retenue de garantie 5 %                     440,00
Net à payer                               8 360,00
Payable à 30 jours
""",
        {
            "invoice_number": "2026/0031",
            "issue_date": "2026-02-28",
            "due_date": "2026-03-30",
            "total_ht": "8000.00",
            "total_tva": "800.00",
            "total_ttc": "8800.00",
            "due_payable": "8360.00",
            "buyer_name": "SCI HORIZON",
        },
    ),
    "transport": (
        """\
TRANSPORTS ROY SA                         FACTURE
ZI Sud - 13127 VITROLLES                  N° Facture : 0026541
                                          Date facture : 30/04/26
                                          Date échéance : 30/05/26
                                          Client : 008842
        PRIMEURS DU SUD
        MIN des Arnavaux
        13014 MARSEILLE

Date     Récép.     Destinataire         Poids    Montant HT
02/04    445120     NICE                 1200     180,00
09/04    445391     LYON                  800     220,00
         Surcharge gazole 5 %                      20,00

HT soumis   Taux   TVA      Total TTC
420,00      20,00  84,00    504,00 EUR
""",
        {
            "invoice_number": "0026541",
            "issue_date": "2026-04-30",
            "due_date": "2026-05-30",
            "total_ht": "420.00",
            "total_tva": "84.00",
            "total_ttc": "504.00",
            "seller_name": "TRANSPORTS ROY SA",
            "buyer_name": "PRIMEURS DU SUD",
        },
    ),
    "honoraires": (
        """\
Maître Anne Leroy
Avocat au Barreau de Paris
10 rue de Rivoli 75004 Paris
Société KAPPA
20 avenue Hoche
75008 Paris
Paris, le 14 septembre 2026
NOTE D'HONORAIRES N° 2026-221
Provision sur honoraires HT : 1 500,00 euros
TVA à 20 % : 300,00 euros
Total TTC : 1 800,00 euros
Déjà versé : 800,00 euros
Solde dû : 1 000,00 euros
""",
        {
            "invoice_number": "2026-221",
            "issue_date": "2026-09-14",
            "total_ht": "1500.00",
            "total_tva": "300.00",
            "total_ttc": "1800.00",
            "paid": "800.00",
            "due_payable": "1000.00",
        },
    ),
    "abonnement": (
        """\
Facture du 01/10/2026
N° de facture : 20261001-7755
N° client : 1.884.552
Période du 01/10/2026 au 31/10/2026
Échéance de prélèvement : 15/10/2026
Abonnement mensuel      29,90 € HT
Total HT     29,90 €
Total TVA (20,00 %)     5,98 €
Total TTC à payer     35,88 €
""",
        {
            "invoice_number": "20261001-7755",
            "issue_date": "2026-10-01",
            "due_date": "2026-10-15",
            "total_ht": "29.90",
            "total_tva": "5.98",
            "total_ttc": "35.88",
            "due_payable": "35.88",
        },
    ),
    "loc": (
        """\
SCI DU PARC
Avis d'échéance - Loyer du mois de mars 2026
Locataire : BOULANGERIE MIE SARL
Loyer hors taxes             1 000,00
Charges                        100,00
TVA 20 %                       220,00
Total à payer au 01/03/2026  1 320,00
""",
        {
            "nature": "avis_echeance",
            "due_date": "2026-03-01",
            "total_tva": "220.00",
            "due_payable": "1320.00",
        },
    ),
    "libelle_bas": (
        """\
FACTURE
N° 000771
Date 02.02.2026
Montant total HT
3 000,00 €
Montant TVA
600,00 €
Montant total TTC
3 600,00 €
Reste dû
3 600,00 €
""",
        {
            "invoice_number": "000771",
            "issue_date": "2026-02-02",
            "total_ht": "3000.00",
            "total_tva": "600.00",
            "total_ttc": "3600.00",
            "due_payable": "3600.00",
        },
    ),
    "2taux": (
        """\
Facture 88 - 12 janvier 2026
Code   Base HT    Taux    TVA
1      100,00     5,50    5,50
2      200,00     20,00   40,00
Total  300,00             45,50
                          Total TTC 345,50
                          Acompte   100,00
                          Reste à payer 245,50 
""",
        {
            "issue_date": "2026-01-12",
            "total_ht": "300.00",
            "total_tva": "45.50",
            "total_ttc": "345.50",
            "paid": "100.00",
            "due_payable": "245.50",
        },
    ),
    "sansn": (
        """\
Jean Bois - Ébéniste - Siret 732 829 320 00074
à Mme Petit, 3 rue Haute, 25000 Besançon
Besançon le 3 mars 2026
FACTURE
Restauration d'une armoire louis XV : 950 €
TVA non applicable art 293B du CGI
Total : 950 €
À régler sous 15 jours
""",
        {
            "issue_date": "2026-03-03",
            "total_ttc": "950",
            "due_payable": "950",
            "total_tva": "0.00",
            "due_date": "2026-03-18",
            "invoice_number": None,
        },
    ),
    "relance2": (
        """\
ATELIER MARNE SAS                         GARAGE PETIT SARL
Relevé des factures impayées              Lyon, le 3 juillet 2026
DEUXIÈME RELANCE
Madame, Monsieur,
Malgré notre précédent rappel, les factures suivantes restent impayées :
N° facture     Date           Échéance       Montant TTC
FA-2026-12     04/05/2026     03/06/2026     1 200,00 €
FA-2026-15     12/05/2026     11/06/2026     3 050,00 €
Total dû                                     4 250,00 €
""",
        {"nature": "relance", "issue_date": "2026-07-03", "debt_amount": "4250.00"},
    ),
    "pv": (
        """\
PROCÈS-VERBAL DE RÉCEPTION DES TRAVAUX
Chantier : 6 place Wilson, Dijon
Réception prononcée sans réserve le 20 février 2026
Signature du maître d'ouvrage
""",
        {"nature": "bon_de_livraison"},
    ),
    "cgv": (
        """\
CONDITIONS GÉNÉRALES DE VENTE
Article 1 - Objet. Les présentes conditions s'appliquent à toutes les commandes.
Article 5 - Paiement. Les factures sont payables à 30 jours date de facture.
Article 6 - Pénalités de retard au taux BCE majoré de 10 points.
Article 9 - Tribunal de commerce de Lyon seul compétent.
""",
        {"nature": "contrat"},
    ),
    "mail_txt": (
        """\
De : Paul Petit <paul@garage.example>
Envoyé : vendredi 12 juin 2026 10:00
À : compta@atelier.example
Objet : RE: relance facture FA-2026-12
Bonjour, nous vous réglerons fin juin. Cordialement
""",
        {"nature": "echange"},
    ),
    "suivi": (
        """\
Suivi de votre envoi
Lettre recommandée n° 1A 234 567 8901 2
Pris en charge le 05/10/2026
Distribué le 07/10/2026 contre signature
""",
        {
            "nature": "preuve_envoi",
            "tracking_number": "1A23456789012",
            "sent_date": "2026-10-05",
            "received_date": "2026-10-07",
        },
    ),
    "conditions": (
        """\
FACTURE N° FC-2026-0098
Date : 14/04/2026

Conditions :  30 jours date de facture
Échéance :  14/05/2026

Total HT 100,00 €
TVA 20 % 20,00 €
Total TTC 120,00 €
""",
        {"issue_date": "2026-04-14", "due_date": "2026-05-14", "total_ttc": "120.00"},
    ),
    "l_acheteur_a_un_siren_pas_le_vendeur": (
        """\
TOLERIE VALCOURBE                           FACTURE FC8122
49 impasse du Pressoir                      du 18/03/2026
35000 Rennes

                                            GROUPE TOURNEQUAI
                                            22 quai de la Gabelle
                                            51100 Reims
                                            SIREN 719602641

Total HT                       100,00 €
TVA 20 %                        20,00 €
Total TTC                      120,00 €

                 SIRET 79096231000021 - TVA FR95790962310
""",
        {
            "seller_name": "TOLERIE VALCOURBE",
            "seller_siren": "790962310",
            "buyer_name": "GROUPE TOURNEQUAI",
            "buyer_siren": "719602641",
        },
    ),
    "de_et_a": (
        """\
FACTURE N° 77-12                            De
Date : 04/02/2026                           COMPTOIR VALCOURBE
                                            84 avenue du Lavoir
                                            49000 Angers
                                            SIRET 65950489800068

                                            À
                                            LABORATOIRE CHAMPLAUREL
                                            32 place du Marché
                                            31000 Toulouse
                                            SIRET 60435170000082

Total HT                       100,00 €
TVA 20 %                        20,00 €
Total TTC                      120,00 €
""",
        {
            "seller_name": "COMPTOIR VALCOURBE",
            "seller_siren": "659504898",
            "buyer_name": "LABORATOIRE CHAMPLAUREL",
            "buyer_siren": "604351700",
        },
    ),
    "le_vendeur_au_pied_de_la_page": (
        """\
FACTURE N° 2025-762

                                            BRASSERIE PERVENCHAL
                                            5 boulevard des Tanneurs
                                            63000 Clermont-Ferrand
                                            SIREN 401 518 543

Total HT                       100,00 €
TVA 20 %                        20,00 €
Total TTC                      120,00 €


COMPTOIR FERRANDIOL, 5 rue des Ormeaux, 35000 Rennes
SIRET 473 421 097 00097
IBAN FR76 4898 2510 7994 4824 9183 908
""",
        {
            "seller_name": "COMPTOIR FERRANDIOL",
            "seller_siren": "473421097",
            "buyer_name": "BRASSERIE PERVENCHAL",
            "buyer_siren": "401518543",
        },
    ),
    "la_societe_d_affacturage_n_est_pas_le_vendeur": (
        """\
BRASSERIE CREZELION
4 allée des Noisetiers
76600 Le Havre
SIREN 697 744 803 - TVA FR29697744803

                                            CARTONNAGES BELLOMBRAGE
                                            42 boulevard des Tanneurs
Facture n° F2877                            21000 Dijon
                                            SIREN 956 412 407

Total HT                       100,00
TVA 20 %                        20,00
Total TTC                      120,00

Le règlement est fait à FACTORION S.A., société d'affacturage au
capital de 12 400 000 €, SIREN 394 561 086, par subrogation.
""",
        {
            "seller_name": "BRASSERIE CREZELION",
            "seller_siren": "697744803",
            "buyer_name": "CARTONNAGES BELLOMBRAGE",
            "buyer_siren": "956412407",
        },
    ),
    "le_bon_de_commande_porte_l_en_tete_de_l_acheteur": (
        """\
IMPRIMERIE NOIRVERGNE                       BON DE COMMANDE
28 chemin des Hirondelles
44000 Nantes                                Commande n° BC26-8732
SIREN 314900515                             Date 22/04/2026

                                            Fournisseur :
                                            DOMAINE ORSENBOIS
                                            56 route de la Poterie
                                            59000 Lille

Total HT                     2 994,66 €
""",
        {
            "nature": "bon_de_commande",
            "seller_name": "DOMAINE ORSENBOIS",
            "seller_siren": None,
            "buyer_name": "IMPRIMERIE NOIRVERGNE",
            "buyer_siren": "314900515",
        },
    ),
    "la_devise_est_dite_une_fois": (
        """\
FACTURE N° 55-7
Date : 04/02/2026
Montant HT                     100,00
Montant TVA                     20,00
Net à payer TTC (EUR)          120,00
""",
        {"currency": "EUR", "total_ttc": "120.00"},
    ),
    "le_modele_de_date_decide": (
        """\
INVOICE # 4995
Date (mm/dd/yyyy)   05/04/2026
Net total      EUR 100.00
VAT 20%        EUR 20.00
Total due      EUR 120.00
""",
        {"issue_date": "2026-05-04", "currency": "EUR"},
    ),
    "imprimante_a_lignes": (
        """\
FACTURE NO 004718       DATE 23/06/26     CLIENT 41176042
COMMANDE NO 2998       BL NO 6268 DU 18/06/26
DESIGNATION                          QTE    P.U.H.T.      MONTANT H.T.
PEINTURE RAL 7016                   6,00      471,97          2.831,82
H.T.           TX TVA         T.V.A.          NET A PAYER T.T.C.
2.831,82       20,00          566,36          3.398,18 EUR
""",
        {
            "invoice_number": "004718",
            "issue_date": "2026-06-23",
            "order_number": "2998",
            "delivery_number": "6268",
            "delivery_date": "2026-06-18",
        },
    ),
    "une_teinte_n_est_pas_un_numero": (
        """\
FACTURE N° NH 2026-1977
Date : 04/02/2026
Bon de livraison
Peinture époxy RAL 7016                   100,00
Total HT                                  100,00
TVA 20 %                                   20,00
Total TTC                                 120,00
""",
        {"invoice_number": "NH 2026-1977", "delivery_number": None},
    ),
    "l_avoir_dit_sa_facture": (
        """\
Avoir              Date           Réf. facture
AVO-4124           23.11.2025     4442

Total HT                        -100,00
TVA                              -20,00
Total TTC                       -120,00
""",
        {"nature": "avoir", "invoice_number": "AVO-4124", "preceding_invoice": "4442"},
    ),
    "payable_a_trente_jours_soit_le": (
        """\
Facture no 2025/6319
Reims, 25 février 2025

Total hors TVA                17'074.75
TVA 20%                        3'414.95
Total EUR                     20'489.70
Payable à 30 jours, le 27.03.2025.
""",
        {"issue_date": "2025-02-25", "due_date": "2025-03-27", "invoice_number": "2025/6319"},
    ),
    "facture_d_acompte": (
        """\
FACTURE D'ACOMPTE N° AC-3075
Date d'émission : 01/05/2026
Montant total de la commande : 20 013,20 € HT, soit 24 015,84 € TTC
Total HT                        6 003,96 €
TVA (20 %)                      1 200,79 €
Total TTC de l'acompte          7 204,75 €
Échéance de l'acompte : 31/05/2026
""",
        {
            "total_ht": "6003.96",
            "total_ttc": "7204.75",
            "paid": None,
            "due_payable": "7204.75",
            "due_date": "2026-05-31",
        },
    ),
    "iban_sur_deux_lignes": (
        """\
FACTURE N° 55-9
Date : 04/02/2026
Total HT                       100,00
TVA 20 %                        20,00
Total TTC                      120,00
Cette note est payable par virement au compte FR76 7143 5995 9997 9655 1729
985. Numéro de TVA : FR92706102829.
""",
        {"iban": "FR7671435995999796551729985"},
    ),
    "cases_d_un_formulaire": (
        """\
FACTURE N° 55-10
Date : 04/02/2026

Hors taxe           Taxe              T.T.C.
        6 585,64         1 317,13          7 902,77
""",
        {"total_ht": "6585.64", "total_tva": "1317.13", "total_ttc": "7902.77"},
    ),
}
