"""Give each loose file its dossier: the one that shares a sure number, or none.

A piece of another client in a bundle is the worst fault there is. So: one shared key is
needed (the debtor's SIREN, or an invoice, order or delivery number), nothing may
contradict it, and exactly one dossier may answer. A name alone never places a file, but
names without a common word do contradict a shared number.
"""

from collections.abc import Mapping, Sequence

from dossier_builder.creance.names import disjoint_names
from dossier_builder.facts.model import Nature
from dossier_builder.french import NBSP, liste, siren
from dossier_builder.placing.keys import keys_of_file
from dossier_builder.placing.model import Keys, LooseFile, Placed, Placements, Unplaced
from dossier_builder.placing.names import new_names
from dossier_builder.placing.summary import what_was_read

#: Debtor's SIREN, and creditor's where the invoice states it.
Claim = tuple[str, str]


def place(
    loose: Sequence[LooseFile],
    dossiers: Mapping[str, Keys],
    *,
    creditors: frozenset[str] = frozenset(),
) -> Placements:
    """Return where each of the `loose` files goes.

    `dossiers` gives what each dossier folder is known by; `creditors` are the SIREN of the
    firm's creditors (empty: not told). The result does not depend on any order.
    """
    keys = {item.name: keys_of_file(item.parts) for item in loose}
    by_name = {item.name: item for item in loose}
    placed: dict[str, Placed] = {}
    reasons: dict[str, str] = {}
    for name in sorted(by_name):
        _settle(by_name[name], keys[name], dossiers, placed, reasons)
    opening = _opening(by_name, keys, reasons, dossiers, creditors)
    opened = _opened(opening, by_name, keys, dossiers)
    for name in sorted(reasons):
        _settle(by_name[name], keys[name], opened, placed, reasons, new=True)
    kept = tuple(sorted({item.dossier for item in placed.values()} & opened.keys()))
    return Placements(
        placed=tuple(placed[name] for name in sorted(placed)),
        opened=kept,
        unplaced=tuple(_unplaced(by_name[name], reasons[name]) for name in sorted(reasons)),
    )


def _settle(
    item: LooseFile,
    keys: Keys,
    dossiers: Mapping[str, Keys],
    placed: dict[str, Placed],
    reasons: dict[str, str],
    *,
    new: bool = False,
) -> None:
    """Place one file, or note why it is not; a reason known already is the better one."""
    candidates = _candidates(keys, dossiers)
    if item.refusal is None and len(keys.debtors) < 2 and len(candidates) == 1:
        (dossier,) = candidates
        placed[item.name] = Placed(item.name, dossier, _why(keys, dossiers[dossier], new))
        reasons.pop(item.name, None)
    else:
        reasons.setdefault(item.name, _why_not(item, keys, candidates, dossiers))


def _candidates(keys: Keys, dossiers: Mapping[str, Keys]) -> tuple[str, ...]:
    """Return the dossiers that share a key without contradiction; a shared number says more."""
    fitting = {
        name: known for name, known in sorted(dossiers.items()) if not _contradict(keys, known)
    }
    by_number = tuple(name for name, known in fitting.items() if keys.numbers & known.numbers)
    by_siren = tuple(name for name, known in fitting.items() if keys.debtors & known.debtors)
    both = tuple(name for name in by_number if name in by_siren)
    if len(both) == 1:
        return both
    return tuple(sorted({*by_number, *by_siren}))


def _contradict(one: Keys, other: Keys) -> bool:
    return _apart(one.debtors, other.debtors, one.debtor_names, other.debtor_names) or _apart(
        one.creditors, other.creditors, one.creditor_names, other.creditor_names
    )


def _apart(
    sirens: frozenset[str],
    others: frozenset[str],
    names: frozenset[str],
    other_names: frozenset[str],
) -> bool:
    """Return whether two sides are surely not the same: two SIREN, or names all unlike."""
    if sirens and others:
        return not sirens & others
    return bool(names and other_names) and all(
        disjoint_names(one, other) for one in names for other in other_names
    )


