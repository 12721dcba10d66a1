// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who answers for a household, as it hangs inside the door and stands on its own page: names and
/// telephones, and nothing of why.
#include "home/home.hpp"
#include "platform/router/desk.hpp"
#include "support/lists.hpp"

namespace support {
/// One role as a household sees it.
struct ShownMember {
  TeamRole role = TeamRole::grid_worker;
  std::string name;   ///< "" of nobody, or of a neighbour who did not agree to be named.
  std::string phone;  ///< "" likewise, or of one who has none: then the duty line is called.
  bool is_vacant = false;
  bool is_stand_in = false;
  std::string instead_of;           ///< Of whom they stand in for, where that one is shown.
  std::optional<Instant> until_at;  ///< Until when, where that one said so.
};
BOOST_DESCRIBE_STRUCT(ShownMember, (),
                      (role, name, phone, is_vacant, is_stand_in, instead_of, until_at))
struct DutyLine {
  std::int64_t rank = 1;
  std::string name, phone;
};
BOOST_DESCRIBE_STRUCT(DutyLine, (), (rank, name, phone))

struct ContactQuestion {
  Uuid household;
};
BOOST_DESCRIBE_STRUCT(ContactQuestion, (), (household))
struct ContactCard {
  static constexpr bool is_kept = false;
  Uuid household;
  Instant now;
  std::string community_name, door, compound_name;
  std::vector<ShownMember> members;
  std::vector<DutyLine> on_call;
};
BOOST_DESCRIBE_STRUCT(ContactCard, (),
                      (household, now, community_name, door, compound_name, members, on_call))
/// To print, and to copy into a chat; a look at each hand whose telephone it shows. Refuses
/// support.no_such_team (household).
Result<ContactCard> open_contact_card(Work&, const ContactQuestion&);

struct OwnTeamKey {
  home::PhoneKey home_key;
};
BOOST_DESCRIBE_STRUCT(OwnTeamKey, (), (home_key))
struct OwnTeam {
  Instant now;
  std::vector<ShownMember> members;  ///< None: nobody has to stay at home here.
};
BOOST_DESCRIBE_STRUCT(OwnTeam, (), (now, members))
/// By the phone of a household. What telephones were shown is written down once a day for each
/// household. Refuses as home::read_at_home.
Result<routing::Answered> look_at_own_team(routing::SlowWork&, const http::Request&);
}  // namespace support
