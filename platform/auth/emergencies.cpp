// SPDX-License-Identifier: Apache-2.0
#include "platform/auth/emergencies.hpp"

#include <spdlog/spdlog.h>

#include "platform/app.hpp"
#include "platform/auth/delegation.hpp"
#include "platform/auth/told.hpp"
#include "platform/page.hpp"

namespace auth {
namespace {
constexpr std::size_t most_found = 20;

std::string name_of(Work& work, const std::optional<Uuid>& user) {
  if (!user) return {};
  return work.tx.value<std::string>("select name from auth_user where id = ?", *user).value_or("");
}

EmergencyCard card_of(Work& work, const EmergencyRow& row) {
  EmergencyCard card;
  card.emergency = row.id;
  card.place = row.community_id;
  if (const auto name = work.sockets.places.name(work.tx, row.community_id))
    card.place_name = name->first;
  card.household = row.household_id;
  card.user_name = name_of(work, row.user_id);
  card.reason = row.reason;
  card.note = row.note;
  card.begun_at = row.begun_at;
  card.ends_at = row.ends_at;
  card.is_running = row.is_running(work.now);
  card.closed_at = row.closed_at;
  card.closed_by = name_of(work, row.closed_by);
  const auto scope = work.sockets.places.scope(work.tx, row.community_id);
  if (!scope) return card;
  auto there = at_place(work, *scope);
  if (const auto home = work.sockets.homes.find(there, row.household_id)) {
    card.door = home->door;
    card.compound_name = home->compound_name;
  }
  return card;
}

/// The one household behind the door that was named.
Result<Home> find_home(Work& there, const NewEmergency& wanted) {
  const std::string compound = wanted.compound ? wanted.compound->str() : std::string();
  const auto found = there.sockets.homes.at_door(there, wanted.door.str(), compound);
  if (found.empty()) return refuse(No::missing, "auth.no_such_home", "door");
  if (found.size() > 1) return refuse(No::conflict, "auth.several_homes", "compound");
  return found.front();
}
}  // namespace

Work at_place(const Work& work, Scope scope) {
  return Work{work.tx,      work.actor, work.now, std::move(scope), work.keys, work.world,
              work.sockets, {},         {}};
}

std::vector<Emergency> emergencies_of(db::Tx& tx, const Uuid& user, Instant now) {
  std::vector<Emergency> running;
  for (const auto& row :
       tx.all<EmergencyRow>("where user_id = ? and ends_at > ? and closed_at is null", user, now))
    running.push_back({row.community_id, row.household_id, row.ends_at});
  return running;
}

Result<EmergencyCard> open_emergency(Work& work, const NewEmergency& wanted) {
  if (const auto may = may_open_in_emergency(work.actor.grants, work.now); !may) return refuse(may);
  const auto scope = work.sockets.places.scope(work.tx, wanted.place);
  if (!scope || scope->community.is_nil())
    return refuse(No::missing, "place.no_such_place", "place");
  if (is_allowed(work.sockets.homes.sees, work.actor.grants, *scope, work.now))
    return refuse(No::conflict, "auth.needs_no_emergency", "place");
  auto there = at_place(work, *scope);
  const auto home = find_home(there, wanted);
  if (!home) return refuse(home);
  EmergencyRow row;
  row.community_id = scope->community;
  row.id = wanted.id;
  row.user_id = work.actor.user;
  row.household_id = home->household;
  row.reason = wanted.reason;
  row.note = wanted.note.str();
  row.begun_at = work.now;
  row.ends_at = work.now + access_policy(work.today()).emergency_ms;
  if (work.tx.one<EmergencyRow>("where community_id = ? and id = ?", row.community_id, row.id))
    return refuse(No::conflict, "auth.id_taken", "id");
  work.tx.insert(row);
  tell(work, "auth.emergency_begun", {row.id, row.household_id, row.user_id}, {row.community_id});
  spdlog::warn("emergency access: user {} opened household {} ({})", row.user_id.text(),
               row.household_id.text(), described::name_of(row.reason));
  return card_of(work, row);
}

Result<EmergencyList> own_emergencies(Work& work) {
  EmergencyList list;
  for (const auto& row :
       work.tx.all<EmergencyRow>("where user_id = ? and ends_at > ? and closed_at is null order by "
                                 "begun_at desc limit 20",
                                 work.actor.user, work.now))
    list.items.push_back(card_of(work, row));
  return list;
}

Result<EmergencyList> list_emergencies(Work& work, const EmergencyQuery& query) {
  auto before = latest_instant;
  Uuid last;
  if (query.after) {
    const auto id = Uuid::parse(query.after->str());
    if (!id) return refuse(No::invalid, "json.bad_cursor", "after");
    last = *id;
    const auto from =
        work.tx.one<EmergencyRow>("where community_id = ? and id = ?", work.community(), last);
    if (from) before = from->begun_at;
  }
  const auto limit = limit_of(query.limit, 20);
  EmergencyList list;
  for (const auto& row : work.tx.all<EmergencyRow>(
           "where community_id = ? and (begun_at < ? or (begun_at = ? and id > ?)) "
           "order by begun_at desc, id limit ?",
           work.community(), before, before, last, limit + 1)) {
    if (std::int64_t(list.items.size()) == limit) {
      list.next = list.items.back().emergency.text();
      break;
    }
    list.items.push_back(card_of(work, row));
  }
  return list;
}

Result<routing::Done> close_emergency(Work& work, const EmergencyKey& key) {
  const auto row = work.tx.one<EmergencyRow>("where community_id = ? and id = ?", work.community(),
                                             key.emergency);
  if (!row) return refuse(No::missing, "auth.no_such_emergency", "emergency");
  work.tx.run(
      "update auth_emergency set closed_at = ?, closed_by = ? where community_id = ? and id = ? "
      "and closed_at is null",
      work.now, work.actor.user, row->community_id, row->id);
  tell(work, "auth.emergency_closed", {row->id, row->household_id, row->user_id});
  return routing::Done{};
}

Result<CommunityList> find_communities(Work& work, const CommunityQuery& query) {
  return CommunityList{work.sockets.places.find(work.tx, query.q.str(), most_found)};
}
}  // namespace auth
