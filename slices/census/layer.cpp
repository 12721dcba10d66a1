// SPDX-License-Identifier: Apache-2.0
#include "census/layer.hpp"

#include "census/outcome_rules.hpp"

namespace census {
namespace {
enum class LayerDoor { not_asked, not_yet, absent, self_reported, refused, done };
BOOST_DESCRIBE_ENUM(LayerDoor, not_asked, not_yet, absent, self_reported, refused, done)

LayerDoor state_of(Outcome outcome) {
  if (is_done(outcome)) return LayerDoor::done;
  switch (outcome) {
    case Outcome::absent:
      return LayerDoor::absent;
    case Outcome::self_reported:
      return LayerDoor::self_reported;
    case Outcome::refused:
      return LayerDoor::refused;
    default:
      return LayerDoor::not_yet;
  }
}
std::size_t index_of(std::string_view outcome) {
  return std::size_t(state_of(described::value_of<Outcome>(outcome).value_or(Outcome::none)));
}

void colour(Work& work, const LayerDoors& doors, std::vector<std::uint8_t>& states) {
  work.tx.each(
      "select t.place_id, t.outcome from census_drive d join census_target t on "
      "t.community_id = d.community_id and t.drive_id = d.id "
      "where d.community_id = ? and d.state = 'running' order by d.started_at, d.id",
      [&](const db::Row& row) {
        const auto found = doors.position.find(row.uuid(0));
        if (found != doors.position.end())
          states[found->second] = std::uint8_t(index_of(row.text(1)));
      },
      doors.community);
}

/// Doors of drives that run are few, so they are counted; no counter is written by every visit.
BoardLayer::Counted count_doors(Work& work, const std::vector<Uuid>& communities) {
  BoardLayer::Counted counted;
  counted.counts.resize(std::size_t(LayerDoor::done) + 1);
  work.tx.each(
      "select t.outcome, count(*) from census_drive d join census_target t on "
      "t.community_id = d.community_id and t.drive_id = d.id "
      "where d.state = 'running' and d.community_id in (?*) group by t.outcome",
      [&](const db::Row& row) {
        counted.counts[index_of(row.text(0))] += row.whole(1);
        counted.denominator += row.whole(1);
      },
      communities);
  return counted;
}
}  // namespace

BoardLayer layer() {
  return {"census",
          {{"not_asked", "normal"},
           {"not_yet", "due"},
           {"absent", "late"},
           {"self_reported", "care"},
           {"refused", "home"},
           {"done", "visited"}},
          colour,
          count_doors};
}
}  // namespace census
