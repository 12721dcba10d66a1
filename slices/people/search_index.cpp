// SPDX-License-Identifier: Apache-2.0
#include "people/search_index.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>

#include "people/search_rows.hpp"

namespace people {
namespace {
/// So many layers of one size become one.
constexpr std::size_t layers_at_once = 8;
constexpr std::int64_t smallest_size = 4'096;
constexpr std::int64_t runs_read_ahead = 64;
constexpr std::size_t rows_at_once = 256;

/// Layers of one tier differ in size by less than the factor at which they become one.
int tier_of(std::int64_t size) {
  int tier = 0;
  for (; size >= smallest_size; size /= std::int64_t(layers_at_once)) ++tier;
  return tier;
}

/// The entries by their order: the first eight bytes of the token as a number, and where it stands.
/// Most are told apart by the number.
using Places = std::vector<std::pair<std::uint64_t, std::uint32_t>>;
Places sorted(const std::vector<TokenEntry>& entries) {
  Places places;
  places.reserve(entries.size());
  for (std::uint32_t at = 0; at < entries.size(); ++at) {
    const auto& token = entries[at].token;
    std::uint64_t beginning = 0;
    for (std::size_t i = 0; i < 8; ++i)
      beginning = beginning << 8 | (i < token.size() ? static_cast<unsigned char>(token[i]) : 0u);
    places.emplace_back(beginning, at);
  }
  std::sort(places.begin(), places.end(), [&](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : entries[a.second] < entries[b.second];
  });
  return places;
}

/// Packs entries into the runs of a new layer.
class LayerWriter {
 public:
  LayerWriter(db::Tx& tx, const Uuid& community, std::int64_t number)
      : tx_(tx), community_(community), number_(number), packer_([this](Run run) {
          size_ += run.size;
          rows_.push_back({community_, number_, std::move(run.first.token), run.first.id,
                           Bytes{std::move(run.entries)}});
          if (rows_.size() == rows_at_once) write_rows();
        }) {}

  void add(std::string_view token, const Uuid& id) { packer_.add(token, id); }
  std::int64_t finish() {
    packer_.finish();
    write_rows();
    tx_.insert(TokenLayer{community_, number_, size_});
    return size_;
  }

 private:
  void write_rows() {
    tx_.insert_all(rows_);
    rows_.clear();
  }

  db::Tx& tx_;
  const Uuid community_;
  const std::int64_t number_;
  std::int64_t size_ = 0;
  std::vector<TokenRun> rows_;
  RunPacker packer_;
};
}  // namespace

/// Reads a layer from its beginning, some runs at a time.
class SearchIndex::LayerReader {
 public:
  LayerReader(db::Tx& tx, const Uuid& community, std::int64_t number)
      : tx_(tx), community_(community), number_(number) {
    is_at_end_ = !next();
  }

  bool is_at_end() const { return is_at_end_; }
  const std::string& token() const { return reader_->token(); }
  const Uuid& id() const { return reader_->id(); }
  bool is_before(const LayerReader& other) const {
    const auto order = token().compare(other.token());
    return order != 0 ? order < 0 : id() < other.id();
  }
  void step() { is_at_end_ = !next(); }

 private:
  bool next() {
    while (!reader_ || !reader_->next()) {
      reader_.reset();
      if (!runs_.empty()) runs_.pop_front();
      if (runs_.empty()) read_runs();
      if (runs_.empty()) return false;
      reader_.emplace(runs_.front());
    }
    return true;
  }

  void read_runs() {
    const auto from = last_;  // bound as a view while `last_` moves on
    tx_.each(
        "select token, found_id, entries from people_run where community_id = ? and layer = ? and "
        "(token, found_id) > (?, ?) order by token, found_id limit ?",
        [&](const db::Row& row) {
          last_ = {std::string(row.text(0)), row.uuid(1)};
          runs_.emplace_back(row.bytes(2));
        },
        community_, number_, from.token, from.id, runs_read_ahead);
  }

