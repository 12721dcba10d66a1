// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A household reports.
#include "report/content.hpp"
#include "report/open_door.hpp"

namespace report {
struct NewReport {
  Uuid id;  ///< Made by the phone: the same id twice applies once.
  Private<CodeText> code;
  std::optional<GivenProof> proof;  ///< None: the household reports itself as new.
  std::vector<people::FieldChange> changes;
  std::vector<census::Newcomer> newcomers;
  std::vector<census::NewAnswer> answers;
  std::optional<Private<CallBack>> call_back;  ///< Where somebody may ask.
  std::optional<Private<Remark>> remark;
};
BOOST_DESCRIBE_STRUCT(NewReport, (),
                      (id, code, proof, changes, newcomers, answers, call_back, remark))

struct Receipt {
  Uuid report;
  Instant sent_at;
  Standing standing = Standing::unverified;
  std::string door;
  std::int64_t newcomers = 0, changes = 0, answers = 0;
};
BOOST_DESCRIBE_STRUCT(Receipt, (), (report, sent_at, standing, door, newcomers, changes, answers))

/// Takes the report as a visit of the drive that runs. Of a household that proved a fact the
/// changes and newcomers go into the register, and what reads otherwise there is a clash; all of an
/// unverified one waits under seal. Refuses as run_at_letter, report.too_many_tries,
/// report.not_proven, report.id_taken, report.nobody_asks, report.changes_need_proof,
/// report.too_many_newcomers, report.nothing_said, and as census::take_report.
Result<routing::Answered> send(routing::SlowWork&, const http::Request&);
}  // namespace report
