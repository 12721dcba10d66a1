// SPDX-License-Identifier: Apache-2.0
#include "people/ledger_plan.hpp"

#include <algorithm>

#include "base/ordered_ids.hpp"
#include "people/ledger_known.hpp"
#include "people/register.hpp"

namespace people {
bool PersonDraft::has_new_needs() const {
  return std::any_of(needs.begin(), needs.end(),
                     [](const NeedDraft& need) { return !need.id || need.is_changed; });
}

namespace {
Uuid key_of(const Bytes& blind) {
  Uuid key;
  ENSURE(blind.content.size() == key.bytes.size());
  std::copy(blind.content.begin(), blind.content.end(), key.bytes.begin());
  return key;
}

/// Puts the entries of a ledger over what is known, one after another.
class Planner {
 public:
  Planner(Work& work, const Ledger& ledger, Plan& plan)
      : work_(work), ledger_(ledger), plan_(plan), known_(work, plan), rows_(work) {}

  void run() {
    note_names_of_numbers();
    for (std::size_t i = 0; i < ledger_.entries.size(); ++i) {
      entry_ = &ledger_.entries[i];
      id_key_ = id_keys_[i];
      take();
    }
    settle();
  }

 private:
  struct NumberUse {
    std::string_view first_name;
    bool has_several = false;
  };

  /// Who bears an identity number that several names of the file claim: the register's bearer, or
  /// the first in the file. All others are refused, whatever the order of the rows.
  void note_names_of_numbers() {
    id_keys_.resize(ledger_.entries.size());
    for (std::size_t i = 0; i < ledger_.entries.size(); ++i) {
      const auto& entry = ledger_.entries[i];
      if (entry.id_number.empty()) continue;
      const auto kind = entry.id_kind.value_or(IdKind::resident_id);
      id_keys_[i] = key_of(rows_.id_index_of(kind, entry.id_number));
      auto& use = number_uses_[*id_keys_[i]];
      if (use.first_name.empty()) use.first_name = entry.name;
      if (use.first_name != entry.name) use.has_several = true;
    }
  }

  void find(Field field, std::string_view code, bool is_refused = false) {
    const auto& sheet = ledger_.sheets[static_cast<std::size_t>(entry_->sheet)];
    plan_.findings.push_back(
        {entry_->sheet, entry_->row, sheet.column(field), std::string(code), {}, is_refused});
    if (is_refused) ++plan_.counts.refused;
  }

  void take() {
    if (is_leaving(*entry_)) return take_leave();
    const place::Place* dwelling = nullptr;
    std::optional<std::uint32_t> household;
    if (last_ && last_->door == entry_->door) {
      household = last_->household;
      if (last_->is_former) find(Field::door, "people.door_renamed");
    } else {
      last_.reset();
      if (!reach_door(dwelling)) return;
      if (dwelling) household = known_.household_at(dwelling->id);
    }
    std::optional<std::uint32_t> person;
    if (!entry_->name.empty() && !find_person(household, person)) return;
    const auto here = mention(dwelling, household);
    if (!last_) last_ = LastDoor{entry_->door, here, is_former_};
    take_household(plan_.households[here]);
    if (!entry_->name.empty()) take_person(here, person);
  }

  /// Somebody is listed no longer. Who is not known, or lives elsewhere by now, is left alone.
  void take_leave() {
    const auto* dwelling = plan_.doors.find(known_.door_of(entry_->door));
    const auto household = dwelling ? known_.household_at(dwelling->id) : std::nullopt;
    std::optional<std::uint32_t> found;
    if (!find_bearer(household, found)) return;
    ++persons_met_;
    if (!found) return find(Field::name, "people.leaver_unknown");
    auto& person = plan_.persons[*found];
    if (person.standing != Standing::listed || person.leaves) return;
    if (!household || person.household_id != plan_.households[*household].id)
      return find(Field::door, "people.leaver_lives_elsewhere");
    mention(dwelling, household);
    find(Field::name, "people.leaves");
    person.is_mentioned = true;
    person.leaves = entry_->change == LedgerChange::died ? Standing::dead : Standing::moved_out;
    person.changed |= bit(Field::change);
  }

  /// The dwelling of the door, none when it has to be made; false when the row is refused.
  bool reach_door(const place::Place*& dwelling) {
    const auto door = known_.door_of(entry_->door);
    dwelling = plan_.doors.find(door);
    if (dwelling ? dwelling->is_closed : plan_.doors.is_closed_above(door)) {
      find(Field::door, "people.door_closed", true);
      return false;
    }
    is_former_ = known_.is_former(entry_->door);
    if (is_former_) find(Field::door, "people.door_renamed");
    if (dwelling) return true;
    const auto missing = known_.missing_in(entry_->door);
    if (missing.empty()) return true;
    find(missing == "people.which_compound" ? Field::compound : Field::stairwell, missing, true);
    return false;
  }

