"""Documents of many hands, named by what they are: titles and wordings that differ (fictional)."""
# ruff: noqa: E501  as people write them

HANDS: tuple[tuple[str, str], ...] = (
    (
        "facture",
        """Comptoir Aubréac
63 chemin des Hirondelles, 31000 Toulouse
Numéro de pièce : FAC-116        Groupe du Petit Canal
Date d'émission : 6 juillet 2026     9 place du Marché-Neuf
Net HT :              2245,12 €
Montant TVA :          449,02 €
TOTAL T.T.C. :        2694,14 €
Nous payer sur notre compte IBAN FR76 4572 4320 8715 1604 9829 362
""",
    ),
    (
        "facture",
        """Tôlerie Orsenbois
Facture de travaux n° 25-464 en date du 27 octobre 2025
Contrat de sous-traitance MARCHE-805 - Commande : MARCHE-805
Étude préalable   25   145,63   3640,75
Total hors taxes   3640,75 EUR
TVA : autoliquidation   0,00 EUR
Net à payer   3640,75 EUR
""",
    ),
    (
        "facture",
        """CABINET VERMEIL, AVOCATS
ÉTAT DE FRAIS ET D'HONORAIRES N° 2026-18
Paris, le 4 mars 2026
Diligences accomplies du 1er au 28 février
Honoraires    1 500,00
TVA 20 %        300,00
Somme à nous régler TTC   1 800,00
""",
    ),
    (
        "facture",
        """BATI OUEST
SITUATION N° 4 - MARCHÉ DE TRAVAUX LOT 3
Montant cumulé HT     40 000,00
Situations précédentes  30 000,00
Montant HT            10 000,00
TVA 20 %               2 000,00
Montant TTC           12 000,00
Règlement à 30 jours
""",
    ),
    (
        "facture",
        """Bon de livraison n° BL-778        Bon de commande n° C-12
FACTURE F-2026-9 du 03/02/2026
Total HT 100,00 €
TVA 20 % 20,00 €
Total TTC 120,00 €
Net à payer 120,00 €
Échéance 05/03/2026
""",
    ),
    (
        "facture",
        """IMPRIMERIE DES DUNES
Doit : SARL BOULANGERIE LOUIS
Réf. : 2026/114          le 12.02.2026
5 000 prospectus A5                       410,00
                        HT                410,00
                        TVA 20 %           82,00
                        TTC               492,00
Règlement par virement : IBAN FR76 3000 6000 0112 3456 7890 189
""",
    ),
    (
        "avoir",
        """ATELIERS RIVAGE
NOTE D'AVOIR AV-2026-3
Facture d'origine : F-2026-9
Montant HT -100,00 €
TVA 20 % -20,00 €
Total TTC -120,00 €
""",
    ),
    (
        "devis",
        """MENUISERIE LAFONT
PROPOSITION FINANCIÈRE 2026-88
Chantier : cuisine
Total HT 4 000,00 €
TVA 10 % 400,00 €
Total TTC 4 400,00 €
Notre offre est valable 30 jours. Bon pour accord, date et signature :
""",
    ),
    (
        "devis",
        """Offre n° 4471
Date 03/03/2026
Nous avons le plaisir de vous proposer :
Pompe P40     2     350,00     700,00
Net HT 700,00 €
TVA 140,00 €
Total TTC 840,00 €
Prix valables jusqu'au 30/04/2026
""",
    ),
    (
        "bon_de_commande",
        """MAIRIE DE SAINT-AUBIN
LETTRE DE COMMANDE 2026-17
Fournisseur : PAPETERIE CENTRALE
Merci de livrer à l'adresse suivante
Ramettes A4   50   4,00   200,00
Total HT 200,00
TVA 40,00
Total TTC 240,00
Rappeler ce numéro sur votre facture.
""",
    ),
    (
        "bon_de_commande",
        """Commande fournisseur n° CF-22
Date : 12/01/2026
Délai de livraison : 2 semaines
Tôle 2 mm   10   25,00   250,00
Total HT 250,00 €
TVA 20 % 50,00 €
Total TTC 300,00 €
""",
    ),
    (
        "bon_de_livraison",
        """BORDEREAU D'EXPÉDITION N° 5521
Expédié le 12/05/2026 par Transports Loire
Votre commande C-12
12 colis, 340 kg
Lieu de livraison : 8 quai Nord, Rouen
Reçu en bon état, nom et signature du destinataire :
""",
    ),
    (
        "bon_de_livraison",
        """PROCÈS-VERBAL DE MISE EN SERVICE
Client : SARL PETIT       Contrat n° 2026-11
L'installation a été mise en service le 12 mars 2026.
Réception sans réserve. Signature du client :
""",
    ),
    (
        "bon_de_livraison",
        """Fiche d'intervention 2026-447
Technicien : L. Rey        Heure d'arrivée 9 h 10
Travaux effectués : remplacement du compresseur
Visa du client :
""",
    ),
    (
        "bon_de_livraison",
        """ATTESTATION DE SERVICE FAIT
Je soussigné, responsable des achats, atteste que la prestation objet de la commande C-12
a été exécutée le 30 avril 2026 conformément au contrat.
""",
    ),
    (
        "contrat",
        """MARCHÉ PRIVÉ DE TRAVAUX
Entre la SCI Les Pins, maître d'ouvrage, d'une part,
et l'entreprise Bati Ouest, d'autre part,
il a été convenu ce qui suit :
Article 1 - Objet
Prix : 40 000,00 € HT, TVA 20 % 8 000,00 €, soit 48 000,00 € TTC.
Le présent marché est soumis au droit français.
""",
    ),
    (
        "contrat",
        """CONDITIONS GÉNÉRALES DE VENTE
Article 1 - Champ d'application
Article 4 - Facturation : les factures sont payables à 30 jours.
Article 7 - Clause pénale
Article 9 - Force majeure
Article 11 - Attribution de compétence
""",
    ),
    (
        "contrat",
        """Convention de prestation de conseil
Les parties conviennent de ce qui suit.
Article 1 : objet du contrat
Article 2 : facture mensuelle de 1 000,00 € HT, TVA 200,00 €, 1 200,00 € TTC
Résiliation avec préavis de deux mois.
Fait en deux exemplaires.
""",
    ),
    (
        "avis_echeance",
        """RÉGIE DU PORT
Appel de loyer et provisions - 2e trimestre 2026
Locataire : SARL MODE
Loyer du trimestre   3 000,00
Provision sur charges   300,00
TVA   660,00
Total   3 960,00
""",
    ),
    (
        "reconnaissance_de_dette",
        """Je soussignée Anne Roux, née le 2 mai 1980, me reconnais débitrice envers M. Paul Roy
de la somme de 3 000 euros (trois mille euros) qu'il m'a prêtée.
Je m'engage à le rembourser le 1er juin 2026.
Fait à Pau le 3 janvier 2026
""",
    ),
    (
        "relance",
        """ATELIERS RIVAGE
Nantes, le 3 juin 2026
Objet : rappel - solde de la facture F-2026-9
Madame, Monsieur,
Votre acompte a bien été reçu. Le solde, soit 449,75 €, était à régler le 14/05/2026.
Sauf erreur, il ne nous est pas parvenu. Nous vous remercions d'y remédier.
""",
    ),
    (
        "relance",
        """Dernier rappel avant mise en demeure
Nantes, le 20 juin 2026
Malgré nos précédents courriers, notre facture F-2026-9 reste impayée.
A défaut de règlement sous huit jours, une mise en demeure vous sera adressée par lettre recommandée.
""",
    ),
    (
        "relance",
        """Objet : votre compte client - factures échues
Madame,
Nos factures F-1 et F-2, d'un total de 900,00 € TTC, sont arrivées à échéance.
Merci de nous faire parvenir votre règlement. Si votre virement a croisé cette lettre, n'en tenez pas compte.
""",
    ),
    (
        "mise_en_demeure",
        """Lettre recommandée avec avis de réception
Lille, le 2 septembre 2026
Objet : facture F-2026-9 impayée - mise en demeure
Monsieur,
Malgré nos relances, la somme de 900,00 € reste impayée.
Par la présente, nous vous mettons en demeure de payer sous huitaine.
A défaut, nous saisirons le tribunal.
""",
    ),
    (
        "mise_en_demeure",
        """SOMMATION DE PAYER
Commissaire de justice
Je vous fais sommation d'avoir à payer la somme de 900,00 € en principal.
A défaut, une procédure d'injonction de payer sera engagée.
""",
    ),
    (
        "preuve_envoi",
        """Lettre recommandée en ligne
Justificatif de distribution
Numéro de suivi 1A 123 456 7890 1
Expéditeur : RIVAGE
Destinataire : PETIT
Distribué le 04/09/2026
""",
    ),
    (
        "preuve_envoi",
        """AR24 - lettre recommandée électronique
Preuve de dépôt
Référence de l'envoi : 88213
Date de dépôt : 02/09/2026 10:14
Expéditeur : rivage@exemple.fr
Destinataire : petit@exemple.fr
""",
    ),
    (
        "kbis",
        """INPI
Attestation d'immatriculation au Registre national des entreprises
Dénomination : RIVAGE
Forme juridique : SARL
SIREN 732 829 320
Adresse du siège : 2 rue du Port 44000 Nantes
""",
    ),
    (
        "kbis",
        """INSEE
SITUATION AU RÉPERTOIRE SIRENE
Identifiant SIREN 732 829 320
Catégorie juridique 5710 SAS
Identifiant SIRET du siège 732 829 320 00074
""",
    ),
    (
        "releve",
        """ÉTAT DE COMPTE CLIENT
Date    Pièce    Débit    Crédit    Solde
01/02/2026  F-1    500,00            500,00
03/03/2026  Virement        200,00   300,00
Solde débiteur 300,00
""",
    ),
    (
        "autre",
        """Chers amis,
Nous serons heureux de vous accueillir pour le vernissage, jeudi à 18 heures.
""",
    ),
    (
        "autre",
        """Plan de masse
Échelle 1/200
Parcelle AB 112
""",
    ),
    (
        "facture",
        """SARL PLOMB'EAU
Facture : 2026-041
Votre devis accepté n° D-12 du 03/01/2026
Total HT 100,00
TVA 10 % 10,00
Total TTC 110,00
En cas de retard, pénalités ; lettre de relance facturée 10 €""",
    ),
    (
        "facture",
        """Note de frais refacturés
N° 12
Total HT 100,00
TVA 20 % 20,00
Total TTC 120,00
A payer avant le 03/03/2026""",
    ),
    (
        "facture",
        """FACTURE DE LOYER
SCI DES PINS
Loyer mars 2026 1 000,00
TVA 200,00
Total TTC 1 200,00
Net à payer 1 200,00""",
    ),
    (
        "facture",
        """Invoice #1023
Bill to: ACME
Subtotal 100.00
VAT 20% 20.00
Total 120.00
Amount due 120.00""",
    ),
    (
        "devis",
        """FACTURE PROFORMA N° 12
Total HT 100,00
TVA 20,00
Total TTC 120,00""",
    ),
    (
        "devis",
        """Devis n° 12 - Signé
Bon pour accord
Conditions générales au verso
Total HT 100,00
TVA 20,00
Total TTC 120,00
Acompte 30 % à la commande""",
    ),
    (
        "bon_de_commande",
        """ORDRE DE SERVICE N° 4
Maître d'ouvrage : Ville de X
Il est prescrit à l'entreprise de démarrer les travaux.""",
    ),
    (
        "bon_de_commande",
        """Accusé de réception de commande
Votre commande C-12 du 02/02/2026
Total HT 100,00
TVA 20,00
Total TTC 120,00
Livraison prévue le 03/03/2026""",
    ),
    (
        "bon_de_livraison",
        """LETTRE DE VOITURE INTERNATIONALE CMR
1 Expéditeur
2 Destinataire
16 Transporteur
24 Marchandises reçues""",
    ),
    (
        "bon_de_livraison",
        """PROCÈS-VERBAL DE RÉCEPTION DES TRAVAUX
Marché de travaux du 3 mars 2025
La réception est prononcée sans réserve avec effet au 12/05/2026
Maître d'ouvrage""",
    ),
    (
        "bon_de_livraison",
        """FEUILLE D'ÉMARGEMENT
Formation Excel
Stagiaires : signatures""",
    ),
    (
        "bon_de_livraison",
        """COMPTE RENDU D'INTERVENTION
Contrat de maintenance n° 12
Travaux réalisés
Signature du client""",
    ),
    (
        "contrat",
        """AVENANT N° 1 AU CONTRAT DE PRESTATION
Les parties conviennent""",
    ),
    (
        "contrat",
        """CONTRAT D'ABONNEMENT TÉLÉPHONIQUE
N° client 12
Facture électronique : oui
Mandat SEPA
Signature du client""",
    ),
    (
        "contrat",
        """LETTRE DE MISSION
Cher client, nous vous confirmons notre mission. Honoraires : 1 000,00 € HT, soit 1 200,00 € TTC. TVA 200,00.""",
    ),
    (
        "relance",
        """2ème RELANCE
Facture n° F-12 - 100,00 €
Merci de régulariser.""",
    ),
    (
        "relance",
        """RAPPEL DE PAIEMENT
Relevé de vos factures impayées
F-1 01/01/2026 100,00
Total TTC dû 100,00""",
    ),
    (
        "relance",
        """Objet : Retard de paiement
Madame,
Nous n'avons pas encore reçu le paiement de la facture F-12. Nous vous prions de bien vouloir régulariser.""",
    ),
    (
        "mise_en_demeure",
        """Lyon, le 3 mars 2026
LRAR
Objet : Dernière relance valant mise en demeure
Monsieur,
La présente vaut mise en demeure de payer 100,00 € sous 8 jours. A défaut nous saisirons le tribunal.""",
    ),
    (
        "mise_en_demeure",
        """CABINET X, avocats
MISE EN DEMEURE
Monsieur,
Je suis le conseil de la société Y. Vous restez devoir la facture F-12. Je vous mets en demeure de payer. A défaut j'ai reçu instruction de saisir le juge d'une injonction de payer.""",
    ),
    (
        "preuve_envoi",
        """AVIS DE RÉCEPTION
2C 123 456 7890 1
Présenté / Avisé le : 02/03/26
Distribué le : 03/03/26""",
    ),
    (
        "preuve_envoi",
        """Procès-verbal de signification
Commissaire de justice
L'an deux mille vingt-six, le trois mars""",
    ),
    (
        "kbis",
        """Greffe du tribunal de commerce de Lyon
Extrait du RCS
Immatriculation 123 456 789 RCS Lyon""",
    ),
    (
        "releve",
        """RELEVE DE COMPTE N° 3
Date  Libellé  Débit  Crédit
01/03 VIR SEPA X 100,00
Nouveau solde 1 000,00""",
    ),
    (
        "releve",
        """GRAND LIVRE AUXILIAIRE
411PETIT  Lettrage  Débit  Crédit
Facture F-1 100,00""",
    ),
    (
        "piece_identite",
        """PASSEPORT
Nationalité française
P<FRADURAND<<PAUL<<<<<""",
    ),
    (
        "reconnaissance_de_dette",
        """RECONNAISSANCE DE DETTE
Je soussigné X reconnais devoir à Y 1 000 €""",
    ),
    (
        "avis_echeance",
        """AVIS D'ÉCHÉANCE
Locataire X
Loyer avril 1 000,00
Charges 100,00
Total à payer 1 100,00""",
    ),
    (
        "bail",
        """CONTRAT DE BAIL COMMERCIAL
Le bailleur, le preneur, loyer annuel 12 000 €""",
    ),
    (
        "avoir",
        """AVOIR N° A-3
Sur facture F-12
Total HT -100,00
TVA -20,00
Total TTC -120,00""",
    ),
    (
        "avoir",
        """Facture d'avoir A-3
Facture d'origine F-12
Total HT 100,00
TVA 20,00
Total TTC 120,00
Net à déduire 120,00""",
    ),
    (
        "echange",
        """De : x@y.fr
Envoyé : lundi 3 mars 2026
À : z@y.fr
Objet : commande
Bonjour, OK pour moi. Cordialement""",
    ),
    (
        "autre",
        """CURRICULUM VITAE
Paul Petit
Expérience : contrat de travail chez X""",
    ),
    (
        "autre",
        """Statuts de la société
Article 1 - Forme
Article 2 - Objet""",
    ),
)
