// SPDX-License-Identifier: Apache-2.0
/// Commands on one person's data, and retention.
#include "program/person_commands.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <iostream>

#include "platform/keep/person.hpp"
#include "platform/keep/retention.hpp"
#include "platform/keep/scrub.hpp"
#include "program/keep_commands.hpp"
#include "program/machine.hpp"

namespace program {
namespace {
std::optional<Uuid> person_in(const PersonOptions& options) {
  const auto id = Uuid::parse(options.person);
  if (!id) std::cerr << "linli: " << options.person << " is no id of a person\n";
  return id;
}

int say_nobody() {
  std::cerr << "linli: refused: nobody here has that id\n";
  return refused;
}

/// For its owner only, and on the disk when this returns.
void write_closed(const std::filesystem::path& file, const std::string& content) {
  const int out = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  const bool is_kept = out >= 0 && ::fchmod(out, 0600) == 0 &&
                       ::write(out, content.data(), content.size()) == std::ssize(content) &&
                       ::fsync(out) == 0;
  if (out >= 0) ::close(out);
  if (!is_kept) throw std::runtime_error(file.string() + " cannot be written");
}

/// Looks for what was destroyed where it stood; only an SQLite house has its files here.
std::optional<keep::Scan> scan_of(const keep::Home& home, const keep::Erasure& erasure) {
  if (!home.postgres_url.empty()) return std::nullopt;
  keep::Scan scan;
  const auto files = keep::files_of(home.place().sqlite_file);
  scan.sought = std::ssize(erasure.needles);
  scan.found = keep::count_bytes(files, erasure.needles);
  for (const auto& file : files) scan.files.push_back(file.filename().string());
  return scan;
}

std::filesystem::path certificate_stem(const PersonOptions& options, const keep::Home& home,
                                       const keep::Erasure& erasure) {
  const auto folder = options.to.empty() ? home.data / "certificates" : options.to;
  std::filesystem::create_directories(folder);
  return folder / ("erasure-" + Day::in_china(erasure.at).text() + '-' + erasure.person.text());
}
}  // namespace

int export_person(const PersonOptions& options) {
  const auto person = person_in(options);
  if (!person) return bad_call;
  Machine machine;
  House house(options.house, machine.world);
  const auto shown = keep::show_person(house.desk(), house.app().sockets, *person, options.purpose);
  if (!shown) return say_nobody();
  const auto text = boost::json::serialize(*shown) + '\n';
  if (options.to.empty())
    std::cout << text;
  else
    write_closed(options.to, text);
  return done;
}

int erase_person(const PersonOptions& options) {
  const auto person = person_in(options);
  if (!person) return bad_call;
  const auto home = home_of(options.house);
  std::optional<keep::Erasure> erasure;
  {
    Machine machine;
    House house(options.house, machine.world);
    erasure = keep::erase_person(house.desk(), house.app().sockets, *person, options.purpose);
  }
  if (!erasure) return say_nobody();
  keep::scrub(home.place());
  const auto scan = scan_of(home, *erasure);
  const auto mark = keep::house_of(home.data);
  const auto certificate = keep::certificate_of(*erasure, mark, scan);
  const auto stem = certificate_stem(options, home, *erasure).string();
  write_closed(stem + ".json", certificate + '\n');
  write_closed(stem + ".txt", keep::certificate_text(*erasure, mark, scan, certificate));
  if (options.is_json)
    std::cout << certificate << '\n';
  else
    std::cout << keep::certificate_text(*erasure, mark, scan, certificate) << '\n'
              << stem << ".json\n";
  const bool is_gone = (!scan || scan->found == 0) &&
                       std::all_of(erasure->communities.begin(), erasure->communities.end(),
                                   [](const auto& there) { return there.old_texts == 0; });
  return is_gone ? done : refused;
}

int run_retention(const HouseOptions& options, bool is_json) {
  Machine machine;
  House house(options, machine.world);
  const auto removed = keep::apply_retention(house.desk(), house.app().sockets.expiring);
  if (is_json) {
    boost::json::object out;
    for (const auto& [name, count] : removed) out[name] = count;
    std::cout << boost::json::serialize(boost::json::object{{"removed", std::move(out)}}) << '\n';
  } else {
    for (const auto& [name, count] : removed) std::cout << count << " of " << name << " removed\n";
  }
  return done;
}

int show_retention_rules(bool is_json) {
  boost::json::array all;
  for (const auto& rule : keep::retention_rules()) {
    const auto days = rule.days ? std::to_string(rule.days) + " days" : std::string("for ever");
    if (is_json)
      all.push_back(boost::json::object{{"name", rule.name},
                                        {"days", rule.days},
                                        {"in_force_from", rule.in_force_from.text()},
                                        {"source", rule.source}});
    else
      std::cout << rule.name << "\t" << days << "\tfrom " << rule.in_force_from.text() << "\n\t"
                << rule.source << '\n';
  }
  if (is_json) std::cout << boost::json::serialize(all) << '\n';
  return done;
}
}  // namespace program