def _opening(
    files: Mapping[str, LooseFile],
    keys: Mapping[str, Keys],
    reasons: dict[str, str],
    dossiers: Mapping[str, Keys],
    creditors: frozenset[str],
) -> dict[Claim, list[str]]:
    """Return the invoices of debtors that no dossier knows, by claim."""
    known = {debtor for one in dossiers.values() for debtor in one.debtors}
    claims: dict[Claim, list[str]] = {}
    for name in sorted(reasons):
        own = keys[name]
        if len(own.debtors) != 1 or len(own.creditors) > 1 or not _is_invoice(files[name]):
            continue
        (debtor,) = own.debtors
        (creditor,) = own.creditors or {""}
        if debtor in known:
            continue
        if debtor in creditors:
            reasons[name] = "Cette facture est adressée à l’un de vos créanciers."
        elif creditor and creditors and creditor not in creditors:
            reasons[name] = (
                f"Cette facture est émise par le SIREN{NBSP}{siren(creditor)}, qui n’est pas "
                "l’un des créanciers de dossier-builder.toml."
            )
        else:
            claims.setdefault((debtor, creditor), []).append(name)
    return claims


def _is_invoice(item: LooseFile) -> bool:
    return any(part.nature is Nature.FACTURE and part.error is None for part in item.parts)


def _opened(
    claims: Mapping[Claim, list[str]],
    files: Mapping[str, LooseFile],
    keys: Mapping[str, Keys],
    dossiers: Mapping[str, Keys],
) -> dict[str, Keys]:
    """Return what each new dossier is known by: its invoices, and nothing that joins later."""
    firm = {
        claim: names
        for claim, names in claims.items()
        if claim[1] or not any(claim[0] == debtor and creditor for debtor, creditor in claims)
    }
    debtor_names = {
        claim: min((n for name in names for n in keys[name].debtor_names), default="")
        for claim, names in firm.items()
    }
    named = new_names(debtor_names, taken=dossiers)
    return {
        named[claim]: Keys(
            debtors=frozenset({claim[0]}),
            creditors=frozenset({claim[1]} if claim[1] else ()),
            debtor_names=frozenset().union(*(keys[name].debtor_names for name in names)),
            creditor_names=frozenset().union(*(keys[name].creditor_names for name in names)),
            numbers=frozenset().union(*(keys[name].numbers for name in names)),
            shown={n: text for name in names for n, text in keys[name].shown.items()},
        )
        for claim, names in firm.items()
    }


def _why(keys: Keys, known: Keys, new: bool) -> str:
    shared = [
        f"{kind} n°{NBSP}{keys.shown[kind, n]}" for kind, n in sorted(keys.numbers & known.numbers)
    ]
    debtors = [f"SIREN du débiteur {siren(one)}" for one in sorted(keys.debtors & known.debtors)]
    said = liste([*debtors, *shared])
    return f"ouvre ce dossier avec {said}" if new else f"même {said}"


def _why_not(
    item: LooseFile, keys: Keys, candidates: Sequence[str], dossiers: Mapping[str, Keys]
) -> str:
    if item.refusal:
        return item.refusal
    errors = [part.error for part in item.parts if part.error]
    if errors:
        return errors[0]
    if len(keys.debtors) > 1:
        return (
            f"Il nomme plusieurs débiteurs : {liste([siren(one) for one in sorted(keys.debtors)])}."
        )
    if len(candidates) > 1:
        return f"Plusieurs dossiers lui correspondent : {liste(list(candidates))}."
    near = [
        name
        for name, known in sorted(dossiers.items())
        if keys.numbers & known.numbers or keys.debtors & known.debtors
    ]
    if near:
        return (
            f"Il partage un numéro avec {liste(near)}, mais l’une de ses parties y contredit : "
            "à vérifier."
        )
    if not keys.numbers and not keys.debtors:
        return (
            "Aucun numéro sûr n’y a été lu : ni SIREN du débiteur, ni numéro de facture, de "
            "commande ou de bon de livraison."
        )
    return "Aucun dossier ne partage son numéro ni le SIREN de son débiteur."


def _unplaced(item: LooseFile, reason: str) -> Unplaced:
    first = item.parts[0] if item.parts else None
    return Unplaced(
        name=item.name,
        nature=first.nature if first else Nature.AUTRE,
        read=what_was_read(item.parts),
        reason=reason,
    )
