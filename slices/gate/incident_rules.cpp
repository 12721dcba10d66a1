// SPDX-License-Identifier: Apache-2.0
/// Which step may follow which.
#include "gate/incidents.hpp"

namespace gate {
namespace {
using enum IncidentStep;

std::vector<IncidentStep> after_fever(IncidentStep last) {
  switch (last) {
    case noted:
      return {measured_normal, measured_fever};
    case measured_fever:
      return {in_side_room, doctor_called};
    case in_side_room:
      return {doctor_called, measured_normal};
    case doctor_called:
      return {doctor_came, ambulance_came};
    case measured_normal:
      return {let_in};
    case doctor_came:
      return {let_in, ambulance_came, went_away};
    default:
      return {};
  }
}

std::vector<IncidentStep> after_other(IncidentStep last) {
  if (last == noted) return {talked_to, office_told, police_told};
  if (last == talked_to) return {let_in, went_away, office_told};
  if (last == office_told) return {let_in, went_away, police_told};
  if (last == police_told) return {let_in, went_away};
  return {};
}
}  // namespace

std::vector<IncidentStep> steps_after(IncidentKind kind, IncidentStep last) {
  switch (kind) {
    case IncidentKind::fever:
      return after_fever(last);
    case IncidentKind::no_mask:
      return last == noted ? std::vector{mask_given, own_mask, went_away}
                           : std::vector<IncidentStep>{};
    case IncidentKind::emergency:
      return last == noted ? std::vector{reason_medical, reason_fire, reason_other}
                           : std::vector<IncidentStep>{};
    case IncidentKind::refused:
    case IncidentKind::forced:
    case IncidentKind::over_limit:
    case IncidentKind::used_twice:
      return after_other(last);
  }
  return {};
}
}  // namespace gate
