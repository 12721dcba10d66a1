// SPDX-License-Identifier: Apache-2.0
#include "platform/auth/grant_acts.hpp"

#include "platform/app.hpp"
#include "platform/auth/told.hpp"

namespace auth {
Result<Terms> terms_of(Work& work, const Uuid& user, Role role, const std::optional<Uuid>& place,
                       std::optional<Instant> from, std::optional<Instant> until,
                       std::optional<Uuid> stands_in_for) {
  Terms terms{user, role, {}, from.value_or(work.now), until, stands_in_for};
  if (!place) return terms;
  auto scope = work.sockets.places.scope(work.tx, *place);
  if (!scope) scope = work.sockets.places.inside(work.tx, *place);
  if (!scope) return refuse(No::missing, "place.no_such_place", "place");
  terms.at = std::move(*scope);
  return terms;
}

Result<void> may_stand_in(Work& work, const Terms& terms) {
  if (!terms.stands_in_for) return {};
  for (const auto& grant : grants_of(work.tx, *terms.stands_in_for)) {
    const bool is_there = std::find(terms.at.within.begin(), terms.at.within.end(), grant.place) !=
                          terms.at.within.end();
    const bool is_over = grant.until && *grant.until <= terms.from;
    if (grant.role == terms.role && !is_over && (is_there || grant.place == terms.at.id)) return {};
  }
  return refuse(No::missing, "auth.nobody_to_stand_in_for", "stands_in_for");
}

GrantRow insert_grant(Work& work, const Uuid& id, const Terms& terms,
                      const std::optional<Uuid>& given_by) {
  GrantRow row{id, Id<User>(terms.user), terms.role, terms.at.id, terms.from, terms.until};
  row.given_by = given_by;
  row.given_at = work.now;
  row.stands_in_for = terms.stands_in_for;
  if (terms.is_inside()) row.inside_id = terms.at.community;
  work.tx.insert(row);
  return row;
}

Result<GrantEntry> give_grant(Work& work, const NewGrant& wanted) {
  auto terms = terms_of(work, wanted.user, wanted.role, wanted.place, wanted.from, wanted.until,
                        wanted.stands_in_for);
  if (!terms) return refuse(terms);
  Directory directory(work);
  const auto may = may_give(directory.decider(), *terms, work.now, access_policy(work.today()));
  if (!may) return refuse(may);
  if (!work.tx.one<User>("where id = ?", wanted.user))
    return refuse(No::missing, "auth.no_such_user", "user");
  if (const auto stands = may_stand_in(work, *terms); !stands) return refuse(stands);
  if (work.tx.one<GrantRow>("where id = ?", wanted.id))
    return refuse(No::conflict, "auth.id_taken", "id");
  const auto given_by = work.actor.is_house ? std::nullopt : std::optional(work.actor.user);
  const auto row = insert_grant(work, wanted.id, *terms, given_by);
  tell(work, "auth.grant_given", {row.id, row.user_id}, {terms->at.community});
  return directory.entry_of(row);
}

Result<routing::Done> end_grant(Work& work, const GrantKey& key) {
  const auto row = work.tx.one<GrantRow>("where id = ? and ended_at is null", key.grant);
  Directory directory(work);
  if (!row || (row->user_id != work.actor.user &&
               !directory.decides_at(row->inside_id.value_or(row->place_id))))
    return refuse(No::missing, "auth.no_such_grant", "grant");
  const auto at = scope_at(work, row->place_id);
  const auto may = may_end(directory.decider(), row->role, at,
                           other_administrators(work, row->user_id), work.now);
  if (!may) return refuse(may);
  const auto ended_by = work.actor.is_house ? std::nullopt : std::optional(work.actor.user);
  work.tx.run("update auth_grant set ended_at = ?, ended_by = ? where id = ?", work.now, ended_by,
              row->id);
  end_devices_of_grant(work, row->id);
  tell(work, "auth.grant_ended", {row->id, row->user_id}, {at.community});
  return routing::Done{};
}
}  // namespace auth
