"""XML is parsed without entities, DTD or network."""

from pathlib import Path

import pytest

from dossier_builder.errors import UnreadableInputError
from dossier_builder.reading.read import read_bytes
from dossier_builder.reading.xml import UnsafeXmlError, parse, syntax_of

BOMB = b"""<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "xxxxxxxxxx">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&c;</a>"""
OUTSIDE = (
    b"""<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>"""
)


@pytest.mark.parametrize("data", [BOMB, OUTSIDE, b"<a><b></a>", b"", b"<a/>" + b" " * 40_000_000])
def test_unsafe_or_broken_xml_is_refused(data: bytes) -> None:
    with pytest.raises(UnsafeXmlError):
        parse(data)


def test_a_billion_laughs_is_a_named_finding_on_its_file() -> None:
    with pytest.raises(UnreadableInputError) as caught:
        read_bytes(BOMB, file="bombe.xml")
    assert caught.value.file == "bombe.xml"
    assert "DOCTYPE" in caught.value.what


@pytest.mark.parametrize(
    ("name", "syntax"),
    [
        ("akretion__factur-x-basic.xml", "cii"),
        ("akretion__ubl-21-en16931.xml", "ubl"),
        ("zfcorpus__ubl-tc434-creditnote1.xml", "ubl"),
        ("akretion__order-x-basic.xml", "order-x"),
    ],
)
def test_the_syntax_is_that_of_the_root(name: str, syntax: str) -> None:
    path = Path(__file__).parents[1] / "data" / "public" / name
    assert syntax_of(parse(path.read_bytes())) == syntax
