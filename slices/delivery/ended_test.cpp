// SPDX-License-Identifier: Apache-2.0
/// A phone at a zone that was signed out from elsewhere: what it did before is taken, nothing
/// since.
#include "delivery/test_zone.hpp"
#include "people/test_lost.hpp"

namespace delivery {
namespace {
class EndedZone : public Zone {};
}  // namespace

TEST_F(EndedZone, WhatItLoggedAndHandedOutBeforeIsTaken) {
  const auto here = came("3-1-101");
  const auto before = arrival("3-1-201", "meal");
  const auto step = step_body(here, "collected");
  app.clock.move(1);
  const auto session = people::lose_phone(app, staff);
  expect(201, "", log({before}));
  expect(201, "", send({step}));
  expect(201, "", send({step}));
  EXPECT_EQ(1, count("select count(*) from delivery_item where state = 'collected'"));
  EXPECT_EQ(1, count("select count(*) from delivery_item where kind = 'meal'"));
  EXPECT_NE(std::string::npos, people::told_of_end(app, "delivery.log_items").find(session));
}

TEST_F(EndedZone, WhatItDidSinceIsRefused) {
  const auto here = came("3-1-101");
  people::lose_phone(app, staff);
  const auto logged = log({arrival("3-1-201")});
  expect(403, "auth.after_end", logged);
  EXPECT_EQ("/items/0/at auth.after_end;", logged.faults());
  const auto sent = send({step_body(here, "collected")});
  expect(403, "auth.after_end", sent);
  EXPECT_EQ("/steps/0/at auth.after_end;", sent.faults());
  expect(401, "auth.device_revoked", app.get(place + "/drop-zones"));
}

TEST_F(EndedZone, AVolunteersKnockIsTakenAndASecondOneIsNot) {
  app.be_again(volunteer);
  const auto tried = [&] {
    app.clock.move(1);
    return people::body({{"id", app.new_id()},
                         {"dwelling", door("3-1-101")},
                         {"result", "knocked"},
                         {"at", now()}});
  };
  const auto before = tried();
  people::lose_phone(app, staff);
  expect(201, "", app.post(place + "/delivery-tries", before));
  expect(403, "auth.after_end", app.post(place + "/delivery-tries", tried()));
}
}  // namespace delivery
