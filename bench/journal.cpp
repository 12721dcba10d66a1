// SPDX-License-Identifier: Apache-2.0
/// How fast the journal is verified: bench_journal [LINES]. With LINLI_BENCH_POSTGRES=URL of an
/// empty database there as well.
#include <sodium.h>

#include <chrono>

#include "bench/child.hpp"
#include "platform/journal/chain.hpp"
#include "platform/keep/snapshot.hpp"
#include "program/house.hpp"
#include "program/machine.hpp"

namespace {
/// Lines as acts write them: a person added, in a hundred communities.
void write_lines(db::Store& store, World& world, int lines) {
  constexpr int in_batch = 2'000;
  std::vector<Uuid> communities;
  for (int i = 0; i < 100; ++i) communities.push_back(world.new_uuid());
  journal::Book book;
  for (int from = 0; from < lines; from += in_batch) {
    store.write_now([&](db::Tx& tx) {
      for (int i = from; i < std::min(lines, from + in_batch); ++i) {
        journal::Line line;
        line.community_id = communities[std::size_t(i) % communities.size()];
        line.id = world.new_uuid();
        line.actor_id = communities[0];
        line.device_id = communities[1];
        line.server_time = world.clock.now();
        line.act = "people.add_person";
        const auto id = line.id.text();
        line.request = R"({"id":")" + id + R"(","household":")" + id +
                       R"(","name":"王芳","sex":"female","born_on":"1961-07-03","relation":"head",)"
                       R"("residence":"here","registered":"here","registered_at":null,)"
                       R"("phone":"sealed","id_kind":"resident_id","id_number":"sealed"})";
        line.reply = R"({"person":")" + id +
                     R"(","revision":1,"name":"王芳","sex":"female","born_on":"1961-07-03",)"
                     R"("born_year":null,"relation":"head","residence":"here","registered":"here",)"
                     R"("registered_at":null,"phone_masked":"139****0018","id_kind":"resident_id",)"
                     R"("id_number_masked":"1101**********002X","needs":[]})";
        line.status = 201;
        line.changed = R"([{"topic":"people.household_changed","ids":[")" + id + R"(","01)" +
                       id.substr(2) + R"("]}])";
        book.append(tx, std::move(line), {communities[std::size_t(i) % communities.size()]});
      }
      book.count_days(tx);
      return db::Outcome::keep;
    });
    book.end_batch();
  }
}

struct Timed {
  double seconds = 0, cpu = 0;
};
template <class Work>
Timed timed(const Work& work) {
  const auto began = std::chrono::steady_clock::now();
  const auto cpu = bench::cpu_seconds();
  work();
  return {bench::seconds_since(began), bench::cpu_seconds() - cpu};
}

void measure(bench::Bars& bars, const keep::Place& place, int lines, const char* where) {
  std::int64_t bytes = 0;
  const auto read = timed([&] {
    const auto snapshot = keep::open_snapshot(place);
    journal::each_line(snapshot->tx(), {}, [&](const journal::LineView& line) {
      bytes += std::ssize(line.request) + std::ssize(line.reply);
    });
  });
  journal::Verdict verdict;
  const auto verified = timed([&] { verdict = journal::verify(keep::open_snapshot(place)->tx()); });
  if (verdict.lines != lines || !verdict.breaks.empty())
    return bars.miss("journal verify", "the journal is not whole");
  bars.at_least(
      ("journal lines verified a second, " + std::string(where)).c_str(), lines / verified.cpu,
      200'000, "",
      bench::words("CPU; %.2f s, only reading them took %.2f s", verified.seconds, read.seconds));
}
}  // namespace

int main(int count, char** words) {
  if (sodium_init() < 0) return 2;
  const int lines = count > 1 ? std::stoi(words[1]) : 500'000;
  const bench::Folder folder;
  bench::Bars bars;
  program::Machine machine;
  const auto fill = [&](const std::string& url) {
    program::HouseOptions options;
    options.data = folder.path() / "data";
    options.postgres_url = url;
    program::House house(options, machine.world);
    write_lines(house.store(), machine.world, lines);
  };
  fill("");
  const auto data = folder.path() / "data";
  measure(bars, {data / "linli.db", ""}, lines, "SQLite");
  const auto ended = bench::run("linli", {"journal", "verify", "--data", data.string()});
  if (ended.code == 0)
    bars.at_most("  memory of linli journal verify", ended.peak_mib, 64, " MiB",
                 "resident at most, whatever the number of lines");
  else
    bars.miss("linli journal verify", ended.out);
  if (const char* url = std::getenv("LINLI_BENCH_POSTGRES")) {
    fill(url);
    measure(bars, {data / "linli.db", url}, lines, "PostgreSQL");
  }
  return bars.exit_code();
}
