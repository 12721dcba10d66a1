// SPDX-License-Identifier: Apache-2.0
#include "engines/roster/master.hpp"

#include <algorithm>
#include <cmath>

namespace roster {
namespace {
constexpr double ban_cost = 1e7, small = 1e-9, worthwhile = 1e-6;
constexpr int pivots_between_factors = 1'500;
}  // namespace

Master::Master(const std::vector<Row>& rows, std::vector<Column> first, std::uint64_t seed)
    : rows_(rows), people_(int(first.size())), size_(int(first.size() + rows.size())) {
  engine::Chance chance(seed);
  const auto size = std::size_t(size_);
  right_.assign(size, 1);
  for (std::size_t row = 0; row < rows_.size(); ++row)  // a little off, against degenerate corners
    right_[std::size_t(people_) + row] = rows_[row].people + 1e-5 * (0.2 + chance.share());
  std::vector<double> left(right_);
  inverse_.assign(size * size, 0);
  for (auto& column : first) {
    basis_.push_back(add(std::move(column)));
    where_.back() = basis_.back();
    for (int row : columns_.back().rows) left[std::size_t(people_ + row)] -= 1;
    inverse_[std::size_t(basis_.back()) * (size + 1)] = 1;
  }
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    const auto at = std::size_t(people_) + row;
    const double sign = left[at] >= 0 ? 1 : -1;
    basis_.push_back(slack + int(row) * 2 + (sign > 0 ? 0 : 1));
    inverse_[at * size + at] = sign;
    left[at] *= sign;
  }
  for (int person = 0; person < people_; ++person)
    for (int row : columns_[std::size_t(person)].rows) {
      const auto at = std::size_t(people_ + row);
      inverse_[at * size + std::size_t(person)] = -inverse_[at * size + at];
    }
  values_ = left;
  for (int person = 0; person < people_; ++person) values_[std::size_t(person)] = 1;
  entering_.resize(size);
  price();
}

int Master::add(Column column) {
  columns_.push_back(std::move(column));
  is_banned_.push_back(0);
  where_.push_back(-1);
  return int(columns_.size()) - 1;
}

void Master::ban(int column) {
  auto& is_banned = is_banned_[std::size_t(column)];
  if (is_banned) return;
  is_banned = 1;
  if (const int row = where_[std::size_t(column)]; row >= 0)
    for (int i = 0; i < size_; ++i)
      prices_[std::size_t(i)] +=
          ban_cost * inverse_[std::size_t(row) * std::size_t(size_) + std::size_t(i)];
}

double Master::cost_of(int variable) const {
  if (variable >= slack) {
    const auto& row = rows_[std::size_t((variable - slack) / 2)];
    return (variable - slack) % 2 == 0 ? row.if_missing : row.if_surplus;
  }
  return columns_[std::size_t(variable)].cost + (is_banned_[std::size_t(variable)] ? ban_cost : 0);
}

double Master::reduced(int variable) const {
  if (variable >= slack) {
    const double price = prices_[std::size_t(people_ + (variable - slack) / 2)];
    return cost_of(variable) - ((variable - slack) % 2 == 0 ? price : -price);
  }
  const auto& column = columns_[std::size_t(variable)];
  double cost = cost_of(variable) - prices_[std::size_t(column.person)];
  const double* of_rows = prices_.data() + people_;
  for (int row : column.rows) cost -= of_rows[row];
  return cost;
}

double Master::reduced_cost(int column) const { return reduced(column); }

void Master::load(int variable) {
  const auto size = std::size_t(size_);
  const double* inverse = inverse_.data();
  if (variable >= slack) {
    const auto row = std::size_t(people_ + (variable - slack) / 2);
    const double sign = (variable - slack) % 2 == 0 ? 1 : -1;
    for (std::size_t i = 0; i < size; ++i) entering_[i] = sign * inverse[i * size + row];
    return;
  }
  const auto& column = columns_[std::size_t(variable)];
  for (std::size_t i = 0; i < size; ++i) {
    const double* at = inverse + i * size;
    double sum = at[column.person];
    for (int row : column.rows) sum += at[people_ + row];
    entering_[i] = sum;
  }
  work_ += size_ * std::int64_t(column.rows.size()) / 8;
}

bool Master::enter(int variable) {
  load(variable);
  const auto size = std::size_t(size_);
  int leaving = -1;
  double least = 0, pivot = 0;
  for (int i = 0; i < size_; ++i) {
    const double step = entering_[std::size_t(i)];
    if (step < 1e-7) continue;
    const double ratio = std::max(0.0, values_[std::size_t(i)]) / step;
    if (leaving < 0 || ratio < least - small || (ratio < least + small && step > pivot)) {
      leaving = i;
      least = ratio;
      pivot = step;
    }
  }
  if (leaving < 0) return false;
  const double cost = reduced(variable);
  double* row = inverse_.data() + std::size_t(leaving) * size;
  for (std::size_t k = 0; k < size; ++k) row[k] /= pivot;
  std::int64_t touched = 1;
  for (std::size_t i = 0; i < size; ++i) {
    const double factor = entering_[i];
    if (int(i) == leaving || std::abs(factor) < small) continue;
    double* other = inverse_.data() + i * size;
    for (std::size_t k = 0; k < size; ++k) other[k] -= factor * row[k];
    values_[i] -= factor * least;
    ++touched;
  }
  values_[std::size_t(leaving)] = least;
  for (std::size_t k = 0; k < size; ++k) prices_[k] += cost * row[k];
  const int out = basis_[std::size_t(leaving)];
  if (out < slack) where_[std::size_t(out)] = -1;
  if (variable < slack) where_[std::size_t(variable)] = leaving;
  basis_[std::size_t(leaving)] = variable;
  work_ += touched * size_ / 16;
  if (++pivots_ % pivots_between_factors == 0) refactor();
  return true;
}

