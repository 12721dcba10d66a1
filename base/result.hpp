// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Refusals are values: what the domain says no to, with a stable code and the field at fault.
#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <tl/expected.hpp>
#include <type_traits>
#include <utility>
#include <vector>

/// What an act answers that has nothing to tell.
struct Nothing {};

/// Why an act was refused; decides the HTTP status (422, 404, 403, 409, 401, 429).
enum class No { invalid, missing, forbidden, conflict, unauthenticated, too_many };

/// One field at fault. `pointer` is an RFC 6901 JSON pointer into the request, "" for the whole.
struct Finding {
  std::string pointer;
  std::string code;                         ///< Stable and public; also the translation key.
  std::map<std::string, std::string> args;  ///< What the translated sentence may mention.
  bool operator==(const Finding&) const = default;
};

/// The domain says no. Carries no prose: `code` is translated by the client.
struct Refusal {
  No kind = No::invalid;
  std::string code;
  std::string field;              ///< Request member at fault, or empty.
  std::vector<Finding> findings;  ///< More than one field at fault.
  std::string current;            ///< JSON of the present state, for an edit that came too late.
  int retry_after_seconds = 0;    ///< With No::too_many.
};

/// The field of one of a list: "passes/3".
inline std::string item_of(const char* list, std::size_t index) {
  return std::string(list) + '/' + std::to_string(index);
}

/// A value or a Refusal. Test it before use; a dropped one is a compiler warning, hence an error
/// here.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Refusal> {
  using tl::expected<T, Refusal>::expected;

 public:
  /// `next(value)`, itself a Result; or this refusal.
  template <class F, class Value = T>
  requires(!std::is_void_v<Value>) auto and_then(
      F&& next) const& -> std::invoke_result_t<F, const Value&> {
    if (!*this) return tl::unexpected<Refusal>(this->error());
    return std::forward<F>(next)(**this);
  }
  template <class F, class Value = T>
  requires(!std::is_void_v<Value>) auto and_then(F&& next) && -> std::invoke_result_t<F, Value> {
    if (!*this) return tl::unexpected<Refusal>(std::move(this->error()));
    return std::forward<F>(next)(std::move(**this));
  }
};

/// `return refuse(No::conflict, "supply.shelf_short", "pieces");` from any act or rule.
[[nodiscard]] inline tl::unexpected<Refusal> refuse(No kind, std::string code,
                                                    std::string field = {}) {
  return tl::unexpected<Refusal>(Refusal{kind, std::move(code), std::move(field), {}, {}, 0});
}

/// Passes on the refusal of a call that failed.
template <class T>
[[nodiscard]] tl::unexpected<Refusal> refuse(const tl::expected<T, Refusal>& failed) {
  return tl::unexpected<Refusal>(failed.error());
}

/// A broken promise of our own code: never the user's doing, answered with 500 and counted apart.
class Bug : public std::logic_error {
  using std::logic_error::logic_error;
};

#define LINLI_TEXT_OF(x) #x
/// States what must hold here whatever the input was; throws Bug otherwise.
#define ENSURE(condition)                                                                 \
  do {                                                                                    \
    if (!(condition)) throw Bug(std::string(__FILE__) + ": " + LINLI_TEXT_OF(condition)); \
  } while (false)