  Uuid new_id() { return last_id_ = behind(last_id_, work_.world.new_uuid()); }

  std::uint32_t mention(const place::Place* dwelling, std::optional<std::uint32_t> household) {
    if (!household) {
      if (!dwelling) dwelling = &plan_.doors.find_or_make(work_, known_.door_of(entry_->door));
      household = known_.add_household(new_id(), dwelling->id);
    }
    auto& draft = plan_.households[*household];
    if (!draft.is_mentioned) {
      draft.is_mentioned = true;
      plan_.order.push_back(*household);
    }
    return *household;
  }

  void take_household(HouseholdDraft& household) {
    if (entry_->occupancy)
      put(household, Field::occupancy, household.occupancy, *entry_->occupancy);
    for (const auto& line : entry_->notes) add_note(household, line);
  }

  void add_note(HouseholdDraft& household, const std::string& line) {
    const auto around = '\n' + household.note + '\n';
    if (around.find('\n' + line + '\n') != std::string::npos) return;
    auto note = household.note.empty() ? line : household.note + '\n' + line;
    if (!Note::fits(note)) return find(Field::note, "people.note_full");
    household.note = std::move(note);
    household.changed |= bit(Field::note);
  }

  /// Finds whom the row means, none for a new person; false when the row is refused.
  bool find_person(std::optional<std::uint32_t> household, std::optional<std::uint32_t>& person) {
    if (!find_bearer(household, person)) return false;
    return !person || is_still_here(plan_.persons[*person]);
  }

  bool find_bearer(std::optional<std::uint32_t> household, std::optional<std::uint32_t>& person) {
    if (id_key_) {
      const auto& use = number_uses_.at(*id_key_);
      person = known_.by_number(*id_key_);
      const std::string_view bearer =
          person ? std::string_view(plan_.persons[*person].name) : use.first_name;
      const bool is_other = bearer != entry_->name;
      if (is_other && (use.has_several || !is_renaming(household, person))) {
        find(Field::id_number, "people.id_of_another", true);
        return false;
      }
    }
    if (!person && household) person = known_.by_name(*household, *entry_, id_key_.has_value());
    return true;
  }

  /// An older ledger does not bring anybody back: a person writes that down.
  bool is_still_here(const PersonDraft& person) {
    if (person.standing == Standing::listed) return true;
    const bool is_dead = person.standing == Standing::dead;
    find(Field::name, is_dead ? "people.is_dead" : "people.has_moved_out", true);
    return false;
  }

  /// A bearer of the number in the same household under another name was written wrongly before,
  /// unless the household has somebody of that name too.
  bool is_renaming(std::optional<std::uint32_t> household, std::optional<std::uint32_t> bearer) {
    if (!household || !bearer) return false;
    return plan_.persons[*bearer].household_id == plan_.households[*household].id &&
           !known_.by_name(*household, *entry_, false);
  }

  void take_person(std::uint32_t household, std::optional<std::uint32_t> found) {
    ++persons_met_;
    const auto phone_key = phone_key_of(entry_->phone);
    if (!found) {
      if (phone_key && known_.is_listed_elsewhere(*phone_key, entry_->name, id_key_.has_value()))
        find(Field::phone, "people.listed_elsewhere");
      found = known_.add_person(new_id(), household, entry_->name);
    }
    auto& person = plan_.persons[*found];
    if (entry_->change == LedgerChange::changed && person.is_new() && !person.is_mentioned)
      find(Field::change, "people.changed_but_new");
    if (person.leaves) come_back(person);
    const auto& home = plan_.households[household].id;
    if (person.household_id != home) {
      if (person.is_mentioned) return find(Field::door, "people.listed_twice_elsewhere");
      find(Field::door, "people.moved_here");
      person.is_moved = true;
      known_.move(*found, household);
    }
    person.is_mentioned = true;
    put_facts(person);
    put_numbers(*found, person, phone_key);
    for (const auto& need : entry_->needs) put_need(person, need);
  }

  /// Gone from one door and new at another: moved, in one file.
  static void come_back(PersonDraft& person) {
    person.leaves.reset();
    person.changed &= ~bit(Field::change);
    person.is_mentioned = false;
  }

  std::optional<Uuid> phone_key_of(const std::string& phone) const {
    if (phone.empty()) return std::nullopt;
    return key_of(rows_.phone_index_of(phone));
  }

