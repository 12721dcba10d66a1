// SPDX-License-Identifier: Apache-2.0
/// Gates and drop zones, as other slices ask for them.
#include <algorithm>

#include "place/changes.hpp"
#include "platform/app.hpp"

namespace place {
namespace {
std::vector<Place> open_ones(Work& work, Kind kind) {
  auto places = work.tx.all<Place>("where community_id = ? and kind = ? and is_closed = ?",
                                   work.community(), kind, false);
  std::sort(places.begin(), places.end(),
            [](const Place& a, const Place& b) { return comes_before(a.name, b.name); });
  return places;
}
}  // namespace

std::vector<Place> gates_of(Work& work) { return open_ones(work, Kind::gate); }
std::vector<Place> open_drop_zones(Work& work) { return open_ones(work, Kind::drop_zone); }

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
