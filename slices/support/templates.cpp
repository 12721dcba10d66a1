// SPDX-License-Identifier: Apache-2.0
#include "support/templates.hpp"

#include <algorithm>
#include <set>

#include "base/json.hpp"
#include "platform/auth/holders.hpp"
#include "support/alarms.hpp"
#include "support/loads.hpp"

namespace support {
namespace {
constexpr std::size_t most_choices = 2'000;

std::vector<TeamRole> all_team_roles() {
  std::vector<TeamRole> roles;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<TeamRole>>(
      [&](auto role) { roles.push_back(role.value); });
  return roles;
}

GridTemplate grid_template(const std::vector<TemplateRow>& rows, const Uuid& grid,
                           std::string name) {
  GridTemplate made{grid, std::move(name), {}};
  for (const auto role : all_team_roles()) {
    RoleTemplate one{role, 1, {}};
    for (const auto& row : rows)
      if (row.grid_id == grid && row.role == role) {
        one.revision = row.revision;
        one.ranked = row.ranked.hands;
      }
    made.roles.push_back(std::move(one));
  }
  return made;
}

bool is_grid(Work& work, const Uuid& id) {
  if (id == work.community()) return true;
  const auto place = place::find_place(work, id);
  return place && place->kind == place::Kind::grid;
}

/// Refuses as set_template.
Result<void> may_rank(Work& work, const NewTemplate& wanted) {
  if (!is_grid(work, wanted.grid)) return refuse(No::missing, "support.no_such_grid", "grid");
  if (std::ssize(wanted.ranked) > support_policy(work.today()).most_ranked)
    return refuse(No::invalid, "support.too_many_ranked", "ranked");
  std::unordered_map<Uuid, bool> active;
  for (const auto& brief : hands::briefs_by_id(work, wanted.ranked))
    active.emplace(brief.hand, brief.is_active);
  std::set<Uuid> seen;
  for (std::size_t i = 0; i < wanted.ranked.size(); ++i) {
    const auto& hand = wanted.ranked[i];
    if (!seen.insert(hand).second)
      return refuse(No::invalid, "support.ranked_twice", item_of("ranked", i));
    const auto known = active.find(hand);
    if (known == active.end())
      return refuse(No::missing, "hands.no_such_hand", item_of("ranked", i));
    if (!known->second) return refuse(No::conflict, "support.hand_gone", item_of("ranked", i));
  }
  return {};
}

std::vector<auth::Holder> workers(Work& work, const std::optional<Uuid>& user = {}) {
  return auth::holders_of(work.tx, has_households(), work.place, work.now, user);
}

/// Refuses auth.no_such_user, support.user_taken (user).
Result<void> may_sign_in_as(Work& work, const HandSetting& wanted) {
  if (!wanted.user) return {};
  if (workers(work, wanted.user).empty()) return refuse(No::missing, "auth.no_such_user", "user");
  const auto other = work.tx.one<HandRow>("where community_id = ? and user_id = ?",
                                          work.community(), *wanted.user);
  if (other && other->id != wanted.hand) return refuse(No::conflict, "support.user_taken", "user");
  return {};
}
}  // namespace

Result<TemplateBook> open_templates(Work& work) {
  TemplateBook book;
  const auto rows = work.tx.all<TemplateRow>("where community_id = ?", work.community());
  book.grids.push_back(grid_template(rows, work.community(), ""));
  for (const auto& grid : place::open_grids(work))
    book.grids.push_back(grid_template(rows, grid.id, grid.name));
  std::vector<Uuid> ids;
  for (const auto& brief : hands::briefs_of(work)) ids.push_back(brief.hand);
  book.hands = choices_of(work, Book(work, ids));
  std::erase_if(book.hands, [](const HandChoice& one) { return one.ready == Ready::gone; });
  if (book.hands.size() > most_choices) book.hands.resize(most_choices);
  std::set<Uuid> seen;
  for (const auto& holder : workers(work))
    if (seen.insert(holder.user).second) book.users.push_back({holder.user, holder.name});
  book.most_ranked = support_policy(work.today()).most_ranked;
  work.looked("support.templates", work.community());
  return book;
}

Result<TemplateKept> set_template(Work& work, const NewTemplate& wanted) {
  if (const auto may = may_rank(work, wanted); !may) return refuse(may);
  auto row = work.tx.one<TemplateRow>("where community_id = ? and grid_id = ? and role = ?",
                                      work.community(), wanted.grid, wanted.role);
  const TemplateKept present{wanted.grid, wanted.role, row ? row->revision : 1};
  if (present.revision != wanted.revision) return team_changed_meanwhile(json::write(present));
  const bool is_new = !row;
  if (is_new) {
    row.emplace();
    row->community_id = work.community();
    row->id = work.world.new_uuid();
    row->grid_id = wanted.grid;
    row->role = wanted.role;
  }
  row->ranked.hands = wanted.ranked;
  row->changed_at = work.now;
  row->changed_by = name_of_actor(work);
  ++row->revision;
  if (is_new)
    work.tx.insert(*row);
  else
    work.tx.update(*row);
  work.announce("support.template_changed", {wanted.grid});
  look_after_teams(work);
  return TemplateKept{wanted.grid, wanted.role, row->revision};
}

Result<HandSettingKept> set_hand(Work& work, const HandSetting& wanted) {
  if (hands::briefs_by_id(work, {wanted.hand}).empty())
    return refuse(No::missing, "hands.no_such_hand", "hand");
  if (const auto may = may_sign_in_as(work, wanted); !may) return refuse(may);
  auto row =
      work.tx.one<HandRow>("where community_id = ? and id = ?", work.community(), wanted.hand);
  const HandSettingKept present{wanted.hand, row ? row->revision : 1};
  if (present.revision != wanted.revision) return team_changed_meanwhile(json::write(present));
  const HandRow next{work.community(), wanted.hand, wanted.user, wanted.consent,
                     present.revision + 1};
  if (row)
    work.tx.update(next);
  else
    work.tx.insert(next);
  work.announce("support.hand_changed", {wanted.hand});
  return HandSettingKept{wanted.hand, next.revision};
}
}  // namespace support
