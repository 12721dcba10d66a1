// SPDX-License-Identifier: Apache-2.0
#include "place/outlines.hpp"

#include <gtest/gtest.h>

#include "base/json.hpp"

namespace place {
namespace {
constexpr OutlineLimits limits{3, 20};

std::string collection(const std::string& features, const std::string& also = {}) {
  return R"({"type":"FeatureCollection",)" + also + R"("features":[)" + features + "]}";
}
std::string feature(const std::string& geometry, const std::string& properties = "null") {
  return R"({"type":"Feature","properties":)" + properties + R"(,"geometry":)" + geometry + '}';
}
std::string geometry(const std::string& type, const std::string& coordinates) {
  return R"({"type":")" + type + R"(","coordinates":)" + coordinates + '}';
}
std::string point(const std::string& position) { return feature(geometry("Point", position)); }

std::string why(const std::string& file) {
  const auto read = read_outlines(file, limits);
  if (read) return "taken";
  const auto& refusal = read.error();
  return (refusal.findings.empty() ? "" : refusal.findings[0].pointer + ' ') + refusal.code;
}
const std::string ring = "[[120.1,30.1],[120.2,30.1],[120.2,30.2],[120.1,30.1]]";
}  // namespace

TEST(Outlines, KeepShapesAndNamesAndNothingElse) {
  const auto file = collection(
      feature(geometry("Polygon", '[' + ring + ']'), R"({"name":"3幢","owner":"张伟"})") + ',' +
          feature(geometry("LineString", "[[120.15,30.15,7.5],[-0.00000004,30.00000006]]"),
                  R"({"名称":"围墙"})"),
      R"("name":"estate","author":"somebody",)");
  const auto read = read_outlines("\xEF\xBB\xBF" + file, limits);
  ASSERT_TRUE(read) << why(file);
  EXPECT_EQ(
      R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"3幢"},)"
      R"("geometry":{"type":"Polygon","coordinates":[[[120.1,30.1],[120.2,30.1],[120.2,30.2],)"
      R"([120.1,30.1]]]}},{"type":"Feature","properties":{"name":"围墙"},"geometry":)"
      R"({"type":"LineString","coordinates":[[120.15,30.15],[0,30.0000001]]}}]})",
      read->json);
  EXPECT_EQ(2, read->features);
  EXPECT_EQ(0, std::int64_t(read->box.west));
  EXPECT_EQ(300'000'001, std::int64_t(read->box.south));
  EXPECT_EQ(1'202'000'000, std::int64_t(read->box.east));
  EXPECT_EQ(302'000'000, std::int64_t(read->box.north));
}

TEST(Outlines, ComeOutTheSameWhenTheyGoInAgain) {
  const auto file = collection(point("[120.1,30]") + ',' +
                               feature(geometry("MultiPolygon", "[[" + ring + "]]")) + ',' +
                               feature(R"({"type":"GeometryCollection","geometries":[)" +
                                       geometry("MultiPoint", "[[-1.5,-2.25]]") + ',' +
                                       geometry("MultiLineString", "[[[1,2],[3,4]]]") + "]}"));
  const auto once = read_outlines(file, limits);
  ASSERT_TRUE(once) << why(file);
  const auto again = read_outlines(once->json, limits);
  ASSERT_TRUE(again);
  EXPECT_EQ(once->json, again->json);
  EXPECT_TRUE(json::parse(once->json).has_value());
}

TEST(Outlines, CountFeaturesThatShowNothing) {
  const auto read = read_outlines(collection(feature("null") + ',' + point("[1,2]")), limits);
  ASSERT_TRUE(read);
  EXPECT_EQ(1, read->features);
  EXPECT_EQ(1, read->without_geometry);
  EXPECT_EQ("place.outlines_empty", why(collection(feature("null"))));
  EXPECT_EQ("place.outlines_empty", why(collection("")));
  EXPECT_EQ("place.outlines_empty",
            why(collection(feature(R"({"type":"GeometryCollection","geometries":[]})"))));
}

