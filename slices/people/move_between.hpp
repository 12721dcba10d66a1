// SPDX-License-Identifier: Apache-2.0
#pragma once
/// People who move from one community of the house to another: the row there stays behind as moved
/// out, the row here has the same id and takes everything along.
#include "people/move_rows.hpp"
#include "people/moves.hpp"
#include "people/rows.hpp"
#include "platform/auth/grants.hpp"

namespace people {
/// Who may write decisions on where people live.
constexpr auth::Right may_write_moves =
    auth::may(auth::Role::community_staff, auth::Role::grid_worker);

/// The persons, in the order asked for. Refuses people.nobody_named,
/// people.too_many_persons, people.named_twice, people.no_such_person.
Result<std::vector<Person>> movers_of(Work&, const Uuid& community, const std::vector<Uuid>& ids);
/// Refuses people.two_heads, people.head_is_there.
Result<void> may_take_head(Work&, const Uuid& household, const std::vector<Mover>&);

/// The part of move_home that reaches another community; the right there has been asked for.
Result<MoveCard> move_between(Work&, const NewMove&);
/// Takes such a move back, at both ends. The facts go back as they are now.
Result<MoveCard> correct_between(Work&, const Move&, const NewCorrection&);
}  // namespace people
