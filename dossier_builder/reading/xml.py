"""XML parsed without entities, network or unbounded depth, and the invoice formats recognised."""

from dataclasses import dataclass
from typing import Final

from lxml import etree

from dossier_builder.reading.limits import MAX_XML_BYTES

# Root elements (namespace, local name) of the invoice formats that are read.
_ROOTS: Final = {
    ("urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100", "CrossIndustryInvoice"): "cii",
    ("urn:ferd:CrossIndustryDocument:invoice:1p0", "CrossIndustryDocument"): "cii",
    (
        "urn:un:unece:uncefact:data:SCRDMCCBDACIOMessageStructure:100",
        "SCRDMCCBDACIOMessageStructure",
    ): "order-x",
    ("urn:oasis:names:specification:ubl:schema:xsd:Invoice-2", "Invoice"): "ubl",
    ("urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2", "CreditNote"): "ubl",
}


@dataclass(frozen=True, slots=True)
class UnsafeXmlError(Exception):
    """This XML is too large, malformed, or declares entities; `reason` says which (French)."""

    reason: str


def parse(data: bytes) -> etree._Element:
    """Return the root of `data`, parsed with no entity, no DTD and no network.

    Raises `UnsafeXmlError`.
    """
    if len(data) > MAX_XML_BYTES:
        raise UnsafeXmlError("ce fichier XML est trop volumineux")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnsafeXmlError("ce fichier XML est mal formé") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnsafeXmlError("ce fichier XML déclare un DOCTYPE, ce qu’une facture ne fait pas")
    return root


def syntax_of(root: etree._Element) -> str | None:
    """Return "cii", "ubl", "order-x", or None when `root` is no invoice that is read here."""
    name = etree.QName(root)
    return _ROOTS.get((name.namespace or "", name.localname))


def is_invoice(data: bytes) -> bool:
    """Return True when `data` is a well-formed invoice of a format that is read here."""
    try:
        return syntax_of(parse(data)) is not None
    except UnsafeXmlError:
        return False
