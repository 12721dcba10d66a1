# SPDX-License-Identifier: Apache-2.0
import json
import sys
import unittest

sys.dont_write_bytecode = True
from loading import Tree, tool

check = tool("check_guides")

HELP = {
    (): "Usage\n\nSubcommands:\n  user                        Who may sign in\n  doctor                      Look\n\n",
    ("doctor",): "Options:\n  --data TEXT REQUIRED        Folder\n  --json                      One line\n",
    ("user",): "Who\n\nSubcommands:\n  list                        Show\n\n",
    ("user", "list"): "Options:\n  --data TEXT REQUIRED        Folder\n",
}


def found(english, chinese=None):
    words = {"web/words/en.json": {"a": "Import {n} rows", "b": "{n}"}, "web/words/zh-CN.json": {"a": "导入 {n} 行"}}
    files = {name: json.dumps(table) for name, table in words.items()}
    files["docs/guide/en/one.md"] = english
    files["docs/guide/zh-CN/one.md"] = english if chinese is None else chinese
    with Tree(files) as root:
        return [line.split(": ", 1)[1] for line in check.breaches(root, check.Program(lambda path: HELP[path]))]


def block(line):
    return f"```sh\n{line}\n```\n"


class Guides(unittest.TestCase):
    def test_bold_words_stand_on_the_screen_of_that_language(self):
        self.assertEqual([], found("**Import 12 rows**", "**导入 12 行**"))
        self.assertEqual(["导入 12 行: stands nowhere on the screen"], found("**导入 12 行**", ""))
        self.assertEqual(["12: stands nowhere on the screen"], found("**12**", ""))

    def test_commands_and_their_options_exist(self):
        self.assertEqual([], found(block("sudo -u linli linli doctor --data DIR --json > x")))
        self.assertEqual(2, len(found(block("linli docter --data DIR"))))
        self.assertEqual(2, len(found(block("linli doctor --data DIR --fix"))))
        self.assertEqual(2, len(found("`linli user lost`")))

    def test_a_block_to_copy_has_all_that_is_needed(self):
        self.assertEqual(2, len(found(block("linli user list"))))
        self.assertEqual(2, len(found(block("linli user"))))
        self.assertEqual([], found("Look with `linli user list`, after `systemctl start linli`."))

    def test_links_lead_somewhere(self):
        self.assertEqual(2, len(found("![](../pictures/none.webp)")))
        self.assertEqual([], found("[one](one.md)"))

    def test_both_languages_run_the_same(self):
        self.assertEqual(1, len(found(block("linli doctor --data DIR"), "")))


if __name__ == "__main__":
    unittest.main()
