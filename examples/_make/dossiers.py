"""Every file of examples/, by its path: what the script writes and the tests compare."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from examples._make import truth
from examples._make.contract import supply_contract
from examples._make.delivery import paper_note, tablet_note
from examples._make.facturx_file import facturx_invoice
from examples._make.figures import AV_0019, FC_0098, FC_0117, FC_0131, FC_0142, FV_0087
from examples._make.invoices import shop_invoice, workshop_document
from examples._make.letters import first_reminder, loire_reminder, mise_en_demeure
from examples._make.mail import reminder_mail
from examples._make.parties import ATELIER_MARNE, COMPTOIR, IBAN, TRANSPORTS_LOIRE
from examples._make.photo import photograph, scanned
from examples._make.post import deposit_slip, receipt
from examples._make.registry import kbis

FIRM: Final = f"""\
# Réglages de l’espace de démonstration. Toutes les personnes sont fictives.

[cabinet]
nom = "{COMPTOIR.name}"
role = "creancier"
adresse = ["{COMPTOIR.street}"]
code_postal = "{COMPTOIR.postcode}"
ville = "Lyon"
telephone = "{COMPTOIR.phone}"
courriel = "{COMPTOIR.email}"
signataire = "{COMPTOIR.manager}"
qualite_signataire = "{COMPTOIR.manager_role}"
lieu = "Lyon"

[[creanciers]]
nom = "{COMPTOIR.name}"
type = "personne_morale"
siren = "{COMPTOIR.siren}"
forme = "{COMPTOIR.form}"
capital = "{COMPTOIR.capital} €"
rcs = "{COMPTOIR.rcs}"
adresse = ["{COMPTOIR.street}"]
code_postal = "{COMPTOIR.postcode}"
ville = "Lyon"
representant = "{COMPTOIR.manager}"
qualite_representant = "{COMPTOIR.manager_role}"
courriel = "{COMPTOIR.email}"
telephone = "{COMPTOIR.phone}"
iban = "{IBAN}"

[mise_en_demeure]
delai_jours = 15
"""

MARNE_CLAIM: Final = f"""\
# Ce qu’aucun fichier ne dit à lui seul, ou que seule une personne peut confirmer.

[debiteur]
forme = "{ATELIER_MARNE.form}"

[mise_en_demeure]
envoyee_le = 2026-09-30
recue_le = 2026-10-06          # avis de réception, « Distribuée le »

# La date est écrite à la main sur le bon photographié : une personne l’a lue.
[[fichiers]]
nom = "IMG_2231.jpg"
nature = "bon_de_livraison"
titre = "Bon de livraison n° {FC_0142.delivery}, signé"
date_livraison = 2026-05-11

# Dates et numéros lus sur une seule page : relus et confirmés par une personne.
[[factures]]
fichier = "avoir AV26-0019.pdf"
numero = "{AV_0019.number}"
date = {AV_0019.issued}

[[fichiers]]
nom = "relance 06-07-2026.pdf"
date = 2026-07-06

[[fichiers]]
nom = "RE relance.eml/Relance 2 Atelier Marne.pdf"
date = 2026-08-20

[[fichiers]]
nom = "MED Atelier Marne.pdf"
date = 2026-09-29

[[fichiers]]
nom = "preuve depot LRAR.pdf"
date = 2026-09-30

[[fichiers]]
nom = "avis de reception LRAR.pdf"
date = 2026-10-06

[[fichiers]]
nom = "kbis.pdf"
date = 2026-10-19

[tribunal]
nom = "Tribunal de commerce de Reims"
adresse = "55 RUE THIERS – 51100 REIMS"
niveau = "commerce"
confirme = true
"""


def all_files() -> Mapping[str, bytes]:
    """Return the content of each committed file by its path below examples/."""
    invoice_0098 = shop_invoice(FC_0098)
    invoice_0117 = shop_invoice(FC_0117)
    marne_contract = supply_contract(
        ATELIER_MARNE, date(2026, 2, 10), reference="CC-2026-07", stroke=5
    )
    loire_contract = supply_contract(
        TRANSPORTS_LOIRE, date(2026, 3, 17), reference="CC-2026-11", stroke=5
    )
    return {
        "dossier-builder.toml": FIRM.encode(),
        "ATELIER_MARNE.truth.json": truth.as_json(truth.atelier_marne()),
        "TRANSPORTS_LOIRE.truth.json": truth.as_json(truth.transports_loire()),
        "ATELIER_MARNE/dossier.toml": MARNE_CLAIM.encode(),
        "ATELIER_MARNE/Contrat cadre signe.pdf": marne_contract,
        "ATELIER_MARNE/facture FC-2026-0142.pdf": facturx_invoice(FC_0142),
        "ATELIER_MARNE/Facture V26-0087.pdf": workshop_document(FV_0087),
        "ATELIER_MARNE/avoir AV26-0019.pdf": workshop_document(AV_0019),
        "ATELIER_MARNE/IMG_2231.jpg": photograph(paper_note(), seed=2231),
        "ATELIER_MARNE/BL-26-0412.pdf": tablet_note(),
        "ATELIER_MARNE/relance 06-07-2026.pdf": first_reminder(),
        "ATELIER_MARNE/RE relance.eml": reminder_mail(),
        "ATELIER_MARNE/MED Atelier Marne.pdf": mise_en_demeure(),
        "ATELIER_MARNE/preuve depot LRAR.pdf": deposit_slip(),
        "ATELIER_MARNE/avis de reception LRAR.pdf": receipt(),
        "ATELIER_MARNE/kbis.pdf": kbis(),
        "TRANSPORTS_LOIRE/FC-2026-0098.pdf": invoice_0098,
        "TRANSPORTS_LOIRE/FC-2026-0098 (1).pdf": invoice_0098,
        # A download that broke off: no cross-reference table, no trailer, half a page.
        "TRANSPORTS_LOIRE/FC-2026-0117.pdf": invoice_0117[: len(invoice_0117) // 3],
        "TRANSPORTS_LOIRE/facture DUPRE.pdf": shop_invoice(FC_0131),
        "TRANSPORTS_LOIRE/relance juin.pdf": loire_reminder(),
        "TRANSPORTS_LOIRE/contrat scanne.pdf": scanned(loire_contract, seed=11),
    }
