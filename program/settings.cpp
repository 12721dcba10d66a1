// SPDX-License-Identifier: Apache-2.0
#include "program/settings.hpp"

#include <toml++/toml.h>

#include <stdexcept>

namespace program {
namespace {
constexpr double most_hours = 24 * 365;

class Reader {
 public:
  explicit Reader(std::string file) : file_(std::move(file)) {}

  [[noreturn]] void fail(const toml::source_region& where, const std::string& what) const {
    throw std::runtime_error(file_ + " line " + std::to_string(where.begin.line) + ": " + what);
  }
  /// Refuses names that mean nothing here: a slip of the pen must not switch a backup off.
  template <std::size_t count>
  void expect_known(const toml::table& table, const char* const (&known)[count]) const {
    for (const auto& [name, value] : table)
      if (std::find(std::begin(known), std::end(known), name.str()) == std::end(known))
        fail(value.source(), "nothing is called " + std::string(name.str()));
  }
  std::filesystem::path path(const toml::table& table, const char* name) const {
    const auto* node = table.get(name);
    if (!node) fail(table.source(), std::string(name) + " is missing");
    const auto text = node->value_exact<std::string>();
    if (!text || !text->starts_with('/'))
      fail(node->source(), std::string(name) + " is a path that begins with /");
    return *text;
  }
  double number(const toml::table& table, const char* name, double usual, double least,
                double most) const {
    const auto* node = table.get(name);
    if (!node) return usual;
    const auto found = node->is_number() ? node->value<double>() : std::nullopt;
    if (!found || *found < least || *found > most)
      fail(node->source(),
           std::string(name) + " is a number from " + shown(least) + " to " + shown(most));
    return *found;
  }

 private:
  static std::string shown(double number) {
    auto text = std::to_string(number);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
  }
  const std::string file_;
};

BackupPlan backup_of(const Reader& reader, const toml::table& table) {
  reader.expect_known(table, {"to", "key_file", "every_hours", "keep"});
  BackupPlan plan;
  plan.to = reader.path(table, "to");
  plan.key_file = reader.path(table, "key_file");
  plan.every_hours = reader.number(table, "every_hours", plan.every_hours, 0.1, most_hours);
  plan.most = static_cast<int>(reader.number(table, "keep", plan.most, 1, 100'000));
  return plan;
}
}  // namespace

Settings read_settings(const std::filesystem::path& data) {
  const auto file = (data / "linli.toml").string();
  if (!std::filesystem::exists(file)) return {};
  const Reader reader(file);
  toml::table all;
  try {
    all = toml::parse_file(file);
  } catch (const toml::parse_error& wrong) {
    reader.fail(wrong.source(), std::string(wrong.description()));
  }
  reader.expect_known(all, {"backup"});
  Settings settings;
  if (const auto* node = all.get("backup")) {
    const auto* table = node->as_table();
    if (!table) reader.fail(node->source(), "backup is a section: [backup]");
    settings.backup = backup_of(reader, *table);
  }
  return settings;
}
}  // namespace program
