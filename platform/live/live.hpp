// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Tells open pages at once what has changed: which topic, which ids, never what is in them.
/// Whoever is told reads again and meets the question of rights there.
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

#include "base/id.hpp"
#include "platform/http/server.hpp"
#include "platform/live/follower.hpp"

namespace live {
struct Event {
  Uuid community;
  std::uint64_t sequence = 0;  ///< Of the community's journal; grows, may repeat within one act.
  std::string topic;           ///< "people.household".
  std::vector<Uuid> ids;       ///< Empty: anything of the topic may have changed.
};

struct Options {
  /// Events of one topic and community within this time become one; the first goes out at once.
  std::chrono::milliseconds gather{100};
  /// Streams are closed after this time: browsers come back by themselves and their right is asked
  /// anew.
  std::chrono::seconds longest{900};
  std::size_t kept = 4096;     ///< Events kept for those who come back.
  std::size_t most_ids = 100;  ///< More ids than this in one event become none.
};

/// Usable from any thread. Sends `event: changed`, `id: N`, `data: {"topic":…,"ids":[…]}`; and
/// `event: resync` to one who may have missed something: it should read everything again.
class Hub {
 public:
  explicit Hub(Options = {});
  ~Hub();

  /// Adds a stream. Of one community, one who comes back first gets what came since, perhaps the
  /// last one again, as long as it is kept; sequences of several communities cannot be compared,
  /// and of what somebody narrow heard nothing is kept: there one who comes back gets resync.
  void subscribe(const Follower&, std::shared_ptr<http::Stream>);
  /// Queues the event and returns: never waits for a stream.
  void publish(Event);
  /// Closes the streams that one of these owns; whoever still may follow comes back by itself.
  void close_of(const std::vector<Uuid>& owners);
  /// Sends what waits, closes all streams and takes no more.
  void stop();
  /// Streams that are open.
  std::size_t size() const;

 private:
  using Clock = std::chrono::steady_clock;
  struct Subscriber {
    std::shared_ptr<http::Stream> stream;
    Follower follower;
    Clock::time_point since;
  };
  struct Kept {
    Uuid community;
    std::uint64_t sequence;
    std::string text;
  };
  using Key = std::pair<Uuid, std::string>;

  void work();
  void send_all(std::map<Key, Event>, bool is_flooded);
  void keep(const Event&, const std::string& text);
  void send_to(const Uuid& community, const std::string& text, const Event* event = nullptr);
  void remove(std::uint64_t number);
  void sweep(Clock::time_point now);
  std::uint64_t newest_of(const Uuid& community) const;
  std::string replay(const Uuid& community, std::uint64_t last) const;

  const Options options_;
  // Two locks, so that publish never waits while streams are served.
  mutable std::mutex queue_mutex_, streams_mutex_;
  std::condition_variable wake_;
  std::map<Key, Event> queue_;
  bool is_flooded_ = false, is_stopping_ = false;

  std::unordered_map<std::uint64_t, Subscriber> subscribers_;
  std::unordered_map<Uuid, std::set<std::uint64_t>> by_community_;
  std::uint64_t next_number_ = 1;
  std::deque<Kept> kept_;
  std::unordered_map<Uuid, std::uint64_t> newest_;
  std::thread thread_;
};
}  // namespace live
