// SPDX-License-Identifier: Apache-2.0
/// The official divisions: reading them, and taking an official list.
#include <unordered_map>
#include <unordered_set>

#include "place/place.hpp"
#include "platform/work.hpp"

namespace place {
namespace {
std::optional<Level> level_of(std::string_view code) {
  switch (code.size()) {
    case 2:
      return Level::province;
    case 4:
      return Level::city;
    case 6:
      return Level::county;
    case 9:
      return Level::street;
    case 12:
      return Level::community;
    default:
      return std::nullopt;
  }
}

bool is_code(std::string_view code) {
  return level_of(code) && code.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The divisions of these codes by code, in few statements.
std::unordered_map<std::string, Division> known_divisions(Work& work,
                                                          const std::vector<DivisionRow>& rows) {
  constexpr std::size_t at_once = 4096;
  std::unordered_set<std::string> codes;
  for (const auto& row : rows) {
    codes.insert(row.code);
    if (!row.parent_code.empty()) codes.insert(row.parent_code);
  }
  std::unordered_map<std::string, Division> known;
  std::vector<std::string> some;
  const auto ask = [&] {
    for (auto& division : work.tx.all<Division>("where code in (?*)", some))
      known.emplace(division.code, division);
    some.clear();
  };
  for (const auto& code : codes) {
    some.push_back(code);
    if (some.size() == at_once) ask();
  }
  if (!some.empty()) ask();
  return known;
}
}  // namespace

std::optional<Division> find_division(Work& work, std::string_view code) {
  return work.tx.one<Division>("where code = ?", code);
}

std::optional<Division> find_division(Work& work, const Uuid& id) {
  return work.tx.one<Division>("where id = ?", id);
}

std::vector<Division> communities_below(db::Tx& tx, const Uuid& division, std::size_t most,
                                        std::string_view after) {
  const auto top = tx.one<Division>("where id = ?", division);
  if (!top) return {};
  if (top->level == Level::community && top->code > after) return {*top};
  if (top->level == Level::community) return {};
  // Codes below one begin with it, so the unique index on code serves.
  return tx.all<Division>("where code > ? and code < ? and level = ? order by code limit ?",
                          std::max<std::string_view>(top->code, after), top->code + ":",
                          Level::community, static_cast<std::int64_t>(most));
}

std::vector<Division> communities_below(Work& work, const Uuid& division) {
  // More than any province of the country has.
  return communities_below(work.tx, division, 100'000);
}

Result<DivisionCounts> take_divisions(Work& work, const std::vector<DivisionRow>& rows) {
  auto known = known_divisions(work, rows);
  std::vector<std::string> fresh;
  DivisionCounts counts;
  // Parents first: shorter codes stand above longer ones.
  auto sorted = rows;
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.code.size() < b.code.size(); });
  for (const auto& row : sorted) {
    if (!is_code(row.code)) return refuse(No::invalid, "place.bad_code", "code");
    if (!PlaceName::fits(row.name)) return refuse(No::invalid, "place.bad_name", "name");
    // A list of one county alone has no parent to hang on; the day its parents come, it is adopted.
    const auto above = known.find(row.parent_code);
    const auto parent = above == known.end() ? Uuid{} : above->second.id;
    const auto found = known.find(row.code);
    if (found != known.end()) {
      auto& division = found->second;
      const auto adopted = parent.is_nil() ? division.parent_id : parent;
      const bool is_same = division.name == row.name && division.parent_id == adopted;
      ++(is_same ? counts.unchanged : counts.updated);
      if (!is_same)
        work.tx.send("update place_division set name = ?, parent_id = ? where id = ?", row.name,
                     adopted, division.id);
      division.name = row.name;
      division.parent_id = adopted;
      continue;
    }
    Division division{work.world.new_uuid(), row.code, *level_of(row.code), row.name, parent};
    known.emplace(row.code, std::move(division));
    fresh.push_back(row.code);
    ++counts.created;
  }
  std::vector<Division> created;
  for (const auto& code : fresh) created.push_back(known.at(code));
  work.tx.insert_all(created);
  return counts;
}
}  // namespace place
