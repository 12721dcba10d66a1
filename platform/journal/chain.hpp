// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Whether a chain is whole: the one check behind `journal verify`, for lines in a database and
/// lines in an export. docs/formats/journal.md lets other languages do the same.
#include <memory>
#include <set>

#include "platform/journal/journal.hpp"

namespace journal {
constexpr std::size_t hash_size = 32, salt_size = 16;

/// The act that takes the texts of lines away when a person is erased. Its request names their
/// numbers in its chain: {"lines":[…]}.
constexpr std::string_view erasing_act = "house.erase_person";

/// A line without copies of its texts.
struct LineView {
  Uuid community_id, id, actor_id, device_id;
  std::int64_t sequence = 0, server_time = 0, status = 0;
  std::optional<std::int64_t> device_time;
  std::string_view act, request, reply, changed, previous, hash;
  std::optional<std::string_view> content, salt;
};
LineView view_of(const Line&);
std::string hash_of(const LineView&);

/// Takes the lines of all chains, community by community, in order. Memory: the numbers of lines
/// whose texts are gone and whose reason is still to come.
class ChainCheck {
 public:
  ChainCheck();
  void take(const LineView&);
  Verdict end();

 private:
  void end_chain();
  void add_break(std::int64_t sequence, const char* what);
  const char* fault_of(const LineView&) const;
  void take_reasons(const LineView&);

  struct Heads;
  std::shared_ptr<Heads> heads_;
  Verdict verdict_;
  Uuid community_;
  std::int64_t expected_ = 1;
  std::string previous_;
  std::set<std::int64_t> without_reason_;
};

/// Every line of every chain, or of one, in order; one at a time stands in memory.
void each_line(db::Tx&, std::optional<Uuid> community, const std::function<void(const LineView&)>&);
}  // namespace journal
