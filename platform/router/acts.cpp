// SPDX-License-Identifier: Apache-2.0
/// How acts run: reads on a snapshot, writes in the writer's batch with their line of the journal.
#include <future>

#include "platform/router/call.hpp"

namespace routing {
namespace {
/// The revision that an answer showed, as answer_with took it from there.
std::optional<std::int64_t> revision_in(const std::string& reply) {
  const auto value = json::parse(reply);
  const auto* object = value ? value->if_object() : nullptr;
  const auto* revision = object ? object->if_contains("revision") : nullptr;
  if (!revision || !revision->is_int64()) return std::nullopt;
  return revision->get_int64();
}

/// A line that was written in another community's journal, to be told after the commit.
struct ToldElsewhere {
  Uuid community;
  std::int64_t sequence = 0;
  std::vector<Announcement> announced;
};

/// Writes the act's line into the journals of the other communities that it changed.
std::vector<ToldElsewhere> append_elsewhere(journal::Book& book, const Work& work,
                                            const journal::Line& own) {
  std::vector<ToldElsewhere> told;
  for (const auto& [community, announcement] : work.announced_elsewhere) {
    const auto known = std::find_if(told.begin(), told.end(), [&id = community](const auto& one) {
      return one.community == id;
    });
    auto& there = known == told.end() ? told.emplace_back() : *known;
    there.community = community;
    there.announced.push_back(announcement);
  }
  for (auto& there : told) {
    auto line = own;
    line.community_id = there.community;
    line.reply.clear();
    line.changed = changed_json(there.announced);
    there.sequence = book.append(work.tx, std::move(line), subjects_of(there.announced, {}));
  }
  return told;
}

Refusal plain_refusal(No kind, std::string code) { return {kind, std::move(code), {}, {}, {}, 0}; }
}  // namespace

/// One act on the writer thread.
class ActWrite : public db::Write {
 public:
  ActWrite(Desk& desk, std::shared_ptr<Desk::Call> call) : desk_(desk), call_(std::move(call)) {}

  const Desk::Call& call() const { return *call_; }

  db::Outcome run(db::Tx& tx) override {
    announced_.clear();
    elsewhere_.clear();
    is_late_ = desk_.world_.clock.now() > call_->since + desk_.options_.most_waiting_ms;
    if (is_late_) return db::Outcome::undo;
    if (auto refused = desk_.refusal_of_call(*call_, tx)) return refuse_with(std::move(*refused));
    if (const auto* before = desk_.book_.find(call_->chain(), call_->request_id))
      return replay(*before);
    auto work = desk_.work_of(*call_, tx);
    outcome_ = call_->prepared->run(work);
    if (!outcome_) return db::Outcome::undo;
    write_line(work, *outcome_);
    announced_ = std::move(work.announced);
    return db::Outcome::keep;
  }

  void done() override {
    if (is_late_) return desk_.answer_busy(*call_);
    desk_.tell_all(call_->chain(), sequence_, announced_);
    for (const auto& there : elsewhere_)
      desk_.tell_all(there.community, there.sequence, there.announced);
    desk_.answer(*call_, outcome_);
  }

  void failed(std::exception_ptr fault) override { desk_.answer_fault(*call_, fault); }

 private:
  db::Outcome refuse_with(Refusal refused) {
    outcome_ = tl::unexpected<Refusal>(std::move(refused));
    return db::Outcome::undo;
  }

  db::Outcome replay(const journal::Line& before) {
    const auto actor = call_->actor ? call_->actor->user : Uuid{};
    // An erased line has lost its request; whatever is sent again, it has no answer any more.
    const bool is_other = before.salt && before.request != call_->prepared->for_journal;
    if (before.act != call_->route->act || before.actor_id != actor || is_other)
      return refuse_with(plain_refusal(No::conflict, "house.key_reused"));
    if (before.reply.empty() && before.status != 204)
      return refuse_with(plain_refusal(No::conflict, "house.answered_before"));
    ++desk_.counts_.replayed;
    Answered again;
    again.status = static_cast<int>(before.status);
    again.body = before.reply;
    again.revision = revision_in(before.reply);
    outcome_ = std::move(again);
    return db::Outcome::undo;
  }

