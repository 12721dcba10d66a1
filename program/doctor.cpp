// SPDX-License-Identifier: Apache-2.0
#include "program/doctor.hpp"

#include <sys/timex.h>

#include <iostream>

#include "platform/journal/journal.hpp"
#include "platform/keep/snapshot.hpp"
#include "program/keep_commands.hpp"
#include "program/machine.hpp"
#include "supply/proof.hpp"

namespace program {
namespace {
std::vector<Sign> one(Level level, const char* check, std::string text, std::string to_do = {}) {
  return {{level, check, std::move(text), std::move(to_do)}};
}

/// What a look found; or that it could not look, which is as bad.
template <class Look>
void add(std::vector<Sign>& signs, const char* check, const Look& look) {
  try {
    for (auto& sign : look()) signs.push_back(std::move(sign));
  } catch (const std::exception& fault) {
    signs.push_back({Level::bad, check, std::string("cannot be looked at: ") + fault.what(),
                     "mend this first, then ask the doctor again"});
  }
}

/// PostgreSQL: reads every row of every table, and checks indexes where amcheck is installed.
std::vector<Sign> look_at_postgres(const keep::Home& home) {
  std::vector<Sign> signs;
  const auto reading = keep::open_reading(home.place());
  std::int64_t rows = 0;
  for (const auto& table : reading->tables())
    reading->each(table, [&](const keep::Cells&) { ++rows; });
  signs.push_back({Level::good, "integrity", "every row can be read: " + std::to_string(rows), {}});
  const auto snapshot = keep::open_snapshot(home.place());
  auto& tx = snapshot->tx();
  const auto sums =
      tx.value<std::string>("select current_setting('data_checksums')").value_or("off");
  if (sums != "on")
    signs.push_back({Level::note, "integrity", "this PostgreSQL keeps no checksums of its pages",
                     "stop it and run pg_checksums --enable"});
  if (!tx.value<std::int64_t>("select cast(1 as bigint) from pg_extension where extname = ?",
                              "amcheck")) {
    signs.push_back({Level::note, "integrity", "indexes were not checked",
                     "let the owner of the server run: create extension amcheck"});
    return signs;
  }
  tx.each(
      "select cast(bt_index_check(c.oid) as text) from pg_class c join pg_am a on a.oid = c.relam "
      "where a.amname = 'btree' and c.relkind = 'i' and c.relnamespace = "
      "(select oid from pg_namespace where nspname = current_schema())",
      [](const db::Row&) {});
  signs.push_back({Level::good, "integrity", "every index fits its table", {}});
  return signs;
}
}  // namespace

std::vector<Sign> look_at_database(const keep::Home& home) {
  if (!home.postgres_url.empty()) return look_at_postgres(home);
  std::vector<std::string> faults;
  const auto snapshot = keep::open_snapshot(home.place());
  const auto take = [&](const db::Row& row) {
    if (row.text(0) != "ok" && faults.size() < 10) faults.emplace_back(row.text(0));
  };
  snapshot->tx().each("select integrity_check from pragma_integrity_check", take);
  snapshot->tx().each("select \"table\" from pragma_foreign_key_check", [&](const db::Row& row) {
    if (faults.size() < 10)
      faults.push_back("a row of " + std::string(row.text(0)) + " points to nothing");
  });
  if (faults.empty()) return one(Level::good, "integrity", "the database is whole");
  std::string all;
  for (const auto& fault : faults) all += (all.empty() ? "" : "; ") + fault;
  return one(Level::bad, "integrity", "the database is damaged: " + all,
             "stop the house, keep a copy of its folder, and restore the last backup");
}

std::vector<Sign> look_at_clock(const keep::Home& home, Instant now, const DoctorPolicy& policy) {
  if (Day::in_china(now) < policy.in_force_from)
    return one(Level::bad, "clock", "the clock of this machine is far behind",
               "set it: timedatectl set-ntp true");
  const auto snapshot = keep::open_snapshot(home.place());
  Instant latest;
  snapshot->tx().stream(
      "select l.server_time from (select community_id, max(sequence) as sequence "
      "from journal_line group by community_id) h join journal_line l "
      "on l.community_id = h.community_id and l.sequence = h.sequence",
      [&](const db::Row& row) {
        latest.milliseconds = std::max(latest.milliseconds, row.whole(0));
      });
  if (now + policy.clock_behind_ms < latest)
    return one(Level::bad, "clock",
               "the journal has lines from the future: the clock was ahead, or is behind now",
               "set it: timedatectl set-ntp true");
  timex state{};
  if (::adjtimex(&state) == TIME_ERROR)
    return one(Level::note, "clock", "nobody tells this machine the time",
               "where there is a network: timedatectl set-ntp true");
  return one(Level::good, "clock", "the clock fits the journal");
}

std::vector<Sign> look_at_journal(const keep::Home& home) {
  const auto verdict = journal::verify(keep::open_snapshot(home.place())->tx());
  if (!verdict.breaks.empty()) {
    const auto& first = verdict.breaks.front();
    return one(Level::bad, "journal",
               "the chain of " + first.community.text() + " breaks at line " +
                   std::to_string(first.sequence) + " (" + first.what + ")",
               "keep a copy of the folder untouched, and find out who could write to it");
  }
  return one(Level::good, "journal",
             std::to_string(verdict.lines) + " lines in " + std::to_string(verdict.chains) +
                 " chains are whole");
}

std::vector<Sign> look_at_supplies(const keep::Home& home) {
  const auto proof = supply::prove_balance(keep::open_snapshot(home.place())->tx());
  if (proof.is_balanced())
    return one(Level::good, "supplies",
               "the books balance: " + std::to_string(proof.shelves) + " shelves");
  const auto& first = proof.unbalanced.front();
  return one(Level::bad, "supplies",
             "the books of " + first.community.text() + " do not balance: an item stands at " +
                 std::to_string(first.kept) + " and its moves come to " +
                 std::to_string(first.proven),
             "restore the last backup, or count that shelf and keep a copy of the folder");
}

std::vector<Sign> examine(const keep::Home& home, World& world, const DoctorPolicy& policy) {
  std::vector<Sign> signs;
  const auto now = world.clock.now();
  add(signs, "files", [&] { return look_at_files(home); });
  add(signs, "settings", [&] { return look_at_settings(home); });
  add(signs, "versions", [&] { return look_at_versions(home); });
  add(signs, "space", [&] { return look_at_space(home, policy); });
  add(signs, "certificates", [&] { return look_at_certificates(home, now, policy); });
  add(signs, "backups", [&] { return look_at_backups(home, now, policy); });
  add(signs, "integrity", [&] { return look_at_database(home); });
  add(signs, "clock", [&] { return look_at_clock(home, now, policy); });
  add(signs, "journal", [&] { return look_at_journal(home); });
  add(signs, "supplies", [&] { return look_at_supplies(home); });
  return signs;
}

int doctor(const HouseOptions& options, bool is_json) {
  Machine machine;
  const auto signs = examine(home_of(options), machine.world);
  const auto bad = std::count_if(signs.begin(), signs.end(),
                                 [](const Sign& sign) { return sign.level == Level::bad; });
  if (is_json) {
    std::cout << "{\"bad\":" << bad << ",\"signs\":" << json::write(signs) << "}\n";
  } else {
    for (const auto& sign : signs) {
      std::cout << described::name_of(sign.level) << '\t' << sign.check << '\t' << sign.text
                << '\n';
      if (!sign.to_do.empty()) std::cout << "\t\t→ " << sign.to_do << '\n';
    }
    std::cout << (bad ? std::to_string(bad) + " to mend" : "all is well") << '\n';
  }
  return bad ? refused : done;
}
}  // namespace program