TEST(Outlines, AreNotReadFromAnythingElse) {
  for (const auto& file :
       {std::string(), std::string("[]"), std::string("{}"), point("[1,2]"),
        std::string(R"({"type":"FeatureCollection"})"),
        std::string(R"({"type":"FeatureCollection","features":{}})"), collection("").substr(1),
        collection(std::string(40, '[') + std::string(40, ']'))})
    EXPECT_EQ("place.outlines_unread", why(file)) << file;
}

TEST(Outlines, SayWhereTheyAreWrong) {
  const std::string at = "/features/0", there = at + "/geometry/coordinates";
  EXPECT_EQ(at + " place.outlines_bad_feature", why(collection("7")));
  EXPECT_EQ(at + " place.outlines_bad_feature", why(collection(geometry("Point", "[1,2]"))));
  EXPECT_EQ(at + "/geometry place.outlines_bad_geometry", why(collection(feature("7"))));
  EXPECT_EQ(at + "/geometry/type place.outlines_bad_geometry",
            why(collection(feature(geometry("Circle", "[1,2]")))));
  EXPECT_EQ(there + " place.outlines_bad_geometry",
            why(collection(feature(R"({"type":"Point"})"))));
  EXPECT_EQ(there + " place.outlines_bad_geometry",
            why(collection(feature(geometry("LineString", "[[1,2]]")))));
  EXPECT_EQ(there + "/0 place.outlines_bad_geometry",
            why(collection(feature(geometry("Polygon", "[[[1,2],[3,4],[5,6],[7,8]]]")))))
      << "a ring ends where it began";
  EXPECT_EQ(at + "/properties/name place.outlines_bad_name",
            why(collection(feature(geometry("Point", "[1,2]"),
                                   R"({"name":")" + std::string(81, 'x') + R"("})"))));
  EXPECT_EQ(
      "/features/1/geometry/coordinates/2 place.outlines_bad_position",
      why(collection(point("[1,2]") + ',' + feature(geometry("MultiPoint", "[[1,2],[3,4],[5]]")))));
}

TEST(Outlines, AreLongitudesAndLatitudesOfTheWholeEarthsDatum) {
  const std::string there = "/features/0/geometry/coordinates place.outlines_bad_position";
  for (const auto* position :
       {"[30.1,120.1]", "[500000,3330000]", "[-180.1,0]", R"(["120","30"])", "[null,1]", "7"})
    EXPECT_EQ(there, why(collection(point(position)))) << position;
  EXPECT_EQ("taken", why(collection(point("[-180,90]"))));
  const auto crs = [](const std::string& name) {
    return why(collection(point("[1,2]"),
                          R"("crs":{"type":"name","properties":{"name":")" + name + "\"}},"));
  };
  EXPECT_EQ("/crs place.outlines_other_crs", crs("urn:ogc:def:crs:EPSG::3857"));
  EXPECT_EQ("taken", crs("urn:ogc:def:crs:OGC:1.3:CRS84"));
  EXPECT_EQ("taken", crs("urn:ogc:def:crs:EPSG::4490"));
}

TEST(Outlines, OfTooManyPartsAreRefused) {
  const auto four = point("[1,2]") + ',' + point("[1,2]") + ',' + point("[1,2]") + ',';
  EXPECT_EQ("/features/3 place.outlines_too_many", why(collection(four + point("[1,2]"))));
  std::string positions = "[1,2]";
  for (int i = 1; i < 20; ++i) positions += ",[1,2]";
  EXPECT_EQ("taken", why(collection(feature(geometry("MultiPoint", '[' + positions + ']')))));
  EXPECT_EQ("/features/0/geometry/coordinates/20 place.outlines_too_many",
            why(collection(feature(geometry("MultiPoint", '[' + positions + ",[1,2]]")))));
  std::string parts = R"({"type":"GeometryCollection","geometries":[]})";
  for (int i = 0; i < 20; ++i) parts += R"(,{"type":"GeometryCollection","geometries":[]})";
  EXPECT_EQ(
      "/features/0/geometry/geometries place.outlines_too_many",
      why(collection(feature(R"({"type":"GeometryCollection","geometries":[)" + parts + "]}"))));
}
}  // namespace place
