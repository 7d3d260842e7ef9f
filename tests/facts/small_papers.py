"""Days, numbers, deliveries and debtors where other papers print them, as text (fictional).

Each entry: what a person wrote, and what must be read of it (None: must stay silent).
"""

# ruff: noqa: E501  as people write them

_TOTALS = """
Prestation                                      500,00

                            Total HT            500,00
                            TVA 20 %            100,00
                            Total TTC           600,00
"""

PAPERS: dict[str, tuple[str, dict[str, str | None]]] = {
    "relance_avec_dates_de_factures": (
        """\
ATELIERS BELMONT SARL
14 rue des Forges
21000 Dijon
                                        VERRERIE DU LAC
                                        7 quai des Brumes
                                        74000 Annecy

Dijon, le 14 avril 2026

Objet : deuxième relance

Madame, Monsieur,

Sauf erreur de notre part, la facture n° F-2026-31 du 03/03/2026, d'un montant de
600,00 €, échue le 02/04/2026, reste impayée malgré notre courrier du 7 avril 2026.
Nous vous remercions de régler la somme de 600,00 € avant le 30 avril 2026.
""",
        {"nature": "relance", "issue_date": "2026-04-14", "invoices_cited": "('F-2026-31',)"},
    ),
    "mise_en_demeure_date_a_la_fin": (
        """\
ATELIERS BELMONT SARL
14 rue des Forges
21000 Dijon
                                        VERRERIE DU LAC
                                        7 quai des Brumes
                                        74000 Annecy

MISE EN DEMEURE DE PAYER
Lettre recommandée avec avis de réception n° 2C 123 456 7890 1

Monsieur,

Vous restez devoir la somme de 600,00 € au titre de la facture F-2026-31 du 03/03/2026.
Par la présente, nous vous mettons en demeure de payer sous huit jours (article 1344 du
code civil, loi du 10 février 2016).

Fait à Dijon, le 4 mai 2026
La gérante
""",
        {
            "nature": "mise_en_demeure",
            "issue_date": "2026-05-04",
            "tracking_number": "2C12345678901",
        },
    ),
    "mise_en_demeure_date_etiquetee": (
        """\
Cabinet Orveau, avocats                          Date : 04.05.2026
3 place du Palais                                Nos réf. : 26/0418
69003 Lyon                                       Vos réf. : facture F-2026-31

                                                 VERRERIE DU LAC
                                                 7 quai des Brumes
                                                 74000 Annecy

Objet : mise en demeure

Madame, Monsieur,
Je suis le conseil de la société ATELIERS BELMONT, qui vous a facturé le 03/03/2026
la somme de 600,00 € (facture F-2026-31). Je vous mets en demeure de la régler avant le 19 mai 2026.
""",
        {"nature": "mise_en_demeure", "issue_date": "2026-05-04"},
    ),
    "contrat_signe_apres_effet": (
        """\
CONTRAT DE PRESTATION DE SERVICES
Entre les soussignés :
La société ATELIERS BELMONT, SARL au capital de 10 000 €, ci-après « le Prestataire »,
et la société VERRERIE DU LAC, SAS au capital de 5 000 €, ci-après « le Client »,
Article 1 - Durée
Le présent contrat prend effet le 1er avril 2026 et prend fin le 31 mars 2027.
Article 2 - Prix : 500,00 € HT par mois, payables à 30 jours.
Fait à Dijon, en deux exemplaires, le 18 mars 2026
Le Prestataire                                   Le Client
""",
        {"nature": "contrat", "issue_date": "2026-03-18"},
    ),
    "contrat_signatures_datees": (
        """\
CONTRAT DE LOCATION DE MATÉRIEL N° 4471
Entre la société ATELIERS BELMONT, SARL au capital de 10 000 €, ci-après « le Loueur »,
et la société VERRERIE DU LAC, SAS au capital de 5 000 €, ci-après « le Locataire »,
vu la loi n° 75-1334 du 31 décembre 1975,
il est convenu ce qui suit. La location court à compter du 1er avril 2026.
Loyer : 500,00 € HT par mois. Durée : douze mois. Résiliation : trois mois de préavis.
Signé le 20/03/2026
""",
        {"nature": "contrat", "issue_date": "2026-03-20"},
    ),
    "contrat_sans_signature_mais_effet": (
        """\
CONTRAT D'ENTRETIEN
Entre la société ATELIERS BELMONT, SARL au capital de 10 000 €, ci-après « le Prestataire »,
et la société VERRERIE DU LAC, SAS au capital de 5 000 €, ci-après « le Client »,
il a été convenu ce qui suit.
Article 1 - Le présent contrat prend effet le 1er avril 2026 pour un an.
Article 2 - Chaque partie peut résilier le contrat.
""",
        {"nature": "contrat", "issue_date": "2026-04-01"},
    ),
    "bon_de_livraison_entete": (
        """\
ATELIERS BELMONT SARL                   BON DE LIVRAISON
14 rue des Forges                       N° BL-2026-118
21000 Dijon                             Date : 12/03/2026
                                        Commande : C-4471 du 02/03/2026
                                        VERRERIE DU LAC
                                        7 quai des Brumes
                                        74000 Annecy

Désignation                             Qté livrée
Cadre aluminium                         12
Reçu en bon état le 13/03/2026. Signature et cachet :
""",
        {
            "nature": "bon_de_livraison",
            "delivery_number": "BL-2026-118",
            "delivery_date": "2026-03-12",
            "order_number": "C-4471",
        },
    ),
    "bon_de_livraison_en_phrase": (
        """\
ATELIERS BELMONT SARL, 14 rue des Forges, 21000 Dijon
Bordereau de livraison 118/26 du 12 mars 2026
Votre commande n° C-4471 du 2 mars 2026

Référence      Désignation              Quantité
AL-40          Cadre aluminium          12
VR-08          Verrou                   24
Marchandises reçues conformes, le client :
""",
        {
            "nature": "bon_de_livraison",
            "delivery_number": "118/26",
            "delivery_date": "2026-03-12",
            "order_number": "C-4471",
        },
    ),
    "bon_de_livraison_livre_le": (
        """\
BON DE LIVRAISON
Numéro : 004512           Édité le : 11/03/2026
Livré le : 12/03/2026     Transporteur : Norbert
Client : VERRERIE DU LAC
Désignation                             Qté
Cadre aluminium                         12
""",
        {
            "nature": "bon_de_livraison",
            "delivery_number": "004512",
            "delivery_date": "2026-03-12",
        },
    ),
    "courriel_imprime_date": (
        """\
De : comptabilite@verrerie.example
À : recouvrement@belmont.example
Date : mardi 14 avril 2026 à 09:12
Objet : Re: facture F-2026-31

Bonjour,
Nous accusons réception de votre message. La livraison du 12/03/2026 est conforme ;
nous réglerons le 30/04/2026. Nous ne contestons pas le montant.
Cordialement

Le lun. 13 avr. 2026 à 17:40, Belmont <recouvrement@belmont.example> a écrit :
> Votre facture F-2026-31 reste impayée.
""",
        {"nature": "echange", "issue_date": "2026-04-14", "contested": None},
    ),
    "courriel_imprime_anglais": (
        """\
From: Verrerie du Lac <comptabilite@verrerie.example>
Sent: Tuesday, April 14, 2026 9:12 AM
To: recouvrement@belmont.example
Subject: RE: facture F-2026-31

Bonjour,
Nous contestons la facture F-2026-31 du 03/03/2026 : les cadres livrés le 12/03/2026 sont rayés.
""",
        {"nature": "echange", "issue_date": "2026-04-14"},
    ),
    "avis_echeance_loyer": (
        """\
SCI DES TILLEULS                          AVIS D'ÉCHÉANCE
3 rue Neuve                               N° 2026-04-017
69002 Lyon                                Lyon, le 20 mars 2026

                                          BOULANGERIE ROUX
                                          8 place Carnot
                                          69002 Lyon

Bail commercial du 1er juillet 2019
Période du 01/04/2026 au 30/06/2026
Loyer                                     3 000,00
Provision sur charges                       300,00
Total HT                                  3 300,00
TVA 20 %                                    660,00
Total TTC                                 3 960,00
À payer avant le 05/04/2026
""",
        {
            "nature": "avis_echeance",
            "issue_date": "2026-03-20",
            "due_date": "2026-04-05",
            "period_start": "2026-04-01",
            "period_end": "2026-06-30",
            "total_ttc": "3960.00",
        },
    ),
    "releve_de_factures": (
        """\
ATELIERS BELMONT SARL
RELEVÉ DE COMPTE CLIENT                   Arrêté au 31/03/2026
Période du 01/01/2026 au 31/03/2026
Date           Libellé                    Débit       Crédit
15/01/2026     Facture F-2026-04          600,00
20/02/2026     Virement                               600,00
03/03/2026     Facture F-2026-31          600,00
Solde en notre faveur                     600,00
""",
        {"nature": "releve", "period_start": "2026-01-01", "period_end": "2026-03-31"},
    ),
    "honoraires_avec_loi": (
        """\
Maître Anne ORVEAU
Avocate au barreau de Lyon
3 place du Palais, 69003 Lyon

Le 4 mars 2026

NOTE D'HONORAIRES ET DE FRAIS 2026/044

Diligences selon convention du 12 janvier 2026 (article 10 de la loi n° 71-1130 du 31 décembre 1971)
"""
        + _TOTALS
        + "Décret du 12 juillet 2005 : toute contestation relève du bâtonnier.\n",
        {"invoice_number": "2026/044", "issue_date": "2026-03-04", "total_ttc": "600.00"},
    ),
    "hotel_sejour": (
        """\
HÔTEL DE LA GARE                          VERRERIE DU LAC
1 place de la Gare                        7 quai des Brumes
74000 Annecy                              74000 Annecy

Facture 88214
Arrivée : 10/03/2026    Départ : 12/03/2026    Chambre 214
Annecy, le 12 mars 2026
"""
        + _TOTALS,
        {"invoice_number": "88214", "issue_date": "2026-03-12", "due_date": None},
    ),
    "facture_tiret": (
        """\
ATELIERS BELMONT SARL
FACTURE - 2026/118                        Date : 12/03/2026
"""
        + _TOTALS,
        {"invoice_number": "2026/118", "issue_date": "2026-03-12"},
    ),
    "facture_en_phrase": (
        """\
ATELIERS BELMONT SARL
Dijon, le 12 mars 2026
Madame, nous vous prions de trouver ci-dessous notre facture portant le numéro 2026-118.
"""
        + _TOTALS,
        {"invoice_number": "2026-118", "issue_date": "2026-03-12"},
    ),
    "notre_ref_sous_titre": (
        """\
ATELIERS BELMONT SARL
FACTURE
Notre réf : BEL/26/0118                   Votre réf : PO 77120
Date      : 12/03/2026
"""
        + _TOTALS,
        {
            "invoice_number": "BEL/26/0118",
            "issue_date": "2026-03-12",
            "order_number": "PO 77120",
        },
    ),
    "numero_long_avec_espaces": (
        """\
ATELIERS BELMONT SARL
Facture n° FR 2026 000 118
Date de facturation 12/03/2026
"""
        + _TOTALS,
        {"invoice_number": "FR 2026 000 118", "issue_date": "2026-03-12"},
    ),
    "numero_avec_barres": (
        """\
ATELIERS BELMONT SARL
Numéro de facture : 2026/03/B/000118-A
Date de facture   : 12/03/2026
N° client         : 411VERRE
"""
        + _TOTALS,
        {"invoice_number": "2026/03/B/000118-A", "issue_date": "2026-03-12"},
    ),
    "numero_sous_le_titre": (
        """\
ATELIERS BELMONT SARL                             FACTURE
14 rue des Forges                                 F-2026-118
21000 Dijon                                       12/03/2026
"""
        + _TOTALS,
        {"invoice_number": "F-2026-118", "issue_date": "2026-03-12"},
    ),
    "numero_et_date_en_titre": (
        """\
ATELIERS BELMONT SARL
FACTURE DE TRAVAUX F-2026-118 EN DATE DU 12/03/2026
Devis n° D-88 du 02/02/2026 - Chantier n° 412
"""
        + _TOTALS,
        {"invoice_number": "F-2026-118", "issue_date": "2026-03-12"},
    ),
    "facture_mensuelle": (
        """\
ATELIERS BELMONT SARL
Facture mensuelle n° 2026-118 - mars 2026
Émise le 31 mars 2026. Période du 1er mars au 31 mars 2026.
"""
        + _TOTALS,
        {"invoice_number": "2026-118", "issue_date": "2026-03-31", "due_date": None},
    ),
    "dossier_n_est_pas_le_numero": (
        """\
ÉTUDE ORVEAU
N/Réf. : 27597 - BELMONT c/ VERRERIE
FACTURE D'HONORAIRES N° 25/379-H
Metz, le 10 mars 2026
"""
        + _TOTALS,
        {"invoice_number": "25/379-H", "issue_date": "2026-03-10"},
    ),
    "bl_et_date_sur_la_facture": (
        """\
ATELIERS BELMONT SARL
FACTURE F-2026-118                        Date : 31/03/2026
Selon BL n° 4512 du 12/03/2026
Votre commande C-4471 du 02/03/2026
"""
        + _TOTALS,
        {
            "invoice_number": "F-2026-118",
            "issue_date": "2026-03-31",
            "delivery_number": "4512",
            "delivery_date": "2026-03-12",
            "order_number": "C-4471",
        },
    ),
    "bon_de_livraison_en_tableau": (
        """\
ATELIERS BELMONT SARL
FACTURE F-2026-118

Date             Bon de livraison      Commande        Échéance
31/03/2026       BL26-4512             C-4471          30/04/2026
"""
        + _TOTALS,
        {
            "issue_date": "2026-03-31",
            "delivery_number": "BL26-4512",
            "order_number": "C-4471",
            "due_date": "2026-04-30",
        },
    ),
    "livraison_n_est_pas_echeance": (
        """\
ATELIERS BELMONT SARL
Facture F-2026-118 du 31/03/2026
Livraison effectuée le 12/03/2026
Offre valable jusqu'au 30/06/2026
"""
        + _TOTALS,
        {
            "issue_date": "2026-03-31",
            "delivery_date": "2026-03-12",
            "due_date": None,
        },
    ),
    "fin_de_periode_n_est_pas_echeance": (
        """\
ATELIERS BELMONT SARL
Facture F-2026-118 du 31/03/2026
Abonnement du 01/04/2026 au 30/06/2026
Votre contrat se renouvelle le 01/07/2026
"""
        + _TOTALS,
        {"issue_date": "2026-03-31", "due_date": None},
    ),
    "garantie_n_est_pas_echeance": (
        """\
ATELIERS BELMONT SARL
Facture F-2026-118 du 31/03/2026
Garantie jusqu'au 31/03/2028. Assurance décennale valable jusqu'au 31/12/2026.
Réclamation à présenter avant le 30/04/2026.
"""
        + _TOTALS,
        {"issue_date": "2026-03-31", "due_date": None},
    ),
    "echeance_en_phrase": (
        """\
ATELIERS BELMONT SARL
Facture F-2026-118 du 31/03/2026
"""
        + _TOTALS
        + "Nous attendons votre virement pour le 30 avril 2026 au plus tard.\n",
        {"issue_date": "2026-03-31", "due_date": "2026-04-30"},
    ),
    "prelevement_le": (
        """\
ATELIERS BELMONT SARL
Facture F-2026-118 du 31/03/2026
"""
        + _TOTALS
        + "Ce montant sera prélevé sur votre compte le 10/04/2026.\n",
        {"issue_date": "2026-03-31", "due_date": "2026-04-10"},
    ),
    "livraison_prevue_n_est_pas_livraison": (
        """\
ATELIERS BELMONT SARL
Facture d'acompte F-2026-118 du 31/03/2026
Livraison prévue le 15/05/2026
"""
        + _TOTALS,
        {"issue_date": "2026-03-31", "delivery_date": None, "due_date": None},
    ),
    "acheteur_personne_physique": (
        """\
ATELIERS BELMONT SARL
14 rue des Forges
21000 Dijon
SIRET 394 580 732 00029
                                        Monsieur Paul LERICHE
                                        7 quai des Brumes
                                        74000 Annecy
FACTURE F-2026-118 du 12/03/2026
"""
        + _TOTALS,
        {"seller_name": "ATELIERS BELMONT SARL", "buyer_name": "Monsieur Paul LERICHE"},
    ),
    "acheteur_mairie": (
        """\
ATELIERS BELMONT SARL
14 rue des Forges
21000 Dijon
SIRET 394 580 732 00029
                                        MAIRIE D'ANNECY
                                        Direction des services techniques
                                        Place de l'Hôtel de Ville
                                        74000 Annecy
FACTURE F-2026-118 du 12/03/2026
"""
        + _TOTALS,
        {"seller_name": "ATELIERS BELMONT SARL", "buyer_name": "MAIRIE D'ANNECY"},
    ),
    "acheteur_sous_l_attention": (
        """\
ATELIERS BELMONT SARL
14 rue des Forges
21000 Dijon
SIRET 394 580 732 00029
                                        À l'attention de Mme Leriche
                                        Service comptabilité
                                        VERRERIE DU LAC
                                        7 quai des Brumes
                                        74000 Annecy
FACTURE F-2026-118 du 12/03/2026
"""
        + _TOTALS,
        {"seller_name": "ATELIERS BELMONT SARL", "buyer_name": "VERRERIE DU LAC"},
    ),
    "acheteur_puis_l_attention": (
        """\
ATELIERS BELMONT SARL
14 rue des Forges
21000 Dijon
SIRET 394 580 732 00029
                                        VERRERIE DU LAC
                                        À l'attention du service comptabilité
                                        7 quai des Brumes
                                        74000 Annecy
FACTURE F-2026-118 du 12/03/2026
"""
        + _TOTALS,
        {"seller_name": "ATELIERS BELMONT SARL", "buyer_name": "VERRERIE DU LAC"},
    ),
    "acheteur_societe_seule_puis_nom": (
        """\
ATELIERS BELMONT SARL
14 rue des Forges
21000 Dijon
SIRET 394 580 732 00029
                                        SOCIÉTÉ
                                        VERRERIE DU LAC
                                        7 quai des Brumes
                                        74000 Annecy
FACTURE F-2026-118 du 12/03/2026
"""
        + _TOTALS,
        {"seller_name": "ATELIERS BELMONT SARL", "buyer_name": "VERRERIE DU LAC"},
    ),
    "acheteur_sci_et_gerant": (
        """\
ATELIERS BELMONT SARL
14 rue des Forges
21000 Dijon
SIRET 394 580 732 00029
                                        Client :
                                        SCI DES BRUMES
                                        Représentée par M. Leriche
                                        7 quai des Brumes
                                        74000 Annecy
FACTURE F-2026-118 du 12/03/2026
"""
        + _TOTALS,
        {"seller_name": "ATELIERS BELMONT SARL", "buyer_name": "SCI DES BRUMES"},
    ),
    "acheteur_association_sur_deux_lignes": (
        """\
ATELIERS BELMONT SARL
14 rue des Forges
21000 Dijon
SIRET 394 580 732 00029
                                        Association des commerçants
                                        du vieil Annecy
                                        7 quai des Brumes
                                        74000 Annecy
FACTURE F-2026-118 du 12/03/2026
"""
        + _TOTALS,
        {
            "seller_name": "ATELIERS BELMONT SARL",
            "buyer_name": "Association des commerçants du vieil Annecy",
        },
    ),
    "acheteur_service_avant": (
        """\
ATELIERS BELMONT SARL
14 rue des Forges
21000 Dijon
SIRET 394 580 732 00029
                                        Service Achats - Bâtiment C
                                        VERRERIE DU LAC
                                        7 quai des Brumes
                                        74000 Annecy
FACTURE F-2026-118 du 12/03/2026
"""
        + _TOTALS,
        {"seller_name": "ATELIERS BELMONT SARL", "buyer_name": "VERRERIE DU LAC"},
    ),
    "pv_de_reception": (
        """\
PROCÈS-VERBAL DE RÉCEPTION DES TRAVAUX
Maître d'ouvrage : VERRERIE DU LAC
Entreprise : ATELIERS BELMONT SARL
Marché n° M-2026-12 du 5 janvier 2026
Les travaux ont été visités le 27 mars 2026.
La réception est prononcée sans réserve avec effet au 28 mars 2026.
Fait à Annecy, le 30 mars 2026
Signatures
""",
        {"nature": "bon_de_livraison", "delivery_date": "2026-03-30"},
    ),
    "extrait_acompte_date": (
        """\
ATELIERS BELMONT SARL
Facture n° F-2026-118
Dijon, le 31/03/2026
"""
        + _TOTALS
        + "Acompte reçu le 12/02/2026 : 100,00\nReste à payer : 500,00\nRèglement : 30 jours date de facture\n",
        {
            "issue_date": "2026-03-31",
            "due_date": "2026-04-30",
            "paid": "100.00",
            "due_payable": "500.00",
            "delivery_date": None,
        },
    ),
    "avoir_dont_la_facture_a_ses_jours": (
        """\
SA PAPIERS FLORENTINE                               NOTE DE CRÉDIT
118 cours de la Somme                               Numéro : NC 5971
33800 Bordeaux                                      Date : 16/01/2025

Au crédit de :
ÉDITIONS QUATRE-SAULES
1 chemin rural n° 4
81600 Gaillac

Facture d'origine : 72782, émise le 26/12/2024, à échéance du 09/02/2025
"""
        + _TOTALS,
        {
            "nature": "avoir",
            "invoice_number": "NC 5971",
            "issue_date": "2025-01-16",
            "due_date": None,
            "preceding_invoice": "72782",
        },
    ),
    "boite_postale_a_cote_du_numero": (
        """\
ÉLÉVATIS                                            PHARMACIE DU BEFFROI
8 rue des Docks                                     BP 90417
76057 Le Havre                                      76057 Le Havre Cedex

FACTURE

Numéro de facture                                   BP 90417
E4669982

Date de facture
08/12/2025
"""
        + _TOTALS,
        {"invoice_number": "E4669982", "issue_date": "2025-12-08"},
    ),
    "bordereau_d_expedition": (
        """\
USINAGE TARQUINOL
1 chemin rural n° 4
81600 Gaillac
                                        GARAGE PAULHIAC
                                        118 cours de la Somme
                                        33800 Bordeaux

FACTURE 25/59018            du 24/01/2025

V/commande CDE307068        Bordereau d'expédition 27998        Livré le 22/01/2025
"""
        + _TOTALS,
        {
            "invoice_number": "25/59018",
            "order_number": "CDE307068",
            "delivery_number": "27998",
            "delivery_date": "2025-01-22",
        },
    ),
    "forme_et_adresse_apres_le_nom": (
        """\
BUREAU TALLARD
3 place du Marché
05000 Gap

FACTURE n° BT-77 du 12 mars 2026

Client : Novalpine Ingénierie, SAS, ZI Nord, 27 rue Ampère, 67500 Haguenau
"""
        + _TOTALS,
        {"invoice_number": "BT-77", "buyer_name": "Novalpine Ingénierie"},
    ),
}
