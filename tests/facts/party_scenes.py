"""Who sells and who buys where labels are few, as pages are set (fictional).

A scene is pieces of a page, "x y size leading | line // line", then what must be read: seller,
buyer, the SIREN of each ("-" : silent). SIREN_A, SIRET_A, TVA_A and IBAN_A stand for numbers.
"""

# ruff: noqa: E501  as people write them
import re
from typing import Final

from tests.facts.party_layouts import NUMBERS
from tests.facts.party_pages import Page, Piece

_FIELDS: Final = ("seller_name", "buyer_name", "seller_siren", "buyer_siren")


def _scene(text: str) -> Page:
    *pieces, truth = text.strip().split("\n")
    said = (part.strip() for part in truth.removeprefix("=>").split("|"))
    values = {
        field: None
        if value == "-"
        else _numbered(value).replace(" ", "")
        if "SIREN" in value
        else value
        for field, value in zip(_FIELDS, said, strict=True)
    }
    return tuple(_piece(line) for line in pieces), values


def _piece(line: str) -> Piece:
    where, _, said = line.partition(" | ")
    x, y, size, leading = map(int, where.split())
    return x, y, size, leading, tuple(_numbered(part) for part in said.split(" // "))


def _numbered(text: str) -> str:
    return re.sub(r"(?:SIREN|SIRET|TVA|IBAN)_[A-D]", lambda token: NUMBERS[token[0]], text)


