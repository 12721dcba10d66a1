// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Whether a report shows what its kind asks for. Pure.
#include "task/evidence.hpp"

namespace task {
struct GivenEvidence {
  std::vector<GivenAnswer> answers;
  std::vector<GivenCount> counts;
  std::vector<PhotoSort> photos;
};
/// Refuses task.evidence_missing with every fault at once, each with its pointer into the report:
/// task.not_asked, task.named_twice, task.not_given, json.not_in_list, json.out_of_range,
/// task.too_few_photos, task.too_many_photos, task.no_signature.
Result<void> is_enough(const KindCard& asked, const GivenEvidence&);
}  // namespace task
