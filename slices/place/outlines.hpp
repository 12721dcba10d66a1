// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Outlines of an estate from a GeoJSON file (RFC 7946): shapes and their names, nothing else of
/// what such a file may carry. Pure.
#include <string>
#include <string_view>

#include "base/described.hpp"
#include "base/result.hpp"

namespace place {
/// Degrees come in ten-millionths, about a centimetre.
constexpr std::int64_t one_degree = 10'000'000;
using Degrees = Whole<-180 * one_degree, 180 * one_degree>;

struct Box {
  Degrees west = 0, south = 0, east = 0, north = 0;
};
BOOST_DESCRIBE_STRUCT(Box, (), (west, south, east, north))

struct OutlineLimits {
  std::int64_t most_features = 0;
  std::int64_t most_positions = 0;
};

struct Outlines {
  std::string json;  ///< A FeatureCollection of geometries, each with a name that may be empty.
  std::int64_t features = 0;
  std::int64_t without_geometry = 0;  ///< Features that show nothing, left out.
  Box box;                            ///< Around all of them.
};

/// Positions are cut to two numbers and rounded to a ten-millionth of a degree. Refuses
/// place.outlines_unread, and with a pointer into the file place.outlines_other_crs,
/// place.outlines_bad_feature, place.outlines_bad_geometry, place.outlines_bad_position (also one
/// that is no longitude and latitude), place.outlines_bad_name, place.outlines_too_many; last
/// place.outlines_empty.
Result<Outlines> read_outlines(std::string_view file, const OutlineLimits&);
}  // namespace place
