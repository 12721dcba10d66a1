// SPDX-License-Identifier: Apache-2.0
/// Destroying what the register holds on one person.
#include <algorithm>

#include "people/clash_rows.hpp"
#include "people/grams.hpp"
#include "people/import_rows.hpp"
#include "people/merge_rows.hpp"
#include "people/move_rows.hpp"
#include "people/personal.hpp"
#include "people/register.hpp"
#include "people/rows_of.hpp"
#include "people/undo_rows.hpp"
#include "place/place.hpp"

namespace people {
namespace {
constexpr std::string_view gone = "…";

/// The text with each of the names taken out.
std::string without(std::string text, const std::vector<std::string>& names) {
  for (const auto& name : names)
    for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at))
      text.replace(at, name.size(), gone);
  return text;
}

/// Nothing that tells who it was.
void strip(Person& person) {
  person.name = PersonName(erased_name);
  person.sex = Sex::unknown;
  person.born_on.reset();
  person.relation = Relation::other;
  person.registered = Registered::unknown;
  person.registered_at.reset();
  person.back_on.reset();
  person.phone.reset();
  person.phone_index.reset();
  person.id_kind.reset();
  person.id_number.reset();
  person.id_index.reset();
}

class Erasing {
 public:
  Erasing(Work& work, const Uuid& person)
      : work_(work), community_(work.community()), ids_(ids_of(work, person)) {}

  Erased run() {
    persons_ = find_persons(work_, community_, ids_);
    names_ = names_of(work_, {community_}, ids_);
    if (persons_.empty() && names_.empty()) return {};
    erase_persons();
    erase_needs_and_jobs();
    erase_clashes();
    erase_decisions();
    erase_copies<MergeCopy>("before_merges");
    erase_copies<ImportedPerson>("before_imports");
    erase_opinions();
    erase_notes();
    erase_imports();
    erase_heads();
    return std::move(erased_);
  }

 private:
  void count(const char* what, std::int64_t number) { erased_.counts[what] += number; }

  void keep_needles(const Person& person) {
    if (person.phone) erased_.needles.push_back(person.phone->sealed());
    if (person.id_number) erased_.needles.push_back(person.id_number->sealed());
  }

  template <class Copy>
  std::vector<Copy> copies() {
    return work_.tx.all<Copy>("where community_id = ? and id in (?*)", community_, ids_);
  }

  void erase_persons() {
    Register rows(work_);
    std::vector<Uuid> touched;
    for (const auto& before : persons_) {
      keep_needles(before);
      const auto phone = phone_of(work_, before);
      note_heads(before, phone);
      auto after = before;
      strip(after);
      after.residence = Residence::elsewhere;
      after.standing = Standing::struck;
      ++after.revision;
      after.changed_at = work_.now;
      rows.change(before, phone, after, "");
      touched.push_back(before.household_id);
      touched.push_back(before.id);
    }
    rows.finish();
    count("persons", std::ssize(persons_));
    if (!touched.empty()) work_.announce("people.household_changed", touched);
  }

  void erase_needs_and_jobs() {
    Register rows(work_);
    const auto needs =
        work_.tx.all<Need>("where community_id = ? and person_id in (?*)", community_, ids_);
    for (const auto& need : needs) rows.remove(need);
    rows.finish();
    count("needs", std::ssize(needs));
    count("jobs",
          work_.tx.run("delete from people_staff where community_id = ? and person_id in (?*)",
                       community_, ids_));
  }

  void erase_clashes() {
    const auto of_person = "where community_id = ? and person_id in (?*)";
    for (const auto& clash : work_.tx.all<Clash>(of_person, community_, ids_)) {
      erased_.needles.push_back(clash.brought.sealed());
      erased_.needles.push_back(clash.was.sealed());
    }
    count("clashes",
          work_.tx.run("delete from people_clash where community_id = ? and person_id in (?*)",
                       community_, ids_));
  }

  /// Decisions stay, for they may concern others too; what they say of this person goes.
  void erase_decisions() {
    auto steps =
        work_.tx.all<MoveStep>("where community_id = ? and person_id in (?*)", community_, ids_);
    std::vector<Uuid> moves;
    for (auto& step : steps) {
      step.after.registered_at.reset();
      if (step.before) step.before->registered_at.reset();
      work_.tx.run(
          "update people_move_step set before = ?, after = ? "
          "where community_id = ? and move_id = ? and number = ?",
          step.before, step.after, community_, step.move_id, step.number);
      moves.push_back(step.move_id);
    }
    count("decisions", std::ssize(steps));
    work_.tx.run(
        "update people_move set whereabouts = '', note = '' "
        "where community_id = ? and id in (?*) and not exists ("
        "select 1 from people_move_step s where s.community_id = people_move.community_id "
        "and s.move_id = people_move.id and s.person_id not in (?*))",
        community_, moves, ids_);
    for (const auto& move :
         work_.tx.all<Move>("where community_id = ? and id in (?*)", community_, moves))
      work_.tx.run(
          "update people_move set whereabouts = ?, note = ? where community_id = ? and id = ?",
          without(move.whereabouts, names_), without(move.note.str(), names_), community_, move.id);
  }

