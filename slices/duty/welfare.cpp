// SPDX-License-Identifier: Apache-2.0
#include "duty/welfare.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace duty {
namespace {
constexpr std::int64_t looked_back_ms = 15 * day_ms, planned_ahead_ms = 8 * day_ms;

struct Person {
  std::vector<Stretch> stretches;
  std::optional<Attendance> here;
  std::string next_post;
  Instant next_from;
  bool is_near = false;  ///< Stood somewhere within a day, or is to.
};

bool is_within_a_day(Instant now, Instant from, Instant until) {
  return until > now + -day_ms && from < now + day_ms;
}

void take_stay(Work& work, const Attendance& row, Person& person) {
  const bool is_here = !row.left_at && !row.minutes;
  const auto until =
      row.left_at.value_or(is_here ? std::max(row.until_at.value_or(work.now), work.now)
                                   : row.until_at.value_or(row.came_at));
  person.stretches.push_back({row.came_at, until});
  person.is_near = person.is_near || is_within_a_day(work.now, row.came_at, until);
  if (is_here) person.here = row;
}

void take_turn(Work& work, const shift::Turn& turn, Person& person) {
  person.stretches.push_back({turn.from, turn.until});
  person.is_near = person.is_near || is_within_a_day(work.now, turn.from, turn.until);
  if (!person.next_post.empty() && person.next_from <= turn.from) return;
  person.next_post = turn.post_name;
  person.next_from = turn.from;
}

/// What was of the past, and what is told of the future; who did not come did not stand.
std::map<Uuid, Person> people_of(Work& work) {
  std::map<Uuid, Person> people;
  const auto rows = attendances_between(work, work.now + -looked_back_ms, work.now + 1);
  for (const auto& row : rows) take_stay(work, row, people[row.hand_id]);
  for (const auto& turn : shift::turns_between(work, work.now, work.now + planned_ahead_ms))
    // One that runs is told by who came.
    if (!turn.is_stand_by && turn.from > work.now) take_turn(work, turn, people[turn.hand]);
  std::erase_if(people, [](const auto& one) { return !one.second.is_near; });
  return people;
}

std::unordered_map<Uuid, Instant> last_meals(Work& work) {
  std::unordered_map<Uuid, Instant> found;
  work.tx.each(
      "select hand_id, max(given_at) from duty_meal where community_id = ? and given_at > ? group "
      "by hand_id",
      [&](const db::Row& row) { found.emplace(row.uuid(0), Instant{row.whole(1)}); },
      work.community(), work.now + -2 * day_ms);
  return found;
}

Fasting fasting_of(const Person& person, const std::optional<Instant>& meal) {
  if (!person.here) return {};
  return {meal ? std::max(*meal, person.here->came_at) : person.here->came_at};
}
}  // namespace

Result<WelfareList> list_welfare(Work& work) {
  const auto& policy = duty_policy(work.today());
  const auto& limits = policy.welfare;
  WelfareList list{limits.rest_ms / minute_ms,
                   limits.week_ms / minute_ms,
                   limits.nights_in_row,
                   limits.meal_ms / minute_ms,
                   std::string(policy.source),
                   0,
                   0,
                   {}};
  const auto people = people_of(work);
  const auto meals = last_meals(work);
  std::vector<Uuid> ids;
  for (const auto& [hand, person] : people) ids.push_back(hand);
  const HandNames names(work, ids);
  std::vector<std::pair<Welfare, WelfareCard>> found;
  for (const auto& [hand, person] : people) {
    const auto meal = meals.find(hand);
    const auto meal_at = meal == meals.end() ? std::nullopt : std::optional(meal->second);
    auto welfare = welfare_of(person.stretches, fasting_of(person, meal_at), work.now, limits);
    WelfareCard card{hand,
                     names.of(hand),
                     person.here ? person.here->post_name : person.next_post,
                     person.here.has_value(),
                     welfare.rest_minutes,
                     welfare.week_minutes,
                     welfare.nights_in_row,
                     {},
                     meal_at,
                     welfare.strains};
    if (person.here) card.came_at = person.here->came_at;
    list.strained += !welfare.strains.empty();
    list.meals_due += std::count(welfare.strains.begin(), welfare.strains.end(), Strain::meal_due);
    found.emplace_back(std::move(welfare), std::move(card));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return is_worse(a.first, b.first); });
  for (auto& [welfare, card] : found) list.items.push_back(std::move(card));
  work.looked("duty.welfare", work.community());
  return list;
}

Result<MealsKept> give_meals(Work& work, const NewMeals& wanted) {
  if (wanted.hands.empty()) return refuse(No::invalid, "duty.nobody_named", "hands");
  std::set<Uuid> named;
  for (std::size_t i = 0; i < wanted.hands.size(); ++i)
    if (!named.insert(wanted.hands[i]).second)
      return refuse(No::invalid, "duty.named_twice", "hands/" + std::to_string(i));
  const auto before =
      work.tx.all<Meal>("where community_id = ? and id = ?", work.community(), wanted.id);
  if (!before.empty()) return MealsKept{wanted.id, std::ssize(before)};
  for (std::size_t i = 0; i < wanted.hands.size(); ++i) {
    if (!open_attendance(work, wanted.hands[i]))
      return refuse(No::conflict, "duty.not_here", "hands/" + std::to_string(i));
    work.tx.insert(Meal{work.community(), wanted.id, wanted.hands[i], work.now, work.actor.name});
  }
  work.announce("duty.meals_given", {wanted.id});
  return MealsKept{wanted.id, std::ssize(wanted.hands)};
}
}  // namespace duty
