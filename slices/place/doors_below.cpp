// SPDX-License-Identifier: Apache-2.0
#include "place/place.hpp"
#include "platform/work.hpp"

namespace place {
namespace {
std::string_view doors_of(Kind kind) {
  switch (kind) {
    case Kind::compound:
      return "select id from place_place where community_id = ? and compound_id = ? and "
             "kind = 'dwelling'";
    case Kind::building:
      return "select d.id from place_place d join place_place p on "
             "p.community_id = d.community_id and p.id = d.parent_id "
             "where d.community_id = ? and d.kind = 'dwelling' and ? in (p.id, p.parent_id)";
    case Kind::stairwell:
      return "select id from place_place where community_id = ? and parent_id = ? and "
             "kind = 'dwelling'";
    case Kind::grid:
      // A stairwell apart from its building has a grid of its own.
      return "select d.id from place_place d join place_place p on "
             "p.community_id = d.community_id and p.id = d.parent_id left join place_place b on "
             "b.community_id = p.community_id and b.id = p.parent_id "
             "where d.community_id = ? and d.kind = 'dwelling' and "
             "coalesce(p.grid_id, b.grid_id) = ?";
    default:
      return {};
  }
}
}  // namespace

std::vector<Uuid> dwellings_below(Work& work, const Place& place) {
  std::vector<Uuid> ids;
  const auto sql = doors_of(place.kind);
  if (sql.empty()) return ids;
  work.tx.each(
      sql, [&](const db::Row& row) { ids.push_back(row.uuid(0)); }, work.community(), place.id);
  return ids;
}
}  // namespace place
