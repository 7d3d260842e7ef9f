"""The creditor's extrait Kbis, in the order of the real ones (art. R123-150 C. com.)."""

from datetime import date
from typing import Final

from dossier_builder.french import date_longue
from examples._make.paper import HEIGHT, SERIF, SERIF_BOLD, WIDTH, Paper
from examples._make.parties import COMPTOIR

_DATED: Final = date(2026, 10, 19)


def kbis() -> bytes:
    """Return the extract dated 19 October 2026."""
    paper = Paper(title="Extrait Kbis", author="Greffe (document fictif)", base=SERIF, size=10)
    paper.block(
        50,
        50,
        (
            "Greffe du tribunal des activités économiques de Lyon",
            "44 rue de Bonnel",
            "69433 LYON CEDEX 03",
        ),
        size=9,
    )
    paper.put(545, 50, f"N° de gestion 2018B0{COMPTOIR.siren[-4:]}", size=9, align="right")
    paper.put(WIDTH / 2, 110, "Extrait Kbis", face=SERIF_BOLD, size=18, align="centre")
    title = "EXTRAIT D’IMMATRICULATION PRINCIPALE AU REGISTRE DU COMMERCE ET DES SOCIÉTÉS"
    paper.put(WIDTH / 2, 132, title, face=SERIF_BOLD, align="centre")
    paper.put(WIDTH / 2, 148, f"à jour au {date_longue(_DATED)}", align="centre")
    y = 180.0
    for heading, rows in _SECTIONS:
        paper.box(50, y - 12, 545, y + 5, shade=0.9)
        paper.put(56, y, heading, face=SERIF_BOLD)
        y += 22
        for label, value in rows:
            paper.put(56, y, label)
            paper.put(245, y, value)
            y += 16
        y += 12
    paper.put(330, y + 20, "Le greffier")
    paper.signature(335, y + 60, 3)
    paper.put(WIDTH / 2, HEIGHT - 60, "FIN DE L’EXTRAIT", align="centre")
    note = "Document fictif, établi pour la démonstration du logiciel dossier-builder."
    paper.put(WIDTH / 2, HEIGHT - 40, note, size=8, align="centre", grey=0.4)
    return paper.bytes()


_SECTIONS: Final = (
    (
        "IDENTIFICATION DE LA PERSONNE MORALE",
        (
            ("Immatriculation au RCS, numéro", f"{COMPTOIR.siren_spaced} R.C.S. {COMPTOIR.rcs}"),
            ("Date d’immatriculation", "12/09/2018"),
            ("Dénomination ou raison sociale", COMPTOIR.name),
            ("Forme juridique", "Société par actions simplifiée"),
            ("Capital social", f"{COMPTOIR.capital},00 Euros"),
            ("Adresse du siège", f"{COMPTOIR.street}, {COMPTOIR.town}"),
            ("Durée de la personne morale", "Jusqu’au 11/09/2117"),
            ("Date de clôture de l’exercice social", "31 décembre"),
        ),
    ),
    (
        "GESTION, DIRECTION, ADMINISTRATION, CONTRÔLE",
        (
            ("Président", ""),
            (
                "Nom, prénoms",
                COMPTOIR.manager.split()[1].upper() + " " + COMPTOIR.manager.split()[0],
            ),
            ("Date et lieu de naissance", "Le 03/04/1979 à Lyon (69)"),
            ("Nationalité", "Française"),
        ),
    ),
    (
        "RENSEIGNEMENTS RELATIFS À L’ACTIVITÉ ET À L’ÉTABLISSEMENT PRINCIPAL",
        (
            ("Adresse de l’établissement", f"{COMPTOIR.street}, {COMPTOIR.town}"),
            ("Activité exercée", "Négoce de bois d’agencement et de fournitures industrielles"),
            ("Date de commencement d’activité", "01/09/2018"),
            ("Mode d’exploitation", "Exploitation directe"),
        ),
    ),
)
