// SPDX-License-Identifier: Apache-2.0
#include "platform/auth/personal.hpp"

#include "platform/auth/emergencies.hpp"
#include "platform/work.hpp"

namespace auth {
namespace {
constexpr std::string_view gone = "…";

std::vector<EmergencyRow> rows_of(Work& work, const PersonKnown& known) {
  return work.tx.all<EmergencyRow>("where community_id = ? and household_id in (?*) order by id",
                                   work.community(), known.subjects);
}

/// The text with each of the words taken out.
std::string without(std::string text, const std::vector<std::string>& words) {
  for (const auto& word : words)
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at))
      text.replace(at, word.size(), gone);
  return text;
}

boost::json::object show(Work& work, const PersonKnown& known) {
  boost::json::array emergencies;
  for (const auto& row : rows_of(work, known))
    emergencies.push_back(boost::json::object{{"household", row.household_id.text()},
                                              {"reason", described::name_of(row.reason)},
                                              {"note", row.note},
                                              {"begun_at", row.begun_at.milliseconds}});
  return boost::json::object{{"emergencies", std::move(emergencies)}};
}

/// That a home was opened, when, by whom and for what kind of reason stays: it is the record of a
/// look. What was written in words loses the person's names.
Erased erase(Work& work, const PersonKnown& known) {
  Erased erased;
  auto& changed = erased.counts["emergencies"];
  for (const auto& row : rows_of(work, known)) {
    const auto left = without(row.note, known.words);
    if (left == row.note) continue;
    changed += work.tx.run("update auth_emergency set note = ? where community_id = ? and id = ?",
                           left, row.community_id, row.id);
  }
  return erased;
}
}  // namespace

PersonalRecords personal_records() {
  const auto traces = [](Work&, const Uuid&) { return PersonTraces(); };
  return {"auth", traces, show, {}, erase};
}
}  // namespace auth
