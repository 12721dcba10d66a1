// SPDX-License-Identifier: Apache-2.0
#include "people/duplicate_search.hpp"

#include <set>
#include <unordered_map>

#include "people/lookalike_search.hpp"
#include "people/rows.hpp"

namespace people {
namespace {
constexpr std::int64_t search_cut_off_ms = 10 * minute_ms;
constexpr std::size_t pairs_in_piece = 2'000;

struct SearchDone {};

/// A part of a blind index: enough to tell whether two are the same.
std::uint64_t short_key_in(const db::Row& row, int column) {
  if (row.is_null(column)) return 0;
  std::uint64_t key = 0;
  for (const char c : row.bytes(column).substr(0, 8))
    key = key << 8 | static_cast<unsigned char>(c);
  return key == 0 ? 1 : key;
}

std::uint64_t key_of(const Uuid& id) {
  std::uint64_t key = 0;
  // The end of an id is random; its beginning is the time.
  for (std::size_t i = 8; i < 16; ++i) key = key << 8 | static_cast<unsigned char>(id.bytes[i]);
  return key == 0 ? 1 : key;
}

/// The communities at or below the place.
std::vector<Uuid> communities_of(Work& work) {
  if (!work.place.community.is_nil()) return {work.place.community};
  std::vector<Uuid> ids;
  for (const auto& community : place::communities_below(work, work.place.id))
    ids.push_back(community.id);
  return ids;
}

std::int64_t persons_in(Work& work, const std::vector<Uuid>& communities) {
  std::int64_t persons = 0;
  for (const auto& [community, totals] : totals_by_community(work, communities))
    persons += totals.persons;
  return persons;
}

/// Everybody of these communities who may still be found, as the search takes them.
void read_persons(Work& work, const std::vector<Uuid>& communities, LookalikeSearch& search) {
  std::unordered_map<Uuid, std::uint32_t> numbers;
  for (std::size_t i = 0; i < communities.size(); ++i)
    numbers[communities[i]] = static_cast<std::uint32_t>(i);
  work.tx.stream(
      "select community_id, id, household_id, name, sex, born_on, phone_index, id_index, id_kind, "
      "standing from people_person where community_id in (?*) and "
      "standing in ('listed', 'moved_out') and found_in is null",
      [&](const db::Row& row) {
        Suspect suspect;
        suspect.community = numbers.at(row.uuid(0));
        suspect.id = row.uuid(1);
        suspect.home = key_of(row.uuid(2));
        suspect.name = row.text(3);
        db::take(row, 4, suspect.sex);
        db::take(row, 5, suspect.born_on);
        suspect.phone = short_key_in(row, 6);
        suspect.number = short_key_in(row, 7);
        if (!row.is_null(8)) db::take(row, 8, suspect.id_kind);
        suspect.is_listed = row.text(9) == "listed";
        search.add(suspect);
      },
      communities);
}

/// Whom somebody told apart; few, next to all persons.
std::set<std::pair<Uuid, Uuid>> told_apart(Work& work) {
  std::set<std::pair<Uuid, Uuid>> pairs;
  work.tx.each("select one_id, other_id from people_difference where withdrawn_at is null",
               [&](const db::Row& row) { pairs.emplace(row.uuid(0), row.uuid(1)); });
  return pairs;
}

std::vector<Pair> rows_of(const Uuid& place, const Uuid& search_id,
                          const std::vector<Uuid>& communities, const LookalikeSearch& search,
                          const LookalikeSearch::Found& found) {
  std::vector<Pair> pairs;
  for (const auto& [one, other, likeness] : found.pairs) {
    Pair pair;
    pair.place_id = place;
    pair.search_id = search_id;
    pair.rank = std::ssize(pairs) + 1;
    const bool is_first = search.id_of(one) < search.id_of(other);
    const auto first = is_first ? one : other, second = is_first ? other : one;
    pair.one_id = search.id_of(first);
    pair.one_community_id = communities[search.community_of(first)];
    pair.other_id = search.id_of(second);
    pair.other_community_id = communities[search.community_of(second)];
    pair.score = likeness.score;
    pair.reasons = likeness.reasons;
    pairs.push_back(pair);
  }
  return pairs;
}

void put(Work& work, const DuplicateSearch& row) {
  work.tx.run("delete from people_duplicate_search where place_id = ?", row.place_id);
  work.tx.insert(row);
}

/// One search on its way.
class Searching {
 public:
  Searching(routing::Desk& desk, const Actor& actor, const Uuid& place, const jobs::Ending& ending)
      : desk_(desk), actor_(actor), place_(place), ending_(ending) {}

  void run() {
    if (!begin()) return;
    try {
      const auto done = work();
      if (!done) fail(done.error().code);
    } catch (...) {
      fail("exchange.interrupted");
      throw;
    }
  }

