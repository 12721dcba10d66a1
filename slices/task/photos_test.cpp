// SPDX-License-Identifier: Apache-2.0
#include "task/photos.hpp"

#include "platform/picture/made_pictures.hpp"
#include "task/test_tasks.hpp"

namespace task {
namespace {
using auth::Role;
using namespace picture::made;

class Photos : public Tasks {
 protected:
  Photos() : task(give(round({{}, Role::volunteer}, "3-1-101"))) { be(Role::volunteer); }

  program::TestReply send(const std::string& id, const std::string& file,
                          const std::string& sort = "photo") {
    return app.send(http::Method::post,
                    place + "/tasks/" + task.text() + "/photos?id=" + id + "&sort=" + sort, file,
                    {});
  }
  program::TestReply report_with(const std::vector<std::string>& photos) {
    auto body = boost::json::parse(report(app.new_id())).as_object();
    body["photos"] = boost::json::array(photos.begin(), photos.end());
    return send_report(task, boost::json::serialize(body));
  }
  program::TestReply show(const std::string& photo) {
    return app.get(place + "/tasks/" + task.text() + "/photos/" + photo);
  }
  std::int64_t count(const char* sql) {
    std::int64_t found = 0;
    app.house->store().read_now(
        [&](db::Tx& tx) { found = tx.value<std::int64_t>(sql).value_or(0); });
    return found;
  }

  const Uuid task;
};
}  // namespace

TEST_F(Photos, AreReportedAndShown) {
  const auto id = app.new_id();
  const auto camera = jpeg(640, 480, jpeg_segment(0xE1, exif(1)));
  EXPECT_EQ(201, send(id, camera).status);
  EXPECT_EQ(201, report_with({id}).status);
  const auto photos = open(task).at("reports").at(0).at("photos");
  ASSERT_EQ(1u, photos.as_array().size());
  EXPECT_EQ(640, photos.at(0).at("width").as_int64());
  const auto shown = show(id);
  EXPECT_EQ(200, shown.status);
  EXPECT_EQ("image/jpeg", shown.content_type);
  EXPECT_EQ(jpeg(640, 480), shown.body) << "where it was taken is not kept";
}

TEST_F(Photos, AreALook) {
  const auto id = app.new_id();
  send(id, png(9, 9));
  const auto before = app.lines();
  show(id);
  EXPECT_EQ(before + 1, app.lines());
}

TEST_F(Photos, AreToldByWhatTheyAreAndNotByTheirName) {
  EXPECT_EQ("picture.unread", send(app.new_id(), "<html><script>").code());
  EXPECT_EQ("picture.unread", send(app.new_id(), "").code());
  EXPECT_EQ("picture.too_large", send(app.new_id(), png(4'097, 9)).code());
  EXPECT_EQ("task.photo_too_big", send(app.new_id(), png(9, 9) + std::string(409'600, ' ')).code());
  EXPECT_EQ("task.not_asked", send(app.new_id(), png(9, 9), "signature").code());
}

TEST_F(Photos, SentTwiceAreThereOnce) {
  const auto id = app.new_id();
  EXPECT_EQ(201, send(id, png(9, 9)).status);
  EXPECT_EQ(201, send(id, png(9, 9)).status);
  EXPECT_EQ("task.id_taken", send(id, png(8, 8)).code());
  EXPECT_EQ(201, send(app.new_id(), png(9, 9)).status);
  EXPECT_EQ(2, count("select count(*) from task_photo"));
  EXPECT_EQ(1, count("select count(*) from task_photo_file"));
}

TEST_F(Photos, BelongToOneReport) {
  const auto id = app.new_id();
  send(id, png(9, 9));
  EXPECT_EQ("task.photo_used", report_with({id, id}).code());
  EXPECT_EQ("task.no_such_photo", report_with({app.new_id()}).code());
  EXPECT_EQ(201, report_with({id}).status);
  EXPECT_EQ("task.photo_used", report_with({id}).code());
}

TEST_F(Photos, AreNotMoreThanTheKindTakes) {
  std::vector<std::string> ids;
  for (int i = 0; i < 3; ++i) {
    ids.push_back(app.new_id());
    EXPECT_EQ(201, send(ids.back(), png(9, 9 + std::size_t(i))).status);
  }
  EXPECT_EQ("/photos task.too_many_photos;", report_with(ids).faults());
  ids.pop_back();
  EXPECT_EQ(201, report_with(ids).status);
}

TEST_F(Photos, DoNotHeapUpWithoutAReport) {
  for (std::size_t i = 0; i < 20; ++i) EXPECT_EQ(201, send(app.new_id(), png(9, 9 + i)).status);
  EXPECT_EQ("task.too_many_photos", send(app.new_id(), png(1, 1)).code());
}

TEST_F(Photos, OfOthersStayClosed) {
  const auto id = app.new_id();
  send(id, png(9, 9));
  be(Role::guard);
  EXPECT_EQ("task.not_yours", show(id).code());
  EXPECT_EQ("task.not_yours", send(app.new_id(), png(9, 9)).code());
  be(Role::volunteer);
  const auto other = give(round({{}, Role::volunteer}));
  EXPECT_EQ("task.no_such_photo",
            app.get(place + "/tasks/" + other.text() + "/photos/" + id).code());
}
}  // namespace task
