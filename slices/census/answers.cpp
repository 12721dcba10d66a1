// SPDX-License-Identifier: Apache-2.0
#include "census/answers.hpp"

#include <algorithm>
#include <set>

#include "census/drive_read.hpp"
#include "census/question_rules.hpp"
#include "census/sight.hpp"

namespace census {
namespace {
const Question* find_question(const Drive& drive, std::string_view key) {
  for (const auto& question : drive.questions)
    if (question.key == key) return &question;
  return nullptr;
}

/// Of each question the answer of the latest visit; rows come in order of time.
std::vector<Answer> standing(Work& work, const Target& target) {
  std::vector<Answer> stands;
  for (auto& answer : work.tx.query<Answer>(
           "select a.community_id, a.id, a.drive_id, a.target_id, a.visit_id, a.question, a.value, "
           "a.sealed from census_answer a join census_visit v on v.community_id = a.community_id "
           "and v.id = a.visit_id where a.community_id = ? and a.drive_id = ? and a.target_id = ? "
           "order by v.at, v.id",
           target.community_id, target.drive_id, target.id)) {
    std::erase_if(stands, [&](const Answer& one) { return one.question == answer.question; });
    stands.push_back(std::move(answer));
  }
  return stands;
}
}  // namespace

Result<std::vector<Answer>> read_answers(Work& work, const Drive& drive, const Target& target,
                                         const NewVisit& wanted) {
  std::vector<Answer> answers;
  std::set<std::string> known;
  for (std::size_t i = 0; i < wanted.answers.size(); ++i) {
    const auto at = "answers/" + std::to_string(i);
    const auto& told = wanted.answers[i];
    const auto* question = find_question(drive, told.question);
    if (!question) return refuse(No::invalid, "census.no_such_question", at + "/question");
    if (!known.insert(question->key.str()).second)
      return refuse(No::invalid, "census.answered_twice", at + "/question");
    const auto text = read_answer(*question, told.value.plain().str());
    if (!text) return refuse(text.error().kind, text.error().code, at + "/value");
    Answer answer;
    answer.community_id = target.community_id;
    answer.id = work.world.new_uuid();
    answer.drive_id = drive.id;
    answer.target_id = target.id;
    answer.visit_id = wanted.id;
    answer.question = question->key.str();
    if (question->is_private)
      answer.sealed = Private<AnswerText>::from_sealed(
          work.keys.seal(Answer::table, answer.id, "sealed", *text));
    else
      answer.value = *text;
    answers.push_back(std::move(answer));
  }
  return answers;
}

std::string text_of(const Work& work, const Answer& answer) {
  if (answer.value) return *answer.value;
  if (!answer.sealed) return {};
  auto plain = work.keys.unseal(Answer::table, answer.id, "sealed", answer.sealed->sealed());
  if (!plain) throw db::Fault(db::Fault::Kind::broken, "a sealed answer does not open");
  return std::move(*plain);
}

std::vector<AnswerLine> answers_of(Work& work, const Drive& drive, const Target& target) {
  const auto stands = standing(work, target);
  std::vector<AnswerLine> lines;
  for (const auto& question : drive.questions)
    for (const auto& answer : stands)
      if (question.key == answer.question)
        lines.push_back({answer.question, answer.value, answer.visit_id});
  return lines;
}

Result<RevealedAnswer> reveal_answer(Work& work, const NewAnswerReveal& wanted) {
  const auto drive = drive_of(work, wanted.drive);
  if (!drive) return refuse(drive);
  const auto target = find_target(work, drive->id, wanted.target);
  if (!target) return refuse(No::missing, "census.no_such_target", "target");
  if (!Sight(work).sees(*target, drive->state))
    return refuse(No::forbidden, "census.not_your_door", "target");
  if (!find_question(*drive, wanted.question))
    return refuse(No::invalid, "census.no_such_question", "question");
  for (const auto& answer : standing(work, *target)) {
    if (answer.question != wanted.question.str()) continue;
    work.looked("census.answer", target->household_id.value_or(target->id));
    return RevealedAnswer{text_of(work, answer)};
  }
  return refuse(No::missing, "census.no_answer", "question");
}
}  // namespace census
