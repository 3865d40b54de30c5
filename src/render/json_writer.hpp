// Writes JSON into a string, one token after the other, without building a tree first.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace argmap::render {

/// Appends JSON values; puts the commas itself. What is written inside `begin_…` and `end_…` is the caller's promise.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  void begin_object() { open('{'); }
  void end_object() { out_ += '}'; }
  void begin_array() { open('['); }
  void end_array() { out_ += ']'; }
  /// The name of the member whose value comes next.
  void key(std::string_view name);

  /// A string; bytes that are no UTF-8 (a file name may hold any) become U+FFFD.
  void string(std::string_view text);
  void number(std::uint64_t value);
  /// Rounded to three decimals; what is not finite becomes 0.
  void decimal(double value);
  void boolean(bool value);
  /// JSON that is finished already.
  void raw(std::string_view json);
  /// "u7" for ('u', 6): things are numbered from 1 where they leave the program.
  void id(char letter, std::uint32_t index);

  void member(std::string_view name, std::string_view text) { key(name), string(text); }

 private:
  void comma();
  void open(char bracket);

  std::string& out_;
};

}  // namespace argmap::render
