// SPDX-License-Identifier: Apache-2.0
#include "seal/batches.hpp"

#include "place/place.hpp"
#include "platform/http/qr.hpp"
#include "seal/policy.hpp"

namespace seal {
namespace {
constexpr int most_batches = 100, most_loose = 200;

struct StateCount {
  Uuid batch_id;
  State state = State::in_stock;
  std::int64_t number = 0, beside = 0;
};
BOOST_DESCRIBE_STRUCT(StateCount, (), (batch_id, state, number, beside))

template <class Counted>
void add(Counted& to, State state, std::int64_t number) {
  switch (state) {
    case State::in_stock:
      to.in_stock += number;
      break;
    case State::with_team:
      to.with_team += number;
      break;
    case State::on_door:
      to.on_door += number;
      break;
    case State::used:
      to.used += number;
      break;
    case State::missing:
      to.missing += number;
      break;
    case State::voided:
      to.voided += number;
      break;
  }
}

BatchCard card_of(const Batch& batch) {
  BatchCard card;
  card.batch = batch.id;
  card.first = batch.first;
  card.last = batch.last;
  card.made_at = batch.made_at;
  card.made_by = batch.by_name;
  return card;
}

std::vector<StateCount> counts_of(Work& work) {
  return work.tx.query<StateCount>(
      "select batch_id, state, count(*), sum(case when beside > 0 then 1 else 0 end) from "
      "seal_label where community_id = ? group by batch_id, state",
      work.community());
}

BatchCard card_with_counts(Work& work, const Batch& batch) {
  auto card = card_of(batch);
  for (const auto& one : counts_of(work))
    if (one.batch_id == batch.id) add(card, one.state, one.number);
  return card;
}

std::vector<Label> labels_between(Work& work, const Batch& batch) {
  std::vector<Label> labels;
  for (auto number = batch.first; number <= batch.last; ++number) {
    Label label;
    label.community_id = batch.community_id;
    label.id = work.world.new_uuid();
    label.number = number;
    label.batch_id = batch.id;
    label.state_at = batch.made_at;
    label.by_name = batch.by_name;
    labels.push_back(std::move(label));
  }
  return labels;
}

std::vector<LooseLabel> loose_labels(Work& work) {
  const auto rows = work.tx.all<Label>(
      "where community_id = ? and state in ('with_team', 'missing') order by number limit ?",
      work.community(), most_loose);
  std::vector<Uuid> doors;
  for (const auto& row : rows)
    if (row.door_id) doors.push_back(*row.door_id);
  const auto names = names_of(work, doors);
  std::vector<LooseLabel> loose;
  for (const auto& row : rows) {
    const auto found = row.door_id ? names.find(*row.door_id) : names.end();
    loose.push_back({row.number, row.state, row.state_at, row.by_name,
                     found == names.end() ? std::string() : found->second.door});
  }
  return loose;
}
}  // namespace

Result<BatchCard> make_batch(Work& work, const NewBatch& wanted) {
  if (const auto known = find_batch(work, wanted.id)) {
    if (known->last - known->first + 1 != wanted.count)
      return refuse(No::conflict, "seal.id_taken", "id");
    return card_with_counts(work, *known);
  }
  if (wanted.count > seal_policy(work.today()).most_in_batch)
    return refuse(No::invalid, "seal.too_many", "count");
  const auto last = work.tx.value<std::int64_t>(
      "select last from seal_batch where community_id = ? order by first desc limit 1",
      work.community());
  const auto first = last.value_or(0) + 1;
  const Batch batch{work.community(),         wanted.id, first,
                    first + wanted.count - 1, work.now,  unless_nil(work.actor.user),
                    work.actor.name};
  work.tx.insert(batch);
  work.tx.insert_all(labels_between(work, batch));
  work.announce("seal.stock_changed", {batch.id});
  auto card = card_of(batch);
  card.in_stock = wanted.count;
  return card;
}

Result<LabelSheet> open_labels(Work& work, const BatchKey& key) {
  const auto batch = find_batch(work, key.batch);
  if (!batch) return refuse(No::missing, "seal.no_such_batch", "batch");
  LabelSheet sheet;
  if (const auto community = place::find_division(work, work.community()))
    sheet.community_name = community->name;
  for (auto number = batch->first; number <= batch->last; ++number) {
    const auto check = check_of(work.keys, work.community(), number);
    sheet.items.push_back(
        {number, check, http::qr_rows("LS1:" + std::to_string(number) + ":" + check)});
  }
  work.looked("seal.batch", batch->id);
  return sheet;
}

Result<StockAccount> open_stock(Work& work) {
  StockAccount account;
  std::unordered_map<Uuid, BatchCard> cards;
  const auto batches = work.tx.all<Batch>("where community_id = ? order by first desc limit ?",
                                          work.community(), most_batches);
  for (const auto& batch : batches) cards.emplace(batch.id, card_of(batch));
  for (const auto& one : counts_of(work)) {
    account.issued += one.number;
    account.beside += one.beside;
    add(account, one.state, one.number);
    if (const auto found = cards.find(one.batch_id); found != cards.end())
      add(found->second, one.state, one.number);
  }
  for (const auto& batch : batches) account.batches.push_back(std::move(cards.at(batch.id)));
  account.loose = loose_labels(work);
  return account;
}
}  // namespace seal
