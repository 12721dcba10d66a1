// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Templates: who may answer in which role, grid by grid; and what teams must know of a hand.
#include "support/teams.hpp"

namespace support {
/// Somebody who may be named, as a list of choices shows them.
struct HandChoice {
  Uuid hand;
  std::string name;
  std::vector<hands::HandKind> kinds;
  Ready ready = Ready::here;
  std::optional<Uuid> user;
  std::string user_name;
  Consent consent = Consent::unasked;
  bool is_shown = false;  ///< Households may see their telephone.
  std::int64_t revision = 1;
  std::int64_t households = 0, persons = 0, load = 0;
};
BOOST_DESCRIBE_STRUCT(HandChoice, (),
                      (hand, name, kinds, ready, user, user_name, consent, is_shown, revision,
                       households, persons, load))
struct RoleTemplate {
  TeamRole role = TeamRole::grid_worker;
  std::int64_t revision = 1;
  std::vector<Uuid> ranked;
};
BOOST_DESCRIBE_STRUCT(RoleTemplate, (), (role, revision, ranked))
struct GridTemplate {
  Uuid grid;                        ///< The community's own id for the one of the community.
  std::string name;                 ///< "" of that one.
  std::vector<RoleTemplate> roles;  ///< Every role.
};
BOOST_DESCRIBE_STRUCT(GridTemplate, (), (grid, name, roles))
struct UserChoice {
  Uuid user;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(UserChoice, (), (user, name))
struct TemplateBook {
  std::vector<GridTemplate> grids;  ///< The community's first.
  std::vector<HandChoice> hands;    ///< Who helps, by name; at most 2,000.
  std::vector<UserChoice> users;    ///< Who may sign in here and have households.
  std::int64_t most_ranked = 0;
};
BOOST_DESCRIBE_STRUCT(TemplateBook, (), (grids, hands, users, most_ranked))
/// Noted as a look.
Result<TemplateBook> open_templates(Work&);

struct NewTemplate {
  Uuid grid;
  TeamRole role = TeamRole::grid_worker;
  RowRevision revision;  ///< 1 where it was never set.
  std::vector<Uuid> ranked;
};
BOOST_DESCRIBE_STRUCT(NewTemplate, (), (grid, role, revision, ranked))
struct TemplateKept {
  Uuid grid;
  TeamRole role = TeamRole::grid_worker;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(TemplateKept, (), (grid, role, revision))
/// Who may answer, in this order. Vacant roles are filled at once; nobody who answers already is
/// taken away. Refuses support.no_such_grid (grid), support.too_many_ranked (ranked),
/// support.ranked_twice, hands.no_such_hand, support.hand_gone (ranked/…),
/// house.changed_meanwhile.
Result<TemplateKept> set_template(Work&, const NewTemplate&);

struct HandSetting {
  Uuid hand;
  RowRevision revision;  ///< 1 where nothing was set yet.
  std::optional<Uuid> user;
  Consent consent = Consent::unasked;
};
BOOST_DESCRIBE_STRUCT(HandSetting, (), (hand, revision, user, consent))
struct HandSettingKept {
  Uuid hand;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(HandSettingKept, (), (hand, revision))
/// By which account a hand signs in, and whether they agree to be shown. Refuses
/// hands.no_such_hand (hand), auth.no_such_user (user: none who holds a role here),
/// support.user_taken (user), house.changed_meanwhile.
Result<HandSettingKept> set_hand(Work&, const HandSetting&);
}  // namespace support
