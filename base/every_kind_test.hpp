// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests, the bench and the fuzzer: structs that have a member of every kind the walkers know.
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/described.hpp"

namespace kinds {
enum class Colour { red, yellow, green };
BOOST_DESCRIBE_ENUM(Colour, red, yellow, green)

struct Named {
  Text<1, 20> name;
};
BOOST_DESCRIBE_STRUCT(Named, (), (name))

struct Part : Named {
  Whole<1, 999> pieces;
  std::optional<Text<0, 50>> note;
};
BOOST_DESCRIBE_STRUCT(Part, (Named), (pieces, note))

/// A request: everything that may come in.
struct Everything {
  Id<Part> id;
  Uuid other;
  Text<1, 10> title;
  Text<0, 200> story;
  Whole<0, 100> percent;
  Instant at;
  Day day;
  bool is_open = false;
  double weight = 0;
  Colour colour = Colour::red;
  Private<Text<1, 20>> phone;
  Part main;
  std::vector<Part> parts;
  std::vector<Colour> colours;
  std::vector<bool> votes;
  std::optional<Part> spare;
  std::optional<Day> last_day;
  std::optional<Colour> second;
  std::optional<std::vector<Whole<0, 9>>> digits;
  Edit<Text<0, 10>> nick;
  Edit<std::optional<Day>> until;
};
BOOST_DESCRIBE_STRUCT(Everything, (),
                      (id, other, title, story, percent, at, day, is_open, weight, colour, phone,
                       main, parts, colours, votes, spare, last_day, second, digits, nick, until))

/// The JSON of an Everything with nothing left out.
inline constexpr const char* everything_json = R"({
  "id": "01890a5d-ac96-774b-bcce-b302099a8057",
  "other": "00000000-0000-0000-0000-00000000000a",
  "title": "口罩",
  "story": "line one\nline two \"quoted\" \\ 𠮷",
  "percent": 40,
  "at": 1794967200000,
  "day": "2026-11-24",
  "is_open": true,
  "weight": 2.5,
  "colour": "green",
  "phone": "13800000000",
  "main": {"name": "box", "pieces": 3, "note": "top"},
  "parts": [{"name": "a", "pieces": 1, "note": null}, {"name": "b", "pieces": 999}],
  "colours": ["red", "yellow"],
  "votes": [true, false],
  "spare": {"name": "c", "pieces": 2, "note": ""},
  "last_day": "2024-02-29",
  "second": "yellow",
  "digits": [0, 9],
  "nick": "n",
  "until": "2027-01-01"
})";
}  // namespace kinds
