// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The front door: who knocks too often, what is asked about the machine, the client's files, and
/// the desk for everything else.
#include <atomic>
#include <optional>
#include <string>

#include "platform/http/early_links.hpp"
#include "platform/http/limiter.hpp"
#include "platform/http/server.hpp"
#include "platform/http/static_files.hpp"
#include "program/house.hpp"

namespace program {
class Front {
 public:
  /// `authority` is the house's certificate authority as DER, empty without one.
  Front(House&, std::string authority);

  /// Answers any request; never blocks. Programs on this machine are not limited and alone see
  /// /metrics.
  void answer(http::Request&&, http::Sink);

  /// The server that the figures of /metrics are asked from; none while it changes its address.
  void count_for(const http::Server* server) { server_ = server; }

 private:
  bool is_too_often(const http::Request&, int& retry_after_seconds);
  std::string metrics() const;
  http::Reply health();
  std::optional<http::Reply> file(const http::Request&) const;

  House& house_;
  const http::StaticFiles files_;
  const http::EarlyLinks early_;
  const std::string authority_;
  http::Limiter addresses_, sessions_;
  std::atomic<const http::Server*> server_{nullptr};
};

/// Did it come from a program on this machine, and not through a proxy or a page that borrowed
/// the machine's address (DNS rebinding)?
bool is_from_here(const http::Request&);
/// May the body be a ledger?
bool takes_ledger(http::Method, std::string_view target);
}  // namespace program
