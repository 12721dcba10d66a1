// SPDX-License-Identifier: Apache-2.0
#include "need/deeds.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "platform/auth/holders.hpp"
#include "task/task.hpp"

namespace need {
namespace {
using enum auth::Role;

constexpr const char* bring_task = "need.bring";
constexpr const char* visit_task = "need.visit";

auth::Right runs_errands() {
  return auth::may(community_staff, grid_worker, stairwell_lead, carer, volunteer);
}

DeedKept deed_kept(const Request& request) {
  return {request.id, request.revision, request.state, request.due_at};
}

tl::unexpected<Refusal> need_changed_meanwhile(const Request& request) {
  Refusal refusal{No::conflict, "house.changed_meanwhile", "revision", {}, {}, 0};
  refusal.current = json::write(deed_kept(request));
  return tl::unexpected<Refusal>(std::move(refusal));
}

const char* task_of(Kind kind, Work& work) {
  switch (need_policy(work.today()).of(kind).errand) {
    case Errand::bring:
      return bring_task;
    case Errand::visit:
      return visit_task;
    default:
      return nullptr;
  }
}

/// A helper's task follows the request: who has it, and until when.
Result<void> keep_errand(Work& work, const Request& request, const task::Owner& owner) {
  task::end_tasks_of(work, request.id);
  const auto* kind = task_of(request.kind, work);
  // Who works at the desk has the list of needs itself.
  const bool is_own = owner.user && owner.user == user_of(work);
  if (!kind || is_own) return {};
  task::NewTask wanted;
  wanted.kind = kind;
  wanted.place = request.door_id;
  wanted.source = request.id;
  wanted.owner = owner;
  wanted.from_at = work.now;
  wanted.due_at = std::max(request.promised_for.value_or(*request.due_at), work.now + minute_ms);
  const auto given = task::add_task(work, wanted);
  if (!given) return refuse(given);
  return {};
}

/// Refuses auth.no_such_user (user).
Result<void> is_known_here(Work& work, const std::optional<Uuid>& user) {
  if (!user) return {};
  const auto anybody = auth::may(resident, guard, grid_worker, stairwell_lead, volunteer, carer,
                                 community_staff, command, inspector);
  if (auth::holders_of(work.tx, anybody, work.place, work.now, user).empty())
    return refuse(No::missing, "auth.no_such_user", "user");
  return {};
}

struct NewOwner {
  task::Owner owner;
  std::string name;
};
/// Refuses need.not_for_owner.
Result<NewOwner> owner_wanted(Work& work, const NewDeed& wanted) {
  if (wanted.user && wanted.role) return refuse(No::invalid, "need.not_for_owner", "role");
  NewOwner next;
  if (wanted.role) {
    if (!runs_errands().allows(*wanted.role))
      return refuse(No::invalid, "need.not_for_owner", "role");
    next.owner.role = wanted.role;
    return next;
  }
  next.owner.user = wanted.user ? wanted.user : user_of(work);
  if (!wanted.user) {
    next.name = work.actor.name;
    return next;
  }
  const auto holders = auth::holders_of(work.tx, runs_errands(), work.place, work.now, wanted.user);
  if (holders.empty()) return refuse(No::invalid, "need.not_for_owner", "user");
  next.name = holders.front().name;
  return next;
}

void set_owner(Request& request, const task::Owner& owner, const std::string& name) {
  request.owner_id = owner.user;
  request.owner_role = owner.role;
  request.owner_name = name;
}

/// Whoever does something with a request that nobody has, has it.
void own_unless_owned(Work& work, Request& request) {
  if (request.has_owner()) return;
  task::Owner owner;
  owner.user = user_of(work);
  set_owner(request, owner, work.actor.name);
}

Result<void> own(Work& work, Request& request, const NewDeed& wanted) {
  const auto next = owner_wanted(work, wanted);
  if (!next) return refuse(next);
  const bool is_handed = request.has_owner();
  if (request.state == State::cannot) {
    // Somebody else can: what was said of it counts no more.
    request.promised_for.reset();
    request.reason.clear();
    request.offer.clear();
  }
  set_owner(request, next->owner, next->name);
  // A promise holds whoever keeps it.
  const auto state = request.promised_for ? State::promised : State::owned;
  if (!move_to(work, request, state, work.now)) return need_changed_meanwhile(request);
  write_step(work, request, wanted.id, is_handed ? Step::handed_over : Step::owned,
             told_at(work, wanted.at), {}, {}, next->name);
  return keep_errand(work, request, next->owner);
}

Result<void> promise(Work& work, Request& request, const NewDeed& wanted) {
  if (!wanted.promised_for) return refuse(No::invalid, "need.promise_missing", "promised_for");
  if (*wanted.promised_for <= work.now)
    return refuse(No::invalid, "need.promise_past", "promised_for");
  if (*wanted.promised_for > work.now + need_policy(work.today()).longest_promise_ms)
    return refuse(No::invalid, "need.promise_too_far", "promised_for");
  own_unless_owned(work, request);
  request.promised_for = wanted.promised_for;
  if (!move_to(work, request, State::promised, work.now)) return need_changed_meanwhile(request);
  task::move_due(work, request.id, *request.promised_for);
  write_step(work, request, wanted.id, Step::promised, told_at(work, wanted.at), {}, {}, {});
  return {};
}

Result<void> start(Work& work, Request& request, const NewDeed& wanted) {
  own_unless_owned(work, request);
  if (!move_to(work, request, State::under_way, work.now)) return need_changed_meanwhile(request);
  write_step(work, request, wanted.id, Step::started, told_at(work, wanted.at), {}, {}, {});
  return {};
}

Result<void> finish(Work& work, Request& request, const Uuid& id, Instant at) {
  own_unless_owned(work, request);
  request.done_by_id = user_of(work);
  request.done_by = work.actor.name;
  if (!move_to(work, request, State::done, work.now)) return need_changed_meanwhile(request);
  write_step(work, request, id, Step::done, told_at(work, at), {}, {}, {});
  return {};
}

Result<void> say_cannot(Work& work, Request& request, const NewDeed& wanted) {
  if (!wanted.cannot_for) return refuse(No::invalid, "need.cannot_for_missing", "cannot_for");
  if (!wanted.offer || wanted.offer->empty())
    return refuse(No::invalid, "need.offer_missing", "offer");
  own_unless_owned(work, request);
  request.reason = described::name_of(*wanted.cannot_for);
  request.offer = wanted.offer->str();
  request.done_by_id = user_of(work);
  request.done_by = work.actor.name;
  if (!move_to(work, request, State::cannot, work.now)) return need_changed_meanwhile(request);
  task::end_tasks_of(work, request.id);
  write_step(work, request, wanted.id, Step::cannot, told_at(work, wanted.at), {}, {},
             request.reason);
  return {};
}

/// It did not come after all: it waits for an owner as if it had just been asked.
bool open_again(Work& work, Request& request) {
  ++request.openings;
  request.promised_for.reset();
  set_owner(request, {}, {});
  request.reason.clear();
  request.offer.clear();
  return move_to(work, request, State::asked, work.now);
}

Ending ending_of(Deed deed) {
  switch (deed) {
    case Deed::decline:
      return Ending::declined;
    case Deed::withdraw:
      return Ending::withdrawn;
    case Deed::unreachable:
      return Ending::unreachable;
    default:
      return Ending::confirmed;
  }
}
Step step_of(Deed deed) {
  switch (deed) {
    case Deed::decline:
      return Step::declined;
    case Deed::withdraw:
      return Step::withdrawn;
    case Deed::unreachable:
      return Step::unreachable;
    case Deed::not_done:
      return Step::not_done;
    default:
      return Step::confirmed;
  }
}

bool close(Work& work, Request& request, Deed deed) {
  request.ending = ending_of(deed);
  request.ended_at = work.now;
  request.ended_by = work.actor.name;
  if (!move_to(work, request, State::closed, work.now)) return false;
  task::end_tasks_of(work, request.id);
  if (is_exit(request.kind)) {
    work.tx.run(
        "update need_exit set vehicle_alarm_at = null, over_at = case when over_at is null and "
        "not exists (select 1 from need_mark m where m.community_id = need_exit.community_id and "
        "m.request_id = need_exit.request_id and m.mark = 'left') then ? else over_at end where "
        "community_id = ? and request_id = ?",
        work.now, request.community_id, request.id);
    end_alarms(work, request.id, {Cause::no_vehicle});
  }
  return true;
}

Result<void> end_by_office(Work& work, Request& request, const NewDeed& wanted) {
  const auto reason = wanted.reason ? wanted.reason->str() : std::string();
  const auto me = user_of(work);
  // The house itself is nobody's second person, and nobody's first.
  const bool is_by_doer =
      me && (request.done_by_id == me || (!request.done_by_id && request.owner_id == me));
  const auto may =
      may_close({wanted.step, request.state, request.state_at, false, is_by_doer, !reason.empty()},
                work.now, need_policy(work.today()));
  if (!may) return refuse(may);
  if (!close(work, request, wanted.step)) return need_changed_meanwhile(request);
  write_step(work, request, wanted.id, step_of(wanted.step), told_at(work, wanted.at), {}, {},
             reason);
  return {};
}

Result<void> reopen_by_office(Work& work, Request& request, const NewDeed& wanted) {
  if (!open_again(work, request)) return need_changed_meanwhile(request);
  task::end_tasks_of(work, request.id);
  write_step(work, request, wanted.id, Step::not_done, told_at(work, wanted.at), {}, {},
             wanted.reason ? wanted.reason->str() : std::string());
  return {};
}

Result<void> apply(Work& work, Request& request, const NewDeed& wanted) {
  switch (wanted.step) {
    case Deed::own:
      return own(work, request, wanted);
    case Deed::promise:
      return promise(work, request, wanted);
    case Deed::start:
      return start(work, request, wanted);
    case Deed::done: {
      auto done = finish(work, request, wanted.id, wanted.at);
      if (done) task::end_tasks_of(work, request.id);
      return done;
    }
    case Deed::cannot:
      return say_cannot(work, request, wanted);
    case Deed::not_done:
      return reopen_by_office(work, request, wanted);
    default:
      return end_by_office(work, request, wanted);
  }
}

bool is_seen_by(const Request& request, const Uuid& household, const Uuid& phone) {
  return request.household_id == household &&
         (request.sight == Sight::household || request.phone_id == phone);
}

std::optional<Request> request_of_task(Work& work, const std::optional<Uuid>& source) {
  return source ? find_request(work, *source) : std::nullopt;
}

/// A report from the door: it is a fact, however the request stands by then.
Result<void> errand_done(Work& work, const DoneTask& done) {
  auto request = request_of_task(work, done.source);
  if (!request || !may_follow(request->state, Deed::done)) return {};
  const auto finished = finish(work, *request, work.world.new_uuid(), done.done_at);
  if (!finished) return refuse(finished);
  work.announce("need.changed", {request->id, request->household_id});
  return {};
}

Result<void> errand_handed(Work& work, const HandedTask& handed) {
  auto request = request_of_task(work, handed.source);
  if (!request || !request->is_open()) return {};
  task::Owner owner;
  for (const auto& one : task::tasks_of(work, request->id, task::Which::open))
    if (one.task == handed.task) owner = one.owner;
  std::string name;
  if (owner.user)
    for (auto& [user, found] : auth::names_of_users(work.tx, {*owner.user})) name = found;
  set_owner(*request, owner, name);
  ENSURE(save_request(work, *request));
  write_step(work, *request, work.world.new_uuid(), Step::handed_over, work.now, {}, {}, name);
  work.announce("need.changed", {request->id, request->household_id});
  return {};
}
}  // namespace

Result<DeedKept> add_deed(Work& work, const NewDeed& wanted) {
  auto request = find_request(work, wanted.request);
  if (!request) return refuse(No::missing, "need.no_such_request", "request");
  if (const auto known = is_known_here(work, wanted.user); !known) return refuse(known);
  if (const auto before = find_step(work, wanted.id)) {
    if (before->request_id != request->id) return refuse(No::conflict, "need.id_taken", "id");
    return deed_kept(*request);
  }
  if (request->revision != wanted.revision) return need_changed_meanwhile(*request);
  if (const auto may = may_follow(request->state, wanted.step); !may) return refuse(may);
  const auto done = apply(work, *request, wanted);
  if (!done) return refuse(done);
  work.announce("need.changed", {request->id, request->household_id});
  return deed_kept(*request);
}

Result<DeedKept> say_of_own(Work& work, const HouseholdSaid& said) {
  auto request = find_request(work, said.request);
  if (!request || !is_seen_by(*request, said.household, said.phone))
    return refuse(No::missing, "need.no_such_request", "request");
  if (const auto before = find_step(work, said.id)) {
    if (before->request_id != request->id) return refuse(No::conflict, "need.id_taken", "id");
    return deed_kept(*request);
  }
  const bool is_theirs = said.deed == Deed::confirm || said.deed == Deed::decline ||
                         said.deed == Deed::withdraw || said.deed == Deed::not_done;
  if (!is_theirs) return refuse(No::invalid, "need.not_yours_to_say", "step");
  if (const auto may = may_follow(request->state, said.deed); !may) return refuse(may);
  const bool is_saved =
      said.deed == Deed::not_done ? open_again(work, *request) : close(work, *request, said.deed);
  ENSURE(is_saved);  // read in this very transaction
  if (said.deed == Deed::not_done) task::end_tasks_of(work, request->id);
  write_step(work, *request, said.id, step_of(said.deed), told_at(work, said.at), said.phone,
             said.words, {});
  work.announce("need.changed", {request->id, request->household_id});
  return deed_kept(*request);
}

void done_by_mark(Work& work, Request& request, Instant at) {
  if (!may_follow(request.state, Deed::done)) return;
  ENSURE(finish(work, request, work.world.new_uuid(), at).has_value());
}

std::vector<TaskKind> errand_kinds() {
  std::vector<TaskKind> kinds;
  for (const auto* name : {bring_task, visit_task}) {
    TaskKind kind;
    kind.name = name;
    kind.may_do = runs_errands();
    kind.when_done = errand_done;
    kind.when_handed_over = errand_handed;
    kinds.push_back(std::move(kind));
  }
  return kinds;
}
}  // namespace need
