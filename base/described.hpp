// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the walkers share: the members of a Described struct, bases first, and the kinds of types.
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "base/private.hpp"
#include "base/text.hpp"

namespace described {
namespace mp = boost::mp11;

template <class T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public |
                                                         boost::describe::mod_inherited>;

template <class T>
concept Struct = boost::describe::has_describe_members<T>::value && !std::is_union_v<T>;
template <class T>
concept Enum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;

template <class T>
constexpr std::size_t count = mp::mp_size<Members<T>>::value;

/// Calls `f(descriptor)` for each member; a descriptor has `name` and `pointer`.
template <class T, class F>
constexpr void each_member(F&& f) {
  mp::mp_for_each<Members<T>>(f);
}

/// The name of an enumerator; empty when no enumerator has that value.
template <class E>
std::string_view name_of(E value) {
  std::string_view found;
  mp::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
    if (d.value == value) found = d.name;
  });
  return found;
}

/// The enumerator of that name, letter for letter.
template <class E>
std::optional<E> value_of(std::string_view name) {
  std::optional<E> found;
  mp::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
    if (name == d.name) found = d.value;
  });
  return found;
}

/// Every name of an enum separated by '|', as refusals and schemas show it.
template <class E>
std::string names_of() {
  std::string all;
  mp::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
    if (!all.empty()) all += '|';
    all += d.name;
  });
  return all;
}

// The kinds a walker tells apart, named as the standard names its traits.
// NOLINTBEGIN(readability-identifier-naming)
template <class>
struct is_text : std::false_type {};
template <std::size_t a, std::size_t b>
struct is_text<Text<a, b>> : std::true_type {};
template <class>
struct is_whole : std::false_type {};
template <std::int64_t a, std::int64_t b>
struct is_whole<Whole<a, b>> : std::true_type {};
template <class>
struct is_id : std::false_type {};
template <class T>
struct is_id<Id<T>> : std::true_type {};
template <class>
struct is_optional : std::false_type {};
template <class T>
struct is_optional<std::optional<T>> : std::true_type {};
template <class>
struct is_vector : std::false_type {};
template <class T>
struct is_vector<std::vector<T>> : std::true_type {};
template <class>
struct is_private : std::false_type {};
template <class T>
struct is_private<Private<T>> : std::true_type {};

/// A member of an edit: absent leaves things as they are, a value (or null, for an optional) sets
/// it.
template <class T>
struct Edit {
  bool is_given = false;
  T value{};
};
template <class>
struct is_edit : std::false_type {};
template <class T>
struct is_edit<Edit<T>> : std::true_type {};
// NOLINTEND(readability-identifier-naming)

/// True when T, or a type it holds at any depth, is a `Is<...>`; structs that hold themselves are
/// well.
template <template <class> class Is, class T, class... Seen>
constexpr bool holds() {
  if constexpr (Is<T>::value) {
    return true;
  } else if constexpr (is_optional<T>::value || is_vector<T>::value || is_private<T>::value) {
    return holds<Is, typename T::value_type, Seen...>();
  } else if constexpr (is_edit<T>::value) {
    return holds<Is, decltype(T::value), Seen...>();
  } else if constexpr (Struct<T> && !(std::is_same_v<T, Seen> || ...)) {
    bool found = false;
    each_member<T>([&](auto d) {
      using Member = std::remove_cvref_t<decltype(std::declval<T>().*d.pointer)>;
      if constexpr (holds<Is, Member, Seen..., T>()) found = true;
    });
    return found;
  } else {
    return false;
  }
}

/// True when a value of this type holds a Private member somewhere.
template <class T>
constexpr bool holds_private() {
  return holds<is_private, T>();
}

/// False for every T, but only once T is known: for a static_assert in a last `else`.
template <class>
constexpr bool never = false;
}  // namespace described

using described::Edit;
