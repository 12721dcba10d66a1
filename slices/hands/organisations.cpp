// SPDX-License-Identifier: Apache-2.0
#include "hands/organisations.hpp"

#include <algorithm>
#include <set>

#include "hands/lookups.hpp"
#include "hands/phone_rules.hpp"

namespace hands {
namespace {
std::vector<Seat> seats_of(Work& work) {
  return work.tx.all<Seat>("where community_id = ? order by id", work.community());
}

std::optional<Seat> find_seat(Work& work, const Uuid& id) {
  return work.tx.one<Seat>("where community_id = ? and id = ?", work.community(), id);
}

std::unordered_map<Uuid, std::string> holders_of(Work& work, const std::vector<Seat>& seats) {
  std::vector<Uuid> ids;
  for (const auto& seat : seats)
    if (seat.hand_id) ids.push_back(*seat.hand_id);
  const auto hands = hands_by_id(work, ids);
  const Names names(work, hands);
  std::unordered_map<Uuid, std::string> found;
  for (const auto& hand : hands) found.emplace(hand.id, names.of(hand));
  return found;
}

SeatCard card_of_seat(const Seat& seat, const std::unordered_map<Uuid, std::string>& holders) {
  SeatCard card{seat.id,    seat.revision, seat.organisation_id, seat.hand_id, {},
                seat.title, seat.duties,   seat.reports_to_id,   seat.phone};
  if (seat.hand_id)
    if (const auto found = holders.find(*seat.hand_id); found != holders.end())
      card.name = found->second;
  return card;
}

SeatCard card_of_seat(Work& work, const Seat& seat) {
  return card_of_seat(seat, holders_of(work, {seat}));
}

OrganisationCard card_of_organisation(Work& work, const Organisation& row) {
  OrganisationCard card{row.id, row.revision, row.kind, row.name, row.phone, 0, {}};
  card.people = work.tx
                    .value<std::int64_t>(
                        "select count(*) from hands_hand where community_id = ? and "
                        "organisation_id = ? and state = 'active'",
                        work.community(), row.id)
                    .value_or(0);
  const auto seats = work.tx.all<Seat>("where community_id = ? and organisation_id = ? order by id",
                                       work.community(), row.id);
  const auto holders = holders_of(work, seats);
  for (const auto& seat : seats) card.seats.push_back(card_of_seat(seat, holders));
  return card;
}

Result<void> may_be_office_phone(const std::string& phone) {
  return phone.empty() ? Result<void>{} : may_be_phone(phone, "phone");
}

/// Refuses hands.name_taken.
Result<void> may_be_called(Work& work, const Uuid& id, const std::string& name) {
  if (work.tx.one<Organisation>(
          "where community_id = ? and name = ? and id <> ? and closed_at is null", work.community(),
          name, id))
    return refuse(No::conflict, "hands.name_taken", "name");
  return {};
}

/// Refuses hands.no_such_organisation, house.changed_meanwhile.
Result<Organisation> organisation_to_change(Work& work, const Uuid& id, std::int64_t revision) {
  auto row = work.tx.one<Organisation>("where community_id = ? and id = ? and closed_at is null",
                                       work.community(), id);
  if (!row) return refuse(No::missing, "hands.no_such_organisation", "organisation");
  if (row->revision != revision)
    return changed_meanwhile(json::write(card_of_organisation(work, *row)));
  return std::move(*row);
}

Result<Seat> seat_to_change(Work& work, const Uuid& id, std::int64_t revision) {
  auto row = find_seat(work, id);
  if (!row) return refuse(No::missing, "hands.no_such_seat", "seat");
  if (row->revision != revision) return changed_meanwhile(json::write(card_of_seat(work, *row)));
  return std::move(*row);
}

/// What a new seat and an edited one have in common.
template <class Wanted>
Result<void> take_seat(Work& work, const Wanted& wanted, Seat& seat) {
  if (wanted.hand) {
    const auto hand = find_hand(work, *wanted.hand);
    if (!hand) return refuse(No::missing, "hands.no_such_hand", "hand");
    if (hand->state == HandState::left) return refuse(No::conflict, "hands.has_left", "hand");
  }
  if (wanted.reports_to && !find_seat(work, *wanted.reports_to))
    return refuse(No::missing, "hands.no_such_seat", "reports_to");
  if (const auto may = may_be_office_phone(wanted.phone.str()); !may) return refuse(may);
  if (std::set<Duty>(wanted.duties.begin(), wanted.duties.end()).size() != wanted.duties.size())
    return refuse(No::invalid, "hands.named_twice", "duties");
  seat.hand_id = wanted.hand;
  seat.title = wanted.title.str();
  seat.duties = wanted.duties;
  seat.reports_to_id = wanted.reports_to;
  seat.phone = wanted.phone.str();
  return {};
}

/// Whether whoever is above the seat would stand below it too.
bool is_circle(const std::vector<Seat>& seats, const Uuid& seat, std::optional<Uuid> above) {
  std::unordered_map<Uuid, std::optional<Uuid>> parents;
  for (const auto& one : seats) parents.emplace(one.id, one.reports_to_id);
  std::set<Uuid> seen;
  while (above) {
    if (*above == seat || !seen.insert(*above).second) return true;
    const auto found = parents.find(*above);
    if (found == parents.end()) return false;
    above = found->second;
  }
  return false;
}
}  // namespace

Result<Chart> open_chart(Work& work) {
  Chart chart;
  if (const auto community = place::find_division(work, work.community()))
    chart.community_name = community->name;
  std::unordered_map<Uuid, std::int64_t> people;
  work.tx.each(
      "select organisation_id, count(*) from hands_hand where community_id = ? and state = "
      "'active' and organisation_id is not null group by organisation_id",
      [&](const db::Row& row) { people.emplace(row.uuid(0), row.whole(1)); }, work.community());
  const auto seats = seats_of(work);
  const auto holders = holders_of(work, seats);
  std::set<Duty> answered;
  auto rows = work.tx.all<Organisation>("where community_id = ? and closed_at is null order by id",
                                        work.community());
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.kind < b.kind; });
  for (const auto& row : rows) {
    OrganisationCard card{row.id, row.revision, row.kind, row.name, row.phone, people[row.id], {}};
    for (const auto& seat : seats) {
      if (seat.organisation_id != row.id) continue;
      if (seat.hand_id) answered.insert(seat.duties.begin(), seat.duties.end());
      card.seats.push_back(card_of_seat(seat, holders));
    }
    // Whoever reports to nobody of the house stands first.
    std::stable_partition(card.seats.begin(), card.seats.end(), [&](const SeatCard& seat) {
      return std::none_of(card.seats.begin(), card.seats.end(),
                          [&](const SeatCard& other) { return seat.reports_to == other.seat; });
    });
    chart.items.push_back(std::move(card));
  }
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Duty>>([&](auto duty) {
    if (!answered.contains(duty.value)) chart.vacant.push_back(duty.value);
  });
  work.looked("hands.chart", work.community());
  return chart;
}

