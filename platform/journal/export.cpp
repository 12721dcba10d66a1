// SPDX-License-Identifier: Apache-2.0
#include "platform/journal/export.hpp"

#include <istream>
#include <ostream>

#include "base/json.hpp"

namespace journal {
namespace {
/// Writes the members of one object.
class Members {
 public:
  explicit Members(std::string& out) : out_(out) { out_ = '{'; }
  void text(const char* name, std::string_view text) {
    begin(name);
    json::write_text(out_, text);
  }
  void id(const char* name, const Uuid& id) { text(name, id.text()); }
  void number(const char* name, std::int64_t number) {
    begin(name);
    json::write_number(out_, number);
  }
  void number(const char* name, std::optional<std::int64_t> found) {
    if (found) return number(name, *found);
    begin(name);
    out_ += "null";
  }
  void bytes(const char* name, std::optional<std::string_view> found) {
    static constexpr char digits[] = "0123456789abcdef";
    begin(name);
    if (!found) {
      out_ += "null";
      return;
    }
    out_ += '"';
    for (const char c : *found) {
      out_ += digits[static_cast<unsigned char>(c) >> 4];
      out_ += digits[static_cast<unsigned char>(c) & 15];
    }
    out_ += '"';
  }
  void end() { out_ += '}'; }

 private:
  void begin(const char* name) {
    if (out_.size() > 1) out_ += ',';
    out_.append("\"").append(name).append("\":");
  }
  std::string& out_;
};

std::string last_line(const Verdict& verdict) {
  std::string out;
  Members members(out);
  members.number("chains", verdict.chains);
  members.number("lines", verdict.lines);
  members.bytes("heads", verdict.heads);
  members.end();
  return out;
}

/// A line of an export read back: its texts stand here. Throws boost::system::system_error for what
/// is no such object.
class ReadLine {
 public:
  explicit ReadLine(const boost::json::object& in) {
    view.community_id = id(in, "community_id");
    view.sequence = in.at("sequence").as_int64();
    view.id = id(in, "id");
    view.actor_id = id(in, "actor_id");
    view.device_id = id(in, "device_id");
    if (!in.at("device_time").is_null()) view.device_time = in.at("device_time").as_int64();
    view.server_time = in.at("server_time").as_int64();
    view.act = in.at("act").as_string();
    view.request = in.at("request").as_string();
    view.reply = in.at("reply").as_string();
    view.status = in.at("status").as_int64();
    view.changed = in.at("changed").as_string();
    previous_ = bytes(in.at("previous"));
    hash_ = bytes(in.at("hash"));
    view.previous = previous_;
    view.hash = hash_;
    if (!in.at("content").is_null()) view.content = content_ = bytes(in.at("content"));
    if (!in.at("salt").is_null()) view.salt = salt_ = bytes(in.at("salt"));
  }
  ReadLine(const ReadLine&) = delete;
  ReadLine& operator=(const ReadLine&) = delete;
  LineView view;

 private:
  static Uuid id(const boost::json::object& in, const char* name) {
    return Uuid::parse(in.at(name).as_string()).value_or(Uuid{});
  }
  /// What is no hexadecimal comes out otherwise, and then the line reads otherwise than written.
  static std::string bytes(const boost::json::value& in) {
    const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    const std::string_view text = in.as_string();
    std::string out;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2)
      out += static_cast<char>((digit(text[i]) & 15) << 4 | (digit(text[i + 1]) & 15));
    return out;
  }
  std::string previous_, hash_, content_, salt_;
};
}  // namespace

std::string export_line(const LineView& line) {
  std::string out;
  Members members(out);
  members.id("community_id", line.community_id);
  members.number("sequence", line.sequence);
  members.id("id", line.id);
  members.id("actor_id", line.actor_id);
  members.id("device_id", line.device_id);
  members.number("device_time", line.device_time);
  members.number("server_time", line.server_time);
  members.text("act", line.act);
  members.text("request", line.request);
  members.text("reply", line.reply);
  members.number("status", line.status);
  members.text("changed", line.changed);
  members.bytes("content", line.content);
  members.bytes("salt", line.salt);
  members.bytes("previous", line.previous);
  members.bytes("hash", line.hash);
  members.end();
  return out;
}

Verdict export_chains(db::Tx& tx, std::ostream& out, std::optional<Uuid> community) {
  ChainCheck check;
  each_line(tx, community, [&](const LineView& line) {
    check.take(line);
    if (!(out << export_line(line) << '\n'))
      throw db::Fault(db::Fault::Kind::full, "the export cannot be written");
  });
  auto verdict = check.end();
  if (!(out << last_line(verdict) << '\n' << std::flush))
    throw db::Fault(db::Fault::Kind::full, "the export cannot be written");
  return verdict;
}

Verdict check_export(std::istream& in) {
  ChainCheck check;
  std::string text, last;
  bool is_ended = false, is_broken = false;
  std::int64_t number = 0;
  Break first;
  const auto note = [&](const char* what) {
    if (!is_broken) first = {{}, number, what};
    is_broken = true;
  };
  while (std::getline(in, text)) {
    ++number;
    if (is_ended || in.eof()) note("line");  // something follows the end, or its line feed is gone
    try {
      const auto value = boost::json::parse(text);
      const auto& object = value.as_object();
      if (object.if_contains("heads")) {
        is_ended = true;
        last = text;
        continue;
      }
      const ReadLine line(object);
      if (export_line(line.view) != text) note("line");
      check.take(line.view);
    } catch (const std::exception&) {
      note("line");
    }
  }
  auto verdict = check.end();
  if (!is_ended) note("cut");
  if (is_ended && last != last_line(verdict)) note("cut");
  if (is_broken) verdict.breaks.insert(verdict.breaks.begin(), first);
  return verdict;
}
}  // namespace journal
