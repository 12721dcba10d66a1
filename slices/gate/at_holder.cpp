// SPDX-License-Identifier: Apache-2.0
#include "gate/at_holder.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "gate/lookups.hpp"
#include "pass/pass.hpp"

namespace gate {
namespace {
constexpr std::int64_t most_entrances = 20;

/// Gates that lead where the pass is for; all of them where that is no place inside a compound.
std::vector<place::Place> gates_for(Work& work, const pass::Holder& holder) {
  auto gates = place::gates_of(work);
  const auto door = holder.place ? place::find_place(work, *holder.place) : std::nullopt;
  if (door && door->compound_id)
    std::erase_if(gates, [&](const place::Place& gate) {
      return gate.compound_id && gate.compound_id != door->compound_id;
    });
  std::stable_partition(gates.begin(), gates.end(), [](const place::Place& gate) {
    return state_of(gate) == place::GateState::open;
  });
  return gates;
}

/// The latest single entrance among these gates that still holds.
std::optional<HolderNotice> notice_among(Work& work, const std::vector<place::Place>& gates) {
  const auto rows = work.tx.all<SingleEntrance>("where community_id = ? order by id desc limit ?",
                                                work.community(), most_entrances);
  for (const auto& row : rows) {
    const auto kept = std::find_if(gates.begin(), gates.end(),
                                   [&](const auto& gate) { return gate.id == row.gate_id; });
    if (kept == gates.end()) continue;
    HolderNotice notice{kept->name, {}, row.reason.str(), row.at};
    for (const auto& gate : gates)
      if (state_of(gate) == place::GateState::closed &&
          std::find(row.closed.begin(), row.closed.end(), gate.name) != row.closed.end())
        notice.closed.push_back(gate.name);
    if (notice.closed.empty() || state_of(*kept) != place::GateState::open) return std::nullopt;
    return notice;
  }
  return std::nullopt;
}

HolderGates gates_told(Work& work, const pass::Holder& holder) {
  HolderGates told;
  const auto gates = gates_for(work, holder);
  const Rulebook book(work, work.now);
  for (const auto& gate : gates)
    told.items.push_back({gate.name, state_of(gate), book.hours(gate.id, work.now)});
  told.notice = notice_among(work, gates);
  return told;
}

/// Runs `tell` at the pass that is shown, and answers what it filled in.
template <class Told, class Tell>
Result<routing::Answered> tell_at(routing::SlowWork& slow, const http::Request& http,
                                  std::string_view act, Tell&& tell) {
  const auto wanted = json::read<ShownAtGate>(http.body);
  if (!wanted) return refuse(wanted);
  Told told;
  const auto done =
      pass::at_shown(slow, act, wanted->shown.str(),
                     [&](Work& work, const pass::Holder& holder) { told = tell(work, holder); });
  if (!done) return refuse(done);
  return routing::answer_with(std::move(told), http::Method::get);
}
}  // namespace

Result<routing::Answered> tell_gates(routing::SlowWork& slow, const http::Request& http) {
  return tell_at<HolderGates>(slow, http, "gate.tell_gates", gates_told);
}

Result<routing::Answered> tell_looks(routing::SlowWork& slow, const http::Request& http) {
  return tell_at<HolderLooks>(
      slow, http, "gate.tell_looks", [](Work& work, const pass::Holder& holder) {
        // A phone that was left behind with an ended pass is told nothing of its former owner.
        const bool is_theirs = holder.state == pass::State::valid && work.now < holder.until;
        if (!holder.person || !is_theirs) return HolderLooks{};
        return HolderLooks{looks_at_history(work, *holder.person)};
      });
}
}  // namespace gate
