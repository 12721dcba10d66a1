// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Reading needs, who may, and the one place where a request changes its state.
#include <unordered_map>

#include "need/rows.hpp"
#include "place/place.hpp"
#include "platform/work.hpp"

namespace need {
/// Those who answer for households; and the street, which sees what came up to it.
auth::Right runs_needs();
auth::Right sees_needs();

using RowRevision = Whole<1, 1'000'000'000>;
using WhyText = Text<0, 200>;

std::optional<Uuid> user_of(const Work&);
std::optional<Request> find_request(Work&, const Uuid& id);
std::optional<StepRow> find_step(Work&, const Uuid& id);
std::optional<Exit> find_exit(Work&, const Uuid& request);
std::unordered_map<Uuid, Exit> exits_of(Work&, const std::vector<Uuid>& requests);
std::unordered_map<Uuid, std::vector<MarkRow>> marks_of_exits(Work&,
                                                              const std::vector<Uuid>& requests);
std::vector<MarkAt> mark_times(const std::vector<MarkRow>&);
/// Alarms of these subjects that are open, the oldest first.
std::unordered_map<Uuid, std::vector<Alarm>> open_alarms_of(Work&,
                                                            const std::vector<Uuid>& subjects);

/// Sets the state and its clock, ends alarms about what was before, and saves. False when somebody
/// else changed the row since it was read.
bool move_to(Work&, Request&, State, Instant since);
/// Saves without a change of state. False as above.
bool save_request(Work&, Request&);
void end_alarms(Work&, const Uuid& subject, const std::vector<Cause>&);
/// Writes that something was done with it.
void write_step(Work&, const Request&, const Uuid& id, Step, Instant at,
                const std::optional<Uuid>& phone, std::string_view words, std::string reason);

/// By the phone's clock, but never ahead of ours.
Instant told_at(const Work&, Instant at);
}  // namespace need
