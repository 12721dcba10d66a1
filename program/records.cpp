// SPDX-License-Identifier: Apache-2.0
/// Commands about records: divisions, users, the API document.
#include <iostream>

#include "place/division_list.hpp"
#include "program/commands.hpp"
#include "program/machine.hpp"

namespace program {
namespace {
/// JSON with a line for each member, so that two versions of a document can be compared by eye.
void print_indented(std::ostream& out, const boost::json::value& value, int depth) {
  const auto begin_line = [&](int at) { out << '\n' << std::string(2 * at, ' '); };
  const auto* object = value.if_object();
  const auto* array = value.if_array();
  const bool is_empty = (object && object->empty()) || (array && array->empty());
  if ((!object && !array) || is_empty) {
    out << boost::json::serialize(value);
  } else if (object) {
    char before = '{';
    for (const auto& member : *object) {
      out << std::exchange(before, ',');
      begin_line(depth + 1);
      out << boost::json::serialize(boost::json::string(member.key())) << ": ";
      print_indented(out, member.value(), depth + 1);
    }
    begin_line(depth);
    out << '}';
  } else {
    char before = '[';
    for (const auto& element : *array) {
      out << std::exchange(before, ',');
      begin_line(depth + 1);
      print_indented(out, element, depth + 1);
    }
    begin_line(depth);
    out << ']';
  }
}
}  // namespace

int import_divisions(const HouseOptions& options, const std::vector<std::filesystem::path>& files,
                     bool is_json) {
  Machine machine;
  House house(options, machine.world);
  place::DivisionCounts counts;
  for (const auto& file : files) {
    auto rows = place::read_division_list(read_file(file));
    if (!rows) return say_refused(rows.error());
    const auto taken =
        house.desk().run_as(routing::Desk::house(), {}, "place.take_divisions", "{}",
                            [&](Work& work) { return place::take_divisions(work, *rows); });
    if (!taken) return say_refused(taken.error());
    counts.created += taken->created;
    counts.updated += taken->updated;
    counts.unchanged += taken->unchanged;
  }
  if (is_json) {
    std::cout << json::write(counts) << '\n';
  } else {
    std::cout << counts.created << " created, " << counts.updated << " renamed, "
              << counts.unchanged << " unchanged\n";
  }
  return done;
}

int print_openapi() {
  print_indented(std::cout, boost::json::parse(openapi_document()), 0);
  std::cout << '\n';
  return done;
}
}  // namespace program
