// SPDX-License-Identifier: Apache-2.0
#include "platform/live/live.hpp"

#include <algorithm>
#include <utility>

#include "base/json.hpp"

namespace live {
namespace {
constexpr std::size_t most_queued = 4096;
constexpr auto sweep_every = std::chrono::seconds(15);
constexpr std::size_t most_replayed = 64 * 1024;  // bytes; a quarter of what a stream may owe
// Before the first event of a community is known. One who comes back with it gets everything, or
// resync.
constexpr std::uint64_t nothing_yet = 1;

std::string resync_text(std::uint64_t sequence) {
  return "event: resync\nid: " + std::to_string(sequence) + "\ndata: {}\n\n";
}

/// Sets what the client will say when it comes back, without being an event.
std::string hello_text(std::uint64_t sequence) {
  return "retry: 2000\nid: " + std::to_string(sequence) + "\n\n";
}

std::string text_of(const Event& event, const std::vector<Uuid>& ids) {
  auto text = "event: changed\nid: " + std::to_string(event.sequence) + "\ndata: {\"topic\":";
  json::write_text(text, event.topic);
  text += ",\"ids\":[";
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (i) text += ',';
    text += '"';
    ids[i].append_to(text);
    text += '"';
  }
  return text += "]}\n\n";
}

/// What names nobody may be about anybody.
bool concerns(const Narrow& narrow, const Event& event) {
  const auto begins = [&](const std::string& topic) { return event.topic.starts_with(topic); };
  if (std::none_of(narrow.topics.begin(), narrow.topics.end(), begins)) return false;
  const auto& names = narrow.names;
  return event.ids.empty() || std::find_first_of(event.ids.begin(), event.ids.end(), names.begin(),
                                                 names.end()) != event.ids.end();
}

/// Joins what happened to one topic; `most` ids, or none at all for "anything".
void merge(Event& into, Event&& event, std::size_t most) {
  const bool is_anything = into.ids.empty() || event.ids.empty();
  into.sequence = std::max(into.sequence, event.sequence);
  for (const auto& id : event.ids)
    if (std::find(into.ids.begin(), into.ids.end(), id) == into.ids.end()) into.ids.push_back(id);
  if (is_anything || into.ids.size() > most) into.ids.clear();
}
}  // namespace

Hub::Hub(Options options) : options_(options), thread_([this] { work(); }) {}

Hub::~Hub() { stop(); }

void Hub::publish(Event event) {
  {
    const std::lock_guard lock(queue_mutex_);
    if (is_stopping_) return;
    if (event.ids.size() > options_.most_ids) event.ids.clear();
    Key key{event.community, event.topic};
    if (const auto found = queue_.find(key); found != queue_.end()) {
      merge(found->second, std::move(event), options_.most_ids);
      return;
    }
    if (queue_.size() >= most_queued) {
      is_flooded_ = true;
      return;
    }
    queue_.emplace(std::move(key), std::move(event));
    if (queue_.size() > 1) return;
  }
  wake_.notify_one();
}

void Hub::work() {
  std::unique_lock lock(queue_mutex_);
  auto next_sweep = Clock::now() + sweep_every;
  for (;;) {
    wake_.wait_until(lock, next_sweep, [this] { return is_stopping_ || !queue_.empty(); });
    const auto events = std::exchange(queue_, {});
    const bool is_flooded = std::exchange(is_flooded_, false), is_last = is_stopping_;
    lock.unlock();
    if (!events.empty()) send_all(events, is_flooded);
    if (const auto now = Clock::now(); now >= next_sweep) {
      sweep(now);
      next_sweep = now + std::min<Clock::duration>(sweep_every, options_.longest);
    }
    lock.lock();
    if (is_last) return;
    // What comes meanwhile is gathered and goes out together.
    if (!events.empty()) wake_.wait_for(lock, options_.gather, [this] { return is_stopping_; });
  }
}

void Hub::send_all(std::map<Key, Event> events, bool is_flooded) {
  std::vector<Event> sorted;
  for (auto& [key, event] : events) sorted.push_back(std::move(event));
  // So that the id which a client saw last stands for all that it saw.
  std::sort(sorted.begin(), sorted.end(),
            [](const Event& a, const Event& b) { return a.sequence < b.sequence; });
  const std::lock_guard lock(streams_mutex_);
  for (const auto& event : sorted) {
    const auto text = text_of(event, event.ids);
    keep(event, text);
    send_to(event.community, text, &event);
  }
  if (!is_flooded) return;
  kept_.clear();
  newest_.clear();
  std::vector<Uuid> communities;
  for (const auto& [community, numbers] : by_community_) communities.push_back(community);
  for (const auto& community : communities) send_to(community, resync_text(nothing_yet));
}