 private:
  bool begin() {
    // A write: the writer takes it after the act that began the search.
    return write("people.begin_search",
                 [&](Work& work) -> Result<SearchDone> {
                   const auto row = find_search(work, place_);
                   if (!row || row->state != SearchState::running)
                     return ::refuse(No::conflict, "people.search_busy");
                   row_ = *row;
                   search_id_ = work.world.new_uuid();
                   return SearchDone{};
                 })
        .has_value();
  }

  Result<SearchDone> work() {
    auto done = row_;
    std::vector<Pair> pairs;
    desk_.read_as(actor_, place_, [&](Work& work) { pairs = find_pairs(work, done); });
    for (std::size_t from = 0; from < pairs.size(); from += pairs_in_piece) {
      if (ending_.is_asked()) return ::refuse(No::conflict, "exchange.interrupted");
      const std::vector<Pair> piece(
          pairs.begin() + std::ptrdiff_t(from),
          pairs.begin() + std::ptrdiff_t(std::min(pairs.size(), from + pairs_in_piece)));
      const auto kept = write("people.keep_pairs", [&](Work& work) -> Result<SearchDone> {
        work.tx.insert_all(piece);
        return SearchDone{};
      });
      if (!kept) return kept;
    }
    done.state = SearchState::done;
    done.search_id = search_id_;
    done.pairs = std::ssize(pairs);
    return end(done);
  }

  std::vector<Pair> find_pairs(Work& work, DuplicateSearch& done) {
    const auto communities = communities_of(work);
    LookalikeSearch search(lookalike_policy(work.today()));
    read_persons(work, communities, search);
    const auto apart = told_apart(work);
    const auto found = search.run([&](const Uuid& a, const Uuid& b) {
      return apart.contains(std::pair(std::min(a, b), std::max(a, b)));
    });
    done.persons = std::int64_t(search.persons());
    done.is_more = found.is_more;
    done.skipped = found.skipped;
    return rows_of(place_, search_id_, communities, search, found);
  }

  Result<SearchDone> end(DuplicateSearch row) {
    return write("people.end_search", [&](Work& work) -> Result<SearchDone> {
      row.changed_at = work.now;
      put(work, row);
      work.tx.run("delete from people_pair where place_id = ? and search_id <> ?", place_,
                  row.search_id);
      work.announce("people.duplicates_changed", {place_});
      return SearchDone{};
    });
  }
  void fail(const std::string& code) {
    auto row = row_;
    row.state = SearchState::failed;
    row.failure = code;
    ENSURE(end(row).has_value());
  }

  template <class Act>
  Result<SearchDone> write(const char* name, Act&& act) {
    return desk_.run_as(actor_, place_, name, R"({"place":")" + place_.text() + R"("})",
                        std::forward<Act>(act));
  }

  routing::Desk& desk_;
  const Actor& actor_;
  const Uuid place_;
  const jobs::Ending& ending_;
  DuplicateSearch row_;
  Uuid search_id_;  ///< Of this search; the row bears it once it is done.
};
}  // namespace

std::optional<DuplicateSearch> find_search(Work& work, const Uuid& place) {
  return work.tx.one<DuplicateSearch>("where place_id = ?", place);
}

SearchCard card_of(const Work& work, const DuplicateSearch& row) {
  const bool is_cut_off =
      row.state == SearchState::running && work.now > row.changed_at + search_cut_off_ms;
  SearchCard card{is_cut_off ? SearchState::failed : row.state,
                  {},
                  row.persons,
                  row.pairs,
                  row.is_more,
                  row.skipped,
                  row.started_at,
                  row.actor_name};
  if (is_cut_off) card.failure = "exchange.interrupted";
  if (!row.failure.empty()) card.failure = row.failure;
  return card;
}

Result<routing::Accepted<SearchCard>> start_search(Work& work) {
  const auto before = find_search(work, work.place.id);
  if (before && card_of(work, *before).state == SearchState::running)
    return refuse(No::conflict, "people.search_busy");
  const auto& policy = lookalike_policy(work.today());
  const auto communities = communities_of(work);
  if (communities.size() > policy.most_communities ||
      persons_in(work, communities) > std::int64_t(policy.most_persons))
    return refuse(No::invalid, "people.too_many_to_search");
  auto row = before.value_or(DuplicateSearch());
  row.place_id = work.place.id;
  row.state = SearchState::running;
  row.failure.clear();
  row.started_at = row.changed_at = work.now;
  row.actor_name = work.actor.name;
  put(work, row);
  work.announce("people.duplicates_changed", {work.place.id});
  return routing::Accepted<SearchCard>{card_of(work, row)};
}

void search_through(routing::Desk& desk, const Actor& actor, const Uuid& place,
                    const jobs::Ending& ending) {
  Searching(desk, actor, place, ending).run();
}
}  // namespace people
