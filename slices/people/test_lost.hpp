// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: somebody's phone is lost, and the office ends its session.
#include "people/test_homes.hpp"

namespace people {
/// Whoever is signed in loses the phone; it stays the one that asks. Answers its session.
inline std::string lose_phone(program::TestApp& app, const std::string& staff) {
  const auto own = app.token();
  const auto list = app.get("/sessions").json();
  const std::string session(list.at("items").at(0).at("session").as_string());
  app.clock.move(1);
  app.be_again(staff);
  const auto reply = app.erase("/sessions/" + session);
  EXPECT_EQ(204, reply.status) << reply.body;
  app.be_again(own);
  app.clock.move(hour_ms);
  return session;
}

/// The sessions that had ended when the act was done, as the journal tells of its latest line.
inline std::string told_of_end(program::TestApp& app, const std::string& act) {
  std::string changed;
  app.house->store().read_now([&](db::Tx& tx) {
    tx.each(
        "select changed from journal_line where act = ? order by server_time desc, sequence desc "
        "limit 1",
        [&](const db::Row& row) { changed = row.text(0); }, act);
  });
  return changed.find("house.handed_in_after_end") == std::string::npos ? "" : changed;
}
}  // namespace people
