"""One document of each nature, as people write them (fictional), for the tests of this room."""
# ruff: noqa: E501, W291  as people write them

SAMPLES: dict[str, str] = {
    "bon_de_livraison": """\
TRANSPORTS DU NORD                       
BON DE LIVRAISON N° BL-2026-0455
Date de livraison : 18/02/2026           Commande n° : CMD-778
Livré à : Garage Petit, 90 route nationale, 59200 TOURCOING
Désignation        Qté livrée
Batterie           10
Reçu conforme, cachet et signature du client :
""",
    "kbis": """\
Greffe du Tribunal des Activités Économiques de Lyon
EXTRAIT KBIS
EXTRAIT D'IMMATRICULATION PRINCIPALE AU REGISTRE DU COMMERCE ET DES SOCIETES
à jour au 3 octobre 2026
IDENTIFICATION DE LA PERSONNE MORALE
Immatriculation au RCS, numéro          732 829 320 R.C.S. Lyon
Date d'immatriculation                  12/05/2011
Dénomination ou raison sociale          ATELIER MARNE
Forme juridique                         Société par actions simplifiée
Capital social                          10 000,00 Euros
Adresse du siège                        14 rue des Artisans 69003 Lyon
Durée de la personne morale             Jusqu'au 12/05/2110
GESTION, DIRECTION, ADMINISTRATION
Président
Nom, prénoms                            DURAND Paul
Date et lieu de naissance               Le 02/03/1970 à Lyon
""",
    "mise_en_demeure": """\
ATELIER MARNE SAS
14 rue des Artisans
69003 Lyon
                                        GARAGE PETIT SARL
                                        90 route nationale
                                        59200 TOURCOING
Lyon, le 5 octobre 2026
Lettre recommandée avec accusé de réception n° 1A 123 456 7890 1
Objet : Mise en demeure de payer
Madame, Monsieur,
Nous constatons que les factures n° FA-2026-12 du 04/05/2026 et FA-2026-15 demeurent impayées.
Nous vous mettons en demeure de nous régler la somme de 4 250,00 € sous huitaine à compter de la réception.
A défaut, nous saisirons le tribunal.
""",
    "relance": """\
ATELIER MARNE SAS
Lyon, le 12 juin 2026
Objet : Relance - facture FA-2026-12
Sauf erreur de notre part, notre facture n° FA-2026-12 d'un montant de 1 200,00 € échue le 30/05/2026 reste impayée à ce jour.
Nous vous remercions de bien vouloir régulariser cette situation.
""",
    "preuve_envoi": """\
LA POSTE
PREUVE DE DEPOT
Lettre recommandée avec avis de réception
Numéro de l'envoi : 2C 123 456 7890 1
Date de dépôt : 06/10/2026
Expéditeur : ATELIER MARNE SAS
Destinataire : GARAGE PETIT SARL
""",
    "preuve_envoi2": """\
AVIS DE RECEPTION
N° 1A 123 456 7890 1
Présenté / avisé le : 07/10/2026
Distribué le : 08/10/2026
Signature du destinataire
""",
    "contrat": """\
CONTRAT DE PRESTATION DE SERVICES
Entre les soussignés :
La société ATELIER MARNE, SAS au capital de 10 000 euros, immatriculée au RCS de Lyon sous le numéro 732 829 320,
ci-après dénommée « le Prestataire », d'une part,
Et la société GARAGE PETIT, SARL au capital de 8 000 euros, RCS Lille 303 265 045,
ci-après dénommée « le Client », d'autre part.
Article 1 - Objet
Le Prestataire fournit l'entretien.
Article 4 - Paiement
Les factures sont payables à 45 jours fin de mois.
En cas de retard, des pénalités de retard au taux de 12 % l'an seront dues.
Article 9 - Clause pénale
A titre de clause pénale, une indemnité de 15 % sera due.
Article 12 - Tout litige relève de la compétence exclusive du Tribunal de commerce de Lyon.
Fait à Lyon, le 3 mars 2025, en deux exemplaires
Lu et approuvé
""",
    "bail": """\
BAIL COMMERCIAL
Entre les soussignés : La SCI LES TILLEULS, ci-après le Bailleur, et la société MODE, SARL, ci-après le Preneur
Le loyer annuel est fixé à 24 000 euros. Articles L.145-1. Dépôt de garantie.
""",
    "avis_echeance": """\
SCI LES TILLEULS
AVIS D'ECHEANCE N° 2026-T4
Période du 01/10/2026 au 31/12/2026
Loyer principal HT          6 000,00
Provision sur charges       500,00
TVA 20 %                    1 300,00
Total TTC                   7 800,00 €
A payer avant le 05/10/2026
""",
    "reconnaissance_de_dette": """\
RECONNAISSANCE DE DETTE
Je soussigné Paul Durand, demeurant 7 chemin des Vignes 83400 Hyères, reconnais devoir à Madame Claire Martin,
la somme de cinq mille deux cents euros (5 200,00 €).
Je m'engage à la rembourser au plus tard le 30 juin 2026.
Fait à Hyères, le 15 janvier 2026
""",
    "releve": """\
RELEVE DE COMPTE
du 01/06/2026 au 30/06/2026
Date        Libellé                          Débit       Crédit
            Solde précédent                              1 000,00
05/06/2026  VIR SEPA GARAGE PETIT FA-2026-12             1 200,00
10/06/2026  PRLV SEPA EDF                    89,90
            Nouveau solde                                2 110,10
""",
    "devis": """\
DEVIS N° D-2026-31
Date : 02/03/2026   Valable jusqu'au 02/04/2026
Total HT 1 000,00 €
TVA 20 % 200,00 €
Total TTC 1 200,00 €
Bon pour accord
""",
    "bon_de_commande": """\
BON DE COMMANDE N° CMD-778
Date : 02/03/2026
Nous vous passons commande de :
10 batteries  80,00  800,00
Total HT 800,00 €
""",
    "piece_identite": """\
REPUBLIQUE FRANCAISE
CARTE NATIONALE D'IDENTITE
Nom : DURAND
Prénoms : Paul
Nationalité Française
IDFRADURAND<<<<<<<<<<<<<<<<<<<<<<<
""",
    "echange": """\
From: Paul Petit <paul@garage.example>
To: compta@atelier.example
Subject: Re: Facture FA-2026-12
Date: Fri, 12 Jun 2026 10:00:00 +0200
Content-Type: text/plain; charset=utf-8

Bonjour,
Nous contestons la facture n° FA-2026-12 : le matériel n'est pas conforme.
Nous réglerons le reste en juillet.
Cordialement
""",
}
