// SPDX-License-Identifier: Apache-2.0
#include "care/contacts.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "care/checks.hpp"
#include "isolation/isolation.hpp"
#include "platform/auth/hand_in.hpp"

namespace care {
namespace {
bool is_ill(const Reading& reading, const CarePolicy& policy) {
  return !reading.symptoms.empty() || (reading.tenths && *reading.tenths >= policy.fever_tenths);
}

Contact row_of(Work& work, const Subject& subject, const Heard& heard) {
  Contact row;
  row.community_id = subject.community_id;
  row.id = heard.id;
  row.subject_id = subject.id;
  row.how = heard.how;
  row.at = heard.at;
  row.received_at = work.now;
  row.happened_at = heard.happened_at;
  row.by_id = user_of(work);
  row.by_name = heard.phone ? std::string() : work.actor.name;
  row.phone_id = heard.phone;
  work.seal<&Contact::reading>(row, json::write(heard.reading));
  return row;
}

/// Those that it closes; the others stay in `open`.
std::vector<Check> take_closed(std::vector<Check>& open, const Heard& heard,
                               const CarePolicy& policy) {
  const Said said{heard.how, heard.happened_at, heard.reading.verdict};
  const auto kept = std::stable_partition(open.begin(), open.end(), [&](const Check& one) {
    return !closes(one.kind, one.slot_at, said, policy);
  });
  std::vector<Check> closed(kept, open.end());
  open.erase(kept, open.end());
  return closed;
}

/// Asked for with the id of the contact, so that it is one request however often it is sent.
void ask_to_talk(Work& work, const Subject& subject, const Heard& heard) {
  need::Asked asked;
  asked.id = heard.id;
  asked.household = subject.household_id;
  asked.person = subject.person_id;
  asked.kind = need::Kind::talk;
  asked.choice = heard.reading.mood == Mood::wants_to_talk ? "call_me" : "counsellor";
  asked.sight = heard.phone ? need::Sight::own_phone : need::Sight::household;
  asked.phone = heard.phone;
  asked.at = heard.happened_at;
  asked.source = subject.id;
  if (need::ask(work, asked)) return;
  // Whoever is not listed there any more asks for the household.
  asked.person.reset();
  (void)need::ask(work, asked).has_value();
}

void note_mood(Work& work, const Subject& subject, const Heard& heard) {
  if (!is_reached(heard.how)) return;
  const bool is_calm = heard.reading.mood == Mood::calm;
  if (is_calm && !subject.worried_at) return;
  work.tx.run("update care_subject set worried_at = ? where community_id = ? and id = ?",
              is_calm ? std::nullopt : std::optional(heard.happened_at), subject.community_id,
              subject.id);
}

Result<void> tell_isolation(Work& work, const Subject& subject, const Heard& heard,
                            const CarePolicy& policy) {
  if (subject.ground != Ground::order || !is_reached(heard.how)) return {};
  if (heard.reading.asked == SymptomsAsked::not_asked && !is_ill(heard.reading, policy)) return {};
  isolation::NewSymptoms symptoms;
  symptoms.order = subject.id;
  symptoms.id = heard.id;
  symptoms.symptoms = Private<isolation::Symptoms>(
      is_ill(heard.reading, policy) ? isolation::Symptoms::some : isolation::Symptoms::none);
  symptoms.at = heard.happened_at;
  return isolation::note_symptoms(work, symptoms);
}

Result<ContactKept> as_before(Work& work, const Contact& before, const Uuid& subject) {
  if (before.subject_id != subject) return refuse(No::conflict, "care.id_taken", "id");
  ContactKept kept{before.id, subject, 0, false, 0};
  for (const auto& check :
       work.tx.all<Check>("where community_id = ? and subject_id = ? and (closed_at is null or "
                          "contact_id = ?)",
                          work.community(), subject, before.id)) {
    kept.closed += check.contact_id == before.id;
    kept.open += check.is_open();
    kept.is_doctor_asked |= check.is_open() && check.kind == CheckKind::doctor;
  }
  return kept;
}

bool may_judge(const Work& work) {
  return work.actor.is_house || auth::is_allowed(sees_readings(), work.actor.grants, work.place,
                                                 work.actor.allowed_at(work.now));
}
}  // namespace

std::optional<Reading> reading_of(Work& work, const Contact& row) {
  if (row.reading.is_empty()) return std::nullopt;
  auto reading = json::read<Reading>(work.open<&Contact::reading>(row));
  ENSURE(reading.has_value());
  return std::move(*reading);
}

Result<ContactKept> hear(Work& work, const Subject& subject, const Heard& heard) {
  if (const auto before =
          work.tx.one<Contact>("where community_id = ? and id = ?", work.community(), heard.id))
    return as_before(work, *before, subject.id);
  const auto& policy = care_policy(work.today());
  work.tx.insert(row_of(work, subject, heard));
  auto open = open_checks_of(work, {subject.id})[subject.id];
  auto closed = take_closed(open, heard, policy);
  close_checks(work, closed, Ending::reached, heard.happened_at, heard.id);
  ContactKept kept{heard.id, subject.id, std::ssize(closed), false, 0};
  if (!is_reached(heard.how)) note_in_vain(work, open, heard.check);
  if (is_reached(heard.how) && !heard.reading.verdict && is_ill(heard.reading, policy) &&
      subject.state != SubjectState::ended)
    kept.is_doctor_asked = ask_doctor(work, subject, heard.happened_at, open);
  kept.open = std::ssize(open) + kept.is_doctor_asked;
  if (!closed.empty()) look_again(work, open);
  note_mood(work, subject, heard);
  if (is_reached(heard.how) && heard.reading.mood != Mood::calm) ask_to_talk(work, subject, heard);
  work.announce("care.contact", {subject.id, subject.household_id});
  // Last: the last answer that was missing ends an order, and with it everything here.
  if (const auto told = tell_isolation(work, subject, heard, policy); !told) return refuse(told);
  return kept;
}

Result<ContactKept> add_contact(Work& work, const NewContact& wanted) {
  if (const auto may = auth::may_hand_in(work, wanted.at, "at"); !may) return refuse(may);
  const auto subject = find_subject(work, wanted.cared_for);
  if (!subject) return refuse(No::missing, "care.no_such_subject", "cared_for");
  if (wanted.care_check) {
    const auto check = find_check(work, *wanted.care_check);
    if (!check || check->subject_id != subject->id)
      return refuse(No::missing, "care.no_such_check", "care_check");
  }
  if (wanted.how == How::said || wanted.how == How::kin_said)
    return refuse(No::invalid, "care.not_by_team", "how");
  const auto& reading = wanted.reading.plain();
  if (reading.verdict && !may_judge(work))
    return refuse(No::forbidden, "care.not_a_doctor", "reading/verdict");
  return hear(work, *subject,
              {wanted.id,
               wanted.how,
               reading,
               wanted.at,
               happened_at(wanted.at, {}, work.now),
               {},
               wanted.care_check});
}

Result<ExitAsked> ask_exit(Work& work, const NewExit& wanted) {
  const auto subject = find_subject(work, wanted.cared_for);
  if (!subject) return refuse(No::missing, "care.no_such_subject", "cared_for");
  need::Asked asked;
  asked.id = wanted.id;
  asked.household = subject->household_id;
  asked.person = subject->person_id;
  asked.kind = wanted.kind == ExitKind::emergency ? need::Kind::emergency : need::Kind::clinic;
  asked.way = need::Way::carer;
  asked.at = work.now;
  asked.source = subject->id;
  const auto kept = need::ask(work, asked);
  if (!kept) return refuse(kept);
  return ExitAsked{kept->request, kept->is_joined};
}
}  // namespace care
