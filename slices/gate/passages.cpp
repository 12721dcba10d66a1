// SPDX-License-Identifier: Apache-2.0
#include "gate/passages.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "gate/flow.hpp"
#include "gate/lookups.hpp"
#include "gate/outings.hpp"
#include "pass/pass.hpp"
#include "people/people.hpp"
#include "platform/auth/hand_in.hpp"

namespace gate {
namespace {
constexpr std::size_t most_at_once = 50;
constexpr std::int64_t most_inside = 500;

std::optional<Uuid> plain(const std::optional<Private<Uuid>>& id) {
  return id ? std::optional(id->plain()) : std::nullopt;
}

/// Who is only let in until they leave again, and stays longer than a parcel takes.
bool is_guest(Entrant kind) {
  return kind == Entrant::carer || kind == Entrant::visitor || kind == Entrant::service ||
         kind == Entrant::temporary;
}

std::vector<Uuid> rule_sets_of(const std::vector<NewPassage>& wanted) {
  std::vector<Uuid> ids;
  for (const auto& one : wanted)
    if (one.rule_set && std::find(ids.begin(), ids.end(), *one.rule_set) == ids.end())
      ids.push_back(*one.rule_set);
  return ids;
}

/// Everything that a batch is held against, read in a few statements.
class Known {
 public:
  Known(Work& work, const Uuid& gate, const std::vector<NewPassage>& wanted)
      : gate(gate),
        rules(work, rule_sets_of(wanted), work.now + -gate_policy(work.today()).second_use_ms) {
    std::vector<Uuid> ids, places, persons, passes;
    for (const auto& one : wanted) {
      ids.push_back(one.id);
      if (one.dwelling) places.push_back(one.dwelling->plain());
      if (one.person) persons.push_back(one.person->plain());
      if (one.pass_id) passes.push_back(one.pass_id->plain());
    }
    if (!passes.empty())
      for (auto& holder : pass::find_holders(work, passes)) {
        if (holder.person) persons.push_back(*holder.person);
        holders.emplace(holder.pass, std::move(holder));
      }
    work.tx.each(
        "select id, gate_id from gate_passage where community_id = ? and id in (?*)",
        [&](const db::Row& row) { before.emplace(row.uuid(0), row.uuid(1)); }, work.community(),
        ids);
    if (!places.empty())
      for (auto& place : place::find_places(work, places)) this->places.emplace(place.id, place);
    for (auto& line : people::roster_of(work, persons)) roster.emplace(line.person, line);
  }

  bool is_door(const Uuid& id) const {
    const auto found = places.find(id);
    return found != places.end() && (found->second.kind == place::Kind::dwelling ||
                                     found->second.kind == place::Kind::premises);
  }

  const Uuid gate;
  const NamedRules rules;
  std::unordered_map<Uuid, Uuid> before;  ///< The gate of each that arrived already.
  std::unordered_map<Uuid, place::Place> places;
  std::unordered_map<Uuid, people::RosterLine> roster;
  std::unordered_map<Uuid, pass::Holder> holders;  ///< Of the passes that were shown.
};

Result<void> may_take(Work& work, const Known& known, const std::vector<NewPassage>& wanted) {
  std::set<Uuid> seen;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const auto& one = wanted[i];
    const auto at = item_of("passages", i);
    if (!seen.insert(one.id).second) return refuse(No::invalid, "gate.passage_twice", at + "/id");
    if (const auto found = known.before.find(one.id);
        found != known.before.end() && found->second != known.gate)
      return refuse(No::conflict, "gate.id_taken", at + "/id");
    if (const auto may = auth::may_hand_in(work, one.at, at + "/at"); !may) return refuse(may);
    if (one.rule_set && !known.rules.find(one.rule_set))
      return refuse(No::missing, "gate.no_such_rule_set", at + "/rule_set");
    if (one.dwelling && !known.is_door(one.dwelling->plain()))
      return refuse(No::missing, "gate.no_such_door", at + "/dwelling");
    if (one.is_emergency && one.direction == Direction::out && one.answer != Answer::admit)
      return refuse(No::invalid, "gate.way_out_refused", at + "/answer");
  }
  return {};
}

class Taking {
 public:
  Taking(Work& work, const Known& known) : work_(work), known_(known) {}

