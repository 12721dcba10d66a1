// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Work: one transaction, who asks, where, and now. Every act takes one; it outlives no act.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/auth/grants.hpp"
#include "platform/db/tx.hpp"
#include "platform/keys/keys.hpp"
#include "platform/world.hpp"

/// Who asks: a user with a session, or the house itself (command line, jobs).
struct Actor {
  Uuid user;         ///< Nil for the house.
  std::string name;  ///< As shown in a history.
  Uuid device;       ///< The enrolled phone, else the session, or nil.
  std::vector<auth::Grant> grants;
  bool is_house = false;
  Uuid session;
  std::vector<auth::Emergency> emergencies;
  bool must_change_password = false;
  /// Set where the session has ended and the route takes what was done before; see
  /// auth::also_after_end.
  std::optional<Instant> ended_at{};
  /// The moment whose grants count.
  Instant allowed_at(Instant now) const { return ended_at ? *ended_at + -1 : now; }
};

/// Something that changed, told to those who look after the commit.
struct Announcement {
  std::string topic;
  std::vector<Uuid> ids;
};

/// What an act changed in another community than the route's: told there, and a line of its
/// journal.
struct AnnouncedElsewhere {
  Uuid community;
  Announcement announcement;
};

/// Somebody saw private members of a subject; becomes a line of the journal before the answer
/// leaves.
struct Look {
  std::string subject;  ///< "people.household".
  Uuid id;
};

struct Sockets;

struct Work {
  db::Tx& tx;
  const Actor& actor;
  Instant now;
  auth::Scope place;  ///< The place in the route; nil for acts of the house.
  const Keys& keys;
  World& world;
  const Sockets& sockets;  ///< What the slices plugged in; see app.hpp.
  std::vector<Announcement> announced;
  std::vector<Look> looks;
  std::vector<AnnouncedElsewhere> announced_elsewhere{};
  /// What the journal keeps of a job that learns it only by doing it: in place of the request it
  /// was called with, and as its reply, which is empty otherwise. JSON.
  std::optional<std::string> kept_request{}, kept_reply{};
  /// What the clock of the device claimed when this was done there, perhaps long before it arrived.
  std::optional<Instant> device_time{};

  /// The community of the route's place; bugs when the route is not at a community.
  Uuid community() const {
    ENSURE(!place.community.is_nil());
    return place.community;
  }
  /// The calendar day in China.
  Day today() const { return Day::in_china(now); }

  template <class T>
  Id<T> new_id() {
    return Id<T>(world.new_uuid());
  }

  /// Tells of a change: live after the commit, in the journal now.
  void announce(std::string topic, std::vector<Uuid> ids) {
    announced.push_back({std::move(topic), std::move(ids)});
  }

  /// The same of what changed in another community: its journal gets a line of its own, with the
  /// request and without the answer. The act must have asked for the right there (is_allowed_at).
  void announce_at(const Uuid& community, std::string topic, std::vector<Uuid> ids) {
    if (community == place.community) return announce(std::move(topic), std::move(ids));
    announced_elsewhere.push_back({community, {std::move(topic), std::move(ids)}});
  }

  /// Notes that private members of the subject were shown.
  void looked(std::string subject, const Uuid& id) { looks.push_back({std::move(subject), id}); }

  /// Seals `plain` into the member of the row: `work.seal<&Person::phone>(person, text)`. The row's
  /// id must be set before.
  template <auto member, class Row>
  void seal(Row& row, std::string_view plain) const {
    using Member = std::remove_cvref_t<decltype(row.*member)>;
    row.*member =
        Member::from_sealed(keys.seal(Row::table, row.id, name_of_member<member, Row>(), plain));
  }

  /// The plain text of a sealed member, or "" when it is empty. Throws db::Fault when it does not
  /// open.
  template <auto member, class Row>
  std::string open(const Row& row) const {
    const auto& value = row.*member;
    if (value.is_empty()) return {};
    auto plain = keys.unseal(Row::table, row.id, name_of_member<member, Row>(), value.sealed());
    if (!plain) throw db::Fault(db::Fault::Kind::broken, "a sealed member does not open");
    return *plain;
  }

 private:
  template <auto member, class Row>
  static std::string_view name_of_member() {
    std::string_view found;
    described::each_member<Row>([&](auto d) {
      if constexpr (std::is_same_v<decltype(d.pointer), decltype(member)>)
        if (d.pointer == member) found = d.name;
    });
    return found;
  }
};