void Hub::keep(const Event& event, const std::string& text) {
  kept_.push_back({event.community, event.sequence, text});
  auto& newest = newest_[event.community];
  newest = std::max(newest, event.sequence);
  if (kept_.size() > options_.kept) kept_.pop_front();
}

void Hub::send_to(const Uuid& community, const std::string& text, const Event* event) {
  const auto found = by_community_.find(community);
  if (found == by_community_.end()) return;
  const auto without_ids = event ? text_of(*event, {}) : text;
  std::vector<std::uint64_t> gone;
  for (const auto number : found->second) {
    const auto& [stream, follower, since] = subscribers_[number];
    if (event && follower.narrow && !concerns(*follower.narrow, *event)) continue;
    if (!stream->send(follower.narrow ? without_ids : text)) gone.push_back(number);
  }
  for (const auto number : gone) remove(number);
}

void Hub::remove(std::uint64_t number) {
  const auto found = subscribers_.find(number);
  if (found == subscribers_.end()) return;
  for (const auto& community : found->second.follower.communities) {
    const auto numbers = by_community_.find(community);
    numbers->second.erase(number);
    if (numbers->second.empty()) by_community_.erase(numbers);
  }
  subscribers_.erase(found);
}

/// Forgets streams that are gone, ends those that have lasted long enough.
void Hub::sweep(Clock::time_point now) {
  const std::lock_guard lock(streams_mutex_);
  std::vector<std::uint64_t> gone;
  for (const auto& [number, subscriber] : subscribers_) {
    const bool is_old = now - subscriber.since >= options_.longest;
    if (is_old) subscriber.stream->close();
    if (is_old || !subscriber.stream->is_open()) gone.push_back(number);
  }
  for (const auto number : gone) remove(number);
}

/// What one who has seen `last` must be sent: what came since, or resync when that is not known.
std::string Hub::replay(const Uuid& community, std::uint64_t last) const {
  const auto newest = newest_.find(community);
  const auto oldest = std::find_if(kept_.begin(), kept_.end(),
                                   [&](const Kept& kept) { return kept.community == community; });
  const bool is_known = newest != newest_.end() && last <= newest->second &&
                        oldest != kept_.end() && oldest->sequence <= last;
  if (!is_known) return resync_text(newest_of(community));
  std::string text;
  // One act may announce several topics under one sequence: the last one seen may not be the last
  // of it.
  for (const auto& kept : kept_)
    if (kept.community == community && kept.sequence >= last) text += kept.text;
  return text.size() <= most_replayed ? text : resync_text(newest_of(community));
}

std::uint64_t Hub::newest_of(const Uuid& community) const {
  const auto newest = newest_.find(community);
  return newest == newest_.end() ? nothing_yet : newest->second;
}

void Hub::close_of(const std::vector<Uuid>& owners) {
  const std::lock_guard lock(streams_mutex_);
  std::vector<std::uint64_t> closed;
  for (const auto& [number, subscriber] : subscribers_) {
    const auto& own = subscriber.follower.owners;
    if (std::find_first_of(own.begin(), own.end(), owners.begin(), owners.end()) == own.end())
      continue;
    subscriber.stream->close();
    closed.push_back(number);
  }
  for (const auto number : closed) remove(number);
}

void Hub::subscribe(const Follower& follower, std::shared_ptr<http::Stream> stream) {
  const auto& communities = follower.communities;
  const std::lock_guard lock(streams_mutex_);
  const bool is_replayed = communities.size() == 1 && !follower.narrow;
  const auto newest = communities.size() == 1 ? newest_of(*communities.begin()) : nothing_yet;
  auto text = hello_text(newest);
  if (follower.last != 0)
    text += is_replayed ? replay(*communities.begin(), follower.last) : resync_text(newest);
  if (!stream->send(std::move(text))) return;
  {
    const std::lock_guard queue_lock(queue_mutex_);
    if (is_stopping_) return stream->close();
  }
  const auto number = next_number_++;
  for (const auto& community : communities) by_community_[community].insert(number);
  subscribers_[number] = {std::move(stream), follower, Clock::now()};
}

void Hub::stop() {
  {
    const std::lock_guard lock(queue_mutex_);
    is_stopping_ = true;
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
  const std::lock_guard lock(streams_mutex_);
  for (const auto& [number, subscriber] : subscribers_) subscriber.stream->close();
  subscribers_.clear();
  by_community_.clear();
}

std::size_t Hub::size() const {
  const std::lock_guard lock(streams_mutex_);
  return static_cast<std::size_t>(
      std::count_if(subscribers_.begin(), subscribers_.end(),
                    [](const auto& entry) { return entry.second.stream->is_open(); }));
}
}  // namespace live
