// SPDX-License-Identifier: Apache-2.0
#include "census/sheet_cells.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "census/answers.hpp"
#include "census/drive_read.hpp"

namespace census {
namespace {
using exchange::CellsAs;
using exchange::CellsIn;

constexpr std::string_view question_prefix = "q.";
constexpr std::int64_t most_sources = 20;

struct Word {
  std::string_view zh, en;
  std::string_view in(CellsIn language) const { return language == CellsIn::zh ? zh : en; }
};
constexpr std::array<Word, 8> outcomes{{{"未访", "not yet"},
                                        {"自报待核实", "self-reported, unverified"},
                                        {"已完成", "done"},
                                        {"电话完成", "done by phone"},
                                        {"不在家", "nobody home"},
                                        {"不便受访", "declined"},
                                        {"空置", "vacant"},
                                        {"已搬离", "moved away"}}};
constexpr std::array<Word, 6> answerers{{{"", ""},
                                         {"家庭成员", "a member"},
                                         {"亲属", "kin"},
                                         {"邻居", "a neighbour"},
                                         {"工作人员", "staff"},
                                         {"其他", "somebody else"}}};
constexpr Word answered{"已答", "answered"};
constexpr Word yes{"是", "yes"};
constexpr Word no{"否", "no"};

std::vector<exchange::SheetColumn> columns_of(const Drive& drive) {
  std::vector<exchange::SheetColumn> columns{{"outcome", "走访结果", "Outcome", false},
                                             {"answered_by", "应答人", "Answered by", false},
                                             {"at", "走访时间", "Found at", false},
                                             {"owner", "责任人", "Owner", false}};
  for (const auto& question : drive.questions) {
    const bool has_english = question.text_en && !question.text_en->str().empty();
    columns.push_back({std::string(question_prefix) + question.key.str(), question.text.str(),
                       has_english ? question.text_en->str() : question.text.str(),
                       question.is_private});
  }
  return columns;
}

std::vector<exchange::SheetSource> sources(Work& work) {
  std::vector<exchange::SheetSource> all;
  for (const auto& drive :
       work.tx.all<Drive>("where community_id = ? and state <> ? order by id desc limit ?",
                          work.community(), State::planned, most_sources))
    all.push_back({drive.id, drive.name.str(), columns_of(drive)});
  return all;
}

/// The cells of one batch of doors.
class Cells {
 public:
  Cells(Work& work, const Drive& drive, const exchange::CellsWanted& wanted)
      : work_(work), drive_(drive), wanted_(wanted) {}

  exchange::CellsOfDoors read(const std::vector<Uuid>& dwellings) {
    targets_ = work_.tx.all<Target>("where community_id = ? and drive_id = ? and place_id in (?*)",
                                    drive_.community_id, drive_.id, dwellings);
    if (targets_.empty()) return {};
    if (is_asked("answered_by")) read_answerers();
    if (is_asked("owner"))
      for (const auto& owner : owners_of(work_, drive_.id)) owners_[owner.user_id] = owner.name;
    if (std::any_of(wanted_.keys.begin(), wanted_.keys.end(),
                    [](const std::string& key) { return key.starts_with(question_prefix); }))
      read_answers_of_all();
    exchange::CellsOfDoors cells;
    for (const auto& target : targets_) {
      auto& row = cells[target.place_id];
      for (const auto& key : wanted_.keys) row.push_back(cell_of(target, key));
      if (is_revealed_) work_.looked("census.answer", target.household_id.value_or(target.id));
      is_revealed_ = false;
    }
    return cells;
  }

 private:
  bool is_asked(std::string_view key) const {
    return std::find(wanted_.keys.begin(), wanted_.keys.end(), key) != wanted_.keys.end();
  }

  void read_answerers() {
    std::vector<Uuid> visits;
    for (const auto& target : targets_)
      if (target.visit_id) visits.push_back(*target.visit_id);
    work_.tx.each(
        "select id, answered_by from census_visit where community_id = ? and id in (?*)",
        [&](const db::Row& row) {
          answerers_[row.uuid(0)] =
              described::value_of<AnsweredBy>(row.text(1)).value_or(AnsweredBy::nobody);
        },
        drive_.community_id, visits);
  }

  /// Of each question the answer of the latest visit: later rows replace earlier ones.
  void read_answers_of_all() {
    std::vector<Uuid> ids;
    for (const auto& target : targets_) ids.push_back(target.id);
    for (auto& answer : work_.tx.query<Answer>(
             "select a.community_id, a.id, a.drive_id, a.target_id, a.visit_id, a.question, "
             "a.value, a.sealed from census_answer a join census_visit v on "
             "v.community_id = a.community_id and v.id = a.visit_id where a.community_id = ? and "
             "a.drive_id = ? and a.target_id in (?*) order by v.at, v.id",
             drive_.community_id, drive_.id, ids)) {
      auto& of = answers_[answer.target_id][answer.question];
      of = std::move(answer);
    }
  }

  std::string cell_of(const Target& target, std::string_view key) {
    const bool is_mark = wanted_.as == CellsAs::marks;
    if (key == "outcome")
      return is_mark ? std::string(described::name_of(target.outcome))
                     : std::string(outcomes[std::size_t(target.outcome)].in(wanted_.in));
    if (key == "at") return target.found_at ? text_in_china(*target.found_at) : std::string();
    if (key == "owner") return target.owner_id ? owners_[*target.owner_id] : std::string();
    if (key == "answered_by") {
      const auto found = answerers_.find(target.visit_id.value_or(Uuid{}));
      if (found == answerers_.end()) return {};
      return is_mark ? std::string(described::name_of(found->second))
                     : std::string(answerers[std::size_t(found->second)].in(wanted_.in));
    }
    if (key.starts_with(question_prefix))
      return answer_cell(target, key.substr(question_prefix.size()));
    return {};
  }

  std::string answer_cell(const Target& target, std::string_view key) {
    const auto of = answers_.find(target.id);
    if (of == answers_.end()) return {};
    const auto found = of->second.find(std::string(key));
    if (found == of->second.end()) return {};
    const auto& answer = found->second;
    const auto question =
        std::find_if(drive_.questions.begin(), drive_.questions.end(),
                     [&](const Question& one) { return one.key == std::string(key); });
    if (question == drive_.questions.end()) return {};
    // What is sealed stays so, whatever the question says by now.
    if (answer.sealed || question->is_private) {
      if (wanted_.as == CellsAs::marks) return answer.visit_id.text();
      if (wanted_.as == CellsAs::masked) return std::string(answered.in(wanted_.in));
      is_revealed_ = true;
    }
    auto text = text_of(work_, answer);
    if (question->kind != QuestionKind::yes_no || wanted_.as == CellsAs::marks) return text;
    return std::string((text == "yes" ? yes : no).in(wanted_.in));
  }

  Work& work_;
  const Drive& drive_;
  const exchange::CellsWanted& wanted_;
  std::vector<Target> targets_;
  std::unordered_map<Uuid, AnsweredBy> answerers_;  ///< By visit.
  std::unordered_map<Uuid, std::string> owners_;
  std::unordered_map<Uuid, std::unordered_map<std::string, Answer>> answers_;  ///< By target.
  bool is_revealed_ = false;
};

exchange::CellsOfDoors cells(Work& work, const exchange::CellsWanted& wanted,
                             const std::vector<Uuid>& dwellings) {
  const auto drive = find_drive(work, wanted.source);
  if (!drive || dwellings.empty()) return {};
  return Cells(work, *drive, wanted).read(dwellings);
}
}  // namespace

exchange::SheetColumns sheet_columns() { return {"census", sources, cells}; }
}  // namespace census
