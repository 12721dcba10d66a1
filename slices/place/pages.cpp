// SPDX-License-Identifier: Apache-2.0
#include "place/pages.hpp"

#include "place/plan.hpp"
#include "platform/page.hpp"
#include "platform/work.hpp"

namespace place {
namespace {

/// One page of places of a kind in the community, by name and id; the cursor is the id of the last.
Result<PlaceList> page_of_kind(Work& work, Kind kind, const std::optional<Text<1, 120>>& after,
                               std::int64_t limit) {
  Uuid last;
  if (after) {
    const auto id = Uuid::parse(after->str());
    if (!id) return refuse(No::invalid, "json.bad_cursor", "after");
    last = *id;
  }
  const auto rows =
      work.tx.all<Place>("where community_id = ? and kind = ? and id > ? order by id limit ?",
                         work.community(), kind, last, limit + 1);
  PlaceList list;
  for (const auto& row : rows) {
    if (std::int64_t(list.items.size()) == limit) {
      list.next = list.items.back().id.text();
      break;
    }
    list.items.push_back({row.id,
                          std::string(described::name_of(row.kind)),
                          {},
                          row.name,
                          row.detail,
                          row.compound_id});
  }
  return list;
}

Result<PlaceList> divisions_below(Work& work, const ChildrenQuery& query, std::int64_t limit) {
  const std::string after = query.after ? query.after->str() : std::string();
  const auto rows = work.tx.all<Division>("where parent_id = ? and code > ? order by code limit ?",
                                          work.place.id, after, limit + 1);
  PlaceList list;
  for (const auto& row : rows) {
    if (std::int64_t(list.items.size()) == limit) {
      list.next = list.items.back().code;
      break;
    }
    list.items.push_back(
        {row.id, std::string(described::name_of(row.level)), row.code, row.name, "", {}});
  }
  return list;
}
}  // namespace

Result<OpenedPlace> open_place(Work& work) {
  OpenedPlace opened;
  for (const auto& id : work.place.within) {
    const auto division = find_division(work, id);
    ENSURE(division.has_value());
    const std::string level(described::name_of(division->level));
    if (opened.path.empty()) {
      opened.id = division->id;
      opened.kind = level;
      opened.code = division->code;
      opened.name = division->name;
    }
    opened.full_name = division->name + opened.full_name;
    opened.path.insert(opened.path.begin(), {division->id, level, division->name});
  }
  return opened;
}

Result<PlaceList> list_children(Work& work, const ChildrenQuery& query) {
  const auto limit = limit_of(query.limit);
  if (work.place.community.is_nil()) return divisions_below(work, query, limit);
  return page_of_kind(work, query.kind.value_or(Kind::compound), query.after, limit);
}

Result<PlaceList> list_gates(Work& work, const ListQuery& query) {
  return page_of_kind(work, Kind::gate, query.after, limit_of(query.limit));
}

Result<PlaceList> list_premises(Work& work, const ListQuery& query) {
  return page_of_kind(work, Kind::premises, query.after, limit_of(query.limit));
}

Result<PatternCounts> try_pattern(Work& work, const PatternTrial& wanted) {
  std::vector<std::string> exceptions;
  std::string_view rest = wanted.exceptions ? std::string_view(*wanted.exceptions) : "";
  while (!rest.empty()) {
    const auto line = rest.substr(0, rest.find('\n'));
    if (!line.empty()) exceptions.emplace_back(line);
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
  }
  auto plan = plan_of(work, wanted.compound, wanted.pattern.str(), exceptions);
  if (!plan) return refuse(plan);
  return std::move(plan->counts);
}
}  // namespace place
