"""Ways in which French documents show who sells and who buys, as text on a grid (fictional).

Tokens stand for numbers with right check digits: SIREN_A, SIRET_A, TVA_A and IBAN_A are one
party's; B, C and D are others'.
"""

# ruff: noqa: E501  as people write them
import re
from typing import Final

NUMBERS: Final = {
    "SIREN_A": "394 580 732",
    "SIRET_A": "394 580 732 00029",
    "TVA_A": "FR89394580732",
    "SIREN_B": "415 736 818",
    "SIRET_B": "415 736 818 00006",
    "TVA_B": "FR83415736818",
    "SIREN_C": "436 426 217",
    "SIRET_C": "436 426 217 00093",
    "TVA_C": "FR17436426217",
    "SIREN_D": "497 220 038",
    "SIRET_D": "497 220 038 00028",
    "IBAN_A": "FR76 3000 6000 0112 3456 7890 189",
}
A, B, C = "394580732", "415736818", "436426217"

_LINES: Final = """

Désignation                       Qté     P.U. HT     Montant HT
Prestation de pose                 10       50,00         500,00

                                        Total HT          500,00
                                        TVA 20 %          100,00
                                        Total TTC         600,00
"""

# name: (head, foot, what must be read; None: must stay silent)
INVOICES: Final[dict[str, tuple[str, str, dict[str, str | None]]]] = {
    "fenetre_a_droite_sans_etiquette": (
        """\
ATELIERS BELMONT                                      FACTURE N° F-2026-31
14 rue des Forges                                     Date : 03/03/2026
21000 Dijon
SIRET SIRET_A
                                            VERRERIE DU LAC
                                            7 quai des Brumes
                                            74000 Annecy
""",
        "",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "vendeur_au_pied_seulement": (
        """\
                                            FACTURE N° F-2026-31
                                            Dijon, le 3 mars 2026

                                            VERRERIE DU LAC
                                            7 quai des Brumes
                                            74000 Annecy
""",
        """\
ATELIERS BELMONT - SARL au capital de 10 000 € - 14 rue des Forges - 21000 Dijon
RCS Dijon SIREN_A - TVA TVA_A - APE 4332A
""",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "siren_des_deux_au_pied_et_sous_le_bloc": (
        """\
ATELIERS BELMONT                            VERRERIE DU LAC
14 rue des Forges                           7 quai des Brumes
21000 Dijon                                 74000 Annecy
Tél. 03 80 11 22 33                         N° TVA : TVA_B

FACTURE F-2026-31 du 03/03/2026
""",
        "SARL au capital de 10 000 € - RCS Dijon SIREN_A - TVA TVA_A\n",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": B,
        },
    ),
    "doit_en_phrase": (
        """\
BELMONT Jean, artisan menuisier
14 rue des Forges, 21000 Dijon
SIREN SIREN_A

DOIT : VERRERIE DU LAC, 7 quai des Brumes, 74000 Annecy
FACTURE N° F-2026-31 du 03/03/2026
""",
        "",
        {"buyer_name": "VERRERIE DU LAC", "seller_siren": A, "buyer_siren": None},
    ),
    "livre_a_gauche_facture_a_droite": (
        """\
ATELIERS BELMONT SARL
14 rue des Forges - 21000 Dijon
FACTURE N° F-2026-31 - 03/03/2026

Adresse de livraison                        Adresse de facturation
VERRERIE DU LAC - Dépôt                     VERRERIE DU LAC
ZA des Glaisins                             7 quai des Brumes
74940 Annecy                                74000 Annecy
""",
        "ATELIERS BELMONT SARL au capital de 10 000 € - RCS Dijon SIREN_A\n",
        {
            "seller_name": "ATELIERS BELMONT SARL",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "livre_a_un_tiers": (
        """\
ATELIERS BELMONT SARL
14 rue des Forges - 21000 Dijon
FACTURE N° F-2026-31 - 03/03/2026

LIVRÉ À :                                   FACTURÉ À :
CAVE DES MOULINS                            VERRERIE DU LAC
ZA des Glaisins                             7 quai des Brumes
71000 Mâcon                                 74000 Annecy
                                            SIRET SIRET_B
""",
        "ATELIERS BELMONT SARL au capital de 10 000 € - RCS Dijon SIREN_A\n",
        {
            "seller_name": "ATELIERS BELMONT SARL",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": B,
        },
    ),
    "deux_colonnes_vendeur_acheteur": (
        """\
FACTURE N° F-2026-31                        Date : 03/03/2026

Vendeur                                     Acheteur
ATELIERS BELMONT                            VERRERIE DU LAC
14 rue des Forges                           7 quai des Brumes
21000 Dijon                                 74000 Annecy
SIREN : SIREN_A                             SIREN : SIREN_B
TVA : TVA_A                                 TVA : TVA_B
""",
        "",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": B,
        },
    ),
    "tableau_des_parties": (
        """\
FACTURE N° F-2026-31                        Date : 03/03/2026

                  Fournisseur               Client
Nom               ATELIERS BELMONT          VERRERIE DU LAC
Adresse           14 rue des Forges         7 quai des Brumes
Ville             21000 Dijon               74000 Annecy
SIREN             SIREN_A                   SIREN_B
N° TVA            TVA_A                     TVA_B
""",
        "",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": B,
        },
    ),
    "affacturage": (
        """\
ATELIERS BELMONT                            VERRERIE DU LAC
14 rue des Forges                           7 quai des Brumes
21000 Dijon                                 74000 Annecy

FACTURE F-2026-31 du 03/03/2026
""",
        """\
Pour être libératoire, votre règlement doit être effectué directement à l'ordre de
CRÉDIT BLEU FACTORING, 3 avenue de la Gare, 92000 Nanterre, RCS Nanterre SIREN_C,
qui le reçoit par subrogation dans le cadre d'un contrat d'affacturage. IBAN IBAN_A
SARL au capital de 10 000 € - RCS Dijon SIREN_A
""",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "filiale_d_un_groupe": (
        """\
ATELIERS BELMONT                                      FACTURE N° F-2026-31
14 rue des Forges                                     Date : 03/03/2026
21000 Dijon
                                            VERRERIE DU LAC
                                            7 quai des Brumes
                                            74000 Annecy
""",
        """\
ATELIERS BELMONT SAS au capital de 50 000 € - RCS Dijon SIREN_A
Une société du groupe ORVAL HOLDING
""",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "agence_et_siege": (
        """\
ATELIERS BELMONT                            VERRERIE DU LAC
Agence de Lyon                              7 quai des Brumes
3 rue du Bac                                74000 Annecy
69007 Lyon
SIRET SIRET_A

FACTURE F-2026-31 du 03/03/2026
""",
        "Siège social : 14 rue des Forges, 21000 Dijon - SAS au capital de 50 000 € - RCS Dijon SIREN_A\n",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "client_particulier": (
        """\
ATELIERS BELMONT                                      FACTURE N° F-2026-31
14 rue des Forges                                     Date : 03/03/2026
21000 Dijon
SIRET SIRET_A
                                            Monsieur Jean ROCHEFORT
                                            7 quai des Brumes
                                            74000 Annecy
""",
        "",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "Monsieur Jean ROCHEFORT",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "entrepreneur_individuel": (
        """\
Claire Fontanel EI
Graphiste
14 rue des Forges
21000 Dijon
SIRET : SIRET_A
claire@exemple.fr                           Facturé à
                                            VERRERIE DU LAC
                                            7 quai des Brumes
                                            74000 Annecy

Facture n° 2026-31                          03/03/2026
""",
        "TVA non applicable, art. 293 B du CGI\n",
        {
            "seller_name": "Claire Fontanel EI",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "client_belge": (
        """\
ATELIERS BELMONT                                      FACTURE N° F-2026-31
14 rue des Forges                                     Date : 03/03/2026
21000 Dijon
SIRET SIRET_A
                                            BRASSERIE VANDAMME SRL
                                            Rue de la Loi 12
                                            1000 Bruxelles
                                            Belgique
""",
        "Autoliquidation\n",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "BRASSERIE VANDAMME SRL",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "client_anglais": (
        """\
ATELIERS BELMONT                                      FACTURE N° F-2026-31
14 rue des Forges                                     Date : 03/03/2026
21000 Dijon
SIRET SIRET_A
                                            HARTLEY & SONS LTD
                                            10 High Street
                                            London SW1A 1AA
                                            Royaume-Uni
""",
        "",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "HARTLEY & SONS LTD",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "noms_a_chiffres": (
        """\
2B & FILS                                             FACTURE N° F-2026-31
14 rue des Forges                                     Date : 03/03/2026
21000 Dijon
SIRET SIRET_A
                                            3D CONCEPT
                                            7 quai des Brumes
                                            74000 Annecy
""",
        "",
        {
            "seller_name": "2B & FILS",
            "buyer_name": "3D CONCEPT",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "aux_bons_soins": (
        """\
ATELIERS BELMONT                                      FACTURE N° F-2026-31
14 rue des Forges                                     Date : 03/03/2026
21000 Dijon
SIRET SIRET_A
                                            SCI DES TROIS CHÊNES
                                            c/o Cabinet Morin
                                            7 quai des Brumes
                                            74000 Annecy
""",
        "",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "SCI DES TROIS CHÊNES",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "mairie": (
        """\
ATELIERS BELMONT                                      FACTURE N° F-2026-31
14 rue des Forges                                     Date : 03/03/2026
21000 Dijon
SIRET SIRET_A
                                            MAIRIE DE SAINT-AUBIN
                                            Service comptabilité
                                            1 place de la République
                                            35140 Saint-Aubin-du-Cormier
""",
        "",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "MAIRIE DE SAINT-AUBIN",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "client_a_gauche_emetteur_a_droite": (
        """\
                                                              ATELIERS BELMONT
                                                              14 rue des Forges
                                                              21000 Dijon
                                                              Tél. 03 80 11 22 33
                                                              SIRET SIRET_A
VERRERIE DU LAC
7 quai des Brumes
74000 Annecy

Facture n° F-2026-31                                          Le 03/03/2026
""",
        "",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "client_seul_en_tete_emetteur_au_pied_sur_deux_lignes": (
        """\
VERRERIE DU LAC
7 quai des Brumes
74000 Annecy

Facture n° F-2026-31                                          Le 03/03/2026
""",
        """\
ATELIERS BELMONT
14 rue des Forges - 21000 Dijon - Tél. 03 80 11 22 33
SIRET SIRET_A - APE 4332A - TVA TVA_A
""",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "entete_centre": (
        """\
                          ATELIERS BELMONT
                       14 rue des Forges
                         21000 Dijon
                      Tél. 03 80 11 22 33

                                            VERRERIE DU LAC
                                            7 quai des Brumes
                                            74000 Annecy

                       FACTURE N° F-2026-31
                            03/03/2026
""",
        "        SARL au capital de 10 000 € - SIRET SIRET_A - APE 4332A\n",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "formulaires_jumeaux": (
        """\
FACTURE N° F-2026-31 du 03/03/2026

Émetteur                                    Destinataire
Société : ATELIERS BELMONT                  Société : VERRERIE DU LAC
Adresse : 14 rue des Forges                 Adresse : 7 quai des Brumes
Code postal : 21000                         Code postal : 74000
Ville : Dijon                               Ville : Annecy
SIRET : SIRET_A                             SIRET : SIRET_B
""",
        "",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": B,
        },
    ),
    "lignes_client": (
        """\
ATELIERS BELMONT
14 rue des Forges - 21000 Dijon
Tél. 03 80 11 22 33

Facture n° : F-2026-31
Date : 03/03/2026
Code client : C0012
Nom du client : VERRERIE DU LAC
Adresse : 7 quai des Brumes, 74000 Annecy
N° SIREN du client : SIREN_B
""",
        "ATELIERS BELMONT - SIRET SIRET_A\n",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": B,
        },
    ),
    "code_client_pres_du_bloc": (
        """\
ATELIERS BELMONT                                      FACTURE
14 rue des Forges
21000 Dijon

N° facture   Date         Code client       VERRERIE DU LAC
F-2026-31    03/03/2026   C0012             7 quai des Brumes
                                            74000 Annecy
""",
        "ATELIERS BELMONT - SIRET SIRET_A\n",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "de_et_a": (
        """\
FACTURE
N° F-2026-31
03/03/2026

DE                                          À
ATELIERS BELMONT                            VERRERIE DU LAC
14 rue des Forges                           7 quai des Brumes
21000 Dijon, France                         74000 Annecy, France
SIRET SIRET_A                               SIRET SIRET_B
""",
        "",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": B,
        },
    ),
    "transport_expediteur_et_destinataire": (
        """\
TRANSPORTS BELMONT                          VERRERIE DU LAC
14 rue des Forges                           7 quai des Brumes
21000 Dijon                                 74000 Annecy
SIRET SIRET_A

FACTURE F-2026-31 du 03/03/2026

Expéditeur                                  Destinataire
CAVE DES MOULINS                            GROSSISTE MODERNE
8 rue du Port                               2 avenue du Sud
71000 Mâcon                                 13002 Marseille
""",
        "",
        {
            "seller_name": "TRANSPORTS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "chantier": (
        """\
ATELIERS BELMONT                            Chantier
14 rue des Forges                           Résidence Les Pins
21000 Dijon                                 2 allée des Pins
SIRET SIRET_A                               21200 Beaune

FACTURE F-2026-31 du 03/03/2026             VERRERIE DU LAC
                                            7 quai des Brumes
                                            74000 Annecy
""",
        "",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "assureur_decennal": (
        """\
ATELIERS BELMONT                            VERRERIE DU LAC
14 rue des Forges                           7 quai des Brumes
21000 Dijon                                 74000 Annecy
SIRET SIRET_A

FACTURE F-2026-31 du 03/03/2026
""",
        """\
Assurance décennale : MUTUELLE DU BÂTI
6 rue de l'Arche
92000 Nanterre
RCS Nanterre SIREN_C
""",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "domiciliation_bancaire": (
        """\
ATELIERS BELMONT                            VERRERIE DU LAC
14 rue des Forges                           7 quai des Brumes
21000 Dijon                                 74000 Annecy
SIRET SIRET_A

FACTURE F-2026-31 du 03/03/2026
""",
        """\
Domiciliation bancaire
BANQUE DES BRUMES
9 rue Royale
21000 Dijon
IBAN IBAN_A
""",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "enseigne_et_raison_sociale": (
        """\
LE FOURNIL DE LISE                                    FACTURE N° F-2026-31
SARL BELMONT                                          Date : 03/03/2026
14 rue des Forges
21000 Dijon
SIRET SIRET_A
                                            VERRERIE DU LAC
                                            7 quai des Brumes
                                            74000 Annecy
""",
        "SARL BELMONT au capital de 5 000 € - RCS Dijon SIREN_A\n",
        {
            "seller_name": "SARL BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "nom_sur_deux_lignes": (
        """\
ATELIERS BELMONT                                      FACTURE N° F-2026-31
14 rue des Forges                                     Date : 03/03/2026
21000 Dijon
SIRET SIRET_A
                                            SYNDICAT DES COPROPRIÉTAIRES
                                            DE LA RÉSIDENCE LES LILAS
                                            7 quai des Brumes
                                            74000 Annecy
""",
        "",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "SYNDICAT DES COPROPRIÉTAIRES DE LA RÉSIDENCE LES LILAS",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "bandeau_sur_une_ligne": (
        """\
ATELIERS BELMONT • 14 rue des Forges • 21000 Dijon • 03 80 11 22 33

Client
VERRERIE DU LAC
7 quai des Brumes
74000 Annecy
TVA intracom. : TVA_B

Facture n° F-2026-31 du 03/03/2026
""",
        "SIRET SIRET_A • RCS Dijon • TVA TVA_A\n",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": B,
        },
    ),
    "tva_du_client_dans_la_grille": (
        """\
ATELIERS BELMONT                            VERRERIE DU LAC
14 rue des Forges                           7 quai des Brumes
21000 Dijon                                 74000 Annecy

Facture        Date           Échéance       TVA client
F-2026-31      03/03/2026     02/04/2026     TVA_B
""",
        "ATELIERS BELMONT - SIRET SIRET_A - TVA TVA_A\n",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": B,
        },
    ),
    "votre_numero_de_tva": (
        """\
ATELIERS BELMONT                            VERRERIE DU LAC
14 rue des Forges                           7 quai des Brumes
21000 Dijon                                 74000 Annecy

Facture n° F-2026-31                        Notre n° TVA : TVA_A
du 03/03/2026                               Votre n° TVA : TVA_B
""",
        "",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": B,
        },
    ),
    "anglais": (
        """\
INVOICE
Invoice number F-2026-31                    Date of issue March 3, 2026

BELMONT STUDIO SAS                          Bill to
14 rue des Forges                           VERRERIE DU LAC
21000 Dijon                                 7 quai des Brumes
France                                      74000 Annecy
contact@belmont.example                     France
FR VAT TVA_A                                FR VAT TVA_B
""",
        "",
        {
            "seller_name": "BELMONT STUDIO SAS",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": B,
        },
    ),
    "coupon_a_retourner": (
        """\
ATELIERS BELMONT                            VERRERIE DU LAC
14 rue des Forges                           7 quai des Brumes
21000 Dijon                                 74000 Annecy
SIRET SIRET_A

FACTURE F-2026-31 du 03/03/2026
""",
        """\
- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -
Coupon à joindre à votre règlement
VERRERIE DU LAC                             ATELIERS BELMONT
Facture F-2026-31                           Service recouvrement
Montant 600,00 €                            BP 112
                                            21003 Dijon Cedex
""",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "attention_au_dessus_du_nom": (
        """\
ATELIERS BELMONT                                      FACTURE N° F-2026-31
14 rue des Forges                                     Date : 03/03/2026
21000 Dijon
SIRET SIRET_A
                                            À l'attention de Mme Odile Perrin
                                            VERRERIE DU LAC
                                            7 quai des Brumes
                                            74000 Annecy
""",
        "",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "mandataire_pour_le_compte": (
        """\
ATELIERS BELMONT                                      FACTURE N° F-2026-31
14 rue des Forges                                     Date : 03/03/2026
21000 Dijon
SIRET SIRET_A
                                            Client facturé
                                            VERRERIE DU LAC
                                            Direction financière
                                            7 quai des Brumes
                                            74000 Annecy
                                            Siren SIREN_B
""",
        "Paiement à l'ordre de ATELIERS BELMONT - IBAN IBAN_A\n",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": B,
        },
    ),
    "emetteur_sans_adresse": (
        """\
ATELIERS BELMONT                                      FACTURE N° F-2026-31
Tôlerie - Serrurerie                                  Date : 03/03/2026
                                            VERRERIE DU LAC
                                            7 quai des Brumes
                                            74000 Annecy
""",
        "Ateliers Belmont, 14 rue des Forges, 21000 Dijon. SIRET SIRET_A. Tél. 03 80 11 22 33.\n",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "client_sans_adresse": (
        """\
ATELIERS BELMONT                                      FACTURE N° F-2026-31
14 rue des Forges                                     Date : 03/03/2026
21000 Dijon                                           Client : VERRERIE DU LAC
SIRET SIRET_A
""",
        "",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "tva_du_preneur_en_phrase": (
        """\
ATELIERS BELMONT                            VERRERIE DU LAC
14 rue des Forges                           7 quai des Brumes
21000 Dijon                                 74000 Annecy

FACTURE F-2026-31 du 03/03/2026
""",
        """\
Autoliquidation : TVA due par le preneur, TVA_B.
ATELIERS BELMONT SARL au capital de 10 000 € - RCS Dijon SIREN_A - TVA TVA_A
""",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": B,
        },
    ),
    "maitre_d_ouvrage_et_maitre_d_oeuvre": (
        """\
ENTREPRISE BELMONT                          Maître d'ouvrage :
14 rue des Forges                           SCI DES TROIS CHÊNES
21000 Dijon                                 7 quai des Brumes
SIRET SIRET_A                               74000 Annecy

                                            Maître d'œuvre :
                                            CABINET ORVAL ARCHITECTES
                                            2 rue du Plan
                                            74000 Annecy
FACTURE F-2026-31 du 03/03/2026
""",
        "",
        {
            "seller_name": "ENTREPRISE BELMONT",
            "buyer_name": "SCI DES TROIS CHÊNES",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "cabinet_d_avocats_emetteur": (
        """\
CABINET ORVAL AVOCATS
Barreau de Dijon
14 rue des Forges
21000 Dijon
Tél. 03 80 11 22 33
SIRET SIRET_A
                                            VERRERIE DU LAC
                                            7 quai des Brumes
                                            74000 Annecy

NOTE D'HONORAIRES N° F-2026-31
Dijon, le 3 mars 2026
""",
        "Membre d'une association agréée, le règlement par chèque étant accepté.\n",
        {
            "seller_name": "CABINET ORVAL AVOCATS",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "dates_entre_les_blocs": (
        """\
ATELIERS BELMONT SAS             Facture            VERRERIE DU LAC
14 rue des Forges                F-2026-31          7 quai des Brumes
21000 Dijon                      03/03/2026         74000 Annecy
""",
        "SIRET SIRET_A - RCS Dijon\n",
        {
            "seller_name": "ATELIERS BELMONT SAS",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "siret_du_client_chorus": (
        """\
ATELIERS BELMONT                            COMMUNAUTÉ DE COMMUNES DU LAC
14 rue des Forges                           7 quai des Brumes
21000 Dijon                                 74000 Annecy
SIRET SIRET_A                               SIRET SIRET_B
                                            Code service : FIN-02
                                            N° d'engagement : EJ4471

FACTURE F-2026-31 du 03/03/2026
""",
        "",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "COMMUNAUTÉ DE COMMUNES DU LAC",
            "seller_siren": A,
            "buyer_siren": B,
        },
    ),
    "meme_ville": (
        """\
VERRERIE DU LAC
7 quai des Brumes
74000 Annecy
                                            FACTURE N° F-2026-31
                                            Annecy, le 03/03/2026
                                            BELMONT ET ASSOCIÉS
                                            14 rue des Forges
                                            74000 Annecy
                                            belmont@exemple.fr
                                            SIRET SIRET_A
                                            IBAN IBAN_A
""",
        "",
        {
            "seller_name": "BELMONT ET ASSOCIÉS",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "sas_apres_le_nom_au_pied": (
        """\
                                            VERRERIE DU LAC
                                            7 quai des Brumes
                                            74000 Annecy
Facture n° F-2026-31
Le 03/03/2026
""",
        """\
Belmont Ingénierie, société par actions simplifiée au capital de 20 000 euros
Siège social : 14 rue des Forges, 21000 Dijon - SIREN_A RCS Dijon
""",
        {
            "seller_name": "Belmont Ingénierie",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "adresse_d_envoi_et_titulaire": (
        """\
TÉLÉCOM BELMONT                             VERRERIE DU LAC
TSA 40000                                   7 quai des Brumes
21009 Dijon Cedex                           74000 Annecy

Votre facture n° F-2026-31 du 03/03/2026
Titulaire du contrat : VERRERIE DU LAC
""",
        "Télécom Belmont SA au capital de 1 000 000 € - 14 rue des Forges 21000 Dijon - SIREN_A RCS Dijon\n",
        {
            "seller_name": "TÉLÉCOM BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "nom_seul_puis_bloc_client_etiquete": (
        """\
BELMONT                                               FACTURE
Rénovation intérieure

Facture N° F-2026-31                        ADRESSÉE À
Émise le 03/03/2026                         VERRERIE DU LAC
                                            7 quai des Brumes
                                            74000 Annecy
""",
        "BELMONT RÉNOVATION SASU - 14 rue des Forges 21000 DIJON - SIREN SIREN_A\n",
        {
            "seller_name": "BELMONT RÉNOVATION SASU",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
    "place_de_marche": (
        """\
FACTURE N° F-2026-31                        03/03/2026
Vendu par ATELIERS BELMONT, 14 rue des Forges, 21000 Dijon, SIRET SIRET_A
Acheté par VERRERIE DU LAC, 7 quai des Brumes, 74000 Annecy
""",
        "Facture éditée au nom et pour le compte du vendeur par BAZAR EN LIGNE SAS, RCS Paris SIREN_C\n",
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": A,
            "buyer_siren": None,
        },
    ),
}


def text_of(name: str) -> str:
    """Return one of the invoices with its numbers put in."""
    head, foot, _ = INVOICES[name]
    return filled(f"{head}{_LINES}{foot}")


def filled(text: str) -> str:
    """Return a text with the numbers put in for their tokens."""
    for token, number in NUMBERS.items():
        wider = len(number) - len(token)
        # What stands in the next column stays there.
        text = re.sub(rf"{token}(?:(?=  ) {{{wider}}})?", number, text)
    return text
