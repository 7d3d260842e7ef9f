"""A fictional claim, rich and bare: what `templates check` fills every template with.

Every party is fictional; identifiers have valid check digits.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from dossier_builder.creance.model import (
    Answer,
    AppliedAmount,
    AppliedPayment,
    ClaimedInvoice,
    CourtProposal,
    Creance,
    Decompte,
    Ground,
    InterestSegment,
    LegalTest,
    MiseEnDemeureState,
    NextStep,
    Party,
    PartyKind,
    Stage,
)
from dossier_builder.facts.model import Address, Nature
from dossier_builder.letters.kinds import BordereauRow
from dossier_builder.pieces.model import Piece, PieceRef

TODAY = date(2026, 10, 22)
D = Decimal

CREDITOR = Party(
    kind=PartyKind.PERSONNE_MORALE,
    name="ATELIER DE LA MARNE",
    address=Address(("12 quai de l’Écluse",), "94000", "Créteil"),
    siren="732829320",
    legal_form="Société à responsabilité limitée",
    share_capital="10\u202f000\u00a0€",
    rcs_city="Créteil",
    representative="Claire Martin",
    representative_role="gérante",
    email="compta@atelier-marne.example",
    phone="01\u00a000\u00a000\u00a000\u00a000",
)
DEBTOR = Party(
    kind=PartyKind.PERSONNE_MORALE,
    name="BÂTI & FILS",
    address=Address(("Bâtiment C", "48 rue des Tanneurs"), "75013", "Paris"),
    siren="404833048",
    legal_form="Société par actions simplifiée",
)
PERSON = Party(
    kind=PartyKind.PERSONNE_PHYSIQUE,
    name="Jeanne Leroy",
    civility="Madame",
    address=Address(("3 allée des Tilleuls",), "69003", "Lyon"),
    profession="traductrice",
    nationality="française",
    birth_date=date(1984, 4, 1),
    birth_place="Dijon",
)
MONSIEUR = Party(
    kind=PartyKind.PERSONNE_PHYSIQUE,
    name="Paul Girard",
    civility="Monsieur",
    address=Address(("5 rue Haute",), "21000", "Dijon"),
    professional=False,
)

PIECES = (
    Piece(
        "1",
        Nature.KBIS,
        "Extrait Kbis d’ATELIER DE LA MARNE",
        date(2026, 10, 10),
        "kbis.pdf",
        "0" * 64,
        "Piece_01_Kbis.pdf",
    ),
    Piece(
        "2",
        Nature.CONTRAT,
        "Contrat de prestation signé",
        date(2026, 3, 12),
        "contrat signé.pdf",
        "1" * 64,
        "Piece_02_Contrat.pdf",
    ),
    Piece(
        "3",
        Nature.BON_DE_LIVRAISON,
        "Bon de livraison BL-88 signé",
        date(2026, 4, 20),
        "IMG_2231.HEIC",
        "2" * 64,
        "Piece_03_BL.pdf",
    ),
    Piece(
        "4",
        Nature.FACTURE,
        "Facture n°\u00a02026-0042",
        date(2026, 4, 30),
        "facture 2026-0042.pdf",
        "3" * 64,
        "Piece_04_Facture.pdf",
    ),
    Piece(
        "5",
        Nature.FACTURE,
        "Facture n°\u00a02026-0043",
        date(2026, 5, 15),
        "FA43.pdf",
        "4" * 64,
        "Piece_05_Facture.pdf",
    ),
    Piece(
        "6",
        Nature.AVOIR,
        "Avoir n°\u00a0AV-7",
        date(2026, 5, 20),
        "avoir.pdf",
        "5" * 64,
        "Piece_06_Avoir.pdf",
    ),
    Piece(
        "7",
        Nature.RELANCE,
        "Relance par courriel",
        date(2026, 6, 12),
        "relance.eml",
        "6" * 64,
        "Piece_07_Relance.pdf",
    ),
    Piece(
        "8",
        Nature.MISE_EN_DEMEURE,
        "Mise en demeure",
        date(2026, 10, 5),
        "med.pdf",
        "7" * 64,
        "Piece_08_MED.pdf",
    ),
    Piece(
        "8-1",
        Nature.PREUVE_ENVOI,
        "Avis de réception",
        date(2026, 10, 6),
        "ar.jpg",
        "8" * 64,
        "Piece_08-1_AR.pdf",
    ),
    Piece(
        "9",
        Nature.RELEVE,
        "Relevé de compte client",
        None,
        "releve.pdf",
        "9" * 64,
        "Piece_09_Releve.pdf",
    ),
)


def ref(label: str) -> PieceRef:
    """Return a reference to one of `PIECES`."""
    return PieceRef(label, next(p.file for p in PIECES if p.label == label), 1)


INVOICES = (
    ClaimedInvoice(
        "2026-0042",
        date(2026, 4, 30),
        date(2026, 5, 30),
        "30 jours date de facture",
        D("9800.00"),
        D("0.00"),
        (),
        (AppliedAmount(date(2026, 10, 14), D("3620.44"), "Virement", None),),
        D("6179.56"),
        ref("4"),
    ),
    ClaimedInvoice(
        "2026-0043",
        date(2026, 5, 15),
        date(2026, 6, 30),
        "45 jours fin de mois",
        D("4860.00"),
        D("0.00"),
        (AppliedAmount(date(2026, 5, 20), D("350.00"), "Avoir n°\u00a0AV-7", ref("6")),),
        (),
        D("4510.00"),
        ref("5"),
    ),
)
ARTICLE = "art. L. 441-10, II, du code de commerce"


def segment(
    invoice: str, start: date, end: date, principal: str, rate: str, interest: str
) -> InterestSegment:
    """Return a segment under art. L. 441-10; `end` is counted."""
    return InterestSegment(
        invoice,
        start,
        end,
        (end - start).days + 1,
        D(principal),
        D(rate),
        "l441-10",
        D(interest),
        ARTICLE,
    )


DECOMPTE = Decompte(
    stop_date=TODAY,
    invoices=INVOICES,
    payments=(
        AppliedPayment(
            date(2026, 10, 14),
            D("4000.00"),
            D("379.56"),
            (("2026-0042", D("3620.44")),),
            "Virement reçu",
        ),
    ),
    segments=(
        segment("2026-0042", date(2026, 5, 31), date(2026, 6, 30), "9800.00", "12.15", "101.13"),
        segment("2026-0042", date(2026, 7, 1), date(2026, 10, 14), "9800.00", "12.40", "352.91"),
        segment("2026-0042", date(2026, 10, 15), date(2026, 10, 22), "6179.56", "12.40", "16.79"),
        segment("2026-0043", date(2026, 7, 1), date(2026, 10, 22), "4510.00", "12.40", "174.67"),
    ),
    regime_sentence="Pénalités de retard au taux de la Banque centrale européenne majoré de dix "
    "points (art. L. 441-10, II, du code de commerce).",
    principal_initial=D("14660.00"),
    principal_due=D("10689.56"),
    interest_accrued=D("645.50"),
    interest_paid=D("379.56"),
    interest_due=D("265.94"),
    indemnity_unit=D("40.00"),
    indemnity_count=2,
    indemnity_total=D("80.00"),
    penalty_clause=None,
    total=D("11035.50"),
    running_sentence="Les intérêts continuent de courir au taux de 12,40\u00a0% l’an "
    "jusqu’au paiement.",
)

TESTS = (
    LegalTest(
        "certaine",
        "Une créance certaine",
        Answer.OUI,
        (
            Ground(
                "Le contrat signé par les deux parties fixe la prestation et son prix",
                "art. 1103 du code civil",
                Answer.OUI,
                (ref("2"),),
            ),
            Ground(
                "La livraison est constatée par un bon signé",
                "art. 1353 du code civil",
                Answer.OUI,
                (ref("3"),),
            ),
        ),
    ),
    LegalTest(
        "liquide",
        "Une créance liquide",
        Answer.OUI,
        (
            Ground(
                "Le montant résulte des factures, moins l’avoir et le paiement reçu",
                "art. 1405 du code de procédure civile",
                Answer.OUI,
                (ref("4"), ref("5"), ref("6")),
            ),
        ),
    ),
    LegalTest(
        "exigible",
        "Une créance exigible",
        Answer.OUI,
        (
            Ground(
                "Les échéances du 30 mai et du 30 juin 2026 sont passées",
                "art. L. 441-10 du code de commerce",
                Answer.OUI,
                (ref("4"), ref("5")),
            ),
            Ground("La date de réception est manuscrite", "", Answer.A_VERIFIER, (ref("8-1"),)),
        ),
    ),
)

CREANCE = Creance(
    dossier="ATELIER_MARNE",
    today=TODAY,
    creancier=CREDITOR,
    debiteur=DEBTOR,
    pieces=PIECES,
    left_out=(),
    checklist=(),
    decompte=DECOMPTE,
    tests=TESTS,
    mise_en_demeure=MiseEnDemeureState(
        date(2026, 10, 5),
        date(2026, 10, 6),
        "1A 234 567 8901 2",
        15,
        date(2026, 10, 21),
        (ref("8"), ref("8-1")),
    ),
    next_step=NextStep(Stage.REQUETE, "Le dossier est prêt.", ()),
    questions=(),
    court=CourtProposal(
        "Tribunal des activités économiques de Paris",
        "commerce",
        "12946",
        "1 quai de la Corse, 75198 Paris Cedex 04",
        "siège du débiteur",
        True,
    ),
    deadlines=(),
    limitations=(),
    findings=(),
    opposition_court="Tribunal des activités économiques de Paris",
    capitalisation=True,
)

BARE = replace(
    CREANCE,
    creancier=None,
    debiteur=None,
    pieces=(),
    court=None,
    tests=(),
    opposition_court=None,
    capitalisation=False,
    mise_en_demeure=MiseEnDemeureState(None, None, None, 8, None),
)

BORDEREAU = tuple(
    BordereauRow(piece.label, piece.designation, piece.date, 2 + index, 9 + 3 * index)
    for index, piece in enumerate(PIECES)
)
