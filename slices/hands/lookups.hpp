// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Reading hands.
#include <unordered_map>

#include "hands/members.hpp"
#include "hands/placing_rules.hpp"
#include "platform/work.hpp"

namespace hands {
auth::Right sees_hands();
auth::Right keeps_hands();

std::optional<Hand> find_hand(Work&, const Uuid& id);
/// Of these, or of the whole community; who came first stands first.
std::vector<Hand> hands_by_id(Work&, const std::vector<Uuid>& ids);
std::vector<Hand> active_hands(Work&);

/// Who hands are, as the register has it now.
class Names {
 public:
  Names(Work&, const std::vector<Hand>&);
  std::string of(const Hand&) const;
  std::string door_of(const Hand&) const;
  std::string compound_of(const Hand&) const;
  std::optional<people::Standing> standing_of(const Hand&) const;
  /// The dwelling of who lives here.
  std::optional<Uuid> dwelling_of(const Hand&) const;

 private:
  const people::Member* member_of(const Hand&) const;
  const place::Stop* stop_of(const Hand&) const;
  std::unordered_map<Uuid, people::Member> members_;
  std::unordered_map<Uuid, place::Stop> stops_;
};

/// The telephone of a hand, from the register where they are in it, which notes the look; "" of
/// one who has none.
std::string phone_of_hand(Work&, const Hand&, people::Purpose);

/// Where places lie, in two statements.
std::unordered_map<Uuid, Whereabouts> lying_of(Work&, const std::vector<Uuid>& places);

/// The row was changed since somebody looked at it; `current` is what it is now.
tl::unexpected<Refusal> changed_meanwhile(std::string current);
/// Refuses hands.no_such_organisation, hands.organisation_closed (organisation).
Result<void> is_organisation(Work&, const std::optional<Uuid>&);
}  // namespace hands
