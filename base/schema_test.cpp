// SPDX-License-Identifier: Apache-2.0
#include "base/schema.hpp"

#include <gtest/gtest.h>

#include "base/every_kind_test.hpp"

namespace bj = boost::json;
using json::Direction;

namespace kinds {
struct Tree {
  Text<0, 9> name;
  std::vector<Tree> branches;
};
BOOST_DESCRIBE_STRUCT(Tree, (), (name, branches))

/// Has no optional of its own; a Part inside has.
struct Box {
  std::vector<Part> parts;
};
BOOST_DESCRIBE_STRUCT(Box, (), (parts))

template <class T>
struct Page {
  std::vector<T> items;
  std::int64_t total = 0;
  std::string next;
};
BOOST_DESCRIBE_STRUCT(Page<Named>, (), (items, total, next))
}  // namespace kinds

TEST(Schema, DescribesEveryKindOfARequest) {
  json::Schemas schemas;
  const auto root = schemas.of<kinds::Everything>(Direction::request);
  EXPECT_EQ(root, bj::parse(R"({"$ref": "#/components/schemas/kinds.Everything.request"})"));
  EXPECT_EQ(schemas.named().size(), 3u);
  EXPECT_EQ(schemas.named().at("kinds.Colour"),
            bj::parse(R"({"type": "string", "enum": ["red", "yellow", "green"]})"));
  EXPECT_EQ(schemas.named().at("kinds.Everything.request"), bj::parse(R"({
    "type": "object",
    "properties": {
      "id": {"type": "string", "format": "uuid"},
      "other": {"type": "string", "format": "uuid"},
      "title": {"type": "string", "minLength": 1, "maxLength": 10},
      "story": {"type": "string", "minLength": 0, "maxLength": 200},
      "percent": {"type": "integer", "format": "int64", "minimum": 0, "maximum": 100},
      "at": {"type": "integer", "format": "int64", "minimum": -62135625600000,
             "maximum": 253402271999999, "description": "UTC milliseconds"},
      "day": {"type": "string", "format": "date"},
      "is_open": {"type": "boolean"},
      "weight": {"type": "number"},
      "colour": {"$ref": "#/components/schemas/kinds.Colour"},
      "phone": {"type": "string", "minLength": 1, "maxLength": 20},
      "main": {"$ref": "#/components/schemas/kinds.Part.request"},
      "parts": {"type": "array", "items": {"$ref": "#/components/schemas/kinds.Part.request"}},
      "colours": {"type": "array", "items": {"$ref": "#/components/schemas/kinds.Colour"}},
      "votes": {"type": "array", "items": {"type": "boolean"}},
      "spare": {"anyOf": [{"$ref": "#/components/schemas/kinds.Part.request"}, {"type": "null"}]},
      "last_day": {"type": ["string", "null"], "format": "date"},
      "second": {"anyOf": [{"$ref": "#/components/schemas/kinds.Colour"}, {"type": "null"}]},
      "digits": {"type": ["array", "null"], "items":
                 {"type": "integer", "format": "int64", "minimum": 0, "maximum": 9}},
      "nick": {"type": "string", "minLength": 0, "maxLength": 10},
      "until": {"type": ["string", "null"], "format": "date"}
    },
    "required": ["id", "other", "title", "story", "percent", "at", "day", "is_open", "weight",
                 "colour", "phone", "main", "parts", "colours", "votes"],
    "additionalProperties": false
  })"));
}

TEST(Schema, RequiresOptionalsOfAReplyOnly) {
  json::Schemas schemas;
  (void)schemas.of<kinds::Part>(Direction::request);
  (void)schemas.of<kinds::Part>(Direction::reply);
  const auto& named = schemas.named();
  EXPECT_EQ(named.size(), 2u);
  EXPECT_EQ(named.at("kinds.Part.request").at("required"), bj::parse(R"(["name", "pieces"])"));
  EXPECT_EQ(named.at("kinds.Part").at("required"), bj::parse(R"(["name", "pieces", "note"])"));
  EXPECT_EQ(named.at("kinds.Part").at("properties"),
            named.at("kinds.Part.request").at("properties"));
}

TEST(Schema, SharesAStructWithoutOptionalsBetweenDirections) {
  json::Schemas schemas;
  EXPECT_EQ(schemas.of<kinds::Named>(Direction::request),
            schemas.of<kinds::Named>(Direction::reply));
  EXPECT_EQ(schemas.named().size(), 1u);
}

TEST(Schema, KeepsDirectionsApartWhenOnlyAnInnerStructDiffers) {
  json::Schemas schemas;
  (void)schemas.of<kinds::Box>(Direction::request);
  (void)schemas.of<kinds::Box>(Direction::reply);
  const auto item = [&](const char* name) {
    const auto& items =
        schemas.named().at(name).at("properties").at("parts").at("items").at("$ref");
    return std::string(items.as_string());
  };
  EXPECT_EQ(item("kinds.Box.request"), "#/components/schemas/kinds.Part.request");
  EXPECT_EQ(item("kinds.Box"), "#/components/schemas/kinds.Part");
}

TEST(Schema, EndsAtAStructThatHoldsItself) {
  json::Schemas schemas;
  (void)schemas.of<kinds::Tree>(Direction::reply);
  EXPECT_EQ(
      schemas.named().at("kinds.Tree").at("properties").at("branches"),
      bj::parse(R"({"type": "array", "items": {"$ref": "#/components/schemas/kinds.Tree"}})"));
}

TEST(Schema, DescribesPlainTextAndNumbersOfReplies) {
  json::Schemas schemas;
  EXPECT_EQ(schemas.of<std::string>(Direction::reply), bj::parse(R"({"type": "string"})"));
  EXPECT_EQ(schemas.of<int>(Direction::reply),
            bj::parse(R"({"type": "integer", "format": "int64"})"));
  (void)schemas.of<kinds::Page<kinds::Named>>(Direction::reply);
  EXPECT_EQ(schemas.named().at("kinds.Page.kinds.Named").at("required"),
            bj::parse(R"(["items", "total", "next"])"));
}

TEST(SchemaName, HasOnlyWhatOpenApiAllows) {
  EXPECT_EQ(json::schema_name("people::NewPerson"), "people.NewPerson");
  EXPECT_EQ(json::schema_name("Page<people::Row>"), "Page.people.Row");
  EXPECT_EQ(json::schema_name("a::B<c::D, e::F<int> >"), "a.B.c.D.e.F.int");
  EXPECT_EQ(json::schema_name("(anonymous namespace)::Row"), "anonymousnamespace.Row");
}

TEST(OrNull, AddsNullToWhatIsAllowed) {
  EXPECT_EQ(json::or_null(bj::parse(R"({"type": "number"})")),
            bj::parse(R"({"type": ["number", "null"]})"));
  EXPECT_EQ(json::or_null(bj::parse(R"({"$ref": "#/x"})")),
            bj::parse(R"({"anyOf": [{"$ref": "#/x"}, {"type": "null"}]})"));
}
