// SPDX-License-Identifier: Apache-2.0
#include "supply/requests.hpp"

#include <algorithm>
#include <map>

#include "place/place.hpp"
#include "platform/app.hpp"
#include "platform/auth/hand_in.hpp"
#include "supply/lookups.hpp"
#include "supply/pick_rules.hpp"

namespace supply {
namespace {
constexpr std::size_t most_lines = 100;
constexpr std::int64_t most_listed = 200, most_lots = 2'000;

std::optional<Request> find_request(Work& work, const Uuid& id) {
  return work.tx.one<Request>("where community_id = ? and id = ?", work.community(), id);
}

Result<void> may_ask(Work& work, const NewRequest& wanted) {
  std::vector<Uuid> items;
  for (const auto& one : wanted.lines) items.push_back(one.item);
  const Named named(work, {wanted.account}, items, {});
  const auto* kind = named.find_account(wanted.account);
  if (!kind || !is_shelf(*kind)) return refuse(No::missing, "supply.no_such_account", "account");
  if (wanted.lines.empty()) return refuse(No::invalid, "supply.no_lines", "lines");
  if (wanted.lines.size() > most_lines)
    return refuse(No::invalid, "supply.too_many_lines", "lines");
  for (std::size_t i = 0; i < wanted.lines.size(); ++i)
    if (!named.has_item(wanted.lines[i].item))
      return refuse(No::missing, "supply.no_such_item", item_of("lines", i) + "/item");
  return {};
}

std::map<Uuid, std::vector<RequestLine>> lines_of(Work& work, const std::vector<Uuid>& requests) {
  std::map<Uuid, std::vector<RequestLine>> lines;
  if (requests.empty()) return lines;
  for (auto& line : work.tx.all<RequestLine>(
           "where community_id = ? and request_id in (?*) order by request_id, number",
           work.community(), requests))
    lines[line.request_id].push_back(std::move(line));
  return lines;
}

/// What the request comes to once its kits are taken apart.
std::map<Uuid, std::int64_t> wanted_of(Work& work, const std::vector<RequestLine>& lines) {
  std::vector<Uuid> ids;
  for (const auto& line : lines) ids.push_back(line.item_id);
  const auto kits = parts_of(work, ids);
  std::map<Uuid, std::int64_t> wanted;
  for (const auto& line : lines) {
    const auto parts = kits.find(line.item_id);
    if (parts == kits.end()) {
      wanted[line.item_id] += line.amount;
      continue;
    }
    for (const auto& part : parts->second) wanted[part.item_id] += part.amount * line.amount;
  }
  return wanted;
}

std::map<Uuid, std::vector<LotOnShelf>> lots_at(Work& work, const Uuid& store,
                                                const std::vector<Uuid>& items,
                                                std::map<Uuid, Lot>& known) {
  std::map<Uuid, std::vector<LotOnShelf>> on_shelf;
  if (items.empty()) return on_shelf;
  for (auto& lot : work.tx.all<Lot>(
           "where community_id = ? and item_id in (?*) and id in (select lot_id from "
           "supply_balance where community_id = ? and account_id = ? and amount > 0) limit ?",
           work.community(), items, work.community(), store, most_lots))
    known.emplace(lot.id, std::move(lot));
  for (const auto& row : work.tx.all<Balance>(
           "where community_id = ? and account_id = ? and item_id in (?*) and amount > 0",
           work.community(), store, items)) {
    const auto lot = known.find(row.lot_id);
    on_shelf[row.item_id].push_back(
        {row.lot_id, lot == known.end() ? std::nullopt : lot->second.expires_on, row.amount});
  }
  return on_shelf;
}
}  // namespace

Result<RequestKept> ask_for(Work& work, const NewRequest& wanted) {
  if (const auto may = auth::may_hand_in(work, wanted.at, "at"); !may) return refuse(may);
  if (const auto before = find_request(work, wanted.id))
    return RequestKept{before->id, before->state, before->revision};
  if (const auto may = may_ask(work, wanted); !may) return refuse(may);
  const auto at = std::min(wanted.at, work.now);
  work.tx.insert(Request{work.community(), wanted.id, wanted.account, RequestState::asked, at,
                         work.now, unless_nil(work.actor.user), work.actor.name, at, "", 1});
  std::vector<RequestLine> lines;
  for (const auto& one : wanted.lines)
    lines.push_back({work.community(), wanted.id, std::ssize(lines) + 1, one.item, one.amount});
  work.tx.insert_all(lines);
  work.announce("supply.asked", {work.community()});
  return RequestKept{wanted.id, RequestState::asked, 1};
}

Result<RequestKept> answer_request(Work& work, const NewAnswer& wanted) {
  auto request = find_request(work, wanted.supply_request);
  if (!request) return refuse(No::missing, "supply.no_such_request", "supply_request");
  if (wanted.answer == Answer::cannot && wanted.reason.empty())
    return refuse(No::invalid, "supply.reason_missing", "reason");
  if (request->state != RequestState::asked && request->state != RequestState::picked)
    return refuse(No::conflict, "supply.request_is_over", "answer");
  if (request->revision != wanted.revision)
    return changed_meanwhile(
        json::write(RequestKept{request->id, request->state, request->revision}));
  request->state = wanted.answer == Answer::picked   ? RequestState::picked
                   : wanted.answer == Answer::cannot ? RequestState::cannot
                                                     : RequestState::withdrawn;
  request->state_at = work.now;
  request->reason = wanted.reason.str();
  ++request->revision;
  work.tx.update(*request);
  work.announce("supply.answered", {work.community()});
  return RequestKept{request->id, request->state, request->revision};
}

Result<RequestList> list_requests(Work& work, const RequestQuery& query) {
  const auto rows = query.shown == RequestsShown::over
                        ? work.tx.all<Request>(
                              "where community_id = ? and state in ('arrived', 'cannot', "
                              "'withdrawn') order by asked_at desc, id limit ?",
                              work.community(), most_listed)
                        : work.tx.all<Request>(
                              "where community_id = ? and state in ('asked', 'picked', 'sent') "
                              "order by asked_at, id limit ?",
                              work.community(), most_listed);
  std::vector<Uuid> ids, accounts;
  for (const auto& row : rows) {
    ids.push_back(row.id);
    accounts.push_back(row.account_id);
  }
  const auto lines = lines_of(work, ids);
  const auto names = names_of(work, accounts);
  const auto items = items_of(work);
  RequestList list;
  for (const auto& row : rows) {
    RequestCard card{row.id,       row.account_id, {},         row.state,    row.asked_at,
                     row.state_at, row.by_name,    row.reason, row.revision, {}};
    if (const auto name = names.find(row.account_id); name != names.end())
      card.account_name = name->second;
    if (const auto found = lines.find(row.id); found != lines.end())
      for (const auto& line : found->second)
        if (const auto item = items.find(line.item_id); item != items.end())
          card.lines.push_back({item->first, item->second.name, item->second.unit, line.amount});
    list.items.push_back(std::move(card));
  }
  return list;
}

Result<PickList> pick_for(Work& work, const PickQuery& query) {
  const auto request = find_request(work, query.supply_request);
  if (!request) return refuse(No::missing, "supply.no_such_request", "supply_request");
  const Named named(work, {query.store}, {}, {});
  const auto* kind = named.find_account(query.store);
  if (!kind || !is_shelf(*kind)) return refuse(No::missing, "supply.no_such_account", "store");
  const auto names = names_of(work, {query.store, request->account_id});
  PickList list{names.at(query.store), names.at(request->account_id), request->account_id, {}};
  const auto wanted = wanted_of(work, lines_of(work, {request->id})[request->id]);
  std::vector<Uuid> ids;
  for (const auto& [item, amount] : wanted) ids.push_back(item);
  std::map<Uuid, Lot> lots;
  auto on_shelf = lots_at(work, query.store, ids, lots);
  const auto items = items_of(work);
  for (const auto& [id, amount] : wanted) {
    const auto item = items.find(id);
    if (item == items.end()) continue;
    const auto picked = pick(on_shelf[id], amount, work.today());
    PickLine line{id, item->second.name, item->second.unit, {}, "", {}, 0, picked.missing};
    if (picked.picks.empty()) list.items.push_back(line);
    for (const auto& one : picked.picks) {
      line.amount = one.amount;
      line.lot = unless_nil(one.lot);
      if (const auto lot = lots.find(one.lot); lot != lots.end()) {
        line.mark = lot->second.mark;
        line.expires_on = lot->second.expires_on;
      }
      list.items.push_back(line);
      line = {id, item->second.name, item->second.unit, {}, "", {}, 0, 0};
    }
  }
  std::stable_sort(list.items.begin(), list.items.end(),
                   [](const PickLine& a, const PickLine& b) { return a.name < b.name; });
  return list;
}
}  // namespace supply
