// SPDX-License-Identifier: Apache-2.0
#include "platform/router/desk.hpp"

#include <spdlog/spdlog.h>

#include "platform/app.hpp"
#include "platform/router/call.hpp"
#include "platform/router/problem.hpp"
#include "platform/router/slow_lane.hpp"

namespace routing {
namespace {
constexpr std::string_view api = "/api/v1";
/// A page over more places than a district has reads again by itself now and then.
constexpr std::size_t most_followed_communities = 2'000;
constexpr std::string_view live_path = "/places/{place}/live";
/// Tells nothing but the end of one's own session, to those who may not follow a place.
constexpr std::string_view narrow_live_path = "/places/{place}/own-live";
constexpr std::string_view own_live_path = "/live";

const Actor nobody{};

/// A browser says where a request comes from; a foreign page must not act with our cookie.
bool is_own_origin(const http::Request& request) {
  const auto site = request.header("sec-fetch-site");
  if (!site.empty()) return site == "same-origin" || site == "none";
  const auto origin = request.header("origin");
  if (origin.empty()) return true;
  const auto scheme_end = origin.find("://");
  return scheme_end != std::string_view::npos &&
         origin.substr(scheme_end + 3) == request.header("host");
}

bool is_json(const http::Request& request) {
  const auto type = request.header("content-type");
  return type.substr(0, type.find(';')) == "application/json";
}

Refusal refusal(No kind, std::string code, std::string field = {}) {
  return {kind, std::move(code), std::move(field), {}, {}, 0};
}

/// Parameters that nobody asked for, each by its name.
Refusal refuse_parameters(const Pairs& query) {
  json::Findings findings;
  const json::Path whole;
  for (const auto& [name, value] : query) {
    const json::Path here{&whole, name};
    findings.add(name.size() <= json::most_name ? here : whole, "json.unknown_field");
  }
  return {No::invalid, "json.invalid", {}, findings.take(), {}, 0};
}

/// The slice of an act: "auth" of "auth.sign_in".
std::string_view slice_of(std::string_view act) { return act.substr(0, act.find('.')); }
}  // namespace

Desk::Desk(World& world, const Keys& keys, DeskOptions options)
    : world_(world),
      keys_(keys),
      options_(options),
      sessions_(world),
      slow_lane_(std::make_unique<SlowLane>()) {}

Desk::~Desk() = default;

void Desk::stop() { slow_lane_->stop(); }

void Desk::follow_with(Live live) {
  live_ = std::move(live);
  using enum auth::Role;
  add_live(live_path, auth::may_above(community_staff, command, grid_worker), "house.follow");
  add_live(narrow_live_path,
           auth::may_inside(community_staff, command, grid_worker, stairwell_lead, volunteer, carer,
                            guard),
           "house.follow_work");
  add_live(own_live_path, auth::signed_in(), "house.follow_own");
}

void Desk::add_live(std::string_view pattern, auth::Right right, std::string act) {
  Route route;
  route.method = http::Method::get;
  route.pattern = pattern;
  route.right = right;
  route.act = std::move(act);
  route.describe = [](json::Schemas&, boost::json::object& operation) {
    operation["responses"] = boost::json::object{
        {"200",
         {{"description", "server-sent events: `changed` with {topic, ids}"},
          {"content", {{"text/event-stream", {{"schema", {{"type", "string"}}}}}}}}}};
  };
  router_.add(std::move(route));
}

void Desk::add_slow(Route route, Slow slow) {
  slow_lane_->open(slice_of(route.act));
  router_.add(std::move(route));
  slow_[router_.routes().back().get()] = std::move(slow);
}

void Desk::handle(http::Request&& request, http::Sink sink) {
  auto call = std::make_shared<Call>(Call{std::move(request), std::move(sink)});
  call->number = std::to_string(next_request_++);
  call->since = world_.clock.now();
  const std::string_view target = call->http.target;
  const auto mark = target.find('?');
  auto path = target.substr(0, mark);
  if (!path.starts_with(api))
    return call->sink.answer(problem(404, {No::missing, "house.no_such_route"}));
  auto match = router_.match(call->http.method, path.substr(api.size()));
  if (!match.route) {
    const bool is_known = !match.allowed.empty();
    auto reply = problem(is_known ? 405 : 404,
                         {No::missing, is_known ? "house.wrong_method" : "house.no_such_route"});
    std::string allowed;
    for (const auto method : match.allowed) {
      std::string name(text_of(method));
      for (auto& c : name) c = static_cast<char>(std::toupper(c));
      allowed += allowed.empty() ? name : ", " + name;
    }
    if (is_known) reply.headers.emplace_back("Allow", allowed);
    return call->sink.answer(std::move(reply));
  }
  call->route = match.route;
  call->path = std::move(match.path);
  auto query = mark == std::string_view::npos ? Pairs{} : decode_query(target.substr(mark + 1));
  if (!query) {
    call->prepared = tl::unexpected(refusal(No::invalid, "json.bad_query"));
  } else if (!query->empty() && !match.route->takes_query) {
    call->prepared = tl::unexpected(refuse_parameters(*query));
  } else {
    call->query = std::move(*query);
  }
  handle_routed(std::move(call));
}

void Desk::handle_routed(std::shared_ptr<Call> call) {
  auto& http = call->http;
  const auto& route = *call->route;
  if (route.takes_body()) {
    if (!is_own_origin(http))
      return answer(*call, tl::unexpected(refusal(No::forbidden, "auth.foreign_page")));
    if (!route.takes_upload && !http.body.empty() && !is_json(http))
      return call->sink.answer(problem(415, {No::invalid, "json.wrong_content_type"}));
  }
  if (route.is_write()) {
    const auto key = http.header("idempotency-key");
    const auto id = key.empty() ? world_.new_uuid() : Uuid::parse(key).value_or(Uuid{});
    if (id.is_nil()) return answer(*call, tl::unexpected(refusal(No::invalid, "house.bad_key")));
    call->request_id = id;
    const auto device_time = json::number_from_text(http.header("device-time"));
    if (device_time.is_int64()) call->device_time = Instant{device_time.get_int64()};
  }
  for (const auto& [name, value] : call->path)
    if (name == "place") {
      const auto id = Uuid::parse(value);
      if (!id) return answer(*call, tl::unexpected(refusal(No::missing, "place.no_such_place")));
      call->place_id = *id;
    }
  const auto token = auth::token_in(http.header("cookie"), http.is_tls);
  if (!token.empty()) {
    call->token_hash = auth::Sessions::hash_of(token);
    call->actor = sessions_.remembered(call->token_hash);
  }
  // What cannot be read still has to pass the question of rights, which a read transaction answers.
  if (!call->prepared) return run_read(std::move(call));
  const auto slow = slow_.find(&route);
  if (slow != slow_.end()) return run_slow(std::move(call), slow->second);
  if (!route.prepare) return run_live(std::move(call));
  call->prepared = route.prepare({http, call->path, call->query, &http.body});
  if (route.is_write() && call->prepared) return run_write(std::move(call));
  run_read(std::move(call));
}

std::optional<auth::Scope> Desk::scope_of(db::Tx& tx, const Uuid& place) {
  {
    const std::shared_lock lock(scopes_mutex_);
    if (const auto found = scopes_.find(place);
        found != scopes_.end() && world_.clock.now() < found->second.asked_at + minute_ms)
      return found->second.scope;
  }
  auto scope = find_scope_ ? find_scope_(tx, place) : std::nullopt;
  if (scope) {
    const std::unique_lock lock(scopes_mutex_);
    if (scopes_.size() > 100'000) scopes_.clear();
    scopes_[place] = {*scope, world_.clock.now()};
  }
  return scope;
}

std::optional<Refusal> Desk::refusal_of_call(Call& call, db::Tx& tx) {
  const auto& right = call.route->right;
  if (!call.actor && !call.token_hash.empty()) call.actor = sessions_.load(tx, call.token_hash);
  if (right.at != auth::At::anywhere && !call.actor) {
    const bool is_revoked = !call.token_hash.empty() && sessions_.is_revoked(tx, call.token_hash);
    if (is_revoked && right.is_for_ended) call.actor = sessions_.load_ended(tx, call.token_hash);
    if (!call.actor)
      return refusal(No::unauthenticated,
                     is_revoked ? "auth.device_revoked" : "auth.sign_in_first");
  }
  if (auth::is_at_community(right) || right.at == auth::At::division) {
    auto scope = scope_of(tx, call.place_id);
    if (!scope) return refusal(No::missing, "place.no_such_place");
    call.scope = std::move(*scope);
  }
  const bool is_open = right.at == auth::At::anywhere || right.at == auth::At::signed_in;
  if (!is_open && call.actor->must_change_password)
    return refusal(No::forbidden, "auth.change_password_first");
  if (!is_open &&
      !auth::is_allowed(right, call.actor->grants, call.scope,
                        call.actor->allowed_at(call.since)) &&
      !is_open_in_emergency(call))
    return refusal(No::forbidden, "auth.not_yours");
  if (!call.prepared) return call.prepared.error();
  return std::nullopt;
}

/// Is the household in the path one that this person opened in an emergency?
bool Desk::is_open_in_emergency(const Call& call) const {
  for (const auto& [name, value] : call.path)
    if (name == "household")
      if (const auto household = Uuid::parse(value))
        return auth::is_open_in_emergency(call.route->right, call.actor->emergencies, call.scope,
                                          *household, call.since);
  return false;
}

Work Desk::work_of(Call& call, db::Tx& tx) {
  Work work{
      tx, call.actor ? *call.actor : nobody, call.since, call.scope, keys_, world_, *sockets_, {},
      {}};
  work.device_time = call.device_time;
  return work;
}

bool Desk::is_looked_recently(const Uuid& actor, const Look& look) const {
  const auto last = looked_.find(actor.text() + look.subject + look.id.text());
  return last != looked_.end() && world_.clock.now() < last->second + 10 * minute_ms;
}

void Desk::remember_look(const Uuid& actor, const Look& look) {
  if (looked_.size() > 50'000) looked_.clear();
  looked_[actor.text() + look.subject + look.id.text()] = world_.clock.now();
}

void Desk::run_slow(std::shared_ptr<Call> call, const Slow& slow) {
  const bool is_taken = slow_lane_->take(slice_of(call->route->act), [this, call, &slow] {
    try {
      std::optional<Refusal> refused;
      if (call->route->right.at != auth::At::anywhere)
        store_->read_now([&](db::Tx& tx) { refused = refusal_of_call(*call, tx); });
      if (refused) return answer(*call, tl::unexpected(std::move(*refused)));
      SlowWork work{
          *this,       world_, call->http.remote, call->http.is_loopback, call->http.is_tls,
          call->actor, {}};
      const auto answered = slow(work, call->http);
      if (answered && !work.set_cookie.empty()) {
        http::Reply reply;
        reply.status = answered->status;
        reply.body = answered->body;
        reply.content_type = answered->content_type;
        reply.headers.emplace_back("Set-Cookie", work.set_cookie);
        ++counts_.answered;
        return call->sink.answer(std::move(reply));
      }
      answer(*call, answered);
    } catch (...) {
      answer_fault(*call, std::current_exception());
    }
  });
  if (!is_taken) answer_busy(*call);
}

/// What concerns the one who asks: of the topics they have a right to, what names them or all.
live::Narrow Desk::narrow_of(const Call& call) const {
  live::Narrow narrow{{}, {call.actor->user, call.scope.community}};
  for (const auto& one : sockets_->narrow_topics)
    if (auth::is_allowed(one.right, call.actor->grants, call.scope, call.since))
      narrow.topics.push_back(one.beginning);
  return narrow;
}

void Desk::run_live(std::shared_ptr<Call> call) {
  const bool is_taken = store_->read([this, call](db::Tx& tx) {
    try {
      if (auto refused = refusal_of_call(*call, tx))
        return answer(*call, tl::unexpected(std::move(*refused)));
      const auto last = json::number_from_text(call->http.header("last-event-id"));
      std::set<Uuid> communities;
      if (!call->place_id.is_nil())
        for (const auto& found :
             sockets_->places.communities(tx, call->place_id, most_followed_communities))
          communities.insert(found.id);
      const auto& actor = *call->actor;
      live::Follower follower{std::move(communities),
                              {actor.user, actor.session, actor.device},
                              last.is_int64() ? std::uint64_t(last.get_int64()) : 0};
      if (call->route->pattern == narrow_live_path) follower.narrow = narrow_of(*call);
      live_(follower, std::move(call->sink));
    } catch (...) {
      answer_fault(*call, std::current_exception());
    }
  });
  if (!is_taken) answer_busy(*call);
}
}  // namespace routing