  void put_facts(PersonDraft& person) {
    if (person.name != entry_->name) {
      person.name = entry_->name;
      person.changed |= bit(Field::name);
    }
    if (entry_->sex) put(person, Field::sex, person.sex, *entry_->sex);
    if (entry_->born_on) put(person, Field::born_on, person.born_on, entry_->born_on);
    if (entry_->relation) put(person, Field::relation, person.relation, *entry_->relation);
    if (entry_->residence) put(person, Field::residence, person.residence, *entry_->residence);
    if (entry_->registered) put(person, Field::registered, person.registered, *entry_->registered);
    if (!entry_->registered_at.empty())
      put(person, Field::registered_at, person.registered_at,
          std::optional<std::string>(entry_->registered_at));
  }

  void put_numbers(std::uint32_t index, PersonDraft& person, std::optional<Uuid> phone_key) {
    if (phone_key && put(person, Field::phone, person.phone_key, phone_key)) {
      person.phone = entry_->phone;
      known_.note_phone(index);
    }
    if (id_key_ && put(person, Field::id_number, person.id_key, id_key_)) {
      person.id_kind = entry_->id_kind.value_or(IdKind::resident_id);
      person.id_number = entry_->id_number;
      known_.note_number(index);
    }
  }

  void put_need(PersonDraft& person, const WantedNeed& wanted) {
    auto need = std::find_if(person.needs.begin(), person.needs.end(),
                             [&](const NeedDraft& known) { return known.kind == wanted.kind; });
    if (need == person.needs.end()) {
      person.needs.push_back(
          {{}, wanted.kind, wanted.next_due, wanted.next_due.has_value(), false});
      return;
    }
    if (!wanted.next_due || need->next_due == wanted.next_due) {
      need->is_given |= wanted.next_due.has_value();
      return;
    }
    if (need->is_given) return find(Field::need_due, "people.twice_different");
    need->is_given = true;
    need->is_changed = need->id.has_value();
    need->next_due = wanted.next_due;
  }

  /// True when the value is new. The first one given in the file counts.
  template <class Draft, class T>
  bool put(Draft& draft, Field field, T& member, const T& value) {
    const auto mark = bit(field);
    const bool is_first = !(draft.given & mark);
    draft.given |= mark;
    if (member == value) return false;
    if (!is_first) {
      find(field, "people.twice_different");
      return false;
    }
    member = value;
    draft.changed |= mark;
    return true;
  }

  /// What only the whole file can tell: who lives in new homes, which rows are to write, the
  /// counts.
  void settle() {
    auto& counts = plan_.counts;
    for (std::uint32_t i = 0; i < plan_.persons.size(); ++i) {
      const auto& person = plan_.persons[i];
      if (!person.is_mentioned) continue;
      auto& home = plan_.households[known_.household_of(person.household_id)];
      if (home.is_new() && person.residence == Residence::here &&
          !(home.given & bit(Field::occupancy)))
        home.occupancy = Occupancy::occupied;
      if (!person.is_to_write()) continue;
      home.persons_to_write.push_back(i);
      ++(person.is_new() ? counts.persons.created : counts.persons.updated);
    }
    counts.persons.unchanged = persons_met_ - counts.persons.created - counts.persons.updated;
    for (const auto index : plan_.order) {
      const auto& home = plan_.households[index];
      ++(home.is_new()  ? counts.households.created
         : home.changed ? counts.households.updated
                        : counts.households.unchanged);
    }
    for (const auto& place : plan_.doors.made())
      if (place.kind == place::Kind::dwelling) ++counts.dwellings.created;
    std::erase_if(plan_.order, [&](auto index) { return !plan_.households[index].is_to_write(); });
  }

  Work& work_;
  const Ledger& ledger_;
  Plan& plan_;
  KnownPeople known_;
  const Register rows_;  ///< Only makes keys of numbers.
  /// The members of a household stand below each other: their door is looked for once.
  struct LastDoor {
    place::DoorName door;
    std::uint32_t household = 0;
    bool is_former = false;
  };

  const Entry* entry_ = nullptr;
  std::optional<LastDoor> last_;
  bool is_former_ = false;  ///< Of the door that was reached last.
  std::optional<Uuid> id_key_;
  std::vector<std::optional<Uuid>> id_keys_;
  std::unordered_map<Uuid, NumberUse> number_uses_;
  std::int64_t persons_met_ = 0;
  Uuid last_id_;
};
}  // namespace

Plan plan_ledger(Work& work, const Ledger& ledger) {
  Plan plan;
  plan.doors = place::DoorMap::load(work);
  plan.counts.rows = ledger.rows;
  plan.counts.ignored_rows = ledger.ignored_rows;
  plan.counts.refused = ledger.refused;
  plan.findings = ledger.findings;
  Planner(work, ledger, plan).run();
  std::stable_sort(plan.findings.begin(), plan.findings.end(),
                   [](const LedgerFinding& a, const LedgerFinding& b) {
                     return std::tie(a.sheet, a.row) < std::tie(b.sheet, b.row);
                   });
  return plan;
}
}  // namespace people
