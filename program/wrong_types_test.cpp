// SPDX-License-Identifier: Apache-2.0
/// Wrong types, limits and members on every field of every route, by itself: a refusal that names
/// the field, never a fault, and nothing written. Nothing here names a route.
#include <gtest/gtest.h>

#include "base/spoil.hpp"
#include "program/test_routes.hpp"

namespace program {
namespace {
/// What the document says more loosely than the program: text that hides something, endless lists.
bool is_beyond_schemas(const TestReply& reply) {
  const auto faults = reply.faults();
  return faults.find("json.hidden_characters") != std::string::npos ||
         faults.find("json.too_many_items") != std::string::npos;
}

/// A try at a letter, a call or a number that failed stands in the journal and counts.
bool is_kept_try(const TestReply& reply) {
  return reply.code() == "report.not_proven" || reply.code() == "report.no_such_code" ||
         reply.code() == "hands.no_such_code" || reply.code() == "hands.no_such_street" ||
         reply.code() == "shift.no_such_code" || reply.code() == "duty.no_such_certificate" ||
         reply.code() == "home.no_such_code" || reply.code() == "home.no_such_phone";
}

bool is_of_the_reader(const TestReply& reply) { return reply.code().starts_with("json."); }

/// Where the reader must point, or above what it points to.
std::string place_of(const json::Spoiled& spoiled) {
  return spoiled.fault == "unknown member" ? spoiled.pointer + "/no~1such~0member"
                                           : spoiled.pointer;
}

bool points_at(const TestReply& reply, const std::string& place) {
  const auto body = reply.json();
  const auto& errors = body.at("errors").as_array();
  return std::any_of(errors.begin(), errors.end(), [&](const auto& error) {
    const std::string_view pointer = error.at("pointer").as_string();
    return pointer.starts_with(place) &&
           (pointer.size() == place.size() || pointer[place.size()] == '/');
  });
}

class WrongTypes : public testing::Test {
 protected:
  WrongTypes() : known(furnish(app, book, app.community("330109003017"))) {
    known["import"] = app.new_id();  // none that would go on in the background
    before_ = app.house->desk().counts().bugs + app.house->desk().counts().faults;
  }
  ~WrongTypes() override {
    EXPECT_EQ(before_, app.house->desk().counts().bugs + app.house->desk().counts().faults);
  }

  void be_who_may(const routing::Route& route) {
    if (route.right.at == auth::At::anywhere) return app.be_nobody();
    app.be(first_role(route).value_or(auth::Role::resident), known.at("place"));
  }

  /// Sends what the reader must refuse.
  void expect_refused(const RouteCall& call, const std::string& place, const std::string& what) {
    const auto lines = app.lines();
    const auto said = app.said().size();
    const auto reply = send(app, call);
    const auto told = name_of(*call.route) + ": " + what + ": " + std::to_string(reply.status) +
                      ' ' + reply.body.substr(0, 400);
    EXPECT_EQ(422, reply.status) << told;
    if (reply.status != 422) return;
    EXPECT_EQ("application/problem+json", reply.content_type) << told;
    EXPECT_TRUE(is_of_the_reader(reply)) << told;
    EXPECT_TRUE(place.empty() || points_at(reply, place)) << told;
    EXPECT_EQ(lines, app.lines()) << told;
    EXPECT_EQ(said, app.said().size()) << told;
  }

  /// Sends what a reader may take: whatever the act says of it, it is no fault, and a refusal
  /// writes nothing.
  void expect_survived(const RouteCall& call, const std::string& what) {
    const auto lines = app.lines();
    const auto said = app.said().size();
    const auto reply = send(app, call);
    const auto told = name_of(*call.route) + ": " + what + ": " + std::to_string(reply.status) +
                      ' ' + reply.body.substr(0, 400);
    EXPECT_LT(reply.status, 500) << told;
    if (reply.status < 400 || is_kept_try(reply)) return;
    EXPECT_FALSE(reply.code() == "json.invalid" && !is_beyond_schemas(reply)) << told;
    EXPECT_EQ(lines, app.lines()) << told;
    EXPECT_EQ(said, app.said().size()) << told;
  }

  TestApp app;
  const RouteBook book{app.house->desk().router()};
  Known known;

