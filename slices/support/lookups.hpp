// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Rows, rights, and what the templates, leaves and hands of a community come to at this moment.
#include <map>

#include "hands/hands.hpp"
#include "place/place.hpp"
#include "platform/app.hpp"
#include "support/acting_rules.hpp"
#include "support/policy.hpp"
#include "support/rows.hpp"
#include "support/support.hpp"

namespace support {
/// 1 of what was never set.
using RowRevision = Whole<1, 1'000'000'000>;

/// Who sees all teams; who changes them; who may see the households they answer for themselves.
auth::Right sees_teams();
auth::Right keeps_teams();
auth::Right has_households();

tl::unexpected<Refusal> team_changed_meanwhile(std::string current);

/// The name of who acts; "" of the house itself.
std::string name_of_actor(const Work&);

/// Everything that decides who acts, read once for one transaction.
class Book {
 public:
  /// Knows the hands of templates and leaves, and `more`.
  explicit Book(Work&, const std::vector<Uuid>& more = {});

  std::span<const Uuid> ranked(const Uuid& grid, TeamRole) const;
  Ready ready(const Uuid& hand) const;
  Acting acting(const Uuid& grid, TeamRole, const std::optional<Uuid>& assigned) const;
  /// Whom the hand has handed over to at this moment.
  std::optional<Uuid> stands_in(const Uuid& hand) const;
  std::string name_of(const std::optional<Uuid>& hand) const;
  std::optional<Uuid> user_of(const std::optional<Uuid>& hand) const;
  std::optional<Uuid> hand_of(const Uuid& user) const;
  const hands::HandBrief* brief(const Uuid& hand) const;
  /// Whether households may see their name and telephone.
  bool is_shown(const Uuid& hand) const;
  const std::vector<TemplateRow>& templates() const { return templates_; }
  const std::vector<HandRow>& hand_rows() const { return rows_; }
  std::vector<Uuid> hands() const;

 private:
  Uuid community_;
  std::vector<TemplateRow> templates_;
  std::map<std::pair<Uuid, TeamRole>, const Ranked*> by_role_;
  std::vector<HandRow> rows_;
  std::unordered_map<Uuid, const HandRow*> row_of_;
  std::unordered_map<Uuid, Uuid> stands_in_;
  std::unordered_map<Uuid, hands::HandBrief> briefs_;
  std::unordered_map<Uuid, Ready> ready_;
};

std::optional<Team> open_team(Work&, const Uuid& household);
std::vector<Team> open_teams(Work&, const std::vector<Uuid>& households);
/// Who is assigned in these teams now, by team.
std::unordered_map<Uuid, std::vector<MemberRow>> members_of(Work&, const std::vector<Uuid>& teams);
std::unordered_map<Uuid, std::vector<AlarmRow>> alarms_of(Work&, const std::vector<Uuid>& teams);
/// All hands that are assigned anywhere in the community.
std::vector<Uuid> assigned_hands(Work&);

/// Members who are assigned alike, and so act alike.
struct Alike {
  Uuid grid;
  TeamRole role = TeamRole::grid_worker;
  std::optional<Uuid> hand;
  std::int64_t members = 0;
};
std::vector<Alike> alike_members(Work&);
/// Those assigned so.
std::vector<MemberRow> members_alike(Work&, const Alike&, std::int64_t most);

/// Where households are, for teams: the grid is the community itself where there is none.
struct Whereabouts {
  Uuid door, building, grid;
  db::Bytes walk;
};
std::unordered_map<Uuid, Whereabouts> whereabouts_of(Work&, const std::vector<Uuid>& households);
}  // namespace support
