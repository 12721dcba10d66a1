// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a community's journal announced after a line: for those who hold a copy of how things were.
#include <optional>
#include <string>
#include <vector>

#include "platform/work.hpp"

namespace journal {
/// A line by which a copy knows how far it goes.
struct Mark {
  std::int64_t sequence = 0;  ///< 0: before the first line.
  std::string hash;           ///< In hexadecimal, its first eight bytes; "" before the first line.
};
/// The last line.
Mark last_line(db::Tx&, const Uuid& community);
/// True when the chain has that very line: a restored house may have another one in its place.
bool has_line(db::Tx&, const Uuid& community, const Mark&);
/// Everything announced after the line, ids of one topic together; an announcement without ids
/// stays one of its own. None when more than `most` lines changed something.
std::optional<std::vector<Announcement>> announced_since(db::Tx&, const Uuid& community,
                                                         std::int64_t sequence, std::int64_t most);
}  // namespace journal
