// SPDX-License-Identifier: Apache-2.0
#include "people/duplicates.hpp"

#include "people/duplicate_rows.hpp"
#include "people/duplicate_search.hpp"
#include "people/pair_sides.hpp"
#include "platform/page.hpp"

namespace people {
namespace {

/// Pairs of the list that still are a question: both may be found, and nobody told them apart.
struct OpenPair {
  std::int64_t rank = 0, score = 0;
  std::uint32_t reasons = 0;
  Person one, other;
};

Person person_at(const db::Row& row, int column) {
  Person person;
  described::each_member<Person>([&](auto d) { db::take(row, column++, person.*d.pointer); });
  return person;
}

std::vector<OpenPair> open_pairs(Work& work, const DuplicateSearch& search, const PairQuery& query,
                                 std::int64_t most) {
  static const std::string sql =
      "select q.rank, q.score, q.reasons, " + db::columns_of<Person>("a.") + ", " +
      db::columns_of<Person>("b.") +
      " from people_pair q join people_person a on a.community_id = q.one_community_id and "
      "a.id = q.one_id join people_person b on b.community_id = q.other_community_id and "
      "b.id = q.other_id where q.place_id = ? and q.search_id = ? and q.rank > ? and "
      "(? = 0 or (q.reasons & ?) <> 0) and "
      "a.standing in ('listed', 'moved_out') and b.standing in ('listed', 'moved_out') and "
      "a.found_in is null and b.found_in is null and "
      "not exists (select 1 from people_difference d where d.one_id = q.one_id and "
      "d.other_id = q.other_id and d.withdrawn_at is null) order by q.rank limit ?";
  constexpr int first = 3;
  constexpr int second = first + static_cast<int>(described::count<Person>);
  const std::int64_t after = query.after ? std::int64_t(*query.after) : 0;
  const std::int64_t reason = query.reason ? std::int64_t(1) << static_cast<int>(*query.reason) : 0;
  std::vector<OpenPair> pairs;
  work.tx.each(
      sql,
      [&](const db::Row& row) {
        pairs.push_back({row.whole(0), row.whole(1), static_cast<std::uint32_t>(row.whole(2)),
                         person_at(row, first), person_at(row, second)});
      },
      search.place_id, search.search_id, after, reason, reason, most);
  return pairs;
}

}  // namespace

Result<PairList> list_pairs(Work& work, const PairQuery& query) {
  PairList list;
  const auto search = find_search(work, work.place.id);
  if (!search) return list;
  list.search = card_of(work, *search);
  const auto limit = limit_of(query.limit, 20);
  auto pairs = open_pairs(work, *search, query, limit + 1);
  if (std::ssize(pairs) > limit) {
    pairs.resize(static_cast<std::size_t>(limit));
    list.next = pairs.back().rank;
  }
  std::vector<const Person*> shown;
  for (const auto& pair : pairs) shown.insert(shown.end(), {&pair.one, &pair.other});
  const PairSides sides(work, shown);
  for (const auto& pair : pairs)
    list.items.push_back(
        {pair.score, reasons_in(pair.reasons), sides.of(pair.one), sides.of(pair.other)});
  return list;
}

}  // namespace people
