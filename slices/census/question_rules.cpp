// SPDX-License-Identifier: Apache-2.0
#include "census/question_rules.hpp"

#include <algorithm>
#include <charconv>
#include <set>

namespace census {
namespace {
constexpr int most_counted = 9'999;

Result<std::string> read_count(std::string_view text) {
  int number = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_whole = error == std::errc() && end == text.data() + text.size();
  if (!is_whole || number < 0 || number > most_counted)
    return refuse(No::invalid, "census.bad_answer");
  return std::to_string(number);
}

// 四必问 at the door, as Zixing published it on 2022-03-23: people from elsewhere, travel, health
// code, vaccination.
Preset four_ask() {
  Preset preset;
  preset.preset = "four_ask";
  preset.in_force_from = *Day::of(2022, 3, 23);
  preset.source = "四必问 of door-to-door checks, Zixing (Hunan), 2022-03-23";
  preset.questions = {{"outsiders",
                       QuestionKind::count,
                       "家里现在有几位外来人员？",
                       "How many people from elsewhere stay here now?",
                       {},
                       false},
                      {"travelled",
                       QuestionKind::yes_no,
                       "近14天有人到过中高风险地区吗？",
                       "Was anybody in a risk area in the last 14 days?",
                       {},
                       true},
                      {"health_code",
                       QuestionKind::choice,
                       "健康码是什么颜色？",
                       "What does the health code show?",
                       {"绿码", "黄码", "红码", "没有"},
                       true},
                      {"unvaccinated",
                       QuestionKind::count,
                       "还有几位没有接种疫苗？",
                       "How many are not vaccinated yet?",
                       {},
                       true}};
  return preset;
}
}  // namespace

Result<void> may_ask(const std::vector<Question>& questions) {
  std::set<std::string> keys;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const auto at = "questions/" + std::to_string(i);
    if (!keys.insert(questions[i].key.str()).second)
      return refuse(No::invalid, "census.question_twice", at + "/key");
    const bool is_choice = questions[i].kind == QuestionKind::choice;
    const auto choices = questions[i].choices.size();
    if (is_choice ? choices < 2 : choices > 0)
      return refuse(No::invalid, "census.choices_needed", at + "/choices");
  }
  return {};
}

Result<std::string> read_answer(const Question& question, std::string_view text) {
  switch (question.kind) {
    case QuestionKind::yes_no:
      if (text == "yes" || text == "no") return std::string(text);
      break;
    case QuestionKind::count:
      return read_count(text);
    case QuestionKind::choice:
      if (std::any_of(question.choices.begin(), question.choices.end(),
                      [&](const Choice& choice) { return choice == text; }))
        return std::string(text);
      break;
    case QuestionKind::short_text:
      if (!text.empty()) return std::string(text);
      break;
  }
  return refuse(No::invalid, "census.bad_answer");
}

std::span<const Preset> presets() {
  static const std::vector<Preset> all{four_ask()};
  return all;
}
}  // namespace census
