// SPDX-License-Identifier: Apache-2.0
/// What a store promises about single writes and reads, on the database that the environment
/// chooses.

#include "platform/db/test_notes.hpp"

namespace notes_test {
TEST_F(StoreTest, AnswersAWriteAfterItsCommit) {
  for (std::int64_t id = 1; id <= 20; ++id) {
    std::promise<std::int64_t> seen;
    store->write(insert(id, [&](std::exception_ptr why) {
      EXPECT_FALSE(why);
      // A read has a connection of its own, so it sees only what is committed.
      store->read(
          [&](Tx& tx) { seen.set_value(*tx.value<std::int64_t>("select count(*) from note")); });
    }));
    EXPECT_EQ(id, seen.get_future().get());
  }
}

TEST_F(StoreTest, ALoneUndoLeavesNothing) {
  EXPECT_EQ(Outcome::undo, store->write_now([](Tx& tx) {
    tx.run("insert into note (id, words) values (1, 'a')");
    return Outcome::undo;
  }));
  EXPECT_EQ(Ids{}, ids());
}

TEST_F(StoreTest, RethrowsWhatALoneWriteThrew) {
  EXPECT_THROW(store->write_now([](Tx& tx) -> Outcome {
    tx.run("insert into note (id, words) values (1, 'a')");
    throw std::out_of_range("mine");
  }),
               std::out_of_range);
  EXPECT_EQ(Ids{}, ids());
}

TEST_F(StoreTest, TellsAConstraintFromOtherFaults) {
  const auto kind_of = [&](const char* sql) {
    try {
      store->write_now([&](Tx& tx) {
        tx.run(sql);
        return Outcome::keep;
      });
    } catch (const Fault& fault) {
      return static_cast<int>(fault.kind);
    }
    return -1;
  };
  EXPECT_EQ(-1, kind_of("insert into note (id, words) values (1, 'a')"));
  EXPECT_EQ(int(Fault::Kind::constraint), kind_of("insert into note (id, words) values (1, 'a')"));
  EXPECT_EQ(int(Fault::Kind::constraint), kind_of("insert into note (id, words) values (2, null)"));
  EXPECT_EQ(int(Fault::Kind::broken), kind_of("insert into nowhere (id) values (2)"));
  EXPECT_EQ((Ids{1}), ids());
}

TEST_F(StoreTest, AFailureThatWasNotAwaitedFailsItsWrite) {
  store->write_now([](Tx& tx) {
    tx.send("insert into note (id, words) values (1, 'a')");
    return Outcome::keep;
  });
  EXPECT_THROW(store->write_now([](Tx& tx) {
    tx.send("insert into note (id, words) values (1, 'again')");
    tx.send("insert into note (id, words) values (2, 'b')");
    return Outcome::keep;
  }),
               Fault);
  EXPECT_EQ((Ids{1}), ids());
}

TEST_F(StoreTest, AnswersQuestionsThatAreAskedTogether) {
  store->write_now([](Tx& tx) {
    for (std::int64_t id = 1; id <= 3; ++id) tx.insert(NoteRow{id, "word"});
    std::vector<NoteRow> some;
    std::optional<NoteRow> first, none;
    std::int64_t count = 0;
    tx.ask(
        Tx::into(some, "where id >= ? order by id", std::int64_t(2)),
        Tx::into(first, "order by id"), Tx::into(none, "where words = ?", "nothing"),
        Tx::question("select count(*) from note", [&](const Row& row) { count = row.whole(0); }));
    EXPECT_EQ(2u, some.size());
    EXPECT_EQ(3, some.at(1).id);
    EXPECT_EQ(1, first.value().id);
    EXPECT_FALSE(none);
    EXPECT_EQ(3, count);
    return Outcome::keep;
  });
  store->read_now([](Tx& tx) {
    std::vector<NoteRow> all;
    tx.ask(std::vector<Question>{Tx::into(all, "where id = 1"), Tx::into(all, "where id = 3")});
    EXPECT_EQ(2u, all.size());
    tx.ask(std::vector<Question>{});
  });
}

TEST_F(StoreTest, AQuestionThatFailsFailsItsWrite) {
  std::vector<NoteRow> rows;
  EXPECT_THROW(store->write_now([&](Tx& tx) {
    tx.insert(NoteRow{1, "word"});
    tx.ask(Tx::question("select nonsense from note", [](const Row&) {}),
           Tx::into(rows, "where id = ?", std::int64_t(1)));
    return Outcome::keep;
  }),
               Fault);
  EXPECT_TRUE(rows.empty());
  EXPECT_EQ(Ids{}, ids());
}

TEST_F(StoreTest, ARowThatIsThereAlreadyStaysAsItIs) {
  store->write_now([](Tx& tx) {
    tx.insert(NoteRow{1, "first"});
    for (std::int64_t id = 1; id <= 3; ++id) tx.insert_missing(NoteRow{id, "second"});
    tx.insert_missing(NoteRow{3, "third"});
    return Outcome::keep;
  });
  store->read_now([](Tx& tx) {
    EXPECT_EQ(1, tx.value<std::int64_t>("select count(*) from note where words = 'first'"));
    EXPECT_EQ(2, tx.value<std::int64_t>("select count(*) from note where words = 'second'"));
  });
}

TEST_F(StoreTest, WhoeverNamesTheTableFindsRowsThatWaited) {
  store->write_now([](Tx& tx) {
    tx.insert_missing(NoteRow{1, "kept"});
    tx.insert_at_end(NoteRow{2, "late"});
    EXPECT_EQ(2, tx.value<std::int64_t>("select count(*) from note"));
    tx.insert_at_end(NoteRow{3, "late"});
    tx.insert_at_end(NoteRow{4, "late"});
    EXPECT_EQ(2, tx.run("delete from note where id > ?", std::int64_t(2)));
    return Outcome::keep;
  });
  EXPECT_EQ((Ids{1, 2}), ids());
}

TEST_F(StoreTest, AddsUpNumbersThatComeUnderOneKey) {
  const auto number_of = [](Tx& tx, std::string_view name) {
    return tx.value<std::int64_t>("select number from tally where name = ?", name);
  };
  store->write_now([&](Tx& tx) {
    for (const auto* name : {"doors", "persons", "doors"}) tx.add(TallyRow{name, 2});
    EXPECT_EQ(4, number_of(tx, "doors"));
    for (const auto* name : {"doors", "persons", "doors"}) tx.add(TallyRow{name, -1});
    tx.add(TallyRow{"homes", 7});
    return Outcome::keep;
  });
  store->write_now([](Tx& tx) {
    tx.add(TallyRow{"homes", 1});
    return Outcome::undo;
  });
  store->read_now([&](Tx& tx) {
    EXPECT_EQ(2, number_of(tx, "doors"));
    EXPECT_EQ(1, number_of(tx, "persons"));
    EXPECT_EQ(7, number_of(tx, "homes"));
  });
}

TEST_F(StoreTest, InsertedRowsStandInOrderWithOtherStatements) {
  store->write_now([](Tx& tx) {
    for (std::int64_t id = 1; id <= 3; ++id) tx.insert(NoteRow{id, "first"});
    tx.send("update note set words = 'changed' where id <= 3");
    tx.insert(NoteRow{4, "later"});
    EXPECT_EQ(4, tx.value<std::int64_t>("select count(*) from note"));
    tx.insert(NoteRow{5, "later"});
    return Outcome::keep;
  });
  store->read_now([](Tx& tx) {
    EXPECT_EQ(3, tx.value<std::int64_t>("select count(*) from note where words = 'changed'"));
    EXPECT_EQ(5, tx.value<std::int64_t>("select count(*) from note"));
  });
}

TEST_F(StoreTest, RowsInsertedAtTheEndAreThereAfterTheCommitOrNotAtAll) {
  const auto add_both = [](Outcome outcome) {
    return [outcome](Tx& tx) {
      for (const auto* words : {"one", "two"}) tx.insert_at_end(NoteRow{words[0], words});
      return outcome;
    };
  };
  store->write_now(add_both(Outcome::undo));
  EXPECT_EQ(Ids{}, ids());
  store->write_now(add_both(Outcome::keep));
  EXPECT_EQ((Ids{'o', 't'}), ids());
  EXPECT_THROW(store->write_now(add_both(Outcome::keep)), Fault) << "they are there already";
}

TEST_F(StoreTest, AReadKeepsToItsSnapshot) {
  store->read_now([&](Tx& tx) {
    EXPECT_EQ(0, tx.value<std::int64_t>("select count(*) from note"));
    store->write_now([](Tx& writing) {
      writing.run("insert into note (id, words) values (1, 'a')");
      return Outcome::keep;
    });
    EXPECT_EQ(0, tx.value<std::int64_t>("select count(*) from note"));
  });
  EXPECT_EQ((Ids{1}), ids());
}

TEST_F(StoreTest, AReadCannotWrite) {
  store->read_now(
      [](Tx& tx) { EXPECT_THROW(tx.run("insert into note (id, words) values (1, 'a')"), Fault); });
  EXPECT_EQ(Ids{}, ids());
}

TEST_F(StoreTest, ARowMayAskTheSameWhileItIsRead) {
  store->write_now([](Tx& tx) {
    for (std::int64_t id = 1; id <= 3; ++id)
      tx.send("insert into note (id, words) values (?, 'a')", id);
    return Outcome::keep;
  });
  int rows = 0;
  store->read_now([&](Tx& tx) {
    const char* sql = "select id from note where id >= ? order by id";
    tx.each(
        sql,
        [&](const Row& row) {
          tx.each(
              sql, [&](const Row&) { ++rows; }, row.whole(0));
        },
        std::int64_t(1));
  });
  EXPECT_EQ(3 + 2 + 1, rows);
}

TEST_F(StoreTest, CountsTheRowsThatChanged) {
  store->write_now([](Tx& tx) {
    EXPECT_EQ(1, tx.run("insert into note (id, words) values (1, 'a')"));
    EXPECT_EQ(1, tx.run("insert into note (id, words) values (2, 'a')"));
    EXPECT_EQ(2, tx.run("update note set words = ?", "b"));
    EXPECT_EQ(0, tx.run("update note set words = ? where id = ?", "b", std::int64_t(9)));
    EXPECT_EQ(0, tx.run("select id from note"));
    EXPECT_EQ(1, tx.run("delete from note where id = ?", std::int64_t(1)));
    EXPECT_EQ(0, tx.run("create table other (id bigint)"));
    return Outcome::keep;
  });
}

TEST(Store, NamesItsVersion) {
  const auto store = open_test_store();
  EXPECT_TRUE(store->version().starts_with(store->is_postgres() ? "postgresql 1" : "sqlite 3."));
}
}  // namespace notes_test
