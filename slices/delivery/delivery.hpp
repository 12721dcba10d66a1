// SPDX-License-Identifier: Apache-2.0
#pragma once
/// delivery: parcels and meals from the drop zone to the door, so that none vanishes in between.
///
/// An item is known by its door and its kind: not what is in it, and not who sent it. What happens
/// to it is a chain of dated steps, each with who and when; a step is a fact and is never refused
/// for coming late. A door to which things are brought is marked without a reason.
#include <optional>
#include <string>

#include "base/described.hpp"
#include "base/result.hpp"

struct Work;
struct App;

namespace delivery {
/// chilled: whatever must stay cool. Nobody can tell a medicine from milk by it.
enum class ItemKind { parcel, meal, chilled };
BOOST_DESCRIBE_ENUM(ItemKind, parcel, meal, chilled)

/// arrived: logged at the zone. taken: by a helper, to bring it to the door. came_back: on the
/// shelf again. not_received: the household says that it never got it. mistake: logged by mistake.
enum class Step {
  arrived,
  shelved,
  collected,
  taken,
  at_door,
  came_back,
  missing,
  found,
  not_received,
  sent_back,
  thrown_away,
  mistake
};
BOOST_DESCRIBE_ENUM(Step, arrived, shelved, collected, taken, at_door, came_back, missing, found,
                    not_received, sent_back, thrown_away, mistake)

enum class State {
  arrived,
  shelved,
  with_helper,
  missing,
  collected,
  at_door,
  sent_back,
  thrown_away,
  mistaken
};
BOOST_DESCRIBE_ENUM(State, arrived, shelved, with_helper, missing, collected, at_door, sent_back,
                    thrown_away, mistaken)

/// Things for this door are brought there until then, whatever the reason: for slices that know
/// one, such as isolation. Answers the mark, an earlier one that lasts as long included.
/// Refuses delivery.no_such_door (dwelling), delivery.ends_too_early and delivery.too_long (until).
Result<Uuid> bring_to_door(Work&, const Uuid& dwelling, Instant until);

void plug(App&);
}  // namespace delivery
