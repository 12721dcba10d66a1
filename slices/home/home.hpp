// SPDX-License-Identifier: Apache-2.0
#pragma once
/// home: a household's own page, on the phones that its card has brought there.
///
/// The code on a card opens nothing. For a few days it brings phones of the household to the page;
/// each phone makes a key for itself, which alone speaks for it from then on. Who photographs a
/// card that hangs outside, or finds one later, learns nothing by it. What the page shows comes
/// from other slices: each has routes of its own, which take the key of a phone.
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/described.hpp"
#include "base/result.hpp"

struct Work;
struct App;
namespace routing {
struct SlowWork;
}

namespace home {
/// The key of a phone: 32 random bytes in hexadecimal, made by the phone.
using PhoneKey = Text<64, 64>;

/// Where a phone belongs to.
struct AtHome {
  Uuid community, household;
  Uuid door;   ///< The dwelling.
  Uuid phone;  ///< Which of the household's it is; rights are a phone's, not a household's.
};

/// The household whose phone has this key: not of a phone that was ended, nor of one that was
/// brought there by people none of whom is listed behind the door any more.
std::optional<AtHome> at(Work&, std::string_view phone_key);

/// Requests without a session, by the key of a phone. `body` runs in one transaction at the
/// community; what it answers says how it ended, for the journal, which keeps nothing that was
/// typed. Refuse home.too_many_tries, home.no_such_phone (which counts); field: home_key.
Result<void> read_at_home(routing::SlowWork&, std::string_view act, const PhoneKey&,
                          const std::function<Result<void>(Work&, const AtHome&)>& body);
Result<void> write_at_home(routing::SlowWork&, std::string_view act, const PhoneKey&,
                           const std::function<Result<std::string>(Work&, const AtHome&)>& body);

/// Those of the households that have the page on a phone: others are called, or seen at the door.
std::unordered_set<Uuid> with_phone(Work&, const std::vector<Uuid>& households);

void plug(App&);
}  // namespace home
