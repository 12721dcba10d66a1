// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Where posts check people in: their posters, and where they stand.
#include "duty/lookups.hpp"

namespace duty {
struct PosterQuery {
  Uuid post;
  Text<8, 200> base;  ///< "https://192.168.1.20:8443": what a phone shall open.
};
BOOST_DESCRIBE_STRUCT(PosterQuery, (), (post, base))
/// What is printed and hung up at a post.
struct PosterSheet {
  static constexpr bool is_kept = false;  // the code is for who stands there
  Uuid post;
  std::int64_t revision = 1;
  std::string community_name, name, where_at;
  std::string code;             ///< In groups, to be typed.
  std::string page;             ///< The address to type.
  std::vector<std::string> qr;  ///< Rows: 1 is dark.
  std::int64_t round = 1;
  bool has_position = false, is_reachable = true;
};
BOOST_DESCRIBE_STRUCT(PosterSheet, (),
                      (post, revision, community_name, name, where_at, code, page, qr, round,
                       has_position, is_reachable))
/// Noted as a look. Refuses duty.no_such_post, auth.bad_base (base).
Result<PosterSheet> open_poster(Work&, const PosterQuery&);

struct StationKey {
  Uuid post;
  RowRevision revision;
};
BOOST_DESCRIBE_STRUCT(StationKey, (), (post, revision))
struct StationKept {
  Uuid post;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(StationKept, (), (post, revision))
/// A new poster: the one that hangs there is worth nothing from now on. Refuses duty.no_such_post,
/// house.changed_meanwhile.
Result<StationKept> renew_poster(Work&, const StationKey&);

struct NewStationPlace {
  Uuid post;
  RowRevision revision;
  std::optional<Position> position;  ///< None: nobody checks in there by place.
  Whole<0, 100'000> accuracy;        ///< In metres, as the phone that stands there says.
};
BOOST_DESCRIBE_STRUCT(NewStationPlace, (), (post, revision, position, accuracy))
/// Where the post stands, measured by a phone at it. Refuses duty.no_such_post,
/// house.changed_meanwhile, duty.place_vague (accuracy).
Result<StationKept> set_station_place(Work&, const NewStationPlace&);

Station station_of(Work&, const Uuid& post);
/// Sixteen digits; a new round has another.
std::string code_of_poster(const Keys&, const Station&);
/// Which post of the community that is. Refuses duty.poster_shape and duty.no_such_poster (field:
/// poster).
Result<shift::PostName> post_of_poster(Work&, std::string_view typed);
}  // namespace duty
