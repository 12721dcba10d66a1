// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <exception>
#include <optional>
#include <string>
#include <string_view>

#include "platform/exchange/sheet_error.hpp"
#include "platform/exchange/zip_parts.hpp"

namespace exchange {

/// The attributes of an element, in the order of the file; valid while the element is being opened.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
  /// The value of the attribute with this local name (prefixes are dropped), or nullopt.
  std::optional<std::string_view> find(std::string_view name) const;

 private:
  const char** pairs_;
};

/// Takes the events of one XML part. Names come without their prefix. What a member throws stops
/// the reading and is thrown on by `read_xml`.
class XmlReader {
 public:
  virtual ~XmlReader() = default;
  virtual void on_open(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void on_close(std::string_view name) = 0;
  virtual void on_text(std::string_view) {}

 protected:
  /// No further event; the reading ends well.
  void stop() { is_stopped_ = true; }
  /// No further event; the reading ends with this refusal.
  void stop(SheetError error) { refusal_ = std::move(error), is_stopped_ = true; }
  bool is_stopped() const { return is_stopped_; }

 private:
  friend struct XmlEvents;
  friend Sheet<void> read_xml(ZipParts& parts, const std::string& part, XmlReader& reader);
  bool is_stopped_ = false;
  std::optional<SheetError> refusal_;
  std::exception_ptr thrown_;
};

/// Streams a part through `reader`. Refuses `exchange.has_entities` at the first document type
/// declaration, `exchange.damaged` when the XML is not well formed, nests deeper than 64, or needs
/// more than 8 MiB of parser memory, and what `ZipParts` refuses.
Sheet<void> read_xml(ZipParts& parts, const std::string& part, XmlReader& reader);

}  // namespace exchange
