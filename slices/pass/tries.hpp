// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Wrong codes from an address: counted in the database, so that every process on it counts the
/// same and a restart forgives nothing.
#include "platform/work.hpp"

namespace pass {
/// Refuses pass.too_many_tries with the seconds to wait.
Result<void> may_try(Work&, const std::string& address);
void count_try(Work&, const std::string& address);
}  // namespace pass
