// SPDX-License-Identifier: Apache-2.0
#include "need/asks.hpp"

#include <algorithm>

#include "people/people.hpp"

namespace need {
namespace {
struct OfDay {
  Uuid standing;
  Day on;
};

AskKept kept_as(const Request& request, bool is_joined) {
  return {request.id, request.revision, request.state, is_joined, request.times_asked};
}

bool has_choice(const KindTerms& terms, std::string_view choice) {
  return choice.empty() ||
         std::find(terms.choices.begin(), terms.choices.end(), choice) != terms.choices.end();
}

/// Refuses people.no_such_person and need.person_elsewhere (person), need.no_such_choice (choice).
/// Nothing is asked of an emergency.
Result<void> may_ask(Work& work, const Asked& asked) {
  if (asked.kind == Kind::emergency) return {};
  if (asked.person) {
    const auto members = people::find_members(work, {*asked.person});
    const auto member = members.find(*asked.person);
    if (member == members.end()) return refuse(No::missing, "people.no_such_person", "person");
    if (member->second.household != asked.household ||
        member->second.standing != people::Standing::listed)
      return refuse(No::invalid, "need.person_elsewhere", "person");
  }
  if (!has_choice(need_policy(work.today()).of(asked.kind), asked.choice))
    return refuse(No::invalid, "need.no_such_choice", "choice");
  return {};
}

/// The open request that says the same: of the same household, kind and choice, which whoever asks
/// may see. What only one phone sees is joined by that phone alone. Two things of the kind `other`
/// are two things.
std::optional<Request> find_same(Work& work, const Asked& asked) {
  if (asked.kind == Kind::other) return std::nullopt;
  for (auto& one : work.tx.all<Request>(
           "where community_id = ? and household_id = ? and kind = ? and choice = ? and ended_at "
           "is null order by received_at, id limit 50",
           work.community(), asked.household, asked.kind, asked.choice)) {
    if (one.sight != asked.sight) continue;
    if (one.sight == Sight::own_phone && one.phone_id != asked.phone) continue;
    if (is_exit(asked.kind) && asked.kind != Kind::emergency &&
        (one.person_id != asked.person || one.standing_id))
      continue;
    return std::move(one);
  }
  return std::nullopt;
}

/// An exit on another day is another one.
bool is_other_day(Work& work, const Request& request, const Asked& asked) {
  if (!is_exit(request.kind) || !asked.leaves_at) return false;
  const auto exit = find_exit(work, request.id);
  return exit && exit->leaves_at &&
         Day::in_china(*exit->leaves_at) != Day::in_china(*asked.leaves_at);
}

AskKept join(Work& work, Request& request, const Asked& asked) {
  ++request.times_asked;
  ENSURE(save_request(work, request));
  write_step(work, request, asked.id, Step::joined, told_at(work, asked.at), asked.phone,
             asked.words, {});
  work.announce("need.joined", {request.id, request.household_id});
  return kept_as(request, true);
}

void insert_exit(Work& work, const Request& request, const Asked& asked) {
  Exit exit;
  exit.community_id = request.community_id;
  exit.request_id = request.id;
  exit.hospital = asked.hospital;
  exit.hospital_name = asked.hospital_name;
  exit.leaves_at = asked.leaves_at;
  exit.vehicle_alarm_at =
      vehicle_alarm(request.kind, asked.leaves_at, {}, need_policy(work.today()));
  work.tx.insert(exit);
}

AskKept begin(Work& work, const Asked& asked, const Uuid& door, const std::optional<OfDay>& day) {
  Request request;
  request.community_id = work.community();
  request.id = asked.id;
  request.household_id = asked.household;
  request.door_id = door;
  request.person_id = asked.person;
  request.kind = asked.kind;
  request.choice = asked.choice;
  request.sight = asked.sight;
  request.way = asked.way;
  request.phone_id = asked.phone;
  request.asked_by = asked.way == Way::page ? std::string() : work.actor.name;
  request.asked_at = told_at(work, asked.at);
  request.received_at = request.state_at = work.now;
  // What waited on a phone waits for nobody's clock: it counts from when the house has it.
  request.due_at = request.alarm_at =
      due_of({request.kind, State::asked, work.now, {}}, need_policy(work.today()));
  request.source_id = asked.source;
  if (day) {
    request.standing_id = day->standing;
    request.on_day = day->on;
  }
  work.seal<&Request::words>(request, asked.words);
  work.tx.insert(request);
  if (is_exit(request.kind)) insert_exit(work, request, asked);
  write_step(work, request, asked.id, Step::asked, request.asked_at, asked.phone, {}, {});
  work.announce("need.asked", {request.id, request.household_id});
  return kept_as(request, false);
}

Result<AskKept> ask_once(Work& work, Asked asked, const std::optional<OfDay>& day) {
  if (const auto before = find_step(work, asked.id)) {
    const auto request = find_request(work, before->request_id);
    if (!request || request->household_id != asked.household)
      return refuse(No::conflict, "need.id_taken", "id");
    return kept_as(*request, before->step == Step::joined);
  }
  const auto doors = people::places_behind(work, {asked.household});
  const auto door = doors.find(asked.household);
  if (door == doors.end()) return refuse(No::missing, "people.no_such_household", "household");
  if (const auto may = may_ask(work, asked); !may) return refuse(may);
  if (asked.kind == Kind::emergency) {
    // Whatever else was said of it is written down afterwards.
    asked.choice.clear();
    asked.leaves_at.reset();
    const auto members = asked.person ? people::find_members(work, {*asked.person})
                                      : std::unordered_map<Uuid, people::Member>{};
    if (asked.person && !members.contains(*asked.person)) asked.person.reset();
  }
  if (!day)
    if (auto same = find_same(work, asked); same && !is_other_day(work, *same, asked))
      return join(work, *same, asked);
  return begin(work, asked, door->second, day);
}
}  // namespace

Result<AskKept> ask(Work& work, const Asked& asked) { return ask_once(work, asked, {}); }

Result<AskKept> ask_for_day(Work& work, const Asked& asked, const Uuid& standing, Day on) {
  return ask_once(work, asked, OfDay{standing, on});
}

Result<AskKept> add_request(Work& work, const NewRequest& wanted) {
  Asked asked;
  asked.id = wanted.id;
  asked.household = wanted.household;
  asked.person = wanted.person;
  asked.kind = wanted.kind;
  if (wanted.choice) asked.choice = wanted.choice->str();
  if (wanted.words) asked.words = wanted.words->plain().str();
  asked.way = wanted.way == ToldBy::telephone ? Way::telephone
              : wanted.way == ToldBy::desk    ? Way::desk
                                              : Way::carer;
  asked.at = wanted.at;
  asked.hospital = wanted.hospital.value_or(Hospital::usual);
  if (wanted.hospital_name) asked.hospital_name = wanted.hospital_name->str();
  asked.leaves_at = wanted.leaves_at;
  return ask(work, asked);
}
}  // namespace need
