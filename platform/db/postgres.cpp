// SPDX-License-Identifier: Apache-2.0
#include "platform/db/postgres.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "platform/db/dialect.hpp"

namespace db::postgres {
namespace {
/// Answers that may wait unread; the server never stops for want of room for them.
constexpr std::size_t most_pending = 1'000;

std::string one_line(const char* text) {
  std::string line = text ? text : "";
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

Fault::Kind kind_of(std::string_view state) {
  if (state == "40001" || state == "40P01") return Fault::Kind::conflict;
  if (state.starts_with("23")) return Fault::Kind::constraint;
  if (state == "53100") return Fault::Kind::full;
  // No room, shutting down, cancelled, locked, connection lost: later it may go.
  for (const auto* later : {"53", "57", "55P03", "08"})
    if (state.starts_with(later)) return Fault::Kind::busy;
  return Fault::Kind::broken;
}

bool is_select(std::string_view sql) {
  const auto start = sql.find_first_not_of(" \n\t");
  return start != sql.npos &&
         (sql.substr(start).starts_with("select") || sql.substr(start).starts_with("SELECT"));
}

/// A statement prepared for some types serves nulls too, but no other types.
bool serves(const std::vector<Oid>& prepared, const std::vector<Oid>& wanted) {
  for (std::size_t i = 0; i < wanted.size(); ++i)
    if (wanted[i] != oid::unknown && wanted[i] != prepared[i]) return false;
  return true;
}

void hand_out(const PGresult* result, const RowSink& sink) {
  for (int row = 0; row < PQntuples(result); ++row) sink(ResultRow(result, row));
}

std::int64_t changed_by(PGresult* result) {
  if (std::strncmp(PQcmdStatus(result), "SELECT", 6) == 0) return 0;
  const char* number = PQcmdTuples(result);
  return *number ? std::stoll(number) : 0;
}
}  // namespace

Handle connect(const std::string& url) {
  // What stands before dbname may be overruled by the URL, what follows may not.
  const char* const names[] = {"connect_timeout", "tcp_user_timeout", "application_name",
                               "dbname",          "client_encoding",  nullptr};
  const char* const values[] = {"5", "30000", "linli", url.c_str(), "UTF8", nullptr};
  Handle handle(PQconnectdbParams(names, values, 1), PQfinish);
  if (PQstatus(handle.get()) != CONNECTION_OK)
    throw Fault(Fault::Kind::busy, "postgresql: " + one_line(PQerrorMessage(handle.get())));
  const char* encoding = PQparameterStatus(handle.get(), "server_encoding");
  if (!encoding || (std::strcmp(encoding, "UTF8") != 0 && std::strcmp(encoding, "SQL_ASCII") != 0))
    throw Fault(Fault::Kind::broken, "postgresql: the database must be encoded in UTF8");
  // An answer promises that the commit is on disk, whatever the server is set to. Every statement
  // and every join has an index, and costs less than planning it anew: so one plan each, which must
  // not read a whole table or community because those were small when it was made. SQLite knows no
  // other joins either.
  const Result set(PQexec(handle.get(),
                          "set client_min_messages = warning; "
                          "set enable_seqscan = off; set enable_hashjoin = off; "
                          "set enable_mergejoin = off; set jit = off; "
                          "set plan_cache_mode = force_generic_plan; "
                          "select set_config('synchronous_commit', 'on', false) "
                          "where current_setting('synchronous_commit') = 'off'"),
                   PQclear);
  if (PQresultStatus(set.get()) != PGRES_TUPLES_OK) throw fault_of(handle.get(), set.get());
  return handle;
}

Fault fault_of(const PGconn* handle, const PGresult* result) {
  const char* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
  if (!state)
    return {PQstatus(handle) == CONNECTION_OK ? Fault::Kind::broken : Fault::Kind::busy,
            "postgresql: " + one_line(PQerrorMessage(handle))};
  // The detail of an error repeats values of the row, so it stays out.
  return {kind_of(state), std::string("postgresql: ") +
                              one_line(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY)) + " (" +
                              state + ")"};
}

Connection::Connection(const std::string& url) : handle_(connect(url)) {
  PQsetNoticeReceiver(handle_.get(), take_notice, this);
  if (!PQenterPipelineMode(handle_.get()))
    throw Fault(Fault::Kind::broken, "postgresql: no pipeline mode");
}

void Connection::take_notice(void* self, const PGresult* notice) {
  // The only warning of a commit says that its wait for the standby was cancelled: it stands here,
  // and perhaps nowhere else. Its words depend on the language of the server, its severity does
  // not.
  const char* severity = PQresultErrorField(notice, PG_DIAG_SEVERITY_NONLOCALIZED);
  auto& connection = *static_cast<Connection*>(self);
  if (connection.is_committing_ && severity && std::strcmp(severity, "WARNING") == 0)
    connection.is_commit_doubtful_ = true;
}

void Connection::throw_failure() const {
  if (failure_) throw *failure_;
  if (is_streaming_) throw Fault(Fault::Kind::broken, "a statement while another streams");
}

void Connection::expect(int is_sent) {
  if (is_sent) return;
  failure_ = fault_of(handle_.get(), nullptr);
  throw *failure_;
}

void Connection::send_plain(const char* sql, Step step) {
  throw_failure();
  expect(PQsendQueryParams(handle_.get(), sql, 0, nullptr, nullptr, nullptr, nullptr, 1));
  pending_.push_back({step, {}});
}

void Connection::begin(const char* how) { send_plain(how, Step::statement); }

const Connection::Prepared& Connection::prepare(std::string_view key, const std::string& text,
                                                const Arguments& args) {
  Prepared made{'s' + std::to_string(++names_), args.types(), !is_select(text)};
  if (auto* old = prepared_.find(key)) {
    for (std::size_t i = 0; i < made.types.size(); ++i)
      if (made.types[i] == oid::unknown) made.types[i] = old->types[i];
    send_plain(("deallocate " + old->name).c_str(), Step::statement);
    prepared_.erase(key);
  }
  expect(PQsendPrepare(handle_.get(), made.name.c_str(), text.c_str(), args.count(),
                       made.types.data()));
  pending_.push_back({Step::prepare, std::string(key)});
  if (const auto left = prepared_.put(std::string(key), std::move(made)))
    send_plain(("deallocate " + left->name).c_str(), Step::statement);
  return *prepared_.find(key);
}

void Connection::send_prepared(std::string_view key, const std::string& text,
                               const Arguments& args) {
  const auto* found = prepared_.find(key);
  const auto& prepared =
      found && serves(found->types, args.types()) ? *found : prepare(key, text, args);
  expect(PQsendQueryPrepared(handle_.get(), prepared.name.c_str(), args.count(), args.values(),
                             args.lengths(), args.formats(), 1));
  pending_.push_back({Step::statement, {}});
  if (prepared.is_change) ++changes_sent_;
}

void Connection::send_text(std::string_view sql, std::span<const Value> args) {
  throw_failure();
  const Arguments arguments(args);
  const auto* found = prepared_.find(sql);
  if (found && found->types.size() == args.size() && serves(found->types, arguments.types()))
    return send_prepared(sql, {}, arguments);
  const auto parsed = parse(sql, Dialect::postgres);
  check_arguments(parsed, args);
  send_prepared(sql, postgres_text(parsed), arguments);
}

void Connection::send(std::string_view sql, std::span<const Value> args) {
  send_rows_before(sql);
  send_text(sql, args);
  if (pending_.size() < most_pending) return;
  flush();
  collect(0);
}

void Connection::flush() {
  expect(PQsendFlushRequest(handle_.get()));
  expect(PQflush(handle_.get()) == 0);
}

void Connection::note_failure(const PGresult* result) {
  if (!failure_) failure_ = fault_of(handle_.get(), result);
  // After a fatal error the server hangs up, which libpq may not have seen yet.
  const char* severity =
      result ? PQresultErrorField(result, PG_DIAG_SEVERITY_NONLOCALIZED) : nullptr;
  if (severity && (std::strcmp(severity, "FATAL") == 0 || std::strcmp(severity, "PANIC") == 0))
    is_lost_ = true;
}

Result Connection::next_result() {
  const auto pending = std::move(pending_.front());
  pending_.pop_front();
  Result result(PQgetResult(handle_.get()), PQclear);
  const auto status = PQresultStatus(result.get());
  if (pending.step == Step::sync) {
    if (status != PGRES_PIPELINE_SYNC) note_failure(result.get());
    return result;
  }
  if (result) {
    // The end of the results of this step. A lost connection gives none.
    while (const Result more{PQgetResult(handle_.get()), PQclear}) {
    }
  }
  const bool is_good = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
  if (is_good) return result;
  if (pending.step == Step::prepare) prepared_.erase(pending.prepared);
  note_failure(result.get());
  return result;
}

void Connection::collect(std::size_t leave) {
  while (pending_.size() > leave) next_result();
  throw_failure();
}

void Connection::send_question(std::string_view sql, std::span<const Value> args) {
  send_rows_before(sql);
  send_text(sql, args);
  pending_.back().step = Step::question;
}

Result Connection::next_answer() {
  while (pending_.front().step != Step::question) next_result();
  return next_result();
}

std::int64_t Connection::run(std::string_view sql, std::span<const Value> args,
                             const RowSink* sink) {
  send_question(sql, args);
  flush();
  const auto result = next_answer();
  throw_failure();
  if (sink) hand_out(result.get(), *sink);
  return changed_by(result.get());
}

void Connection::ask(std::span<const Question> questions) {
  for (const auto& question : questions) send_question(question.sql, question.args);
  flush();
  std::vector<Result> answers;
  while (answers.size() < questions.size()) answers.push_back(next_answer());
  throw_failure();
  for (std::size_t i = 0; i < answers.size(); ++i) hand_out(answers[i].get(), questions[i].sink);
}

void Connection::stream(std::string_view sql, std::span<const Value> args, const RowSink& sink) {
  send_rows_before(sql);
  send_text(sql, args);
  flush();
  collect(1);
  expect(PQsetSingleRowMode(handle_.get()));
  pending_.pop_front();
  is_streaming_ = true;
  std::exception_ptr thrown;
  while (const Result result{PQgetResult(handle_.get()), PQclear}) {
    const auto status = PQresultStatus(result.get());
    try {
      if (status == PGRES_SINGLE_TUPLE && !thrown) sink(ResultRow(result.get(), 0));
    } catch (...) {
      thrown = std::current_exception();
    }
    if (status != PGRES_SINGLE_TUPLE && status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
      note_failure(result.get());
  }
  is_streaming_ = false;
  if (thrown) std::rethrow_exception(thrown);
  throw_failure();
}

void Connection::send_sync() {
  expect(PQpipelineSync(handle_.get()));
  pending_.push_back({Step::sync, {}});
}

void Connection::drain() {
  while (!pending_.empty()) next_result();
}

void Connection::commit() {
  throw_failure();
  send_next_rows();
  for (auto& rows : std::exchange(last_rows_, {})) send_rows(std::move(rows));
  is_committing_ = true;
  is_commit_doubtful_ = false;
  send_plain("commit", Step::commit);
  send_sync();
  std::string tag;
  while (!pending_.empty()) {
    const bool is_answer = pending_.front().step == Step::commit;
    const auto result = next_result();
    if (is_answer) tag = PQcmdStatus(result.get());
  }
  is_committing_ = false;
  if (!is_alive()) failure_ = Fault(Fault::Kind::busy, "postgresql: lost while committing");
  throw_failure();
  if (is_commit_doubtful_) {
    failure_ = Fault(Fault::Kind::busy, "postgresql: the commit may not stand on the standby");
  } else if (tag != "COMMIT") {
    failure_ = Fault(Fault::Kind::broken, "postgresql: the transaction was already broken");
  }
  throw_failure();
}

void Connection::rollback() noexcept {
  is_committing_ = is_streaming_ = false;
  next_rows_ = {};
  last_rows_.clear();
  for (int turn = 0; turn < 2 && is_alive(); ++turn) {
    failure_.reset();
    try {
      if (turn == 1) send_plain("rollback", Step::statement);
      send_sync();
      drain();
    } catch (const Fault&) {
      break;  // the connection is gone, and the transaction with it
    }
    if (PQtransactionStatus(handle_.get()) == PQTRANS_IDLE) break;
  }
  pending_.clear();
  failure_.reset();
}
}  // namespace db::postgres