  template <class Copy>
  void erase_copies(const char* what) {
    static const std::string sql =
        std::string("update ") + Copy::table +
        " set name = ?, sex = ?, born_on = null, relation = ?, registered = ?, "
        "registered_at = null, back_on = null, phone = null, phone_index = null, id_kind = null, "
        "id_number = null, id_index = null where community_id = ? and id in (?*)";
    for (const auto& copy : copies<Copy>()) {
      keep_needles(copy);
      note_heads(copy, copy.phone ? phone_of(work_, copy) : std::string());
    }
    count(what, work_.tx.run(sql, erased_name, Sex::unknown, Relation::other, Registered::unknown,
                             community_, ids_));
  }

  /// What somebody wrote about them as one of two.
  void erase_opinions() {
    work_.tx.run(
        "update people_merge set note = '' "
        "where community_id = ? and (kept_id in (?*) or dropped_id in (?*))",
        community_, ids_, ids_);
    work_.tx.run(
        "update people_separation set note = '' where community_id = ? and merge_id in ("
        "select id from people_merge where community_id = ? and "
        "(kept_id in (?*) or dropped_id in (?*)))",
        community_, community_, ids_, ids_);
    work_.tx.run("update people_difference set note = '' where one_id in (?*) or other_id in (?*)",
                 ids_, ids_);
    work_.tx.run("delete from people_pair where one_id in (?*) or other_id in (?*)", ids_, ids_);
  }

  /// Notes on the homes of the person, and as imports keep them from before.
  void erase_notes() {
    std::vector<Uuid> homes;
    for (const auto& person : persons_) homes.push_back(person.household_id);
    for (const auto& step :
         work_.tx.all<MoveStep>("where community_id = ? and person_id in (?*)", community_, ids_)) {
      homes.push_back(step.after.household);
      if (step.before) homes.push_back(step.before->household);
    }
    Register rows(work_);
    std::int64_t changed = 0;
    for (const auto& before :
         work_.tx.all<Household>("where community_id = ? and id in (?*)", community_, homes)) {
      auto after = before;
      after.note = Note(without(before.note.str(), names_));
      if (after.note == before.note) continue;
      ++after.revision;
      after.changed_at = work_.now;
      rows.change(before, after);
      ++changed;
    }
    rows.finish();
    for (const auto& change : work_.tx.all<ImportChange>(
             "where community_id = ? and row_id in (?*) and note_before is not null", community_,
             homes))
      work_.tx.run(
          "update people_import_change set note_before = ? "
          "where community_id = ? and import_id = ? and kind = ? and row_id = ?",
          without(change.note_before->str(), names_), community_, change.import_id, change.kind,
          change.row_id);
    count("notes", changed);
  }

  /// Ledgers as they came: whether the person stands in one of them cannot be told without opening
  /// all, and nothing but another look depends on them.
  void erase_imports() {
    count("ledgers",
          work_.tx.run("delete from people_import_file where community_id = ?", community_));
    for (auto& import : work_.tx.all<Import>("where community_id = ?", community_)) {
      bool is_changed = false;
      for (auto& sheet : import.sheets)
        for (auto& column : sheet.columns)
          is_changed |= std::erase_if(column.samples, [&](const auto& sample) {
                          return without(sample.str(), names_) != sample.str();
                        }) > 0;
      if (is_changed) work_.tx.update(import);
    }
    for (const auto& finding :
         work_.tx.all<ImportFinding>("where community_id = ? and value <> ''", community_)) {
      const auto left = without(finding.value, names_);
      if (left != finding.value)
        work_.tx.run(
            "update people_import_finding set value = ? "
            "where community_id = ? and import_id = ? and number = ?",
            left, community_, finding.import_id, finding.number);
    }
  }

  void note_heads(const Person& person, std::string_view phone) {
    for (const auto& token : tokens_of_name(person.name)) heads_.push_back(head_of(token));
    if (phone.size() >= 4) heads_.push_back(tail_token(work_.keys, phone));
    if (person.id_index) numbers_.push_back(number_token(*person.id_index));
  }

  /// What the house knows of a community under a head, when nobody else there has it.
  void erase_heads() {
    const auto division = place::find_division(work_, community_);
    if (!division || division->code.empty()) return;
    SearchIndex house(work_.tx, {}), here(work_.tx, community_);
    std::vector<std::string> gone;
    for (const auto& head : heads_)
      if (here.find({head, {}}, end_of_prefix(head), 1).empty())
        gone.push_back(house_token(head, division->code));
    for (const auto& number : numbers_) gone.push_back(house_token(number, division->code));
    house.remove(gone, community_);
  }

  Work& work_;
  const Uuid community_;
  const std::vector<Uuid> ids_;
  std::vector<Person> persons_;
  std::vector<std::string> names_, heads_, numbers_;
  Erased erased_;
};
}  // namespace

Erased erase(Work& work, const Uuid& person) { return Erasing(work, person).run(); }
}  // namespace people
