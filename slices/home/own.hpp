// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a household does on its own phones, with no account and no session: bring a phone to the
/// page, see which phones are there, and end one.
#include "home/codes.hpp"
#include "platform/router/desk.hpp"

namespace home {
struct NewHomeBinding {
  Text<1, 60> card_code;
  PhoneKey home_key;  ///< Made by the phone: the same twice is one phone.
};
BOOST_DESCRIBE_STRUCT(NewHomeBinding, (), (card_code, home_key))
struct HomeBound {
  std::string community_name, door;
};
BOOST_DESCRIBE_STRUCT(HomeBound, (), (community_name, door))
/// Refuses home.code_shape, home.key_shape, home.too_many_tries, home.no_such_code (which counts),
/// home.card_over, home.too_many_phones.
Result<routing::Answered> bind_home(routing::SlowWork&, const http::Request&);

struct HomeKey {
  PhoneKey home_key;
};
BOOST_DESCRIBE_STRUCT(HomeKey, (), (home_key))
struct OwnPhone {
  Uuid phone;
  Instant bound_at;
  bool is_this = false;
};
BOOST_DESCRIBE_STRUCT(OwnPhone, (), (phone, bound_at, is_this))
struct LineOfDuty {
  std::int64_t rank = 1;
  std::string name, phone;
};
BOOST_DESCRIBE_STRUCT(LineOfDuty, (), (rank, name, phone))
struct OwnHome {
  Instant now;
  std::string community_name, compound_name, door;
  std::vector<LineOfDuty> on_call;  ///< Whom to call, day and night.
  std::vector<OwnPhone> phones;     ///< Every phone that sees this page.
};
BOOST_DESCRIBE_STRUCT(OwnHome, (), (now, community_name, compound_name, door, on_call, phones))
/// Refuses as read_at_home.
Result<routing::Answered> look_at_own_home(routing::SlowWork&, const http::Request&);

struct OwnPhoneEnd {
  PhoneKey home_key;
  Uuid home_phone;
};
BOOST_DESCRIBE_STRUCT(OwnPhoneEnd, (), (home_key, home_phone))
struct OwnPhoneEnded {
  Uuid home_phone;
};
BOOST_DESCRIBE_STRUCT(OwnPhoneEnded, (), (home_phone))
/// Refuses as write_at_home, home.no_such_phone (home_phone).
Result<routing::Answered> end_own_phone(routing::SlowWork&, const http::Request&);
}  // namespace home
