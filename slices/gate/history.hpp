// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The passages of one person: only for a purpose, which the journal keeps and the person sees.
#include "gate/verdict_rules.hpp"

struct Work;

namespace gate {
enum class HistoryPurpose { person_asked, case_follow_up, complaint, missing_person };
BOOST_DESCRIBE_ENUM(HistoryPurpose, person_asked, case_follow_up, complaint, missing_person)

struct NewHistory {
  Uuid person;
  HistoryPurpose purpose = HistoryPurpose::person_asked;
};
BOOST_DESCRIBE_STRUCT(NewHistory, (), (person, purpose))

/// Somebody saw the passages of a person.
struct HistoryLook {
  Instant at;
  HistoryPurpose purpose = HistoryPurpose::person_asked;
  std::string by;
};
BOOST_DESCRIBE_STRUCT(HistoryLook, (), (at, purpose, by))

struct HistoryLine {
  Instant at;
  Uuid gate;
  std::string gate_name;
  Direction direction = Direction::in;
  Answer answer = Answer::admit;
  Ground ground = Ground::open;
  std::optional<std::int64_t> rule_number;  ///< Of the rule set that decided.
  bool is_from_ended = false;  ///< Handed in by a phone that had been signed out from elsewhere.
};
BOOST_DESCRIBE_STRUCT(HistoryLine, (),
                      (at, gate, gate_name, direction, answer, ground, rule_number, is_from_ended))
struct HistoryFile {
  static constexpr bool is_kept = false;  // the journal keeps that it was shown, not what
  std::string name, door;                 ///< "" of somebody who is not listed here any more.
  std::vector<HistoryLine> items;         ///< The latest first, as long as they are kept.
  std::vector<HistoryLook> looks;         ///< Who saw it before, the latest first; at most 50.
};
BOOST_DESCRIBE_STRUCT(HistoryFile, (), (name, door, items, looks))

/// Refuses people.no_such_person.
Result<HistoryFile> show_history(Work&, const NewHistory&);
/// Who saw the passages of the person in this community, as its journal tells; the latest first.
std::vector<HistoryLook> looks_at_history(Work&, const Uuid& person);
}  // namespace gate
