"""What the sample dossiers say, as a person would establish it: the answers tests compare with.

Interest is worked out here by itself, segment by segment, and not with the program's engine.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from examples._make.figures import AV_0019, CENT, FC_0098, FC_0142, FV_0087, Invoice
from examples._make.parties import ATELIER_MARNE, COMPTOIR, TRANSPORTS_LOIRE, Company

TODAY: Final = date(2026, 11, 23)

# ECB main refinancing rate at the start of the semester + 10 points (art. L441-10 II C. com.).
_RATES: Final = (
    (date(2026, 1, 1), date(2026, 6, 30), Decimal("12.15")),
    (date(2026, 7, 1), date(2026, 12, 31), Decimal("12.40")),
)
_INDEMNITY: Final = Decimal("40.00")


def _segments(invoice: Invoice, principal: Decimal) -> list[dict[str, str | int]]:
    """Interest from the day after the due date to TODAY inclusive, a line a semester."""
    if invoice.due is None:
        raise ValueError("a credit note bears no interest")
    found: list[dict[str, str | int]] = []
    for first, last, rate in _RATES:
        start = max(first, date.fromordinal(invoice.due.toordinal() + 1))
        end = min(last, TODAY)
        days = (end - start).days + 1
        if days > 0:
            interest = (principal * days * rate / 36500).quantize(CENT, ROUND_HALF_UP)
            found.append(
                {
                    "invoice": invoice.number,
                    "from": start.isoformat(),
                    "to": end.isoformat(),
                    "days": days,
                    "principal": str(principal),
                    "rate": str(rate),
                    "interest": str(interest),
                }
            )
    return found


def _invoice(name: str, invoice: Invoice, balance: Decimal | None) -> dict[str, str | None]:
    return {
        "file": name,
        "number": invoice.number,
        "issue_date": invoice.issued.isoformat(),
        "due_date": invoice.due.isoformat() if invoice.due else None,
        "total_ht": str(invoice.total_ht),
        "total_tva": str(invoice.total_tva),
        "total_ttc": str(invoice.total_ttc),
        "paid": str(invoice.prepaid),
        "due_payable": str(invoice.due_payable),
        "balance": None if balance is None else str(balance),
    }


def _party(company: Company) -> dict[str, str]:
    return {"name": company.name, "siren": company.siren}


def _claim(balances: Sequence[tuple[Invoice, Decimal]]) -> dict[str, object]:
    segments = [line for invoice, balance in balances for line in _segments(invoice, balance)]
    principal = sum((balance for _, balance in balances), Decimal("0.00"))
    interest = sum((Decimal(str(line["interest"])) for line in segments), Decimal("0.00"))
    indemnity = _INDEMNITY * len(balances)
    return {
        "today": TODAY.isoformat(),
        "principal": str(principal),
        "segments": segments,
        "interest": str(interest),
        "indemnity": str(indemnity),
        "total": str(principal + interest + indemnity),
    }


def atelier_marne() -> dict[str, object]:
    """Return the truth of the complete dossier."""
    net_0087 = FV_0087.due_payable - AV_0019.total_ttc
    return {
        "dossier": "ATELIER_MARNE",
        "creancier": _party(COMPTOIR),
        "debiteur": _party(ATELIER_MARNE),
        "tribunal": "Tribunal de commerce de Reims",
        "invoices": [
            _invoice("facture FC-2026-0142.pdf", FC_0142, FC_0142.due_payable),
            _invoice("Facture V26-0087.pdf", FV_0087, net_0087),
        ],
        "avoirs": [
            {**_invoice("avoir AV26-0019.pdf", AV_0019, None), "preceding": AV_0019.preceding}
        ],
        "claim": _claim(((FC_0142, FC_0142.due_payable), (FV_0087, net_0087))),
        "mise_en_demeure": {
            "sent": "2026-09-30",
            "received": "2026-10-06",
            "tracking": "1A 198 427 3365 4",
            "delay_days": 15,
            "delay_end": "2026-10-21",
        },
        "files": {
            "Contrat cadre signe.pdf": _file("contrat"),
            "facture FC-2026-0142.pdf": _file("facture"),
            "Facture V26-0087.pdf": _file("facture"),
            "avoir AV26-0019.pdf": _file("avoir"),
            "IMG_2231.jpg": _file("bon_de_livraison"),
            "BL-26-0412.pdf": _file("bon_de_livraison"),
            "relance 06-07-2026.pdf": _file("relance"),
            "RE relance.eml": _file("relance"),
            "RE relance.eml/Relance 2 Atelier Marne.pdf": _file("relance"),
            "MED Atelier Marne.pdf": _file("mise_en_demeure"),
            "preuve depot LRAR.pdf": _file("preuve_envoi"),
            "avis de reception LRAR.pdf": _file("preuve_envoi"),
            "kbis.pdf": _file("kbis"),
        },
        "missing": [],
    }


def transports_loire() -> dict[str, object]:
    """Return the truth of the dossier with gaps and traps."""
    return {
        "dossier": "TRANSPORTS_LOIRE",
        "creancier": _party(COMPTOIR),
        "debiteur": _party(TRANSPORTS_LOIRE),
        "tribunal": "Tribunal de commerce d’Orléans",
        "invoices": [_invoice("FC-2026-0098.pdf", FC_0098, FC_0098.due_payable)],
        "avoirs": [],
        "claim": _claim(((FC_0098, FC_0098.due_payable),)),
        "mise_en_demeure": None,
        "files": {
            "FC-2026-0098.pdf": _file("facture"),
            "FC-2026-0098 (1).pdf": _file("facture", "doublon de FC-2026-0098.pdf"),
            "FC-2026-0117.pdf": _file("autre", "illisible : fichier tronqué"),
            "facture DUPRE.pdf": _file("facture", "autre débiteur : SIREN 987654324"),
            "relance juin.pdf": _file("relance"),
            "contrat scanne.pdf": _file("contrat"),
        },
        "missing": ["bon_de_livraison", "mise_en_demeure", "preuve_envoi", "kbis"],
    }


def _file(nature: str, not_counted: str | None = None) -> dict[str, str | None]:
    return {"nature": nature, "not_counted": not_counted}


def as_json(truth: Mapping[str, object]) -> bytes:
    """Return the truth as it is committed."""
    return (json.dumps(truth, ensure_ascii=False, indent=2) + "\n").encode()
