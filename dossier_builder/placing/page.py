"""outbox/a_classer.html: what was dropped straight into inbox/, and where it went."""

from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from dossier_builder.facts.model import Nature
from dossier_builder.french import typographie
from dossier_builder.placing.model import Placements
from dossier_builder.visible import visible_value

PAGE_NAME: Final = "a_classer.html"

_NATURES: Final = {
    Nature.FACTURE: "Facture",
    Nature.AVOIR: "Avoir",
    Nature.CONTRAT: "Contrat",
    Nature.BAIL: "Bail",
    Nature.BON_DE_COMMANDE: "Bon de commande",
    Nature.DEVIS: "Devis",
    Nature.BON_DE_LIVRAISON: "Bon de livraison",
    Nature.AVIS_ECHEANCE: "Avis d’échéance",
    Nature.RECONNAISSANCE_DE_DETTE: "Reconnaissance de dette",
    Nature.RELANCE: "Relance",
    Nature.MISE_EN_DEMEURE: "Mise en demeure",
    Nature.PREUVE_ENVOI: "Preuve d’envoi",
    Nature.KBIS: "Extrait Kbis",
    Nature.PIECE_IDENTITE: "Pièce d’identité",
    Nature.ECHANGE: "Échange",
    Nature.RELEVE: "Relevé",
    Nature.AUTRE: "Document non reconnu",
}


def render_page(placements: Placements) -> str:
    """Return the page: self-contained, every value escaped."""
    engine = Environment(
        loader=PackageLoader("dossier_builder.placing"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=visible_value,
    )
    engine.filters["french"] = typographie
    return engine.get_template(f"{PAGE_NAME}.j2").render(
        unplaced=placements.unplaced,
        placed=placements.placed,
        opened=placements.opened,
        natures=_NATURES,
    )
