# SPDX-License-Identifier: Apache-2.0
import sys
import unittest

sys.dont_write_bytecode = True
from loading import Tree, tool

check = tool("check_words")


def found(english, chinese, more=None):
    files = {"web/app/words/en.ts": english, "web/app/words/zh-CN.ts": chinese, **(more or {})}
    with Tree(files) as root:
        return list(check.breaches(root))


class Words(unittest.TestCase):
    def test_both_languages_have_the_same_keys(self):
        self.assertEqual([], found("  'a.b': 'Door',\n", "  'a.b': '门',\n"))
        self.assertEqual(["web/app/words: a.c is missing in zh-CN"],
                         found("  'a.b': 'x',\n  'a.c': 'y',\n", "  'a.b': 'x',\n"))
        self.assertEqual(["web/app/words: a.c is missing in en"],
                         found("  'a.b': 'x',\n", "  'a.b': 'x',\n  'a.c': 'y',\n"))

    def test_parameters_are_the_same(self):
        self.assertEqual(1, len(found("  'a': '{n} doors',\n", "  'a': '户',\n")))
        self.assertEqual([], found("  'a': '{n} of {m}',\n", "  'a': '{m} 中 {n}',\n"))

    def test_no_word_is_empty(self):
        self.assertEqual(["web/app/words: a is empty"], found("  'a': 'x',\n", "  'a': '',\n"))

    def test_a_quote_of_the_other_kind_does_not_end_a_text(self):
        self.assertEqual([], found("  'a': \"don't {n}\",\n", "  'a':\n    '不{n}',\n"))

    def test_words_are_read_from_json_too(self):
        more = {"slices/place/words/en.json": '{"place.door": "Door"}', "slices/place/words/zh-CN.json": "{}"}
        self.assertEqual(["slices/place/words: place.door is missing in zh-CN"], found("", "", more))

    def test_every_refusal_can_be_said(self):
        more = {"slices/place/place.cpp": 'return refuse(No::missing,\n    "place.no_such_door", "door");'}
        word = "  'refusal.place.no_such_door': 'x',\n"
        self.assertEqual([], found(word, word, more))
        self.assertEqual(2, len(found("  'a': 'x',\n", "  'a': 'x',\n", more)))
        self.assertEqual([], found("", "", {"slices/place/place_test.cpp": 'refuse(No::missing, "x.y")'}))


if __name__ == "__main__":
    unittest.main()
