#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""check_journal.py EXPORT [ANCHORS]: is an exported journal whole? See docs/formats/journal.md.

EXPORT is what `linli journal export` wrote, ANCHORS what `linli journal anchor` printed some time before: each head
named there must still stand. Prints what is wrong, line by line; exit code 1 when anything is. Needs nothing but
Python, so that nobody has to trust the house that made it."""
import hashlib
import json
import sys
import uuid

NUMBERS = {"sequence", "server_time", "status", "device_time"}
HEX = {"previous", "hash", "content", "salt"}
ORDER = ["community_id", "sequence", "id", "actor_id", "device_id", "device_time", "server_time", "act", "request",
         "reply", "status", "changed", "content", "salt", "previous", "hash"]


def digest(fields, key=b""):
    """BLAKE2b-256 over fields, each after its length in four bytes, big endian."""
    framed = b"".join(len(field).to_bytes(4, "big") + field for field in fields)
    return hashlib.blake2b(framed, digest_size=32, key=key).digest()


def field_of(line, name):
    """The bytes that a member brings to the hash."""
    value = line[name]
    if value is None and name in ("device_time", "content", "salt"):
        return b""
    if name in NUMBERS:
        if type(value) is not int:
            raise TypeError(name)
        return value.to_bytes(8, "big", signed=True)
    if name not in HEX and not name.endswith("id"):
        return value.encode()
    found = bytes.fromhex(value.replace("-", ""))
    if value != (found.hex() if name in HEX else str(uuid.UUID(bytes=found))):
        raise ValueError(name)
    return found


def fault_of(line, expected, previous):
    """What is wrong with a line that should be number `expected` after the hash `previous`, or None."""
    texts = ["request", "reply"] if line["content"] is None else ["content"]
    if line["sequence"] != expected:
        return "gap"
    if field_of(line, "previous") != previous:
        return "previous"
    if field_of(line, "hash") != digest(field_of(line, name) for name in
                                        ["previous", *ORDER[:8], *texts, "status", "changed"]):
        return "hash"
    if line["salt"] is None:
        return "content" if line["content"] and (line["request"] or line["reply"]) else None
    content = digest([field_of(line, "request"), field_of(line, "reply")], field_of(line, "salt"))
    return None if field_of(line, "content") == content else "content"


def check(texts, anchors=()):
    """Yields (number in the file, what is wrong) for the lines of an export as bytes, line feeds included."""
    heads, lines, number, last = {}, 0, 0, None
    community, expected, previous, without_reason = None, 1, bytes(32), set()
    for number, text in enumerate(texts, 1):
        try:
            line = json.loads(text)
            is_as_written = json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n" == text
            if last is not None or not is_as_written or list(line) not in (ORDER, ["chains", "lines", "heads"]):
                yield number, "line"
            if "heads" in line:
                last = line
                continue
            if line["community_id"] != community:
                yield from ((number, "erased") for _ in without_reason)
                if community is not None and line["community_id"] < community:
                    yield number, "order"
                community, expected, previous, without_reason = line["community_id"], 1, bytes(32), set()
            fault = fault_of(line, expected, previous)
            if fault:
                yield number, fault
            if line["content"] and line["salt"] is None:
                without_reason.add(line["sequence"])
            if line["act"] == "house.erase_person":
                without_reason.difference_update(json.loads(line["request"]).get("lines", []))
            lines, expected, previous = lines + 1, line["sequence"] + 1, field_of(line, "hash")
            heads[community] = previous
            anchors = [one for one in anchors if one != (community, line["sequence"], line["hash"])]
        except (ValueError, KeyError, TypeError, AttributeError, OverflowError):
            yield number, "line"
    yield from ((number, "erased") for _ in without_reason)
    total = hashlib.blake2b(b"".join(heads.values()), digest_size=32).hexdigest()
    if last != {"chains": len(heads), "lines": lines, "heads": total}:
        yield number, "cut"
    yield from ((number, f"anchor {one[0]} {one[1]} is not there") for one in anchors)


if __name__ == "__main__":
    kept = [line.split() for line in open(sys.argv[2], encoding="ascii")] if len(sys.argv) > 2 else []
    with open(sys.argv[1], "rb") as file:
        found = [*check(file, [(one[0], int(one[1]), one[2]) for one in kept])]
    print("\n".join(f"line {number}: {what}" for number, what in found) or "journal: whole")
    sys.exit(1 if found else 0)