  db::Tx& tx_;
  const Uuid community_;
  const std::int64_t number_;
  TokenEntry last_;
  std::deque<std::string> runs_;
  std::optional<RunReader> reader_;
  bool is_at_end_ = false;
};

const std::vector<SearchIndex::Layer>& SearchIndex::layers() {
  if (!are_layers_known_)
    tx_.each(
        "select layer, size from people_layer where community_id = ? order by layer",
        [&](const db::Row& row) {
          layers_.push_back({row.whole(0), row.whole(1)});
        },
        community_);
  are_layers_known_ = true;
  return layers_;
}

void SearchIndex::add(const TokenEntry& entry) {
  tx_.send(
      "insert into people_token (community_id, token, found_id) values (?, ?, ?) "
      "on conflict do nothing",
      community_, entry.token, entry.id);
}

void SearchIndex::add_many(std::vector<TokenEntry> entries, std::string_view ending) {
  if (entries.empty()) return;
  const auto number = layers().empty() ? 1 : layers_.back().number + 1;
  LayerWriter writer(tx_, community_, number);
  std::string token;
  const TokenEntry* last = nullptr;
  for (const auto& [beginning, at] : sorted(entries)) {
    const auto& entry = entries[at];
    if (last && *last == entry) continue;
    last = &entry;
    token = entry.token;
    token += ending;
    writer.add(token, entry.id);
  }
  layers_.push_back({number, writer.finish()});

  for (bool is_settled = false; !is_settled;) {
    std::map<int, std::vector<Layer>> tiers;
    for (const auto& layer : layers_) tiers[tier_of(layer.size)].push_back(layer);
    const auto full = std::find_if(tiers.begin(), tiers.end(), [](const auto& tier) {
      return tier.second.size() >= layers_at_once;
    });
    is_settled = full == tiers.end();
    if (!is_settled) merge(full->second);
  }
}

void SearchIndex::merge(const std::vector<Layer>& merged) {
  std::deque<LayerReader> readers;
  for (const auto& layer : merged) readers.emplace_back(tx_, community_, layer.number);
  const auto comes_later = [](const LayerReader* a, const LayerReader* b) {
    return b->is_before(*a);
  };
  std::vector<LayerReader*> heap;
  for (auto& reader : readers)
    if (!reader.is_at_end()) heap.push_back(&reader);
  std::make_heap(heap.begin(), heap.end(), comes_later);

  const auto number = layers_.back().number + 1;
  LayerWriter writer(tx_, community_, number);
  TokenEntry last;
  while (!heap.empty()) {
    std::pop_heap(heap.begin(), heap.end(), comes_later);
    auto* first = heap.back();
    if (first->token() != last.token || first->id() != last.id) {
      last.token = first->token();
      last.id = first->id();
      writer.add(last.token, last.id);
    }
    first->step();
    if (first->is_at_end()) {
      heap.pop_back();
    } else {
      std::push_heap(heap.begin(), heap.end(), comes_later);
    }
  }
  const auto size = writer.finish();
  for (const auto& layer : merged) {
    tx_.send("delete from people_run where community_id = ? and layer = ?", community_,
             layer.number);
    tx_.send("delete from people_layer where community_id = ? and layer = ?", community_,
             layer.number);
    std::erase_if(layers_, [&](const Layer& one) { return one.number == layer.number; });
  }
  layers_.push_back({number, size});
}

bool SearchIndex::remove_from(const Layer& layer, const TokenEntry& entry) {
  std::optional<TokenRun> run;
  tx_.each(
      "select token, found_id, entries from people_run where community_id = ? and layer = ? and "
      "(token, found_id) <= (?, ?) order by token desc, found_id desc limit 1",
      [&](const db::Row& row) {
        run = TokenRun{community_, layer.number, std::string(row.text(0)), row.uuid(1),
                       Bytes{std::string(row.bytes(2))}};
      },
      community_, layer.number, entry.token, entry.id);
  if (!run) return false;
  std::string left;
  bool is_found = false;
  RunPacker packer([&](Run packed) { left += packed.entries; }, run->entries.content.size() + 100);
  for (RunReader reader(run->entries.content); reader.next();) {
    const bool is_it = reader.token() == entry.token && reader.id() == entry.id;
    is_found |= is_it;
    if (!is_it) packer.add(reader.token(), reader.id());
  }
  packer.finish();
  if (!is_found) return false;
  // The row keeps its key: a run may begin later than it says.
  if (left.empty()) {
    tx_.run(
        "delete from people_run where community_id = ? and layer = ? and token = ? and "
        "found_id = ?",
        community_, layer.number, run->token, run->found_id);
  } else {
    tx_.run(
        "update people_run set entries = ? where community_id = ? and layer = ? and token = ? and "
        "found_id = ?",
        Bytes{left}, community_, layer.number, run->token, run->found_id);
  }
  return true;
}

void SearchIndex::remove(const TokenEntry& entry) {
  tx_.send("delete from people_token where community_id = ? and token = ? and found_id = ?",
           community_, entry.token, entry.id);
  for (const auto& layer : layers()) remove_from(layer, entry);
}

void SearchIndex::clear() {
  tx_.run("delete from people_token where community_id = ?", community_);
  tx_.run("delete from people_run where community_id = ?", community_);
  tx_.run("delete from people_layer where community_id = ?", community_);
  layers_.clear();
  are_layers_known_ = false;
}

void SearchIndex::find_in_layer(const Layer& layer, const TokenEntry& after, std::string_view end,
                                std::size_t most, std::vector<TokenEntry>& found) {
  const auto enough = found.size() + most;
  bool is_past = false;
  const auto take = [&](std::string_view entries) {
    for (RunReader reader(entries); !is_past && reader.next();) {
      if (std::string_view(reader.token()) >= end || found.size() >= enough) {
        is_past = true;
      } else if (reader.token() > after.token ||
                 (reader.token() == after.token && reader.id() > after.id)) {
        found.push_back({reader.token(), reader.id()});
      }
    }
  };
  // The run that begins before may reach this far; then those that follow.
  tx_.each(
      "select entries from people_run where community_id = ? and layer = ? and "
      "(token, found_id) <= (?, ?) order by token desc, found_id desc limit 1",
      [&](const db::Row& row) { take(row.bytes(0)); }, community_, layer.number, after.token,
      after.id);
  for (TokenEntry last = after; !is_past;) {
    std::int64_t runs = 0;
    constexpr std::int64_t at_once = 2;
    tx_.each(
        "select token, found_id, entries from people_run where community_id = ? and layer = ? and "
        "(token, found_id) > (?, ?) and token < ? order by token, found_id limit ?",
        [&](const db::Row& row) {
          ++runs;
          last = {std::string(row.text(0)), row.uuid(1)};
          take(row.bytes(2));
        },
        community_, layer.number, last.token, last.id, end, at_once);
    if (runs < at_once) break;
  }
}

std::vector<TokenEntry> SearchIndex::find(const TokenEntry& after, std::string_view end,
                                          std::size_t most) {
  std::vector<TokenEntry> found;
  tx_.each(
      "select token, found_id from people_token where community_id = ? and "
      "(token, found_id) > (?, ?) and token < ? order by token, found_id limit ?",
      [&](const db::Row& row) {
        found.push_back({std::string(row.text(0)), row.uuid(1)});
      },
      community_, after.token, after.id, end, std::int64_t(most));
  for (const auto& layer : layers()) find_in_layer(layer, after, end, most, found);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  if (found.size() > most) found.resize(most);
  return found;
}
}  // namespace people
