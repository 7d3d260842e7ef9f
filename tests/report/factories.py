"""Realistic claims for the report: the same dossier on the first day and once it is due."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from hashlib import sha256
from pathlib import Path

from dossier_builder.creance.model import (
    Answer,
    AppliedAmount,
    AppliedPayment,
    ClaimedInvoice,
    CourtProposal,
    Creance,
    Deadline,
    Decompte,
    Ground,
    InterestSegment,
    LegalTest,
    Limitation,
    MiseEnDemeureState,
    NextStep,
    Party,
    PartyKind,
    Question,
    Stage,
)
from dossier_builder.facts.model import (
    Address,
    Evidence,
    Fact,
    Facts,
    Finding,
    Nature,
    ReadFile,
    Severity,
    Status,
)
from dossier_builder.geometry import Box
from dossier_builder.pieces.model import (
    ChecklistItem,
    ItemState,
    ItemWeight,
    LeftOut,
    Piece,
    PieceRef,
)
from dossier_builder.report.model import EditedDocument, Output, ReportInput
from dossier_builder.settings.claim import ClaimStatement
from tests.report import originals

D = Decimal
F42, F43, CONTRAT = "facture 2026-0042.pdf", "FA43.pdf", "contrat signé.pdf"
PHOTO, MAIL, KBIS, OTHER = "IMG_2231.jpg", "RE relance.eml", "kbis.pdf", "facture DUPRE.pdf"
RELANCE1, RELANCE2 = f"{MAIL}/relance 1.pdf", f"{MAIL}/relance 2.pdf"
MED, AR = "mise en demeure signée.pdf", "avis de réception.pdf"

INVOICE_42 = originals.invoice_lines(
    "2026-0042", "12/03/2026", "11/04/2026", "6 925,00 €", "1 385,00 €", "8 310,00 €"
)
INVOICE_43 = originals.invoice_lines(
    "2026-0043", "20/04/2026", "45 jours fin de mois", "5 000,00 €", "1 000,00 €", "6 000,00 €"
)


def write_inbox(folder: Path) -> dict[str, Box]:
    """Write the dropped files; return the box of each text of invoice 42."""
    data, boxes = originals.pdf([INVOICE_42])
    relances = {
        "relance 1.pdf": originals.text_pdf("Première relance", ["Reims, le 12 juin 2026"]),
        "relance 2.pdf": originals.text_pdf("Seconde relance", ["Reims, le 3 juillet 2026"]),
    }
    contract = ["Entre les soussignées…", "Article 4 : paiement à 30 jours.", "Bon pour accord"]
    dropped = {
        F42: data,
        F43: originals.scan(originals.pdf([INVOICE_43])[0]),
        CONTRAT: originals.text_pdf("Contrat de fourniture et pose", contract, pages=46),
        PHOTO: originals.photograph(),
        MAIL: originals.email("RE: relance", "Veuillez trouver nos relances.", relances),
        KBIS: originals.text_pdf("Extrait Kbis", ["ATELIER DES TANNEURS SARL, 123 456 782"]),
        OTHER: originals.pdf([INVOICE_42])[0],
        MED: originals.text_pdf("Mise en demeure", ["Recommandé 2C 123 456 7890 1"]),
        AR: originals.text_pdf("Avis de réception", ["2C 123 456 7890 1"]),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in dropped.items():
        (folder / name).write_bytes(content)
    return boxes[0]


def fact(
    value: object,
    file: str,
    text: str,
    box: Box | None,
    *,
    status: Status = Status.ETABLI,
    method: str = "page+arithmetic",
    others: tuple[Evidence, ...] = (),
    page: int | None = 1,
) -> Fact[object]:
    return Fact(value, status, Evidence(file, page, box, text, method), others)


def _facts(**values: Fact[object]) -> Facts:
    return Facts(**values)  # type: ignore[arg-type]


def _read(file: str, nature: Nature, pages: int, facts: Facts | None = None) -> ReadFile:
    return ReadFile(
        file=file,
        sha256=sha256(file.encode()).hexdigest(),
        pages=pages,
        nature=nature,
        nature_score=0.98,
        nature_reasons=(f"le mot « {nature.value} » en tête de page",),
        facts=facts or Facts(),
    )


def invoice_42(boxes: dict[str, Box]) -> ReadFile:
    def seen(text: str) -> Evidence:
        return Evidence(F42, 1, boxes[text], text, "page")

    def cii(value: object, tag: str, text: str) -> Fact[object]:
        return fact(value, F42, tag, None, method="cii", others=(seen(text),), page=None)

    return _read(
        F42,
        Nature.FACTURE,
        1,
        _facts(
            invoice_number=cii("2026-0042", "2026-0042", "Facture n° 2026-0042"),
            issue_date=cii(date(2026, 3, 12), "20260312", "Date : 12/03/2026"),
            due_date=cii(date(2026, 4, 11), "20260411", "Échéance : 11/04/2026"),
            currency=fact("EUR", F42, "EUR", None, method="cii", page=None),
            total_ht=cii(D("6925.00"), "6925.00", "6 925,00 €"),
            total_tva=cii(D("1385.00"), "1385.00", "1 385,00 €"),
            total_ttc=fact(
                D("8310.00"),
                F42,
                "8 310,00 €",
                boxes["8 310,00 €"],
                others=(Evidence(F42, None, None, "8310.00", "cii"),),
            ),
            seller_siren=cii(
                "123456782",
                "123456782",
                "12 rue des Tanneurs, 51100 Reims - SIREN 123 456 782 - RCS Reims",
            ),
            buyer_name=cii("Menuiserie de la Marne", "x", "MENUISERIE DE LA MARNE SAS"),
            buyer_siren=cii("987654324", "987654324", "SIREN 987 654 324"),
        ),
    )


def invoice_43(boxes: dict[str, Box]) -> ReadFile:
    def ocr(value: object, text: str, status: Status = Status.ETABLI) -> Fact[object]:
        box = Box(470, 436, 560, 456) if text not in boxes else boxes[text]
        return fact(value, F43, text, box, status=status, method="ocr+arithmetic")

    due = Evidence(F43, 1, Box(48, 256, 230, 268), "Échéance : 45 jours fin de mois", "ocr")
    return _read(
        F43,
        Nature.FACTURE,
        1,
        _facts(
            invoice_number=fact(
                "2026-0043", F43, "Facture n° 2026-0043", Box(50, 210, 250, 230), method="ocr"
            ),
            issue_date=fact(
                date(2026, 4, 20),
                F43,
                "20/04/2026",
                Box(50, 240, 150, 252),
                status=Status.PROBABLE,
                method="ocr",
            ),
            due_date=Fact(date(2026, 6, 30), Status.INCERTAIN, due),
            payment_terms=Fact("45 jours fin de mois", Status.PROBABLE, due),
            total_ht=ocr(D("5000.00"), "5 000,00 €"),
            total_tva=ocr(D("1000.00"), "1 000,00 €"),
            total_ttc=fact(
                D("6000.00"),
                F43,
                "6 000,00 €",
                Box(488, 460, 566, 478),
                method="ocr+arithmetic",
            ),
        ),
    )


def _files(boxes: dict[str, Box]) -> tuple[ReadFile, ...]:
    top = Box(50, 99, 198, 112)
    delivery = fact("BL-0381", PHOTO, "BL-0381", None, status=Status.PROBABLE, method="ocr")
    return (
        invoice_42(boxes),
        invoice_43(boxes),
        _read(CONTRAT, Nature.CONTRAT, 46, _facts(signed=fact(True, CONTRAT, "Bon pour accord",
                                                             Box(50, 132, 140, 144), page=46))),
        _read(PHOTO, Nature.BON_DE_LIVRAISON, 1, _facts(delivery_number=delivery)),
        replace(_read(MAIL, Nature.ECHANGE, 1)),
        _read(RELANCE1, Nature.RELANCE, 1, _facts(
            sent_date=fact(date(2026, 6, 12), RELANCE1, "Reims, le 12 juin 2026",
                           Box(50, 100, 160, 112)))),
        _read(RELANCE2, Nature.RELANCE, 1, _facts(
            sent_date=fact(date(2026, 7, 3), RELANCE2, "Reims, le 3 juillet 2026",
                           Box(50, 100, 165, 112)))),
        _read(KBIS, Nature.KBIS, 1, _facts(
            company_siren=fact("123456782", KBIS, "123 456 782", Box(199, 99, 262, 112)),
            company_name=fact("Atelier des Tanneurs", KBIS, "ATELIER DES TANNEURS SARL", top))),
        replace(_read(OTHER, Nature.FACTURE, 1, _facts(
            buyer_siren=fact("987654324", OTHER, "SIREN 987 654 324", boxes["SIREN 987 654 324"]))),
            findings=(Finding("autre-debiteur", Severity.ATTENTION,
                              "Le débiteur n’est pas celui du dossier.", OTHER, 1),)),
    )  # fmt: skip


def _piece(label: str, nature: Nature, designation: str, day: date | None, file: str) -> Piece:
    return Piece(
        label, nature, designation, day, file, sha256(file.encode()).hexdigest(),
        f"Piece_{int(label):02}_{nature.value}.pdf",
    )  # fmt: skip


PIECES = (
    _piece("1", Nature.KBIS, "Extrait Kbis du créancier", date(2026, 9, 9), KBIS),
    _piece("2", Nature.CONTRAT, "Contrat de fourniture et pose signé", date(2026, 1, 15), CONTRAT),
    _piece("3", Nature.FACTURE, "Facture n° 2026-0042", date(2026, 3, 12), F42),
    _piece("4", Nature.FACTURE, "Facture n° 2026-0043", date(2026, 4, 20), F43),
    _piece("5", Nature.BON_DE_LIVRAISON, "Bon de livraison signé", None, PHOTO),
    _piece("6", Nature.RELANCE, "Première relance", date(2026, 6, 12), RELANCE1),
    _piece("7", Nature.RELANCE, "Seconde relance", date(2026, 7, 3), RELANCE2),
)
LATER = (
    *PIECES,
    _piece("8", Nature.MISE_EN_DEMEURE, "Mise en demeure", date(2026, 10, 2), MED),
    _piece("9", Nature.PREUVE_ENVOI, "Avis de réception", date(2026, 10, 6), AR),
)


def ref(label: str, page: int | None = None) -> PieceRef:
    piece = next(piece for piece in LATER if piece.label == label)
    return PieceRef(label, piece.file, page)


CREANCIER = Party(
    PartyKind.PERSONNE_MORALE,
    "Atelier des Tanneurs",
    Address(("12 rue des Tanneurs",), "51100", "Reims"),
    siren="123456782",
    legal_form="SARL",
    representative="Hélène Vasseur",
    representative_role="gérante",
)
DEBITEUR = Party(
    PartyKind.PERSONNE_MORALE,
    "Menuiserie de la Marne",
    Address(("4 quai du Port",), "51000", "Châlons-en-Champagne"),
    siren="987654324",
    legal_form="SAS",
)
REGIME = (
    "Pénalités au taux de la Banque centrale européenne majoré de dix points "
    "(article L441-10 du code de commerce), du lendemain de chaque échéance."
)


def segment(invoice: str, start: date, end: date, principal: str, rate: str) -> InterestSegment:
    days = (end - start).days + 1
    exact = D(principal) * days * D(rate) / 36500
    return InterestSegment(
        invoice, start, end, days, D(principal), D(rate), "BCE + 10 points",
        exact.quantize(D("0.01"), ROUND_HALF_UP), "art. L441-10 C. com.",
    )  # fmt: skip


def _invoice(number: str, label: str, total: str, issued: date, due: date, rule: str,
             balance: str) -> ClaimedInvoice:  # fmt: skip
    gone = D(total) - D(balance)
    paid = (AppliedAmount(date(2026, 10, 14), gone, "virement"),) if gone else ()
    return ClaimedInvoice(
        number, issued, due, rule, D(total), D("0.00"), (), paid, D(balance), ref(label, 1)
    )


def decompte(stop: date, *, paid: bool) -> Decompte:
    """Return the décompte at `stop`; `paid` applies 4 000 € received on 14 October 2026."""
    day = date(2026, 10, 14)
    until = day if paid else stop
    segments = [
        segment("2026-0042", date(2026, 4, 12), date(2026, 6, 30), "8310.00", "12.15"),
        segment("2026-0042", date(2026, 7, 1), until, "8310.00", "12.40"),
        segment("2026-0043", date(2026, 7, 1), until, "6000.00", "12.40"),
    ]
    to_interest = sum((s.interest for s in segments), D(0)) if paid else D(0)
    to_principal = D("4000.00") - to_interest if paid else D(0)
    balance = D("8310.00") - to_principal
    if paid:
        after = day + timedelta(days=1)
        segments += [
            segment("2026-0042", after, stop, str(balance), "12.40"),
            segment("2026-0043", after, stop, "6000.00", "12.40"),
        ]
    accrued = sum((s.interest for s in segments), D(0))
    principal = balance + 6000
    return Decompte(
        stop_date=stop,
        invoices=(
            _invoice("2026-0042", "3", "8310.00", date(2026, 3, 12), date(2026, 4, 11),
                     "date imprimée sur la facture", str(balance)),
            _invoice("2026-0043", "4", "6000.00", date(2026, 4, 20), date(2026, 6, 30),
                     "45 jours fin de mois : 14 ou 30 juin selon la lecture, la plus tardive "
                     "est retenue", "6000.00"),
        ),
        payments=(
            AppliedPayment(day, D("4000.00"), to_interest, (("2026-0042", to_principal),),
                           "virement"),
        ) if paid else (),
        segments=tuple(segments),
        regime_sentence=REGIME,
        principal_initial=D("14310.00"),
        principal_due=principal,
        interest_accrued=accrued,
        interest_paid=to_interest,
        interest_due=accrued - to_interest,
        indemnity_unit=D("40.00"),
        indemnity_count=2,
        indemnity_total=D("80.00"),
        penalty_clause=None,
        total=principal + accrued - to_interest + 80,
        running_sentence="Les intérêts continuent de courir jusqu’au paiement.",
    )  # fmt: skip


def _item(key: str, title: str, state: ItemState, refs: tuple[PieceRef, ...] = (),
          weight: ItemWeight = ItemWeight.BLOQUANT, why: str = "") -> ChecklistItem:  # fmt: skip
    return ChecklistItem(key, title, state, weight, why, refs)


def _checklist(*, later: bool) -> tuple[ChecklistItem, ...]:
    present, made = ItemState.PRESENT, ItemState.PRODUIT
    sent = (
        _item("mise_en_demeure", "Mise en demeure et preuve d’envoi", present, (ref("8"), ref("9")))
        if later
        else _item(
            "mise_en_demeure", "Mise en demeure et preuve d’envoi", ItemState.MANQUANT,
            why="Le juge vérifie qu’un paiement a été demandé avant la requête.",
        )
    )  # fmt: skip
    return (
        _item("requete", "Requête", made if later else ItemState.SANS_OBJET),
        _item("contrat", "Contrat, devis ou commande signé", present, (ref("2", 46),)),
        _item("factures", "Factures", present, (ref("3"), ref("4"))),
        _item("livraison", "Preuve de livraison ou d’exécution", present, (ref("5"),)),
        _item("relances", "Relances", present, (ref("6"), ref("7"))),
        sent,
        _item("debiteur", "Identité et adresse du débiteur", present),
        _item("kbis", "Extrait Kbis du créancier", present, (ref("1"),)),
    )


QUESTIONS = (
    Question(
        "date-livraison",
        "Quelle date est écrite à la main sur le bon de livraison ?",
        "Elle montre que la prestation a été exécutée avant la facture ; une écriture "
        "manuscrite n’est jamais tenue pour lue.",
        f'[[fichiers]]\nnom = "{PHOTO}"\ndate_livraison = 2026-03-18   # à vérifier sur l’image',
        blocking=False,
        refs=(ref("5", 1),),
    ),
    Question(
        "courriel-debiteur",
        "Quelle est l’adresse électronique du débiteur ?",
        "La mise en demeure peut aussi lui être adressée par courriel.",
        '[debiteur]\ncourriel = ""',
        blocking=False,
    ),
)

TESTS = (
    LegalTest("certaine", "Certaine", Answer.OUI, (
        Ground("Un contrat signé par le débiteur.", "art. 1103 C. civ.", Answer.OUI,
               (ref("2", 46),)),
        Ground("Un bon de livraison signé, dont la date manuscrite est à confirmer.",
               "art. 1353 C. civ.", Answer.A_VERIFIER, (ref("5"),)))),
    LegalTest("liquide", "Liquide", Answer.OUI, (
        Ground("Les totaux HT, TVA et TTC de chaque facture concordent.", "art. 1405 CPC",
               Answer.OUI, (ref("3"), ref("4"))),)),
    LegalTest("exigible", "Exigible", Answer.OUI, (
        Ground("Les deux échéances sont passées.", "art. 1305 C. civ.", Answer.OUI,
               (ref("3"), ref("4"))),)),
)  # fmt: skip

LIMITATIONS = (
    Limitation("2026-0042", date(2031, 4, 11), 5, "art. L110-4 C. com.", 1666, urgent=False),
    Limitation("2026-0043", date(2031, 6, 30), 5, "art. L110-4 C. com.", 1746, urgent=False),
)


def first_day(folder: Path) -> ReportInput:
    """Return Monday's report: a mise en demeure to sign, two points to confirm."""
    boxes = write_inbox(folder)
    today = date(2026, 9, 21)
    creance = Creance(
        dossier="ATELIER_MARNE",
        today=today,
        creancier=CREANCIER,
        debiteur=DEBITEUR,
        pieces=PIECES,
        left_out=(
            LeftOut(OTHER, "débiteur SIREN 987 654 324, différent de celui du dossier"),
            LeftOut(MAIL, "message qui transmet les pièces 6 et 7, versées à part"),
        ),
        checklist=_checklist(later=False),
        decompte=decompte(today, paid=False),
        tests=TESTS,
        mise_en_demeure=MiseEnDemeureState(None, None, None, 15, None),
        next_step=NextStep(
            Stage.MISE_EN_DEMEURE,
            "La mise en demeure est prête à signer. Avant de l’envoyer, deux points à confirmer.",
            ("Les deux échéances sont passées et deux relances sont restées sans réponse.",),
            alternatives=(
                "Entre commerçants, le recouvrement par commissaire de justice des créances "
                "non contestées (art. L126-1 CPCE).",
            ),
        ),
        questions=QUESTIONS,
        court=None,
        deadlines=(),
        limitations=LIMITATIONS,
        findings=(
            Finding("echeance-deux-lectures", Severity.ATTENTION,
                    "« 45 jours fin de mois » donne le 14 ou le 30 juin 2026 : la date la plus "
                    "tardive, le 30 juin, est retenue.", F43, 1),
        ),
    )  # fmt: skip
    return ReportInput(
        creance=creance,
        files=_files(boxes),
        statement=ClaimStatement(),
        inbox_dir=folder,
        outputs=(
            Output("mise_en_demeure/mise_en_demeure.docx", "Mise en demeure (Word)"),
            Output("mise_en_demeure/mise_en_demeure.pdf", "Mise en demeure (PDF)"),
        ),
    )


