// SPDX-License-Identifier: Apache-2.0
#include "report/open_door.hpp"

#include "report/doors.hpp"
#include "report/letters.hpp"
#include "report/policy.hpp"

namespace report {
namespace {
Result<Told<DoorOfLetter>> tell_door(Work& work, const Letter& letter) {
  const Counted looks[] = {
      at_door(letter, "look", report_policy(work.today()).looks_of_door, work.today())};
  if (const auto may = may_try(work, tries, looks); !may) return refuse(may);
  count_tries(work, tries, looks);
  Told<DoorOfLetter> told;
  told.ended = "opened";
  auto& reply = told.reply;
  if (const auto door = find_door(work, letter.place_id)) {
    reply.door = door->label;
    reply.compound_name = door->compound_name;
  }
  if (const auto community = place::find_division(work, work.community()))
    reply.community_name = community->name;
  reply.phone = phone_of_office(work);
  if (const auto target = census::running_target(work, letter.place_id))
    reply.asked = census::asked_by(work, target->drive);
  return told;
}

KnownMember member_of(const people::PersonCard& card) {
  KnownMember member;
  member.person = card.person;
  member.name = card.name.str();
  member.sex = card.sex;
  member.born_year = card.born_year;
  member.relation = card.relation;
  member.residence = card.residence;
  member.registered = card.registered;
  member.phone_masked = card.phone_masked;
  return member;
}

Result<Told<KnownDoor>> tell_known(Work& work, const Letter& letter) {
  const auto household = people::household_behind(work, letter.place_id);
  ENSURE(household.has_value());
  const auto file = people::open_household(work, {*household});
  if (!file) return refuse(file);
  Told<KnownDoor> told;
  told.ended = "proven";
  told.reply.occupancy = file->occupancy;
  for (const auto& card : file->members) told.reply.members.push_back(member_of(card));
  return told;
}
}  // namespace

Refusal not_proven() { return {No::forbidden, "report.not_proven", "proof", {}, {}, 0}; }

Result<std::optional<Uuid>> who_proved(Work& work, const Caller& caller, const Letter& letter,
                                       const GivenProof& proof) {
  const auto& policy = report_policy(work.today());
  const Counted counts[] = {at_door(letter, "proof", policy.proofs_of_door, work.today()),
                            from_address(caller, "proof", policy.proofs_of_address, work.today())};
  if (const auto may = may_try(work, tries, counts); !may) return refuse(may);
  const auto household = people::household_behind(work, letter.place_id);
  // Where nobody is listed the same is done with nobody's household.
  const auto who = people::find_proven(work, household.value_or(Uuid{}), proof.name.plain().str(),
                                       proof.phone_tail.plain().str());
  if (!who) count_tries(work, tries, counts);
  return who;
}

Result<routing::Answered> look_at_door(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<DoorCode>(http.body);
  if (!wanted) return refuse(wanted);
  const Caller caller{slow.desk, slow.remote, "report.look_at_door"};
  auto told = at_letter<DoorOfLetter>(caller, wanted->code.plain().str(), tell_door);
  if (!told) return refuse(told);
  return routing::answer_with(std::move(*told), http::Method::get);
}

Result<routing::Answered> prove(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<NewProof>(http.body);
  if (!wanted) return refuse(wanted);
  const Caller caller{slow.desk, slow.remote, "report.prove"};
  auto told =
      at_letter<KnownDoor>(caller, wanted->code.plain().str(),
                           [&](Work& work, const Letter& letter) -> Result<Told<KnownDoor>> {
                             const auto who = who_proved(work, caller, letter, wanted->proof);
                             if (!who) return refuse(who);
                             if (*who) return tell_known(work, letter);
                             Told<KnownDoor> told;
                             told.ended = "not_proven";
                             told.refused = not_proven();
                             return told;
                           });
  if (!told) return refuse(told);
  return routing::answer_with(std::move(*told), http::Method::get);
}
}  // namespace report
