// SPDX-License-Identifier: Apache-2.0
/// `linli import people`: a community's or a district's ledger from the command line.
#include <malloc.h>

#include <iostream>

#include "people/import.hpp"
#include "platform/exchange/limits.hpp"
#include "program/commands.hpp"
#include "program/machine.hpp"
#include "program/progress.hpp"

namespace program {
namespace {
people::Mode mode_of(const ImportPeopleOptions& options) {
  return options.is_dry_run ? people::Mode::dry_run : people::Mode::run;
}

/// The file's bytes; one that no import would take is refused unread.
Result<std::string> read_ledger_file(const std::filesystem::path& file) {
  std::error_code fault;
  const auto size = std::filesystem::file_size(file, fault);
  if (!fault && size > exchange::Limits().packed_bytes)
    return refuse(No::invalid, "exchange.too_big");
  return read_file(file);
}

Result<people::ImportReport> import_into(House& house, const Uuid& community,
                                         const ImportPeopleOptions& options) {
  auto bytes = read_ledger_file(options.file);
  if (!bytes) return refuse(bytes);
  return people::import_file(house.desk(), routing::Desk::house(), community,
                             options.file.filename().string(), std::move(*bytes), mode_of(options),
                             progress_bar());
}

bool is_community(House& house, const Uuid& division) {
  bool is_it = false;
  house.desk().read_as(routing::Desk::house(), {}, [&](Work& work) {
    const auto found = place::find_division(work, division);
    is_it = found && found->level == place::Level::community;
  });
  return is_it;
}

/// The ledger of a district, which may be larger than anything that is sent to a community.
Result<people::ImportReport> import_below(House& house, const Uuid& division,
                                          const ImportPeopleOptions& options) {
  // What one community needed the next needs again: the system is not asked for it each time.
  constexpr int kept_bytes = 32 << 20;
  mallopt(M_MMAP_THRESHOLD, kept_bytes);
  mallopt(M_TRIM_THRESHOLD, 2 * kept_bytes);
  return people::import_district(house.desk(), routing::Desk::house(), division, options.file,
                                 mode_of(options), progress_bar());
}

void print_for_people(const people::ImportReport& report, bool is_dry_run) {
  const auto line = [](const char* what, const people::Tally& tally) {
    std::cout << "  " << what << ": " << tally.created << " created, " << tally.updated
              << " updated, " << tally.unchanged << " unchanged\n";
  };
  for (const auto& row : report.refused)
    std::cout << "  " << row.sheet << (row.sheet.empty() ? "" : " ") << "row " << row.row
              << (row.column ? ", column " + *row.column : "") << ": " << row.text << " ("
              << row.code << ")\n";
  std::cout << (is_dry_run ? "dry run, nothing was written: " : "") << report.rows << " rows, "
            << report.refused.size() << " refused, " << report.ignored_rows << " ignored\n";
  line("persons", report.persons);
  line("households", report.households);
  for (const auto& part : report.communities)
    if (part.failure) std::cout << "  " << part.community << " failed: " << *part.failure << '\n';
}
}  // namespace

int import_people(const ImportPeopleOptions& options) {
  Machine machine;
  House house(options.house, machine.world);
  const auto community = house.find_place(options.place);
  if (!community) return say_refused({No::missing, "place.no_such_place", "place"});
  auto report = is_community(house, *community) ? import_into(house, *community, options)
                                                : import_below(house, *community, options);
  if (!report) {
    say_refused(report.error());
    if (!options.is_json) return refused;
    report = people::report_of(report.error());
  }
  if (options.is_json) {
    std::cout << json::write(*report) << '\n';
  } else {
    print_for_people(*report, options.is_dry_run);
  }
  return report->refused.empty() ? done : refused;
}
}  // namespace program
