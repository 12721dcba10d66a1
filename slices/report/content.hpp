// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a household sent, as it is kept under seal until somebody decided.
#include "census/census.hpp"
#include "report/rows.hpp"

namespace report {
using Remark = Text<0, 300>;

struct SentNewcomer {
  Uuid id;
  people::PersonName name;
  people::Sex sex = people::Sex::unknown;
  std::optional<Day> born_on;
  people::Relation relation = people::Relation::other;
  people::Residence residence = people::Residence::here;
  people::Registered registered = people::Registered::unknown;
  std::optional<people::Address> registered_at;
  std::optional<people::PhoneText> phone;
};
BOOST_DESCRIBE_STRUCT(SentNewcomer, (),
                      (id, name, sex, born_on, relation, residence, registered, registered_at,
                       phone))
struct SentChange {
  std::optional<Uuid> person;
  people::KnownField field = people::KnownField::note;
  people::FieldText was, now;
};
BOOST_DESCRIBE_STRUCT(SentChange, (), (person, field, was, now))
struct SentAnswer {
  census::QuestionKey question;
  census::AnswerText value;
};
BOOST_DESCRIBE_STRUCT(SentAnswer, (), (question, value))
struct SentContent {
  std::vector<SentNewcomer> newcomers;
  std::vector<SentChange> changes;
  std::vector<SentAnswer> answers;
  Remark remark;
};
BOOST_DESCRIBE_STRUCT(SentContent, (), (newcomers, changes, answers, remark))

SentContent content_of(const census::NewVisit&, Remark);
/// The newcomers of `sent` whose ids are among `taken`, ready for a visit.
std::vector<census::Newcomer> newcomers_in(const SentContent& sent, const std::vector<Uuid>& taken);
std::vector<census::NewAnswer> answers_in(const SentContent&);
/// "*******5678".
std::string masked(std::string_view phone);
}  // namespace report
