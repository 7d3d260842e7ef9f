"""The content of a page as one digest, the same in the piece and in the bundle.

What is hashed is what no merge may change: the bytes of each content stream and of each image
or form the page names, and its boxes and rotation. The writer computes it from the pieces with
pypdf, the check from the bundle with pikepdf: two readings that must agree.
"""

import hashlib
from collections.abc import Iterable
from typing import Final

from dossier_builder.bundle.frame import Frame

#: Resources with this prefix are a stamp's, not the page's.
STAMP_PREFIX: Final = "/DossierStamp"


def of_bytes(data: bytes) -> bytes:
    """Return the digest of one stream's encoded bytes."""
    return hashlib.blake2b(data, digest_size=16).digest()


def of_page(contents: Iterable[bytes], drawn: Iterable[bytes], frame: Frame) -> str:
    """Return the digest of a page as 32 hexadecimal digits.

    `contents` are the digests of its content streams in order, `drawn` those of the XObjects
    of its resources in any order (see `of_bytes`).
    """
    state = hashlib.blake2b(b"".join(contents), digest_size=16)
    state.update(b"X" + b"".join(sorted(drawn)))
    values = (frame.x0, frame.y0, frame.x1, frame.y1, frame.unit)
    state.update(b"B" + b" ".join(b"%.2f" % value for value in values) + b" %d" % frame.rotation)
    return state.hexdigest()
