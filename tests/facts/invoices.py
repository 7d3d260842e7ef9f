"""Invoices of other hands, as text on a grid (fictional), with what they state."""

INVOICES: dict[str, tuple[str, dict[str, str | None]]] = {
    "plombier": (
        """\
SARL MARTIN ET FILS                                    Facture no : 2026-114
Plomberie - Chauffage                                  Edition du 12/03/2026
8, rue des Lilas                                       Page 1 sur 1
44100 NANTES
Siret : 403 265 471 00018  Code APE 4322A
                                                       M. et Mme BERNARD
                                                       Résidence Les Pins - Bât. B
                                                       14 av. de la Mer
                                                       44600 SAINT-NAZAIRE

Désignation                    Qté    P.U. HT     TVA    Montant HT
Dépose chaudière                1     350,00      10%      350,00
Fourniture chaudière            1   2 150,00      10%    2 150,00

                                          Total avant taxes     2 500,00 €
                                          TVA 10 %                250,00 €
                                          Total TVA comprise    2 750,00 €
Mode de règlement : chèque - Echéance : 11/04/2026
""",
        {
            "invoice_number": "2026-114",
            "issue_date": "2026-03-12",
            "due_date": "2026-04-11",
            "total_ht": "2500.00",
            "total_tva": "250.00",
            "total_ttc": "2750.00",
            "seller_name": "SARL MARTIN ET FILS",
            "buyer_name": "M. et Mme BERNARD",
            "seller_siren": "403265471",
        },
    ),
    "tiers_facture": (
        """\
                               FACTURE
ACME CONSEIL                              Facture        FAC/2026/0031
3 place Bellecour                         Du             03/02/2026
69002 Lyon                                Éch.           05/03/2026
N° TVA : FR40732829320                    Votre réf.     CDE 4471
                                          Bon de livr.   BL-88

Tiers facturé :                           Livré à :
DURAND INDUSTRIE                          DURAND INDUSTRIE - Dépôt
ZI Nord                                   12 quai Sud
59000 Lille                               62100 Calais
TVA FR61954506077

Réf      Libellé           Quantité      PU       Total
X1       Conseil           2         500,00    1 000,00

Base HT     Taux    Montant TVA    Total HT : 1 000,00
1 000,00    20,00      200,00      Total TVA : 200,00
                                   Total TTC : 1 200,00
                                   Acompte reçu : 300,00
                                   Reste dû : 900,00 EUR
""",
        {
            "invoice_number": "FAC/2026/0031",
            "issue_date": "2026-02-03",
            "due_date": "2026-03-05",
            "total_ht": "1000.00",
            "total_tva": "200.00",
            "total_ttc": "1200.00",
            "paid": "300.00",
            "due_payable": "900.00",
            "seller_name": "ACME CONSEIL",
            "buyer_name": "DURAND INDUSTRIE",
            "seller_siren": "732829320",
            "buyer_siren": "954506077",
            "order_number": "CDE 4471",
            "delivery_number": "BL-88",
            "currency": "EUR",
        },
    ),
    "doit": (
        """\
Doit : BOULANGERIE PETIT
       4 rue du Four
       35000 Rennes

                     MEUNERIE DU SUD
                     Route de Gap, 05000 GAP
                     Tel 04 92 00 00 00 - SIREN 552 100 554

Fact. n° 889-B                     le 7 janvier 2026

Farine T65 25 kg       10     18,00     180,00
                       Montant net HT      180,00
                       T.V.A. 5,5 %          9,90
                       Total dû            189,90

Payable à 30 jours fin de mois
""",
        {
            "invoice_number": "889-B",
            "issue_date": "2026-01-07",
            "total_ht": "180.00",
            "total_tva": "9.90",
            "total_ttc": "189.90",
            "seller_name": "MEUNERIE DU SUD",
            "buyer_name": "BOULANGERIE PETIT",
            "seller_siren": "552100554",
            "due_date": "2026-03-02",
        },
    ),
    "de_pour": (
        """\
Numéro de facture   Date de facturation   Date limite   N° client   Réf. commande
F-00912             15/02/2026            17/03/2026    C881        PO-771

De :                                  Pour :
STUDIO NOVA SAS                       GROUPE HELIOS
7 rue Oberkampf                       99 boulevard Voltaire
75011 Paris                           75011 Paris
France                                France
SIREN : 732 829 320                   SIREN : 954 506 077

Description         Qté   Prix unitaire   TVA %   Total HT
Site web              1      4 000,00 €    20 %   4 000,00 €

                              Total HT          4 000,00 €
                              Montant TVA         800,00 €
                              Total TTC         4 800,00 €
                              Montant dû        4 800,00 €
IBAN : FR76 3000 6000 0112 3456 7890 189   BIC : AGRIFRPP
""",
        {
            "invoice_number": "F-00912",
            "issue_date": "2026-02-15",
            "due_date": "2026-03-17",
            "total_ht": "4000.00",
            "total_tva": "800.00",
            "total_ttc": "4800.00",
            "due_payable": "4800.00",
            "seller_name": "STUDIO NOVA SAS",
            "buyer_name": "GROUPE HELIOS",
            "seller_siren": "732829320",
            "buyer_siren": "954506077",
            "order_number": "PO-771",
            "iban": "FR7630006000011234567890189",
        },
    ),
    "transporteur": (
        """\
TRANSPORTS LEROUX SAS
Capital 50 000 € - 732 829 320 RCS Lyon
10 rue de l'Industrie 69800 SAINT-PRIEST
                                        GARAGE MODERNE
                                        A l'attention du service comptabilité
                                        BP 12
                                        38000 GRENOBLE CEDEX

FACTURE DE VENTE : FV26-00231           Saint-Priest, le 04/05/26
V/Cde : 8812 du 20/04/26     N/BL : 5512 du 28/04/26

        Total brut                      1 100,00
        Remise 10 %                      -110,00
        Total net HT                      990,00
        TVA 20%                           198,00
        NET A PAYER                     1 188,00 €
Date d'échéance : 03/06/26 par LCR
""",
        {
            "invoice_number": "FV26-00231",
            "issue_date": "2026-05-04",
            "due_date": "2026-06-03",
            "order_number": "8812",
            "delivery_number": "5512",
            "delivery_date": "2026-04-28",
            "total_ht": "990.00",
            "total_tva": "198.00",
            "total_ttc": "1188.00",
            "due_payable": "1188.00",
            "seller_name": "TRANSPORTS LEROUX SAS",
            "buyer_name": "GARAGE MODERNE",
            "seller_siren": "732829320",
        },
    ),
    "coordonnees_du_client": (
        """\
Facture                                       ELEC SERVICES
                                              5 impasse Volta
N° de facture : 77-2026                       31000 Toulouse
Date : 01/06/2026                             contact@elec.fr
Date de livraison : 28/05/2026                SIRET 73282932000074

Coordonnées du client
Nom : SCI DES ACACIAS
Adresse : 2 rue Pasteur, 31300 Toulouse
N° SIREN : 954506077

Prestation              HT         TVA 20%      TTC
Dépannage             200,00        40,00      240,00
Câblage               300,00        60,00      360,00
Total                 500,00       100,00      600,00

Conditions de paiement : 30 jours à compter de la date de facture
""",
        {
            "invoice_number": "77-2026",
            "issue_date": "2026-06-01",
            "delivery_date": "2026-05-28",
            "due_date": "2026-07-01",
            "total_ht": "500.00",
            "total_tva": "100.00",
            "total_ttc": "600.00",
            "seller_name": "ELEC SERVICES",
            "buyer_name": "SCI DES ACACIAS",
            "seller_siren": "732829320",
            "buyer_siren": "954506077",
        },
    ),
    "note_d_honoraires": (
        """\
CABINET ORION, avocats                        Paris, le 9 mars 2026
22 rue de Rome
75008 Paris
                              SOCIETE BETA
                              1 avenue Foch
                              57000 Metz

NOTE D'HONORAIRES n° 26/041
Vos réf. : litige Gamma
Honoraires : 1.500,00 € H.T.
T.V.A. à 20 % : 300,00 €
Soit un total de : 1.800,00 € T.T.C.
Provision versée : 600,00 €
Solde à régler : 1.200,00 €
Règlement à réception.
Membre d'une association agréée - SIRET 732 829 320 00074
""",
        {
            "invoice_number": "26/041",
            "issue_date": "2026-03-09",
            "total_ht": "1500.00",
            "total_tva": "300.00",
            "total_ttc": "1800.00",
            "paid": "600.00",
            "due_payable": "1200.00",
            "buyer_name": "SOCIETE BETA",
            "seller_siren": "732829320",
            "seller_name": "CABINET ORION, avocats",
        },
    ),
    "ligne_de_totaux": (
        """\
                                                       Client n° 4410
NETTOYAGE PRO                                          HOTEL DU LAC
15 rue Basse - 74000 ANNECY                            A l'attention de Mme Blanc
Tél. 04 50 00 00 00                                    20 quai du Lac
SIRET 732 829 320 00074                                74000 ANNECY

FACTURE | N° 2026-05-019 | Date 31/05/2026 | Échéance 30/06/2026

Période du 01/05/2026 au 31/05/2026
Nettoyage                                              800,00

HT 800,00 | TVA 20,00% 160,00 | TTC 960,00 | NET À PAYER 960,00 €
""",
        {
            "invoice_number": "2026-05-019",
            "issue_date": "2026-05-31",
            "due_date": "2026-06-30",
            "total_ht": "800.00",
            "total_tva": "160.00",
            "total_ttc": "960.00",
            "due_payable": "960.00",
            "seller_name": "NETTOYAGE PRO",
            "buyer_name": "HOTEL DU LAC",
            "seller_siren": "732829320",
        },
    ),
    "vos_coordonnees": (
        """\
Nos coordonnées :                       Vos coordonnées :
IMPRIMERIE DU PARC                      MAIRIE DE BOURG
12 allée Verte                          Place de l'Hôtel de Ville
01000 BOURG-EN-BRESSE                   01000 BOURG-EN-BRESSE
Siret 73282932000074                    Siret 95450607700019

FACTURE
Référence : 2026F0099        Emise le : 02/02/2026
Engagement n° 4500221        Bon de commande : BC-99/26

Libellé                      Qté      PU HT     Montant HT
Affiches                     100       5,00        500,00

Total HT       TVA 20 %      Total TTC      Déjà réglé      Reste à payer
500,00 €       100,00 €      600,00 €       0,00 €          600,00 €

Paiement par mandat administratif à 30 jours
""",
        {
            "invoice_number": "2026F0099",
            "issue_date": "2026-02-02",
            "total_ht": "500.00",
            "total_tva": "100.00",
            "total_ttc": "600.00",
            "due_payable": "600.00",
            "seller_name": "IMPRIMERIE DU PARC",
            "buyer_name": "MAIRIE DE BOURG",
            "seller_siren": "732829320",
            "buyer_siren": "954506077",
            "due_date": "2026-03-04",
            "order_number": "BC-99/26",
        },
    ),
    "carriere": (
        """\
GRAVIERES DU RHONE S.A. au capital de 300 000 Euros
Siège social : Route du Port - 69700 GIVORS
RCS LYON B 732 829 320 - APE 0812Z - TVA FR 44 732829320

   FACTURE N°       DATE        CODE CLIENT    ECHEANCE
    26040551      30/04/26        CL0042       15/06/26

                                             TRAVAUX PUBLICS MOREL
                                             25 chemin du Bac
                                             69700 GIVORS

BON N°    DATE      PRODUIT       TONNES    PRIX     MONTANT
118820   02/04/26   GRAVE 0/31     28,40    12,00     340,80
118911   09/04/26   SABLE 0/4      10,00    20,00     200,00

  BASE H.T.     TAUX      MONTANT T.V.A.     TOTAL T.T.C.
     540,80    20,00              108,16           648,96

                      NET A PAYER EN EUROS        648,96
Règlement : LCR à 45 jours fin de mois
""",
        {
            "invoice_number": "26040551",
            "issue_date": "2026-04-30",
            "due_date": "2026-06-15",
            "total_ht": "540.80",
            "total_tva": "108.16",
            "total_ttc": "648.96",
            "due_payable": "648.96",
            "seller_siren": "732829320",
            "buyer_name": "TRAVAUX PUBLICS MOREL",
            "currency": "EUR",
            "seller_name": "GRAVIERES DU RHONE S.A.",
            "delivery_number": None,
        },
    ),
    "avoir_par_courrier": (
        """\
                                                    Dupond & Cie
                                                    11 rue Neuve
                                                    13001 MARSEILLE
Facture d'avoir n° AV-12 du 10/03/2026
Relatif à la facture n° F-881 du 01/02/2026

LES ATELIERS DU PORT - 2 quai Est - 13002 MARSEILLE - SIREN 732829320

Retour marchandise                    -100,00
Montant HT de l'avoir                 -100,00
Montant TVA de l'avoir                 -20,00
Montant TTC de l'avoir                -120,00
""",
        {
            "invoice_number": "AV-12",
            "issue_date": "2026-03-10",
            "preceding_invoice": "F-881",
            "total_ht": "-100.00",
            "total_tva": "-20.00",
            "total_ttc": "-120.00",
            "seller_siren": "732829320",
            "buyer_name": "Dupond & Cie",
            "seller_name": "LES ATELIERS DU PORT",
            "nature": "avoir",
        },
    ),
    "consultant": (
        """\
FACTURE                                        N° 000123

Prestataire                                    Client
Jean LEFEVRE                                   SAS ALPHA BETA
EI - Consultant                                Service achats
9 rue Courte                                   30 rue Longue
33000 Bordeaux                                 33000 Bordeaux
SIREN 732 829 320                              TVA intracommunautaire : FR61954506077
jl@exemple.fr

Date d'émission : 05/05/2026
Date d'exigibilité : 04/06/2026
Moyen de paiement : virement

Mission                    5 j x 400,00          2 000,00 €
TVA non applicable, article 293 B du CGI
Total à payer                                    2 000,00 €
""",
        {
            "invoice_number": "000123",
            "issue_date": "2026-05-05",
            "due_date": "2026-06-04",
            "total_ht": "2000.00",
            "total_tva": "0.00",
            "total_ttc": "2000.00",
            "due_payable": "2000.00",
            "seller_name": "Jean LEFEVRE",
            "buyer_name": "SAS ALPHA BETA",
            "seller_siren": "732829320",
            "buyer_siren": "954506077",
        },
    ),
    "adresse_de_facturation": (
        """\
Société Générale de Nettoyage                Facture n°        SGN-778
1 rue Propre                                 Date facture      11.02.26
92000 Nanterre                               Echéance          13.03.26
                                             Votre n° client   9981
                                             V/Référence       MARCHE 2025-07
Adresse de livraison      Adresse de facturation
Site Tour A               OMEGA IMMOBILIER
3 place Haute             Service Comptabilité
92800 Puteaux             100 avenue Large
                          75017 Paris

Forfait                                           1 250,50
                       Total H.T.                 1 250,50
                       T.V.A. à 20,00 %             250,10
                       Total T.T.C.               1 500,60
RIB : 30006 00001 12345678901 89  IBAN FR7630006000011234567890189
SGN SAS au capital de 10.000 € - 732 829 320 RCS Nanterre
""",
        {
            "invoice_number": "SGN-778",
            "issue_date": "2026-02-11",
            "due_date": "2026-03-13",
            "order_number": None,
            "total_ht": "1250.50",
            "total_tva": "250.10",
            "total_ttc": "1500.60",
            "seller_name": "Société Générale de Nettoyage",
            "buyer_name": "OMEGA IMMOBILIER",
            "seller_siren": "732829320",
            "iban": "FR7630006000011234567890189",
        },
    ),
    "anglais": (
        """\
INVOICE No. 2026-55                     Invoice date: 14 March 2026
                                        Payment due: 13 April 2026
From:                                   Bill To:
LUMEN SAS                               Nordic Oy
5 rue de Sèze                           Mannerheimintie 1
69006 Lyon, France                      00100 Helsinki, Finland
VAT: FR44732829320                      VAT: FI12345671
Your order: PO 88123

Consulting              10   100.00    1,000.00
                        Total excl. VAT    EUR 1,000.00
                        VAT 0% (reverse charge)  EUR 0.00
                        Total incl. VAT    EUR 1,000.00
""",
        {
            "invoice_number": "2026-55",
            "issue_date": "2026-03-14",
            "due_date": "2026-04-13",
            "order_number": "PO 88123",
            "total_ht": "1000.00",
            "total_tva": "0.00",
            "total_ttc": "1000.00",
            "seller_name": "LUMEN SAS",
            "buyer_name": "Nordic Oy",
            "seller_siren": "732829320",
            "currency": "EUR",
        },
    ),
    "situation": (
        """\
MENUISERIE BOIS D'OR              Facture de situation n° 2 - FA-2026-77
3 rue du Rabot                    Chantier : rénovation école
21000 Dijon                       Devis accepté n° D-55 du 02/01/2026
Siret : 73282932000074            Date : 28/02/2026
                                  Règlement : 30/03/2026

                                  VILLE DE DIJON
                                  1 place de la Libération
                                  21000 Dijon

Montant du marché HT                      20 000,00
Travaux réalisés à ce jour HT             12 000,00
Situation précédente HT                    5 000,00
Montant HT de la situation                 7 000,00
TVA 20 %                                   1 400,00
Total TTC                                  8 400,00
Retenue de garantie 5 %                     -420,00
Net à payer                                7 980,00
""",
        {
            "invoice_number": None,
            "issue_date": "2026-02-28",
            "due_date": "2026-03-30",
            "total_ht": "7000.00",
            "total_tva": "1400.00",
            "total_ttc": "8400.00",
            "due_payable": "7980.00",
            "seller_name": "MENUISERIE BOIS D'OR",
            "buyer_name": "VILLE DE DIJON",
            "seller_siren": "732829320",
            "paid": None,
        },
    ),
    "une_ligne_par_partie": (
        """\
                         FACTURE N° 26-0077

Vendeur : COULEURS ET CIE, 8 rue Rouge, 67000 Strasbourg, SIREN 732829320
Acheteur : PEINTURE EXPRESS, 18 rue Bleue, 67100 Strasbourg, SIREN 954506077
Date de la facture : 20 mars 2026. Date limite de paiement : 19 avril 2026.

1. Peinture acrylique (20 pots x 30,00 €) ........ 600,00 €

Montant hors taxe ............ 600,00 €
TVA (20,00 %) ................ 120,00 €
Montant à payer .............. 720,00 €
""",
        {
            "invoice_number": "26-0077",
            "issue_date": "2026-03-20",
            "due_date": "2026-04-19",
            "total_ht": "600.00",
            "total_tva": "120.00",
            "total_ttc": "720.00",
            "seller_name": "COULEURS ET CIE",
            "buyer_name": "PEINTURE EXPRESS",
            "seller_siren": "732829320",
            "buyer_siren": "954506077",
        },
    ),
    "pepiniere": (
        """\
FACTURE
Numéro        : 2026/00912
Date          : 11/02/2026
Page          : 1

Adresse de facturation :                 Adresse de livraison :
LES JARDINS D'ANJOU                      LES JARDINS D'ANJOU
45 rue du Port                           Entrepôt 3, ZA du Lac
49000 ANGERS                             49100 ANGERS
N° TVA intracom. : FR61954506077

Code art.   Désignation      Qté    PU net HT    Montant HT   TVA
10021       Terreau 50L      40        4,50        180,00      1
10044       Sécateur          2       35,00         70,00      2

Tva   Base HT    Taux    Montant TVA
1      180,00   10,00         18,00
2       70,00   20,00         14,00
                                Total HT          250,00
                                Total TVA          32,00
                                Total TTC         282,00
                                Net à payer       282,00 EUR
Échéance(s) : 31/03/2026 : 282,00 EUR

PEPINIERES DE LOIRE - SARL au capital de 8 000 € - Route de Nantes 44150 ANCENIS
SIRET 732 829 320 00074 - NAF 0130Z - RCS Nantes
""",
        {
            "invoice_number": "2026/00912",
            "issue_date": "2026-02-11",
            "due_date": "2026-03-31",
            "total_ht": "250.00",
            "total_tva": "32.00",
            "total_ttc": "282.00",
            "due_payable": "282.00",
            "seller_name": "PEPINIERES DE LOIRE",
            "buyer_name": "LES JARDINS D'ANJOU",
            "seller_siren": "732829320",
            "buyer_siren": "954506077",
        },
    ),
    "copropriete": (
        """\
BATI-CONCEPT                                          SYNDICAT DES COPROPRIETAIRES
Maçonnerie générale                                   Résidence Le Parc
ZA des Chênes                                         c/o CABINET FONCIA
29200 BREST                                           2 rue Royale
Siret 73282932000074                                  29200 BREST
Assurance décennale : AXA contrat 12345678

Brest, le 14 avril 2026

FACTURE 26/118
Objet : ravalement - Devis n° D260 accepté le 02/02/2026
OS n° 12

Montant des travaux HT .................. 12 000,00 €
TVA 10 % ................................  1 200,00 €
Montant des travaux TTC ................. 13 200,00 €
À déduire acompte de 30 % versé le 05/02/2026 .. 3 960,00 €
Restant dû .............................  9 240,00 €
Paiement à réception de facture.
""",
        {
            "invoice_number": "26/118",
            "issue_date": "2026-04-14",
            "total_ht": "12000.00",
            "total_tva": "1200.00",
            "total_ttc": "13200.00",
            "paid": "3960.00",
            "due_payable": "9240.00",
            "seller_name": "BATI-CONCEPT",
            "buyer_name": "SYNDICAT DES COPROPRIETAIRES",
            "seller_siren": "732829320",
        },
    ),
    "cartouches": (
        """\
                     Facture électronique
Fournisseur                                Client
Raison sociale : VIDEO PLUS                Raison sociale : CINEMA REX
SIRET : 73282932000074                     SIRET : 95450607700019
Adresse : 1 rue Haute                      Adresse : 2 rue Basse
Code postal et ville : 69003 Lyon          Code postal et ville : 42000 Saint-Etienne

N° facture         Date d'émission       Échéance          N° bon de commande
VP-2026-3          2026-05-02            2026-06-01        BC 4477

Montant HT         Montant TVA           Montant TTC       Montant à payer
1 500,00           300,00                1 800,00          1 800,00
""",
        {
            "invoice_number": "VP-2026-3",
            "issue_date": "2026-05-02",
            "due_date": "2026-06-01",
            "order_number": "BC 4477",
            "total_ht": "1500.00",
            "total_tva": "300.00",
            "total_ttc": "1800.00",
            "due_payable": "1800.00",
            "seller_name": "VIDEO PLUS",
            "buyer_name": "CINEMA REX",
            "seller_siren": "732829320",
            "buyer_siren": "954506077",
        },
    ),
    "siege_en_tete": (
        """\
Logis & Co
Siège : 14 rue Verte 75010 Paris - Capital social 40 000 € - RCS Paris 732 829 320

                                             Hôtel Bellevue SARL
                                             Attn: Comptabilité fournisseurs
                                             7 corniche Kennedy
                                             13007 Marseille

Facture No. LC-4410                          Marseille, le 3 juin 2026
Notre référence : DOS-99                     Votre commande du 12/05/2026 : CF-5521
Date de prestation : 28/05/2026

  Total hors taxes : 2.400,00 EUR
  TVA (20,00%) : 480,00 EUR
  Total toutes taxes comprises : 2.880,00 EUR
  Escompte 2 % si paiement sous 8 jours : 57,60 EUR
  Net à payer au 03/07/2026 : 2.880,00 EUR
""",
        {
            "invoice_number": "LC-4410",
            "issue_date": "2026-06-03",
            "due_date": "2026-07-03",
            "delivery_date": "2026-05-28",
            "total_ht": "2400.00",
            "total_tva": "480.00",
            "total_ttc": "2880.00",
            "due_payable": "2880.00",
            "seller_name": "Logis & Co",
            "buyer_name": "Hôtel Bellevue SARL",
            "seller_siren": "732829320",
            "order_number": "CF-5521",
        },
    ),
    "telephone": (
        """\
Orange Télécom Pro                            SARL DUBOIS
Service client                                M. Paul DUBOIS
TSA 10000                                     10 rue Neuve
33000 BORDEAUX                                33700 MERIGNAC

Votre facture n° 7781 2044 du 02/04/2026
N° de compte client : 0099887766
N° de ligne : 05 56 00 00 00

Abonnements HT                          100,00 €
Consommations HT                         25,50 €
Total de la facture HT                  125,50 €
TVA 20%                                  25,10 €
Total de la facture TTC                 150,60 €
Montant prélevé le 15/04/2026           150,60 €
Orange Télécom Pro SA au capital de 10 640 226 396 € - 732 829 320 RCS Paris
""",
        {
            "issue_date": "2026-04-02",
            "due_date": "2026-04-15",
            "total_ht": "125.50",
            "total_tva": "25.10",
            "total_ttc": "150.60",
            "seller_name": "Orange Télécom Pro",
            "buyer_name": "SARL DUBOIS",
            "seller_siren": "732829320",
            "invoice_number": "7781 2044",
        },
    ),
    "definitive": (
        """\
FACTURE PROVISOIRE N° P-1
Facture définitive n° FD-22     Réf. client : C-77    Votre BC : 99812
Date facture 05/05/2026         Date d'échéance fin de mois : 31/05/2026

Émetteur : SOLAIRE 34, SIREN 732829320
Client : MAS DU SOLEIL (SIREN 954506077)

Total HT                 3 000,00
Total TVA 20%              600,00
Total TTC                3 600,00
Avoir à déduire           -100,00
Net à payer              3 500,00
""",
        {
            "invoice_number": "FD-22",
            "issue_date": "2026-05-05",
            "due_date": "2026-05-31",
            "total_ht": "3000.00",
            "total_tva": "600.00",
            "total_ttc": "3600.00",
            "due_payable": "3500.00",
            "seller_siren": "732829320",
            "buyer_siren": "954506077",
            "seller_name": "SOLAIRE 34",
            "buyer_name": "MAS DU SOLEIL",
            "order_number": "99812",
        },
    ),
    "escompte": (
        """\
NOVA SARL                                    FACTURE N° F-100
1 rue Une                                    Date : 02/03/2026
69001 Lyon
SIREN 732 829 320                            Client
                                             BETA SAS
                                             2 rue Deux
                                             69002 Lyon

Total HT        1 000,00
TVA 20 %          200,00
Total TTC       1 200,00
Net à payer avant le 10/03/2026 avec escompte 2 % : 1 176,00
Net à payer le 01/04/2026 : 1 200,00
""",
        {
            "invoice_number": "F-100",
            "seller_name": "NOVA SARL",
            "buyer_name": "BETA SAS",
            "total_ttc": "1200.00",
            "due_payable": "1200.00",
            "due_date": "2026-04-01",
        },
    ),
    "ancien": (
        """\
NOVA SARL                                    FACTURE N° F-100
1 rue Une                                    Date : 02/03/2026
69001 Lyon
SIREN 732 829 320                            Client
                                             BETA SAS
                                             2 rue Deux
                                             69002 Lyon

Total HT        1 000,00
TVA 20 %          200,00
Total TTC       1 200,00
Solde antérieur   350,00
Total à payer   1 550,00
""",
        {
            "invoice_number": "F-100",
            "seller_name": "NOVA SARL",
            "buyer_name": "BETA SAS",
            "total_ttc": "1200.00",
            "due_payable": "1200.00",
        },
    ),
    "echeancier": (
        """\
NOVA SARL                                    FACTURE N° F-100
1 rue Une                                    Date : 02/03/2026
69001 Lyon
SIREN 732 829 320                            Client
                                             BETA SAS
                                             2 rue Deux
                                             69002 Lyon

Total HT        1 000,00
TVA 20 %          200,00
Total TTC       1 200,00
Échéancier : 400,00 € le 01/04/2026 ; 400,00 € le 01/05/2026 ; 400,00 € le 01/06/2026
Net à payer     1 200,00
""",
        {
            "invoice_number": "F-100",
            "seller_name": "NOVA SARL",
            "buyer_name": "BETA SAS",
            "total_ttc": "1200.00",
            "due_payable": "1200.00",
        },
    ),
    "penal": (
        """\
NOVA SARL                                    FACTURE N° F-100
1 rue Une                                    Date : 02/03/2026
69001 Lyon
SIREN 732 829 320                            Client
                                             BETA SAS
                                             2 rue Deux
                                             69002 Lyon

Total HT        1 000,00
TVA 20 %          200,00
Total TTC       1 200,00
Avoir n° A-3 imputé   -100,00
Reste à payer   1 100,00
Date d'échéance 01/04/2026
""",
        {
            "invoice_number": "F-100",
            "seller_name": "NOVA SARL",
            "buyer_name": "BETA SAS",
            "total_ttc": "1200.00",
            "due_payable": "1100.00",
            "due_date": "2026-04-01",
        },
    ),
    "port": (
        """\
NOVA SARL                                    FACTURE N° F-100
1 rue Une                                    Date : 02/03/2026
69001 Lyon
SIREN 732 829 320                            Client
                                             BETA SAS
                                             2 rue Deux
                                             69002 Lyon

Total marchandises HT       900,00
Frais de port HT            100,00
Total HT                  1 000,00
Dont éco-participation        4,00
TVA 20 %                    200,00
TOTAL TTC                 1 200,00
Total TTC en francs       7 871,49 F
""",
        {
            "invoice_number": "F-100",
            "seller_name": "NOVA SARL",
            "buyer_name": "BETA SAS",
            "total_ttc": "1200.00",
            "total_ht": "1000.00",
            "due_payable": "1200.00",
        },
    ),
    "debours": (
        """\
NOVA SARL                                    FACTURE N° F-100
1 rue Une                                    Date : 02/03/2026
69001 Lyon
SIREN 732 829 320                            Client
                                             BETA SAS
                                             2 rue Deux
                                             69002 Lyon

Honoraires HT             1 000,00
TVA 20 %                    200,00
Honoraires TTC            1 200,00
Débours non soumis à TVA     50,00
Total dû                  1 250,00
""",
        {
            "invoice_number": "F-100",
            "seller_name": "NOVA SARL",
            "buyer_name": "BETA SAS",
            "due_payable": "1250.00",
        },
    ),
    "livre": (
        """\
NOVA SARL                 FACTURE N° F-100            Date : 02/03/2026
1 rue Une - 69001 Lyon - 732 829 320 RCS Lyon

Livré à :               Facturé à :             Commandé par :
BETA Dépôt              BETA SAS                Mme Claire RIVE
9 quai Sud              2 rue Deux              service achats
69007 Lyon              69002 Lyon              69002 Lyon

Total HT        1 000,00
TVA 20 %          200,00
Total TTC       1 200,00
""",
        {
            "invoice_number": "F-100",
            "seller_name": "NOVA SARL",
            "buyer_name": "BETA SAS",
            "total_ttc": "1200.00",
        },
    ),
    "mandat": (
        """\
NOVA SARL                               BETA SAS
1 rue Une                               chez Cabinet GESTIA
69001 Lyon                              2 rue Deux
04 72 00 00 00                          69002 Lyon

FACTURE N° F-100 du 02/03/2026
Intervention : 4 rue Trois, 69003 Lyon
Total HT        1 000,00
TVA 20 %          200,00
Total TTC       1 200,00
NOVA SARL - SIRET 73282932000074 - www.nova.fr
""",
        {
            "invoice_number": "F-100",
            "seller_name": "NOVA SARL",
            "buyer_name": "BETA SAS",
            "total_ttc": "1200.00",
        },
    ),
    "droite": (
        """\
BETA SAS                                FACTURE N° F-100
2 rue Deux                              du 2 mars 2026
69002 Lyon
                                        NOVA SARL
                                        1 rue Une
                                        69001 Lyon
                                        Tél : 04 72 00 00 00
                                        SIRET : 73282932000074
Total HT        1 000,00
TVA 20 %          200,00
Total TTC       1 200,00
""",
        {
            "invoice_number": "F-100",
            "seller_name": "NOVA SARL",
            "buyer_name": "BETA SAS",
            "total_ttc": "1200.00",
        },
    ),
}
