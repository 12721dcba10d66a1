// SPDX-License-Identifier: Apache-2.0
/// Passages at gates: single ones against hello-world of the same server, and batches of 50 from
/// 200 gates against the same rows put into the same table directly.
#include <boost/json.hpp>

#include "bench/child.hpp"
#include "bench/office.hpp"
#include "gate/rows.hpp"
#include "gate/rule_sets.hpp"

namespace {
using namespace bench;

constexpr int gates = 200, in_batch = 50, in_transaction = 500;
constexpr double seconds = 1.2;

struct Measured {
  double rate = 0, cpu_us = 0, p99_ms = 0, writes_per_commit = 0;
};

Measured measure(Office& office, const std::string& url, const std::vector<std::string>& more) {
  std::vector<std::string> words{"--url",     url,         "--connections",
                                 "64",        "--seconds", bench::words("%f", seconds),
                                 "--warm-up", "0.2",       "--json"};
  words.insert(words.end(), more.begin(), more.end());
  const auto before = office.house().store().counts();
  const double cpu = cpu_seconds();
  const auto ended = run("bench_load", words);
  const double spent = cpu_seconds() - cpu;
  if (ended.code != 0) throw std::runtime_error("load failed: " + url + ' ' + ended.out);
  const auto after = office.house().store().counts();
  const auto all = boost::json::parse(ended.out);
  const auto number = [&](const char* name) { return all.at(name).to_number<double>(); };
  return {number("rate"), spent / number("requests") * 1e6, number("p99_ms"),
          double(after.writes - before.writes) /
              double(std::max<std::uint64_t>(1, after.commits - before.commits))};
}

/// A line for each gate and somebody of the roster: "gate TAB person".
std::string write_lines(Office& office, const std::filesystem::path& file) {
  std::vector<Uuid> found;
  for (int i = 0; i < gates; ++i)
    found.push_back(office
                        .act(office.community(),
                             [&](Work& work) {
                               return place::add_gate(work,
                                                      {work.world.new_uuid(),
                                                       place::PlaceName("门" + std::to_string(i)),
                                                       {},
                                                       place::GateState::open});
                             })
                        .id);
  std::ofstream out(file);
  std::size_t number = 0;
  office.house().desk().read_as(routing::Desk::house(), office.community(), [&](Work& work) {
    for (const auto& line : people::roster_of(work))
      out << found[number++ % gates].text() << '\t' << line.person.text() << '\n';
  });
  return file.string();
}

Uuid make_rules(Office& office) {
  gate::NewRuleSet wanted;
  office.act(office.community(), [&](Work& work) {
    wanted.id = work.world.new_uuid();
    wanted.name = gate::RuleName("守小门");
    wanted.legal_ground = gate::GroundText("第 7 号通告");
    wanted.objections = gate::GroundText("社区");
    wanted.terms.kinds = {{gate::Entrant::resident, gate::Entry::listed}};
    wanted.terms.fever_from = gate::Tenths(373);
    wanted.from_at = work.now;
    wanted.until_at = work.now + day_ms;
    return gate::add_rule_set(work, wanted);
  });
  return wanted.id;
}

std::string passage(const Uuid& rules, Instant now) {
  return R"({"id":"{{uuid}}","person":"{{$2}}","direction":"in","kind":"resident",)"
         R"("known_by":"door","pass":"none","is_confirmed":false,"mask":"on",)"
         R"("temperature":36{{1..8}},"measured":"once","code":"none","is_emergency":false,)"
         R"("rule_set":")" +
         rules.text() + R"(","answer":"admit","todo":"nothing","ground":"open","at":)" +
         std::to_string(now.milliseconds) + '}';
}

std::string body_of(const std::string& passage, int count) {
  std::string body = R"({"gate":"{{$1}}","passages":[)";
  for (int i = 0; i < count; ++i) body += (i ? "," : "") + passage;
  return body + "]}";
}

/// Rows put into the table as they are, 500 in each transaction: what batches are held against.
double direct_rate(Office& office, const gate::Passage& like) {
  const auto began = std::chrono::steady_clock::now();
  double rows = 0;
  program::Machine machine;
  while (seconds_since(began) < seconds) {
    office.house().store().write_now([&](db::Tx& tx) {
      std::vector<gate::Passage> some(in_transaction, like);
      for (auto& row : some) row.id = machine.world.new_uuid();
      tx.insert_all(some);
      return db::Outcome::keep;
    });
    rows += in_transaction;
  }
  return rows / seconds_since(began);
}
}  // namespace

int main(int count, char** words) {
  const int rounds = count > 1 ? std::atoi(words[1]) : 3;
  Folder folder;
  Bars bars;
  program::HouseOptions options;
  options.data = folder.path() / "gate";
  Office office(options);
  office.settle("10×4×6×2");
  const auto lines = write_lines(office, folder.path() / "lines");
  const auto rules = make_rules(office);
  program::Machine machine;
  const auto now = machine.clock.now();
  const auto post = [&](int passages) {
    return std::vector<std::string>{"--lines",  lines,
                                    "--body",   body_of(passage(rules, now), passages),
                                    "--header", office.cookie(),
                                    "--header", "Idempotency-Key: {{uuid}}",
                                    "--header", "Content-Type: application/json"};
  };
  std::vector<double> single_to_hello, batch_to_direct, together;
  double single_rate = 0, hello_rate = 0, batch_rate = 0, row_rate = 0, p99 = 0;
  for (int round = 0; round < rounds; ++round) {
    const auto hello = measure(office, office.url("/hello"), {});
    const auto single = measure(office, office.place_url("/passages"), post(1));
    const auto batch = measure(office, office.place_url("/passages"), post(in_batch));
    std::optional<gate::Passage> like;
    office.house().store().read_now([&](db::Tx& tx) { like = tx.one<gate::Passage>("limit 1"); });
    const auto direct = direct_rate(office, like.value());
    single_to_hello.push_back(single.rate / hello.rate);
    batch_to_direct.push_back(batch.rate * in_batch / direct);
    together.push_back(single.writes_per_commit / 64);
    single_rate = single.rate;
    hello_rate = hello.rate;
    batch_rate = batch.rate * in_batch;
    row_rate = direct;
    p99 = single.p99_ms;
  }
  bars.at_least("single passages, 64 clients: rate / hello", median(single_to_hello), 0.20, "",
                bench::words("%.0f/s against %.0f/s; p99 %.1f ms", single_rate, hello_rate, p99));
  bars.at_least("passages in a commit / clients", median(together), 0.40, "", "64 clients");
  bars.at_least("passages in batches of 50 / rows put in directly", median(batch_to_direct), 0.60,
                "", bench::words("%.0f rows/s against %.0f rows/s", batch_rate, row_rate));
  return bars.exit_code();
}
