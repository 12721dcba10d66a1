// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What sign-in has to know of places; the slice that owns them plugs it in.
#include <boost/describe.hpp>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "platform/auth/grants.hpp"
#include "platform/db/tx.hpp"
#include "platform/world.hpp"

namespace auth {
struct CommunityCard {
  Uuid id;
  std::string code;
  std::string name;
  std::string street_name;
};
BOOST_DESCRIBE_STRUCT(CommunityCard, (), (id, code, name, street_name))

struct Places {
  /// Name and kind of a division, or of a place inside a community.
  std::function<std::optional<std::pair<std::string, std::string>>(db::Tx&, const Uuid&)> name;
  /// Communities at or below a division, at most `most`.
  std::function<std::vector<CommunityCard>(db::Tx&, const Uuid&, std::size_t most)> communities;
  /// The lowest divisions, down to streets, that hold everything known; none in an empty house.
  std::function<std::vector<Uuid>(db::Tx&)> tops;
  /// Adds a community that has no official code; answers its id.
  std::function<Uuid(db::Tx&, World&, std::string_view name)> add_community;
  /// What rights see of a place: itself, its community, everything above it.
  std::function<std::optional<Scope>(db::Tx&, const Uuid&)> scope;
  /// The same of a compound, grid, building or stairwell inside a community; none of others.
  std::function<std::optional<Scope>(db::Tx&, const Uuid&)> inside;
  /// The ids of divisions at or below one, at most `most`.
  std::function<std::vector<Uuid>(db::Tx&, const Uuid&, std::size_t most)> below;
  /// Communities whose name holds the text, or whose code begins with it, at most `most`.
  std::function<std::vector<CommunityCard>(db::Tx&, std::string_view text, std::size_t most)> find;
};
}  // namespace auth
