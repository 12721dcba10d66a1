// SPDX-License-Identifier: Apache-2.0
/// What is to be done, by whom, in the order in which somebody goes.
#include <algorithm>

#include "platform/auth/holders.hpp"
#include "task/acts.hpp"
#include "task/lookups.hpp"

namespace task {
namespace {
constexpr std::int64_t usual_items = 50;

/// Whose tasks a list shows: everybody's, one user's, or those of who asks.
struct Whose {
  enum class Sort { everybody, one, mine } sort = Sort::everybody;
  Uuid user;
  std::vector<std::string> roles{""};  ///< Of `mine`; never empty, for SQL.
};

/// Three conditions of which one holds: `whose` binds them.
constexpr const char* of_owner =
    " and (? or (? and owner_id = ?) or (? and (owner_id = ? or owner_role in (?*) or "
    "escalated_to in (?*))))";

Whose whose_mine(const Work& work) {
  Whose mine{Whose::Sort::mine, work.actor.user, {""}};
  for (const auto role : own_roles(work)) mine.roles.emplace_back(described::name_of(role));
  return mine;
}

/// What every statement of a list binds after its own first arguments.
template <class Run>
auto with(const Whose& whose, Run&& run) {
  using enum Whose::Sort;
  return run(whose.sort == everybody, whose.sort == one, whose.user, whose.sort == mine, whose.user,
             whose.roles, whose.roles);
}

void count(Work& work, const Whose& whose, const std::string& kind, TaskList& list) {
  const std::string tail = std::string(of_owner) + " and (? or kind = ?)";
  with(whose, [&](const auto&... owner) {
    work.tx.each(
        "select count(*), count(case when due_at < ? then 1 end) from task_task "
        "where community_id = ? and status = 'open'" +
            tail,
        [&](const db::Row& row) {
          list.open = row.whole(0);
          list.overdue = row.whole(1);
        },
        work.now, work.community(), owner..., kind.empty(), kind);
    list.done_today =
        work.tx
            .value<std::int64_t>(
                "select count(*) from task_task where community_id = ? and "
                "status = 'done' and closed_at >= ?" +
                    tail,
                work.community(), work.today().begin_in_china(), owner..., kind.empty(), kind)
            .value_or(0);
  });
}

/// The rows of a page, in its order, after the task it follows.
std::vector<Task> page_of(Work& work, const Whose& whose, Shown shown, const std::string& kind,
                          const std::optional<Task>& after, std::int64_t most) {
  return with(whose, [&](const auto&... owner) {
    if (shown == Shown::done_today) {
      const auto until = after ? *after->closed_at : latest_instant;
      return work.tx.all<Task>(
          "where community_id = ? and status = 'done' and closed_at >= ?" + std::string(of_owner) +
              " and (? or kind = ?) and (closed_at < ? or (closed_at = ? and id > ?)) "
              "order by closed_at desc, id limit ?",
          work.community(), work.today().begin_in_china(), owner..., kind.empty(), kind, until,
          until, after ? after->id : Uuid{}, most);
    }
    const bool is_any = shown == Shown::open;
    return work.tx.all<Task>("where community_id = ? and status = 'open' and (? or due_at < ?)" +
                                 std::string(of_owner) +
                                 " and (? or kind = ?) and (due_at, walk, id) > (?, ?, ?) "
                                 "order by due_at, walk, id limit ?",
                             work.community(), is_any, work.now, owner..., kind.empty(), kind,
                             after ? after->due_at : earliest_instant,
                             after ? after->walk : Bytes{}, after ? after->id : Uuid{}, most);
  });
}

Result<std::optional<Task>> cursor_of(Work& work, const MyTaskQuery& query) {
  if (!query.after) return std::optional<Task>();
  const auto id = Uuid::parse(query.after->str());
  auto task = id ? find_task(work, *id) : std::nullopt;
  const bool is_closed_list = query.state == Shown::done_today;
  if (!task || (is_closed_list && !task->closed_at))
    return refuse(No::invalid, "json.bad_cursor", "after");
  return task;
}

Result<TaskList> list(Work& work, const MyTaskQuery& query, const Whose& whose) {
  const auto after = cursor_of(work, query);
  if (!after) return refuse(after);
  const std::int64_t limit = query.limit ? std::int64_t(*query.limit) : usual_items;
  const std::string kind = query.kind ? query.kind->str() : std::string();
  auto rows = page_of(work, whose, query.state.value_or(Shown::open), kind, *after, limit + 1);
  TaskList list;
  count(work, whose, kind, list);
  if (std::ssize(rows) > limit) {
    rows.resize(static_cast<std::size_t>(limit));
    list.next = rows.back().id.text();
  }
  list.items = cards_of(work, rows);
  std::vector<std::string> kinds;
  for (const auto& row : rows)
    if (std::find(kinds.begin(), kinds.end(), row.kind) == kinds.end()) {
      kinds.push_back(row.kind);
      list.kinds.push_back(asked_by(work, row.kind));
    }
  return list;
}

std::vector<ReportCard> reports_of(Work& work, const Task& task) {
  const auto photos = work.tx.all<Photo>("where community_id = ? and task_id = ? order by at, id",
                                         task.community_id, task.id);
  std::vector<ReportCard> cards;
  for (auto& row : work.tx.all<Report>("where community_id = ? and task_id = ? order by at, id",
                                       task.community_id, task.id)) {
    ReportCard card{
        row.id, row.done_at,   row.at, row.by_name, std::move(row.answers), std::move(row.counts),
        {},     row.is_counted};
    for (const auto& photo : photos)
      if (photo.report_id == row.id)
        card.photos.push_back({photo.id, photo.sort, photo.width, photo.height, photo.bytes});
    cards.push_back(std::move(card));
  }
  return cards;
}

std::vector<HandOverCard> hand_overs_of(Work& work, const Task& task) {
  const auto rows = work.tx.all<HandOver>("where community_id = ? and task_id = ? order by at, id",
                                          task.community_id, task.id);
  std::vector<Owner> owners;
  for (const auto& row : rows) {
    owners.push_back({row.from_id, row.from_role});
    owners.push_back({row.to_id, row.to_role});
  }
  const auto named = owner_cards(work, owners);
  std::vector<HandOverCard> cards;
  for (std::size_t i = 0; i < rows.size(); ++i)
    cards.push_back({named[2 * i], named[2 * i + 1], rows[i].reason, rows[i].at, rows[i].by_name});
  return cards;
}
}  // namespace

Result<TaskList> list_my_tasks(Work& work, const MyTaskQuery& query) {
  return list(work, query, whose_mine(work));
}

Result<TaskList> list_tasks(Work& work, const TaskQuery& query) {
  Whose whose;
  if (query.owner) {
    if (!is_known_owner(work, *query.owner))
      return refuse(No::missing, "auth.no_such_user", "owner");
    whose.sort = Whose::Sort::one;
    whose.user = *query.owner;
  }
  return list(work, query, whose);
}

Result<TaskFile> open_task(Work& work, const TaskKey& key) {
  const auto task = seen_task(work, key.task);
  if (!task) return refuse(task);
  if (task->person_id) work.looked("task.task", task->id);
  TaskFile file{card_of(work, *task),       task->given_at,          task->given_by,
                asked_by(work, task->kind), reports_of(work, *task), hand_overs_of(work, *task)};
  return file;
}

Result<Candidates> list_candidates(Work& work, const TaskKey& key) {
  const auto task = seen_task(work, key.task);
  if (!task) return refuse(task);
  Candidates candidates;
  const auto* kind = find_kind(work, task->kind);
  if (!kind) return candidates;
  for (const auto& holder : auth::holders_of(work.tx, kind->may_do, work.place, work.now))
    if (candidates.users.empty() || candidates.users.back().user != holder.user)
      candidates.users.push_back({holder.user, holder.role, holder.name});
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<auth::Role>>([&](auto role) {
    if (kind->may_do.allows(role.value)) candidates.roles.push_back(role.value);
  });
  return candidates;
}
}  // namespace task
