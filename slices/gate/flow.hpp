// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How many passed, by quarters of an hour: from counters that stay when the passages are gone.
#include <unordered_map>

#include "gate/gates.hpp"
#include "gate/verdict_rules.hpp"

namespace gate {
struct FlowQuery {
  std::optional<Uuid> gate;  ///< All of the community when absent.
  std::optional<Day> on;     ///< Today when absent.
};
BOOST_DESCRIBE_STRUCT(FlowQuery, (), (gate, on))
struct Quarter {
  Instant at;
  std::int64_t in = 0, out = 0, waited = 0, refused = 0;
};
BOOST_DESCRIBE_STRUCT(Quarter, (), (at, in, out, waited, refused))
struct GroundCount {
  Ground ground = Ground::open;
  std::int64_t waited = 0, refused = 0;
};
BOOST_DESCRIBE_STRUCT(GroundCount, (), (ground, waited, refused))
struct KindCount {
  Entrant kind = Entrant::resident;
  std::int64_t in = 0, out = 0;
};
BOOST_DESCRIBE_STRUCT(KindCount, (), (kind, in, out))
struct FlowFile {
  Day on;
  GateCounts sum;
  std::vector<Quarter> quarters;     ///< The 96 of the day.
  std::vector<GroundCount> grounds;  ///< Why somebody waited or was refused, most first.
  std::vector<KindCount> kinds;      ///< Who was let through.
};
BOOST_DESCRIBE_STRUCT(FlowFile, (), (on, sum, quarters, grounds, kinds))

/// Refuses gate.no_such_gate.
Result<FlowFile> open_flow(Work&, const FlowQuery&);

/// The beginning of the quarter of an hour in which that moment lies.
Instant quarter_of(Instant);
/// What one gate did today and does now.
struct FlowNow {
  GateCounts today;
  std::int64_t let_in_now = 0;
  std::int64_t waiting_minutes = 0;
};
std::unordered_map<Uuid, FlowNow> flow_of_today(Work&);
/// Minutes to wait where so many came in a quarter of an hour: nothing while the guard keeps up.
std::int64_t minutes_to_wait(std::int64_t came_in_quarter);
std::unordered_map<Uuid, std::int64_t> open_incidents_by_gate(Work&);
}  // namespace gate
