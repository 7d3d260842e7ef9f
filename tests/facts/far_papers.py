"""Deeds, postal histories, orders and exempt invoices as other hands write them (fictional).

Each entry: the nature, what a person wrote, and what must be read of it (None: must stay silent).
"""

# ruff: noqa: E501  as people write them

_HEAD = """\
ATELIERS BELMONT SARL
14 rue des Forges
21000 Dijon
                                        VERRERIE DU LAC
                                        7 quai des Brumes
                                        74000 Annecy

"""
_TOTALS = """
Prestation                                      500,00

                            Total HT            500,00
                            TVA 20 %            100,00
                            Total TTC           600,00
"""

Truth = dict[str, str | None]
PAPERS: dict[str, tuple[str, str, Truth]] = {
    "dette_de_societe": (
        "reconnaissance_de_dette",
        """\
RECONNAISSANCE DE DETTE

La société VERRERIE DU LAC, SAS au capital de 5 000 euros, dont le siège est 7 quai des
Brumes, 74000 Annecy, représentée par son président, reconnaît devoir à la société ATELIERS
BELMONT, 14 rue des Forges, 21000 Dijon, la somme de quatre mille deux cents euros
(4 200,00 €) au titre de livraisons faites depuis le 3 février 2025.

Elle s'engage à payer cette somme en totalité, sans intérêts, pour le
30 septembre 2026. À défaut, elle portera intérêt au taux légal à compter du 1er octobre 2026.

Annecy, le 12 mars 2026
Pour la société VERRERIE DU LAC
""",
        {
            "issue_date": "2026-03-12",
            "due_date": "2026-09-30",
            "debt_amount": "4200.00",
            "buyer_name": "VERRERIE DU LAC",
            "seller_name": "ATELIERS BELMONT",
        },
    ),
    "dette_emprunt": (
        "reconnaissance_de_dette",
        """\
RECONNAISSANCE DE DETTE

Je soussigné Marc Delorme, né le 4 mai 1971 à Dijon, demeurant 3 place Carnot à Lyon,
reconnais avoir emprunté à Mme Claire Vasseur, née le 2 juin 1968, demeurant 8 rue Neuve
à Annecy, la somme de trois mille euros (3 000,00 €) le 15 janvier 2026.

Je rembourserai cette somme en un seul versement, le 31 décembre 2026.

Fait en deux exemplaires à Lyon, le 20 janvier 2026
""",
        {
            "issue_date": "2026-01-20",
            "due_date": "2026-12-31",
            "debt_amount": "3000.00",
            "buyer_name": "Marc Delorme",
            "seller_name": "Claire Vasseur",
        },
    ),
    "dette_datee_en_tete": (
        "reconnaissance_de_dette",
        """\
Lyon, le 20 janvier 2026

RECONNAISSANCE DE DETTE

Je soussignée Claire Vasseur, demeurant 8 rue Neuve à Annecy, déclare devoir à l'entreprise
Toitures Mercadal la somme de neuf cents euros (900,00 €), facture F-31 du 03/11/2025.
Le remboursement interviendra au plus tard le 30 juin 2026.
Lu et approuvé
""",
        {
            "issue_date": "2026-01-20",
            "due_date": "2026-06-30",
            "buyer_name": "Claire Vasseur",
            "seller_name": "Toitures Mercadal",
        },
    ),
    "dette_en_etiquettes": (
        "reconnaissance_de_dette",
        """\
RECONNAISSANCE DE DETTE

Créancier : ATELIERS BELMONT SARL
Débiteur : VERRERIE DU LAC SAS
Montant : 4 200,00 € (quatre mille deux cents euros)
Date d'échéance : 30/09/2026

Le débiteur reconnaît devoir au créancier la somme ci-dessus.
Signé à Annecy le 12/03/2026
""",
        {
            "issue_date": "2026-03-12",
            "due_date": "2026-09-30",
            "debt_amount": "4200.00",
            "buyer_name": "VERRERIE DU LAC SAS",
            "seller_name": "ATELIERS BELMONT SARL",
        },
    ),
    "dette_par_echeances": (
        "reconnaissance_de_dette",
        """\
RECONNAISSANCE DE DETTE

Nous soussignés, société VERRERIE DU LAC, reconnaissons devoir à la société ATELIERS BELMONT
la somme de six cents euros (600,00 €), que nous nous engageons à régler en deux
versements égaux, le 30 avril 2026 et le 31 mai 2026.
Fait à Annecy, le 12 mars 2026, en deux originaux.
""",
        {
            "issue_date": "2026-03-12",
            "due_date": "2026-05-31",
            "buyer_name": "VERRERIE DU LAC",
            "seller_name": "ATELIERS BELMONT",
        },
    ),
    "dette_sans_terme": (
        "reconnaissance_de_dette",
        """\
RECONNAISSANCE DE DETTE

Je soussigné Marc Delorme, demeurant 3 place Carnot à Lyon, reconnais devoir à Monsieur Paul
Ardent la somme de trois mille euros (3 000,00 €), remise le 15 janvier 2026.
Cette somme est remboursable à première demande.
Fait à Lyon, le 20 janvier 2026
""",
        {
            "issue_date": "2026-01-20",
            "due_date": None,
            "buyer_name": "Marc Delorme",
            "seller_name": "Paul Ardent",
        },
    ),
    "suivi_date_et_etape": (
        "preuve_envoi",
        """\
Suivi de votre lettre recommandée avec avis de réception
Numéro de suivi : 2C 526 578 3911 8

Date            Lieu                  Étape
11/07/2026      Pau                   Distribué au destinataire contre signature
10/07/2026      Pau                   En cours de distribution
08/07/2026      Bordeaux              En cours d'acheminement
07/07/2026      Valence               Pris en charge par La Poste
""",
        {
            "tracking_number": "2C52657839118",
            "sent_date": "2026-07-07",
            "received_date": "2026-07-11",
        },
    ),
    "suivi_etape_et_date": (
        "preuve_envoi",
        """\
Historique de votre lettre recommandée 1A 204 118 0421 7

Dépôt en ligne de la lettre                  07/07/2026 16:12
Lettre imprimée et mise sous pli             08/07/2026 05:30
Prise en charge par La Poste                 08/07/2026 14:00
Avis de passage laissé au destinataire       10/07/2026 10:41
Retirée au bureau de poste                   13/07/2026 09:05
""",
        {"tracking_number": "1A20411804217", "received_date": "2026-07-13"},
    ),
    "suivi_non_distribue": (
        "preuve_envoi",
        """\
Suivi de votre lettre recommandée avec avis de réception
Numéro de suivi : 2C 526 578 3911 8

25/07/2026      Votre courrier n'a pas pu être distribué, il est retourné à l'expéditeur.
09/07/2026      Le destinataire était absent, il a été avisé.
07/07/2026      Votre courrier a été déposé au bureau de poste de Valence.
""",
        {"sent_date": "2026-07-07", "received_date": None},
    ),
    "preuve_de_depot": (
        "preuve_envoi",
        """\
LA POSTE                          PREUVE DE DÉPÔT
Recommandé avec avis de réception
N° de l'envoi : 1A 204 118 0421 7
Bureau de dépôt : DIJON GRANGIER
Date : 07/07/2026                 Heure : 16:12
Destinataire : VERRERIE DU LAC, 7 quai des Brumes, 74000 Annecy
Expéditeur : ATELIERS BELMONT SARL, 14 rue des Forges, 21000 Dijon
""",
        {"tracking_number": "1A20411804217", "sent_date": "2026-07-07", "received_date": None},
    ),
    "avis_de_reception": (
        "preuve_envoi",
        """\
AVIS DE RÉCEPTION
Numéro de l'envoi : 1A 204 118 0421 7
Présenté / avisé le : 09/07/2026
Distribué le : 11/07/2026
Signature du destinataire ou de son mandataire
""",
        {"tracking_number": "1A20411804217", "received_date": "2026-07-11"},
    ),
    "commande_numero_nu": (
        "bon_de_commande",
        """\
VERRERIE DU LAC SAS                           BON DE COMMANDE
7 quai des Brumes                             N° 4500118
74000 Annecy                                  Le 02/03/2026

Fournisseur : ATELIERS BELMONT SARL
              14 rue des Forges
              21000 Dijon
"""
        + _TOTALS
        + "Bon pour accord, le client\n",
        {
            "order_number": "4500118",
            "issue_date": "2026-03-02",
            "total_ttc": "600.00",
            "invoice_number": None,
        },
    ),
    "commande_titre_et_numero": (
        "bon_de_commande",
        """\
BON DE COMMANDE CF-26-0417
VERRERIE DU LAC SAS, 7 quai des Brumes, 74000 Annecy
Date : 02/03/2026
Vendeur : ATELIERS BELMONT SARL
Votre devis : DV-881 du 20/02/2026
Livraison souhaitée : 20/03/2026
"""
        + _TOTALS,
        {"order_number": "CF-26-0417", "issue_date": "2026-03-02", "invoice_number": None},
    ),
    "commande_reference_interne": (
        "bon_de_commande",
        """\
VERRERIE DU LAC SAS
COMMANDE
Référence : ACH/2026/77
Émise le 02/03/2026
Adressée à : ATELIERS BELMONT SARL
Référence      Désignation                       Quantité      Total
AL-40-1200     Cadre                             2             500,00
                            Total HT            500,00
                            TVA 20 %            100,00
                            Total TTC           600,00
Merci de rappeler ce numéro sur vos factures et bons de livraison.
""",
        {"order_number": "ACH/2026/77", "issue_date": "2026-03-02"},
    ),
    "exonere_total_net": (
        "facture",
        _HEAD
        + """\
Facture n° 2026-118 du 12/03/2026

Formation sécurité, 2 jours                   1 200,00 €

Net à payer (exonéré de TVA)                  1 200,00 €
Exonération de TVA, article 261-4-4° du CGI
""",
        {
            "total_ttc": "1200.00",
            "total_ht": "1200.00",
            "total_tva": "0.00",
            "due_payable": "1200.00",
        },
    ),
    "exonere_montant_non_soumis": (
        "facture",
        _HEAD
        + """\
Facture n° 2026-118 du 12/03/2026

Consultation                                  80,00 €
Bilan                                         120,00 €
Total non soumis à TVA                        200,00 €
Exonération de TVA, article 261-4-1° du CGI
""",
        {"total_ttc": "200.00", "total_tva": "0.00"},
    ),
    "franchise_total_sans_taxe": (
        "facture",
        _HEAD
        + """\
Facture n° 2026-118 du 12/03/2026

Traduction                                    340,00 €
Relecture                                     60,00 €
Total sans TVA                                400,00 €
TVA non applicable, art. 293 B du CGI
""",
        {"total_ttc": "400.00", "total_ht": "400.00", "total_tva": "0.00"},
    ),
    "franchise_montant_facture": (
        "facture",
        _HEAD
        + """\
Facture n° 2026-118 du 12/03/2026

Traduction                                    340,00 €
Relecture                                     60,00 €
Montant facturé                               400,00 €
Franchise en base de TVA, art. 293 B du CGI
""",
        {"total_ttc": "400.00"},
    ),
    "association_sous_son_nom": (
        "facture",
        """\
LES ATELIERS DU PONT
Association régie par la loi du 1er juillet 1901
14 rue des Forges
21000 Dijon
SIRET 725 922 470 00093
                                        VERRERIE DU LAC
                                        7 quai des Brumes
                                        74000 Annecy

Facture n° 2026-118 du 12/03/2026
"""
        + _TOTALS,
        {"seller_name": "LES ATELIERS DU PONT", "buyer_name": "VERRERIE DU LAC"},
    ),
    "metier_sous_le_nom": (
        "facture",
        """\
Marc Delorme
Artisan menuisier - Entreprise individuelle
14 rue des Forges
21000 Dijon
                                        VERRERIE DU LAC
                                        7 quai des Brumes
                                        74000 Annecy

Facture n° 2026-118 du 12/03/2026
"""
        + _TOTALS,
        {"seller_name": "Marc Delorme", "buyer_name": "VERRERIE DU LAC"},
    ),
    "forme_sous_le_nom": (
        "facture",
        """\
Toitures Mercadal
Société à responsabilité limitée au capital de 8 000 €
14 rue des Forges
21000 Dijon
                                        VERRERIE DU LAC
                                        Société par actions simplifiée
                                        7 quai des Brumes
                                        74000 Annecy

Facture n° 2026-118 du 12/03/2026
"""
        + _TOTALS,
        {"seller_name": "Toitures Mercadal", "buyer_name": "VERRERIE DU LAC"},
    ),
    "mention_sous_le_nom": (
        "facture",
        """\
Claire Vasseur
Micro-entreprise
14 rue des Forges
21000 Dijon
                                        VERRERIE DU LAC
                                        Pôle comptabilité
                                        7 quai des Brumes
                                        74000 Annecy

Facture n° 2026-118 du 12/03/2026
"""
        + _TOTALS,
        {"seller_name": "Claire Vasseur", "buyer_name": "VERRERIE DU LAC"},
    ),
    "jours_en_tableau": (
        "facture",
        _HEAD
        + """\
Facture n° 2026-118                              Créée le 13/03/2026

Date            Libellé                         Montant
10/03/2026      Location salle                  300,00
11/03/2026      Location salle                  200,00
                            Total HT            500,00
                            TVA 20 %            100,00
                            Total TTC           600,00
Règlement comptant
""",
        {"invoice_number": "2026-118", "issue_date": "2026-03-13", "due_date": "2026-03-13"},
    ),
    "jours_en_tableau_sans_date_propre": (
        "facture",
        _HEAD
        + """\
Facture n° 2026-118

Date            Libellé                         Montant
10/03/2026      Location salle                  300,00
11/03/2026      Location salle                  200,00
                            Total HT            500,00
                            TVA 20 %            100,00
                            Total TTC           600,00
Dijon, le 13/03/2026
""",
        {"invoice_number": "2026-118", "issue_date": "2026-03-13"},
    ),
    "rang_de_la_facture": (
        "facture",
        _HEAD
        + """\
FACTURE DE TRAVAUX N° FT-26-031
Date : 12/03/2026
Situation n° 3 - Avenant n° 1 - Lot n° 4
Acompte n° 2
"""
        + _TOTALS,
        {"invoice_number": "FT-26-031", "issue_date": "2026-03-12"},
    ),
    "rang_avant_le_numero": (
        "facture",
        _HEAD
        + """\
NOTE D'HONORAIRES N° 4
Référence facture : NH-2026-031
Date : 12/03/2026
"""
        + _TOTALS,
        {"invoice_number": "NH-2026-031", "issue_date": "2026-03-12"},
    ),
    "petit_numero": (
        "facture",
        _HEAD
        + """\
FACTURE N° 7
Date : 12/03/2026
Devis n° 2026-044 - Chantier n° 412
"""
        + _TOTALS,
        {"invoice_number": "7", "issue_date": "2026-03-12"},
    ),
    "suivi_en_phrase": (
        "preuve_envoi",
        """\
Preuve de distribution d'un envoi recommandé
Votre lettre recommandée n° 2C 526 578 3911 8 a été remise à son destinataire le 11 juillet 2026.
Elle avait été confiée à La Poste le 7 juillet 2026.
""",
        {"sent_date": "2026-07-07", "received_date": "2026-07-11"},
    ),
    "suivi_anglais": (
        "preuve_envoi",
        """\
Suivi de votre courrier - recommandé international
Numéro de suivi : RK 123 456 789 FR

11/07/2026      Livré au destinataire contre signature
09/07/2026      Arrivée dans le pays de destination
07/07/2026      Envoi accepté au bureau de poste
""",
        {"sent_date": "2026-07-07", "received_date": "2026-07-11"},
    ),
    "recommande_electronique": (
        "preuve_envoi",
        """\
LETTRE RECOMMANDÉE ÉLECTRONIQUE - PREUVE DE DÉPÔT ET D'ENVOI
Identifiant : 88f1-2026-0417
Expéditeur : ATELIERS BELMONT SARL
Destinataire : VERRERIE DU LAC
Date et heure de dépôt : 07/07/2026 16:12:08
Date et heure d'envoi : 07/07/2026 16:12:30
Date et heure d'acceptation : 09/07/2026 08:40:00
""",
        {"sent_date": "2026-07-07"},
    ),
    "bail_signe": (
        "bail",
        """\
BAIL COMMERCIAL
Entre les soussignés :
La SCI DES TILLEULS, au capital de 1 000 €, ci-après dénommée « le Bailleur »,
et la société BOULANGERIE ROUX, SARL au capital de 8 000 €, ci-après dénommée « le Preneur ».
Le présent bail est consenti pour neuf années à compter du 1er juillet 2026 pour se terminer
le 30 juin 2035. Loyer annuel : 12 000 € hors taxes. Dépôt de garantie : 3 000 €.
Fait en deux originaux à Lyon, le 18 juin 2026
""",
        {"issue_date": "2026-06-18"},
    ),
    "contrat_date_en_tete": (
        "contrat",
        """\
CONTRAT DE MAINTENANCE
conclu le 18 mars 2026
Entre les soussignés : la société ATELIERS BELMONT, SARL, ci-après « le Prestataire »,
et la société VERRERIE DU LAC, SAS, ci-après « le Client »,
Article 1 - Le contrat court du 1er avril 2026 au 31 mars 2027, avec préavis de trois mois.
""",
        {"issue_date": "2026-03-18"},
    ),
    "contrat_place_et_jour": (
        "contrat",
        """\
CONTRAT D'ABONNEMENT
Entre les soussignés : la société ATELIERS BELMONT, SARL, ci-après « le Prestataire »,
et la société VERRERIE DU LAC, SAS, ci-après « le Client »,
Article 1 - Le contrat prend effet le 1er avril 2026. Résiliation : trois mois de préavis.
À Annecy, le 18 mars 2026
""",
        {"issue_date": "2026-03-18"},
    ),
    "mise_en_demeure_avec_echeance": (
        "mise_en_demeure",
        _HEAD
        + """\
Dijon, le 4 mai 2026

Lettre recommandée avec AR 2C 123 456 7890 1
Objet : mise en demeure

Madame, Monsieur,
Vous restez nous devoir la somme de 600,00 € au titre de notre facture F-2026-31 du
3 mars 2026, échue le 2 avril 2026.
Nous vous mettons en demeure de payer cette somme sous huit jours, soit avant le 12 mai 2026.
""",
        {"issue_date": "2026-05-04", "debt_amount": "600.00"},
    ),
    "echeance_en_bas": (
        "facture",
        _HEAD
        + "Facture n° 2026-118 du 12/03/2026\n"
        + _TOTALS
        + "Date de règlement au plus tard : 11/04/2026. Pas d'escompte.\n",
        {"due_date": "2026-04-11"},
    ),
    "echeance_prelevee": (
        "facture",
        _HEAD
        + "Facture n° 2026-118 du 12/03/2026\n"
        + _TOTALS
        + "Ce montant sera prélevé sur votre compte le 05/04/2026.\n",
        {"due_date": "2026-04-05"},
    ),
    "echeance_mensualites": (
        "facture",
        _HEAD
        + "Facture n° 2026-118 du 12/03/2026\n"
        + _TOTALS
        + "Échéancier : 300,00 € le 12/04/2026, 300,00 € le 12/05/2026\n",
        {"issue_date": "2026-03-12"},
    ),
    "echeance_trente_jours_en_lettres": (
        "facture",
        _HEAD
        + "Facture n° 2026-118 du 12/03/2026\n"
        + _TOTALS
        + "Le règlement devra intervenir dans les trente jours de la date de facture.\n",
        {"due_date": "2026-04-11"},
    ),
    "echeance_comptant_livraison": (
        "facture",
        _HEAD
        + "Facture n° 2026-118 du 12/03/2026\nLivré le 10/03/2026\n"
        + _TOTALS
        + "Paiement comptant sans escompte.\n",
        {"due_date": "2026-03-12", "delivery_date": "2026-03-10"},
    ),
    "arrhes_et_solde": (
        "facture",
        _HEAD
        + """\
Facture n° 2026-118 du 12/03/2026

Séminaire                                       500,00
                            Total HT            500,00
                            TVA 20 %            100,00
                            Total TTC           600,00
Arrhes reçues le 02/02/2026                    -150,00
                            Reste dû            450,00
""",
        {
            "total_ttc": "600.00",
            "paid": "150.00",
            "due_payable": "450.00",
            "issue_date": "2026-03-12",
            "due_date": None,
        },
    ),
    "acheteur_sur_une_ligne": (
        "facture",
        """\
ATELIERS BELMONT SARL
14 rue des Forges - 21000 Dijon
Facture n° 2026-118 du 12/03/2026
Facturé à : VERRERIE DU LAC, Service formation, 7 quai des Brumes, 74000 Annecy
"""
        + _TOTALS,
        {"seller_name": "ATELIERS BELMONT SARL", "buyer_name": "VERRERIE DU LAC"},
    ),
    "acheteur_direction": (
        "facture",
        _HEAD.replace(
            "VERRERIE DU LAC\n",
            "VERRERIE DU LAC\n                                        Direction des services généraux\n",
        )
        + "Facture n° 2026-118 du 12/03/2026\n"
        + _TOTALS,
        {"buyer_name": "VERRERIE DU LAC"},
    ),
    "acheteur_chez": (
        "facture",
        _HEAD.replace(
            "VERRERIE DU LAC\n",
            "VERRERIE DU LAC\n                                        c/o Cabinet Orveau\n",
        )
        + "Facture n° 2026-118 du 12/03/2026\n"
        + _TOTALS,
        {"buyer_name": "VERRERIE DU LAC"},
    ),
    "accuse_de_commande": (
        "bon_de_commande",
        _HEAD
        + """\
ACCUSÉ DE RÉCEPTION DE COMMANDE N° AR-2026-55
Date : 04/03/2026
Votre commande : 4500118 du 02/03/2026
"""
        + _TOTALS,
        {"order_number": "4500118", "issue_date": "2026-03-04"},
    ),
    "commande_du": (
        "bon_de_commande",
        """\
VERRERIE DU LAC SAS
7 quai des Brumes, 74000 Annecy
BON DE COMMANDE 4500118 DU 02/03/2026
à ATELIERS BELMONT SARL, 14 rue des Forges, 21000 Dijon
"""
        + _TOTALS,
        {"order_number": "4500118", "issue_date": "2026-03-02"},
    ),
    "editee_masculin": (
        "facture",
        _HEAD + "FACTURE N° 2026-118\nÉdité le : 12/03/2026\n" + _TOTALS,
        {"invoice_number": "2026-118", "issue_date": "2026-03-12"},
    ),
    "etabli_a": (
        "facture",
        _HEAD + "FACTURE N° 2026-118\nÉtablie à Dijon le 12/03/2026\n" + _TOTALS,
        {"invoice_number": "2026-118", "issue_date": "2026-03-12"},
    ),
    "sejour_en_entete": (
        "facture",
        _HEAD
        + "Arrivée : 10/03/2026\nDépart : 12/03/2026\nNote n° 88214\nLe 12/03/2026\n"
        + _TOTALS
        + "Facture à régler ce jour.\n",
        {"invoice_number": "88214", "issue_date": "2026-03-12"},
    ),
    "total_toutes_taxes": (
        "facture",
        _HEAD
        + """\
Facture n° 2026-118 du 12/03/2026

Montant brut                                    500,00
Taxes (20 %)                                    100,00
À payer toutes taxes comprises                  600,00 €
""",
        {"total_ttc": "600.00"},
    ),
    "total_exonere_seul": (
        "facture",
        _HEAD
        + """\
Facture n° 2026-118 du 12/03/2026

Cotisation annuelle                             150,00 €
TOTAL NET                                       150,00 €
Association non assujettie à la TVA
""",
        {"total_ttc": "150.00"},
    ),
    "total_exonere_a_regler": (
        "facture",
        _HEAD
        + """\
Facture n° 2026-118 du 12/03/2026

Stage, 3 jours                                  150,00 €
MONTANT À RÉGLER                                150,00 €
Exonéré de TVA (art. 261-7-1° b du CGI)
""",
        {"total_ttc": "150.00", "due_payable": "150.00"},
    ),
    "commande_en_cadre": (
        "bon_de_commande",
        """\
VERRERIE DU LAC SAS                           BON DE COMMANDE
7 quai des Brumes
74000 Annecy

Numéro               Date                 Acheteur              Page
4500118              02/03/2026           Mme Ardent            1/1

Fournisseur : ATELIERS BELMONT SARL
"""
        + _TOTALS,
        {"order_number": "4500118", "issue_date": "2026-03-02"},
    ),
    "dette_deux_societes": (
        "reconnaissance_de_dette",
        """\
RECONNAISSANCE DE DETTE

Je soussigné Paul Ardent, agissant en qualité de gérant de la SARL VERRERIE DU LAC, reconnais
que celle-ci doit à la société Grains & Cie, 61 boulevard Neuf, 33700 Mérignac, la somme de
mille deux cents euros (1 200,00 €), payable au plus tard le 1er juin 2026.
Fait pour servir et valoir ce que de droit, à Annecy, le 2 mars 2026
""",
        {"issue_date": "2026-03-02", "due_date": "2026-06-01", "seller_name": "Grains & Cie"},
    ),
    "avoir_ligne_unique": (
        "avoir",
        _HEAD
        + """\
AVOIR N° A-2026-07 du 12/03/2026
Annule partiellement notre facture n° F-2026-31 du 03/03/2026
                            Total HT           -500,00
                            TVA 20 %           -100,00
                            Total TTC          -600,00
""",
        {
            "invoice_number": "A-2026-07",
            "issue_date": "2026-03-12",
            "preceding_invoice": "F-2026-31",
        },
    ),
    "bl_numero_et_dates": (
        "bon_de_livraison",
        _HEAD
        + """\
BORDEREAU DE LIVRAISON 004512
Préparé le 10/03/2026      Expédié le 11/03/2026      Livré le 12/03/2026
Commande client : C-4471
Désignation                             Qté
Cadre aluminium                         12
Reçu conforme, signature du client
""",
        {"delivery_number": "004512", "delivery_date": "2026-03-12", "order_number": "C-4471"},
    ),
    "relance_releve_joint": (
        "relance",
        _HEAD
        + """\
Dijon, le 14 avril 2026
Objet : rappel de factures impayées

Madame, Monsieur,
Les factures suivantes restent impayées à ce jour :
Facture          Date             Échéance         Montant
F-2026-31        03/03/2026       02/04/2026       600,00 €
F-2026-35        05/03/2026       04/04/2026       400,00 €
Total                                              1 000,00 €
Nous vous remercions de régler cette somme sous huit jours.
""",
        {
            "issue_date": "2026-04-14",
            "invoices_cited": "('F-2026-31', 'F-2026-35')",
            "due_date": None,
        },
    ),
    "numero_en_colonne_de_droite": (
        "facture",
        """\
ATELIERS BELMONT SARL                         FACTURE
14 rue des Forges                             Numéro         2026-118
21000 Dijon                                   Date           12/03/2026
                                              Échéance       11/04/2026
                                              Client         411VERRE

                                              VERRERIE DU LAC
                                              7 quai des Brumes
                                              74000 Annecy
"""
        + _TOTALS,
        {
            "invoice_number": "2026-118",
            "issue_date": "2026-03-12",
            "due_date": "2026-04-11",
            "buyer_name": "VERRERIE DU LAC",
        },
    ),
    "note_de_debit": (
        "facture",
        _HEAD + "NOTE DE DÉBIT N° ND-26-04\nEn date du 12 mars 2026\n" + _TOTALS,
        {"invoice_number": "ND-26-04", "issue_date": "2026-03-12"},
    ),
    "particulier_debiteur": (
        "facture",
        """\
ATELIERS BELMONT SARL
14 rue des Forges
21000 Dijon
                                        Monsieur et Madame Paul ARDENT
                                        Résidence Les Pins, Appt 12
                                        7 quai des Brumes
                                        74000 Annecy

Facture n° 2026-118 du 12/03/2026
"""
        + _TOTALS,
        {"seller_name": "ATELIERS BELMONT SARL"},
    ),
    "contrat_en_deux_colonnes": (
        "contrat",
        """\
CONTRAT DE PRESTATION
Entre les soussignés : la société ATELIERS BELMONT, SARL, ci-après « le Prestataire »,
et la société VERRERIE DU LAC, SAS, ci-après « le Client »,
Article 1 - Le contrat fait suite au devis signé le 1er mars 2026. Préavis : trois mois.
Pour le Prestataire                     Pour le Client
Fait à Dijon                            Fait à Annecy
le 17 mars 2026                         le 18 mars 2026
""",
        {"issue_date": "2026-03-18"},
    ),
}
