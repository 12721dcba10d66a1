// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The pack of a phone: what it needs to go on without network, of the doors that its holder was
/// given, and what changed of it since the phone last asked.
///
/// A cursor names a line of the community's journal, the doors and the form of the records. Where
/// all three still hold, only records that later lines announced are sent; else all of them. The
/// journal is used rather than a mark on each row since every act writes there what it changed, in
/// one order for all slices, and rows that are gone are named too.
///
/// What is the same for everybody with the same doors is built once and handed to all of them; what
/// changed since it was built, and what depends on who asks, goes out before it.
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "base/described.hpp"
#include "platform/http/joined_gzip.hpp"
#include "platform/pack/sockets.hpp"
#include "platform/router/route.hpp"

struct App;

namespace pack {
struct PackQuery {
  std::optional<Text<1, 120>> since;  ///< The cursor of the last answer; all when absent or stale.
};
BOOST_DESCRIBE_STRUCT(PackQuery, (), (since))

/// How long a phone may keep what it got, and under which share of a key.
struct Lease {
  Instant now, until;
  /// 32 bytes in hexadecimal, fresh with each whole pack; none with changes: the key stays.
  std::optional<std::string> share;
};
BOOST_DESCRIBE_STRUCT(Lease, (), (now, until, share))

/// The roles that carry doors with them.
auth::Right carries_doors();
/// The doors of the route's community that the actor may carry.
Doors doors_of(Work&);
/// Until when: as the policy says, and no longer than the grants that let the actor in.
Lease lease_of(Work&);

/// Builds packs and keeps those that were asked for lately; thread-safe.
class Packs {
 public:
  explicit Packs(const std::vector<OfflinePack>& kinds) : kinds_(kinds) {}
  /// Never refuses. Noted as a look at every household shown, or at the pack as a whole where it is
  /// larger than the policy names one by one.
  routing::Answered open(Work&, const PackQuery&, std::string_view accept_encoding);

 private:
  struct Built {
    Instant at;
    std::int64_t sequence = 0;
    http::GzipTail tail;
    std::vector<Look> looks;
  };
  struct Shelf {
    std::mutex mutex;
    std::shared_ptr<const Built> built;
    Instant asked_at;
  };
  std::shared_ptr<Shelf> shelf_of(const std::string& key, Instant now);
  std::shared_ptr<const Built> build(Work&, const Doors&, std::int64_t sequence) const;
  /// The changes after a line as members of `changed`; none where they cannot be told.
  std::optional<std::vector<Records>> changes_since(Work&, const Doors&,
                                                    std::int64_t sequence) const;

  const std::vector<OfflinePack>& kinds_;
  std::mutex mutex_;
  std::unordered_map<std::string, std::shared_ptr<Shelf>> shelves_;
};

/// GET /places/{place}/pack
void plug(App&);
}  // namespace pack
