// SPDX-License-Identifier: Apache-2.0
/// Changes that come from doors: written field by field, or kept as clashes.
#include "people/field_changes.hpp"

#include "people/clash_fields.hpp"
#include "people/clash_rows.hpp"
#include "people/field_rules.hpp"
#include "people/identity.hpp"
#include "people/phone.hpp"
#include "people/register.hpp"
#include "people/rows_of.hpp"
#include "people/rules.hpp"

namespace people {
namespace {
std::string at_change(std::size_t number, const char* member) {
  return "changes/" + std::to_string(number) + '/' + member;
}

/// The value as it will stand, or why it cannot.
Result<std::string> value_of_change(const FieldChange& change, Day today, const std::string& at) {
  const std::string& text = change.now.plain().str();
  if (!fits_field(change.field, text, today)) return refuse(No::invalid, "people.field_value", at);
  if (change.field != KnownField::phone || text.empty()) return text;
  const auto verdict = read_phone(text);
  if (!verdict.ok) return refuse(No::invalid, verdict.code, at);
  return verdict.normalised;
}

/// One household's changes of one visit.
class FieldMerging {
 public:
  FieldMerging(Work& work, Household household, const ChangesFrom& from)
      : work_(work), rows_(work), household_(std::move(household)), from_(from) {}

  Result<void> take(const FieldChange& change, std::size_t number) {
    if (is_of_household(change.field) == change.person.has_value())
      return refuse(No::invalid, "people.field_of_another", at_change(number, "person"));
    const auto now = value_of_change(change, work_.today(), at_change(number, "now"));
    if (!now) return refuse(now);
    if (!change.person) {
      take_household(change, *now);
      return {};
    }
    return take_person(change, *now, at_change(number, "person"));
  }

  MergedChanges finish() {
    rows_.finish();
    if (!touched_.empty()) work_.announce("people.household_changed", touched_);
    return std::move(merged_);
  }

 private:
  void take_household(const FieldChange& change, const std::string& now) {
    const auto verdict =
        judge_change(text_of(household_, change.field), "", change.was.plain().str(), now);
    if (verdict == FieldVerdict::stands_already) return;
    if (verdict == FieldVerdict::clash) return keep(change, {}, now);
    auto after = household_;
    put_text(after, change.field, now);
    ++after.revision;
    after.changed_at = work_.now;
    rows_.change(household_, after);
    household_ = after;
    wrote(household_.id);
  }

  Result<void> take_person(const FieldChange& change, const std::string& now,
                           const std::string& at) {
    auto person = find_where_merged(work_, *change.person);
    if (!person) return refuse(No::missing, "people.no_such_person", at);
    const auto present = text_of(work_, *person, change.field);
    const auto mask = change.field == KnownField::phone ? mask_phone(present) : std::string();
    auto verdict = judge_change(present, mask, change.was.plain().str(), now);
    if (verdict == FieldVerdict::stands_already) return {};
    if (person->standing != Standing::listed ||
        contradicts_number(work_, *person, change.field, now))
      verdict = FieldVerdict::clash;
    if (verdict == FieldVerdict::clash) {
      keep(change, person->id, now);
      return {};
    }
    write_field(work_, rows_, *person, change.field, now);
    wrote(person->household_id);
    wrote_to(person->id);
    return {};
  }

  void wrote(const Uuid& household) {
    ++merged_.written;
    wrote_to(household);
  }
  void wrote_to(const Uuid& id) {
    if (std::find(touched_.begin(), touched_.end(), id) == touched_.end()) touched_.push_back(id);
  }

  /// Keeps the value beside what stands there; once, however many bring it.
  void keep(const FieldChange& change, const std::optional<Uuid>& person, const std::string& now) {
    for (const auto& known : work_.tx.all<Clash>(
             "where community_id = ? and household_id = ? and field = ? and decision is null",
             household_.community_id, household_.id, change.field))
      if (known.person_id == person && work_.open<&Clash::brought>(known) == now) return;
    Clash row;
    row.community_id = household_.community_id;
    row.id = work_.world.new_uuid();
    row.household_id = household_.id;
    row.person_id = person;
    row.field = change.field;
    work_.seal<&Clash::brought>(row, now);
    work_.seal<&Clash::was>(row, change.was.plain().str());
    row.source = from_.source;
    row.origin_id = from_.origin;
    row.at = from_.at;
    row.received_at = work_.now;
    row.actor_id = work_.actor.user;
    row.actor_name = work_.actor.name;
    work_.tx.insert(row);
    merged_.clashes.push_back(row.id);
    work_.announce("people.clash_kept", {row.id, household_.id});
  }

  Work& work_;
  Register rows_;
  Household household_;
  const ChangesFrom& from_;
  MergedChanges merged_;
  std::vector<Uuid> touched_;
};
}  // namespace

Result<MergedChanges> merge_changes(Work& work, const Uuid& id,
                                    const std::vector<FieldChange>& changes,
                                    const ChangesFrom& from) {
  auto household = find_household(work, id);
  if (!household) return refuse(No::missing, "people.no_such_household", "household");
  FieldMerging merging(work, std::move(*household), from);
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const auto taken = merging.take(changes[i], i);
    if (!taken) return refuse(taken);
  }
  return merging.finish();
}
}  // namespace people
