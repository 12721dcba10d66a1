// SPDX-License-Identifier: Apache-2.0
/// `linli export people`: a sheet of a community's people from the command line.
#include <iostream>

#include "people/export.hpp"
#include "program/commands.hpp"
#include "program/machine.hpp"

namespace program {
int export_people(const ExportPeopleOptions& options) {
  Machine machine;
  House house(options.house, machine.world);
  const auto community = house.find_place(options.place);
  if (!community) return say_refused({No::missing, "place.no_such_place", "place"});
  const auto scope = options.is_changes ? people::ExportScope::changes : people::ExportScope::whole;
  const auto rows = people::export_file(house.desk(), routing::Desk::house(), *community,
                                        {options.layout, options.purpose, options.file, scope});
  if (!rows) return say_refused(rows.error());
  std::cout << *rows << " rows in " << options.file.string() << '\n';
  return done;
}
}  // namespace program
