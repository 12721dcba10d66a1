// SPDX-License-Identifier: Apache-2.0
#include "gate/flow.hpp"

#include <algorithm>
#include <map>

#include "gate/lookups.hpp"

namespace gate {
namespace {
constexpr std::int64_t quarter_ms = 15 * minute_ms, quarters_in_day = 96;
/// Ten seconds a person is the promise; the rest of a guard's minute is doors, parcels, questions.
constexpr std::int64_t seconds_a_person = 12;

void count(GateCounts& counts, const Flow& flow) {
  if (flow.answer == Answer::wait) counts.waited += flow.number;
  if (flow.answer == Answer::refuse) counts.refused += flow.number;
  if (flow.answer == Answer::admit)
    (flow.direction == Direction::in ? counts.in : counts.out) += flow.number;
}

void count(FlowFile& file, std::map<Ground, GroundCount>& grounds,
           std::map<Entrant, KindCount>& kinds, const Flow& flow) {
  count(file.sum, flow);
  const auto at =
      (flow.quarter_at.milliseconds - file.quarters.front().at.milliseconds) / quarter_ms;
  auto& quarter = file.quarters.at(std::size_t(at));
  GateCounts one;
  count(one, flow);
  quarter.in += one.in;
  quarter.out += one.out;
  quarter.waited += one.waited;
  quarter.refused += one.refused;
  if (flow.answer == Answer::admit) {
    kinds[flow.kind].in += one.in;
    kinds[flow.kind].out += one.out;
  } else {
    grounds[flow.ground].waited += one.waited;
    grounds[flow.ground].refused += one.refused;
  }
}
}  // namespace

Instant quarter_of(Instant at) {
  const auto past = (at.milliseconds % quarter_ms + quarter_ms) % quarter_ms;
  return {at.milliseconds - past};
}

std::int64_t minutes_to_wait(std::int64_t came) {
  const auto seconds = came * seconds_a_person - quarter_ms / second_ms;
  return seconds <= 0 ? 0 : (seconds + 59) / 60;
}

Result<FlowFile> open_flow(Work& work, const FlowQuery& query) {
  if (query.gate)
    if (const auto gate = gate_of(work, *query.gate); !gate) return refuse(gate);
  FlowFile file;
  file.on = query.on.value_or(work.today());
  const auto begin = file.on.begin_in_china();
  for (std::int64_t i = 0; i < quarters_in_day; ++i)
    file.quarters.push_back({begin + i * quarter_ms});
  std::map<Ground, GroundCount> grounds;
  std::map<Entrant, KindCount> kinds;
  for (const auto& flow :
       work.tx.all<Flow>("where community_id = ? and quarter_at >= ? and quarter_at < ?",
                         work.community(), begin, begin + day_ms))
    if (!query.gate || flow.gate_id == *query.gate) count(file, grounds, kinds, flow);
  for (auto& [ground, counted] : grounds)
    file.grounds.push_back({ground, counted.waited, counted.refused});
  std::stable_sort(file.grounds.begin(), file.grounds.end(), [](const auto& a, const auto& b) {
    return a.waited + a.refused > b.waited + b.refused;
  });
  for (auto& [kind, counted] : kinds) file.kinds.push_back({kind, counted.in, counted.out});
  return file;
}

std::unordered_map<Uuid, FlowNow> flow_of_today(Work& work) {
  std::unordered_map<Uuid, FlowNow> all;
  const auto now = quarter_of(work.now);
  std::unordered_map<Uuid, std::int64_t> came;
  for (const auto& flow : work.tx.all<Flow>("where community_id = ? and quarter_at >= ?",
                                            work.community(), work.today().begin_in_china())) {
    auto& one = all[flow.gate_id];
    count(one.today, flow);
    if (flow.quarter_at != now) continue;
    came[flow.gate_id] += flow.number;
    if (flow.direction == Direction::in && flow.answer == Answer::admit)
      one.let_in_now += flow.number;
  }
  // The quarter has only begun: what came is taken as if it went on like this.
  const auto gone = std::max<std::int64_t>(work.now.milliseconds - now.milliseconds, minute_ms);
  for (const auto& [gate, number] : came)
    all[gate].waiting_minutes = minutes_to_wait(number * quarter_ms / gone);
  return all;
}
}  // namespace gate