void Master::price() {
  const auto size = std::size_t(size_);
  prices_.assign(size, 0);
  for (std::size_t i = 0; i < size; ++i) {
    const double cost = cost_of(basis_[i]);
    if (cost == 0) continue;
    for (std::size_t k = 0; k < size; ++k) prices_[k] += cost * inverse_[i * size + k];
  }
}

/// The inverse anew from the basis, by Gauss and Jordan with row exchanges.
void Master::refactor() {
  const auto size = std::size_t(size_);
  std::vector<double> matrix(size * size, 0), inverse(size * size, 0);
  for (std::size_t i = 0; i < size; ++i) {
    inverse[i * size + i] = 1;
    const int variable = basis_[i];
    if (variable >= slack) {
      const auto row = std::size_t(people_ + (variable - slack) / 2);
      matrix[row * size + i] = (variable - slack) % 2 == 0 ? 1 : -1;
    } else {
      const auto& column = columns_[std::size_t(variable)];
      matrix[std::size_t(column.person) * size + i] = 1;
      for (int row : column.rows) matrix[std::size_t(people_ + row) * size + i] += 1;
    }
  }
  for (std::size_t k = 0; k < size; ++k) {
    std::size_t best = k;
    for (std::size_t i = k + 1; i < size; ++i)
      if (std::abs(matrix[i * size + k]) > std::abs(matrix[best * size + k])) best = i;
    if (std::abs(matrix[best * size + k]) < 1e-10) return;  // keep what there is
    if (best != k) {
      std::swap_ranges(&matrix[best * size], &matrix[best * size] + size, &matrix[k * size]);
      std::swap_ranges(&inverse[best * size], &inverse[best * size] + size, &inverse[k * size]);
    }
    const double pivot = matrix[k * size + k];
    for (std::size_t j = k; j < size; ++j) matrix[k * size + j] /= pivot;
    for (std::size_t j = 0; j < size; ++j) inverse[k * size + j] /= pivot;
    for (std::size_t i = 0; i < size; ++i) {
      const double factor = matrix[i * size + k];
      if (i == k || factor == 0) continue;
      for (std::size_t j = k; j < size; ++j) matrix[i * size + j] -= factor * matrix[k * size + j];
      for (std::size_t j = 0; j < size; ++j)
        inverse[i * size + j] -= factor * inverse[k * size + j];
    }
  }
  inverse_ = std::move(inverse);
  for (std::size_t i = 0; i < size; ++i) {
    double value = 0;
    for (std::size_t k = 0; k < size; ++k) value += inverse_[i * size + k] * right_[k];
    values_[i] = std::max(0.0, value);
  }
  price();
}

/// The most promising variables of all, so that not each pivot looks at every one.
void Master::find_candidates() {
  constexpr std::size_t most = 40;
  std::vector<std::pair<double, int>> found;
  const auto look = [&](int variable) {
    const double cost = reduced(variable);
    if (cost < -worthwhile) found.emplace_back(cost, variable);
  };
  for (int column = 0; column < columns(); ++column)
    if (!is_banned_[std::size_t(column)] && where_[std::size_t(column)] < 0) look(column);
  for (int i = 0; i < int(rows_.size()) * 2; ++i) look(slack + i);
  const auto kept = std::min(found.size(), most);
  std::partial_sort(found.begin(), found.begin() + std::ptrdiff_t(kept), found.end());
  candidates_.clear();
  for (std::size_t i = 0; i < kept; ++i) candidates_.push_back(found[i].second);
  work_ += columns();
}

bool Master::solve(int most_pivots) {
  for (int pivots = 0; pivots < most_pivots;) {
    find_candidates();
    if (candidates_.empty()) return true;
    while (!candidates_.empty() && pivots < most_pivots) {
      std::size_t best = 0;
      double least = -worthwhile;
      bool is_found = false;
      for (std::size_t i = 0; i < candidates_.size(); ++i) {
        const double cost = reduced(candidates_[i]);
        if (cost >= least) continue;
        least = cost;
        best = i;
        is_found = true;
      }
      if (!is_found) break;
      const int variable = candidates_[best];
      candidates_.erase(candidates_.begin() + std::ptrdiff_t(best));
      if (!enter(variable)) continue;
      ++pivots;
    }
  }
  return false;
}

std::vector<int> Master::short_rows() const {
  std::vector<int> rows;
  for (int i = 0; i < size_; ++i) {
    const int variable = basis_[std::size_t(i)];
    if (variable >= slack && (variable - slack) % 2 == 0 && values_[std::size_t(i)] > 1e-3)
      rows.push_back((variable - slack) / 2);
  }
  return rows;
}

double Master::cost() const {
  double sum = 0;
  for (int i = 0; i < size_; ++i) sum += cost_of(basis_[std::size_t(i)]) * values_[std::size_t(i)];
  return sum;
}

double Master::weight(int column) const {
  const int row = where_[std::size_t(column)];
  return row < 0 ? 0 : std::max(0.0, values_[std::size_t(row)]);
}
}  // namespace roster
