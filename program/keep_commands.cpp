// SPDX-License-Identifier: Apache-2.0
/// Commands that keep a house: back up, restore, migrate.
#include "program/keep_commands.hpp"

#include <signal.h>
#include <unistd.h>

#include <cmath>
#include <iostream>

#include "platform/journal/journal.hpp"
#include "platform/keep/shelf.hpp"
#include "platform/keep/unfit.hpp"
#include "program/hexadecimal.hpp"
#include "program/machine.hpp"
#include "program/passphrase.hpp"

namespace program {
namespace {
/// One line on a terminal that is written over and over; nothing elsewhere.
keep::Progress tell(const char* doing) {
  if (!::isatty(STDERR_FILENO)) return {};
  return [doing](std::int64_t rows, std::int64_t of) {
    std::cerr << '\r' << doing << ' ' << rows << " of " << of << " rows" << std::flush;
  };
}
void end_telling() {
  if (::isatty(STDERR_FILENO)) std::cerr << "\r\033[K" << std::flush;
}

/// What `what` came to, in words or as one line of JSON.
void say(const keep::Kept& kept, const char* what, const std::string& where, bool is_json) {
  end_telling();
  const auto& manifest = kept.manifest;
  const auto heads = kept.heads();
  if (is_json) {
    boost::json::object out{{what, where},
                            {"bytes", kept.bytes},
                            {"rows", kept.rows()},
                            {"house", manifest.house.str()},
                            {"made_at", manifest.made_at.milliseconds},
                            {"database", manifest.database.str()},
                            {"chains", heads.rows},
                            {"heads", hex_of(heads.digest)}};
    boost::json::object tables;
    for (const auto& section : manifest.sections)
      tables[section.name.str()] = std::int64_t(section.rows);
    out["tables"] = std::move(tables);
    std::cout << boost::json::serialize(out) << '\n';
  } else {
    std::cout << what << ' ' << where << ": " << kept.rows() << " rows";
    if (kept.bytes) std::cout << " in " << kept.bytes << " bytes";
    std::cout << ", " << heads.rows << " journal chains, heads " << hex_of(heads.digest) << '\n';
  }
  std::cout.flush();
}

int say_unfit(const keep::Unfit& unfit) {
  end_telling();
  std::cerr << "linli: refused: " << unfit.what() << '\n';
  return refused;
}

int back_up_once(const BackupOptions& options, const keep::Lock& lock, World& world) {
  const auto shelved = keep::shelve(home_of(options.house), {options.to, options.most}, lock, world,
                                    tell("keeping"));
  say(shelved.kept, "backup", shelved.file.string(), options.is_json);
  return done;
}

/// Goes on until it is told to stop; a backup that fails is said and tried again at the next time.
int back_up_again_and_again(const BackupOptions& options, const keep::Lock& lock, World& world) {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&signals, signal);
  ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  int outcome = done;
  for (;;) {
    try {
      outcome = back_up_once(options, lock, world);
    } catch (const db::Fault& fault) {
      std::cerr << "linli: " << fault.what() << '\n';
      outcome = refused;
    }
    const timespec pause{std::max<time_t>(1, std::lround(options.every_hours * 3600)), 0};
    if (::sigtimedwait(&signals, nullptr, &pause) > 0) return outcome;
  }
}

journal::Verdict verdict_on(const HouseOptions& options, World& world) {
  journal::Verdict verdict;
  House house(options, world);
  house.store().read_now([&](db::Tx& tx) { verdict = journal::verify(tx); });
  return verdict;
}
}  // namespace

keep::Home home_of(const HouseOptions& options) {
  auto data = std::filesystem::absolute(options.data).lexically_normal();
  if (!data.has_filename()) data = data.parent_path();
  return {std::move(data), options.postgres_url};
}

int back_up(const BackupOptions& options) {
  Machine machine;
  try {
    const auto lock = ask_lock(options.key_file, Asked::twice);
    return options.every_hours > 0 ? back_up_again_and_again(options, lock, machine.world)
                                   : back_up_once(options, lock, machine.world);
  } catch (const keep::Unfit& unfit) {
    return say_unfit(unfit);
  }
}

int restore(const RestoreOptions& options) {
  Machine machine;
  try {
    // What is no backup is said before anybody is asked for a passphrase.
    (void)keep::SealedReader::kind_of(options.from);
    const auto lock = ask_lock(options.key_file, Asked::once);
    const auto home = home_of(options.house);
    const auto kept = keep::restore(options.from, lock, home, all_migrations(), tell("restoring"));
    const auto verdict = verdict_on(options.house, machine.world);
    say(kept, "restored", home.data.string(), options.is_json);
    if (!options.is_json)
      std::cout << verdict.lines << " journal lines in " << verdict.chains << " chains, "
                << verdict.breaks.size() << " breaks\n";
    return verdict.breaks.empty() ? done : refused;
  } catch (const keep::Unfit& unfit) {
    return say_unfit(unfit);
  }
}

int migrate(const HouseOptions& options, const std::string& to_postgres, bool is_json) {
  Machine machine;
  try {
    const auto home = home_of(options);
    const auto kept =
        keep::move_to_postgres(home, to_postgres, machine.world, all_migrations(), tell("moving"));
    // Rows that came meanwhile are in the file only.
    const auto now = keep::open_reading(home.place());
    keep::RowWriter heads(keep::journal_heads().columns);
    now->each(keep::journal_heads(), [&](const keep::Cells& cells) { (void)heads.write(cells); });
    say(kept, "migrated", home.data.string(), is_json);
    if (heads.sum() == kept.heads()) return done;
    std::cerr << "linli: refused: the house was at work meanwhile, and what it did last is not in "
                 "PostgreSQL. Stop it, empty the database, and migrate again.\n";
    return refused;
  } catch (const keep::Unfit& unfit) {
    return say_unfit(unfit);
  }
}
}  // namespace program
