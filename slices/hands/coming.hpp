// SPDX-License-Identifier: Apache-2.0
#pragma once
/// People come forward: from the open, or on paper that somebody at the office types in.
#include "hands/call_lookups.hpp"

namespace hands {
struct NewPersonOfParty {
  Uuid id;
  Private<people::PersonName> name;
  std::optional<Private<people::PhoneText>> phone;
  std::vector<HandKind> kinds;
  std::vector<Skill> skills;
  std::vector<Limit> limits;
};
BOOST_DESCRIBE_STRUCT(NewPersonOfParty, (), (id, name, phone, kinds, skills, limits))
/// Those who come forward together.
struct Party {
  Uuid id;  ///< Made by the phone: the same id twice applies once.
  Source source = Source::online;
  std::optional<Private<DoorText>> door;  ///< As they write it.
  std::vector<Uuid> wishes;               ///< Posts, the dearest first; none: any.
  std::vector<Window> hours;
  std::vector<NewPersonOfParty> people;  ///< The first is who signs up, and can be called.
};
BOOST_DESCRIBE_STRUCT(Party, (), (id, source, door, wishes, hours, people))
struct SignUpReceipt {
  Uuid party;
  Instant received_at;
  std::string title;
  std::int64_t people = 0;
  bool is_repeated = false;  ///< It was here before.
};
BOOST_DESCRIBE_STRUCT(SignUpReceipt, (), (party, received_at, title, people, is_repeated))

/// Everybody waits until the community has verified them. Refuses hands.call_over, hands.not_open
/// (a quick call), hands.nobody_signs_up and hands.too_many_people (people), hands.phone_needed and
/// hands.phone_shape (people/n/phone), hands.no_such_post (wishes), as may_have, hands.id_taken.
Result<SignUpReceipt> come_forward(Work&, const Call&, const Party&);

struct DeskSignUp : Party {
  Uuid call;
};
BOOST_DESCRIBE_STRUCT(DeskSignUp, (Party), (call))
/// The same of what came on paper or by telephone. Refuses hands.no_such_call, as come_forward.
Result<SignUpReceipt> add_sign_up(Work&, const DeskSignUp&);
}  // namespace hands
