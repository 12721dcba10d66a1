// SPDX-License-Identifier: Apache-2.0
/// The routes of duplicates, and the lane on which searches go on after the answer.
#include "people/duplicate_search.hpp"
#include "people/duplicates.hpp"
#include "people/lookalikes.hpp"
#include "people/move_between.hpp"
#include "platform/app.hpp"

namespace people {
namespace {
constexpr std::size_t most_waiting_searches = 8;

/// The route whose act starts a search: when the act succeeds, the lane takes it. The job begins
/// with a write, which comes after the act's own transaction.
routing::Route starting_search(std::shared_ptr<jobs::Lane> lane, routing::Desk& desk) {
  using enum auth::Role;
  auto route =
      routing::route_of<start_search>(http::Method::post, "/places/{place}/duplicate-searches",
                                      auth::may_above(community_staff, command));
  route.prepare = [inner = std::move(route.prepare), lane,
                   &desk](const routing::Inputs& in) -> Result<routing::Prepared> {
    auto prepared = inner(in);
    if (!prepared) return prepared;
    prepared->run = [run = std::move(prepared->run), lane,
                     &desk](Work& work) -> Result<routing::Answered> {
      auto answered = run(work);
      if (!answered) return answered;
      const auto taken = lane->take(
          work.place.id.text(),
          [&desk, actor = work.actor, place = work.place.id](const jobs::Ending& ending) {
            search_through(desk, actor, place, ending);
          });
      if (taken == jobs::Taken::full || taken == jobs::Taken::ended)
        return refuse(No::too_many, "people.searches_full");
      return answered;
    };
    return prepared;
  };
  return route;
}
}  // namespace

void plug_duplicates(App& app) {
  using enum auth::Role;
  const auto lane = std::make_shared<jobs::Lane>(most_waiting_searches);
  app.at_stop.push_back([lane] { lane->stop(); });
  auto& r = app.router();
  r.add(starting_search(lane, app.desk));
  r.get<list_pairs>("/places/{place}/duplicates", auth::may_above(community_staff, command));
  r.look<find_lookalikes>("/places/{place}/lookalikes",
                          auth::may(community_staff, command, grid_worker));
  r.get<list_differences>("/places/{place}/differences",
                          auth::may(community_staff, command, grid_worker));
  r.post<tell_apart>("/places/{place}/differences", may_write_moves);
  r.post<withdraw_difference>("/places/{place}/differences/{difference}/withdrawals",
                              may_write_moves);
}
}  // namespace people
