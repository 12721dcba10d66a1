// SPDX-License-Identifier: Apache-2.0
#include "duty/stations.hpp"

#include <unordered_map>

#include "place/place.hpp"
#include "platform/auth/invitations.hpp"
#include "platform/digit_code.hpp"
#include "platform/http/qr.hpp"

namespace duty {
namespace {
constexpr std::string_view own_page = "/s";

/// A phone elsewhere does not reach it, or has no camera there.
bool leads_nowhere_else(std::string_view base) {
  return base.starts_with("http://") || base.find("//localhost") != std::string_view::npos ||
         base.find("//127.") != std::string_view::npos ||
         base.find("//[::1]") != std::string_view::npos;
}

/// Of a post whose poster was never renewed and that has no place.
Station fresh_station(Work& work, const Uuid& post) {
  Station fresh;
  fresh.community_id = work.community();
  fresh.post_id = post;
  return fresh;
}

/// Refuses duty.no_such_post, house.changed_meanwhile.
Result<Station> station_to_change(Work& work, const Uuid& post, std::int64_t revision) {
  if (const auto known = duty_post(work, post); !known) return refuse(known);
  auto station = station_of(work, post);
  if (station.revision != revision)
    return duty_changed_meanwhile(json::write(StationKept{post, station.revision}));
  return station;
}

StationKept save(Work& work, Station& station) {
  const bool is_new = station.revision == 1;
  ++station.revision;
  if (is_new)
    work.tx.insert(station);
  else
    work.tx.run(
        "update duty_station set round = ?, latitude = ?, longitude = ?, revision = ? where "
        "community_id = ? and post_id = ?",
        station.round, station.latitude, station.longitude, station.revision, station.community_id,
        station.post_id);
  work.announce("duty.station_changed", {station.post_id});
  return {station.post_id, station.revision};
}
}  // namespace

Station station_of(Work& work, const Uuid& post) {
  auto found =
      work.tx.one<Station>("where community_id = ? and post_id = ?", work.community(), post);
  return found ? std::move(*found) : fresh_station(work, post);
}

std::string code_of_poster(const Keys& keys, const Station& station) {
  return digit_code::of(keys, "duty.poster",
                        station.post_id.text() + '/' + std::to_string(station.round));
}

Result<shift::PostName> post_of_poster(Work& work, std::string_view typed) {
  const auto code = digit_code::read(typed);
  if (!code) return refuse(No::invalid, "duty.poster_shape", "poster");
  std::unordered_map<Uuid, Station> known;
  for (auto& station : work.tx.all<Station>("where community_id = ?", work.community()))
    known.emplace(station.post_id, std::move(station));
  for (auto& post : shift::open_posts(work)) {
    const auto found = known.find(post.post);
    const auto station = found == known.end() ? fresh_station(work, post.post) : found->second;
    if (code_of_poster(work.keys, station) == *code) return std::move(post);
  }
  return refuse(No::missing, "duty.no_such_poster", "poster");
}

Result<PosterSheet> open_poster(Work& work, const PosterQuery& query) {
  const auto post = duty_post(work, query.post);
  if (!post) return refuse(post);
  std::vector<std::string> addresses;
  if (work.sockets.own_addresses) addresses = work.sockets.own_addresses();
  const auto base = auth::base_for_phones(query.base.str(), addresses);
  if (!base) return refuse(No::invalid, "auth.bad_base", "base");
  const auto station = station_of(work, post->post);
  const auto code = code_of_poster(work.keys, station);
  PosterSheet sheet;
  sheet.post = post->post;
  sheet.revision = station.revision;
  if (const auto community = place::find_division(work, work.community()))
    sheet.community_name = community->name;
  sheet.name = post->name;
  sheet.where_at = post->where_at;
  sheet.code = digit_code::in_groups(code);
  sheet.page = *base + std::string(own_page);
  sheet.qr = http::qr_rows(sheet.page + "#p" + code);
  sheet.round = station.round;
  sheet.has_position = station.position().has_value();
  sheet.is_reachable = !leads_nowhere_else(*base);
  work.looked("duty.poster", post->post);
  return sheet;
}

Result<StationKept> renew_poster(Work& work, const StationKey& wanted) {
  auto station = station_to_change(work, wanted.post, wanted.revision);
  if (!station) return refuse(station);
  ++station->round;
  return save(work, *station);
}

Result<StationKept> set_station_place(Work& work, const NewStationPlace& wanted) {
  auto station = station_to_change(work, wanted.post, wanted.revision);
  if (!station) return refuse(station);
  if (wanted.position && wanted.accuracy > duty_policy(work.today()).vague_metres)
    return refuse(No::invalid, "duty.place_vague", "accuracy");
  station->latitude = station->longitude = std::nullopt;
  if (wanted.position) {
    station->latitude = wanted.position->latitude;
    station->longitude = wanted.position->longitude;
  }
  return save(work, *station);
}
}  // namespace duty
