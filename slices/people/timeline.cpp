// SPDX-License-Identifier: Apache-2.0
#include "people/timeline.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>

#include "base/json.hpp"
#include "people/move_writer.hpp"
#include "people/rows_of.hpp"
#include "platform/journal/journal.hpp"
#include "platform/page.hpp"

namespace people {
namespace {

/// Acts whose line in the journal says less than the decision they wrote.
bool is_told_by_its_decision(std::string_view act) {
  static constexpr std::array acts{"people.arrive",       "people.move_home",
                                   "people.depart",       "people.report_death",
                                   "people.note_absence", "people.note_return",
                                   "people.change_head",  "people.split_household",
                                   "people.correct_move", "people.change_registration"};
  return std::find(acts.begin(), acts.end(), act) != acts.end();
}

/// How far a reader came in each of the two sources that a life is told from: "decision~line", or
/// the decision alone.
struct LifeKey {
  Uuid move;  ///< Decisions before this one are to come.
  std::int64_t line = journal::no_line;

  static LifeKey newest() {
    LifeKey key;
    key.move.bytes.fill(0xFF);
    return key;
  }
  std::string text() const { return move.text() + "~" + std::to_string(line); }
  static std::optional<LifeKey> parse(std::string_view text) {
    const auto split = text.find('~');
    const auto move = Uuid::parse(text.substr(0, split));
    if (!move) return std::nullopt;
    if (split == std::string_view::npos) return LifeKey{*move};
    LifeKey key;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data() + split + 1, end, key.line);
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    key.move = *move;
    return key;
  }
};

std::vector<Uuid> ids_in(const std::string& changed) {
  std::vector<Uuid> ids;
  const auto value = json::parse(changed);
  if (!value || !value->is_array()) return ids;
  for (const auto& said : value->get_array())
    if (const auto* object = said.if_object())
      if (const auto* list = object->if_contains("ids"); list && list->is_array())
        for (const auto& one : list->get_array())
          if (const auto id =
                  one.is_string() ? Uuid::parse(std::string_view(one.get_string())) : std::nullopt)
            ids.push_back(*id);
  return ids;
}

/// Puts the names of those whom a line of the journal is about.
void put_persons(Work& work, std::vector<LifeEvent>& events,
                 const std::vector<std::vector<Uuid>>& about) {
  std::vector<Uuid> all;
  for (const auto& ids : about) all.insert(all.end(), ids.begin(), ids.end());
  if (all.empty()) return;
  std::unordered_map<Uuid, std::string> names;
  for (const auto& person : find_persons(work, work.community(), all))
    names.emplace(person.id, person.name.str());
  for (std::size_t i = 0; i < events.size(); ++i)
    for (const auto& id : about[i])
      if (const auto name = names.find(id); name != names.end())
        events[i].persons.push_back({id, name->second});
}

/// Lines that no decision tells, newest first, at most one more than `most`.
std::vector<journal::Event> lines_of(Work& work, const Household& household, std::int64_t before,
                                     std::int64_t most) {
  std::vector<journal::Event> lines;
  for (;;) {
    auto some = journal::life_of(work.tx, household.community_id, household.id, before, most + 1);
    const bool is_end = std::ssize(some) <= most;
    if (!some.empty()) before = some.back().sequence;
    for (auto& line : some)
      if (!is_told_by_its_decision(line.act)) lines.push_back(std::move(line));
    if (is_end || std::ssize(lines) > most) return lines;
  }
}

Life life_before(Work& work, const Household& household, LifeKey key, std::int64_t most) {
  const auto moves = moves_of(work, household.id, key.move, most + 1);
  const auto lines = lines_of(work, household, key.line, most);
  auto cards = cards_of(work, moves);
  Life life;
  std::vector<std::vector<Uuid>> about;
  std::size_t move = 0, line = 0;
  while (std::ssize(life.items) < most && (move < moves.size() || line < lines.size())) {
    const bool is_move =
        line == lines.size() || (move < moves.size() && !(cards[move].at < lines[line].at));
    LifeEvent event;
    if (is_move) {
      auto& card = cards[move++];
      key.move = card.move;
      event = {card.at, "people.move", card.by, {}, {}};
      event.move = std::move(card);
      about.emplace_back();
    } else {
      const auto& told = lines[line++];
      key.line = told.sequence;
      event = {told.at, told.act, told.actor_name, {}, {}};
      about.push_back(ids_in(told.changed));
    }
    life.items.push_back(std::move(event));
  }
  if (move < moves.size() || line < lines.size()) life.next = key.text();
  put_persons(work, life.items, about);
  return life;
}
}  // namespace

std::vector<LifeEvent> life_of(Work& work, const Household& household) {
  return life_before(work, household, LifeKey::newest(), usual_page).items;
}

Result<Life> list_life(Work& work, const LifeQuery& query) {
  auto key = LifeKey::newest();
  if (query.after) {
    const auto given = LifeKey::parse(query.after->str());
    if (!given) return refuse(No::invalid, "json.bad_cursor", "after");
    key = *given;
  }
  const auto household = find_household(work, query.household);
  if (!household) return refuse(No::missing, "people.no_such_household");
  work.looked("people.household", household->id);
  return life_before(work, *household, key, limit_of(query.limit));
}
}  // namespace people
