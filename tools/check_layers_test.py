# SPDX-License-Identifier: Apache-2.0
import sys
import unittest

sys.dont_write_bytecode = True
from loading import Tree, tool

check = tool("check_layers")
CMAKE = "slice(place)\nslice(people USES place)\nslice(board USES place people)\n"


def found(files, cmake=CMAKE):
    with Tree({"CMakeLists.txt": cmake, **files}) as root:
        return list(check.breaches(root))


class Layers(unittest.TestCase):
    def sound(self, path, text):
        self.assertEqual([], found({path: text}))

    def broken(self, path, text, words):
        lines = found({path: text})
        self.assertEqual(1, len(lines), lines)
        self.assertIn(words, lines[0])

    def test_base_stands_on_nothing(self):
        self.sound("base/a.hpp", '#include "base/id.hpp"\n#include <map>\n')
        self.broken("base/a.hpp", '#include "platform/work.hpp"\n', "base/a.hpp:1")
        self.broken("engines/roster/a.cpp", '\n#include "people/people.hpp"\n', "engines/roster/a.cpp:2")
        self.broken("platform/db/a.cpp", '#include "place/place.hpp"\n', "platform may include only")

    def test_contracts_and_rules_know_no_platform(self):
        self.sound("slices/place/place.cpp", '#include "platform/work.hpp"\n')
        self.broken("slices/place/place.hpp", '#include "platform/work.hpp"\n', "contracts and rules")
        self.broken("slices/place/door_rules.cpp", '#include "platform/work.hpp"\n', "contracts and rules")

    def test_a_slice_includes_the_contracts_it_declared(self):
        self.sound("slices/people/people.cpp", '#include "place/place.hpp"\n#include "people/search.hpp"\n')
        self.broken("slices/people/people.cpp", '#include "place/doors.hpp"\n', "only its contract")
        self.broken("slices/place/place.cpp", '#include "people/people.hpp"\n', "place does not use people")
        self.broken("slices/place/place.cpp", '#include "slices/place/place.hpp"\n', "NAME/NAME.hpp")
        self.broken("slices/place/place.cpp", '#include "program/app.hpp"\n', "the program lists")
        self.sound("slices/place/test_estate.hpp", '#include "program/test_app.hpp"\n')

    def test_a_slice_is_declared(self):
        self.broken("slices/care/care.cpp", "\n", "care is not declared")

    def test_the_slices_form_no_cycle(self):
        lines = found({}, "slice(a USES b)\nslice(b USES a)\nslice(c)\n")
        self.assertEqual(2, len(lines))
        self.assertIn("cycle", lines[0])

    def test_nobody_stands_on_the_top(self):
        self.assertIn("stands on top", found({}, "slice(brief)\nslice(a USES brief)\n")[0])

    def test_sql_stays_at_home(self):
        self.sound("slices/place/place.cpp", 'run("select 1 from place_door d join place_site s on 1");')
        self.broken("slices/board/a.cpp", 'run("select name "\n "from people_person");', "names people_person")
        self.broken("slices/board/a.cpp", 'auto s = R"(update\n place_door set x = 1)";', "names place_door")
        self.broken("platform/db/a.cpp", 'run("delete from people_person");', "names people_person")
        self.sound("slices/board/a.cpp", '// the rows come from people_person\nsay("people_person");')

    def test_tables_bear_the_prefix_of_their_slice(self):
        self.sound("slices/place/migrations/0001_a.sql", "create table place_door (id text);")
        self.broken("slices/place/migrations/0001_a.sql", "\ncreate table door (id text);", ":2: table door lacks")
        self.broken("slices/place/place.hpp", 'static constexpr auto table = "door";', "lacks the prefix place_")
        self.broken("slices/people/migrations/0001_a.sql",
                    "create table people_home (door text references place_door (id));", "names place_door")

    def test_acts_are_plain_functions(self):
        self.broken("slices/place/place.cpp", "co_await wait();", "plain functions")
        self.sound("slices/place/place.cpp", '// no co_await here\nsay("co_await");')


if __name__ == "__main__":
    unittest.main()
