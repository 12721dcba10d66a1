// SPDX-License-Identifier: Apache-2.0
#include "people/whereabouts.hpp"

#include <charconv>

#include "people/door_names.hpp"
#include "platform/page.hpp"

namespace people {
namespace {
constexpr std::int64_t usual_counts = 200;

/// Each condition is that of a partial index, word for word, so that a page reads only its own
/// rows.
std::string condition_of(Whereabouts of) {
  switch (of) {
    case Whereabouts::registered_elsewhere:
      return "where community_id = ? and standing = 'listed' and registered = 'elsewhere' and "
             "residence <> 'elsewhere'";
    case Whereabouts::living_elsewhere:
      return "where community_id = ? and standing = 'listed' and registered = 'here' and "
             "residence = 'elsewhere'";
    case Whereabouts::away:
      break;
  }
  return "where community_id = ? and standing = 'listed' and residence = 'away'";
}
constexpr const char* behind_doors =
    " and household_id in (select id from people_household where community_id = ? and "
    "dwelling_id in (?*))";
/// Without a day of return: after all others.
constexpr const char* day_back = "coalesce(back_on, 2932896)";
static_assert(Day::last.days == 2'932'896);

/// The last person that a reader has seen; of who is away, with the day of return before it.
struct LineKey {
  Day day;
  Uuid person;
};

std::optional<LineKey> key_of(Whereabouts of, std::string_view text) {
  LineKey key;
  if (of == Whereabouts::away) {
    const auto split = text.find('~');
    if (split == std::string_view::npos) return std::nullopt;
    const auto* end = text.data() + split;
    const auto read = std::from_chars(text.data(), end, key.day.days);
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    text.remove_prefix(split + 1);
  }
  const auto id = Uuid::parse(text);
  if (!id) return std::nullopt;
  key.person = *id;
  return key;
}

/// Reads the lines of one kind, of the whole community or behind some doors.
class LineReader {
 public:
  LineReader(Work& work, const WhereaboutsQuery& query)
      : work_(work), of_(query.of), is_within_(query.within.has_value()) {}

  Result<void> find_doors(const Uuid& within) {
    const auto found = place::find_place(work_, within);
    if (!found) return refuse(No::missing, "place.no_such_place", "within");
    doors_ = place::dwellings_below(work_, *found);
    return {};
  }

  std::vector<Person> page(const LineKey& after, std::int64_t most) {
    const bool is_away = of_ == Whereabouts::away;
    const auto tail = is_away ? std::string(" and (") + day_back + ", id) > (?, ?) order by " +
                                    day_back + ", id limit ?"
                              : std::string(" and id > ? order by id limit ?");
    const auto sql = condition_of(of_) + (is_within_ ? behind_doors : "") + tail;
    const auto& here = work_.community();
    const auto day = std::int64_t(after.day.days);
    if (is_within_ && is_away)
      return work_.tx.all<Person>(sql, here, here, doors_, day, after.person, most);
    if (is_within_) return work_.tx.all<Person>(sql, here, here, doors_, after.person, most);
    if (is_away) return work_.tx.all<Person>(sql, here, day, after.person, most);
    return work_.tx.all<Person>(sql, here, after.person, most);
  }

  std::int64_t total() {
    const auto& here = work_.community();
    if (!is_within_)
      return work_.tx
          .value<std::int64_t>(
              "select number from people_counter where community_id = ? and name = ?", here, of_)
          .value_or(0);
    return work_.tx
        .value<std::int64_t>(
            "select count(*) from people_person " + condition_of(of_) + behind_doors, here, here,
            doors_)
        .value_or(0);
  }

  /// Of those who are away: were to be back before today.
  std::int64_t overdue() {
    if (of_ != Whereabouts::away) return 0;
    const auto sql =
        "select count(*) from people_person " + condition_of(of_) + " and " + day_back + " < ?";
    const auto& here = work_.community();
    const auto found = is_within_ ? work_.tx.value<std::int64_t>(sql + behind_doors, here,
                                                                 work_.today(), here, doors_)
                                  : work_.tx.value<std::int64_t>(sql, here, work_.today());
    return found.value_or(0);
  }

 private:
  Work& work_;
  const Whereabouts of_;
  const bool is_within_;
  std::vector<Uuid> doors_;
};

std::string text_of(Whereabouts of, const Person& person) {
  if (of != Whereabouts::away) return person.id.text();
  return std::to_string(person.back_on.value_or(Day::last).days) + '~' + person.id.text();
}
}  // namespace

Result<WhereaboutsList> list_whereabouts(Work& work, const WhereaboutsQuery& query) {
  LineKey after{Day::first, {}};
  if (query.after) {
    const auto key = key_of(query.of, query.after->str());
    if (!key) return refuse(No::invalid, "json.bad_cursor", "after");
    after = *key;
  }
  LineReader reader(work, query);
  if (query.within) {
    const auto there = reader.find_doors(*query.within);
    if (!there) return refuse(there);
  }
  const auto limit = limit_of(query.limit);
  auto persons = reader.page(after, limit + 1);
  WhereaboutsList list;
  list.total = reader.total();
  list.overdue = reader.overdue();
  list.today = work.today();
  if (std::ssize(persons) > limit) {
    persons.resize(static_cast<std::size_t>(limit));
    list.next = text_of(query.of, persons.back());
  }
  std::vector<Uuid> households;
  for (const auto& person : persons) households.push_back(person.household_id);
  const auto doors = door_names(work, {work.community()}, households);
  for (const auto& person : persons)
    list.items.push_back({person.id, person.household_id, person.name.str(),
                          doors.of(person.household_id), person.relation, person.registered_at,
                          person.back_on});
  return list;
}

Result<WhereaboutsCounts> count_whereabouts(Work& work, const WhereaboutsCountQuery& query) {
  const auto limit =
      static_cast<std::size_t>(query.limit ? std::int64_t(*query.limit) : usual_counts);
  WhereaboutsCounts counts;
  std::unordered_map<Uuid, std::size_t> at;
  std::vector<Uuid> ids;
  const std::string_view after = query.after ? std::string_view(*query.after) : "";
  for (const auto& community : place::communities_below(work.tx, work.place.id, limit + 1, after)) {
    if (counts.items.size() == limit) {
      counts.next = counts.items.back().code;
      break;
    }
    at[community.id] = counts.items.size();
    ids.push_back(community.id);
    counts.items.push_back({community.id, community.code, community.name, 0, 0, 0, 0});
  }
  work.tx.each(
      "select community_id, name, number from people_counter where community_id in (?*) and "
      "name in ('persons', 'registered_elsewhere', 'living_elsewhere', 'away')",
      [&](const db::Row& row) {
        auto& line = counts.items[at.at(row.uuid(0))];
        const auto name = row.text(1);
        (name == "persons"                ? line.persons
         : name == "registered_elsewhere" ? line.registered_elsewhere
         : name == "living_elsewhere"     ? line.living_elsewhere
                                          : line.away) = row.whole(2);
      },
      ids);
  return counts;
}
}  // namespace people
