// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the benchmarks of gates share: 200 gates of one community, its rules, and who passes.
#include <boost/json.hpp>

#include "bench/child.hpp"
#include "bench/office.hpp"
#include "gate/rows.hpp"
#include "gate/rule_sets.hpp"

namespace bench {
constexpr int gates = 200, gate_clients = 64;

struct GateMeasured {
  double rate = 0, cpu_us = 0, p99_ms = 0, writes_per_commit = 0;
};

/// Answers of so many seconds, after a short warm-up.
inline GateMeasured measure_gate(Office& office, const std::string& url, double seconds,
                                 const std::vector<std::string>& more) {
  std::vector<std::string> words{"--url",         url,
                                 "--connections", std::to_string(gate_clients),
                                 "--seconds",     bench::words("%f", seconds),
                                 "--warm-up",     "0.2",
                                 "--json"};
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

/// One community with people, 200 gates and rules, and the requests of its guards.
class GateOffice {
 public:
  explicit GateOffice(Office& office) : office_(office) {
    office.settle("10×4×6×2");
    lines_ = office.house().options().data.string() + "/lines";
    write_lines();
    make_rules();
  }

  /// What `bench_load` is told to send so many passages in each request.
  std::vector<std::string> post(int passages) const {
    return {"--lines",  lines_,
            "--body",   body_of(passages),
            "--header", office_.cookie(),
            "--header", "Idempotency-Key: {{uuid}}",
            "--header", "Content-Type: application/json"};
  }

 private:
  /// A line for each gate and somebody of the roster: "gate TAB person".
  void write_lines() {
    const auto add_gate = [&](int number) {
      return office_
          .act(office_.community(),
               [&](Work& work) {
                 return place::add_gate(work, {work.world.new_uuid(),
                                               place::PlaceName("门" + std::to_string(number)),
                                               {},
                                               place::GateState::open});
               })
          .id;
    };
    std::vector<Uuid> found;
    for (int i = 0; i < gates; ++i) found.push_back(add_gate(i));
    std::ofstream out(lines_);
    std::size_t number = 0;
    office_.house().desk().read_as(routing::Desk::house(), office_.community(), [&](Work& work) {
      for (const auto& line : people::roster_of(work))
        out << found[number++ % gates].text() << '\t' << line.person.text() << '\n';
    });
  }

  void make_rules() {
    gate::NewRuleSet wanted;
    office_.act(office_.community(), [&](Work& work) {
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
    rules_ = wanted.id;
    now_ = program::Machine().clock.now();
  }

  std::string passage() const {
    return R"({"id":"{{uuid}}","person":"{{$2}}","direction":"in","kind":"resident",)"
           R"("known_by":"door","pass":"none","is_confirmed":false,"mask":"on",)"
           R"("temperature":36{{1..8}},"measured":"once","code":"none","is_emergency":false,)"
           R"("rule_set":")" +
           rules_.text() + R"(","answer":"admit","todo":"nothing","ground":"open","at":)" +
           std::to_string(now_.milliseconds) + '}';
  }
  std::string body_of(int count) const {
    std::string body = R"({"gate":"{{$1}}","passages":[)";
    for (int i = 0; i < count; ++i) body += (i ? "," : "") + passage();
    return body + "]}";
  }

  Office& office_;
  std::string lines_;
  Uuid rules_;
  Instant now_;
};
}  // namespace bench
