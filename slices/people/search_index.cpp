// SPDX-License-Identifier: Apache-2.0
#include "people/search_index.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <tuple>

namespace people {
namespace {
/// So many layers of one size become one.
constexpr std::size_t layers_at_once = 8;
constexpr std::int64_t smallest_size = 4'096;
constexpr std::int64_t runs_read_ahead = 64;
constexpr std::size_t rows_indexed_at_once = 256;
constexpr std::size_t tokens_removed_at_once = 64;

/// Layers of one tier differ in size by less than the factor at which they become one.
int tier_of(std::int64_t size) {
  int tier = 0;
  for (; size >= smallest_size; size /= std::int64_t(layers_at_once)) ++tier;
  return tier;
}

/// Packs entries into the runs of a new layer.
class LayerWriter {
 public:
  LayerWriter(db::Tx& tx, const Uuid& community, std::int64_t number)
      : tx_(tx), community_(community), number_(number), packer_([this](Run run) {
          size_ += run.size;
          rows_.push_back({community_, number_, std::move(run.first.token), run.first.id,
                           Bytes{std::move(run.entries)}});
          if (rows_.size() == rows_indexed_at_once) write_rows();
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
  tx_.insert_missing(Token{community_, entry.token, entry.id});
}

void SearchIndex::add_many(const std::vector<TokenEntry>& entries, std::string_view ending) {
  EntryHeap heap;
  for (const auto& entry : entries) heap.add(entry.token, entry.id);
  add_many(heap, ending);
}

void SearchIndex::add_many(const EntryHeap& entries, std::string_view ending) {
  if (entries.empty()) return;
  add_sorted([&](const EntryHeap::TakeEntry& take) {
    std::string token;
    entries.each_sorted([&](std::string_view text, const Uuid& id) {
      token = text;
      token += ending;
      take(token, id);
    });
  });
}

void SearchIndex::add_sorted(const std::function<void(const EntryHeap::TakeEntry&)>& hand_out) {
  const auto number = layers().empty() ? 1 : layers_.back().number + 1;
  LayerWriter writer(tx_, community_, number);
  hand_out([&](std::string_view token, const Uuid& id) { writer.add(token, id); });
  layers_.push_back({number, writer.finish()});
  settle_layers();
}

void SearchIndex::settle_layers() {
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

void SearchIndex::remove(std::vector<std::string> tokens, const Uuid& id) {
  std::sort(tokens.begin(), tokens.end());
  for (std::size_t from = 0; from < tokens.size(); from += tokens_removed_at_once) {
    const auto end = std::min(tokens.size(), from + tokens_removed_at_once);
    const std::vector<std::string> some(tokens.begin() + std::ptrdiff_t(from),
                                        tokens.begin() + std::ptrdiff_t(end));
    tx_.send("delete from people_token where community_id = ? and token in (?*) and found_id = ?",
             community_, some, id);
    for (const auto& run : runs_around(some, id)) remove_from(run, some, id);
  }
}

std::vector<TokenRun> SearchIndex::runs_around(const std::vector<std::string>& tokens,
                                               const Uuid& id) {
  using RunKey = std::tuple<std::int64_t, std::string, Uuid>;
  std::map<RunKey, TokenRun> runs;  // neighbours stand in the same one
  std::vector<db::Question> questions;
  for (const auto& layer : layers())
    for (const auto& token : tokens)
      questions.push_back(db::Tx::question(
          "select token, found_id, entries from people_run where community_id = ? and layer = ? "
          "and (token, found_id) <= (?, ?) order by token desc, found_id desc limit 1",
          [&runs, this, number = layer.number](const db::Row& row) {
            TokenRun run{community_, number, std::string(row.text(0)), row.uuid(1),
                         Bytes{std::string(row.bytes(2))}};
            runs.try_emplace({number, run.token, run.found_id}, std::move(run));
          },
          community_, layer.number, token, id));
  tx_.ask(questions);
  std::vector<TokenRun> found;
  for (auto& [key, run] : runs) found.push_back(std::move(run));
  return found;
}

void SearchIndex::remove_from(const TokenRun& run, const std::vector<std::string>& tokens,
                              const Uuid& id) {
  std::string left;
  bool is_found = false;
  RunPacker packer([&](Run packed) { left += packed.entries; }, run.entries.content.size() + 100);
  for (RunReader reader(run.entries.content); reader.next();) {
    const bool goes =
        reader.id() == id && std::binary_search(tokens.begin(), tokens.end(), reader.token());
    is_found |= goes;
    if (!goes) packer.add(reader.token(), reader.id());
  }
  packer.finish();
  if (!is_found) return;
  // The row keeps its key: a run may begin later than it says.
  if (left.empty()) {
    tx_.send(
        "delete from people_run where community_id = ? and layer = ? and token = ? and "
        "found_id = ?",
        community_, run.layer, run.token, run.found_id);
  } else {
    tx_.send(
        "update people_run set entries = ? where community_id = ? and layer = ? and token = ? and "
        "found_id = ?",
        Bytes{left}, community_, run.layer, run.token, run.found_id);
  }
}

void SearchIndex::clear() {
  tx_.run("delete from people_token where community_id = ?", community_);
  tx_.run("delete from people_run where community_id = ?", community_);
  tx_.run("delete from people_layer where community_id = ?", community_);
  layers_.clear();
  are_layers_known_ = false;
}

/// Takes what a search asks for from one layer after another.
class SearchIndex::Take {
 public:
  Take(const TokenEntry& after, std::string_view end, std::size_t most)
      : after_(after), end_(end), most_(most) {}

  const TokenEntry& after() const { return after_; }
  std::string_view end() const { return end_; }
  void begin_layer() {
    enough_ = found_.size() + most_;
    is_past_ = false;
  }
  /// True when no run that follows in the layer has anything more.
  bool is_past() const { return is_past_; }
  void take(std::string_view entries) {
    for (RunReader reader(entries); !is_past_ && reader.next();) {
      if (std::string_view(reader.token()) >= end_ || found_.size() >= enough_) {
        is_past_ = true;
      } else if (reader.token() > after_.token ||
                 (reader.token() == after_.token && reader.id() > after_.id)) {
        found_.push_back({reader.token(), reader.id()});
      }
    }
  }
  void add(TokenEntry entry) { found_.push_back(std::move(entry)); }
  std::vector<TokenEntry> finish() {
    std::sort(found_.begin(), found_.end());
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    if (found_.size() > most_) found_.resize(most_);
    return std::move(found_);
  }

 private:
  const TokenEntry& after_;
  const std::string_view end_;
  const std::size_t most_;
  std::size_t enough_ = 0;
  bool is_past_ = false;
  std::vector<TokenEntry> found_;
};

void SearchIndex::find_in_layer(std::int64_t layer, Take& taking) {
  for (TokenEntry last = taking.after(); !taking.is_past();) {
    const auto from = last;  // bound as a view while `last` moves on
    std::int64_t runs = 0;
    constexpr std::int64_t at_once = 2;
    tx_.each(
        "select token, found_id, entries from people_run where community_id = ? and layer = ? and "
        "(token, found_id) > (?, ?) and token < ? order by token, found_id limit ?",
        [&](const db::Row& row) {
          ++runs;
          last = {std::string(row.text(0)), row.uuid(1)};
          taking.take(row.bytes(2));
        },
        community_, layer, from.token, from.id, taking.end(), at_once);
    if (runs < at_once) break;
  }
}

std::vector<TokenEntry> SearchIndex::find(const TokenEntry& after, std::string_view end,
                                          std::size_t most) {
  auto found = find_each(tx_, {community_}, after, end, most);
  return found.empty() ? std::vector<TokenEntry>() : std::move(found.begin()->second);
}

std::unordered_map<Uuid, std::vector<TokenEntry>> SearchIndex::find_each(
    db::Tx& tx, const std::vector<Uuid>& communities, const TokenEntry& after, std::string_view end,
    std::size_t most) {
  std::unordered_map<Uuid, Take> taking;
  const auto at = [&](const Uuid& community) -> Take& {
    return taking.try_emplace(community, after, end, most).first->second;
  };
  const auto one_by_one = [&](const db::Row& row) {
    at(row.uuid(2)).add({std::string(row.text(0)), row.uuid(1)});
  };
  if (communities.size() == 1) {
    tx.each(
        "select token, found_id, community_id from people_token where community_id = ? and "
        "(token, found_id) > (?, ?) and token < ? order by token, found_id limit ?",
        one_by_one, communities.front(), after.token, after.id, end, std::int64_t(most));
  } else {
    tx.each(
        "select token, found_id, community_id from people_token where community_id in (?*) and "
        "(token, found_id) > (?, ?) and token < ?",
        one_by_one, communities, after.token, after.id, end);
  }
  // Of each layer the run that begins before may reach this far, and often holds all that is asked
  // for; then those that follow.
  std::vector<std::pair<Uuid, std::int64_t>> going_on;
  tx.each(
      "select l.community_id, l.layer, (select r.entries from people_run r "
      "where r.community_id = l.community_id and r.layer = l.layer and "
      "(r.token, r.found_id) <= (?, ?) order by r.token desc, r.found_id desc limit 1) "
      "from people_layer l where l.community_id in (?*)",
      [&](const db::Row& row) {
        const auto community = row.uuid(0);
        auto& take = at(community);
        take.begin_layer();
        if (!row.is_null(2)) take.take(row.bytes(2));
        if (!take.is_past()) going_on.emplace_back(community, row.whole(1));
      },
      after.token, after.id, communities);
  for (const auto& [community, layer] : going_on) {
    auto& take = at(community);
    take.begin_layer();
    SearchIndex(tx, community).find_in_layer(layer, take);
  }
  std::unordered_map<Uuid, std::vector<TokenEntry>> found;
  for (auto& [community, take] : taking)
    if (auto entries = take.finish(); !entries.empty())
      found.emplace(community, std::move(entries));
  return found;
}
}  // namespace people
