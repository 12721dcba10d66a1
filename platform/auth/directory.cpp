// SPDX-License-Identifier: Apache-2.0
#include "platform/auth/directory.hpp"

#include <algorithm>

#include "platform/app.hpp"
#include "platform/page.hpp"

namespace auth {
namespace {
constexpr std::size_t most_places = 20'000;

/// For `like`, with '!' before what it would take for a wildcard.
std::string part_of(std::string_view text) {
  std::string out = "%";
  for (const char c : text) {
    if (c == '%' || c == '_' || c == '!') out += '!';
    out += c;
  }
  return out + '%';
}

/// A page of users, one more than asked to know whether there is a next one.
std::vector<User> rows_of(Work& work, const UserQuery& query,
                          const std::optional<std::vector<Uuid>>& places, std::int64_t limit) {
  const std::string after = query.after ? query.after->str() : std::string();
  const std::string q = query.q ? query.q->str() : std::string();
  const auto part = part_of(q), folded = part_of(fold_sign_in_name(q));
  if (!places)
    return work.tx.all<User>(
        "where sign_in_name > ? and (name like ? escape '!' or sign_in_name like ? escape '!') "
        "order by sign_in_name limit ?",
        after, part, folded, limit + 1);
  return work.tx.all<User>(
      "where sign_in_name > ? and (name like ? escape '!' or sign_in_name like ? escape '!') "
      "and id in (select user_id from auth_grant where place_id in (?*) or inside_id in (?*)) "
      "order by sign_in_name limit ?",
      after, part, folded, *places, *places, limit + 1);
}
}  // namespace

Decider decider_of(const Work& work) {
  return {work.actor.user, work.actor.grants, work.actor.is_house};
}

Scope scope_at(Work& work, const Uuid& place) {
  if (place.is_nil()) return {};
  if (auto division = work.sockets.places.scope(work.tx, place)) return std::move(*division);
  return work.sockets.places.inside(work.tx, place).value_or(Scope{place, {}, {place}});
}

std::int64_t other_administrators(Work& work, const Uuid& user) {
  return work.tx
      .value<std::int64_t>(
          "select count(distinct g.user_id) from auth_grant g join auth_user u on u.id = g.user_id "
          "where g.role = ? and g.place_id = ? and g.ended_at is null and g.until_at is null "
          "and g.from_at <= ? and u.is_enabled = ? and u.id <> ?",
          Role::administrator, Uuid{}, work.now, true, user)
      .value_or(0);
}

const Scope& Directory::scope_at(const Uuid& place) {
  const auto known = scopes_.find(place);
  if (known != scopes_.end()) return known->second;
  return scopes_.emplace(place, auth::scope_at(work_, place)).first->second;
}

const std::optional<std::vector<Uuid>>& Directory::places() {
  if (std::exchange(is_asked_, true)) return places_;
  if (may_decide_on(decider_, Role::administrator, {}, work_.now)) return places_;
  auto& places = places_.emplace();
  for (const auto& grant : decider_.grants) {
    const bool decides = grant.role == Role::administrator || grant.role == Role::community_staff;
    if (!decides || !grant.is_running(work_.now)) continue;
    const auto below = work_.sockets.places.below(work_.tx, grant.place, most_places);
    places.insert(places.end(), below.begin(), below.end());
  }
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places_;
}

bool Directory::decides_at(const Uuid& place) {
  return !places() || std::binary_search(places_->begin(), places_->end(), place);
}

bool Directory::may_decide(const GrantRow& grant) {
  return may_decide_on(decider_, grant.role, scope_at(grant.place_id), work_.now);
}

bool Directory::may_manage(const Uuid& user) {
  return may_manage(user, work_.tx.all<GrantRow>("where user_id = ?", user));
}

bool Directory::may_manage(const Uuid& user, const Rows& all) {
  if (decider_.is_house) return true;
  if (user == decider_.user) return false;
  const auto counts = [&](const GrantRow& grant) { return !grant.is_over(work_.now); };
  // Of somebody whose rights are all over, those decide who decided last.
  const bool is_past = std::none_of(all.begin(), all.end(), counts);
  if (all.empty()) return !places();
  return std::all_of(all.begin(), all.end(), [&](const GrantRow& grant) {
    return (!is_past && !counts(grant)) || may_decide(grant);
  });
}

bool Directory::is_known(const Uuid& user) {
  if (!places()) return true;
  return work_.tx
      .value<Uuid>(
          "select user_id from auth_grant where user_id = ? and (place_id in (?*) or "
          "inside_id in (?*)) limit 1",
          user, *places_, *places_)
      .has_value();
}

std::string Directory::name_of(const std::optional<Uuid>& user) {
  if (!user || user->is_nil()) return {};
  const auto known = names_.find(*user);
  if (known != names_.end()) return known->second;
  auto name = work_.tx.value<std::string>("select name from auth_user where id = ?", *user);
  return names_.emplace(*user, name.value_or("")).first->second;
}

GrantEntry Directory::entry_of(const GrantRow& row) {
  GrantEntry entry;
  entry.grant = row.id;
  entry.role = row.role;
  entry.from = row.from_at;
  entry.until = row.until_at;
  entry.stands_in_for = name_of(row.stands_in_for);
  entry.given_by = name_of(row.given_by);
  entry.is_running = row.from_at <= work_.now && !row.is_over(work_.now);
  entry.may_end = may_decide(row);
  entry.place_kind = "house";
  if (row.place_id.is_nil()) return entry;
  entry.place = row.place_id;
  if (const auto name = work_.sockets.places.name(work_.tx, row.place_id))
    std::tie(entry.place_name, entry.place_kind) = *name;
  return entry;
}

UserEntry Directory::entry_of(const User& user, const Rows& all) {
  UserEntry entry;
  entry.user = user.id;
  entry.name = user.name;
  entry.sign_in_name = user.sign_in_name;
  entry.revision = user.revision;
  entry.is_enabled = user.is_enabled;
  entry.has_password = user.has_password();
  entry.must_change_password = user.password_until.has_value();
  entry.is_first_administrator = first_administrator_ == user.id;
  entry.may_manage = may_manage(user.id, all);
  // Whoever decides in one community need not know what somebody does in another.
  for (const auto& row : all)
    if (!row.is_over(work_.now) && decides_at(row.inside_id.value_or(row.place_id)))
      entry.grants.push_back(entry_of(row));
  return entry;
}

std::vector<UserEntry> Directory::entries_of(const std::vector<User>& users) {
  std::vector<Uuid> ids;
  for (const auto& user : users) ids.push_back(user.id);
  std::unordered_map<Uuid, Rows> grants;
  std::unordered_map<Uuid, std::int64_t> phones;
  if (!ids.empty()) {
    for (auto& row : work_.tx.all<GrantRow>("where user_id in (?*) order by from_at, id", ids))
      grants[row.user_id].push_back(std::move(row));
    work_.tx.each(
        "select user_id, count(*) from auth_device where user_id in (?*) and ended_at is null "
        "group by user_id",
        [&](const db::Row& row) { phones[row.uuid(0)] = row.whole(1); }, ids);
  }
  first_administrator_ = work_.tx.value<Uuid>(
      "select user_id from auth_grant where role = ? order by from_at, id limit 1",
      Role::administrator);
  std::vector<UserEntry> entries;
  for (const auto& user : users) {
    entries.push_back(entry_of(user, grants[user.id]));
    entries.back().phones = phones[user.id];
  }
  return entries;
}

Result<UserList> list_users(Work& work, const UserQuery& query) {
  Directory directory(work);
  auto places = directory.places();
  if (query.place) {
    if (!directory.decides_at(*query.place))
      return refuse(No::forbidden, "auth.not_yours_to_manage", "place");
    places = work.sockets.places.below(work.tx, *query.place, most_places);
  }
  const auto limit = limit_of(query.limit);
  auto rows = rows_of(work, query, places, limit);
  const bool is_more = std::int64_t(rows.size()) > limit;
  if (is_more) rows.pop_back();
  UserList list{directory.entries_of(rows), {}};
  if (is_more) list.next = rows.back().sign_in_name;
  return list;
}

Result<UserFile> open_user(Work& work, const UserKey& key) {
  const auto user = work.tx.one<User>("where id = ?", key.user);
  Directory directory(work);
  if (!user || !directory.is_known(key.user))
    return refuse(No::missing, "auth.no_such_user", "user");
  UserFile file;
  static_cast<UserEntry&>(file) = directory.entries_of({*user}).front();
  if (file.may_manage) file.sessions = sessions_of(work, user->id);
  return file;
}
}  // namespace auth
