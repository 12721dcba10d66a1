// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Reading posts, shifts, needs and turns.
#include <map>
#include <unordered_map>

#include "platform/work.hpp"
#include "shift/rows.hpp"
#include "shift/standing_rules.hpp"

namespace shift {
auth::Right sees_roster();
auth::Right keeps_roster();

std::vector<Post> posts_in_order(Work&);    ///< Open ones.
std::vector<Shift> shifts_in_order(Work&);  ///< Open ones, by the time of day.
std::optional<Post> find_post(Work&, const Uuid&);
std::optional<Shift> find_shift(Work&, const Uuid&);
std::optional<TurnRow> find_turn(Work&, const Uuid&);
/// Of any state but dropped, that touch that time, by beginning and id.
std::vector<TurnRow> standing_turns(Work&, Instant from, Instant until);

bool is_on(const Need&, Day);
/// Post and shift, and how many are needed there on a day.
struct Wanted {
  std::int64_t least = 0, wanted = 0;
};
using WantedOfDay = std::map<std::pair<Uuid, Uuid>, Wanted>;
/// Of open posts and shifts; needs of one place add up.
WantedOfDay wanted_on(const std::vector<Need>&, Day);
/// Needs of open posts and shifts that touch these days.
std::vector<Need> needs_between(Work&, Day first, Day last);

/// Turns as other slices and pages see them, in as many statements as there are tables.
std::vector<Turn> shown_of(Work&, const std::vector<TurnRow>&);

/// What breaches_of asks about hands, read once for several turns.
class Standings {
 public:
  /// Of these hands, for turns that touch that time.
  Standings(Work&, const std::vector<Uuid>& hands, Instant from, Instant until);

  /// Every rule that the hand would break at the post and time, turns named in `but` apart.
  std::vector<BreachFound> breaches(const Uuid& hand, const Post& post, const Span& turn,
                                    const std::vector<Uuid>& but = {}) const;
  const hands::HandBrief* find(const Uuid& hand) const;
  /// When they stand elsewhere, turns named in `but` apart.
  std::vector<Span> others_of(const Uuid& hand, const std::vector<Uuid>& but) const;
  /// Their stand-by turns at that time: they end when they are called in.
  std::vector<Uuid> stand_by_of(const Uuid& hand, const Span& turn) const;
  const std::vector<TurnRow>& turns_of(const Uuid& hand) const;
  bool is_minor(const hands::HandBrief&, Day) const;
  bool is_stand_by(const TurnRow&) const;

 private:
  std::vector<hands::HandBrief> briefs_;
  std::unordered_map<Uuid, std::size_t> by_id_;
  std::unordered_map<Uuid, std::vector<TurnRow>> turns_;
  std::unordered_map<Uuid, std::vector<Uuid>> apart_;
  std::unordered_map<Uuid, PostKind> kinds_;
  roster::Rules rules_ = roster::usual_rules();
  std::int64_t adult_from_years_ = 18;
};

/// The row was changed since somebody looked at it; `current` is what it is now.
tl::unexpected<Refusal> changed_meanwhile(std::string current);
Span span_of(const TurnRow&);
}  // namespace shift
