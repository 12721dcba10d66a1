// SPDX-License-Identifier: Apache-2.0
/// A week of a city's passages: single ones are to arrive as fast in a house that is full of them
/// as in a fresh one. `bench_week [MILLIONS]`; 3,000 gates in 375 communities.
#include "bench/gates.hpp"

namespace {
using namespace bench;

constexpr int communities = 375, gates_in_community = 8, people_in_community = 3'000;
constexpr std::int64_t in_transaction = 50'000;
constexpr double seconds = 3;
constexpr int rounds = 5;

struct Spent {
  double rate = 0, p99_ms = 0;
};
Spent measure(Office& office, const GateOffice& guards) {
  std::vector<double> rates, p99s;
  for (int round = 0; round < rounds; ++round) {
    const auto one = measure_gate(office, office.place_url("/passages"), seconds, guards.post(1));
    rates.push_back(one.rate);
    p99s.push_back(one.p99_ms);
  }
  return {median(rates), median(p99s)};
}

/// The statements that make the indexes of the table again.
std::vector<std::pair<std::string, std::string>> indexes_of(Office& office) {
  std::vector<std::pair<std::string, std::string>> found;
  office.house().store().read_now([&](db::Tx& tx) {
    tx.each(
        "select name, sql from sqlite_master where tbl_name = 'gate_passage' and type = 'index' "
        "and sql is not null order by name",
        [&](const db::Row& row) { found.emplace_back(row.text(0), row.text(1)); });
  });
  return found;
}

void run_statement(Office& office, const std::string& sql) {
  office.house().store().write_now([&](db::Tx& tx) {
    tx.run(sql);
    return db::Outcome::keep;
  });
}

/// The week of one community: its people go out and come home, in the order of time.
class Community {
 public:
  Community(World& world, const gate::Passage& like, std::optional<Uuid> is)
      : world_(world), row_(like) {
    row_.community_id = is.value_or(world.new_uuid());
    for (auto& gate : gates_) gate = world.new_uuid();
    for (auto& person : people_) person = world.new_uuid();
  }

  gate::Passage at(Instant at, std::int64_t number) {
    const auto who = std::size_t(number * 7'919 % people_in_community);
    row_.id = world_.new_uuid();
    row_.gate_id = gates_[std::size_t(number) % gates_.size()];
    row_.person_id = people_[who];
    row_.household_id = people_[who / 3 * 3];
    row_.direction = number / people_in_community % 2 ? gate::Direction::in : gate::Direction::out;
    row_.keep_until = row_.keep_until + (at.milliseconds - row_.at.milliseconds);
    row_.at = row_.received_at = at;
    return row_;
  }

 private:
  World& world_;
  gate::Passage row_;
  std::array<Uuid, gates_in_community> gates_;
  std::array<Uuid, people_in_community> people_;
};

/// Gigabytes of indexes go from the log into the file behind the last commit, and whoever writes
/// meanwhile waits: goes on once a commit takes no longer than usual.
void settle(Office& office) {
  run_statement(office, "create table bench_settled (at bigint not null)");
  for (double took = 1; took > 0.05;) {
    const auto began = std::chrono::steady_clock::now();
    run_statement(office, "insert into bench_settled values (0)");
    took = seconds_since(began);
  }
}

/// Puts the rows into the table directly. The indexes are made afterwards, all at once.
void fill(Office& office, std::int64_t rows) {
  std::optional<gate::Passage> like;
  office.house().store().read_now([&](db::Tx& tx) { like = tx.one<gate::Passage>("limit 1"); });
  const auto indexes = indexes_of(office);
  for (const auto& [name, sql] : indexes) run_statement(office, "drop index " + name);
  program::Machine machine;
  const auto week_ago = machine.clock.now() + -7 * day_ms;
  const auto of_each = rows / communities;
  for (int number = 0; number < communities; ++number) {
    Community community(
        machine.world, like.value(),
        number == communities / 2 ? std::optional(office.community()) : std::nullopt);
    for (std::int64_t from = 0; from < of_each; from += in_transaction) {
      std::vector<gate::Passage> some;
      for (auto i = from; i < std::min(of_each, from + in_transaction); ++i)
        some.push_back(community.at(week_ago + i * (7 * day_ms) / of_each, i));
      office.house().store().write_now([&](db::Tx& tx) {
        tx.insert_all(some);
        return db::Outcome::keep;
      });
    }
  }
  for (const auto& [name, sql] : indexes) run_statement(office, sql);
  settle(office);
}
}  // namespace

int main(int count, char** words) {
  const double millions = count > 1 ? std::atof(words[1]) : 10;
  Folder folder;
  Bars bars;
  program::HouseOptions options;
  options.data = folder.path() / "week";
  Office office(options);
  const GateOffice guards(office);
  const auto fresh = measure(office, guards);
  const auto began = std::chrono::steady_clock::now();
  fill(office, std::int64_t(millions * 1e6));
  const double filling = seconds_since(began);
  const auto full = measure(office, guards);
  std::int64_t rows = 0;
  office.house().store().read_now([&](db::Tx& tx) {
    rows = tx.value<std::int64_t>("select count(*) from gate_passage").value_or(0);
  });
  bars.at_most(
      "single passage in a full house, p99 / in a fresh one", full.p99_ms / fresh.p99_ms, 2, "",
      bench::words("%.1f million rows of %d gates, filled in %.0f s; p99 %.1f ms against %.1f ms, "
                   "%.0f/s against %.0f/s",
                   double(rows) / 1e6, communities * gates_in_community, filling, full.p99_ms,
                   fresh.p99_ms, full.rate, fresh.rate));
  return bars.exit_code();
}
