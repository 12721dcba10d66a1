// SPDX-License-Identifier: Apache-2.0
#include "census/figures.hpp"

#include "census/drive_read.hpp"
#include "census/figures_text.hpp"

namespace census {
Result<Figures> tell_figures(Work& work, const DriveKey& key) {
  const auto drive = drive_of(work, key.drive);
  if (!drive) return refuse(drive);
  const auto coverage = open_coverage(work, {drive->id});
  if (!coverage) return refuse(coverage);
  const auto place = name_of_place(work, drive->place_id);
  return Figures{work.now, text_of(*coverage, place, Tongue::zh),
                 text_of(*coverage, place, Tongue::en)};
}
}  // namespace census
