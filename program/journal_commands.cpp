// SPDX-License-Identifier: Apache-2.0
/// Commands on the journal: verify, anchor, export.
#include "program/journal_commands.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <iostream>
#include <set>

#include "platform/journal/export.hpp"
#include "platform/keep/snapshot.hpp"
#include "program/hexadecimal.hpp"
#include "program/keep_commands.hpp"

namespace program {
namespace {
/// What a newer program would still add is made by opening the house, which a look does not do.
void expect_current(db::Tx& tx) {
  std::set<std::string> applied;
  tx.each("select name from house_migration",
          [&](const db::Row& row) { applied.emplace(row.text(0)); });
  for (const auto& migration : all_migrations())
    if (!applied.contains(migration.name))
      throw std::runtime_error(
          "this house was last run by an older Linli: serve it once with this one");
}

std::unique_ptr<keep::Snapshot> snapshot_of(const JournalOptions& options) {
  auto snapshot = keep::open_snapshot(home_of(options.house).place());
  expect_current(snapshot->tx());
  return snapshot;
}

journal::Verdict verdict_on(const JournalOptions& options) {
  if (options.export_file.empty()) return journal::verify(snapshot_of(options)->tx());
  std::ifstream in(options.export_file, std::ios::binary);
  if (!in) throw std::runtime_error(options.export_file.string() + " cannot be read");
  return journal::check_export(in);
}

void say(const journal::Verdict& verdict) {
  for (const auto& found : verdict.breaks)
    std::cout << "broken: community " << found.community.text() << " line " << found.sequence
              << ": " << found.what << '\n';
  std::cout << verdict.lines << " lines in " << verdict.chains << " chains, ";
  if (verdict.erased) std::cout << verdict.erased << " without texts, ";
  std::cout << verdict.breaks.size() << " breaks\n";
}

void say_json(const journal::Verdict& verdict) {
  std::cout << "{\"lines\":" << verdict.lines << ",\"chains\":" << verdict.chains
            << ",\"erased\":" << verdict.erased << ",\"breaks\":[";
  for (std::size_t i = 0; i < verdict.breaks.size(); ++i) {
    const auto& found = verdict.breaks[i];
    std::cout << (i ? "," : "") << "{\"community\":\"" << found.community.text()
              << "\",\"sequence\":" << found.sequence << ",\"what\":\"" << found.what << "\"}";
  }
  std::cout << "]}\n";
}

std::optional<Uuid> community_in(const std::string& text) {
  if (text.empty()) return std::nullopt;
  auto id = Uuid::parse(text);
  if (!id) throw std::runtime_error(text + " is no id of a community");
  return id;
}

/// The file is closed to others: it holds who did what.
void create_closed(const std::filesystem::path& file) {
  const int made = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (made < 0) throw std::runtime_error(file.string() + " cannot be written");
  ::close(made);
}
}  // namespace

int verify_journal(const JournalOptions& options) {
  const auto verdict = verdict_on(options);
  options.is_json ? say_json(verdict) : say(verdict);
  return verdict.breaks.empty() ? done : refused;
}

int anchor_journal(const JournalOptions& options) {
  const auto snapshot = snapshot_of(options);
  snapshot->tx().stream(keep::journal_heads().query + " order by 1", [](const db::Row& row) {
    std::cout << row.uuid(0).text() << ' ' << row.whole(1) << ' ' << hex_of(row.bytes(2)) << '\n';
  });
  return done;
}

int export_journal(const JournalOptions& options) {
  const auto snapshot = snapshot_of(options);
  auto& tx = snapshot->tx();
  const auto community = community_in(options.community);
  journal::Verdict verdict;
  if (options.to.empty()) {
    verdict = journal::export_chains(tx, std::cout, community);
  } else {
    create_closed(options.to);
    std::ofstream out(options.to, std::ios::binary | std::ios::trunc);
    verdict = journal::export_chains(tx, out, community);
    std::cout << verdict.lines << " lines in " << verdict.chains << " chains, "
              << verdict.breaks.size() << " breaks\n";
  }
  return verdict.breaks.empty() ? done : refused;
}
}  // namespace program