  void write_line(const Work& work, const Answered& answered) {
    journal::Line line;
    line.community_id = call_->chain();
    line.id = call_->request_id;
    line.actor_id = work.actor.user;
    line.device_id = work.actor.device;
    line.device_time = call_->device_time;
    line.server_time = call_->since;
    line.act = call_->route->act;
    line.request = call_->prepared->for_journal;
    if (answered.is_kept) line.reply = answered.body;
    line.status = answered.status;
    // Its own line comes last: a request that is repeated finds this one.
    elsewhere_ = append_elsewhere(desk_.book_, work, line);
    line.changed = changed_json(work.announced);
    sequence_ =
        desk_.book_.append(work.tx, std::move(line), subjects_of(work.announced, work.looks));
  }

  Desk& desk_;
  std::shared_ptr<Desk::Call> call_;
  Result<Answered> outcome_ = Answered{};
  std::vector<Announcement> announced_;
  std::vector<ToldElsewhere> elsewhere_;
  std::int64_t sequence_ = 0;
  bool is_late_ = false;
};

/// Writes down who looked at whom, then lets the answer go.
class LookWrite : public db::Write {
 public:
  LookWrite(Desk& desk, std::shared_ptr<Desk::Call> call, std::vector<Look> looks,
            Answered answered)
      : desk_(desk),
        call_(std::move(call)),
        looks_(std::move(looks)),
        answered_(std::move(answered)) {}

  db::Outcome run(db::Tx& tx) override {
    std::string request = "[";
    noted_.clear();
    for (const auto& look : looks_) {
      if (desk_.is_looked_recently(call_->actor->user, look)) continue;
      noted_.push_back(look);
      if (request.size() > 1) request += ',';
      request += "{\"subject\":\"" + look.subject + "\",\"id\":\"" + look.id.text() + "\"}";
    }
    if (request.size() == 1) return db::Outcome::undo;
    journal::Line line;
    line.community_id = call_->chain();
    line.id = desk_.world_.new_uuid();
    line.actor_id = call_->actor->user;
    line.device_id = call_->actor->device;
    line.server_time = call_->since;
    line.act = "house.look";
    line.request = request + "]";
    line.status = 200;
    line.changed = "[]";
    desk_.book_.append(tx, std::move(line), subjects_of({}, looks_));
    return db::Outcome::keep;
  }

  void done() override {
    // Only now is it written: a batch that is repeated must write it again.
    for (const auto& look : noted_) desk_.remember_look(call_->actor->user, look);
    desk_.answer(*call_, answered_);
  }
  /// On a full disk a look takes the room that was set aside for it, once.
  void failed(std::exception_ptr fault) override {
    const bool is_to_repeat =
        !is_repeated_ && is_full(fault) && desk_.spare_ && desk_.spare_->give_up();
    if (!is_to_repeat) return desk_.answer_fault(*call_, fault);
    auto again =
        std::make_unique<LookWrite>(desk_, call_, std::move(looks_), std::move(*answered_));
    again->is_repeated_ = true;
    if (!desk_.store_->write(std::move(again))) desk_.answer_busy(*call_);
  }

 private:
  static bool is_full(const std::exception_ptr& fault) {
    try {
      std::rethrow_exception(fault);
    } catch (const db::Fault& found) {
      return found.kind == db::Fault::Kind::full;
    } catch (...) {
      return false;
    }
  }

  Desk& desk_;
  std::shared_ptr<Desk::Call> call_;
  std::vector<Look> looks_, noted_;
  Result<Answered> answered_;
  bool is_repeated_ = false;
};

/// An act that a job or the command line waits for.
class JobWrite : public db::Write {
 public:
  JobWrite(Desk& desk, const Actor& actor, Uuid community, std::string act, std::string request,
           const std::function<db::Outcome(Work&)>& body, std::promise<void>& ended)
      : desk_(desk),
        actor_(actor),
        community_(community),
        act_(std::move(act)),
        request_(std::move(request)),
        body_(body),
        ended_(ended) {}

  db::Outcome run(db::Tx& tx) override {
    announced_.clear();
    elsewhere_.clear();
    auto work = desk_.work_at(tx, actor_, community_);
    const auto outcome = body_(work);
    if (outcome == db::Outcome::undo) return outcome;
    journal::Line line;
    line.community_id = work.place.community;
    line.id = desk_.world_.new_uuid();
    line.actor_id = actor_.user;
    line.device_id = actor_.device;
    line.server_time = work.now;
    line.act = act_;
    line.request = work.kept_request.value_or(request_);
    line.reply = work.kept_reply.value_or("");
    line.status = 200;
    chain_ = line.community_id;
    elsewhere_ = append_elsewhere(desk_.book_, work, line);
    line.changed = changed_json(work.announced);
    sequence_ = desk_.book_.append(tx, std::move(line), subjects_of(work.announced, work.looks));
    announced_ = std::move(work.announced);
    return outcome;
  }

