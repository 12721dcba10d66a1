# SPDX-License-Identifier: Apache-2.0
import sys
import unittest

sys.dont_write_bytecode = True
from loading import tool

check = tool("check_texts")
LICENCE = "// SPDX-License-Identifier: Apache-2.0\n"


def found(name, text):
    return list(check.file_breaches(name, text))


class Texts(unittest.TestCase):
    def test_a_source_names_its_licence_first(self):
        self.assertEqual([], found("a.cpp", LICENCE))
        self.assertEqual([], found("dev", "#!/bin/sh\n# SPDX-License-Identifier: Apache-2.0\n"))
        self.assertEqual(1, len(found("a.cpp", "#pragma once\n" + LICENCE)))
        self.assertEqual(1, len(found("dev", "#!/bin/sh\nset -e\n")))
        self.assertEqual([], found("words/en.json", "{}"))

    def test_no_file_knows_the_machine_it_was_written_on(self):
        self.assertEqual(1, len(found("README.md", "see /home/anna/linli")))
        self.assertEqual(1, len(found("a.json", '"/work' + '/main/build"')))
        self.assertEqual([], found("README.md", "the folder /var/lib/linli, framework/main"))

    def test_lock_files_carry_no_download_address(self):
        self.assertEqual(1, len(found("package-lock.json", '"resolved": "https://host/x.tgz",')))
        self.assertEqual([], found("package-lock.json", '"integrity": "sha512-x",'))

    def test_nothing_is_marked_unfinished(self):
        self.assertEqual(1, len(found("a.cpp", LICENCE + "// TODO later")))

    def test_a_type_has_a_name_that_says_something(self):
        self.assertEqual(1, len(found("a.hpp", LICENCE + "class DoorManager {")))
        self.assertEqual(1, len(found("a.hpp", LICENCE + "struct Data;")))
        self.assertEqual([], found("a.hpp", LICENCE + "class Database;\nstruct Information;\nstruct Information2;"))
        self.assertEqual(1, len(found("web/utils/a.json", "")))


if __name__ == "__main__":
    unittest.main()
