// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/xml_reader.hpp"

#include <expat.h>

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace exchange {
namespace {

constexpr std::size_t parser_bytes = 8u << 20;
constexpr int chunk_bytes = 64 << 10;
constexpr XML_Index longest_token = 256 << 10;
constexpr int deepest = 64;

// Expat keeps every distinct name it meets and every unfinished token; its allocator is the one
// place where all of that can be bounded. The functions get no context, hence the count per thread.
thread_local std::size_t parser_bytes_used = 0;
constexpr std::size_t head = alignof(std::max_align_t);

void* xml_resize(void* old, std::size_t size) {
  std::size_t before = 0;
  char* start = old ? static_cast<char*>(old) - head : nullptr;
  if (start) std::memcpy(&before, start, sizeof before);
  if (size > parser_bytes || parser_bytes_used - before + size > parser_bytes) return nullptr;
  char* fresh = static_cast<char*>(std::realloc(start, size + head));
  if (!fresh) return nullptr;
  std::memcpy(fresh, &size, sizeof size);
  parser_bytes_used += size - before;
  return fresh + head;
}

void* xml_allocate(std::size_t size) { return xml_resize(nullptr, size); }

void xml_free(void* block) {
  if (!block) return;
  char* start = static_cast<char*>(block) - head;
  std::size_t size = 0;
  std::memcpy(&size, start, sizeof size);
  parser_bytes_used -= size;
  std::free(start);
}

std::string_view local_name(const char* name) {
  const char* colon = std::strchr(name, ':');
  return colon ? colon + 1 : name;
}

struct FreeParser {
  void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

}  // namespace

struct XmlEvents {
  XmlReader& reader;
  XML_Parser parser;
  int depth = 0;

  template <class Event>
  void pass(Event event) {
    if (reader.is_stopped_) return;
    try {
      event();
    } catch (...) {
      // Nothing may be thrown through the frames of a C library.
      reader.thrown_ = std::current_exception();
      reader.is_stopped_ = true;
    }
    if (reader.is_stopped_) XML_StopParser(parser, XML_FALSE);
  }

  static XmlEvents& of(void* user) { return *static_cast<XmlEvents*>(user); }

  static void open(void* user, const char* name, const char** attributes) {
    auto& events = of(user);
    events.pass([&] {
      if (++events.depth > deepest) return events.reader.stop({"exchange.damaged"});
      events.reader.on_open(local_name(name), XmlAttributes(attributes));
    });
  }
  static void close(void* user, const char* name) {
    auto& events = of(user);
    events.pass([&] { --events.depth, events.reader.on_close(local_name(name)); });
  }
  static void text(void* user, const char* letters, int size) {
    auto& events = of(user);
    events.pass([&] { events.reader.on_text({letters, static_cast<std::size_t>(size)}); });
  }
  static void doctype(void* user, const char*, const char*, const char*, int) {
    auto& events = of(user);
    events.pass([&] { events.reader.stop({"exchange.has_entities"}); });
  }
};

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
  for (const char** pair = pairs_; *pair; pair += 2)
    if (local_name(*pair) == name) return pair[1];
  return std::nullopt;
}

Sheet<void> read_xml(ZipParts& parts, const std::string& part, XmlReader& reader) {
  auto stream = parts.stream(part);
  if (!stream) return refuse(stream.error());
  static constexpr XML_Memory_Handling_Suite memory{xml_allocate, xml_resize, xml_free};
  std::unique_ptr<XML_ParserStruct, FreeParser> parser(
      XML_ParserCreate_MM(nullptr, &memory, nullptr));
  if (!parser) return refuse("exchange.damaged");
  XmlEvents events{reader, parser.get()};
  XML_SetUserData(parser.get(), &events);
  XML_SetElementHandler(parser.get(), XmlEvents::open, XmlEvents::close);
  XML_SetCharacterDataHandler(parser.get(), XmlEvents::text);
  XML_SetStartDoctypeDeclHandler(parser.get(), XmlEvents::doctype);
  XML_Index fed = 0;
  for (bool is_last = false; !is_last && !reader.is_stopped_;) {
    void* buffer = XML_GetBuffer(parser.get(), chunk_bytes);
    if (!buffer) return refuse("exchange.damaged");
    auto size = stream->read(buffer, chunk_bytes);
    if (!size) return refuse(size.error());
    is_last = *size == 0;
    fed += static_cast<XML_Index>(*size);
    auto status = XML_ParseBuffer(parser.get(), static_cast<int>(*size), is_last);
    if (reader.is_stopped_) break;
    if (status != XML_STATUS_OK) return refuse("exchange.damaged");
    // An unfinished token is scanned again with every chunk: a long one would cost its square.
    if (fed - XML_GetCurrentByteIndex(parser.get()) > longest_token)
      return refuse("exchange.damaged");
  }
  if (reader.thrown_) std::rethrow_exception(reader.thrown_);
  if (reader.refusal_) return refuse(*reader.refusal_);
  return {};
}

}  // namespace exchange
