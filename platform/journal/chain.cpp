// SPDX-License-Identifier: Apache-2.0
#include "platform/journal/chain.hpp"

#include <sodium.h>

#include "base/json.hpp"

namespace journal {
namespace {
constexpr std::size_t most_breaks = 100;

/// Feeds length-prefixed fields to the hash.
class Digest {
 public:
  explicit Digest(std::string_view key = {}) {
    crypto_generichash_init(&state_, reinterpret_cast<const unsigned char*>(key.data()), key.size(),
                            hash_size);
  }

  void field(std::string_view bytes) {
    const auto size = static_cast<std::uint32_t>(bytes.size());
    const unsigned char prefix[4] = {
        static_cast<unsigned char>(size >> 24), static_cast<unsigned char>(size >> 16),
        static_cast<unsigned char>(size >> 8), static_cast<unsigned char>(size)};
    crypto_generichash_update(&state_, prefix, sizeof prefix);
    plain(bytes);
  }
  void field(const Uuid& id) {
    field(std::string_view(reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()));
  }
  void field(std::int64_t number) {
    char big[8];
    for (int i = 0; i < 8; ++i) big[i] = static_cast<char>(number >> (8 * (7 - i)));
    field(std::string_view(big, sizeof big));
  }
  void plain(std::string_view bytes) {
    crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()),
                              bytes.size());
  }
  std::string finish() {
    std::string out(hash_size, '\0');
    crypto_generichash_final(&state_, reinterpret_cast<unsigned char*>(out.data()), out.size());
    return out;
  }

 private:
  crypto_generichash_state state_;
};

std::optional<std::string_view> view_of(const std::optional<db::Bytes>& bytes) {
  if (!bytes) return std::nullopt;
  return bytes->content;
}

LineView line_in(const db::Row& row) {
  LineView line;
  line.community_id = row.uuid(0);
  line.sequence = row.whole(1);
  line.id = row.uuid(2);
  line.actor_id = row.uuid(3);
  line.device_id = row.uuid(4);
  if (!row.is_null(5)) line.device_time = row.whole(5);
  line.server_time = row.whole(6);
  line.act = row.text(7);
  line.request = row.text(8);
  line.reply = row.text(9);
  line.status = row.whole(10);
  line.changed = row.text(11);
  line.previous = row.bytes(12);
  line.hash = row.bytes(13);
  if (!row.is_null(14)) line.content = row.bytes(14);
  if (!row.is_null(15)) line.salt = row.bytes(15);
  return line;
}
}  // namespace

LineView view_of(const Line& line) {
  LineView view{line.community_id,
                line.id,
                line.actor_id,
                line.device_id,
                line.sequence,
                line.server_time.milliseconds,
                line.status,
                {},
                line.act,
                line.request,
                line.reply,
                line.changed,
                line.previous.content,
                line.hash.content,
                view_of(line.content),
                view_of(line.salt)};
  if (line.device_time) view.device_time = line.device_time->milliseconds;
  return view;
}

std::string content_of(std::string_view salt, std::string_view request, std::string_view reply) {
  Digest digest(salt);
  digest.field(request);
  digest.field(reply);
  return digest.finish();
}

std::string hash_of(const LineView& line) {
  Digest digest;
  digest.field(line.previous);
  digest.field(line.community_id);
  digest.field(line.sequence);
  digest.field(line.id);
  digest.field(line.actor_id);
  digest.field(line.device_id);
  if (line.device_time) {
    digest.field(*line.device_time);
  } else {
    digest.field(std::string_view{});
  }
  digest.field(line.server_time);
  digest.field(line.act);
  if (line.content) {
    digest.field(*line.content);
  } else {
    digest.field(line.request);
    digest.field(line.reply);
  }
  digest.field(line.status);
  digest.field(line.changed);
  return digest.finish();
}

std::string hash_of(const Line& line) { return hash_of(view_of(line)); }

struct ChainCheck::Heads {
  Digest digest;
};

ChainCheck::ChainCheck() : heads_(std::make_shared<Heads>()) {}

void ChainCheck::add_break(std::int64_t sequence, const char* what) {
  if (verdict_.breaks.size() < most_breaks) verdict_.breaks.push_back({community_, sequence, what});
}

const char* ChainCheck::fault_of(const LineView& line) const {
  if (line.sequence != expected_) return "gap";
  if (line.previous != previous_) return "previous";
  if (line.hash != hash_of(line)) return "hash";
  if (!line.content) return line.salt ? "content" : nullptr;
  const bool is_sound = line.salt
                            ? line.salt->size() == salt_size &&
                                  *line.content == content_of(*line.salt, line.request, line.reply)
                            : line.request.empty() && line.reply.empty();
  return is_sound ? nullptr : "content";
}

/// An erasing line names the lines before it whose texts it took.
void ChainCheck::take_reasons(const LineView& line) {
  const auto request = json::parse(line.request);
  const auto* object = request ? request->if_object() : nullptr;
  const auto* lines = object ? object->if_contains("lines") : nullptr;
  if (!lines || !lines->is_array()) return;
  for (const auto& number : lines->get_array())
    if (number.is_int64()) without_reason_.erase(number.get_int64());
}

void ChainCheck::end_chain() {
  if (!without_reason_.empty()) add_break(*without_reason_.begin(), "erased");
  without_reason_.clear();
  if (verdict_.chains > 0) heads_->digest.plain(previous_);
}

void ChainCheck::take(const LineView& line) {
  if (verdict_.chains == 0 || line.community_id != community_) {
    end_chain();
    const bool is_in_order = verdict_.chains == 0 || community_ < line.community_id;
    community_ = line.community_id;
    if (!is_in_order) add_break(line.sequence, "order");
    expected_ = 1;
    previous_.assign(hash_size, '\0');
    ++verdict_.chains;
  }
  if (const auto* fault = fault_of(line)) add_break(line.sequence, fault);
  if (line.content && !line.salt) {
    without_reason_.insert(line.sequence);
    ++verdict_.erased;
  }
  if (line.act == erasing_act) take_reasons(line);
  expected_ = line.sequence + 1;
  previous_ = line.hash;
  ++verdict_.lines;
}

Verdict ChainCheck::end() {
  end_chain();
  verdict_.heads = heads_->digest.finish();
  return std::move(verdict_);
}

void each_line(db::Tx& tx, std::optional<Uuid> community,
               const std::function<void(const LineView&)>& sink) {
  const auto take = [&](const db::Row& row) { sink(line_in(row)); };
  const auto all = "select " + db::columns_of<Line>() + " from journal_line ";
  if (community)
    tx.stream(all + "where community_id = ? order by sequence", take, *community);
  else
    tx.stream(all + "order by community_id, sequence", take);
}

Verdict verify(db::Tx& tx) {
  ChainCheck check;
  each_line(tx, {}, [&](const LineView& line) { check.take(line); });
  return check.end();
}
}  // namespace journal
