// SPDX-License-Identifier: Apache-2.0
#include "task/evidence_rules.hpp"

#include <algorithm>
#include <set>

namespace task {
namespace {
class Judge {
 public:
  void fault(std::string pointer, std::string code, std::map<std::string, std::string> args = {}) {
    findings_.push_back({std::move(pointer), std::move(code), std::move(args)});
  }
  /// Calls `fits(asked, given, pointer)` for each given thing that is asked for, and notes what is
  /// missing, not asked for, or there twice.
  template <class Asked, class Given, class Fits>
  void compare(const std::string& list, const std::vector<Asked>& asked,
               const std::vector<Given>& given, Fits&& fits) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < given.size(); ++i) {
      const auto pointer = '/' + list + '/' + std::to_string(i);
      const std::string& name = given[i].name;
      const auto wanted = std::find_if(asked.begin(), asked.end(),
                                       [&](const auto& one) { return one.name == name; });
      if (wanted == asked.end())
        fault(pointer + "/name", "task.not_asked");
      else if (!seen.insert(name).second)
        fault(pointer + "/name", "task.named_twice");
      else
        fits(*wanted, given[i], pointer);
    }
    for (const auto& one : asked)
      if (!seen.contains(one.name)) fault('/' + list, "task.not_given", {{"name", one.name}});
  }
  Result<void> verdict() {
    if (findings_.empty()) return {};
    return tl::unexpected<Refusal>(
        Refusal{No::invalid, "task.evidence_missing", {}, std::move(findings_), {}, 0});
  }

 private:
  std::vector<Finding> findings_;
};

std::string joined(const std::vector<std::string>& choices) {
  std::string all;
  for (const auto& choice : choices) all += (all.empty() ? "" : "|") + choice;
  return all;
}
}  // namespace

Result<void> is_enough(const KindCard& asked, const GivenEvidence& given) {
  Judge judge;
  judge.compare(
      "answers", asked.answers, given.answers,
      [&](const AskedAnswer& wanted, const GivenAnswer& answer, const auto& pointer) {
        const auto& choices = wanted.choices;
        if (std::find(choices.begin(), choices.end(), answer.choice.str()) == choices.end())
          judge.fault(pointer + "/choice", "json.not_in_list", {{"list", joined(choices)}});
      });
  judge.compare("counts", asked.counts, given.counts,
                [&](const AskedCount& wanted, const GivenCount& count, const auto& pointer) {
                  if (count.number > wanted.most)
                    judge.fault(pointer + "/number", "json.out_of_range",
                                {{"least", "0"}, {"most", std::to_string(wanted.most)}});
                });
  const auto many = [&](PhotoSort sort) {
    return std::count(given.photos.begin(), given.photos.end(), sort);
  };
  const auto photos = many(PhotoSort::photo), signatures = many(PhotoSort::signature);
  if (photos < asked.photos_least)
    judge.fault("/photos", "task.too_few_photos", {{"least", std::to_string(asked.photos_least)}});
  if (photos > asked.photos_most)
    judge.fault("/photos", "task.too_many_photos", {{"most", std::to_string(asked.photos_most)}});
  if (asked.wants_signature && signatures == 0) judge.fault("/photos", "task.no_signature");
  if (signatures > (asked.wants_signature ? 1 : 0)) judge.fault("/photos", "task.not_asked");
  return judge.verdict();
}
}  // namespace task
