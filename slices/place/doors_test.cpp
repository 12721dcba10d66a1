// SPDX-License-Identifier: Apache-2.0
#include "place/doors.hpp"

#include <gtest/gtest.h>

namespace place {
namespace {
std::string read(std::string_view address) {
  const auto door = read_door(address);
  if (!door) return "unread";
  return door->compound + "|" + door->building + "|" + door->stairwell + "|" + door->number + "|" +
         std::to_string(door->floor);
}
}  // namespace

TEST(Doors, ReadsTheShapesOfLedgers) {
  for (const auto* address :
       {"3幢2单元501", "3幢2单元501室", "3号楼2-501", "3-2-501", "3#2单元501", "３幢２单元５０１室",
        "三幢二单元五〇一", "3栋2梯501", "03幢02单元501", "3 幢 2 单元 501 室"})
    EXPECT_EQ("|3|2|501|5", read(address)) << address;
}

TEST(Doors, KeepsTheCompoundBeforeTheBuilding) {
  EXPECT_EQ("山水苑|3|2|501|5", read("山水苑3幢2单元501室"));
  EXPECT_EQ("山水苑东区|12||1203|12", read("山水苑东区12号楼1203"));
}

TEST(Doors, LeavesAMissingStairwellEmpty) {
  EXPECT_EQ("|5||302|3", read("5幢302"));
  EXPECT_EQ("|5||302|3", read("5-302"));
}

TEST(Doors, ReadsPartsOfBuildingsVillagesAndShops) {
  EXPECT_EQ("|12|B|1203|12", read("12栋B座1203"));
  EXPECT_EQ("曹家桥|12组||35|1", read("曹家桥12组35号"));
  EXPECT_EQ("|沿街商铺||12|1", read("沿街商铺12号"));
  EXPECT_EQ("|10组||8|1", read("十组8号"));
}

TEST(Doors, TheShortWaySaysTheSameAsTheLong) {
  int compared = 0;
  for (const std::string compound : {"山水苑", "", "Ａ区", "A区1号"})
    for (const std::string building : {"3幢", "3", "03幢", "12栋", "5号楼", "3组", "0", "B座",
                                       "十二幢", "", "3幢幢", "1234567890"})
      for (const std::string stairwell : {"2单元", "2", "", "02单元", "东单元", "2门"})
        for (const std::string door :
             {"501室", "501", "12号", "0501室", "3-2-501", "501A", "", "B01室", "501 室", "1号楼2"})
          for (const std::string address : {"", "3幢2单元501"})
            for (const std::string sheet : {"", "7幢"}) {
              const DoorParts parts{compound, building, stairwell, door, address};
              EXPECT_EQ(read_unusual_door(parts, sheet), read_door(parts, sheet))
                  << compound << '|' << building << '|' << stairwell << '|' << door << '|'
                  << address;
              ++compared;
            }
  EXPECT_EQ(4 * 12 * 6 * 10 * 4, compared);
}

TEST(Doors, SaysWhenItCannotTell) {
  for (const auto* address : {"", "山水苑", "501", "物业办公室", "——", "3幢"})
    EXPECT_EQ("unread", read(address)) << address;
}

TEST(Doors, NamesTheFloor) {
  EXPECT_EQ(5, floor_of("501"));
  EXPECT_EQ(12, floor_of("1203"));
  EXPECT_EQ(-1, floor_of("B01"));
  EXPECT_EQ(1, floor_of("35"));
  EXPECT_EQ(10, floor_of("1001A"));
}

TEST(Doors, CleansSingleParts) {
  EXPECT_EQ("3", building_name("３号楼"));
  EXPECT_EQ("B", building_name("b座"));
  EXPECT_EQ("12组", building_name("十二组"));
  EXPECT_EQ("2", stairwell_name("02单元"));
  EXPECT_EQ("501", door_number("501室"));
}

TEST(Doors, NamesALabelWhileItIsTyped) {
  EXPECT_EQ("3-2-501", label_in("3幢2单元501"));
  EXPECT_EQ("3-2-5", label_in("3-2-5"));
  EXPECT_EQ("3-", label_in("3幢"));
  EXPECT_EQ("3-2-", label_in("3幢2单元"));
  EXPECT_FALSE(label_in("张伟"));
}
}  // namespace place
