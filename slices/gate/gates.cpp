// SPDX-License-Identifier: Apache-2.0
#include "gate/gates.hpp"

#include <algorithm>
#include <unordered_set>

#include "gate/flow.hpp"
#include "gate/lookups.hpp"
#include "pass/pass.hpp"
#include "people/people.hpp"

namespace gate {
namespace {
constexpr std::int64_t most_notices = 20;

std::unordered_map<Uuid, std::int64_t> numbers(Work& work, std::string_view sql,
                                               const auto&... args) {
  std::unordered_map<Uuid, std::int64_t> all;
  work.tx.each(
      sql, [&](const db::Row& row) { all[row.uuid(0)] = row.whole(1); }, args...);
  return all;
}

/// Everything that a list of gates shows besides the gates.
class Beside {
 public:
  explicit Beside(Work& work) : book_(work, work.now), now_(work.now), flow_(flow_of_today(work)) {
    const auto& community = work.community();
    for (const auto& compound : place::compounds_of(work)) compounds_[compound.id] = compound.name;
    open_ = open_incidents_by_gate(work);
    inside_ = numbers(
        work, "select gate_id, count(*) from gate_inside where community_id = ? group by gate_id",
        community);
  }

  GateCard card(const place::Place& gate) const {
    GateCard card;
    card.gate = gate.id;
    card.name = gate.name;
    card.compound = gate.compound_id;
    if (gate.compound_id)
      if (const auto found = compounds_.find(*gate.compound_id); found != compounds_.end())
        card.compound_name = found->second;
    card.state = state_of(gate);
    card.hours = book_.hours(gate.id, now_);
    if (const auto* set = book_.at(gate.id, now_))
      card.rules = card_of(*set, book_.end_of(set->id), set->gate_id ? gate.name : "", now_);
    if (const auto found = flow_.find(gate.id); found != flow_.end()) {
      card.today = found->second.today;
      card.last_quarter = found->second.let_in_now;
      card.waiting_minutes = found->second.waiting_minutes;
    }
    card.open_incidents = number_in(open_, gate.id);
    card.inside = number_in(inside_, gate.id);
    return card;
  }

 private:
  static std::int64_t number_in(const std::unordered_map<Uuid, std::int64_t>& all, const Uuid& id) {
    const auto found = all.find(id);
    return found == all.end() ? 0 : found->second;
  }

  Rulebook book_;
  Instant now_;
  std::unordered_map<Uuid, FlowNow> flow_;
  std::unordered_map<Uuid, std::string> compounds_;
  std::unordered_map<Uuid, std::int64_t> open_, inside_;
};

void note_hours(Work& work, const Uuid& gate, const std::optional<Span>& hours) {
  work.tx.insert(Hours{work.community(), work.world.new_uuid(), gate, hours, work.now, work.now,
                       unless_nil(work.actor.user), work.actor.name});
}

ClosingNotice notice_of(const SingleEntrance& row, const std::string& gate_name) {
  return {row.id,           row.gate_id, gate_name,  {row.closed.begin(), row.closed.end()},
          row.reason.str(), row.at,      row.by_name};
}

/// How many households there are, and how many of them have a pass on a phone.
void count_told(Work& work, NoticeList& list) {
  const auto phones = pass::residents_on_phones(work);
  const std::unordered_set<Uuid> on_phone(phones.begin(), phones.end());
  std::unordered_map<Uuid, bool> households;
  for (const auto& line : people::roster_of(work))
    households[line.household] |= on_phone.contains(line.person);
  list.households = std::ssize(households);
  list.households_told = std::count_if(households.begin(), households.end(),
                                       [](const auto& one) { return one.second; });
}

bool is_same(const std::optional<Span>& one, const std::optional<Span>& other) {
  if (!one || !other) return !one && !other;
  return one->from == other->from && one->until == other->until;
}
}  // namespace

Result<GateList> list_gates(Work& work) {
  const Beside beside(work);
  GateList list;
  for (const auto& gate : place::gates_of(work)) list.items.push_back(beside.card(gate));
  std::stable_partition(list.items.begin(), list.items.end(),
                        [](const GateCard& card) { return card.state == place::GateState::open; });
  return list;
}

Result<GateCard> set_standing(Work& work, const NewStanding& wanted) {
  const auto gate = gate_of(work, wanted.gate);
  if (!gate) return refuse(gate);
  if (wanted.hours && wanted.hours->from == wanted.hours->until)
    return refuse(No::invalid, "gate.no_hours", "hours");
  if (const auto set = place::set_gate_state(work, gate->id, wanted.state, wanted.reason); !set)
    return refuse(set);
  if (!is_same(Rulebook(work, work.now).hours(gate->id, work.now), wanted.hours))
    note_hours(work, gate->id, wanted.hours);
  work.announce("gate.standing_changed", {gate->id, work.community()});
  return Beside(work).card(*place::find_place(work, gate->id));
}

Result<ClosingNotice> keep_single_entrance(Work& work, const NewSingleEntrance& wanted) {
  const auto kept = gate_of(work, wanted.gate);
  if (!kept) return refuse(kept);
  if (work.tx.one<SingleEntrance>("where community_id = ? and id = ?", work.community(), wanted.id))
    return refuse(No::conflict, "gate.id_taken", "id");
  SingleEntrance entrance{work.community(),
                          wanted.id,
                          kept->id,
                          {},
                          wanted.reason,
                          work.now,
                          unless_nil(work.actor.user),
                          work.actor.name};
  std::vector<Uuid> changed{kept->id, work.community()};
  if (const auto set = place::set_gate_state(work, kept->id, place::GateState::open, wanted.reason);
      !set)
    return refuse(set);
  for (const auto& gate : place::gates_of(work)) {
    const bool is_beside = gate.id != kept->id && gate.compound_id == kept->compound_id;
    if (!is_beside || state_of(gate) != place::GateState::open) continue;
    if (const auto set =
            place::set_gate_state(work, gate.id, place::GateState::closed, wanted.reason);
        !set)
      return refuse(set);
    entrance.closed.emplace_back(gate.name);
    changed.push_back(gate.id);
  }
  if (entrance.closed.empty()) return refuse(No::conflict, "gate.no_other_gate", "gate");
  work.tx.insert(entrance);
  work.announce("gate.standing_changed", std::move(changed));
  return notice_of(entrance, kept->name);
}

Result<NoticeList> list_closing_notices(Work& work) {
  const auto rows = work.tx.all<SingleEntrance>("where community_id = ? order by id desc limit ?",
                                                work.community(), most_notices);
  NoticeList list;
  for (const auto& row : rows) {
    const auto gate = place::find_place(work, row.gate_id);
    list.items.push_back(notice_of(row, gate ? gate->name : std::string()));
  }
  if (!list.items.empty()) count_told(work, list);
  return list;
}
}  // namespace gate
