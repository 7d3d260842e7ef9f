"""Writes an Outlook message (.msg), so that the tests need no file of anyone's.

A compound file ([MS-CFB]) whose small streams stand in the mini stream, and in it the properties
of a message, its recipients and its attachments ([MS-OXMSG]).
"""

import struct
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Final, Union

_SECTOR: Final = 512
_MINI: Final = 64
_CUTOFF: Final = 4096
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_NONE: Final = 0xFFFFFFFF

Node = Union[bytes, "Folder"]
Folder = Mapping[str, Node]

_STRING, _BINARY, _TIME, _INTEGER = 0x001F, 0x0102, 0x0040, 0x0003
Value = str | bytes | datetime | int


def outlook_message(
    *,
    sender: tuple[str, str],
    recipients: Sequence[tuple[str, str]],
    subject: str,
    sent: datetime,
    body: str,
    attachments: Mapping[str, bytes],
) -> bytes:
    """Return a .msg file; `sender` and `recipients` are (name, address)."""
    top: dict[int, Value] = {
        0x001A: "IPM.Note",
        0x0037: subject,
        0x0C1A: sender[0],
        0x0C1F: sender[1],
        0x1000: body,
        0x0039: sent,
        0x340D: 0x00040000,  # strings are Unicode
    }
    counts = struct.pack("<8xIIII8x", len(recipients), len(attachments), len(recipients), 0)
    root: dict[str, Node] = dict(_stored(top, counts))
    for index, (name, address) in enumerate(recipients):
        values: dict[int, Value] = {0x3001: name, 0x39FE: address, 0x0C15: 1}
        root[f"__recip_version1.0_#{index:08X}"] = _stored(values, bytes(8))
    for index, (name, data) in enumerate(attachments.items()):
        values = {0x3707: name, 0x3701: data, 0x3705: 1}
        root[f"__attach_version1.0_#{index:08X}"] = _stored(values, bytes(8))
    return _compound(root)


def _stored(values: Mapping[int, Value], head: bytes) -> dict[str, bytes]:
    streams: dict[str, bytes] = {}
    entries = head
    for number, value in values.items():
        if isinstance(value, int):
            kind, content = _INTEGER, struct.pack("<I4x", value)
        elif isinstance(value, datetime):
            ticks = int((value - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000
            kind, content = _TIME, struct.pack("<Q", ticks)
        else:
            kind = _STRING if isinstance(value, str) else _BINARY
            data = value.encode("utf-16-le") if isinstance(value, str) else value
            streams[f"__substg1.0_{number:04X}{kind:04X}"] = data
            content = struct.pack("<I4x", len(data) + (2 if kind == _STRING else 0))
        entries += struct.pack("<HHI", kind, number, 6) + content
    return {**streams, "__properties_version1.0": entries}


class _Writer:
    """Sectors and mini sectors as they are given out, and the directory's entries."""

    def __init__(self) -> None:
        self.sectors: list[bytes] = []
        self.fat: list[int] = []
        self.mini = bytearray()
        self.mini_fat: list[int] = []
        self.entries: list[bytes] = []

    def chain(self, data: bytes) -> int:
        """Store `data` in sectors and return the first."""
        first = len(self.sectors)
        count = -(-len(data) // _SECTOR)
        for index in range(count):
            part = data[index * _SECTOR : (index + 1) * _SECTOR]
            self.sectors.append(part.ljust(_SECTOR, b"\0"))
            self.fat.append(first + index + 1 if index + 1 < count else _END)
        return first if count else _END

    def stream(self, data: bytes) -> int:
        """Store a stream where its size puts it, and return its first sector there."""
        if len(data) >= _CUTOFF:
            return self.chain(data)
        first = len(self.mini_fat)
        count = -(-len(data) // _MINI)
        self.mini += data.ljust(count * _MINI, b"\0")
        self.mini_fat += [first + i + 1 if i + 1 < count else _END for i in range(count)]
        return first if count else _END

    def folder(self, items: Folder) -> int:
        """Store what a folder holds; return the entry its tree starts from."""
        # Siblings form a binary tree ordered by length, then name; a chain to the right is one.
        ordered = sorted(items.items(), key=lambda item: (len(item[0]), item[0].upper()))
        slots = [self._slot() for _ in ordered]
        for index, (name, node) in enumerate(ordered):
            right = slots[index + 1] if index + 1 < len(slots) else _NONE
            if isinstance(node, bytes):
                place, size = self.stream(node), len(node)
                self.entries[slots[index]] = entry(name, 2, right, _NONE, place, size)
            else:
                child = self.folder(node)
                self.entries[slots[index]] = entry(name, 1, right, child, 0, 0)
        return slots[0] if slots else _NONE

    def _slot(self) -> int:
        self.entries.append(b"")
        return len(self.entries) - 1


def entry(name: str, kind: int, right: int, child: int, start: int, size: int) -> bytes:
    """Return a directory entry of 128 bytes."""
    encoded = name.encode("utf-16-le") + b"\0\0"
    head = encoded.ljust(64, b"\0") + struct.pack("<HBB", len(encoded), kind, 1)
    return head + struct.pack("<III36xIQ", _NONE, right, child, start, size)


def _compound(root: Folder) -> bytes:
    writer = _Writer()
    writer.entries.append(b"")
    child = writer.folder(root)
    mini = writer.chain(bytes(writer.mini))
    writer.entries[0] = entry("Root Entry", 5, _NONE, child, mini, len(writer.mini))
    empty = entry("", 0, _NONE, _NONE, 0, 0)
    while len(writer.entries) % 4:
        writer.entries.append(empty)
    directory = writer.chain(b"".join(writer.entries))
    mini_fat = writer.chain(_table(writer.mini_fat))
    fat = len(writer.sectors)
    # One sector of the table counts 128: enough for 64 KB.
    table = _table([*writer.fat, _FAT])
    if len(table) > _SECTOR:
        raise ValueError("too much for a test message")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIII", 0, 1, directory, 0, _CUTOFF, mini_fat, 1)
    head += struct.pack("<II", _END, 0) + struct.pack("<I", fat)
    return head.ljust(_SECTOR, b"\xff") + b"".join(writer.sectors) + table


def _table(numbers: Sequence[int]) -> bytes:
    count = -(-max(1, len(numbers)) // 128) * 128
    return struct.pack(f"<{count}I", *numbers, *[_FREE] * (count - len(numbers)))