def once_due(folder: Path) -> ReportInput:
    """Return the report of 22 October: the delay is over, the bundle is ready."""
    report = first_day(folder)
    today = date(2026, 10, 22)
    statement = ClaimStatement.model_validate(
        {
            "fichiers": [{"nom": PHOTO, "date_livraison": date(2026, 3, 18)}],
            "factures": [{"fichier": F43, "echeance": date(2026, 6, 30)}],
            "paiements": [{"date": date(2026, 10, 14), "montant": "4000.00"}],
        }
    )
    creance = replace(
        report.creance,
        today=today,
        pieces=LATER,
        checklist=_checklist(later=True),
        decompte=decompte(today, paid=True),
        mise_en_demeure=MiseEnDemeureState(
            date(2026, 10, 2), date(2026, 10, 6), "2C 123 456 7890 1", 15, date(2026, 10, 21),
            (ref("8"), ref("9")),
        ),
        next_step=NextStep(
            Stage.REQUETE,
            "Le délai est échu. Le dossier d’injonction de payer est prêt : 63 pages, 9 pièces.",
            ("Mise en demeure reçue le 6 octobre 2026 ; 15 jours sont passés sans paiement "
             "du solde.",),
        ),
        questions=(
            Question(
                "tribunal", "Le tribunal proposé est-il le bon ?",
                "Le siège du débiteur est à Châlons-en-Champagne (art. 1406 CPC).",
                "[tribunal]\nconfirme = true", blocking=True,
            ),
        ),
        court=CourtProposal(
            "Tribunal de commerce de Châlons-en-Champagne", "commerce", "12946*02",
            "2 rue d’Orfeuil, 51000 Châlons-en-Champagne",
            "Les deux parties sont des sociétés commerciales ; siège du débiteur à "
            "Châlons-en-Champagne (données des ressorts du 22 août 2026).", confirmed=False,
        ),
        deadlines=(
            Deadline("delai_mise_en_demeure", "Fin du délai de la mise en demeure",
                     date(2026, 10, 21), "15 jours à compter de la réception"),
            Deadline("kbis", "L’extrait Kbis aura trois mois", date(2026, 12, 9), "usage"),
        ),
    )  # fmt: skip
    pages = {"1": 1, "2": 46}
    placements, first = {}, 7
    for piece in LATER:
        placements[piece.label] = (first, pages.get(piece.label, 1))
        first += pages.get(piece.label, 1)
    folder_name = "injonction_de_payer"
    return replace(
        report,
        creance=creance,
        files=(
            *report.files,
            _read(MED, Nature.MISE_EN_DEMEURE, 1),
            _read(AR, Nature.PREUVE_ENVOI, 1),
        ),
        statement=statement,
        placements=placements,
        bundle_name="dossier_injonction_de_payer.pdf",
        bundle_pages=first - 1,
        outputs=(
            *report.outputs,
            Output(f"{folder_name}/requete.pdf", "Requête"),
            Output(f"{folder_name}/dossier_injonction_de_payer.pdf", "Dossier complet"),
            *(
                Output(f"{folder_name}/pieces/{piece.output_name}", f"Pièce n° {piece.label}")
                for piece in LATER
            ),
        ),
        edited=(
            EditedDocument("mise_en_demeure/mise_en_demeure.docx", "Mise en demeure",
                           (("Total réclamé", "14 948,83 €", "11 155,12 €"),)),
        ),
    )  # fmt: skip
