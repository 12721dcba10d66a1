// SPDX-License-Identifier: Apache-2.0
/// Gates, as other slices ask for them.
#include <algorithm>

#include "place/changes.hpp"
#include "platform/app.hpp"

namespace place {
std::vector<Place> gates_of(Work& work) {
  auto gates = work.tx.all<Place>("where community_id = ? and kind = ? and is_closed = ?",
                                  work.community(), Kind::gate, false);
  std::sort(gates.begin(), gates.end(),
            [](const Place& a, const Place& b) { return comes_before(a.name, b.name); });
  return gates;
}

Result<void> set_gate_state(Work& work, const Uuid& id, GateState state, std::string_view reason) {
  const auto gate = find_place(work, id);
  if (!gate || gate->kind != Kind::gate || gate->is_closed)
    return refuse(No::missing, "place.no_such_place", "gate");
  const std::string detail(described::name_of(state));
  if (gate->detail == detail) return {};
  NewDetail wanted;
  wanted.id = work.world.new_uuid();
  wanted.on = work.today();
  wanted.reason = Reason(reason);
  wanted.subject = id;
  wanted.revision = gate->revision;
  wanted.detail = Text<1, 40>(detail);
  const auto changed = change_detail(work, wanted);
  if (!changed) return refuse(changed);
  return {};
}
}  // namespace place
