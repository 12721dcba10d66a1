// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What pages read of places.
#include "place/place.hpp"

namespace place {
struct PlacePath {
  Uuid id;
  std::string kind;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(PlacePath, (), (id, kind, name))

struct OpenedPlace {
  Uuid id;
  std::string kind;  ///< A Level.
  std::optional<std::string> code;
  std::string name;
  std::string full_name;        ///< With everything above it, largest first.
  std::vector<PlacePath> path;  ///< From the top down to itself.
};
BOOST_DESCRIBE_STRUCT(OpenedPlace, (), (id, kind, code, name, full_name, path))

struct ChildrenQuery {
  std::optional<Kind> kind;  ///< Inside a community; compounds when absent.
  std::optional<Text<1, 120>> after;
  std::optional<Whole<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(ChildrenQuery, (), (kind, after, limit))
struct ListQuery {
  std::optional<Text<1, 120>> after;
  std::optional<Whole<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(ListQuery, (), (after, limit))
struct PlaceList {
  std::vector<PlaceCard> items;
  std::optional<std::string> next;  ///< Cursor for `after`, none at the end.
};
BOOST_DESCRIBE_STRUCT(PlaceList, (), (items, next))

struct PatternTrial {
  Uuid compound;
  Text<1, 400> pattern;
  std::optional<Text<1, 2'000>> exceptions;  ///< Separated by line feeds.
};
BOOST_DESCRIBE_STRUCT(PatternTrial, (), (compound, pattern, exceptions))

Result<OpenedPlace> open_place(Work&);
/// The divisions right below a division, or the places of one kind in a community; by keyset.
Result<PlaceList> list_children(Work&, const ChildrenQuery&);
Result<PlaceList> list_gates(Work&, const ListQuery&);
Result<PlaceList> list_premises(Work&, const ListQuery&);
/// What lay_out would create; writes nothing.
Result<PatternCounts> try_pattern(Work&, const PatternTrial&);
}  // namespace place
