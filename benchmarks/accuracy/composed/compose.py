"""Composes documents from seeds and writes them with their truth, as a set to score."""

from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random
from typing import Final

from benchmarks.accuracy.composed.blocks import Sheet
from benchmarks.accuracy.composed.data import DIFFERENCES, data_of, with_data
from benchmarks.accuracy.composed.invoices import Change, compose_invoice
from benchmarks.accuracy.kit.trades import spell
from benchmarks.accuracy.layouts import Drawn
from benchmarks.accuracy.manifest import write_manifest

MANIFEST: Final = "manifest.csv"


def compose(seed: int, change: Change = lambda deal: deal) -> tuple[Drawn, Sheet]:
    """Compose the document of a seed, always the same one; `change` makes another deal of it."""
    rng = Random(f"composed:{seed}")
    sheet = compose_invoice(rng, change)
    truth = sheet.truth
    stated = {k: spell(v) for k, v in truth.stated.items() if k not in truth.doubtful}
    derived = {k: spell(v) for k, v in truth.derived.items()
               if k not in truth.doubtful and k not in stated}  # fmt: skip
    return Drawn(sheet.paper.pdf(), sheet.deal.nature, stated, derived), sheet


def compose_with_data(seed: int) -> tuple[Drawn, Sheet]:
    """Compose a document that carries electronic data, mostly with one subtle difference.

    What page and data say differently is in doubt: neither may be established.
    """
    drawn, sheet = compose(seed)
    rng = Random(f"data:{seed}")
    data = data_of(sheet.deal)
    way = rng.choice(("none", *DIFFERENCES))
    if way != "none":
        data = DIFFERENCES[way](data, rng)
    sheet.truth.traits.insert(0, f"data: {way}")
    doubtful = sheet.truth.doubtful
    doubtful |= data.fields
    if "due_date" not in drawn.stated:
        doubtful.discard("due_date")  # only the data name a day: the page disputes none
    if sheet.deal.retenue:
        doubtful.add("due_payable")  # the data know nothing of it
    elif "due_payable" not in data.fields:
        doubtful.discard("due_payable")  # the data tell this invoice's from the account's
    known = {
        "seller_siren": sheet.deal.seller.siren,
        "buyer_siren": sheet.deal.buyer.siren,
        "seller_name": sheet.deal.seller.name,
        "buyer_name": sheet.deal.buyer.name,
        "due_date": spell(data.due),
        "due_payable": spell(data.ttc - data.paid),
    }
    stated = {k: v for k, v in drawn.stated.items() if k not in doubtful}
    derived = {
        k: v for k, v in (drawn.derived | known).items() if k not in doubtful and k not in stated
    }
    pdf = with_data(drawn.pdf, sheet.deal, data)
    return Drawn(pdf, drawn.nature, stated, derived), sheet


def write_composed(
    target: Path,
    seeds: Iterable[int],
    make: Callable[[int], tuple[Drawn, Sheet]] = compose,
) -> Path:
    """Write the documents of these seeds below `target`; return the manifest's path."""
    target.mkdir(parents=True, exist_ok=True)
    rows = []
    for seed in seeds:
        drawn, sheet = make(seed)
        name = f"composed_{seed}.pdf"
        (target / name).write_bytes(drawn.pdf)
        rows.append(_row(name, drawn, sheet))
    path = target / MANIFEST
    write_manifest(path, rows)
    return path


def _row(name: str, drawn: Drawn, sheet: Sheet) -> dict[str, str]:
    return {
        "file": name,
        "nature": drawn.nature,
        "layout": next(
            (t for t in sheet.truth.traits if t.startswith(("data", "totals-"))), "other"
        ),
        "licence": "MIT",
        "complete": "yes",
        "visible_fields": ";".join(drawn.stated),
        "not_visible_fields": ";".join(drawn.derived),
        "doubtful_fields": ";".join(sorted(sheet.truth.doubtful)),
        "note": " ".join(sheet.truth.traits),
        **drawn.stated,
        **drawn.derived,
    }
