// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace routing {
class Desk;
}

namespace people {
/// Makes the search index of communities anew that are marked for it: after the program has learned
/// to make other tokens than before. One transaction each; called when the program starts.
void make_due_indexes(routing::Desk&);
}  // namespace people
