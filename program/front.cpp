// SPDX-License-Identifier: Apache-2.0
#include "program/front.hpp"

#include <unistd.h>

#include <fstream>

#include "platform/auth/sessions.hpp"
#include "platform/router/problem.hpp"

namespace program {
namespace {
/// An office behind one address has many phones; one session is one person's hands.
constexpr http::Rate address_rate{2000, 400}, session_rate{300, 60};
constexpr std::uint64_t most_waiting_when_well = 4000;
constexpr std::size_t most_addresses = 20'000, most_sessions = 50'000;

std::string_view path_of(const http::Request& request) {
  return std::string_view(request.target).substr(0, request.target.find('?'));
}

http::Reply text_reply(int status, std::string type, std::string body) {
  http::Reply reply;
  reply.status = status;
  reply.content_type = std::move(type);
  reply.body = std::move(body);
  return reply;
}

/// Resident memory of this process in bytes, 0 where the system does not say.
std::uint64_t resident_bytes() {
  std::ifstream statm("/proc/self/statm");
  std::uint64_t pages = 0, resident = 0;
  statm >> pages >> resident;
  return resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

/// One figure in the text format of Prometheus.
void add_figure(std::string& out, std::string_view name, std::string_view kind,
                std::string_view help, std::uint64_t value) {
  out.append("# HELP linli_").append(name).append(" ").append(help).append("\n# TYPE linli_");
  out.append(name).append(" ").append(kind).append("\nlinli_").append(name).append(" ");
  out.append(std::to_string(value)).append("\n");
}
}  // namespace

Front::Front(House& house, std::string authority)
    : house_(house),
      files_(embedded::web_dist()),
      early_(files_.content_of("early.json")),
      authority_(std::move(authority)),
      addresses_(address_rate, most_addresses),
      sessions_(session_rate, most_sessions) {}

bool is_from_here(const http::Request& request) {
  if (!request.is_loopback || !request.header("forwarded").empty() ||
      !request.header("x-forwarded-for").empty())
    return false;
  auto host = request.header("host");
  if (const auto colon = host.rfind(':');
      colon != std::string_view::npos && host.find(']', colon) == std::string_view::npos)
    host = host.substr(0, colon);
  return host == "localhost" || host == "127.0.0.1" || host == "[::1]";
}

bool takes_ledger(http::Method method, std::string_view target) {
  const auto path = target.substr(0, target.find('?'));
  return method == http::Method::post && path.starts_with("/api/v1/places/") &&
         path.ends_with("/imports");
}

bool Front::is_too_often(const http::Request& request, int& retry_after_seconds) {
  if (request.is_loopback) return false;
  const auto now = house_.app().world.clock.now().milliseconds;
  auto verdict = addresses_.take(request.remote, now);
  const auto token = auth::token_in(request.header("cookie"), request.is_tls);
  if (verdict.is_allowed && !token.empty()) verdict = sessions_.take(token, now);
  retry_after_seconds = verdict.retry_after_seconds;
  return !verdict.is_allowed;
}

void Front::answer(http::Request&& request, http::Sink sink) {
  int retry_after = 0;
  if (is_too_often(request, retry_after)) {
    Refusal refusal{No::too_many, "house.too_often", {}, {}, {}, retry_after};
    return sink.answer(routing::problem(429, refusal));
  }
  const bool is_here = is_from_here(request);
  const auto path = path_of(request);
  if (path.starts_with("/api/")) {
    request.is_loopback = is_here;
    return house_.desk().handle(std::move(request), std::move(sink));
  }
  if (path == "/healthz") return sink.answer(health());
  if (path == "/metrics" && is_here)
    return sink.answer(text_reply(200, "text/plain; version=0.0.4; charset=utf-8", metrics()));
  if (path == "/authority.crt" && !authority_.empty())
    return sink.answer(text_reply(200, "application/x-x509-ca-cert", authority_));
  if (auto reply = file(request)) return sink.answer(std::move(*reply));
  sink.answer(routing::problem(404, {No::missing, "house.no_such_page"}));
}

/// A file of the client; a page says with itself what it needs first.
std::optional<http::Reply> Front::file(const http::Request& request) const {
  auto reply = files_.find(request);
  if (!reply || !reply->content_type.starts_with("text/html")) return reply;
  const bool has_session = !auth::token_in(request.header("cookie"), request.is_tls).empty();
  auto links =
      early_.find(path_of(request), has_session ? http::Visitor::user : http::Visitor::stranger);
  if (!links.empty()) reply->headers.emplace_back("Link", std::move(links));
  return reply;
}

/// Ill when acts no longer reach the database; what a watchdog should restart or look at.
http::Reply Front::health() {
  const auto counts = house_.store().counts();
  const bool is_well = counts.waiting_writes < most_waiting_when_well;
  return text_reply(is_well ? 200 : 503, "application/json",
                    is_well ? R"({"status":"well"})" : R"({"status":"behind"})");
}

std::string Front::metrics() const {
  const auto& desk = house_.desk().counts();
  const auto store = house_.store().counts();
  std::string out =
      "# HELP linli_build What runs.\n# TYPE linli_build gauge\nlinli_build{version=\"";
  out.append(LINLI_VERSION).append("\",database=\"").append(house_.store().version());
  out.append("\"} 1\n");
  const auto counter = [&](auto name, auto help, std::uint64_t value) {
    add_figure(out, name, "counter", help, value);
  };
  const auto gauge = [&](auto name, auto help, std::uint64_t value) {
    add_figure(out, name, "gauge", help, value);
  };
  counter("answers_total", "Requests of the interface that were answered as asked.", desk.answered);
  counter("refusals_total", "Requests that were refused.", desk.refused);
  counter("faults_total", "Requests that broke on a fault.", desk.faults);
  counter("bugs_total", "Requests that broke on a mistake in the program.", desk.bugs);
  counter("repeats_total", "Requests answered from an earlier identical one.", desk.replayed);
  counter("shed_total", "Requests sent away because too much waited.", desk.shed);
  counter("commits_total", "Durable commits.", store.commits);
  counter("writes_total", "Acts committed.", store.writes);
  counter("batches_repeated_total", "Batches that had to be run again.", store.repeats);
  counter("reads_total", "Read transactions.", store.reads);
  gauge("waiting_writes", "Acts that wait for the writer.", store.waiting_writes);
  gauge("waiting_reads", "Reads that wait for a connection.", store.waiting_reads);
  gauge("followers", "Open pages that follow changes.", house_.hub().size());
  gauge("resident_bytes", "Memory of the process.", resident_bytes());
  if (const auto* server = server_.load()) {
    const auto http = server->counts();
    counter("requests_total", "Requests read.", http.requests);
    counter("connections_total", "Connections taken.", http.connections);
    gauge("connections", "Connections that are open.", http.open);
    counter("connections_refused_total", "Connections or requests over a limit.", http.refused);
    counter("timeouts_total", "Connections closed because they were too slow.", http.timeouts);
  }
  return out;
}
}  // namespace program