Result<OrganisationKept> add_organisation(Work& work, const NewOrganisation& wanted) {
  if (const auto may = may_be_called(work, wanted.id, wanted.name.str()); !may) return refuse(may);
  if (const auto may = may_be_office_phone(wanted.phone.str()); !may) return refuse(may);
  if (work.tx.one<Organisation>("where community_id = ? and id = ?", work.community(), wanted.id))
    return refuse(No::conflict, "hands.id_taken", "id");
  const Organisation row{work.community(),  wanted.id,          wanted.kind,
                         wanted.name.str(), wanted.phone.str(), {}};
  work.tx.insert(row);
  work.announce("hands.chart_changed", {row.id});
  return OrganisationKept{row.id, row.revision};
}

Result<OrganisationKept> change_organisation(Work& work, const OrganisationEdit& wanted) {
  auto row = organisation_to_change(work, wanted.organisation, wanted.revision);
  if (!row) return refuse(row);
  if (const auto may = may_be_called(work, row->id, wanted.name.str()); !may) return refuse(may);
  if (const auto may = may_be_office_phone(wanted.phone.str()); !may) return refuse(may);
  row->kind = wanted.kind;
  row->name = wanted.name.str();
  row->phone = wanted.phone.str();
  ++row->revision;
  work.tx.update(*row);
  work.announce("hands.chart_changed", {row->id});
  return OrganisationKept{row->id, row->revision};
}

Result<OrganisationKept> close_organisation(Work& work, const OrganisationEnd& wanted) {
  auto row = organisation_to_change(work, wanted.organisation, wanted.revision);
  if (!row) return refuse(row);
  work.tx.run(
      "update hands_seat set reports_to_id = null, revision = revision + 1 where community_id = ? "
      "and reports_to_id in (select id from hands_seat where community_id = ? and "
      "organisation_id = ?)",
      work.community(), work.community(), row->id);
  work.tx.run("delete from hands_seat where community_id = ? and organisation_id = ?",
              work.community(), row->id);
  work.tx.run(
      "update hands_hand set organisation_id = null, revision = revision + 1 where community_id = "
      "? and organisation_id = ?",
      work.community(), row->id);
  row->closed_at = work.now;
  ++row->revision;
  work.tx.update(*row);
  work.announce("hands.chart_changed", {row->id});
  return OrganisationKept{row->id, row->revision};
}

Result<SeatKept> add_seat(Work& work, const NewSeat& wanted) {
  if (const auto is = is_organisation(work, wanted.organisation); !is) return refuse(is);
  Seat seat;
  seat.community_id = work.community();
  seat.id = wanted.id;
  seat.organisation_id = wanted.organisation;
  if (const auto taken = take_seat(work, wanted, seat); !taken) return refuse(taken);
  if (find_seat(work, wanted.id)) return refuse(No::conflict, "hands.id_taken", "id");
  work.tx.insert(seat);
  work.announce("hands.chart_changed", {seat.organisation_id, seat.id});
  return SeatKept{seat.id, seat.revision};
}

Result<SeatKept> change_seat(Work& work, const SeatEdit& wanted) {
  auto seat = seat_to_change(work, wanted.seat, wanted.revision);
  if (!seat) return refuse(seat);
  if (const auto taken = take_seat(work, wanted, *seat); !taken) return refuse(taken);
  if (is_circle(seats_of(work), seat->id, wanted.reports_to))
    return refuse(No::conflict, "hands.reports_in_circle", "reports_to");
  ++seat->revision;
  work.tx.update(*seat);
  work.announce("hands.chart_changed", {seat->organisation_id, seat->id});
  return SeatKept{seat->id, seat->revision};
}

Result<SeatKept> remove_seat(Work& work, const SeatEnd& wanted) {
  auto seat = seat_to_change(work, wanted.seat, wanted.revision);
  if (!seat) return refuse(seat);
  work.tx.run(
      "update hands_seat set reports_to_id = ?, revision = revision + 1 where community_id = ? and "
      "reports_to_id = ?",
      seat->reports_to_id, work.community(), seat->id);
  work.tx.run("delete from hands_seat where community_id = ? and id = ?", work.community(),
              seat->id);
  work.announce("hands.chart_changed", {seat->organisation_id, seat->id});
  return SeatKept{seat->id, seat->revision};
}
}  // namespace hands
