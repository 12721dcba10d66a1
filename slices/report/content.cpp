// SPDX-License-Identifier: Apache-2.0
#include "report/content.hpp"

#include <algorithm>

namespace report {
namespace {
constexpr std::size_t open_digits = 4;
}

SentContent content_of(const census::NewVisit& visit, Remark remark) {
  SentContent sent;
  for (const auto& one : visit.newcomers) {
    SentNewcomer newcomer{one.id,        one.name,       one.sex, one.born_on, one.relation,
                          one.residence, one.registered, {},      {}};
    newcomer.registered_at = one.registered_at;
    if (one.phone) newcomer.phone = one.phone->plain();
    sent.newcomers.push_back(std::move(newcomer));
  }
  for (const auto& one : visit.changes)
    sent.changes.push_back({one.person, one.field, one.was.plain(), one.now.plain()});
  for (const auto& one : visit.answers) sent.answers.push_back({one.question, one.value.plain()});
  sent.remark = std::move(remark);
  return sent;
}

std::vector<census::Newcomer> newcomers_in(const SentContent& sent,
                                           const std::vector<Uuid>& taken) {
  std::vector<census::Newcomer> newcomers;
  for (const auto& one : sent.newcomers) {
    if (std::find(taken.begin(), taken.end(), one.id) == taken.end()) continue;
    census::Newcomer newcomer;
    newcomer.id = one.id;
    newcomer.name = one.name;
    newcomer.sex = one.sex;
    newcomer.born_on = one.born_on;
    newcomer.relation = one.relation;
    newcomer.residence = one.residence;
    newcomer.registered = one.registered;
    newcomer.registered_at = one.registered_at;
    if (one.phone) newcomer.phone = Private<people::PhoneText>(*one.phone);
    newcomers.push_back(std::move(newcomer));
  }
  return newcomers;
}

std::vector<census::NewAnswer> answers_in(const SentContent& sent) {
  std::vector<census::NewAnswer> answers;
  for (const auto& one : sent.answers)
    answers.push_back({one.question, Private<census::AnswerText>(one.value)});
  return answers;
}

std::string masked(std::string_view phone) {
  std::string out(phone);
  for (std::size_t at = 0; at + open_digits < out.size(); ++at) out[at] = '*';
  return out;
}
}  // namespace report
