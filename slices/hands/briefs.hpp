// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who helps, for slices that give hands something to do: no private member, and no look.
///
/// Part of the contract of hands: others include hands.hpp.
#include <unordered_map>

#include "hands/hands.hpp"

namespace hands {
struct HandBrief {
  Uuid hand;
  std::string name;
  std::string door, compound_name;  ///< Of who lives here.
  Profile profile;
  std::optional<Day> ends_on;
  std::optional<Day> born_on;  ///< Where the register knows it.
  /// Helps today: has not left, and is listed where they are of the register.
  bool is_active = true;
};
/// Who helps today, who came first first; or these, whether they help or not: one that is not of
/// the community is absent.
std::vector<HandBrief> briefs_of(Work&);
std::vector<HandBrief> briefs_by_id(Work&, const std::vector<Uuid>& hands);

/// Whether the hand is free all that time, by what they said and by their limits; no where they do
/// not help any more by then.
Free free_for(const HandBrief&, Instant from, Instant until);

/// Whether the hand said that they are away on that day.
bool is_away_on(const HandBrief&, Day);

/// Whether somebody helps by office: staff, doctor, police, property worker or lent, not as a
/// neighbour.
bool is_by_office(const Profile&);

/// The telephones of these hands, for whoever has to reach them: of each shown a look,
/// hands.phone. A hand without one is absent.
std::unordered_map<Uuid, std::string> phones_of(Work&, const std::vector<Uuid>& hands);

struct TiedHands {
  Uuid first, second;
  TieKind kind = TieKind::together;
};
/// Every tie of the community.
std::vector<TiedHands> ties_of(Work&);

/// The organisations that these hands belong to, by hand; a hand of none is absent.
std::unordered_map<Uuid, std::string> organisations_of(Work&, const std::vector<Uuid>& hands);

/// How near these hands live to a place; a hand without a door here is elsewhere.
std::unordered_map<Uuid, Nearness> nearness_to(Work&, const std::vector<Uuid>& hands,
                                               const Uuid& place);
}  // namespace hands
