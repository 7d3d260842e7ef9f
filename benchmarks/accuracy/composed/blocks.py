"""The blocks above the lines: parties and references, with decoys among them."""

from dataclasses import dataclass, field
from datetime import timedelta

from benchmarks.accuracy.composed import words
from benchmarks.accuracy.composed.deal import Deal
from benchmarks.accuracy.composed.ink import Paper
from benchmarks.accuracy.composed.relations import PLAIN, Pair, Style, column, header_row
from benchmarks.accuracy.kit.parties import Firm


@dataclass
class Truth:
    """What the paper says, field by field, as it is being composed."""

    stated: dict[str, object] = field(default_factory=dict)
    derived: dict[str, object] = field(default_factory=dict)
    doubtful: set[str] = field(default_factory=set)
    traits: list[str] = field(default_factory=list)

    def state(self, **values: object) -> None:
        """Note values that now stand on the paper."""
        self.stated.update(values)

    def derive(self, **values: object) -> None:
        """Note values that can be worked out."""
        self.derived.update({k: v for k, v in values.items() if k not in self.stated})


@dataclass
class Sheet:
    """One paper being composed: its writer, its deal, its truth."""

    paper: Paper
    style: Style
    deal: Deal
    truth: Truth

    def chance(self, share: float) -> bool:
        """Return True in that share of cases."""
        return self.style.rng.random() < share


def full_name(firm: Firm, sheet: Sheet) -> str:
    """Return the name with its legal form before, after or left out."""
    if not firm.form:
        return firm.name
    ways = (f"{firm.name} {firm.form}", f"{firm.form} {firm.name}", firm.name)
    return sheet.style.rng.choice(ways)


def _ids(sheet: Sheet, firm: Firm, role: str) -> list[str]:
    rng = sheet.style.rng
    siret = rng.choice((firm.siret, firm.siret_spaced))
    siren = rng.choice((firm.siren, firm.siren_spaced))
    options = (
        (f"SIRET {siret}",), (f"SIRET : {siret}", f"TVA : {firm.vat}"),
        (f"N° TVA intracom. {firm.vat}",), (f"RCS {firm.city} {siren}",),
        (f"SIREN {siren}", f"N° TVA {firm.vat[:4]} {firm.siren_spaced}"),
        (f"Siret : {siret} - APE {rng.randrange(10, 96)}{rng.randrange(10, 99)}Z",),
    )  # fmt: skip
    sheet.truth.state(**{f"{role}_siren": firm.siren})
    return list(rng.choice(options))


def _contact(sheet: Sheet, firm: Firm) -> list[str]:
    rng = sheet.style.rng
    mail = firm.name.split()[0].lower().strip(".&'").replace("é", "e").replace("'", "")
    phone = rng.choice((firm.phone, firm.phone.replace(" ", "."), f"+33 {firm.phone[1:]}"))
    return rng.sample([f"Tél. {phone}", f"contact@{mail}-demo.fr", f"www.{mail}-demo.fr",
                       f"Fax : {firm.phone[:-2]}99"], rng.randrange(1, 4))  # fmt: skip


def party(
    sheet: Sheet, x: float, y: float, firm: Firm, role: str, *, label: str = "",
    ids: bool = False, contact: bool = False, strong: bool = True, box_to: float = 0,
) -> float:  # fmt: skip
    """Put a party's block; return the next baseline."""
    paper, rng = sheet.paper, sheet.style.rng
    top, step = y, paper.size * 1.32
    lines = [*firm.address]
    if sheet.chance(0.2):
        lines.insert(1, rng.choice(words.EXTRA_LINES))
    if sheet.chance(0.1):
        lines.append("FRANCE")
    if role == "buyer" and sheet.chance(0.12):
        lines.insert(0, f"À l'attention de {rng.choice(words.PEOPLE)}")
    name = full_name(firm, sheet)
    if label and sheet.chance(0.4):
        x0 = paper.put(x, y, sheet.style.with_colon(label) or label)
        x = x0 + 6 if sheet.chance(0.5) else x
        y += 0 if x > x0 else step
    elif label:
        paper.put(x, y, label, b=sheet.chance(0.5))
        y += step * 1.1
    big = role == "seller" and not label and sheet.chance(0.5)
    size = paper.size * (1.7 if big else 1)
    room = (box_to or x + 165) - x
    fits = min(1.0, room / paper.wide(name, b=True, size=size))
    paper.put(x, y, name, b=strong, size=size * fits)
    y += step * (1.5 if big else 1)
    for text in lines + (_contact(sheet, firm) if contact else []):
        paper.put(x, y, text)
        y += step
    for text in _ids(sheet, firm, role) if ids else []:
        paper.put(x, y, text)
        y += step
    sheet.truth.state(**{f"{role}_name": firm.name})
    if box_to:
        paper.box(x - 6, top - paper.size * 1.4, box_to, y - paper.size * 0.5)
    return y + step


