# SPDX-License-Identifier: Apache-2.0
import json
import sys
import unittest

sys.dont_write_bytecode = True
from loading import Tree, tool

check = tool("check_words")


def found(english, chinese, more=None):
    files = {"web/words/en.json": json.dumps(english), "web/words/zh-CN.json": json.dumps(chinese), **(more or {})}
    with Tree(files) as root:
        return list(check.breaches(root))


class Words(unittest.TestCase):
    def test_both_languages_have_the_same_keys(self):
        self.assertEqual([], found({"a.b": "Door"}, {"a.b": "门"}))
        self.assertEqual(["web/words: a.c is missing in zh-CN"], found({"a.b": "x", "a.c": "y"}, {"a.b": "x"}))
        self.assertEqual(["web/words: a.c is missing in en"], found({"a.b": "x"}, {"a.b": "x", "a.c": "y"}))

    def test_parameters_are_the_same(self):
        self.assertEqual(1, len(found({"a": "{n} doors"}, {"a": "户"})))
        self.assertEqual([], found({"a": "{n} of {m}"}, {"a": "{m} 中 {n}"}))

    def test_plural_forms_count_as_one_text(self):
        self.assertEqual([], found({"a": {"one": "a door", "other": "{n} doors"}}, {"a": "{n} 户"}))

    def test_no_word_is_empty(self):
        self.assertEqual(["web/words: a is empty"], found({"a": "x"}, {"a": ""}))

    def test_a_language_may_not_be_missing(self):
        self.assertEqual(["slices/place/words: zh-CN is missing"], found({}, {}, {"slices/place/words/en.json": "{}"}))

    def test_every_refusal_can_be_said(self):
        more = {"slices/place/place.cpp": 'return refuse(No::missing,\n    "place.no_such_door", "door");'}
        word = {"refusal.place.no_such_door": "x"}
        self.assertEqual([], found(word, word, more))
        self.assertEqual(2, len(found({"a": "x"}, {"a": "x"}, more)))
        self.assertEqual([], found({}, {}, {"slices/place/place_test.cpp": 'refuse(No::missing, "x.y")'}))

    def test_every_way_of_refusing_is_seen(self):
        for line in ('refuse("exchange.damaged", 3);', 'problem(404, {No::missing, "house.no_such_page"});',
                     'findings.add(path, "json.expected_text");', 'Sentence{"people.no_door", "a", "b"},',
                     'refusal(No::invalid, "house.bad_key")'):
            self.assertEqual(2, len(found({"a": "x"}, {"a": "x"}, {"base/json.cpp": line})), line)


if __name__ == "__main__":
    unittest.main()
