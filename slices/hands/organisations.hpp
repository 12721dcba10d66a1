// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The bodies that act together: their seats, who answers for what, and who calls whom.
#include "hands/rows.hpp"

namespace hands {
using RowRevision = Whole<1, 1'000'000'000>;
using OrganisationName = Text<1, 60>;
using OfficePhone = Text<0, 40>;
using SeatTitle = Text<1, 40>;

struct NewOrganisation {
  Uuid id;
  OrganisationKind kind = OrganisationKind::other;
  OrganisationName name;
  OfficePhone phone;  ///< Of its office: it stands on the chart.
};
BOOST_DESCRIBE_STRUCT(NewOrganisation, (), (id, kind, name, phone))
struct OrganisationEdit {
  Uuid organisation;
  RowRevision revision;
  OrganisationKind kind = OrganisationKind::other;
  OrganisationName name;
  OfficePhone phone;
};
BOOST_DESCRIBE_STRUCT(OrganisationEdit, (), (organisation, revision, kind, name, phone))
struct OrganisationEnd {
  Uuid organisation;
  RowRevision revision;
};
BOOST_DESCRIBE_STRUCT(OrganisationEnd, (), (organisation, revision))

struct SeatCard {
  Uuid seat;
  std::int64_t revision = 1;
  Uuid organisation;
  std::optional<Uuid> hand;
  std::string name;  ///< "" of a vacant one.
  std::string title;
  std::vector<Duty> duties;
  std::optional<Uuid> reports_to;
  std::string phone;
};
BOOST_DESCRIBE_STRUCT(SeatCard, (),
                      (seat, revision, organisation, hand, name, title, duties, reports_to, phone))
struct OrganisationCard {
  Uuid organisation;
  std::int64_t revision = 1;
  OrganisationKind kind = OrganisationKind::other;
  std::string name, phone;
  std::int64_t people = 0;  ///< Hands that belong to it.
  std::vector<SeatCard> seats;
};
BOOST_DESCRIBE_STRUCT(OrganisationCard, (),
                      (organisation, revision, kind, name, phone, people, seats))
struct Chart {
  std::string community_name;
  std::vector<OrganisationCard> items;
  std::vector<Duty> vacant;  ///< Duties for which nobody answers.
};
BOOST_DESCRIBE_STRUCT(Chart, (), (community_name, items, vacant))
/// Every organisation with its seats, in the order of their kinds; noted as a look.
Result<Chart> open_chart(Work&);

/// What acts answer: the journal outlives whoever is named in a card.
struct OrganisationKept {
  Uuid organisation;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(OrganisationKept, (), (organisation, revision))
struct SeatKept {
  Uuid seat;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(SeatKept, (), (seat, revision))

/// Refuses hands.name_taken, hands.phone_shape, hands.id_taken.
Result<OrganisationKept> add_organisation(Work&, const NewOrganisation&);
/// Refuses hands.no_such_organisation, house.changed_meanwhile (with the present one),
/// hands.name_taken, hands.phone_shape.
Result<OrganisationKept> change_organisation(Work&, const OrganisationEdit&);
/// It goes from the chart with its seats; who belonged to it stays a hand. Refuses
/// hands.no_such_organisation, house.changed_meanwhile.
Result<OrganisationKept> close_organisation(Work&, const OrganisationEnd&);

struct NewSeat {
  Uuid id;
  Uuid organisation;
  std::optional<Uuid> hand;  ///< None: vacant.
  SeatTitle title;
  std::vector<Duty> duties;
  std::optional<Uuid> reports_to;
  OfficePhone phone;
};
BOOST_DESCRIBE_STRUCT(NewSeat, (), (id, organisation, hand, title, duties, reports_to, phone))
struct SeatEdit {
  Uuid seat;
  RowRevision revision;
  std::optional<Uuid> hand;
  SeatTitle title;
  std::vector<Duty> duties;
  std::optional<Uuid> reports_to;
  OfficePhone phone;
};
BOOST_DESCRIBE_STRUCT(SeatEdit, (), (seat, revision, hand, title, duties, reports_to, phone))
struct SeatEnd {
  Uuid seat;
  RowRevision revision;
};
BOOST_DESCRIBE_STRUCT(SeatEnd, (), (seat, revision))
/// Refuses hands.no_such_organisation, hands.no_such_hand, hands.has_left (hand),
/// hands.no_such_seat (reports_to), hands.phone_shape, hands.named_twice (duties), hands.id_taken.
Result<SeatKept> add_seat(Work&, const NewSeat&);
/// Refuses hands.no_such_seat, house.changed_meanwhile (with the present one), as add_seat, and
/// hands.reports_in_circle (reports_to).
Result<SeatKept> change_seat(Work&, const SeatEdit&);
/// Who reported to it reports to whom it reported. Refuses hands.no_such_seat,
/// house.changed_meanwhile.
Result<SeatKept> remove_seat(Work&, const SeatEnd&);
}  // namespace hands
