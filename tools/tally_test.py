# SPDX-License-Identifier: Apache-2.0
import json
import pathlib
import subprocess
import sys
import unittest

sys.dont_write_bytecode = True
from loading import Tree

TALLY = pathlib.Path(__file__).with_name("tally")
RAN = {"status": "RUN", "result": "COMPLETED"}
FAILED = {**RAN, "classname": "Door", "name": "Opens", "failures": [{"failure": "it is shut"}]}
SKIPPED = {"status": "RUN", "result": "SKIPPED"}
NOT_ASKED = {"status": "NOTRUN", "result": "SUPPRESSED"}


def run(kind, files, *names):
    with Tree(files) as root:
        paths = [str(pathlib.Path(root, name)) for name in names]
        return subprocess.run([TALLY, kind, *paths], check=True, capture_output=True, text=True)


def tally(*args):
    return run(*args).stdout.strip()


def gtest(*cases):
    return json.dumps({"testsuites": [{"testsuite": list(cases)}]})


class Tally(unittest.TestCase):
    def test_cases_are_added_over_reports(self):
        files = {"a": gtest(RAN, RAN, FAILED), "b": gtest(RAN, SKIPPED, NOT_ASKED)}
        self.assertEqual("3 1 1", tally("gtest", files, "a", "b"))

    def test_a_report_that_is_missing_or_cut_off_is_a_failure(self):
        self.assertEqual("1 2 0", tally("gtest", {"a": gtest(RAN), "b": '{"testsui'}, "a", "b", "c"))

    def test_what_failed_is_named(self):
        said = run("gtest", {"a": gtest(RAN, FAILED)}, "a", "b").stderr
        self.assertIn("FAILED Door.Opens\nit is shut\n", said)
        self.assertRegex(said, "FAILED .*/b is missing or cut off")

    def test_the_client_reports_too(self):
        report = json.dumps({"numPassedTests": 5, "numFailedTests": 1, "numPendingTests": 2})
        self.assertEqual("5 1 2", tally("vitest", {"a": report}, "a"))


if __name__ == "__main__":
    unittest.main()
