// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The tables of hands: who helps, and the bodies that act together. Only this slice reads or
/// writes them.
#include "hands/hands.hpp"
#include "people/people.hpp"
#include "platform/db/value.hpp"

namespace hands {
enum class HandState { active, left };
BOOST_DESCRIBE_ENUM(HandState, active, left)

/// How somebody came forward.
enum class Source { desk, online, paper, chat };
BOOST_DESCRIBE_ENUM(Source, desk, online, paper, chat)

using PlainName = Text<0, 60>;
using PhoneText = Text<0, 40>;

struct Hand {
  static constexpr auto table = "hands_hand";
  Uuid community_id;
  Uuid id;
  std::optional<Uuid> person_id;  ///< Of the register; their name and telephone stand there.
  std::string name;               ///< Of somebody who is not in the register.
  Private<PhoneText> phone;       ///< Likewise.
  Profile profile;
  std::optional<Uuid> organisation_id;
  std::string lent_from;  ///< Who lends somebody, in words.
  std::optional<Day> until_on;
  HandState state = HandState::active;
  Source source = Source::desk;
  Instant since_at;
  Instant changed_at;
  std::string changed_by;
  std::int64_t revision = 1;

  bool is_active(Day today) const {
    return state == HandState::active && (!until_on || today <= *until_on);
  }
};
BOOST_DESCRIBE_STRUCT(Hand, (),
                      (community_id, id, person_id, name, phone, profile, organisation_id,
                       lent_from, until_on, state, source, since_at, changed_at, changed_by,
                       revision))

struct Tie {
  static constexpr auto table = "hands_tie";
  Uuid community_id;
  Uuid first_id, second_id;  ///< The lower id first.
  TieKind kind = TieKind::together;
};
BOOST_DESCRIBE_STRUCT(Tie, (), (community_id, first_id, second_id, kind))

enum class OrganisationKind {
  party_branch,
  residents_committee,
  property_company,
  owners_committee,
  clinic,
  police_post,
  school,
  other
};
BOOST_DESCRIBE_ENUM(OrganisationKind, party_branch, residents_committee, property_company,
                    owners_committee, clinic, police_post, school, other)

struct Organisation {
  static constexpr auto table = "hands_organisation";
  Uuid community_id;
  Uuid id;
  OrganisationKind kind = OrganisationKind::other;
  std::string name;
  std::string phone;  ///< Of its office: for everybody.
  std::optional<Instant> closed_at;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(Organisation, (), (community_id, id, kind, name, phone, closed_at, revision))

/// What somebody answers for.
enum class Duty {
  everything,
  gates,
  volunteers,
  supplies,
  deliveries,
  medical,
  testing,
  isolation,
  elders,
  order,
  disinfection,
  notices,
  records
};
BOOST_DESCRIBE_ENUM(Duty, everything, gates, volunteers, supplies, deliveries, medical, testing,
                    isolation, elders, order, disinfection, notices, records)

/// A seat in an organisation: who answers for what, and whom they report to.
struct Seat {
  static constexpr auto table = "hands_seat";
  Uuid community_id;
  Uuid id;
  Uuid organisation_id;
  std::optional<Uuid> hand_id;  ///< None: vacant.
  std::string title;
  std::vector<Duty> duties;
  std::optional<Uuid> reports_to_id;
  std::string phone;  ///< Of the seat, whoever holds it: it stands on the chart.
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(Seat, (),
                      (community_id, id, organisation_id, hand_id, title, duties, reports_to_id,
                       phone, revision))
}  // namespace hands
