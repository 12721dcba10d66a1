#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""check_journal.py on the documented sample: whole as it is, and never whole after an edit."""
import importlib.util
import pathlib
import random
import unittest

HERE = pathlib.Path(__file__).resolve().parent
SPEC = importlib.util.spec_from_file_location("check_journal", HERE / "check_journal.py")
JOURNAL = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(JOURNAL)
SAMPLE = (HERE.parent / "docs/formats/journal-sample.jsonl").read_bytes()
LINES = SAMPLE.splitlines(keepends=True)


def found(data, anchors=()):
    """What the checker says of an export as bytes; split at line feeds only, as a file is."""
    parts = data.split(b"\n")
    texts = [part + b"\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])
    return list(JOURNAL.check(texts, anchors))


def edited(dice, turn):
    at = dice.randrange(len(SAMPLE))
    if turn % 6 == 0:
        return SAMPLE[:at] + bytes([(SAMPLE[at] + dice.randrange(1, 256)) % 256]) + SAMPLE[at + 1:]
    if turn % 6 == 1:
        return SAMPLE[:at] + bytes([dice.randrange(256)]) + SAMPLE[at:]
    if turn % 6 == 2:
        return SAMPLE[:at] + SAMPLE[at + dice.randrange(1, 40):]
    if turn % 6 == 3:
        return SAMPLE[:at]
    lines = list(LINES)
    one, other = dice.randrange(len(lines)), dice.randrange(len(lines))
    if turn % 6 == 4:
        del lines[one]
    else:
        lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines)


class CheckJournal(unittest.TestCase):
    def test_the_sample_is_whole(self):
        self.assertEqual([], found(SAMPLE))

    def test_ten_thousand_random_edits_are_all_found(self):
        dice = random.Random(20261126)
        for turn in range(10_000):
            data = edited(dice, turn)
            if data != SAMPLE:
                self.assertNotEqual([], found(data), f"turn {turn}")

    def test_the_same_said_otherwise_is_found(self):
        line = LINES[0].decode()
        for name in ("hash", "salt", "content", "id"):
            value = JOURNAL.json.loads(line)[name]
            for other in (value.upper(), value[:2] + " " + value[2:], value[:2] + "-" + value[2:]):
                if other != value:
                    data = line.replace(value, other).encode() + b"".join(LINES[1:])
                    self.assertNotEqual([], found(data), f"{name} {other}")
        for one, other in ((b'"sequence":1,', b'"sequence":true,'), (b'"sequence":1,', b'"sequence":1.0,'),
                           (b'"status":204,', b'"status": 204,'), (b'{"chains"', b'{"lines":1,"chains"')):
            self.assertIn(one, SAMPLE)
            self.assertNotEqual([], found(SAMPLE.replace(one, other, 1)), other)

    def test_anchors_must_still_stand(self):
        line = JOURNAL.json.loads(LINES[1])
        anchor = (line["community_id"], line["sequence"], line["hash"])
        self.assertEqual([], found(SAMPLE, [anchor]))
        other = (anchor[0], anchor[1], "0" * 64)
        self.assertEqual(1, len(found(SAMPLE, [anchor, other])))


if __name__ == "__main__":
    unittest.main()
