// SPDX-License-Identifier: Apache-2.0
#include "people/move_between.hpp"

#include "people/corrections.hpp"
#include "people/move_writer.hpp"
#include "people/rows_of.hpp"
#include "people/rules.hpp"
#include "platform/app.hpp"

namespace people {
namespace {
/// Carries persons from one community to another, a decision at each end.
class Carrying {
 public:
  Carrying(Work& work, const Uuid& from, const Uuid& to, MoveKind kind_from, MoveKind kind_to)
      : work_(work), from_(work, from, kind_from), to_(work, to, kind_to) {
    from_.row().other_community_id = to;
    to_.row().other_community_id = from;
  }
  MoveWriter& from() { return from_; }
  MoveWriter& to() { return to_; }

  /// `leaving` stands as `left` from now on, and as `stay` at the other end, where `known` is the
  /// row that was left there before. Refuses people.known_already.
  Result<void> carry(const Person& leaving, const Stay& left, const std::optional<Person>& known,
                     const Stay& stay) {
    const auto phone = phone_of(work_, leaving);
    auto arriving = leaving;
    arriving.community_id = to_.row().community_id;
    put_stay(arriving, stay);
    arriving.found_in.reset();
    arriving.revision = known ? known->revision + 1 : 1;
    arriving.changed_at = work_.now;
    if (bears_another(arriving)) return refuse(No::conflict, "people.known_already", "movers");

    auto after = leaving;
    put_stay(after, left);
    if (is_set_aside(left.standing))
      from_.rows().set_aside(after);
    else
      after.found_in = arriving.community_id;
    ++after.revision;
    after.changed_at = work_.now;
    from_.step(leaving, phone, after, phone);
    const auto needs = from_.ended();

    if (known)
      to_.step(*known, phone_of(work_, *known), arriving, phone);
    else
      to_.add(arriving, phone);
    for (const auto& need : needs) to_.open(need);
    return {};
  }

  void finish() {
    from_.finish();
    to_.finish();
  }

 private:
  /// Somebody at the other end has this identity number: they are to be merged, not to stand twice.
  bool bears_another(const Person& arriving) {
    if (!arriving.id_index) return false;
    return work_.tx
        .one<Person>("where community_id = ? and id_index = ? and id <> ?", arriving.community_id,
                     *arriving.id_index, arriving.id)
        .has_value();
  }

  Work& work_;
  MoveWriter from_, to_;
};

std::unordered_map<Uuid, Person> keyed(std::vector<Person> persons) {
  std::unordered_map<Uuid, Person> found;
  for (auto& person : persons) {
    const auto id = person.id;
    found.emplace(id, std::move(person));
  }
  return found;
}

std::optional<Person> found_in(const std::unordered_map<Uuid, Person>& persons, const Uuid& id) {
  const auto found = persons.find(id);
  return found == persons.end() ? std::nullopt : std::optional(found->second);
}
}  // namespace

Result<MoveCard> move_between(Work& work, const NewMove& wanted) {
  const auto from = *wanted.community;
  Carrying carrying(work, from, work.community(), MoveKind::moved_out, MoveKind::moved_in);
  for (auto* end : {&carrying.from(), &carrying.to()})
    if (const auto taken = end->take(wanted); !taken) return refuse(taken);

  std::vector<Uuid> ids;
  for (const auto& mover : wanted.movers) ids.push_back(mover.person);
  const auto persons = movers_of(work, from, ids);
  if (!persons) return refuse(persons);
  const auto known = keyed(find_persons(work, work.community(), ids));
  for (std::size_t i = 0; i < persons->size(); ++i) {
    const auto& person = (*persons)[i];
    if (person.found_in) return refuse(No::conflict, "people.found_elsewhere", "movers");
    // Who has left the house already comes back into it here.
    const bool has_left = person.standing == Standing::moved_out;
    const auto left =
        has_left ? Result<Stay>(stay_of(person)) : leave(stay_of(person), Registration::goes_along);
    if (!left) return refuse(left);
    const auto here = found_in(known, person.id);
    const bool was_here = here && here->standing != Standing::struck;
    auto present = was_here ? stay_of(*here) : stay_of(person);
    present.registered = left->registered;
    present.registered_at = left->registered_at;
    const auto stay = settle(present, wanted.household, wanted.movers[i].relation);
    if (!stay) return refuse(stay);
    const auto carried = carrying.carry(person, *left, here, *stay);
    if (!carried) return refuse(carried);
  }
  carrying.from().row().from_household_id = persons->front().household_id;
  carrying.to().row().to_household_id = wanted.household;
  carrying.finish();
  return card_of(work, carrying.to().row());
}

Result<MoveCard> correct_between(Work& work, const Move& move, const NewCorrection& wanted) {
  const auto here = work.community(), other = *move.other_community_id;
  const bool is_here_target = move.kind == MoveKind::moved_in;
  const auto source = is_here_target ? other : here, target = is_here_target ? here : other;
  if (!is_allowed_at(work, may_write_moves, other))
    return refuse(No::forbidden, "auth.not_yours", "community");
  const auto there = work.tx.one<Move>("where community_id = ? and id = ?", other, move.id);
  ENSURE(there.has_value());
  const auto came = present_after(work, target, move.id);
  if (!came) return refuse(came);
  const auto went = present_after(work, source, move.id, target);
  if (!went) return refuse(went);
  ENSURE(came->size() == went->size());

  Carrying carrying(work, target, source, MoveKind::moved_in, MoveKind::moved_out);
  for (auto* end : {&carrying.from(), &carrying.to()})
    if (const auto taken = end->take_back(move.id, wanted); !taken) return refuse(taken);
  for (std::size_t i = 0; i < came->size(); ++i) {
    const auto& [person, step] = (*came)[i];
    auto left = step.before.value_or(step.after);
    if (!step.before) left.standing = Standing::struck;
    const auto carried = carrying.carry(person, left, (*went)[i].person, *(*went)[i].step.before);
    if (!carried) return refuse(carried);
  }
  carrying.from().row().from_household_id = (is_here_target ? move : *there).to_household_id;
  carrying.to().row().to_household_id = (is_here_target ? *there : move).from_household_id;
  carrying.finish();
  return card_of(work, is_here_target ? carrying.from().row() : carrying.to().row());
}
}  // namespace people