  void done() override {
    desk_.tell_all(chain_, sequence_, announced_);
    for (const auto& there : elsewhere_)
      desk_.tell_all(there.community, there.sequence, there.announced);
    ended_.set_value();
  }
  void failed(std::exception_ptr fault) override { ended_.set_exception(std::move(fault)); }

 private:
  Desk& desk_;
  const Actor& actor_;
  Uuid community_, chain_;
  std::string act_, request_;
  const std::function<db::Outcome(Work&)>& body_;
  std::promise<void>& ended_;
  std::vector<Announcement> announced_;
  std::vector<ToldElsewhere> elsewhere_;
  std::int64_t sequence_ = 0;
};

void Desk::run_read(std::shared_ptr<Call> call) {
  const bool is_taken = store_->read([this, call](db::Tx& tx) {
    try {
      if (auto refused = refusal_of_call(*call, tx))
        return answer(*call, tl::unexpected(std::move(*refused)));
      auto work = work_of(*call, tx);
      auto answered = call->prepared->run(work);
      if (!answered || work.looks.empty()) return answer(*call, answered);
      const bool is_written = store_->write(
          std::make_unique<LookWrite>(*this, call, std::move(work.looks), std::move(*answered)));
      if (!is_written) answer_busy(*call);
    } catch (...) {
      answer_fault(*call, std::current_exception());
    }
  });
  if (!is_taken) answer_busy(*call);
}

void Desk::run_write(std::shared_ptr<Call> call) {
  if (spare_ && spare_->is_given_up()) return answer_full(*call);
  if (!store_->write(std::make_unique<ActWrite>(*this, call))) answer_busy(*call);
}

const Actor& Desk::house() {
  static const Actor house{{}, "linli", {}, {}, true};
  return house;
}

Work Desk::work_at(db::Tx& tx, const Actor& actor, const Uuid& community) {
  auth::Scope scope{community, community, {community}};
  if (!community.is_nil())
    if (auto found = scope_of(tx, community)) scope = *found;
  return Work{tx, actor, world_.clock.now(), scope, keys_, world_, *sockets_, {}, {}};
}

void Desk::submit(const Actor& actor, const Uuid& community, std::string act, std::string request,
                  const std::function<db::Outcome(Work&)>& body) {
  if (spare_ && spare_->is_given_up()) throw db::Fault(db::Fault::Kind::full, "the disk is full");
  std::promise<void> ended;
  auto future = ended.get_future();
  if (!store_->write(std::make_unique<JobWrite>(*this, actor, community, std::move(act),
                                                std::move(request), body, ended)))
    throw db::Fault(db::Fault::Kind::busy, "too many writes wait");
  future.get();
}

void Desk::note(const std::function<void(Work&)>& body) {
  store_->write_now([&](db::Tx& tx) {
    auto work = work_at(tx, house(), {});
    body(work);
    return db::Outcome::keep;
  });
}

void Desk::read_as(const Actor& actor, const Uuid& community,
                   const std::function<void(Work&)>& body) {
  store_->read_now([&](db::Tx& tx) {
    auto work = work_at(tx, actor, community);
    body(work);
  });
}

void Desk::begin_batch(db::Tx& tx, std::span<const std::unique_ptr<db::Write>> batch) {
  std::vector<Uuid> communities, ids;
  const auto add = [&](const Uuid& community) {
    if (std::find(communities.begin(), communities.end(), community) == communities.end())
      communities.push_back(community);
  };
  for (const auto& write : batch) {
    const auto* act = dynamic_cast<const ActWrite*>(write.get());
    if (!act) continue;
    const auto& call = act->call();
    // At a division the act stands in the chain of a community, or in that of the house.
    if (!auth::is_at_community(call.route->right)) add({});
    if (!call.place_id.is_nil()) add(call.place_id);
    ids.push_back(call.request_id);
  }
  book_.prefetch(tx, communities, ids);
}

void Desk::before_commit(db::Tx& tx) { book_.count_days(tx); }
void Desk::batch_undone() { book_.end_batch(); }
void Desk::batch_committed() {
  book_.end_batch();
  together_.emplace();
}
void Desk::batch_answered() { together_.reset(); }
}  // namespace routing
