// SPDX-License-Identifier: Apache-2.0
#include "need/own.hpp"

#include "need/asks.hpp"
#include "platform/auth/holders.hpp"

namespace need {
namespace {
constexpr std::int64_t shown_after_end_ms = 7 * day_ms, most_own_needs = 60;

/// Who may be named to a household: those who work here, not neighbours who help.
bool is_of_office(auth::Role role) {
  return role == auth::Role::community_staff || role == auth::Role::carer ||
         role == auth::Role::grid_worker;
}

std::vector<Request> own_rows(Work& work, const home::AtHome& home) {
  auto rows = work.tx.all<Request>(
      "where community_id = ? and household_id = ? and (ended_at is null or ended_at > ?) and "
      "(sight = 'household' or phone_id = ?) order by case when ended_at is null then 0 else 1 "
      "end, received_at desc, id limit ?",
      work.community(), home.household, work.now + -shown_after_end_ms, home.phone, most_own_needs);
  return rows;
}

OwnNeed own_need(Work& work, const Request& row, const std::vector<auth::Holder>& holders) {
  OwnNeed need;
  need.request = row.id;
  need.kind = row.kind;
  need.choice = row.choice;
  need.sight = row.sight;
  need.state = row.state;
  need.asked_at = row.asked_at;
  need.times_asked = row.times_asked;
  need.has_owner = row.has_owner();
  need.owner_role = row.owner_role;
  for (const auto& holder : holders)
    if (holder.user == row.owner_id) {
      if (is_of_office(holder.role)) need.owner_name = holder.name;
      need.owner_role = holder.role;
    }
  need.promised_for = row.promised_for;
  need.due_at = row.due_at.value_or(row.state_at);
  need.is_late = cause_of(row.state) && row.due_at && *row.due_at <= work.now;
  need.reason = row.reason;
  need.offer = row.offer;
  need.ending = row.ending;
  need.ended_at = row.ended_at;
  return need;
}

std::vector<auth::Holder> workers_here(Work& work) {
  using enum auth::Role;
  return auth::holders_of(work.tx,
                          auth::may(volunteer, stairwell_lead, grid_worker, carer, community_staff),
                          work.place, work.now);
}

OwnNeeds own_needs(Work& work, const home::AtHome& home) {
  OwnNeeds told;
  told.now = work.now;
  told.kinds = kinds_now(work);
  const auto rows = own_rows(work, home);
  std::vector<Uuid> ids;
  for (const auto& row : rows) ids.push_back(row.id);
  const auto exits = exits_of(work, ids);
  auto marks = marks_of_exits(work, ids);
  const auto holders = rows.empty() ? std::vector<auth::Holder>{} : workers_here(work);
  for (const auto& row : rows) {
    auto need = own_need(work, row, holders);
    if (const auto exit = exits.find(row.id); exit != exits.end()) {
      const auto times = mark_times(marks[row.id]);
      need.exit_state = exit_state(times);
      need.leaves_at = exit->second.leaves_at;
      for (const auto& one : times) need.marks.push_back(one.mark);
    }
    told.items.push_back(std::move(need));
  }
  return told;
}

/// Refuses need.too_many_asks.
Result<void> may_ask_again(Work& work, const home::AtHome& home, Kind kind) {
  if (kind == Kind::emergency) return {};
  const auto& policy = need_policy(work.today());
  const auto asked = work.tx.value<std::int64_t>(
      "select count(*) from need_step where community_id = ? and phone_id = ? and received_at > ?",
      work.community(), home.phone, work.now + -policy.asks_ms);
  if (asked.value_or(0) >= policy.asks_of_household)
    return refuse(No::too_many, "need.too_many_asks");
  return {};
}

Asked asked_at_home(const home::AtHome& home, const NewOwnAsk& wanted) {
  Asked asked;
  asked.id = wanted.id;
  asked.household = home.household;
  asked.kind = wanted.kind;
  if (wanted.choice) asked.choice = wanted.choice->str();
  if (wanted.words) asked.words = wanted.words->str();
  asked.way = Way::page;
  asked.sight = wanted.sight;
  asked.phone = home.phone;
  asked.at = wanted.at;
  asked.hospital = wanted.hospital.value_or(Hospital::usual);
  asked.leaves_at = wanted.leaves_at;
  return asked;
}
}  // namespace

Result<routing::Answered> look_at_own_needs(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<OwnNeedsKey>(http.body);
  if (!wanted) return refuse(wanted);
  OwnNeeds told;
  const auto done = home::read_at_home(slow, "need.look_at_own_needs", wanted->home_key,
                                       [&](Work& work, const home::AtHome& home) -> Result<void> {
                                         told = own_needs(work, home);
                                         return {};
                                       });
  if (!done) return refuse(done);
  return routing::answer_with(std::move(told), http::Method::get);
}

Result<routing::Answered> ask_self(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<NewOwnAsk>(http.body);
  if (!wanted) return refuse(wanted);
  AskKept kept;
  const auto done =
      home::write_at_home(slow, "need.ask_self", wanted->home_key,
                          [&](Work& work, const home::AtHome& home) -> Result<std::string> {
                            if (!find_step(work, wanted->id))
                              if (const auto may = may_ask_again(work, home, wanted->kind); !may)
                                return refuse(may);
                            auto asked = ask(work, asked_at_home(home, *wanted));
                            if (!asked) return refuse(asked);
                            kept = *asked;
                            return std::string(kept.is_joined ? "asked_again" : "asked");
                          });
  if (!done) return refuse(done);
  return routing::answer_with(std::move(kept), http::Method::post);
}

Result<routing::Answered> say_self(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<NewOwnSaying>(http.body);
  if (!wanted) return refuse(wanted);
  DeedKept kept;
  const auto done = home::write_at_home(
      slow, "need.say_self", wanted->home_key,
      [&](Work& work, const home::AtHome& home) -> Result<std::string> {
        const auto deed = described::value_of<Deed>(described::name_of(wanted->step));
        ENSURE(deed.has_value());
        auto said =
            say_of_own(work, {wanted->id, wanted->request, home.household, home.phone, *deed,
                              wanted->words ? wanted->words->str() : std::string(), wanted->at});
        if (!said) return refuse(said);
        kept = *said;
        return "need_" + std::string(described::name_of(wanted->step));
      });
  if (!done) return refuse(done);
  return routing::answer_with(std::move(kept), http::Method::post);
}
}  // namespace need