def place_of_delivery(sheet: Sheet, x: float, y: float) -> float:
    """Put another address that belongs to neither party."""
    paper, site = sheet.paper, sheet.deal.site
    paper.put(x, y, sheet.style.label("ship"), b=True)
    y += paper.size * 1.4
    for text in (site.name, *site.address):
        paper.put(x, y, text)
        y += paper.size * 1.3
    return y + paper.size


def references(sheet: Sheet, *, titled: bool, dated: bool) -> list[Pair]:
    """Return the pairs that name the paper, and decoys among them; `titled` when the title does."""
    deal, style, truth = sheet.deal, sheet.style, sheet.truth
    avoir = "avoir_" if deal.nature == "avoir" else ""
    pairs: list[Pair] = []
    if not titled:
        pairs.append((style.label(avoir + "number"), deal.number))
    if not dated:
        pairs.append((style.label(avoir + "issued"), style.day(deal.issued)))
    truth.state(invoice_number=deal.number, issue_date=deal.issued)
    if avoir:
        pairs.append((style.label("preceding"), deal.preceding))
        truth.state(preceding_invoice=deal.preceding)
    elif sheet.chance(0.5):
        due = deal.terms_day or deal.due
        pairs.append((style.label("due"), style.day(due)))
        truth.state(due_date=due)
    if sheet.chance(0.4):
        pairs.append((style.label("order"), deal.order))
        truth.state(order_number=deal.order)
    if sheet.chance(0.25):
        pairs.append((style.label("delivery"), deal.delivery))
        truth.state(delivery_number=deal.delivery)
    if sheet.chance(0.2):
        pairs.append((style.label("delivered"), style.day(deal.delivered)))
        truth.state(delivery_date=deal.delivered)
    return [*pairs[: 2 - titled - dated], *_mixed(sheet, pairs[2 - titled - dated :])]


def _mixed(sheet: Sheet, pairs: list[Pair]) -> list[Pair]:
    """Return pairs shuffled with decoys."""
    rng, style, deal = sheet.style.rng, sheet.style, sheet.deal
    decoys = [
        (style.label("client_code"), f"C{rng.randrange(100, 99999)}"),
        (style.label("client_code"), f"411{rng.choice('ABCD')}{rng.randrange(100, 999)}"),
        (style.label("contact"), rng.choice(words.PEOPLE)),
        (style.label("order_date"), style.day(deal.issued - timedelta(days=rng.randrange(9, 60)))),
        (style.label("printed"), style.day(deal.issued + timedelta(days=rng.randrange(1, 5)))),
        ("Page", "1/1"), ("Devise", "EUR"), ("N° TVA client", deal.buyer.vat),
    ]  # fmt: skip
    chosen = rng.sample(decoys, rng.choice((0, 0, 1, 2, 3)))
    if decoys[-1] in chosen:
        sheet.truth.state(buyer_siren=deal.buyer.siren)
    mixed = pairs + chosen
    rng.shuffle(mixed)
    return mixed


def put_references(sheet: Sheet, x: float, y: float, width: float, pairs: list[Pair]) -> float:
    """Put the references in one of the ways of relating labels and values."""
    rng, paper = sheet.style.rng, sheet.paper
    if len(pairs) > 1 and width > 90 * len(pairs) and sheet.chance(0.55):
        way = rng.choice(("l", "c", "l"))
        sheet.truth.traits.append("refs-row")
        return header_row(paper, x, y, width, pairs, ruled=sheet.chance(0.6), side=way,
                          wrap=sheet.chance(0.4))  # fmt: skip
    way = rng.choices(PLAIN, (30, 25, 15, 6, 12, 4, 8))[0]
    sheet.truth.traits.append(f"refs-{way}")
    return column(paper, way, x, y, min(width, 240), pairs, colon=sheet.style.colon,
                  boxed=sheet.chance(0.25)) + paper.size  # fmt: skip
