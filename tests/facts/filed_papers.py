"""Contracts, notes, notices, proofs and letters as French firms really send them (fictional).

Each entry: what a person wrote, and what must be read of it (None: must stay silent).
"""

# ruff: noqa: E501  as people write them

PAPERS: dict[str, tuple[str, dict[str, str | None]]] = {
    # Contracts.
    "contrat_conditions_particulieres": (
        """\
                    CONDITIONS PARTICULIÈRES
                    Contrat de maintenance n° CM-2025-114

Prestataire                                   Client
ASCENSEURS BELLIER SAS                        RÉSIDENCE LES PINS
12 rue Denfert                                40 avenue du Port
63000 CLERMONT-FERRAND                        13600 LA CIOTAT

Date d'effet              01/04/2025
Durée                     3 ans, reconduction tacite
Redevance annuelle        4 800,00 € HT
Facturation               trimestrielle, terme à échoir
Règlement                 virement à 30 jours date de facture

Fait en deux exemplaires, à Clermont-Ferrand, le 17/03/2025
Pour le Prestataire                           Pour le Client
""",
        {
            "nature": "contrat",
            "issue_date": "2025-03-17",
            "payment_terms": "30 jours date de facture",
        },
    ),
    "lettre_de_mission": (
        """\
CABINET AUDREN, expertise comptable

Nantes, le 6 janvier 2025

LETTRE DE MISSION

Madame,
Vous avez bien voulu nous confier la tenue de votre comptabilité. La présente lettre de mission,
établie en application de l'article 151 du code de déontologie, précise nos obligations réciproques.
Nos honoraires s'élèvent à 350,00 € HT par mois, payables à réception de facture.
La mission est conclue pour un an, renouvelable par tacite reconduction. Préavis : trois mois.
Lu et approuvé, le client
""",
        {"nature": "contrat", "issue_date": "2025-01-06"},
    ),
    "abonnement_cgs": (
        """\
BULLETIN D'ABONNEMENT                                   N° contrat : AB-77810
Société : MAISON DELORME
SIRET : 732 829 320 00074

Je souscris au service TéléPilote pour une durée de 24 mois à compter du 01/02/2025.
Prix mensuel : 89,00 € HT, prélevé le 5 de chaque mois.
Je reconnais avoir pris connaissance des conditions générales et les accepter.

Fait à Rouen, le 28/01/2025
Signature précédée de la mention « lu et approuvé »
""",
        {"nature": "contrat", "issue_date": "2025-01-28"},
    ),
    "marche_prive_travaux": (
        """\
MARCHÉ PRIVÉ DE TRAVAUX

ENTRE
La société SCCV LES ORMES, société civile au capital de 1 000 €, RCS Rouen 303 265 045, ci-après désignée « le Maître d'ouvrage »,
ET
La société CARRELAGES VERNEUIL, SARL au capital de 20 000 €, RCS Evreux 732 829 320, ci-après désignée « l'Entrepreneur »,

ARTICLE 1 - OBJET : lot 7, carrelage.
ARTICLE 3 - PRIX : 80 000,00 € HT, ferme.
ARTICLE 5 - PAIEMENT : situations mensuelles payées à 45 jours fin de mois. Retenue de garantie de 5 %.
ARTICLE 9 - Les litiges relèvent du tribunal judiciaire de Rouen.

Fait à Rouen, le 2 novembre 2025, en deux exemplaires originaux.
""",
        {
            "nature": "contrat",
            "issue_date": "2025-11-02",
            "payment_terms": "45 jours fin de mois",
            "seller_name": "CARRELAGES VERNEUIL",
            "buyer_name": "SCCV LES ORMES",
        },
    ),
    # Delivery papers.
    "bl_colisage": (
        """\
CARRELAGES VERNEUIL SARL                            BON DE LIVRAISON
18 route de Paris                                   N° 26-00771
27000 EVREUX                                        Date : 05/03/2026
                                                    V/Cde : 4500771
Livré à :
MAISON DELORME SAS
6 place Carnot
76000 ROUEN

Réf.        Désignation                 Qté cdée     Qté livrée     Reliquat
GR-60       Grès 60 x 60                120          100            20
PL-10       Plinthe                     40           40             0

Nombre de colis : 6        Poids : 1 840 kg
Nom, date et signature du réceptionnaire :
""",
        {
            "nature": "bon_de_livraison",
            "delivery_number": "26-00771",
            "delivery_date": "2026-03-05",
            "order_number": "4500771",
        },
    ),
    "cmr_cases": (
        """\
LETTRE DE VOITURE INTERNATIONALE (CMR)                      N° 0098124
1  Expéditeur                          16  Transporteur
CARRELAGES VERNEUIL SARL               TRANSPORTS LEBRUN
18 route de Paris, 27000 EVREUX        ZI Nord, 27000 EVREUX

2  Destinataire
MAISON DELORME SAS, 6 place Carnot, 76000 ROUEN

3  Lieu prévu pour la livraison : ROUEN
4  Lieu et date de la prise en charge : EVREUX, le 04/03/2026
6  Marques et numéros   7  Nombre de colis : 6   11  Poids brut : 1 840 kg
24  Marchandises reçues, le 05/03/2026          Signature et timbre du destinataire
""",
        {"nature": "bon_de_livraison", "delivery_number": "0098124", "delivery_date": "2026-03-05"},
    ),
    "compte_rendu_intervention": (
        """\
ASCENSEURS BELLIER                              FICHE D'INTERVENTION N° FI-88120
Client : RÉSIDENCE LES PINS                     Contrat : CM-2025-114
Technicien : K. Morel
Date d'intervention : 14/02/2026
Heure d'arrivée : 8 h 40      Heure de départ : 11 h 15
Nature : remplacement du contacteur
Observations du client : RAS
Signature du client
""",
        {
            "nature": "bon_de_livraison",
            "delivery_number": "FI-88120",
            "delivery_date": "2026-02-14",
        },
    ),
    "pv_recette": (
        """\
PROCÈS-VERBAL DE RECETTE
Projet : refonte du site internet            Réf. commande : BC-2026-19
Client : MAISON DELORME SAS                  Prestataire : STUDIO KERVAL

Le 27/02/2026, les parties constatent que les livrables sont conformes au cahier des charges.
La recette est prononcée sans réserve.

Fait à Rouen, le 27/02/2026
Pour le client                               Pour le prestataire
""",
        {"nature": "bon_de_livraison", "delivery_date": "2026-02-27", "order_number": "BC-2026-19"},
    ),
    # Leases and rents.
    "bail_derogatoire": (
        """\
BAIL DÉROGATOIRE
(article L. 145-5 du code de commerce)

ENTRE LES SOUSSIGNÉS :
La société FONCIÈRE KADER, SCI au capital de 1 500 euros, immatriculée au RCS de Lille sous le n° 303 265 045, ci-après « le Bailleur »,
ET
La société MODE ÉTOILE, SARL au capital de 5 000 euros, RCS Lille 732 829 320, ci-après « le Preneur »,

Le Bailleur donne en location au Preneur un local de 80 m². Loyer mensuel : 1 500 € HT, payable d'avance le 1er de chaque mois.
Dépôt de garantie : 3 000 €.
Fait à Lille, le 12 décembre 2024
""",
        {
            "nature": "bail",
            "issue_date": "2024-12-12",
            "seller_name": "FONCIÈRE KADER",
            "buyer_name": "MODE ÉTOILE",
        },
    ),
    "bail_habitation": (
        """\
CONTRAT DE LOCATION
Logement à usage de résidence principale - loi n° 89-462 du 6 juillet 1989

I. DÉSIGNATION DES PARTIES
Bailleur : Mme Claire MARTIN, 7 chemin des Vignes, 83400 HYÈRES
Locataire : M. Paul DURAND

II. OBJET : appartement de 45 m², 12 rue Neuve, 83000 TOULON
III. DATE DE PRISE D'EFFET : 01/09/2024     Durée : 3 ans
IV. Loyer mensuel : 690,00 €     Provision sur charges : 60,00 €
Dépôt de garantie : 690,00 €

Fait à Toulon, le 25 août 2024, en deux exemplaires
Le bailleur                       Le locataire
""",
        {"nature": "bail", "issue_date": "2024-08-25"},
    ),
    "appel_de_loyer": (
        """\
FONCIÈRE KADER                                     MODE ÉTOILE
9 rue Solférino                                    3 rue de Béthune
59000 LILLE                                        59000 LILLE

APPEL DE LOYER                                     N° 2026-01-044
Période du 01/01/2026 au 31/03/2026                Date : 15/12/2025

Loyer                                              4 500,00
Provision pour charges                               300,00
TVA 20 %                                             960,00
Total à payer                                      5 760,00 €
Date limite de paiement : 01/01/2026
""",
        {
            "nature": "avis_echeance",
            "issue_date": "2025-12-15",
            "due_date": "2026-01-01",
            "period_start": "2026-01-01",
            "period_end": "2026-03-31",
            "due_payable": "5760.00",
        },
    ),
    "avis_echeance_mensuel": (
        """\
AGENCE DU PARC - gestion locative
AVIS D'ÉCHÉANCE                                    Réf. locataire : L-4471
M. Paul DURAND, 12 rue Neuve, 83000 TOULON

Loyer du mois de mars 2026                            690,00 €
Charges                                                60,00 €
Solde antérieur                                         0,00 €
MONTANT À RÉGLER                                      750,00 €

À régler avant le 05/03/2026. Période du 01/03/2026 au 31/03/2026. Toulon, le 20/02/2026
""",
        {
            "nature": "avis_echeance",
            "due_date": "2026-03-05",
            "period_start": "2026-03-01",
            "due_payable": "750.00",
            "issue_date": "2026-02-20",
        },
    ),
    "quittance": (
        """\
QUITTANCE DE LOYER
Bailleur : Mme Claire MARTIN
Locataire : M. Paul DURAND, 12 rue Neuve, 83000 TOULON

Reçu de M. Paul DURAND la somme de 750,00 € pour la période du 01/02/2026 au 28/02/2026,
dont loyer : 690,00 €, charges : 60,00 €.
Fait à Hyères, le 03/03/2026
""",
        {"nature": "avis_echeance", "period_start": "2026-02-01"},
    ),
    # Acknowledgements of debt.
    "dette_entre_societes": (
        """\
RECONNAISSANCE DE DETTE

La société MODE ÉTOILE, SARL au capital de 5 000 €, dont le siège est à Lille, représentée par M. Nadir,
se reconnaît débitrice envers la société CARRELAGES VERNEUIL de la somme de 8 400,00 € (huit mille quatre cents euros),
au titre de la facture FS-2026-044 du 12/05/2026.
Elle s'engage à la payer en quatre mensualités de 2 100,00 €, la dernière au plus tard le 31 décembre 2026.

Fait à Lille, le 8 juillet 2026
Bon pour la somme de huit mille quatre cents euros
""",
        {
            "nature": "reconnaissance_de_dette",
            "debt_amount": "8400.00",
            "due_date": "2026-12-31",
            "issue_date": "2026-07-08",
            "seller_name": "CARRELAGES VERNEUIL",
        },
    ),
    "dette_formulaire": (
        """\
ACTE SOUS SEING PRIVÉ - RECONNAISSANCE DE DETTE

Prêteur : Mme Claire MARTIN, 7 chemin des Vignes, 83400 HYÈRES
Emprunteur : M. Paul DURAND, 12 rue Neuve, 83000 TOULON
Montant : 5 200,00 €
Montant en lettres : cinq mille deux cents euros
Date de remboursement : 30/06/2026
Taux d'intérêt : sans intérêt

Fait à Toulon, le 15/01/2026
""",
        {
            "nature": "reconnaissance_de_dette",
            "debt_amount": "5200.00",
            "due_date": "2026-06-30",
            "issue_date": "2026-01-15",
        },
    ),
    "dette_lettre": (
        """\
Paul DURAND
12 rue Neuve
83000 TOULON
                                             À Toulon, le 15 janvier 2026

Je soussigné Paul Durand reconnais par la présente devoir à la société ATELIER MARNE la somme de
trois mille euros (3 000 €) correspondant à un prêt consenti le 2 janvier 2026.
Je m'engage à rembourser cette somme avant le 30 septembre 2026.
""",
        {
            "nature": "reconnaissance_de_dette",
            "debt_amount": "3000",
            "due_date": "2026-09-30",
            "issue_date": "2026-01-15",
        },
    ),
    # Reminders.
    "relance_cinq_factures": (
        """\
CARRELAGES VERNEUIL SARL
18 route de Paris
27000 EVREUX
                                                   MAISON DELORME SAS
                                                   6 place Carnot
                                                   76000 ROUEN

Evreux, le 3 juin 2026
Objet : 2e relance - factures échues

Madame, Monsieur,
Sauf erreur ou omission de notre part, les factures suivantes restent impayées à ce jour :

N° facture         Date            Échéance         Montant TTC
2026-0101          12/01/2026      11/02/2026       1 200,00
2026-0133          26/01/2026      25/02/2026         840,00
2026-0207          10/02/2026      12/03/2026       2 400,00
2026-0288          27/02/2026      29/03/2026         360,00
2026-0418          12/03/2026      11/04/2026       1 200,00
                                   Total dû         6 000,00 €

Nous vous remercions de bien vouloir régulariser cette situation sous huit jours.
""",
        {
            "nature": "relance",
            "issue_date": "2026-06-03",
            "invoices_cited": "('2026-0101', '2026-0133', '2026-0207', '2026-0288', '2026-0418')",
            "debt_amount": "6000.00",
            "due_date": None,
        },
    ),
    "relance_logiciel": (
        """\
STUDIO KERVAL                                      Rappel n° 2
                                                   Date : 18/05/2026
                                                   MAISON DELORME SAS
Facture          F-2026-19
Date             03/03/2026
Échéance         02/04/2026
Montant dû       960,00 €
Retard           46 jours

Bonjour, nous n'avons toujours pas reçu votre règlement. Merci de l'effectuer dans les meilleurs délais.
Si votre paiement a croisé ce courrier, veuillez ne pas en tenir compte.
""",
        {
            "nature": "relance",
            "issue_date": "2026-05-18",
            "invoices_cited": "('F-2026-19',)",
            "debt_amount": "960.00",
        },
    ),
    "derniere_relance": (
        """\
CARRELAGES VERNEUIL SARL
                                                   MAISON DELORME SAS
                                                   6 place Carnot
                                                   76000 ROUEN
DERNIER AVIS AVANT CONTENTIEUX
Le 20/06/2026
Malgré nos rappels des 12/05 et 03/06/2026, nous restons sans nouvelles de la facture n° 2026-0418 d'un montant de 1 200,00 € échue le 11/04/2026.
Sans règlement de votre part sous 8 jours, nous transmettrons ce dossier à notre avocat pour recouvrement judiciaire.
""",
        {"nature": "relance", "issue_date": "2026-06-20", "invoices_cited": "('2026-0418',)"},
    ),
    "med_avocat": (
        """\
SELARL BRIAND & LE GOFF                            MAISON DELORME SAS
Avocats au barreau de Rouen                        6 place Carnot
2 rue Jeanne d'Arc, 76000 ROUEN                    76000 ROUEN

N/Réf. : 26-118 VERNEUIL / DELORME
Par LRAR n° 2C 145 778 9012 3

Rouen, le 8 juillet 2026

Objet : mise en demeure

Monsieur le Président,
Je suis le conseil de la société CARRELAGES VERNEUIL, qui m'indique que vous restez lui devoir la somme de 6 000,00 €
au titre de cinq factures. Je vous mets en demeure de régler cette somme de 6 000,00 € dans un délai de quinze jours.
À défaut, j'ai instruction de saisir la juridiction compétente.
""",
        {
            "nature": "mise_en_demeure",
            "issue_date": "2026-07-08",
            "debt_amount": "6000.00",
            "tracking_number": "2C14577890123",
            "sending_method": "lettre recommandée avec avis de réception",
        },
    ),
    # Proofs of sending.
    "depot_en_ligne": (
        """\
Lettre recommandée en ligne
PREUVE DE DÉPÔT

Identifiant de l'envoi      3C00187654321
Numéro de recommandé        1K 004 556 7788 9
Déposé le                   08/07/2026 à 16:42
Expéditeur                  CARRELAGES VERNEUIL
Destinataire                MAISON DELORME, 6 place Carnot, 76000 ROUEN
""",
        {"nature": "preuve_envoi", "sent_date": "2026-07-08", "tracking_number": "1K00455677889"},
    ),
    "suivi_poste": (
        """\
laposte.fr - Suivre un envoi
Votre recommandé n° 2C 145 778 9012 3

13/07/2026      Votre courrier a été distribué au destinataire contre sa signature    ROUEN
10/07/2026      Votre courrier est en cours d'acheminement                            EVREUX
09/07/2026      Votre courrier a été pris en charge par La Poste                      EVREUX
""",
        {
            "nature": "preuve_envoi",
            "tracking_number": "2C14577890123",
            "sent_date": "2026-07-09",
            "received_date": "2026-07-13",
        },
    ),
    "pli_non_reclame": (
        """\
AVIS DE RÉCEPTION                     RECOMMANDÉ AVEC AR
N° 2C 145 778 9012 3
Présenté / Avisé le : 13/07/2026
Distribué le :
Pli avisé et non réclamé
Retour à l'expéditeur
""",
        {"nature": "preuve_envoi", "tracking_number": "2C14577890123"},
    ),
    "signification": (
        """\
SCP HUET - RAMOND, commissaires de justice associés
PROCÈS-VERBAL DE SIGNIFICATION
L'AN DEUX MILLE VINGT-SIX et le QUINZE JUILLET
Nous avons signifié à la société MAISON DELORME, 6 place Carnot, 76000 ROUEN, une sommation de payer.
Acte remis à personne morale, à Mme Roux, secrétaire. Coût de l'acte : 73,04 €
""",
        {"nature": "preuve_envoi"},
    ),
    # Company records.
    "kbis_infogreffe": (
        """\
Greffe du Tribunal de Commerce d'Evreux
2 rue du Palais                                    Code de vérification : pQ7x
27000 EVREUX                                       https://www.infogreffe.fr/controle
N° de gestion 2011B00456
                              Extrait Kbis
          EXTRAIT D'IMMATRICULATION PRINCIPALE AU REGISTRE DU COMMERCE ET DES SOCIÉTÉS
                              à jour au 1 septembre 2026

IDENTIFICATION DE LA PERSONNE MORALE
Immatriculation au RCS, numéro             732 829 320 R.C.S. Evreux
Date d'immatriculation                     12/05/2011
Dénomination ou raison sociale             CARRELAGES VERNEUIL
Forme juridique                            Société à responsabilité limitée
Capital social                             20 000,00 Euros
Adresse du siège                           18 route de Paris 27000 Evreux
""",
        {
            "nature": "kbis",
            "company_name": "CARRELAGES VERNEUIL",
            "company_siren": "732829320",
            "company_form": "Société à responsabilité limitée",
            "issue_date": "2026-09-01",
        },
    ),
    "sirene": (
        """\
INSEE                                              SITUATION AU RÉPERTOIRE SIRENE
                                                   A la date du 14/09/2026

Description de l'entreprise                        Entreprise active depuis le 12/05/2011
Identifiant SIREN                                  732 829 320
Identifiant SIRET du siège                         732 829 320 00074
Dénomination                                       CARRELAGES VERNEUIL
Catégorie juridique                                5499 - Société à responsabilité limitée (sans autre indication)
Activité Principale Exercée (APE)                  43.33Z - Travaux de revêtement des sols et des murs
""",
        {
            "nature": "kbis",
            "company_siren": "732829320",
            "company_name": "CARRELAGES VERNEUIL",
            "issue_date": "2026-09-14",
        },
    ),
    "rne": (
        """\
INPI - REGISTRE NATIONAL DES ENTREPRISES
ATTESTATION D'IMMATRICULATION AU REGISTRE NATIONAL DES ENTREPRISES
Données à jour au 02/10/2026

Dénomination : CARRELAGES VERNEUIL
SIREN : 732829320
Forme juridique : Société à responsabilité limitée
Capital social : 20000 EUR
Adresse : 18 ROUTE DE PARIS 27000 EVREUX
""",
        {
            "nature": "kbis",
            "company_siren": "732829320",
            "company_name": "CARRELAGES VERNEUIL",
            "issue_date": "2026-10-02",
        },
    ),
    # Statements.
    "extrait_compte_client": (
        """\
CARRELAGES VERNEUIL SARL
EXTRAIT DE COMPTE CLIENT                           Compte 411DELOR - MAISON DELORME
Période du 01/01/2026 au 30/06/2026

Date          Pièce         Libellé                      Débit         Crédit        Solde
12/01/2026    2026-0101     Facture                      1 200,00                    1 200,00
20/02/2026    BQ-077        Virement reçu                              1 200,00          0,00
12/03/2026    2026-0418     Facture                      1 200,00                    1 200,00
                            Totaux                       2 400,00      1 200,00
                            Solde débiteur                                           1 200,00
""",
        {"nature": "releve", "period_start": "2026-01-01", "period_end": "2026-06-30"},
    ),
    "releve_banque_colonnes": (
        """\
CRÉDIT DU VEXIN
Relevé de votre compte courant professionnel n° 00012345678
IBAN FR76 3000 6000 0112 3456 7890 189
au 31 mars 2026

Ancien solde créditeur au 28/02/2026                                    4 120,10
Date op.     Date valeur    Nature des opérations            Débit            Crédit
05/03/2026   05/03/2026     VIR INST MAISON DELORME F101                      1 200,00
12/03/2026   12/03/2026     PRLV URSSAF                      812,00
Nouveau solde créditeur au 31/03/2026                                   4 508,10
""",
        {"nature": "releve", "iban": "FR7630006000011234567890189"},
    ),
    "balance_agee": (
        """\
BALANCE ÂGÉE CLIENTS au 30/06/2026
Compte        Client              Non échu     0-30 j      31-60 j      > 60 j      Total
411DELOR      MAISON DELORME          0,00        0,00        0,00     6 000,00    6 000,00
""",
        {"nature": "releve"},
    ),
    # Orders.
    "commande_acheteur": (
        """\
MAISON DELORME SAS                                 Fournisseur :
6 place Carnot                                     CARRELAGES VERNEUIL SARL
76000 ROUEN                                        18 route de Paris
                                                   27000 EVREUX
COMMANDE D'ACHAT 4500771
Date de commande : 02/03/2026
Livraison souhaitée le : 06/03/2026
Votre offre : 2026-77

Grès 60 x 60              100          10,00         1 000,00
                                       Total HT      1 000,00 €
Merci de rappeler ce numéro sur votre facture. Paiement à 45 jours fin de mois.
""",
        {"nature": "bon_de_commande", "order_number": "4500771", "issue_date": "2026-03-02"},
    ),
    "devis_accepte": (
        """\
CARRELAGES VERNEUIL SARL
DEVIS N° D-2026-77                                 Date : 16/02/2026
Client : MAISON DELORME SAS                        Validité : 30 jours

Grès 60 x 60                          100        10,00         1 000,00
                                      Total HT                 1 000,00 €
                                      TVA 20 %                   200,00 €
                                      Total TTC                1 200,00 €
Conditions : 30 % d'acompte à la commande, solde à 30 jours.
Devis reçu avant l'exécution des travaux, bon pour accord. Date : 02/03/2026   Signature
""",
        {"nature": "devis", "issue_date": "2026-02-16", "total_ttc": "1200.00"},
    ),
    # Exchanges.
    "courriel_imprime": (
        """\
De : Nadia Delorme <n.delorme@maison-delorme.example>
À : compta@verneuil.example
Envoyé : mardi 9 juin 2026 10:12
Objet : RE: Relance facture 2026-0418

Bonjour,
Nous réglerons la facture 2026-0418 par virement avant la fin du mois.
Cordialement
Nadia Delorme
""",
        {"nature": "echange", "issue_date": "2026-06-09"},
    ),
    "lettre_contestation": (
        """\
MAISON DELORME SAS
6 place Carnot
76000 ROUEN
                                                   CARRELAGES VERNEUIL SARL
                                                   18 route de Paris
                                                   27000 EVREUX
Rouen, le 10 juin 2026
Objet : votre facture n° 2026-0418

Monsieur,
En réponse à votre courrier du 3 juin, nous contestons cette facture : une partie des carreaux livrés était cassée.
Nous vous prions d'agréer nos salutations distinguées.
""",
        {"nature": "echange", "issue_date": "2026-06-10"},
    ),
    # Identity.
    "passeport": (
        """\
RÉPUBLIQUE FRANÇAISE
PASSEPORT  PASSPORT
Nom/Surname : MARTIN
Prénoms/Given names : Claire, Anne
Nationalité/Nationality : Française
Date de naissance/Date of birth : 02 03 1970
P<FRAMARTIN<<CLAIRE<ANNE<<<<<<<<<<<<<<<<<<<<
""",
        {"nature": "piece_identite"},
    ),
    "titre_de_sejour": (
        """\
RÉPUBLIQUE FRANÇAISE
TITRE DE SÉJOUR
Nom : KADER    Prénoms : Samir
Sexe : M    Nationalité : TUN    Date de naissance : 04/05/1980
Date d'expiration : 01/02/2030
""",
        {"nature": "piece_identite"},
    ),
}