  PassagesTaken run(const std::vector<NewPassage>& wanted) {
    std::vector<Passage> rows;
    for (const auto& one : wanted)
      if (known_.before.contains(one.id))
        ++taken_.known;
      else
        rows.push_back(row_of(one));
    note_over(rows);
    work_.tx.insert_all(rows);
    count(rows);
    keep_inside(rows, wanted);
    taken_.taken = std::ssize(rows);
    taken_.is_from_ended = work_.actor.ended_at.has_value();
    announce(rows);
    return std::move(taken_);
  }

 private:
  Passage row_of(const NewPassage& one) const {
    Passage row;
    row.community_id = work_.community();
    row.id = one.id;
    row.gate_id = known_.gate;
    row.direction = one.direction;
    row.kind = one.kind;
    row.known_by = one.known_by;
    row.pass = one.pass;
    row.is_confirmed = one.is_confirmed;
    row.mask = one.mask;
    row.temperature = one.temperature;
    row.measured = one.measured;
    row.code = one.code;
    row.exemption = one.exemption;
    row.is_emergency = one.is_emergency;
    row.door_id = plain(one.dwelling);
    auto person = plain(one.person);
    if (one.pass_id)
      if (const auto found = known_.holders.find(one.pass_id->plain());
          found != known_.holders.end()) {
        const auto& holder = found->second;
        row.pass_id = holder.pass;
        if (!person) person = holder.person;
        if (!row.door_id && is_guest(one.kind)) row.door_id = holder.place;
      }
    if (person)
      if (const auto found = known_.roster.find(*person); found != known_.roster.end()) {
        row.person_id = found->second.person;
        // Only who lives here goes out on the account of a household.
        if (one.kind == Entrant::resident) row.household_id = found->second.household;
      }
    row.rule_set_id = one.rule_set;
    row.answer = one.answer;
    row.todo = one.todo;
    row.ground = one.ground;
    // A phone whose clock runs ahead has let nobody through in the future.
    row.at = std::min(one.at, work_.now);
    row.received_at = work_.now;
    const auto* set = known_.rules.find(one.rule_set);
    const auto days = set ? set->kept_days : gate_policy(work_.today()).usual_kept_days;
    row.keep_until = row.at + days * day_ms;
    row.by_id = unless_nil(work_.actor.user);
    row.device_id = unless_nil(work_.actor.device);
    row.is_from_ended = work_.actor.ended_at.has_value();
    return row;
  }

  /// What phones at two gates could not know of each other.
  void note_over(std::vector<Passage>& rows) {
    const Outings outings(work_, known_.rules, rows);
    for (auto& row : rows) {
      const auto ground = outings.found_against(row);
      if (!ground) continue;
      row.is_over = true;
      const auto kind =
          *ground == Ground::used_twice ? IncidentKind::used_twice : IncidentKind::over_limit;
      const auto incident = work_.world.new_uuid();
      work_.tx.insert(Incident{row.community_id,
                               incident,
                               row.gate_id,
                               kind,
                               row.id,
                               row.at,
                               work_.now,
                               std::nullopt,
                               {}});
      work_.tx.insert(Step{row.community_id,
                           work_.world.new_uuid(),
                           incident,
                           IncidentStep::noted,
                           row.at,
                           work_.now,
                           std::nullopt,
                           {}});
      taken_.alerts.push_back({row.id, *ground, incident});
    }
  }

  void count(const std::vector<Passage>& rows) {
    using Key = std::tuple<Uuid, Instant, Direction, Entrant, Answer, Ground>;
    std::map<Key, std::int64_t> numbers;
    for (const auto& row : rows)
      ++numbers[{row.gate_id, quarter_of(row.at), row.direction, row.kind, row.answer, row.ground}];
    for (const auto& [key, number] : numbers)
      work_.tx.add(Flow{work_.community(), std::get<0>(key), std::get<1>(key), std::get<2>(key),
                        std::get<3>(key), std::get<4>(key), std::get<5>(key), number});
  }

  static Uuid key_of(const Passage& row) {
    return row.pass_id ? *row.pass_id : row.person_id ? *row.person_id : row.id;
  }

