// SPDX-License-Identifier: Apache-2.0
#include "base/described.hpp"

#include <gtest/gtest.h>

#include "base/every_kind_test.hpp"

namespace {
struct Open {
  Text<0, 9> name;
  std::vector<std::optional<Day>> days;
};
BOOST_DESCRIBE_STRUCT(Open, (), (name, days))

struct Sealed {
  Private<Text<0, 9>> phone;
};
BOOST_DESCRIBE_STRUCT(Sealed, (), (phone))

struct Heir : Sealed {
  bool is_first = false;
};
BOOST_DESCRIBE_STRUCT(Heir, (Sealed), (is_first))

struct Deep {
  std::vector<std::optional<Heir>> heirs;
};
BOOST_DESCRIBE_STRUCT(Deep, (), (heirs))

struct Editing {
  Edit<std::optional<Private<Day>>> born;
};
BOOST_DESCRIBE_STRUCT(Editing, (), (born))

struct Tree {
  Text<0, 9> name;
  std::vector<Tree> branches;
};
BOOST_DESCRIBE_STRUCT(Tree, (), (name, branches))

struct SealedTree {
  std::vector<SealedTree> branches;
  std::optional<Sealed> fruit;
};
BOOST_DESCRIBE_STRUCT(SealedTree, (), (branches, fruit))

struct Empty {};
BOOST_DESCRIBE_STRUCT(Empty, (), ())
}  // namespace

TEST(Described, ListsInheritedMembersFirst) {
  std::vector<std::string> names;
  described::each_member<kinds::Part>([&](auto d) { names.emplace_back(d.name); });
  EXPECT_EQ(names, (std::vector<std::string>{"name", "pieces", "note"}));
  EXPECT_EQ(described::count<kinds::Part>, 3u);
  EXPECT_EQ(described::count<Empty>, 0u);
}

TEST(Described, ReachesInheritedMembersByPointer) {
  kinds::Part part;
  described::each_member<kinds::Part>([&](auto d) {
    using Member = std::remove_cvref_t<decltype(part.*d.pointer)>;
    if constexpr (std::is_same_v<Member, Text<1, 20>>) part.*d.pointer = Member("box");
  });
  EXPECT_EQ(part.name.str(), "box");
}

TEST(Described, NamesEnumeratorsBothWays) {
  using kinds::Colour;
  EXPECT_EQ(described::name_of(Colour::yellow), "yellow");
  EXPECT_EQ(described::name_of(static_cast<Colour>(99)), "");
  EXPECT_EQ(described::value_of<Colour>("green"), Colour::green);
  EXPECT_FALSE(described::value_of<Colour>("Green"));
  EXPECT_FALSE(described::value_of<Colour>(""));
  EXPECT_EQ(described::names_of<Colour>(), "red|yellow|green");
}

TEST(Described, FindsAPrivateMemberAtAnyDepth) {
  using described::holds_private;
  EXPECT_FALSE(holds_private<Open>());
  EXPECT_FALSE(holds_private<kinds::Part>());
  EXPECT_FALSE(holds_private<Empty>());
  EXPECT_FALSE(holds_private<int>());
  EXPECT_TRUE(holds_private<Sealed>());
  EXPECT_TRUE(holds_private<Heir>());
  EXPECT_TRUE(holds_private<Deep>());
  EXPECT_TRUE(holds_private<Editing>());
  EXPECT_TRUE(holds_private<kinds::Everything>());
  EXPECT_TRUE(holds_private<std::vector<Sealed>>());
}

TEST(Described, SearchesStructsThatHoldThemselvesOnce) {
  EXPECT_FALSE(described::holds_private<Tree>());
  EXPECT_TRUE(described::holds_private<SealedTree>());
  EXPECT_FALSE((described::holds<described::is_optional, Tree>()));
  EXPECT_TRUE((described::holds<described::is_optional, SealedTree>()));
}

TEST(Private, IsEmptyThenPlainOrSealed) {
  using Phone = Private<Text<1, 20>>;
  const Phone empty;
  EXPECT_TRUE(empty.is_empty());
  EXPECT_FALSE(empty.is_plain());
  const Phone plain(Text<1, 20>("138"));
  EXPECT_TRUE(plain.is_plain());
  EXPECT_FALSE(plain.is_empty());
  EXPECT_EQ(plain.plain().str(), "138");
  EXPECT_EQ(plain.sealed(), "");
  const auto sealed = Phone::from_sealed(std::string("\0\x01", 2));
  EXPECT_FALSE(sealed.is_plain());
  EXPECT_FALSE(sealed.is_empty());
  EXPECT_EQ(sealed.sealed().size(), 2u);
  EXPECT_TRUE(Phone::from_sealed("").is_empty());
}
