// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The desk where requests become acts: finds the route, asks for the right, runs the act in its
/// transaction, writes the journal, answers, and tells those who look. No slice sees any of it.
///
/// Reads run on the reader pool in one snapshot; writes on the writer in batches. A refusal becomes
/// problem+json; a fault is logged with a request number and answers 500, or 503 when it is busy or
/// full, with nothing of the inside.
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <shared_mutex>
#include <string>
#include <unordered_map>

#include "platform/auth/sessions.hpp"
#include "platform/db/spare_room.hpp"
#include "platform/db/store.hpp"
#include "platform/http/server.hpp"
#include "platform/journal/journal.hpp"
#include "platform/live/follower.hpp"
#include "platform/router/router.hpp"

namespace routing {
/// Finds a place for rights; the slice that owns places provides it.
using FindScope = std::function<std::optional<auth::Scope>(db::Tx&, const Uuid&)>;

class Desk;

/// Slow acts (password hashing) run on a thread of their own and ask the desk for transactions.
struct SlowWork {
  Desk& desk;
  World& world;
  std::string remote;
  bool is_loopback = false;
  bool is_tls = false;
  std::shared_ptr<const Actor> actor;  ///< Null where nobody signed in.
  std::string set_cookie;              ///< Sent with the answer when not empty.
};

struct DeskOptions {
  bool is_setup_anywhere = false;        ///< Tests only: set-up from other addresses than loopback.
  std::int64_t most_waiting_ms = 5'000;  ///< A write that waited longer answers 503 undone.
};

class Desk : public db::BatchObserver {
 public:
  Desk(World&, const Keys&, DeskOptions = {});
  ~Desk() override;

  Router& router() { return router_; }
  auth::Sessions& sessions() { return sessions_; }
  const DeskOptions& options() const { return options_; }
  void use(db::Store& store) { store_ = &store; }
  void use(const Sockets& sockets) { sockets_ = &sockets; }
  /// Room for looks on a full disk; while it is given up every other write is refused at once.
  void use(db::SpareRoom& spare) { spare_ = &spare; }
  void find_scopes_with(FindScope find) { find_scope_ = std::move(find); }
  /// Told of every announcement after its commit, on the writer thread; must not block.
  using Listener =
      std::function<void(const Uuid& community, std::int64_t sequence, const Announcement&)>;
  void tell(Listener listener) { listener_ = std::move(listener); }
  /// A slow act: `slow(work, request) -> Result<Answered>`; see auth/sign_in. It is called once the
  /// right of its route was asked.
  using Slow = std::function<Result<Answered>(SlowWork&, const http::Request&)>;
  void add_slow(Route, Slow);
  /// `GET /places/{place}/live` for those who oversee it, `GET /places/{place}/own-live` for what
  /// concerns who asks, and `GET /live` for no place at all: the desk checks the right, then hands
  /// the sink over.
  using Live = std::function<void(const live::Follower&, http::Sink)>;
  void follow_with(Live);

  /// Ends the slow acts: those that wait are dropped, the one that runs is waited for. Before the
  /// store goes, which they ask.
  void stop();

  /// Any request below /api/v1. Answers exactly once; must not block.
  void handle(http::Request&&, http::Sink);

  /// Runs an act for a job or the command line, waiting for its commit: same transaction, same
  /// journal line as a request. `act` is called as `Result<T> act(Work&)`, perhaps more than once;
  /// a refusal undoes it. `request` is what the journal keeps, as JSON.
  template <class Act>
  auto run_as(const Actor& actor, const Uuid& community, std::string act_name, std::string request,
              Act&& act) -> std::invoke_result_t<Act, Work&>;
  /// Writes what is no act and leaves no line: tries that failed, when a session was seen. Waits
  /// for the commit; may be called more than once.
  void note(const std::function<void(Work&)>&);
  /// Reads in one snapshot, waiting for the end.
  void read_as(const Actor& actor, const Uuid& community, const std::function<void(Work&)>&);
  /// The house itself: all it does on its own account.
  static const Actor& house();

  void begin_batch(db::Tx&, std::span<const std::unique_ptr<db::Write>>) override;
  void before_commit(db::Tx&) override;
  void batch_undone() override;
  void batch_committed() override;
  void batch_answered() override;

  struct Counts {
    std::atomic<std::uint64_t> answered{0}, refused{0}, faults{0}, bugs{0}, replayed{0}, shed{0};
  };
  const Counts& counts() const { return counts_; }

 private:
  friend class ActWrite;
  friend class LookWrite;
  friend class JobWrite;
  struct Call;
  class SlowLane;

  void handle_routed(std::shared_ptr<Call>);
  void run_read(std::shared_ptr<Call>);
  void run_write(std::shared_ptr<Call>);
  std::optional<Refusal> refusal_of_call(Call&, db::Tx&);
  bool is_open_in_emergency(const Call&) const;
  std::optional<auth::Scope> scope_of(db::Tx&, const Uuid& place);
  Work work_of(Call&, db::Tx&);
  Work work_at(db::Tx&, const Actor&, const Uuid& community);
  void add_live(std::string_view pattern, auth::Right, std::string act);
  live::Narrow narrow_of(const Call&) const;
  void run_live(std::shared_ptr<Call>);
  void run_slow(std::shared_ptr<Call>, const Slow&);
  void answer(Call&, const Result<Answered>&);
  void answer_fault(Call&, std::exception_ptr);
  void answer_busy(Call&);
  void answer_full(Call&);
  void tell_all(const Uuid& chain, std::int64_t sequence, const std::vector<Announcement>&);
  bool is_looked_recently(const Uuid& actor, const Look&) const;
  void remember_look(const Uuid& actor, const Look&);
  void submit(const Actor&, const Uuid& community, std::string act, std::string request,
              const std::function<db::Outcome(Work&)>&);

  World& world_;
  const Keys& keys_;
  DeskOptions options_;
  Router router_;
  auth::Sessions sessions_;
  db::Store* store_ = nullptr;
  const Sockets* sockets_ = nullptr;
  db::SpareRoom* spare_ = nullptr;
  FindScope find_scope_;
  Listener listener_;
  Live live_;
  journal::Book book_;  // writer thread only
  std::unordered_map<const Route*, Slow> slow_;
  std::unique_ptr<SlowLane> slow_lane_;
  std::shared_mutex scopes_mutex_;
  struct KnownScope {
    auth::Scope scope;
    Instant asked_at;
  };
  std::unordered_map<Uuid, KnownScope> scopes_;  ///< For a minute: divisions may get other parents.
  std::optional<http::Together> together_;       // writer thread only: answers of a batch
  std::unordered_map<std::string, Instant> looked_;  // writer thread only
  std::atomic<std::uint64_t> next_request_{1};
  Counts counts_;
};

template <class Act>
auto Desk::run_as(const Actor& actor, const Uuid& community, std::string act_name,
                  std::string request, Act&& act) -> std::invoke_result_t<Act, Work&> {
  std::optional<std::invoke_result_t<Act, Work&>> kept;
  submit(actor, community, std::move(act_name), std::move(request), [&](Work& work) {
    kept.emplace(act(work));
    return *kept ? db::Outcome::keep : db::Outcome::undo;
  });
  return std::move(*kept);
}
}  // namespace routing
