// SPDX-License-Identifier: Apache-2.0
#include "pass/policy.hpp"
#include "pass/test_desk.hpp"

namespace pass {
namespace {
using PassApi = PassDesk;
using PassCards = PassDesk;
using PassKeys = PassDesk;
using PassGuards = PassDesk;
}  // namespace

TEST_F(PassApi, AResidentsPassLastsAsLongAsItsKindAndIsListed) {
  const auto pass = pass_of(wei, "phone");
  const auto all = list().json();
  EXPECT_EQ(1, all.at("running").as_int64());
  const auto card = all.at("items").at(0);
  EXPECT_EQ(pass, card.at("pass").as_string());
  EXPECT_EQ("张伟", card.at("name").as_string());
  EXPECT_EQ("3-1-101", card.at("door").as_string());
  EXPECT_EQ(kind_policy(PassKind::resident, Day::in_china(app.clock.now())).usual_ms,
            card.at("until").as_int64() - card.at("from").as_int64());
  EXPECT_TRUE(card.at("signed_until").is_null());
  const auto said = app.said();
  EXPECT_EQ(1, std::count(said.begin(), said.end(), "pass.issued"));
}

TEST_F(PassApi, RefusesWhoIsNotNamedOrNamedTwice) {
  expect(422, "pass.nobody_named", issue({}));
  expect(422, "pass.nobody_named", issue({{"persons", bj::array{wei}}, {"name", "王芳"}}));
  expect(422, "pass.nobody_named", issue({{"name", "王芳"}}));
  expect(201, "", issue({{"name", "王芳"}, {"kind", "service"}}));
  expect(404, "pass.no_such_holder", issue({{"persons", bj::array{wei, app.new_id()}}}));
  expect(409, "pass.has_one", issue({{"persons", bj::array{wei, wei}}}));
  EXPECT_EQ("/persons/1 pass.has_one;", issue({{"persons", bj::array{wei, wei}}}).faults());
  pass_of(wei, "phone");
  expect(409, "pass.has_one", issue({{"persons", bj::array{wei}}}));
  pass_of(wei, "paper");  // another one than on the phone
  EXPECT_EQ(3, list().json().at("running").as_int64());
}

TEST_F(PassApi, RefusesATimeThatIsOverOrTooLongForItsKind) {
  const auto now = app.clock.now().milliseconds;
  const auto who = bj::array{wei};
  expect(422, "pass.ends_too_early", issue({{"persons", who}, {"until", now - 1}}));
  expect(422, "pass.ends_too_early",
         issue({{"persons", who}, {"from", now + hour_ms}, {"until", now + hour_ms}}));
  expect(422, "pass.too_long", issue({{"persons", who}, {"until", now + 91 * day_ms}}));
  expect(201, "", issue({{"persons", who}, {"kind", "carer"}, {"until", now + 91 * day_ms}}));
}

TEST_F(PassApi, NamesGatesOfTheCommunityOnly) {
  be_staff();
  const auto gate = app.new_id();
  expect(201, "", post("/gates", {{"id", gate}, {"name", "南门"}, {"state", "open"}}));
  expect(404, "pass.no_such_gate",
         issue({{"persons", bj::array{wei}}, {"gates", bj::array{app.new_id()}}}));
  expect(422, "pass.too_many_gates",
         issue({{"persons", bj::array{wei}}, {"gates", bj::array(9, bj::value(gate))}}));
  const auto pass = pass_of(wei, "paper", {{"gates", bj::array{gate}}});
  const auto code = card(pass);
  const auto id = *Uuid::parse(gate);
  EXPECT_EQ(Verdict::good, verify(code, trust(), app.clock.now(), id).verdict);
  EXPECT_EQ(Verdict::wrong_gate, verify(code, trust(), app.clock.now(), *Uuid::parse(wei)).verdict);
}

TEST_F(PassApi, OneUserIssuesOnlySoManyWithinAnHour) {
  const auto& policy = pass_policy(Day::in_china(app.clock.now()));
  be_staff();
  const auto session = app.get("/session").json();
  const auto user = *Uuid::parse(std::string(session.at("user").at("id").as_string()));
  const auto filled = app.house->desk().run_as(
      routing::Desk::house(), *Uuid::parse(homes.community), "test.fill", "{}",
      [&](Work& work) -> Result<int> {
        for (std::int64_t n = 0; n < policy.issues_of_user; ++n)
          work.tx.run(
              "insert into pass_pass (community_id, id, kind, medium, alias, name, door, gates, "
              "from_at, until_at, state, issued_at, issued_by, issuer_name, signed_until, prints, "
              "ended_by, end_reason, revision) values (?, ?, 'service', 'paper', ?, 'x', '', "
              "'{\"ids\":[]}', ?, ?, 'valid', ?, ?, '', 0, 0, '', '', 1)",
              work.community(), work.world.new_uuid(), Bytes{"12345678"}, work.now,
              work.now + day_ms, work.now, user);
        return 0;
      });
  ASSERT_TRUE(filled);
  const auto late = issue({{"persons", bj::array{wei}}});
  expect(429, "pass.too_many_issued", late);
  EXPECT_FALSE(late.header("Retry-After").empty());
  app.clock.move(hour_ms + 1);
  be_staff();
  EXPECT_EQ(201, issue({{"persons", bj::array{wei}}}).status);
}

TEST_F(PassApi, AListIsTurnedPageByPageAndSearched) {
  pass_of(wei, "phone");
  pass_of(lei, "phone");
  issue({{"name", "100%_快递"}, {"kind", "service"}});
  const auto first = list("?limit=2").json();
  EXPECT_EQ(2u, first.at("items").as_array().size());
  const std::string next(first.at("next").as_string());
  const auto second = list("?limit=2&after=" + next).json();
  ASSERT_EQ(1u, second.at("items").as_array().size());
  EXPECT_EQ("张伟", second.at("items").at(0).at("name").as_string());
  EXPECT_TRUE(second.at("next").is_null());
  const auto found = [&](const std::string& query) {
    return list(query).json().at("items").as_array().size();
  };
  EXPECT_EQ(1u, found("?q=3-1-2"));
  EXPECT_EQ(1u, found("?q=%25_"));
  EXPECT_EQ(0u, found("?q=%25x"));
  EXPECT_EQ(1u, found("?kind=service"));
  EXPECT_EQ(0u, found("?shown=over"));
  expect(422, "json.bad_cursor", list("?after=x"));
}

TEST_F(PassApi, ALaterEndIsSetOnTheRevisionThatWasSeen) {
  const auto pass = pass_of(wei, "phone");
  const auto later = app.clock.now().milliseconds + 60 * day_ms;
  const auto path = homes.place + "/passes/" + pass + "/renewals";
  const auto renew = [&](std::int64_t until, const std::string& revision) {
    return app.post(path, bj::serialize(bj::object{{"until", until}}), {{}, revision, {}});
  };
  expect(422, "pass.ends_too_early", renew(app.clock.now().milliseconds + day_ms, "1"));
  expect(201, "", renew(later, "1"));
  const auto stale = renew(later + 1, "1");
  expect(409, "house.changed_meanwhile", stale);
  expect(422, "pass.too_long", renew(later + 31 * day_ms, "2"));
  EXPECT_EQ(later, list().json().at("items").at(0).at("until").as_int64());
}

TEST_F(PassApi, TheDeskAloneIssuesAndGuardsReadTheirListsOnly) {
  homes.enter(auth::Role::guard);
  const auto refused = [&](const std::string& noun) {
    return app.get(homes.place + noun).code() == "auth.not_yours";
  };
  EXPECT_TRUE(refused("/passes"));
  EXPECT_TRUE(refused("/pass-keys"));
  EXPECT_FALSE(refused("/pass-trust"));
  EXPECT_FALSE(refused("/pass-roster"));
  expect(403, "auth.not_yours",
         post("/pass-revocations",
              {{"id", app.new_id()}, {"passes", bj::array{wei}}, {"reason", "lost"}}));
}

TEST_F(PassApi, EveryGuardHearsOfARevocationAndOfAKey) {
  const auto named = [&] {
    std::int64_t lines = 0;
    app.house->store().read_now([&](db::Tx& tx) {
      lines = tx.value<std::int64_t>("select count(*) from journal_subject where subject_id = ?",
                                     *Uuid::parse(homes.community))
                  .value_or(0);
    });
    return lines;
  };
  const auto pass = pass_of(wei, "paper");
  const auto before = named();
  expect(201, "", revoke(pass));
  EXPECT_EQ(before + 1, named()) << "who oversees nothing hears of what names the community";
  be_staff();
  expect(201, "", post("/pass-key-rotations", {{"id", app.new_id()}}));
  EXPECT_EQ(before + 2, named());
  const auto& narrow = app.house->app().sockets.narrow_topics;
  for (const auto* topic : {"pass.revoked", "pass.keys_changed"})
    EXPECT_TRUE(std::any_of(narrow.begin(), narrow.end(), [&](const auto& one) {
      return one.beginning == topic;
    })) << topic;
}

TEST_F(PassCards, NothingIsSignedBeforeItsRowIsThere) {
  const auto pass = pass_of(wei, "paper");
  expect(404, "pass.no_such_signing", sheet({app.new_id()}));
  const auto made = print(pass);
  const auto signing = made.json().at("signings").at(0);
  // The answer to the act holds no signature: it is made from the committed row.
  EXPECT_EQ(std::string::npos, made.body.find("LP1:"));
  const auto shown = sheet({signing}).json();
  EXPECT_EQ(Verdict::good, worth(std::string(shown.at("items").at(0).at("code").as_string())));
  be_staff();
  const auto file = app.get(homes.place + "/passes/" + pass).json();
  EXPECT_EQ(1u, file.at("signings").as_array().size());
  EXPECT_EQ(1, file.at("card").at("prints").as_int64());
  EXPECT_EQ(std::string::npos, journal().find("LP1:"));
}

TEST_F(PassCards, BearNoNameNoDoorAndAQrCodeOfVersion12AtMost) {
  const auto made = print(pass_of(wei, "paper"));
  const auto shown = sheet(made.json().at("signings").as_array());
  EXPECT_EQ(std::string::npos, shown.body.find("张伟"));
  EXPECT_EQ(std::string::npos, shown.body.find("3-1-101"));
  const auto card = shown.json().at("items").at(0);
  EXPECT_EQ("张*", card.at("name_masked").as_string());
  EXPECT_GE(17u + 4 * 12, card.at("qr").as_array().size());
}

TEST_F(PassCards, AreCountedAndOnlyOfPaper) {
  const auto pass = pass_of(wei, "paper");
  card(pass);
  card(pass);
  EXPECT_EQ(2, list().json().at("items").at(0).at("prints").as_int64());
  expect(409, "pass.not_on_paper", print(pass_of(wei, "phone")));
  expect(404, "pass.no_such_pass", print(app.new_id()));
  const auto made = print(pass);
  revoke(pass);
  expect(404, "pass.no_such_signing", sheet(made.json().at("signings").as_array()));
  expect(409, "pass.not_running", print(pass));
}

TEST_F(PassCards, EndWithTheirPass) {
  const auto code = card(pass_of(wei, "paper"));
  EXPECT_EQ(Verdict::good, worth(code));
  app.clock.move(30 * day_ms);
  EXPECT_EQ(Verdict::expired, worth(code));
}

TEST_F(PassKeys, ATurnLeavesWhatWasSignedAsItIs) {
  const auto old = card(pass_of(wei, "paper"));
  app.clock.move(1);  // ids of one moment have no order
  be_staff();
  const auto keys = post("/pass-key-rotations", {{"id", app.new_id()}});
  ASSERT_EQ(201, keys.status) << keys.body;
  ASSERT_EQ(2u, keys.json().at("items").as_array().size());
  EXPECT_EQ("retired", keys.json().at("items").at(1).at("state").as_string());
  EXPECT_EQ(1, keys.json().at("items").at(1).at("passes").as_int64());
  EXPECT_EQ(Verdict::good, worth(old));
  const auto fresh = card(pass_of(lei, "paper"));
  EXPECT_NE(read_code(old)->claims.key, read_code(fresh)->claims.key);
  EXPECT_EQ(Verdict::good, worth(fresh));
}

TEST_F(PassKeys, WhatAWithdrawnKeySignedIsRevokedAndItsSecretIsGone) {
  const auto pass = pass_of(wei, "paper");
  const auto old = card(pass);
  const auto key = read_code(old)->claims.key;
  const auto withdraw = [&] {
    be_staff();
    return post("/pass-key-withdrawals",
                {{"id", app.new_id()}, {"key", key}, {"reason", "laptop stolen"}});
  };
  ASSERT_EQ(201, withdraw().status);
  EXPECT_EQ(Verdict::revoked, worth(old));
  EXPECT_EQ(Verdict::good, worth(card(pass)));
  expect(409, "pass.withdrawn_already", withdraw());
  app.house->store().read_now([&](db::Tx& tx) {
    EXPECT_EQ(1,
              *tx.value<std::int64_t>("select count(*) from pass_key where secret = ?", Bytes{}));
    EXPECT_EQ(2, *tx.value<std::int64_t>("select count(*) from pass_key"));
  });
}

TEST_F(PassKeys, AGuardHearsOfALostKeyByOneLineHoweverManyPassesItSigned) {
  constexpr int many = 20;
  std::vector<std::string> passes, codes;
  for (int n = 0; n < many; ++n) {
    passes.push_back(pass_of(homes.person(li, "李" + std::to_string(n)), "paper"));
    codes.push_back(card(passes.back()));
  }
  const auto trust = [&](const std::string& query) {
    homes.enter(auth::Role::guard);
    return app.get(homes.place + "/pass-trust" + query).json();
  };
  const auto before = trust("");
  const auto cursor = std::to_string(before.at("cursor").as_int64());
  be_staff();
  ASSERT_EQ(201, post("/pass-key-withdrawals", {{"id", app.new_id()},
                                                {"key", before.at("keys").at(0).at("key")},
                                                {"reason", "laptop stolen"}})
                     .status);
  const auto after = trust("?since=" + cursor);
  EXPECT_EQ(0u, after.at("revoked").as_array().size()) << "the key says it of all of them";
  EXPECT_EQ(2u, after.at("keys").as_array().size());
  for (const auto& code : codes) EXPECT_EQ(Verdict::revoked, worth(code));
  for (const auto& pass : passes) EXPECT_EQ(Verdict::good, worth(card(pass)));
}

TEST_F(PassKeys, ASecretKeyLiesSealedAndInNoJournal) {
  pass_of(wei, "paper");
  app.house->store().read_now([&](db::Tx& tx) {
    const auto sealed = std::string(tx.value<Bytes>("select secret from pass_key")->content);
    EXPECT_FALSE(cose::SigningKey::from_secret(sealed));
  });
  EXPECT_EQ(std::string::npos, journal().find("secret"));
}

TEST_F(PassGuards, HearOfRevocationsByACursor) {
  const auto one = pass_of(wei, "paper"), two = pass_of(lei, "paper"),
             never = pass_of(wei, "phone");
  const auto code = card(one);
  card(two);
  const auto read = [&](const std::string& query) {
    homes.enter(auth::Role::guard);
    return app.get(homes.place + "/pass-trust" + query).json();
  };
  const auto before = read("");
  EXPECT_EQ(0, before.at("cursor").as_int64());
  EXPECT_EQ(1u, before.at("keys").as_array().size());
  ASSERT_EQ(201, revoke(one, "stolen").status);
  EXPECT_EQ(Verdict::revoked, worth(code));
  ASSERT_EQ(201, revoke(never).status);  // never signed: no gate has to know
  ASSERT_EQ(201, revoke(two).status);
  const auto all = read("?since=0");
  EXPECT_EQ(2u, all.at("revoked").as_array().size());
  EXPECT_EQ(one, all.at("revoked").at(0).as_string());
  EXPECT_EQ(2, all.at("cursor").as_int64());
  const auto rest = read("?since=1");
  ASSERT_EQ(1u, rest.at("revoked").as_array().size());
  EXPECT_EQ(two, rest.at("revoked").at(0).as_string());
  // Whose codes have ended by themselves are listed no longer.
  app.clock.move(31 * day_ms);
  EXPECT_EQ(0u, read("").at("revoked").as_array().size());
  homes.enter();
  staff = app.token();
  expect(409, "pass.ended_already", revoke(one));
}

TEST_F(PassGuards, KnowHoldersByTheirAliasAndTheLookIsNoted) {
  const auto code = card(pass_of(wei, "paper"));
  pass_of(wei, "phone");
  homes.enter(auth::Role::guard);
  const auto roster = app.get(homes.place + "/pass-roster").json();
  ASSERT_EQ(2u, roster.at("items").as_array().size());
  const auto alias = verify(code, trust(), app.clock.now()).claims->alias;
  for (const auto& line : roster.at("items").as_array()) {
    EXPECT_EQ(alias, line.at("alias").as_string());
    EXPECT_EQ("张伟", line.at("name").as_string());
  }
  EXPECT_NE(std::string::npos, journal().find(R"("subject":"pass.roster")"));
}

TEST_F(PassGuards, APersonHasAnotherAliasInAnotherCommunity) {
  const auto person = *Uuid::parse(wei);
  std::string here, there;
  const auto other = app.community("330109003019");
  app.house->desk().read_as(routing::Desk::house(), *Uuid::parse(homes.community),
                            [&](Work& work) { here = alias_of(work, person); });
  app.house->desk().read_as(routing::Desk::house(), *Uuid::parse(other),
                            [&](Work& work) { there = alias_of(work, person); });
  EXPECT_EQ(16u, here.size());
  EXPECT_NE(here, there);
}
}  // namespace pass
