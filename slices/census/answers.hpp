// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Answers to a drive's own questions.
#include "census/census.hpp"
#include "census/doors.hpp"
#include "census/rows.hpp"
#include "platform/work.hpp"

namespace census {
/// The answers of a visit as they will be kept, in the order of the visit. Refuses
/// census.no_such_question, census.answered_twice, census.bad_answer, each with its field.
Result<std::vector<Answer>> read_answers(Work&, const Drive&, const Target&, const NewVisit&);

/// What was answered, opened where it is sealed.
std::string text_of(const Work&, const Answer&);

/// What stands of each question after all visits of a door: that of the latest visit.
std::vector<AnswerLine> answers_of(Work&, const Drive&, const Target&);

enum class AnswerPurpose { visit, medical, report, correct_data };
BOOST_DESCRIBE_ENUM(AnswerPurpose, visit, medical, report, correct_data)
struct NewAnswerReveal {
  Uuid drive, target;
  QuestionKey question;
  AnswerPurpose purpose = AnswerPurpose::visit;
};
BOOST_DESCRIBE_STRUCT(NewAnswerReveal, (), (drive, target, question, purpose))
struct RevealedAnswer {
  static constexpr bool is_kept = false;  // the journal keeps that it was shown, not what
  std::string value;
};
BOOST_DESCRIBE_STRUCT(RevealedAnswer, (), (value))
/// Shows the answer that stands of one private question, for a purpose; the journal keeps who,
/// which door, what and why. Refuses census.no_such_drive, census.no_such_target,
/// census.not_your_door, census.no_such_question, census.no_answer.
Result<RevealedAnswer> reveal_answer(Work&, const NewAnswerReveal&);
}  // namespace census
