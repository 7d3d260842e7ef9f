"""Pages on which parties stand as programs set them: (x, y, size, leading, lines) (fictional)."""

# ruff: noqa: E501  as people write them
from typing import Final

Piece = tuple[int, int, int, int, tuple[str, ...]]
Page = tuple[tuple[Piece, ...], dict[str, str | None]]

# What an invoice states below its head.
BODY: Final[tuple[Piece, ...]] = (
    (40, 400, 9, 16, ("Désignation", "Prestation de pose", "Fournitures")),
    (330, 400, 9, 16, ("Qté", "10", "1")),
    (400, 400, 9, 16, ("P.U. HT", "40,00", "100,00")),
    (480, 400, 9, 16, ("Montant HT", "400,00", "100,00")),
    (400, 470, 9, 16, ("Total HT", "TVA 20 %", "Total TTC")),
    (480, 470, 9, 16, ("500,00", "100,00", "600,00")),
)

# Invoices: what stands on them besides the body, and what must be read (None: silent).
PAGES: Final[dict[str, Page]] = {
    "logo_pied_3_colonnes": (
        (
            (40, 60, 26, 0, ("belmont",)),
            (40, 80, 8, 0, ("menuiserie intérieure",)),
            (330, 130, 10, 13, ("VERRERIE DU LAC", "7 quai des Brumes", "74000 Annecy")),
            (40, 220, 16, 0, ("Facture F-2026-31",)),
            (40, 240, 9, 0, ("Date : 03/03/2026",)),
            (40, 780, 7, 9, ("Belmont SARL", "14 rue des Forges", "21000 Dijon")),
            (230, 780, 7, 9, ("Tél. 03 80 11 22 33", "bonjour@belmont.exemple")),
            (420, 780, 7, 9, ("Capital 10 000 €", "RCS Dijon 394 580 732", "TVA FR89394580732")),
        ),
        {
            "seller_name": "Belmont SARL",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "expediteur_au_dessus_de_la_fenetre": (
        (
            (
                430,
                60,
                9,
                12,
                (
                    "ATELIERS BELMONT",
                    "14 rue des Forges",
                    "21000 Dijon",
                    "Tél. 03 80 11 22 33",
                    "SIRET 394 580 732 00029",
                ),
            ),
            (60, 140, 6, 0, ("Ateliers Belmont - 14 rue des Forges - 21000 Dijon",)),
            (60, 160, 10, 13, ("VERRERIE DU LAC", "7 quai des Brumes", "74000 Annecy")),
            (60, 260, 14, 0, ("Facture n° F-2026-31",)),
            (430, 260, 9, 0, ("Date : 03/03/2026",)),
        ),
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "expediteur_sur_une_ligne_client_loin_etranger": (
        (
            (60, 140, 6, 0, ("Ateliers Belmont - 14 rue des Forges - 21000 Dijon",)),
            (60, 200, 10, 13, ("IVE LABS LTD", "93B Sai Yu Chung", "Yuen Long", "Hong Kong")),
            (60, 300, 14, 0, ("Facture n° F-2026-31",)),
            (430, 300, 9, 0, ("Date : 03/03/2026",)),
            (60, 790, 7, 0, ("Ateliers Belmont SARL - RCS Dijon 394 580 732",)),
        ),
        {
            "seller_name": "Ateliers Belmont",
            "buyer_name": "IVE LABS LTD",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "cartes": (
        (
            (40, 50, 20, 0, ("FACTURE",)),
            (40, 75, 9, 13, ("N° F-2026-31", "Émise le 03/03/2026")),
            (40, 130, 7, 0, ("ÉMETTEUR",)),
            (40, 145, 11, 0, ("Ateliers Belmont",)),
            (40, 160, 9, 13, ("14 rue des Forges", "21000 Dijon", "SIRET : 394 580 732 00029")),
            (320, 130, 7, 0, ("CLIENT",)),
            (320, 145, 11, 0, ("Verrerie du Lac",)),
            (320, 160, 9, 13, ("7 quai des Brumes", "74000 Annecy", "SIRET : 415 736 818 00006")),
        ),
        {
            "seller_name": "Ateliers Belmont",
            "buyer_name": "Verrerie du Lac",
            "seller_siren": "394580732",
            "buyer_siren": "415736818",
        },
    ),
    "nom_du_client_en_grand": (
        (
            (
                40,
                50,
                9,
                12,
                ("ATELIERS BELMONT", "14 rue des Forges", "21000 Dijon", "SIRET 394 580 732 00029"),
            ),
            (320, 120, 16, 0, ("Verrerie du Lac",)),
            (320, 142, 9, 12, ("7 quai des Brumes", "74000 Annecy")),
            (40, 240, 12, 0, ("Facture F-2026-31 du 03/03/2026",)),
        ),
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "Verrerie du Lac",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "interligne_double": (
        (
            (
                40,
                50,
                9,
                21,
                ("ATELIERS BELMONT", "14 rue des Forges", "21000 Dijon", "SIRET 394 580 732 00029"),
            ),
            (320, 50, 9, 21, ("VERRERIE DU LAC", "7 quai des Brumes", "74000 Annecy")),
            (40, 240, 12, 0, ("Facture F-2026-31 du 03/03/2026",)),
        ),
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "code_et_ville_sur_deux_lignes": (
        (
            (
                40,
                50,
                9,
                12,
                (
                    "ATELIERS BELMONT",
                    "14 rue des Forges",
                    "21000",
                    "Dijon",
                    "SIRET 394 580 732 00029",
                ),
            ),
            (320, 50, 9, 12, ("VERRERIE DU LAC", "7 quai des Brumes", "74000", "Annecy")),
            (40, 240, 12, 0, ("Facture F-2026-31 du 03/03/2026",)),
        ),
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "etiquette_a_gauche_du_bloc": (
        (
            (40, 50, 14, 0, ("ATELIERS BELMONT",)),
            (40, 66, 9, 0, ("14 rue des Forges - 21000 Dijon - SIRET 394 580 732 00029",)),
            (40, 120, 9, 14, ("Facture n°", "Date")),
            (130, 120, 9, 14, ("F-2026-31", "03/03/2026")),
            (40, 160, 9, 0, ("Facturé à",)),
            (130, 160, 9, 12, ("VERRERIE DU LAC", "7 quai des Brumes", "74000 Annecy")),
            (330, 160, 9, 0, ("Livré à",)),
            (400, 160, 9, 12, ("CAVE DES MOULINS", "ZA des Glaisins", "71000 Mâcon")),
        ),
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "adresses_en_cellules_repliees": (
        (
            (40, 50, 14, 0, ("ATELIERS BELMONT",)),
            (40, 66, 9, 0, ("14 rue des Forges, 21000 Dijon",)),
            (40, 100, 9, 0, ("Facture n° F-2026-31 du 03/03/2026",)),
            (40, 140, 9, 13, ("Livraison", "CAVE DES MOULINS, ZA des Glaisins,", "71000 Mâcon")),
            (
                320,
                140,
                9,
                13,
                ("Facturation", "VERRERIE DU LAC, 7 quai des Brumes,", "74000 Annecy"),
            ),
            (40, 790, 7, 0, ("SIRET 394 580 732 00029",)),
        ),
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "ligne_client_avec_tirets": (
        (
            (40, 50, 14, 0, ("ATELIERS BELMONT",)),
            (40, 66, 9, 0, ("14 rue des Forges, 21000 Dijon",)),
            (
                40,
                100,
                9,
                13,
                (
                    "Facture n° F-2026-31 du 03/03/2026",
                    "Client : VERRERIE DU LAC – 7 quai des Brumes – 74000 ANNECY – SIREN 415 736 818",
                ),
            ),
            (40, 790, 7, 0, ("SIRET 394 580 732 00029",)),
        ),
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": "415736818",
        },
    ),
    "energie": (
        (
            (40, 50, 18, 0, ("BELMONT ÉNERGIE",)),
            (
                40,
                80,
                8,
                10,
                ("Votre service client", "03 80 11 22 33", "TSA 20011", "21009 Dijon Cedex"),
            ),
            (320, 110, 10, 13, ("VERRERIE DU LAC", "7 quai des Brumes", "74000 Annecy")),
            (
                40,
                180,
                8,
                10,
                (
                    "Lieu de consommation",
                    "Atelier nord",
                    "2 chemin du Bois",
                    "74940 Annecy-le-Vieux",
                ),
            ),
            (40, 260, 12, 0, ("Facture n° F-2026-31 du 03/03/2026",)),
            (
                40,
                790,
                6,
                0,
                (
                    "Belmont Énergie, SA au capital de 1 000 000 €, siège social 14 rue des Forges 21000 Dijon, RCS Dijon 394 580 732",
                ),
            ),
        ),
        {
            "seller_name": "BELMONT ÉNERGIE",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "pied_centre_sur_3_lignes": (
        (
            (40, 60, 22, 0, ("Belmont",)),
            (330, 120, 10, 13, ("VERRERIE DU LAC", "7 quai des Brumes", "74000 Annecy")),
            (40, 220, 12, 14, ("Facture F-2026-31", "03/03/2026")),
            (200, 770, 7, 0, ("BELMONT SAS au capital de 10 000 €",)),
            (205, 780, 7, 0, ("14 rue des Forges 21000 DIJON",)),
            (190, 790, 7, 0, ("RCS Dijon 394 580 732 – TVA FR89394580732",)),
        ),
        {
            "seller_name": "BELMONT SAS",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "client_a_gauche_vendeur_a_droite_aligne_a_droite": (
        (
            (40, 60, 9, 0, ("Facturer à",)),
            (
                40,
                74,
                10,
                13,
                ("Verrerie du Lac", "7 quai des Brumes", "74000 Annecy", "TVA : FR83415736818"),
            ),
            (
                430,
                60,
                9,
                13,
                ("Belmont Studio", "14 rue des Forges", "21000 Dijon", "TVA : FR89394580732"),
            ),
            (40, 200, 20, 0, ("Facture",)),
            (40, 220, 9, 13, ("Numéro F-2026-31", "Date 3 mars 2026")),
        ),
        {
            "seller_name": "Belmont Studio",
            "buyer_name": "Verrerie du Lac",
            "seller_siren": "394580732",
            "buyer_siren": "415736818",
        },
    ),
    "attention_de_apres_le_nom": (
        (
            (
                40,
                50,
                9,
                12,
                ("ATELIERS BELMONT", "14 rue des Forges", "21000 Dijon", "SIRET 394 580 732 00029"),
            ),
            (
                320,
                100,
                10,
                12,
                (
                    "VERRERIE DU LAC",
                    "Mme Odile Perrin",
                    "Comptabilité fournisseurs",
                    "7 quai des Brumes",
                    "74000 Annecy",
                ),
            ),
            (40, 240, 12, 0, ("Facture F-2026-31 du 03/03/2026",)),
        ),
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "telephone_du_client": (
        (
            (40, 50, 14, 0, ("ATELIERS BELMONT",)),
            (
                40,
                70,
                9,
                12,
                ("14 rue des Forges", "21000 Dijon", "contact@ateliers-belmont.exemple"),
            ),
            (
                320,
                100,
                10,
                12,
                ("VERRERIE DU LAC", "7 quai des Brumes", "74000 Annecy", "Tél. 04 50 11 22 33"),
            ),
            (40, 240, 12, 0, ("Facture F-2026-31 du 03/03/2026",)),
            (40, 790, 7, 0, ("SARL au capital de 10 000 € - RCS Dijon 394 580 732",)),
        ),
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "grille_reference_du_client": (
        (
            (40, 50, 14, 0, ("ATELIERS BELMONT",)),
            (40, 70, 9, 12, ("14 rue des Forges", "21000 Dijon")),
            (320, 70, 9, 12, ("VERRERIE DU LAC", "7 quai des Brumes", "74000 Annecy")),
            (40, 200, 8, 12, ("N° facture", "F-2026-31")),
            (140, 200, 8, 12, ("Date", "03/03/2026")),
            (240, 200, 8, 12, ("Code client", "C0012")),
            (340, 200, 8, 12, ("SIRET client", "415 736 818 00006")),
            (40, 790, 7, 0, ("SIRET 394 580 732 00029 - APE 4332A",)),
        ),
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": "415736818",
        },
    ),
    "colonnes_identifiants_loin": (
        (
            (41, 75, 9, 12, ("ATELIERS BELMONT", "14 rue des Forges", "21000 Dijon")),
            (300, 75, 9, 12, ("VERRERIE DU LAC", "7 quai des Brumes", "74000 Annecy")),
            (41, 140, 8, 0, ("Email : moi@belmont.exemple",)),
            (300, 140, 8, 0, ("Email : compta@verrerie.exemple",)),
            (41, 170, 8, 0, ("SIREN : 394 580 732",)),
            (300, 170, 8, 0, ("SIREN : 415 736 818",)),
            (41, 240, 12, 0, ("Facture F-2026-31 du 03/03/2026",)),
        ),
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": "415736818",
        },
    ),
    "hotel": (
        (
            (220, 50, 18, 0, ("HÔTEL BELMONT",)),
            (200, 68, 8, 0, ("14 rue des Forges - 21000 Dijon - 03 80 11 22 33",)),
            (40, 120, 9, 13, ("Facture n° F-2026-31", "Date : 03/03/2026", "Chambre : 12")),
            (
                320,
                120,
                9,
                13,
                ("Société VERRERIE DU LAC", "M. Paul Lacaze", "7 quai des Brumes", "74000 Annecy"),
            ),
            (
                180,
                790,
                7,
                0,
                ("SAS au capital de 40 000 € - SIRET 394 580 732 00029 - TVA FR89394580732",),
            ),
        ),
        {
            "seller_name": "HÔTEL BELMONT",
            "buyer_name": "Société VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "titulaire_du_compte": (
        (
            (320, 60, 9, 12, ("VERRERIE DU LAC", "7 quai des Brumes", "74000 Annecy")),
            (40, 60, 9, 12, ("Belmont Conseil", "14 rue des Forges", "21000 Dijon")),
            (40, 200, 12, 0, ("Facture F-2026-31 du 03/03/2026",)),
            (
                40,
                620,
                8,
                11,
                (
                    "Règlement par virement",
                    "Titulaire : Belmont Conseil",
                    "IBAN FR76 3000 6000 0112 3456 7890 189",
                    "BIC AGRIFRPP",
                ),
            ),
            (40, 790, 7, 0, ("SIRET 394 580 732 00029",)),
        ),
        {
            "seller_name": "Belmont Conseil",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "vendeur_a_droite_sans_etiquette_titulaire": (
        (
            (40, 60, 9, 12, ("VERRERIE DU LAC", "7 quai des Brumes", "74000 Annecy")),
            (360, 60, 9, 12, ("Belmont Conseil", "14 rue des Forges", "21000 Dijon")),
            (40, 200, 12, 0, ("Facture F-2026-31 du 03/03/2026",)),
            (
                40,
                620,
                8,
                11,
                (
                    "Titulaire du compte : Belmont Conseil",
                    "IBAN FR76 3000 6000 0112 3456 7890 189",
                    "BIC AGRIFRPP",
                ),
            ),
            (40, 790, 7, 0, ("SIRET 394 580 732 00029",)),
        ),
        {
            "seller_name": "Belmont Conseil",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "vendeur_a_droite_courriel": (
        (
            (40, 60, 9, 12, ("VERRERIE DU LAC", "7 quai des Brumes", "74000 Annecy")),
            (360, 60, 9, 12, ("Studio Belmont", "14 rue des Forges", "21000 Dijon")),
            (40, 200, 12, 0, ("Facture F-2026-31 du 03/03/2026",)),
            (40, 790, 7, 0, ("www.studiobelmont.exemple - SIRET 394 580 732 00029",)),
        ),
        {
            "seller_name": "Studio Belmont",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "siret_seul_dans_bloc_client": (
        (
            (40, 60, 9, 12, ("ATELIERS BELMONT", "14 rue des Forges", "21000 Dijon")),
            (
                320,
                60,
                9,
                12,
                (
                    "VERRERIE DU LAC",
                    "7 quai des Brumes",
                    "74000 Annecy",
                    "SIRET : 415 736 818 00006",
                ),
            ),
            (40, 200, 12, 0, ("Facture F-2026-31 du 03/03/2026",)),
        ),
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": None,
            "buyer_siren": "415736818",
        },
    ),
    "client_final_et_payeur": (
        (
            (40, 50, 14, 0, ("ATELIERS BELMONT",)),
            (40, 70, 9, 12, ("14 rue des Forges", "21000 Dijon", "SIRET 394 580 732 00029")),
            (
                40,
                130,
                9,
                12,
                ("Client livré", "CAVE DES MOULINS", "ZA des Glaisins", "71000 Mâcon"),
            ),
            (
                320,
                130,
                9,
                12,
                ("Client payeur", "VERRERIE DU LAC", "7 quai des Brumes", "74000 Annecy"),
            ),
            (40, 240, 12, 0, ("Facture F-2026-31 du 03/03/2026",)),
        ),
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "sidebar_gauche": (
        (
            (30, 76, 8, 10, ("BELMONT",)),
            (
                30,
                100,
                7,
                10,
                (
                    "14 rue des Forges",
                    "21000 Dijon",
                    "03 80 11 22 33",
                    "SIRET",
                    "394 580 732 00029",
                ),
            ),
            (200, 60, 18, 0, ("FACTURE",)),
            (200, 90, 9, 13, ("Numéro : F-2026-31", "Date : 03/03/2026")),
            (380, 90, 9, 13, ("VERRERIE DU LAC", "7 quai des Brumes", "74000 Annecy")),
        ),
        {
            "seller_name": "BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "objet_et_chantier_dans_bloc": (
        (
            (
                40,
                50,
                9,
                12,
                ("ATELIERS BELMONT", "14 rue des Forges", "21000 Dijon", "SIRET 394 580 732 00029"),
            ),
            (320, 100, 10, 12, ("SCI DES TROIS CHÊNES", "7 quai des Brumes", "74000 Annecy")),
            (40, 200, 12, 0, ("Facture F-2026-31 du 03/03/2026",)),
            (
                40,
                225,
                9,
                12,
                (
                    "Chantier : 12 rue Haute, 74940 Annecy-le-Vieux",
                    "Affaire suivie par : Luc Petit",
                ),
            ),
        ),
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "SCI DES TROIS CHÊNES",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "doit_seul": (
        (
            (
                40,
                50,
                9,
                12,
                ("ATELIERS BELMONT", "14 rue des Forges", "21000 Dijon", "SIRET 394 580 732 00029"),
            ),
            (320, 90, 10, 0, ("DOIT",)),
            (320, 106, 10, 12, ("VERRERIE DU LAC", "7 quai des Brumes", "74000 Annecy")),
            (40, 200, 12, 0, ("Facture F-2026-31 du 03/03/2026",)),
        ),
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "client_et_son_siege": (
        (
            (
                40,
                50,
                9,
                12,
                ("ATELIERS BELMONT", "14 rue des Forges", "21000 Dijon", "SIRET 394 580 732 00029"),
            ),
            (
                320,
                90,
                10,
                12,
                (
                    "VERRERIE DU LAC",
                    "Établissement de Lyon",
                    "3 rue du Bac",
                    "69007 Lyon",
                    "Siège : 7 quai des Brumes 74000 Annecy",
                    "RCS Annecy 415 736 818",
                ),
            ),
            (40, 220, 12, 0, ("Facture F-2026-31 du 03/03/2026",)),
        ),
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": "415736818",
        },
    ),
    "mentions_du_client_completes": (
        (
            (
                40,
                50,
                9,
                12,
                (
                    "ATELIERS BELMONT SARL",
                    "14 rue des Forges",
                    "21000 Dijon",
                    "RCS Dijon 394 580 732",
                    "TVA FR89394580732",
                ),
            ),
            (
                320,
                50,
                9,
                12,
                (
                    "VERRERIE DU LAC SAS",
                    "7 quai des Brumes",
                    "74000 Annecy",
                    "RCS Annecy 415 736 818",
                    "TVA FR83415736818",
                ),
            ),
            (40, 200, 12, 0, ("Facture F-2026-31 du 03/03/2026",)),
            (40, 620, 8, 0, ("IBAN FR76 3000 6000 0112 3456 7890 189",)),
        ),
        {
            "seller_name": "ATELIERS BELMONT SARL",
            "buyer_name": "VERRERIE DU LAC SAS",
            "seller_siren": "394580732",
            "buyer_siren": "415736818",
        },
    ),
    "deux_lignes_de_labels": (
        (
            (40, 50, 9, 0, ("Vendeur :",)),
            (320, 50, 9, 0, ("Client :",)),
            (40, 64, 9, 12, ("ATELIERS BELMONT", "14 rue des Forges", "21000 Dijon")),
            (320, 64, 9, 12, ("VERRERIE DU LAC", "7 quai des Brumes", "74000 Annecy")),
            (40, 120, 9, 12, ("SIREN :", "TVA :")),
            (90, 120, 9, 12, ("394 580 732", "FR89394580732")),
            (320, 120, 9, 12, ("SIREN :", "TVA :")),
            (370, 120, 9, 12, ("415 736 818", "FR83415736818")),
            (40, 240, 12, 0, ("Facture F-2026-31 du 03/03/2026",)),
        ),
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": "415736818",
        },
    ),
    "paysage": (
        (
            (
                40,
                50,
                9,
                12,
                ("ATELIERS BELMONT", "14 rue des Forges", "21000 Dijon", "SIRET 394 580 732 00029"),
            ),
            (600, 90, 10, 12, ("VERRERIE DU LAC", "7 quai des Brumes", "74000 Annecy")),
            (40, 240, 12, 0, ("Facture F-2026-31 du 03/03/2026",)),
        ),
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "entete_en_colonnes_contact": (
        (
            (40, 40, 16, 0, ("Belmont & Fils",)),
            (40, 62, 8, 10, ("14 rue des Forges", "21000 Dijon")),
            (200, 62, 8, 10, ("Tél. 03 80 11 22 33", "contact@belmont.exemple")),
            (360, 62, 8, 10, ("SIRET 394 580 732 00029", "TVA FR89394580732")),
            (40, 130, 9, 0, ("Destinataire",)),
            (40, 144, 10, 12, ("Verrerie du Lac", "7 quai des Brumes", "74000 Annecy")),
            (360, 130, 9, 12, ("Facture F-2026-31", "03/03/2026")),
        ),
        {
            "seller_name": "Belmont & Fils",
            "buyer_name": "Verrerie du Lac",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "client_numero_puis_adresse": (
        (
            (40, 50, 12, 0, ("ATELIERS BELMONT",)),
            (40, 64, 9, 11, ("14 rue des Forges", "21000 Dijon")),
            (
                320,
                100,
                9,
                12,
                ("Client n° C0012", "VERRERIE DU LAC", "7 quai des Brumes", "74000 Annecy"),
            ),
            (40, 200, 12, 0, ("Facture F-2026-31 du 03/03/2026",)),
            (40, 790, 7, 0, ("SIRET 394 580 732 00029",)),
        ),
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "mme_m": (
        (
            (40, 50, 12, 0, ("ATELIERS BELMONT",)),
            (40, 64, 9, 11, ("14 rue des Forges", "21000 Dijon", "SIRET 394 580 732 00029")),
            (
                320,
                100,
                9,
                12,
                ("M. et Mme ROCHEFORT Jean et Odile", "7 quai des Brumes", "74000 Annecy"),
            ),
            (40, 200, 12, 0, ("Facture F-2026-31 du 03/03/2026",)),
        ),
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "M. et Mme ROCHEFORT Jean et Odile",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "bp_cedex": (
        (
            (40, 50, 12, 0, ("ATELIERS BELMONT",)),
            (
                40,
                64,
                9,
                11,
                ("ZI Nord - BP 40012", "21009 DIJON CEDEX 2", "SIRET 394 580 732 00029"),
            ),
            (320, 100, 9, 12, ("VERRERIE DU LAC", "CS 70211", "74009 ANNECY CEDEX")),
            (40, 200, 12, 0, ("Facture F-2026-31 du 03/03/2026",)),
        ),
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "meme_bloc_sans_espace": (
        (
            (
                40,
                50,
                9,
                12,
                (
                    "ATELIERS BELMONT",
                    "14 rue des Forges, 21000 Dijon",
                    "SIRET 394 580 732 00029",
                    "Facturé à : VERRERIE DU LAC",
                    "7 quai des Brumes, 74000 Annecy",
                    "Facture F-2026-31 du 03/03/2026",
                ),
            ),
        ),
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "from_to_anglais": (
        (
            (40, 50, 20, 0, ("INVOICE",)),
            (40, 90, 9, 0, ("From",)),
            (
                40,
                104,
                9,
                12,
                (
                    "Belmont Studio",
                    "14 rue des Forges",
                    "21000 Dijon",
                    "France",
                    "VAT: FR89394580732",
                ),
            ),
            (250, 90, 9, 0, ("To",)),
            (
                250,
                104,
                9,
                12,
                ("Hartley & Sons Ltd", "10 High Street", "London SW1A 1AA", "United Kingdom"),
            ),
            (430, 90, 9, 12, ("Invoice no.", "F-2026-31", "Date", "03/03/2026")),
        ),
        {
            "seller_name": "Belmont Studio",
            "buyer_name": "Hartley & Sons Ltd",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "deux_adresses_client_livraison_non_etiquetee": (
        (
            (40, 50, 12, 0, ("ATELIERS BELMONT",)),
            (40, 64, 9, 11, ("14 rue des Forges", "21000 Dijon", "SIRET 394 580 732 00029")),
            (320, 60, 9, 12, ("VERRERIE DU LAC", "7 quai des Brumes", "74000 Annecy")),
            (
                320,
                130,
                8,
                11,
                ("Livraison : VERRERIE DU LAC", "ZA des Glaisins", "74940 Annecy-le-Vieux"),
            ),
            (40, 200, 12, 0, ("Facture F-2026-31 du 03/03/2026",)),
        ),
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "nom_commercial_du_client": (
        (
            (40, 50, 12, 0, ("ATELIERS BELMONT",)),
            (40, 64, 9, 11, ("14 rue des Forges", "21000 Dijon", "SIRET 394 580 732 00029")),
            (
                320,
                60,
                9,
                12,
                ("SARL ROCHEFORT", "À la Bonne Table", "7 quai des Brumes", "74000 Annecy"),
            ),
            (40, 200, 12, 0, ("Facture F-2026-31 du 03/03/2026",)),
        ),
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "SARL ROCHEFORT",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "regie_publique_vendeuse": (
        (
            (40, 50, 12, 0, ("COMMUNE DE SAINT-AUBIN",)),
            (
                40,
                64,
                9,
                11,
                ("1 place de la République", "35140 Saint-Aubin", "SIRET 394 580 732 00029"),
            ),
            (320, 110, 9, 12, ("VERRERIE DU LAC", "7 quai des Brumes", "74000 Annecy")),
            (40, 200, 12, 0, ("Facture F-2026-31 du 03/03/2026",)),
        ),
        {
            "seller_name": "COMMUNE DE SAINT-AUBIN",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "assureur_dans_le_pied_du_vendeur": (
        (
            (40, 50, 12, 0, ("ATELIERS BELMONT",)),
            (40, 64, 9, 11, ("14 rue des Forges", "21000 Dijon")),
            (320, 110, 9, 12, ("VERRERIE DU LAC", "7 quai des Brumes", "74000 Annecy")),
            (40, 200, 12, 0, ("Facture F-2026-31 du 03/03/2026",)),
            (
                40,
                780,
                7,
                9,
                (
                    "Assurance décennale MUTUELLE DU BÂTI n° 123456 – France métropolitaine",
                    "SARL au capital de 5 000 € – SIRET 394 580 732 00029 – APE 4332A",
                ),
            ),
        ),
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": None,
        },
    ),
    "sous_traitance_deux_siren": (
        (
            (40, 50, 12, 0, ("ATELIERS BELMONT",)),
            (40, 64, 9, 11, ("14 rue des Forges", "21000 Dijon")),
            (320, 110, 9, 12, ("VERRERIE DU LAC", "7 quai des Brumes", "74000 Annecy")),
            (40, 200, 12, 0, ("Facture F-2026-31 du 03/03/2026",)),
            (
                40,
                225,
                9,
                12,
                (
                    "N° TVA ATELIERS BELMONT : FR89394580732",
                    "N° TVA VERRERIE DU LAC : FR83415736818",
                ),
            ),
        ),
        {
            "seller_name": "ATELIERS BELMONT",
            "buyer_name": "VERRERIE DU LAC",
            "seller_siren": "394580732",
            "buyer_siren": "415736818",
        },
    ),
}

# Letters, whole.
LETTERS: Final[dict[str, Page]] = {
    "med_avocat": (
        (
            (40, 50, 14, 0, ("CABINET ORVAL & ASSOCIÉS",)),
            (
                40,
                66,
                8,
                10,
                (
                    "Avocats au barreau de Dijon",
                    "2 rue du Palais - 21000 Dijon",
                    "Tél. 03 80 11 22 33",
                    "SIRET 436 426 217 00093",
                ),
            ),
            (320, 130, 10, 13, ("VERRERIE DU LAC", "7 quai des Brumes", "74000 Annecy")),
            (320, 200, 9, 0, ("Dijon, le 3 mars 2026",)),
            (
                40,
                240,
                9,
                14,
                (
                    "Lettre recommandée avec avis de réception",
                    "Objet : mise en demeure de payer",
                    "Madame, Monsieur,",
                    "Je suis le conseil de la société ATELIERS BELMONT, SARL au capital de 10 000 €, qui m'a chargé de",
                    "recouvrer sa facture F-2026-31 du 10 décembre 2025, d'un montant de 600,00 € TTC.",
                    "Malgré ses relances, elle reste impayée. Je vous mets en demeure de payer sous huit jours la somme de 600,00 €.",
                    "À défaut, nous saisirons le tribunal.",
                ),
            ),
        ),
        {"seller_name": "ATELIERS BELMONT", "buyer_name": "VERRERIE DU LAC"},
    ),
    "med_avocat_2": (
        (
            (40, 50, 14, 0, ("Maître Odile PERRIN",)),
            (40, 66, 8, 10, ("Avocate", "2 rue du Palais", "21000 Dijon", "Toque 12")),
            (320, 130, 10, 13, ("SAS VERRERIE DU LAC", "7 quai des Brumes", "74000 Annecy")),
            (320, 200, 9, 0, ("Dijon, le 3 mars 2026",)),
            (
                40,
                240,
                9,
                14,
                (
                    "MISE EN DEMEURE",
                    "Par lettre recommandée avec AR",
                    "Aff. : ATELIERS BELMONT / VERRERIE DU LAC",
                    "Monsieur,",
                    "J'interviens au soutien des intérêts de la société ATELIERS BELMONT, créancière de votre société au titre",
                    "de la facture F-2026-31, pour la somme de 600,00 €.",
                    "Je vous mets en demeure d'avoir à payer sous quinzaine. À défaut, j'engagerai une procédure.",
                ),
            ),
        ),
        {"seller_name": "ATELIERS BELMONT", "buyer_name": "SAS VERRERIE DU LAC"},
    ),
    "med_recouvrement": (
        (
            (40, 50, 12, 0, ("RECOUV'OUEST",)),
            (
                40,
                66,
                8,
                10,
                (
                    "Société de recouvrement de créances",
                    "9 quai Royal - 44000 Nantes",
                    "Tél. 02 40 11 22 33",
                ),
            ),
            (320, 130, 10, 13, ("VERRERIE DU LAC", "7 quai des Brumes", "74000 Annecy")),
            (320, 200, 9, 0, ("Nantes, le 3 mars 2026",)),
            (
                40,
                240,
                9,
                14,
                (
                    "MISE EN DEMEURE",
                    "Créancier : ATELIERS BELMONT",
                    "Débiteur : VERRERIE DU LAC",
                    "Madame, Monsieur,",
                    "Nous sommes mandatés par notre client pour recouvrer la somme de 600,00 € au titre de la facture F-2026-31.",
                    "Nous vous mettons en demeure de payer sous huit jours. À défaut, le tribunal sera saisi.",
                ),
            ),
        ),
        {"seller_name": "ATELIERS BELMONT", "buyer_name": "VERRERIE DU LAC"},
    ),
    "relance_simple": (
        (
            (40, 50, 12, 0, ("ATELIERS BELMONT",)),
            (40, 66, 8, 10, ("14 rue des Forges", "21000 Dijon", "Tél. 03 80 11 22 33")),
            (320, 130, 10, 13, ("VERRERIE DU LAC", "7 quai des Brumes", "74000 Annecy")),
            (320, 200, 9, 0, ("Dijon, le 3 mars 2026",)),
            (
                40,
                240,
                9,
                14,
                (
                    "Objet : relance, facture F-2026-31",
                    "Madame, Monsieur,",
                    "Sauf erreur de notre part, notre facture F-2026-31 d'un montant de 600,00 € reste impayée à ce jour.",
                    "Nous vous remercions de bien vouloir régulariser.",
                ),
            ),
        ),
        {"seller_name": "ATELIERS BELMONT", "buyer_name": "VERRERIE DU LAC"},
    ),
    "med_destinataire_a_gauche": (
        (
            (
                40,
                50,
                10,
                12,
                ("VERRERIE DU LAC", "Monsieur le Directeur", "7 quai des Brumes", "74000 Annecy"),
            ),
            (
                380,
                50,
                10,
                12,
                ("ATELIERS BELMONT", "14 rue des Forges", "21000 Dijon", "SIREN 394 580 732"),
            ),
            (380, 140, 9, 0, ("Dijon, le 3 mars 2026",)),
            (
                40,
                240,
                9,
                14,
                (
                    "Objet : MISE EN DEMEURE",
                    "Monsieur,",
                    "Notre facture F-2026-31 d'un montant de 600,00 € reste impayée malgré nos relances.",
                    "Par la présente, nous vous mettons en demeure de payer sous huit jours. À défaut, nous saisirons le tribunal.",
                ),
            ),
        ),
        {"seller_name": "ATELIERS BELMONT", "buyer_name": "VERRERIE DU LAC"},
    ),
    "relance_expediteur_en_bas": (
        (
            (320, 100, 10, 13, ("VERRERIE DU LAC", "7 quai des Brumes", "74000 Annecy")),
            (320, 180, 9, 0, ("Dijon, le 3 mars 2026",)),
            (
                40,
                240,
                9,
                14,
                (
                    "Objet : deuxième relance, facture F-2026-31",
                    "Madame, Monsieur,",
                    "Notre facture F-2026-31 d'un montant de 600,00 € reste impayée à ce jour.",
                    "Nous vous remercions de bien vouloir régulariser.",
                ),
            ),
            (
                40,
                790,
                7,
                0,
                (
                    "ATELIERS BELMONT - SARL au capital de 10 000 € - 14 rue des Forges 21000 Dijon - RCS Dijon 394 580 732",
                ),
            ),
        ),
        {"seller_name": "ATELIERS BELMONT", "buyer_name": "VERRERIE DU LAC"},
    ),
    "med_particulier": (
        (
            (
                40,
                50,
                10,
                12,
                (
                    "Claire Fontanel EI",
                    "Graphiste",
                    "14 rue des Forges",
                    "21000 Dijon",
                    "SIRET 394 580 732 00029",
                ),
            ),
            (320, 110, 10, 12, ("M. Jean Petit", "7 quai des Brumes", "74000 Annecy")),
            (320, 180, 9, 0, ("Dijon, le 3 mars 2026",)),
            (
                40,
                240,
                9,
                14,
                (
                    "Mise en demeure par lettre recommandée avec AR",
                    "Monsieur,",
                    "Votre facture n° F-2026-31 de 600,00 € reste impayée.",
                    "Je vous mets en demeure de payer sous huit jours. À défaut, je saisirai le tribunal.",
                ),
            ),
        ),
        {"seller_name": "Claire Fontanel EI", "buyer_name": "M. Jean Petit"},
    ),
}