 private:
  std::uint64_t before_ = 0;
};

/// Is a body that was left out a fault?
bool has_required(const boost::json::value& schema) {
  return schema.as_object().contains("required");
}
}  // namespace

TEST_F(WrongTypes, InBodiesAreRefusedWithAPointerAndWriteNothing) {
  std::size_t bodies = 0, refused = 0, survived = 0;
  for (const auto& route : book.routes()) {
    const auto* schema = book.body_schema(*route);
    if (!schema) continue;
    be_who_may(*route);
    auto call = book.call(*route, known);
    const auto right = call.body;
    ASSERT_TRUE(book.fits(*schema, boost::json::parse(right))) << name_of(*route) << right;
    for (const auto& spoiled : json::spoiled(right)) {
      call.body = spoiled.text;
      const auto what = spoiled.fault + " at \"" + spoiled.pointer + '"';
      if (spoiled.fault == "nothing" && !has_required(*schema)) continue;
      const auto value = json::parse(spoiled.text);
      if (spoiled.is_certain || !value || !book.fits(*schema, *value)) {
        expect_refused(call, place_of(spoiled), what);
        ++refused;
      } else if (route->prepare) {  // slow acts (hashing) take what is right elsewhere
        expect_survived(call, what);
        ++survived;
      }
    }
    ++bodies;
  }
  EXPECT_GE(bodies, 14u);
  EXPECT_GE(refused, 500u);
  EXPECT_GE(survived, 60u);
}

TEST_F(WrongTypes, InQueriesAreRefusedWithAPointer) {
  const std::vector<std::string> texts{"",
                                       "x",
                                       "-1",
                                       "0",
                                       "1.5",
                                       "1e3",
                                       " 1",
                                       "true",
                                       "null",
                                       "[]",
                                       "{}",
                                       "99999999999999999999",
                                       "9223372036854775807",
                                       "00000000-0000-0000-0000-000000000000",
                                       "018f0000-0000-7000-8000-00000000000",
                                       "'; drop table people_person; --",
                                       std::string("a\0b", 3),
                                       "a\xE2\x80\xAE"
                                       "b",
                                       std::string(20'000, 'x')};
  std::size_t refused = 0, survived = 0;
  for (const auto& route : book.routes()) {
    be_who_may(*route);
    for (const auto& parameter : book.parameters(*route)) {
      if (!parameter.is_in_query) continue;
      for (const auto& text : texts) {
        auto call = book.call(*route, known);
        call.query[parameter.name] = text;
        const auto what = parameter.name + '=' + text.substr(0, 40);
        const auto number = json::number_from_text(text);
        const bool is_right = book.fits(*parameter.schema, boost::json::string(text)) ||
                              (number.is_int64() && book.fits(*parameter.schema, number));
        const bool is_hiding = has_hidden_characters(text);
        if (!is_right || is_hiding) {
          expect_refused(call, '/' + parameter.name, what);
          ++refused;
        } else {
          expect_survived(call, what);
          ++survived;
        }
      }
    }
  }
  EXPECT_GE(refused, 200u);
  EXPECT_GE(survived, 50u);
}

TEST_F(WrongTypes, AQueryThatLacksWhatIsRequiredNamesIt) {
  int required = 0;
  for (const auto& route : book.routes()) {
    be_who_may(*route);
    for (const auto& parameter : book.parameters(*route)) {
      if (!parameter.is_in_query || !parameter.is_required) continue;
      auto call = book.call(*route, known);
      call.query.erase(parameter.name);
      expect_refused(call, '/' + parameter.name, "without " + parameter.name);
      ++required;
    }
  }
  EXPECT_GE(required, 5);
}

TEST_F(WrongTypes, AParameterThatNobodyAskedForIsRefusedOnEveryRoute) {
  for (const auto& route : book.routes()) {
    be_who_may(*route);
    auto call = book.call(*route, known);
    call.query["no/such~parameter"] = "1";
    expect_refused(call, "/no~1such~0parameter", "unknown parameter");
  }
}

TEST_F(WrongTypes, AnIdInAPathMustBeOne) {
  int ids = 0;
  for (const auto& route : book.routes()) {
    be_who_may(*route);
    for (const auto& parameter : book.parameters(*route)) {
      if (parameter.is_in_query || parameter.name == "place") continue;
      const auto* format = parameter.schema->as_object().if_contains("format");
      if (!format || *format != "uuid") continue;
      for (const auto* text : {"1", "null", "00000000-0000-0000-0000-000000000000",
                               "018f0000-0000-7000-8000-0000000000011", "..", "a b"}) {
        auto spoiled = known;
        spoiled[parameter.name] = text;
        expect_refused(book.call(*route, spoiled), '/' + parameter.name, text);
        ++ids;
      }
    }
  }
  EXPECT_GE(ids, 40);
}

TEST_F(WrongTypes, ARevisionMustBeANumberOfOurs) {
  int edits = 0;
  for (const auto& route : book.routes()) {
    if (!route->has_revision || !route->is_write()) continue;
    be_who_may(*route);
    auto call = book.call(*route, known);
    for (const auto* revision : {"", "x", "-1", "0", "1.5", "99999999999999999999", "*", "1,2"}) {
      call.revision = revision;
      expect_refused(call, "/revision", std::string("If-Match ") + revision);
    }
    ++edits;
  }
  EXPECT_GE(edits, 2);
}

TEST_F(WrongTypes, AFileThatIsNoneIsRefused) {
  using namespace std::string_literals;
  const std::vector<std::string> files{
      "",
      "\0"s,
      std::string(1'000'000, '\0'),
      "PK\x03\x04",
      "PK\x05\x06" + std::string(18, '\0'),
      "{}",
      "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
      "%PDF-1.7",
      "\xFF\xFE",
      "\xEF\xBB\xBF",
      std::string(100'000, ','),
      std::string(100'000, '"'),
      std::string(100'000, '\n'),
      "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"};
  int uploads = 0;
  for (const auto& route : book.routes()) {
    if (!route->takes_upload) continue;
    be_who_may(*route);
    for (const auto& file : files) {
      auto call = book.call(*route, known);
      call.body = file;
      const auto lines = app.lines();
      const auto said = app.said().size();
      const auto reply = send(app, call);
      EXPECT_EQ(422, reply.status) << name_of(*route) << file.substr(0, 20) << reply.body;
      EXPECT_TRUE(reply.code().starts_with("exchange.") || reply.code().starts_with("place.") ||
                  reply.code().starts_with("picture.") || reply.code().ends_with("_too_big"))
          << reply.body;
      EXPECT_EQ(lines, app.lines());
      EXPECT_EQ(said, app.said().size());
      ++uploads;
    }
  }
  EXPECT_GE(uploads, 10);
}

TEST_F(WrongTypes, HeadersAndAddressesThatAreMalformedAreRefusedBeforeAnything) {
  for (const auto& route : book.routes()) {
    be_who_may(*route);
    const auto lines = app.lines();
    const auto call = book.call(*route, known);
    if (route->is_write()) {
      const auto bad_key = app.send(route->method, call.path, call.body, {"not-a-uuid", "1", {}});
      EXPECT_EQ("house.bad_key", bad_key.code()) << name_of(*route);
      EXPECT_EQ(422, bad_key.status);
      const auto foreign = app.send(route->method, call.path, call.body,
                                    {{}, "1", {{"origin", "https://elsewhere"}}});
      EXPECT_EQ(403, foreign.status) << name_of(*route);
      EXPECT_EQ("auth.foreign_page", foreign.code());
    }
    if (book.body_schema(*route)) {
      const auto typed = app.send(route->method, call.path, call.body,
                                  {{}, "1", {{"content-type", "text/plain"}}});
      EXPECT_EQ(415, typed.status) << name_of(*route);
      EXPECT_EQ("json.wrong_content_type", typed.code());
    }
    const auto cut = app.send(route->method, call.path + "?a=%E5%BC", call.body, {{}, "1", {}});
    EXPECT_EQ(422, cut.status) << name_of(*route);
    EXPECT_EQ("json.bad_query", cut.code());
    EXPECT_EQ(lines, app.lines()) << name_of(*route);
  }
  EXPECT_EQ(404, app.get("/places/%zz").status);
  EXPECT_EQ(404, app.get("/places/..%2f..%2fetc").status);
  EXPECT_EQ(405, app.send(http::Method::put, "/setup", "{}", {}).status);
  EXPECT_EQ("GET, POST", app.send(http::Method::put, "/setup", "{}", {}).header("Allow"));
}
}  // namespace program
