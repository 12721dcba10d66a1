// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Quick calls: whoever is known, free now and near is asked; the first to say yes are placed, and
/// never more than are wanted.
#include "hands/call_lookups.hpp"

namespace hands {
struct NewQuickCall {
  Uuid id;
  CallTitle title;
  CallWords words;
  Text<0, 40> phone;
  Uuid near;  ///< A place of the community: nearer hands are asked first.
  Text<0, 60> where_at;
  Instant until_at;  ///< From now until then.
  Whole<1, 500> wanted;
  std::vector<Skill> skills;  ///< All of which are needed.
};
BOOST_DESCRIBE_STRUCT(NewQuickCall, (),
                      (id, title, words, phone, near, where_at, until_at, wanted, skills))

struct AskedCard {
  Uuid hand;
  std::string name, door, compound_name;
  Nearness nearness = Nearness::elsewhere;
  Free is_free = Free::unknown;
  QuickAnswer answer = QuickAnswer::none;
  std::optional<Instant> answered_at;
  bool is_placed = false;
};
BOOST_DESCRIBE_STRUCT(AskedCard, (),
                      (hand, name, door, compound_name, nearness, is_free, answer, answered_at,
                       is_placed))
struct QuickFile {
  CallCard call;
  std::vector<AskedCard> asked;  ///< Free ones first, the nearest of them first.
};
BOOST_DESCRIBE_STRUCT(QuickFile, (), (call, asked))

/// What acts answer: the journal outlives whoever is named in a card.
struct QuickKept {
  Uuid call;
  std::int64_t asked = 0;
};
BOOST_DESCRIBE_STRUCT(QuickKept, (), (call, asked))
struct AnswerKept {
  Uuid hand;
  QuickAnswer answer = QuickAnswer::none;
  bool is_placed = false;
};
BOOST_DESCRIBE_STRUCT(AnswerKept, (), (hand, answer, is_placed))

/// Asks the hands who have the skills and are not known to be busy. Refuses place.no_such_place
/// (near), hands.times_reversed and hands.too_long (until_at), hands.named_twice (skills),
/// hands.phone_shape, hands.nobody_free, hands.id_taken.
Result<QuickKept> make_quick_call(Work&, const NewQuickCall&);
/// Noted as a look. Refuses hands.no_such_call.
Result<QuickFile> open_quick_call(Work&, const CallKey&);

struct NewQuickAnswer {
  Uuid call, hand;
  QuickAnswer answer = QuickAnswer::yes;
};
BOOST_DESCRIBE_STRUCT(NewQuickAnswer, (), (call, hand, answer))
/// What somebody said on the telephone. A yes that comes when nobody is wanted any more is kept,
/// and placed nowhere; a no frees the place. Refuses hands.no_such_call,
/// hands.no_such_hand, hands.not_asked, hands.call_over.
Result<AnswerKept> take_quick_answer(Work&, const NewQuickAnswer&);

/// The same of a row. Refuses hands.call_over.
Result<void> answer_quick(Work&, const Call&, Asked&, QuickAnswer);
}  // namespace hands
