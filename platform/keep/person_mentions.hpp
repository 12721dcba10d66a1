// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What slices hold that names a person, so that none of it names somebody who was made one with
/// another person: a socket of the house.
struct Work;

namespace keep {
/// Rows of one table that name a person in one column. When two are made one, those of the dropped
/// one come to name the kept one; when that is taken back, each gets theirs again.
struct PersonMentions {
  const char* name;  ///< "gate.passages": what such rows are; its words are merge.mention.<name>.
  /// Ids of the rows, in their order: asked with a community and the person.
  const char* rows;
  /// Lets rows name another: asked with the other, the community, the person and the rows.
  const char* give;
  const char* topic = nullptr;  ///< Announced of rows that were given; null: nobody waits for it.
  void (*before)(Work&) = nullptr;  ///< Called before rows are given, where that takes more.
};
}  // namespace keep
