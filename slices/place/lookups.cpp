// SPDX-License-Identifier: Apache-2.0
#include "place/lookups.hpp"

namespace place {
namespace {
/// For `like`, with '!' before what it would take for a wildcard.
std::string part_of(std::string_view text) {
  std::string out = "%";
  for (const char c : text) {
    if (c == '%' || c == '_' || c == '!') out += '!';
    out += c;
  }
  return out + '%';
}
}  // namespace

std::vector<Uuid> ids_below(db::Tx& tx, const Uuid& division, std::size_t most) {
  std::vector<Uuid> ids;
  const auto top = tx.one<Division>("where id = ?", division);
  if (!top) return ids;
  // Codes below one begin with it, so the unique index on code serves.
  tx.each(
      "select id from place_division where code >= ? and code < ? order by code limit ?",
      [&](const db::Row& row) { ids.push_back(row.uuid(0)); }, top->code, top->code + ":",
      static_cast<std::int64_t>(most));
  return ids;
}

std::vector<Division> communities_named(db::Tx& tx, std::string_view text, std::size_t most) {
  const auto limit = static_cast<std::int64_t>(most);
  if (text.find_first_not_of("0123456789") == std::string_view::npos)
    return tx.all<Division>("where code >= ? and code < ? and level = ? order by code limit ?",
                            text, std::string(text) + ":", Level::community, limit);
  return tx.all<Division>("where level = ? and name like ? escape '!' order by code limit ?",
                          Level::community, part_of(text), limit);
}
}  // namespace place