SCENES: Final[dict[str, Page]] = {
    name: _scene(text)
    for name, text in {
        "logo_image_client_gauche_pied": """
40 130 10 13 | VERRERIE DU LAC // 7 quai des Brumes // 74000 Annecy // SIRET SIRET_B
40 240 14 0 | Facture n° F-2026-31 du 03/03/2026
120 800 7 9 | BELMONT ET FILS - Société par actions simplifiée au capital de 10 000 euros // Siège social : 14 rue des Forges 21000 DIJON - SIREN_A RCS DIJON - N° TVA TVA_A
=> BELMONT ET FILS | VERRERIE DU LAC | SIREN_A | SIREN_B
""",
        "ei_personne": """
40 50 12 0 | Camille ROUX EI
40 66 9 12 | Graphiste indépendante // 3 impasse du Puits // 69004 Lyon // 06 11 22 33 44 // SIRET : SIRET_A
330 130 10 13 | Association Les Amis du Théâtre // 7 quai des Brumes // 74000 Annecy
40 240 14 0 | Facture n° 2026-31
40 260 9 0 | Date : 03/03/2026
40 780 8 10 | TVA non applicable, art. 293 B du CGI // Entreprise individuelle - SIRET SIRET_A - APE 7410Z
=> Camille ROUX EI | Association Les Amis du Théâtre | SIREN_A | -
""",
        "emetteur_droite_client_gauche_mme": """
380 40 16 0 | SARL PLOMBERIE BELMONT
380 58 8 10 | 14 rue des Forges - 21000 Dijon // Tél : 03 80 11 22 33 // SIRET SIRET_A
40 130 10 13 | M. et Mme Paul DURIEUX // 7 quai des Brumes // 74000 Annecy
40 240 14 0 | Facture n° F-2026-31
380 240 9 0 | Annecy, le 03/03/2026
=> SARL PLOMBERIE BELMONT | M. et Mme Paul DURIEUX | SIREN_A | -
""",
        "commune_chorus": """
40 40 13 0 | Belmont Espaces Verts
40 56 8 10 | 14 rue des Forges // 21000 Dijon // SIRET SIRET_A // TVA TVA_A
330 120 10 13 | COMMUNE DE SAINT-LOUP // Service des finances // Place de la Mairie // 74000 Saint-Loup // SIRET : SIRET_B // Engagement : 2026-114
40 240 14 0 | FACTURE F-2026-31
40 260 9 0 | Date : 03/03/2026
=> Belmont Espaces Verts | COMMUNE DE SAINT-LOUP | SIREN_A | SIREN_B
""",
        "sdc_represente_par_syndic": """
40 40 13 0 | BELMONT ASCENSEURS SAS
40 56 8 10 | 14 rue des Forges // 21000 Dijon
330 120 10 13 | SDC Résidence Les Tilleuls // Représenté par son syndic Cabinet Orion // 7 quai des Brumes // 74000 Annecy
40 240 14 0 | FACTURE F-2026-31
40 260 9 0 | Date : 03/03/2026
40 800 7 0 | BELMONT ASCENSEURS SAS au capital de 50 000 € - RCS Dijon SIREN_A - TVA_A
=> BELMONT ASCENSEURS SAS | SDC Résidence Les Tilleuls | SIREN_A | -
""",
        "sdc_chez_syndic": """
40 40 13 0 | BELMONT ASCENSEURS
40 56 8 10 | 14 rue des Forges // 21000 Dijon // SIREN SIREN_A
330 120 10 13 | SYNDICAT DES COPROPRIETAIRES // DU 12 RUE DES ROSES // c/o CABINET ORION IMMOBILIER // 7 quai des Brumes // 74000 Annecy
40 240 14 0 | FACTURE F-2026-31
40 260 9 0 | Date : 03/03/2026
=> BELMONT ASCENSEURS | SYNDICAT DES COPROPRIETAIRES DU 12 RUE DES ROSES | SIREN_A | -
""",
        "enseigne_exploitee_par_pied": """
40 60 24 0 | LE BON FOURNIL
40 76 8 0 | Boulangerie - traiteur
40 90 8 10 | 14 rue des Forges // 21000 Dijon
330 130 10 13 | VERRERIE DU LAC // 7 quai des Brumes // 74000 Annecy
40 240 14 0 | FACTURE F-2026-31
40 260 9 0 | Date : 03/03/2026
40 800 7 9 | Le Bon Fournil est exploité par BELMONT SARL au capital de 8 000 €, RCS Dijon SIREN_A
=> BELMONT SARL | VERRERIE DU LAC | SIREN_A | -
""",
        "agence_livraison_facturation": """
40 40 14 0 | BELMONT DISTRIBUTION
40 56 8 10 | Agence de Dijon // 14 rue des Forges // 21000 Dijon // Tél. 03 80 11 22 33
40 130 8 0 | Adresse de livraison
40 142 9 11 | VERRERIE DU LAC - Dépôt // ZA des Iles // 74100 Annemasse
330 130 8 0 | Adresse de facturation
330 142 9 11 | VERRERIE DU LAC // Comptabilité fournisseurs // 7 quai des Brumes // 74000 Annecy
40 240 14 0 | FACTURE F-2026-31 du 03/03/2026
40 800 7 9 | BELMONT DISTRIBUTION SAS au capital de 1 000 000 € - Siège : 1 avenue du Parc 75008 Paris // RCS Paris SIREN_A - TVA TVA_A
=> BELMONT DISTRIBUTION | VERRERIE DU LAC | SIREN_A | -
""",
        "titulaire_iban_decide": """
40 60 10 13 | Verrerie du Lac // 7 quai des Brumes // 74000 Annecy // SIRET SIRET_B // TVA TVA_B
350 60 10 13 | Ateliers Belmont // 14 rue des Forges // 21000 Dijon // SIRET SIRET_A // TVA TVA_A
40 200 14 0 | FACTURE F-2026-31
40 220 9 0 | Date : 03/03/2026
40 760 9 12 | Règlement par virement // Titulaire : Ateliers Belmont // IBAN IBAN_A
=> Ateliers Belmont | Verrerie du Lac | SIREN_A | SIREN_B
""",
        "courriel_decide": """
40 60 10 13 | Verrerie du Lac // 7 quai des Brumes // 74000 Annecy // SIRET SIRET_B
350 60 10 13 | Ateliers Belmont // 14 rue des Forges // 21000 Dijon // SIRET SIRET_A
40 200 14 0 | FACTURE F-2026-31
40 220 9 0 | Date : 03/03/2026
40 760 9 12 | Une question ? compta@ateliers-belmont.fr
=> Ateliers Belmont | Verrerie du Lac | SIREN_A | SIREN_B
""",
        "doit_colonne": """
40 50 10 12 | Ateliers Belmont // 14 rue des Forges // 21000 Dijon // SIRET SIRET_A
330 130 10 0 | Doit :
330 145 10 13 | Maître Jeanne Morel // Avocate au barreau d'Annecy // 7 quai des Brumes // 74000 Annecy
40 240 14 0 | Note d'honoraires F-2026-31
40 260 9 0 | Dijon, le 03/03/2026
=> Ateliers Belmont | Maître Jeanne Morel | SIREN_A | -
""",
        "selarl_emetteur": """
200 50 14 0 | SELARL MOREL & ASSOCIÉS
220 66 8 10 | Avocats au Barreau de Dijon // 14 rue des Forges - 21000 DIJON // Tél. 03 80 11 22 33 - cabinet@morel-avocats.fr
330 150 10 13 | SCI DU LAC // 7 quai des Brumes // 74000 Annecy
40 240 12 0 | Facture d'honoraires n° F-2026-31
40 260 9 0 | Dijon, le 03/03/2026
120 800 7 0 | SIRET SIRET_A - TVA TVA_A - Membre d'une association agréée
=> SELARL MOREL & ASSOCIÉS | SCI DU LAC | SIREN_A | -
""",
        "factor_au_pied": """
40 50 14 0 | Ateliers Belmont
40 66 8 10 | 14 rue des Forges // 21000 Dijon // SIRET SIRET_A
330 130 10 13 | Verrerie du Lac // 7 quai des Brumes // 74000 Annecy
40 240 14 0 | FACTURE F-2026-31
40 260 9 0 | Date : 03/03/2026
40 700 8 10 | Pour être libératoire, votre règlement doit être effectué directement à l'ordre de // CREDIFACT SA - 2 place Rouge - 59000 Lille - RCS Lille SIREN_C // qui le reçoit par subrogation dans le cadre d'un contrat d'affacturage. // IBAN IBAN_A
=> Ateliers Belmont | Verrerie du Lac | SIREN_A | -
""",
        "logiciel_au_pied": """
40 50 14 0 | Ateliers Belmont
40 66 8 10 | 14 rue des Forges // 21000 Dijon
330 130 10 13 | Verrerie du Lac // 7 quai des Brumes // 74000 Annecy
40 240 14 0 | FACTURE F-2026-31
40 260 9 0 | Date : 03/03/2026
40 800 6 8 | Document généré par Factomatic, SAS au capital de 100 000 € - RCS Nantes SIREN_C - TVA TVA_C
=> Ateliers Belmont | Verrerie du Lac | - | -
""",
        "nom_sur_deux_lignes_client": """
40 50 14 0 | Ateliers Belmont
40 66 8 10 | 14 rue des Forges // 21000 Dijon // RCS Dijon SIREN_A
330 130 10 13 | CENTRE HOSPITALIER INTERCOMMUNAL // DES VALLÉES DU HAUT-LAC // Direction des achats // 7 quai des Brumes // BP 40 // 74000 Annecy Cedex 9
40 240 14 0 | FACTURE F-2026-31
40 260 9 0 | Date : 03/03/2026
=> Ateliers Belmont | CENTRE HOSPITALIER INTERCOMMUNAL DES VALLÉES DU HAUT-LAC | SIREN_A | -
""",
        "phrase_au_profit_de": """
40 50 14 0 | Ateliers Belmont
40 66 8 10 | 14 rue des Forges // 21000 Dijon // RCS Dijon SIREN_A
40 140 14 0 | FACTURE F-2026-31
40 160 9 0 | Dijon, le 03/03/2026
40 200 10 13 | La présente facture est adressée à la société VERRERIE DU LAC, SARL, 7 quai des // Brumes, 74000 Annecy, SIREN SIREN_B, pour les travaux suivants :
=> Ateliers Belmont | VERRERIE DU LAC | SIREN_A | SIREN_B
""",
        "cadres_emetteur_destinataire_sur_une_ligne": """
40 60 9 0 | ÉMETTEUR
320 60 9 0 | DESTINATAIRE
40 80 10 12 | Ateliers Belmont // 14 rue des Forges // 21000 Dijon // SIRET : SIRET_A // TVA : TVA_A
320 80 10 12 | Verrerie du Lac // 7 quai des Brumes // 74000 Annecy // SIRET : SIRET_B // TVA : TVA_B
40 200 14 0 | FACTURE F-2026-31
40 220 9 0 | Date : 03/03/2026
=> Ateliers Belmont | Verrerie du Lac | SIREN_A | SIREN_B
""",
        "grille_cles_valeurs": """
40 50 14 0 | FACTURE F-2026-31 du 03/03/2026
40 90 9 13 | Vendeur // Raison sociale : // Adresse : // SIRET :
130 103 9 13 | Ateliers Belmont // 14 rue des Forges, 21000 Dijon // SIRET_A
320 90 9 13 | Acheteur // Raison sociale : // Adresse : // SIRET :
410 103 9 13 | Verrerie du Lac // 7 quai des Brumes, 74000 Annecy // SIRET_B
=> Ateliers Belmont | Verrerie du Lac | SIREN_A | SIREN_B
""",
        "client_etranger": """
40 50 14 0 | Ateliers Belmont
40 66 8 10 | 14 rue des Forges // 21000 Dijon // TVA TVA_A
330 130 10 13 | Hofmann Glas GmbH // Industriestrasse 14 // D-79098 Freiburg // Allemagne // TVA DE811569869
40 240 14 0 | FACTURE F-2026-31
40 260 9 0 | Date : 03/03/2026
=> Ateliers Belmont | Hofmann Glas GmbH | SIREN_A | -
""",
        "groupe_en_tete_filiale_emet": """
40 50 20 0 | GROUPE ORION
40 66 8 10 | Belmont Nettoyage - filiale du Groupe Orion // 14 rue des Forges - 21000 Dijon // Tél. 03 80 11 22 33
330 130 10 13 | Verrerie du Lac // 7 quai des Brumes // 74000 Annecy
40 240 14 0 | FACTURE F-2026-31
40 260 9 0 | Date : 03/03/2026
40 800 7 0 | Belmont Nettoyage, SAS au capital de 37 000 € - RCS Dijon SIREN_A
=> Belmont Nettoyage | Verrerie du Lac | SIREN_A | -
""",
        "lignes_code_au_dessus_du_client": """
40 50 14 0 | Ateliers Belmont
40 66 8 10 | 14 rue des Forges // 21000 Dijon // RCS Dijon SIREN_A
330 110 9 12 | Code client : 00471 // Votre réf. : CDE 778 // VERRERIE DU LAC SARL // M. Jean Petit // 7 quai des Brumes // 74000 ANNECY // FRANCE
40 240 14 0 | FACTURE F-2026-31
40 260 9 0 | Date : 03/03/2026
=> Ateliers Belmont | VERRERIE DU LAC SARL | SIREN_A | -
""",
        "auto_entrepreneur_nom_bas": """
40 50 9 12 | Paul Mercier // 3 impasse du Puits // 69004 Lyon // paul.mercier@exemple.fr // Siret SIRET_A
40 130 9 12 | Client : Studio Lumen // 7 quai des Brumes, 74000 Annecy
40 200 12 0 | Facture 2026-07 — 3 mars 2026
=> Paul Mercier | Studio Lumen | SIREN_A | -
""",
        "a_l_attention_de_seul": """
40 50 9 12 | Belmont Conseil // 3 impasse du Puits // 69004 Lyon // Siret SIRET_A
330 130 9 12 | À l'attention de Mme Lise Arnaud // Verrerie du Lac // 7 quai des Brumes // 74000 Annecy
40 200 12 0 | Facture 2026-07 du 3 mars 2026
=> Belmont Conseil | Verrerie du Lac | SIREN_A | -
""",
        "situation_travaux_moe": """
40 50 14 0 | BELMONT CONSTRUCTION
40 66 8 10 | 14 rue des Forges // 21000 Dijon // RCS Dijon SIREN_A
40 120 9 12 | Maître d'ouvrage : // OPH DES SAVOIES // 7 quai des Brumes // 74000 Annecy
230 120 9 12 | Maître d'œuvre : // Atelier Kerr Architectes // 2 rue Haute // 73000 Chambéry
410 120 9 12 | Chantier : // Résidence du Parc // 12 rue des Lilas // 74600 Seynod
40 240 14 0 | SITUATION N° 3 - FACTURE F-2026-31
40 260 9 0 | Date : 03/03/2026
=> BELMONT CONSTRUCTION | OPH DES SAVOIES | SIREN_A | -
""",
        "autofacturation": """
40 40 9 0 | Autofacture établie par l'acheteur au nom et pour le compte du fournisseur
40 70 9 12 | Acheteur // Coopérative du Lac // 7 quai des Brumes // 74000 Annecy // SIRET SIRET_B
320 70 9 12 | Fournisseur // GAEC Belmont // 14 rue des Forges // 21000 Dijon // SIRET SIRET_A
40 200 14 0 | FACTURE F-2026-31 du 03/03/2026
=> GAEC Belmont | Coopérative du Lac | SIREN_A | SIREN_B
""",
        "emise_au_nom_et_pour_le_compte": """
40 50 14 0 | PLATEFORME ORION
40 66 8 10 | 2 place Rouge // 59000 Lille // RCS Lille SIREN_C
40 130 9 0 | Facture émise par PLATEFORME ORION au nom et pour le compte de
40 145 9 12 | Ateliers Belmont // 14 rue des Forges // 21000 Dijon // SIRET SIRET_A
330 145 9 12 | Client // Verrerie du Lac // 7 quai des Brumes // 74000 Annecy
40 240 14 0 | FACTURE F-2026-31 du 03/03/2026
=> Ateliers Belmont | Verrerie du Lac | SIREN_A | -
""",
        "pied_trois_colonnes_client_haut_gauche": """
40 60 10 13 | SAS VERRERIE DU LAC // 7 quai des Brumes // 74000 ANNECY
400 60 9 12 | Facture n° F-2026-31 // Date : 03/03/2026 // N° client : 471
40 770 7 9 | Ateliers Belmont SARL // 14 rue des Forges // 21000 Dijon
220 770 7 9 | Tél. 03 80 11 22 33 // contact@belmont.fr // www.belmont.fr
400 770 7 9 | SIRET SIRET_A // TVA TVA_A // IBAN IBAN_A
=> Ateliers Belmont SARL | SAS VERRERIE DU LAC | SIREN_A | -
""",
        "chez_un_tiers_livre": """
40 50 14 0 | Ateliers Belmont
40 66 8 10 | 14 rue des Forges // 21000 Dijon // SIRET SIRET_A
40 120 9 12 | Livré chez : // Menuiserie Haute // 2 rue Basse // 73000 Chambéry // SIRET SIRET_C
330 120 9 12 | Facturé à : // Verrerie du Lac // 7 quai des Brumes // 74000 Annecy // SIRET SIRET_B
40 240 14 0 | FACTURE F-2026-31 du 03/03/2026
=> Ateliers Belmont | Verrerie du Lac | SIREN_A | SIREN_B
""",
        "association_emet": """
40 50 12 0 | Association Musique en Vallée
40 66 8 10 | Maison des associations // 14 rue des Forges // 21000 Dijon // SIRET SIRET_A - RNA W212001234
330 130 10 13 | Mairie d'Annecy // Service culturel // Place de l'Hôtel de Ville // 74000 Annecy
40 240 14 0 | FACTURE 2026-31
40 260 9 0 | Le 03/03/2026
=> Association Musique en Vallée | Mairie d'Annecy | SIREN_A | -
""",
        "reglement_a_adresser": """
40 50 14 0 | Ateliers Belmont
40 66 8 10 | 14 rue des Forges // 21000 Dijon // SIRET SIRET_A
330 130 10 13 | Verrerie du Lac // 7 quai des Brumes // 74000 Annecy
40 240 14 0 | FACTURE F-2026-31
40 260 9 0 | Date : 03/03/2026
40 620 9 12 | Chèque à adresser à : // Centre de traitement Orion // TSA 40123 // 59000 Lille
=> Ateliers Belmont | Verrerie du Lac | SIREN_A | -
""",
        "une_colonne_sans_etiquette": """
40 50 9 12 | ATELIERS BELMONT // 14 RUE DES FORGES // 21000 DIJON //  // VERRERIE DU LAC // 7 QUAI DES BRUMES // 74000 ANNECY //  // FACTURE F-2026-31 // DATE 03/03/2026
40 780 8 0 | ATELIERS BELMONT SARL - SIREN SIREN_A
=> ATELIERS BELMONT | VERRERIE DU LAC | SIREN_A | -
""",
        "vendu_a_livre_a_trois_colonnes": """
40 50 12 0 | Belmont Négoce SA
40 66 8 10 | 14 rue des Forges // 21000 Dijon // SIREN SIREN_A
40 130 8 11 | VENDU À // Verrerie du Lac // 7 quai des Brumes // 74000 Annecy
220 130 8 11 | LIVRÉ À // Atelier n° 2 // ZA des Iles // 74100 Annemasse
400 130 8 11 | TRANSPORTEUR // Express Alpes // 2 rue Basse // 73000 Chambéry
40 240 14 0 | FACTURE F-2026-31 du 03/03/2026
=> Belmont Négoce SA | Verrerie du Lac | SIREN_A | -
""",
        "tiers_payeur": """
40 50 12 0 | Garage Belmont
40 66 8 10 | 14 rue des Forges // 21000 Dijon // SIREN SIREN_A
330 110 9 12 | Facturé à : ASSUR LAC MUTUELLE // 7 quai des Brumes // 74000 Annecy
40 150 9 12 | Assuré : Mme Lise Arnaud // Véhicule : AB-123-CD // Sinistre n° 77812
40 240 14 0 | FACTURE F-2026-31 du 03/03/2026
=> Garage Belmont | ASSUR LAC MUTUELLE | SIREN_A | -
""",
        "nom_prenom_client_particulier": """
40 50 12 0 | Garage Belmont
40 66 8 10 | 14 rue des Forges // 21000 Dijon // SIREN SIREN_A
330 110 9 12 | Nom : ARNAUD // Prénom : Lise // Adresse : 7 quai des Brumes // 74000 Annecy // Tél : 06 11 22 33 44
40 240 14 0 | FACTURE F-2026-31 du 03/03/2026
=> Garage Belmont | ARNAUD Lise | SIREN_A | -
""",
        "client_avec_telephone": """
40 50 10 12 | Ateliers Belmont // 14 rue des Forges // 21000 Dijon
330 110 10 12 | Verrerie du Lac // 7 quai des Brumes // 74000 Annecy // Tél. 04 50 11 22 33 // achats@verreriedulac.fr
40 240 14 0 | FACTURE F-2026-31 du 03/03/2026
40 790 7 0 | SARL au capital de 5 000 € - SIREN SIREN_A RCS Dijon
=> Ateliers Belmont | Verrerie du Lac | SIREN_A | -
""",
        "pied_sans_nom": """
40 50 10 12 | Ateliers Belmont // 14 rue des Forges // 21000 Dijon
330 110 10 12 | Verrerie du Lac // 7 quai des Brumes // 74000 Annecy // SIRET SIRET_B
40 240 14 0 | FACTURE F-2026-31 du 03/03/2026
40 790 7 0 | SARL au capital de 5 000 € - SIREN SIREN_A RCS Dijon - TVA TVA_A
=> Ateliers Belmont | Verrerie du Lac | SIREN_A | SIREN_B
""",
        "tva_client_dans_pied": """
40 110 10 12 | Verrerie du Lac // 7 quai des Brumes // 74000 Annecy
350 50 10 12 | Ateliers Belmont // 14 rue des Forges // 21000 Dijon // N° TVA : TVA_A
40 240 14 0 | FACTURE F-2026-31 du 03/03/2026
40 300 9 0 | N° TVA du client : TVA_B
=> Ateliers Belmont | Verrerie du Lac | SIREN_A | SIREN_B
""",
        "odoo_client_a_droite_pied_complet": """
40 40 9 11 | Ateliers Belmont // 14 rue des Forges // 21000 Dijon // France
330 130 9 11 | Verrerie du Lac // 7 quai des Brumes // 74000 Annecy // France // Numéro de TVA : TVA_B
40 220 16 0 | Facture INV/2026/00031
40 250 9 12 | Date de facturation : // 03/03/2026
100 800 7 0 | +33 3 80 11 22 33 | contact@belmont.fr | https://www.belmont.fr | TVA : TVA_A
=> Ateliers Belmont | Verrerie du Lac | SIREN_A | SIREN_B
""",
        "client_nom_plus_grand": """
40 50 9 11 | Ateliers Belmont // 14 rue des Forges // 21000 Dijon
330 120 12 0 | Verrerie du Lac
330 134 9 11 | 7 quai des Brumes // 74000 Annecy
40 220 14 0 | Facture F-2026-31 du 03/03/2026
=> Ateliers Belmont | Verrerie du Lac | - | -
""",
        "siege_et_usine_en_tete": """
40 40 16 0 | BELMONT SAS
40 60 8 10 | Siège social // 14 rue des Forges // 21000 Dijon
180 60 8 10 | Usine et bureaux // ZI Nord, rue de l'Industrie // 39100 Dole // Tél. 03 84 11 22 33
330 140 10 12 | VERRERIE DU LAC // 7 quai des Brumes // 74000 Annecy
40 220 14 0 | Facture F-2026-31 du 03/03/2026
40 800 7 0 | SAS au capital de 100 000 € - RCS Dijon SIREN_A
=> BELMONT SAS | VERRERIE DU LAC | SIREN_A | -
""",
        "client_en_grille_sans_titre": """
40 50 12 12 | Ateliers Belmont
40 64 9 11 | 14 rue des Forges // 21000 Dijon // SIRET SIRET_A
320 110 9 12 | Société : // Contact : // Adresse : // Ville :
390 110 9 12 | Verrerie du Lac // Mme Lise Arnaud // 7 quai des Brumes // 74000 Annecy
40 220 14 0 | Facture F-2026-31 du 03/03/2026
=> Ateliers Belmont | Verrerie du Lac | SIREN_A | -
""",
        "client_numero_en_titre": """
40 50 12 12 | Ateliers Belmont
40 64 9 11 | 14 rue des Forges // 21000 Dijon // SIRET SIRET_A
320 110 9 12 | Client n° 004711 // Verrerie du Lac // 7 quai des Brumes // 74000 Annecy
40 220 14 0 | Facture F-2026-31 du 03/03/2026
=> Ateliers Belmont | Verrerie du Lac | SIREN_A | -
""",
        "place_de_marche_tiers_vendeur": """
40 40 18 0 | orionplace
40 80 9 11 | Vendu par Ateliers Belmont // N° TVA TVA_A
40 130 9 11 | Adresse de facturation // Lise Arnaud // 7 quai des Brumes // 74000 Annecy
220 130 9 11 | Adresse de livraison // Lise Arnaud // chez M. Petit // 2 rue Basse // 73000 Chambéry
400 130 9 11 | Vendu par // Ateliers Belmont // 14 rue des Forges // 21000 Dijon
40 220 14 0 | Facture F-2026-31 du 03/03/2026
40 800 7 0 | Orionplace SA au capital de 1 000 000 € - 2 place Rouge 59000 Lille - RCS Lille SIREN_C
=> Ateliers Belmont | Lise Arnaud | SIREN_A | -
""",
        "voyagiste_garanties_au_pied": """
40 40 14 0 | BELMONT VOYAGES
40 56 8 10 | 14 rue des Forges // 21000 Dijon // 03 80 11 22 33
330 120 10 12 | Comité d'entreprise Verrerie du Lac // Mme Lise Arnaud // 7 quai des Brumes // 74000 Annecy
40 220 14 0 | Facture F-2026-31 du 03/03/2026
40 780 6 8 | BELMONT VOYAGES SARL au capital de 8 000 € - RCS Dijon SIREN_A - Immatriculation Atout France IM021110001 // Garantie financière : APST, 15 avenue Carnot, 75017 Paris - RC Pro : HISCAR, 12 quai Rouge, 33000 Bordeaux, RCS Bordeaux SIREN_C
=> BELMONT VOYAGES | Comité d'entreprise Verrerie du Lac | SIREN_A | -
""",
        "stripe_anglais": """
40 40 18 0 | Invoice
40 70 9 12 | Invoice number // Date of issue
130 70 9 12 | F-2026-31 // March 3, 2026
40 120 9 12 | Belmont SAS // 14 rue des Forges // 21000 Dijon // France // hello@belmont.io // FR VAT TVA_A
240 120 9 12 | Bill to // Verrerie du Lac // 7 quai des Brumes // 74000 Annecy // France // compta@verrerie.fr
=> Belmont SAS | Verrerie du Lac | SIREN_A | -
""",
        "lettre_manuscrite_style": """
40 50 10 13 | Paul MERCIER // Artisan peintre // 3 impasse du Puits // 69004 LYON
330 120 10 13 | à Monsieur et Madame DURIEUX // 7 quai des Brumes // 74000 ANNECY
330 190 9 0 | Lyon, le 3 mars 2026
40 220 12 0 | FACTURE n° 12
40 800 8 0 | Siret SIRET_A - Dispensé d'immatriculation au RCS
=> Paul MERCIER | Monsieur et Madame DURIEUX | SIREN_A | -
""",
        "groupement_mandataire_cotraitant": """
40 40 14 0 | BELMONT TP
40 56 8 10 | 14 rue des Forges // 21000 Dijon // SIREN SIREN_A
40 120 9 11 | Mandataire du groupement : // Orion Construction SAS // 2 place Rouge // 59000 Lille // SIREN SIREN_C
330 120 9 11 | Maître d'ouvrage : // Commune de Saint-Loup // Place de la Mairie // 74000 Saint-Loup // SIRET SIRET_B
40 220 14 0 | Facture F-2026-31 du 03/03/2026
=> BELMONT TP | Commune de Saint-Loup | SIREN_A | SIREN_B
""",
        "expediteur_une_ligne_centree": """
150 40 14 0 | SAS BELMONT
110 56 8 0 | 14 rue des Forges - 21000 DIJON - Tél. 03 80 11 22 33 - contact@belmont.fr
40 130 10 12 | VERRERIE DU LAC // 7 quai des Brumes // BP 40117 // 74003 ANNECY CEDEX
40 220 14 0 | Facture F-2026-31 du 03/03/2026
100 805 7 0 | SAS au capital de 40 000 € - SIRET SIRET_A - APE 2511Z - TVA TVA_A
=> SAS BELMONT | VERRERIE DU LAC | SIREN_A | -
""",
        "pied_seulement_siege_et_agence": """
330 130 10 12 | VERRERIE DU LAC // 7 quai des Brumes // 74000 Annecy
40 60 14 0 | Facture F-2026-31
40 80 9 0 | Le 03/03/2026
40 770 7 9 | BELMONT NÉGOCE - Siège social : 14 rue des Forges - 21000 Dijon // Agence Savoie : 2 rue Basse - 73000 Chambéry - Tél. 04 79 11 22 33 // SAS au capital de 40 000 € - RCS Dijon SIREN_A - TVA TVA_A
=> BELMONT NÉGOCE | VERRERIE DU LAC | SIREN_A | -
""",
        "hotel_client_societe": """
200 40 14 0 | HÔTEL DES VOYAGEURS
190 56 8 10 | 14 rue des Forges - 21000 Dijon // SARL BELMONT HÔTELLERIE - SIRET SIRET_A
40 110 9 12 | Société : VERRERIE DU LAC // Nom du client : M. Jean PETIT // Chambre : 12 // 7 quai des Brumes // 74000 Annecy
40 220 14 0 | Facture F-2026-31 du 03/03/2026
=> SARL BELMONT HÔTELLERIE | VERRERIE DU LAC | SIREN_A | -
""",
        "facture_a_une_ligne_virgules": """
40 50 12 12 | Ateliers Belmont
40 64 9 11 | 14 rue des Forges, 21000 Dijon // SIRET SIRET_A
40 120 9 12 | Facturé à : Verrerie du Lac, 7 quai des Brumes, 74000 Annecy, SIREN SIREN_B
40 220 14 0 | Facture F-2026-31 du 03/03/2026
=> Ateliers Belmont | Verrerie du Lac | SIREN_A | SIREN_B
""",
        "deux_colonnes_sans_etiquette_numeros": """
40 60 10 12 | SARL Ateliers Belmont // 14 rue des Forges // 21000 Dijon // SIRET SIRET_A
330 60 10 12 | SAS Verrerie du Lac // 7 quai des Brumes // 74000 Annecy // SIRET SIRET_B
40 180 14 0 | Facture F-2026-31 du 03/03/2026
40 740 9 12 | Coordonnées bancaires // SARL Ateliers Belmont // IBAN IBAN_A
=> SARL Ateliers Belmont | SAS Verrerie du Lac | SIREN_A | SIREN_B
""",
        "client_en_tete_a_gauche_emetteur_a_droite_iban": """
40 60 10 12 | SAS Verrerie du Lac // 7 quai des Brumes // 74000 Annecy // SIRET SIRET_B
330 60 10 12 | SARL Ateliers Belmont // 14 rue des Forges // 21000 Dijon // SIRET SIRET_A
40 180 14 0 | Facture F-2026-31 du 03/03/2026
40 740 9 12 | Merci de libeller vos chèques à l'ordre de Ateliers Belmont
=> SARL Ateliers Belmont | SAS Verrerie du Lac | SIREN_A | SIREN_B
""",
        "penalites_contact_service_client": """
40 60 10 12 | Verrerie du Lac // 7 quai des Brumes // 74000 Annecy
330 60 10 12 | Ateliers Belmont // 14 rue des Forges // 21000 Dijon // Service client : 03 80 11 22 33 // N° SIREN : SIREN_A
40 180 14 0 | Facture F-2026-31 du 03/03/2026
=> Ateliers Belmont | Verrerie du Lac | SIREN_A | -
""",
        "auto_liquidation_tva_preneur": """
40 50 12 12 | Belmont Sous-traitance
40 64 9 11 | 14 rue des Forges // 21000 Dijon // TVA TVA_A
330 120 10 12 | Orion Construction // 2 place Rouge // 59000 Lille
40 220 14 0 | Facture F-2026-31 du 03/03/2026
40 640 8 10 | Autoliquidation de la TVA (art. 283-2 nonies du CGI), due par le preneur assujetti // N° TVA du preneur : TVA_B
=> Belmont Sous-traitance | Orion Construction | SIREN_A | SIREN_B
""",
        "factor_en_etiquette_reglement": """
40 50 12 12 | Belmont Textile SAS
40 64 9 11 | 14 rue des Forges // 21000 Dijon // RCS Dijon SIREN_A
330 120 10 12 | Boutique Lise // 7 quai des Brumes // 74000 Annecy
40 220 14 0 | Facture F-2026-31 du 03/03/2026
40 620 9 11 | Règlement à effectuer exclusivement à : // CREDIFACT // 2 place Rouge // 59000 Lille // IBAN IBAN_A
=> Belmont Textile SAS | Boutique Lise | SIREN_A | -
""",
        "mairie_emet_titre": """
40 40 13 0 | MAIRIE DE SAINT-LOUP
40 56 8 10 | Service restauration scolaire // Place de la Mairie // 74000 Saint-Loup // SIRET SIRET_A
330 120 10 12 | Mme Lise ARNAUD // 7 quai des Brumes // 74000 Annecy
40 220 14 0 | Facture F-2026-31 du 03/03/2026
40 760 8 10 | À régler à : Trésorerie d'Annecy, 1 rue Rouge, 74000 Annecy
=> MAIRIE DE SAINT-LOUP | Mme Lise ARNAUD | SIREN_A | -
""",
        "cabinet_comptable_honoraires": """
40 40 14 0 | ORION AUDIT ET CONSEIL
40 56 8 10 | Société d'expertise comptable inscrite au tableau de l'Ordre // 14 rue des Forges // 21000 Dijon
330 120 10 12 | EURL LISE ARNAUD COIFFURE // 7 quai des Brumes // 74000 Annecy
40 220 14 0 | Note d'honoraires n° F-2026-31
40 240 9 0 | Dijon, le 03/03/2026
60 800 7 0 | SARL au capital de 60 000 € - RCS Dijon SIREN_A - TVA TVA_A
=> ORION AUDIT ET CONSEIL | EURL LISE ARNAUD COIFFURE | SIREN_A | -
""",
        "client_avec_siret_vendeur_ei_sans_form": """
40 50 9 11 | Lise Arnaud // Traductrice // 7 quai des Brumes // 74000 Annecy
330 120 9 11 | Editions Belmont SAS // 14 rue des Forges // 21000 Dijon // SIRET SIRET_B // TVA TVA_B
40 220 14 0 | Note d'honoraires F-2026-31 du 03/03/2026
40 760 8 10 | SIRET SIRET_A - TVA non applicable, art. 293 B du CGI
=> Lise Arnaud | Editions Belmont SAS | SIREN_A | SIREN_B
""",
        "adresse_client_sans_code_postal_separe": """
40 50 12 0 | Garage Belmont
40 64 9 11 | 14 rue des Forges // 21000 DIJON // SIRET SIRET_A
330 120 9 11 | Monsieur Petit Jean // 7 quai des Brumes // Annecy (74000)
40 220 14 0 | Facture F-2026-31 du 03/03/2026
=> Garage Belmont | Monsieur Petit Jean | SIREN_A | -
""",
        "enseigne_puis_societe_sans_forme": """
40 50 10 12 | LA TABLE D'ALICE // Restauration Belmont // 14 rue des Forges // 21000 Dijon
330 120 10 12 | Verrerie du Lac // 7 quai des Brumes // 74000 Annecy
40 220 14 0 | Facture F-2026-31 du 03/03/2026
60 800 7 0 | BELMONT SARL au capital de 8 000 € - RCS Dijon SIREN_A
=> Restauration Belmont | Verrerie du Lac | SIREN_A | -
""",
        "etiquette_loin_au_dessus": """
40 50 12 12 | Ateliers Belmont
40 64 9 11 | 14 rue des Forges // 21000 Dijon // SIRET SIRET_A
330 100 7 0 | DESTINATAIRE DE LA FACTURE
330 128 10 12 | Verrerie du Lac // 7 quai des Brumes // 74000 Annecy
40 220 14 0 | Facture F-2026-31 du 03/03/2026
=> Ateliers Belmont | Verrerie du Lac | SIREN_A | -
""",
        "livraison_seule_etiquetee": """
40 50 12 12 | Ateliers Belmont
40 64 9 11 | 14 rue des Forges // 21000 Dijon // SIRET SIRET_A
40 125 9 11 | Adresse de livraison : // Chantier Orion // 2 rue Basse // 73000 Chambéry
330 125 10 12 | Verrerie du Lac // 7 quai des Brumes // 74000 Annecy
40 220 14 0 | Facture F-2026-31 du 03/03/2026
=> Ateliers Belmont | Verrerie du Lac | SIREN_A | -
""",
        "livraison_meme_client_etiquetee_apres": """
40 50 12 12 | Ateliers Belmont
40 64 9 11 | 14 rue des Forges // 21000 Dijon // SIRET SIRET_A
330 60 10 12 | Verrerie du Lac // 7 quai des Brumes // 74000 Annecy
330 130 8 10 | Livraison : // Verrerie du Lac - Atelier 2 // ZA des Iles // 74100 Annemasse
40 220 14 0 | Facture F-2026-31 du 03/03/2026
=> Ateliers Belmont | Verrerie du Lac | SIREN_A | -
""",
        "rib_domiciliation_adresse_banque": """
40 50 12 12 | Ateliers Belmont
40 64 9 11 | 14 rue des Forges // 21000 Dijon
330 120 10 12 | Verrerie du Lac // 7 quai des Brumes // 74000 Annecy
40 220 14 0 | Facture F-2026-31 du 03/03/2026
40 640 8 10 | Banque Orion - Agence de Dijon // 2 place Rouge // 21000 Dijon // IBAN IBAN_A
40 800 7 0 | SIRET SIRET_A - TVA TVA_A
=> Ateliers Belmont | Verrerie du Lac | SIREN_A | -
""",
        "huissier_emet": """
40 40 12 0 | SCP MOREL - ROUX
40 54 8 10 | Commissaires de justice associés // 14 rue des Forges // 21000 Dijon // Tél. 03 80 11 22 33 // SIRET SIRET_A
330 120 10 12 | Société VERRERIE DU LAC // 7 quai des Brumes // 74000 Annecy
40 220 14 0 | Facture n° F-2026-31 du 03/03/2026
=> SCP MOREL - ROUX | Société VERRERIE DU LAC | SIREN_A | -
""",
        "personne_physique_les_deux": """
40 50 10 12 | Madame Claire BELMONT // Psychologue // 14 rue des Forges // 21000 Dijon // N° ADELI 219312345 // SIRET SIRET_A
330 120 10 12 | Monsieur Paul DURIEUX // 7 quai des Brumes // 74000 Annecy
40 220 14 0 | Note d'honoraires n° 2026-31 du 03/03/2026
=> Madame Claire BELMONT | Monsieur Paul DURIEUX | SIREN_A | -
""",
        "ville_seule_sans_rue": """
40 50 10 12 | EARL BELMONT // Le Bourg // 21140 Saint-Loup // SIRET SIRET_A
330 120 10 12 | GAEC DU LAC // Lieu-dit Les Brumes // 74270 Frangy
40 220 14 0 | Facture F-2026-31 du 03/03/2026
=> EARL BELMONT | GAEC DU LAC | SIREN_A | -
""",
        "nom_avec_chiffres_et_point": """
40 50 10 12 | 2B.Com // 14 rue des Forges // 21000 Dijon // SIRET SIRET_A
330 120 10 12 | S.A.R.L. 3 S // 7 quai des Brumes // 74000 Annecy
40 220 14 0 | Facture F-2026-31 du 03/03/2026
=> 2B.Com | S.A.R.L. 3 S | SIREN_A | -
""",
        "nom_de_rue": """
40 50 10 12 | Le Quai des Arts // 14 rue des Forges // 21000 Dijon // SIRET SIRET_A
330 120 10 12 | La Place Verte // 7 quai des Brumes // 74000 Annecy
40 220 14 0 | Facture F-2026-31 du 03/03/2026
=> Le Quai des Arts | La Place Verte | SIREN_A | -
""",
        "nom_residence": """
40 50 10 12 | Résidence Belmont Services // 14 rue des Forges // 21000 Dijon // SIRET SIRET_A
330 120 10 12 | Cours Particuliers du Lac // 7 quai des Brumes // 74000 Annecy
40 220 14 0 | Facture F-2026-31 du 03/03/2026
=> Résidence Belmont Services | Cours Particuliers du Lac | SIREN_A | -
""",
        "batiment_etage_avant_rue": """
40 50 10 12 | Belmont Digital // Immeuble Le Phare - Bâtiment B // 14 rue des Forges // 21000 Dijon // SIRET SIRET_A
330 120 10 12 | Verrerie du Lac // Bât. C - 2e étage // ZAC des Iles // 7 quai des Brumes // 74000 Annecy
40 220 14 0 | Facture F-2026-31 du 03/03/2026
=> Belmont Digital | Verrerie du Lac | SIREN_A | -
""",
        "client_prof_et_adresse": """
40 50 10 12 | Ateliers Belmont // 14 rue des Forges // 21000 Dijon // SIRET SIRET_A
330 110 10 12 | DESTINATAIRE : VERRERIE DU LAC // Adresse : 7 quai des Brumes // Code postal : 74000 // Ville : Annecy // SIRET : SIRET_B
40 220 14 0 | Facture F-2026-31 du 03/03/2026
=> Ateliers Belmont | VERRERIE DU LAC | SIREN_A | SIREN_B
""",
        "pied_a_droite_emetteur_vertical": """
60 120 10 12 | VERRERIE DU LAC // 7 quai des Brumes // 74000 Annecy
60 50 14 0 | FACTURE F-2026-31 du 03/03/2026
440 560 8 10 | Ateliers Belmont // 14 rue des Forges // 21000 Dijon // 03 80 11 22 33 // SIRET SIRET_A
=> Ateliers Belmont | VERRERIE DU LAC | SIREN_A | -
""",
        "adresse_client_et_titre_melanges": """
40 50 10 12 | Ateliers Belmont // 14 rue des Forges // 21000 Dijon // SIRET SIRET_A
330 90 10 12 | FACTURE N° F-2026-31 // Date : 03/03/2026 // Verrerie du Lac // 7 quai des Brumes // 74000 Annecy
=> Ateliers Belmont | Verrerie du Lac | SIREN_A | -
""",
        "nos_vos_references": """
40 40 13 0 | BELMONT INDUSTRIE
40 55 8 10 | 14 rue des Forges // 21000 DIJON
40 110 9 12 | N/Réf. : LB/2026 // V/Réf. : votre commande du 12/02 // Affaire suivie par : Luc Blanc
330 110 10 12 | VERRERIE DU LAC // A l'attention de M. Petit // 7 quai des Brumes // 74000 ANNECY
40 220 14 0 | FACTURE F-2026-31 du 03/03/2026
80 800 7 0 | S.A.S. au capital de 90 000 € - 14 rue des Forges 21000 DIJON - SIREN_A R.C.S. DIJON - TVA TVA_A
=> BELMONT INDUSTRIE | VERRERIE DU LAC | SIREN_A | -
""",
        "tableau_une_ligne_parties": """
40 50 14 0 | Facture F-2026-31 du 03/03/2026
40 100 9 12 | Fournisseur : Ateliers Belmont, 14 rue des Forges, 21000 Dijon - SIRET SIRET_A // Client : Verrerie du Lac, 7 quai des Brumes, 74000 Annecy - SIRET SIRET_B
=> Ateliers Belmont | Verrerie du Lac | SIREN_A | SIREN_B
""",
        "autofacture_titre_seul": """
40 40 14 0 | AUTOFACTURE F-2026-31 du 03/03/2026
40 80 9 11 | Émise par Coopérative du Lac, 7 quai des Brumes, 74000 Annecy, SIREN SIREN_B // au nom et pour le compte de GAEC Belmont, 14 rue des Forges, 21000 Dijon, SIREN SIREN_A
=> GAEC Belmont | - | SIREN_A | -
""",
        "cessionnaire_et_debiteur": """
40 50 10 12 | Ateliers Belmont // 14 rue des Forges // 21000 Dijon // SIRET SIRET_A
330 110 10 12 | Débiteur : // Verrerie du Lac // 7 quai des Brumes // 74000 Annecy
40 220 14 0 | Facture F-2026-31 du 03/03/2026
40 620 8 10 | La créance relative à la présente facture est cédée à BANQUE ORION SA, 2 place Rouge, 59000 Lille, // RCS Lille SIREN_C dans le cadre des articles L. 313-23 à L. 313-34 du code monétaire et financier.
=> Ateliers Belmont | Verrerie du Lac | SIREN_A | -
""",
        "adhesion_centre_gestion": """
40 50 10 12 | Dr Claire BELMONT // Vétérinaire // 14 rue des Forges // 21000 Dijon
330 120 10 12 | Haras du Lac // 7 quai des Brumes // 74000 Annecy
40 220 14 0 | Facture F-2026-31 du 03/03/2026
40 790 7 9 | SIRET SIRET_A - Membre d'une association agréée : AGA ORION, 2 place Rouge, 59000 Lille // le règlement des honoraires par chèque est accepté
=> Dr Claire BELMONT | Haras du Lac | SIREN_A | -
""",
        "etiquettes_a_gauche_des_blocs": """
40 60 9 0 | Prestataire
96 60 9 12 | Ateliers Belmont // Parc d'activités Eurêka - Bât. B // 21000 Dijon // SIREN SIREN_A // N° TVA TVA_A
330 60 9 0 | Pour :
360 60 9 12 | Verrerie du Lac // ZI Nord - rue Ampère // 74000 Annecy
40 220 14 0 | Facture F-2026-31 du 03/03/2026
60 800 7 0 | Ateliers Belmont - Parc d'activités Eurêka, 21000 Dijon
=> Ateliers Belmont | Verrerie du Lac | SIREN_A | -
""",
        "colonnes_qui_se_touchent_presque": """
40 60 9 14 | Ateliers Belmont de Bourgogne // 14 rue des Forges // 21000 Dijon // SIRET SIRET_A
172 60 9 12 | Optique du Lac // 7 quai des Brumes // 74000 Annecy
340 60 9 12 | Lieu d'exécution // Magasin n° 12 // 2 rue Basse // 73000 Chambéry
40 220 14 0 | Facture F-2026-31 du 03/03/2026
=> Ateliers Belmont de Bourgogne | Optique du Lac | SIREN_A | -
""",
        "rue_qui_porte_une_date": """
40 60 9 12 | Ateliers Belmont // 1 place du 8 Mai 1945 // 21000 Dijon // SIRET SIRET_A
330 120 9 12 | Verrerie du Lac // 12 rue du 4 septembre // 74000 Annecy
40 220 14 0 | Facture F-2026-31 du 03/03/2026
=> Ateliers Belmont | Verrerie du Lac | SIREN_A | -
""",
        "numero_du_client_coupe_en_deux_lignes": """
40 60 9 12 | Ateliers Belmont // 14 rue des Forges // 21000 Dijon // N° TVA TVA_A
40 130 9 12 | N° // TVA client :
150 130 9 0 | TVA_B
330 120 9 12 | Verrerie du Lac // 7 quai des Brumes // 74000 Annecy // N° TVA TVA_B
40 220 14 0 | Facture F-2026-31 du 03/03/2026
60 800 7 0 | Ateliers Belmont - 14 rue des Forges, 21000 Dijon - Tél. 03 80 11 22 33 - SIREN SIREN_A
=> Ateliers Belmont | Verrerie du Lac | SIREN_A | SIREN_B
""",
        "vendeur_est_un_salarie": """
330 100 9 12 | Acheteur // Verrerie du Lac // 7 quai des Brumes // 74000 Annecy
40 100 9 12 | Vendeur // Facture du
150 100 9 12 | M. Hervé Lagarde // 03/03/2026
40 220 14 0 | Facture F-2026-31
60 800 7 0 | BELMONT NETT - SCOP au capital de 7 500 € - SIREN_A RCS Dijon - TVA TVA_A
=> BELMONT NETT | Verrerie du Lac | SIREN_A | -
""",
        "forme_avant_le_nom_au_pied": """
330 100 9 12 | Laiterie du Lac SAS // 7 quai des Brumes // 74000 Annecy
40 220 14 0 | Facture F-2026-31 du 03/03/2026
60 800 7 0 | SASU Atelier Belmont au capital de 5 000,00 Euros - SIRET SIRET_A - APE 1310B - N° TVA TVA_A
=> Atelier Belmont | Laiterie du Lac SAS | SIREN_A | -
""",
        "code_ape_du_client": """
40 60 9 12 | Ateliers Belmont // 14 rue des Forges // 21000 Dijon // SIREN SIREN_A
40 140 9 12 | Verrerie du Lac // 7 quai des Brumes // 74000 Annecy // SIRET SIRET_B - APE 2313Z
40 220 14 0 | Facture F-2026-31 du 03/03/2026
=> Ateliers Belmont | Verrerie du Lac | SIREN_A | SIREN_B
""",
        "imprimeur_et_assureur_sont_des_noms": """
40 60 9 12 | L'Imprimeur Gris // 14 rue des Forges // 21000 Dijon
330 120 9 12 | Assurances du Lac SA // 7 quai des Brumes // 74000 Annecy
40 220 14 0 | Facture F-2026-31 du 03/03/2026
60 800 7 0 | SARL L'Imprimeur Gris au capital de 37 000 € - SIRET SIRET_A - TVA TVA_A
=> L'Imprimeur Gris | Assurances du Lac SA | SIREN_A | -
""",
        "assureur_emet": """
40 60 9 12 | Cabinet Belmont Assurances // 14 rue des Forges // 21000 Dijon
330 120 9 12 | Verrerie du Lac // 7 quai des Brumes // 74000 Annecy
40 220 14 0 | Facture F-2026-31 du 03/03/2026
60 800 7 0 | Cabinet Belmont Assurances - SARL au capital de 37 000 € - SIRET SIRET_A - TVA TVA_A
=> Cabinet Belmont Assurances | Verrerie du Lac | SIREN_A | -
""",
        "vendeur_est_une_salariee_et_pied_sur_une_ligne": """
330 100 9 12 | Acheteur // Verrerie du Lac // 7 quai des Brumes // 74000 Annecy
40 100 9 12 | Vendeur // Facture du
150 100 9 12 | Claire Vasseur // 03/03/2026
40 220 14 0 | Facture F-2026-31
60 800 7 0 | BELMONT 31 - 14 rue des Forges, 21000 Dijon - Tél. 03 80 11 22 33 - SIREN SIREN_A
=> BELMONT 31 | Verrerie du Lac | SIREN_A | -
""",
    }.items()
}
