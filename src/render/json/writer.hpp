// Writes JSON into a string, one token after the other, without building a tree first.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace argmap::render {

/// Appends JSON values; puts the commas itself. What is written inside `begin_…` and `end_…` is the caller's promise.
class JsonWriter {
 public:
  /// Takes finished bytes over.
  using Drain = std::function<void(std::string_view)>;

  explicit JsonWriter(std::string& out) : out_(out) {}
  /// Hands over to `drain` whenever there is much in `out`, so that long reports are never held whole. What is left in
  /// the end is the caller's to take.
  JsonWriter(std::string& out, Drain drain) : out_(out), drain_(std::move(drain)) {}

  void begin_object() { open('{'); }
  void end_object();
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
  Drain drain_;
};

}  // namespace argmap::render