  void keep_inside(const std::vector<Passage>& rows, const std::vector<NewPassage>& wanted) {
    const auto left = left_since(rows);
    for (const auto& row : rows) {
      if (!is_guest(row.kind) || row.answer != Answer::admit) continue;
      if (row.direction == Direction::out) {
        const auto asked = std::find_if(wanted.begin(), wanted.end(),
                                        [&](const NewPassage& one) { return one.id == row.id; });
        leave(plain(asked->inside).value_or(key_of(row)), row.at);
        continue;
      }
      // What happened at another gate may have arrived before this.
      const auto found = left.find(key_of(row));
      if (found != left.end() && row.at <= found->second) continue;
      leave(key_of(row), row.at);
      work_.tx.insert(Inside{row.community_id, key_of(row), row.gate_id, row.kind, row.id,
                             row.pass_id, row.person_id, row.door_id, row.at});
    }
  }

  void leave(const Uuid& id, Instant at) {
    work_.tx.run("delete from gate_inside where community_id = ? and id = ? and since_at <= ?",
                 work_.community(), id, at);
  }

  /// When the guests who come in by these passages last went out since, as far as it has arrived.
  std::unordered_map<Uuid, Instant> left_since(const std::vector<Passage>& rows) {
    std::unordered_map<Uuid, Instant> left;
    std::vector<Uuid> passes, persons;
    auto since = work_.now;
    for (const auto& row : rows) {
      if (!is_guest(row.kind) || row.direction != Direction::in) continue;
      since = std::min(since, row.at);
      if (row.pass_id)
        passes.push_back(*row.pass_id);
      else if (row.person_id)
        persons.push_back(*row.person_id);
    }
    const auto take = [&](const db::Row& row) { left[row.uuid(0)] = {row.whole(1)}; };
    if (!passes.empty())
      work_.tx.each(
          "select pass_id, max(at) from gate_passage where community_id = ? and pass_id in (?*) "
          "and at >= ? and direction = 'out' and answer = 'admit' group by pass_id",
          take, work_.community(), passes, since);
    if (!persons.empty())
      work_.tx.each(
          "select person_id, max(at) from gate_passage where community_id = ? and person_id in "
          "(?*) and at >= ? and direction = 'out' and answer = 'admit' and pass_id is null "
          "group by person_id",
          take, work_.community(), persons, since);
    return left;
  }

  void announce(const std::vector<Passage>& rows) {
    if (rows.empty()) return;
    // It names no gate: the life of a gate is how it stood, and its passages are in their lines.
    work_.announce("gate.passed", {});
    std::vector<Uuid> incidents;
    for (const auto& alert : taken_.alerts) incidents.push_back(alert.incident);
    if (!incidents.empty()) work_.announce("gate.incident_noted", std::move(incidents));
  }

  Work& work_;
  const Known& known_;
  PassagesTaken taken_;
};
}  // namespace

Result<PassagesTaken> take_passages(Work& work, const NewPassages& wanted) {
  const auto& passages = wanted.passages;
  if (passages.empty()) return refuse(No::invalid, "gate.no_passages", "passages");
  if (passages.size() > most_at_once)
    return refuse(No::invalid, "gate.too_many_passages", "passages");
  if (const auto gate = gate_of(work, wanted.gate); !gate) return refuse(gate);
  const Known known(work, wanted.gate, passages);
  if (const auto may = may_take(work, known, passages); !may) return refuse(may);
  return Taking(work, known).run(passages);
}

Result<InsideList> list_inside(Work& work) {
  const auto rows = work.tx.all<Inside>("where community_id = ? order by since_at, id limit ?",
                                        work.community(), most_inside);
  std::vector<Uuid> persons, places;
  for (const auto& row : rows) {
    places.push_back(row.gate_id);
    if (row.door_id) places.push_back(*row.door_id);
    if (row.person_id) persons.push_back(*row.person_id);
  }
  const auto labels = place::stops_of(work, places);
  const auto label = [&](const std::optional<Uuid>& id) {
    const auto found = id ? labels.find(*id) : labels.end();
    return found == labels.end() ? std::string() : found->second.label;
  };
  std::unordered_map<Uuid, std::string> names;
  for (auto& line : people::roster_of(work, persons)) names.emplace(line.person, line.name);
  InsideList list;
  for (const auto& row : rows)
    list.items.push_back({row.id, row.gate_id, label(row.gate_id), row.kind,
                          row.person_id ? names[*row.person_id] : std::string(), label(row.door_id),
                          row.pass_id, row.since_at});
  list.all = work.tx
                 .value<std::int64_t>("select count(*) from gate_inside where community_id = ?",
                                      work.community())
                 .value_or(0);
  return list;
}
}  // namespace gate
