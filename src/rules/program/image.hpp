// Values as bytes and back, for what the program was built with: by this machine's layout, so for this build alone.
//
// A type that is not plain says its parts once, for both directions:
//   void parts(Is<Pattern> auto& pattern, auto& image) {
//     auto& [rule, forward, anchors] = pattern;  // a part that is forgotten here does not compile
//     image(rule, forward, anchors);
//   }
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace argmap::rules {

/// T, constant or not.
template <typename Given, typename T>
concept Is = std::same_as<std::remove_const_t<Given>, T>;

/// Taken as its bytes stand in memory. Whoever puts a pointer into such a type breaks the test that two images are
/// equal.
template <typename T>
concept Plain = std::is_trivially_copyable_v<T> && !std::is_pointer_v<T> && !std::same_as<T, std::string_view>;

class ImageWriter {
 public:
  template <typename... Parts>
  void operator()(const Parts&... each) {
    (write(each), ...);
  }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  template <Plain T>
  void write(const T& value) {
    T copy = value;
#if __has_builtin(__builtin_clear_padding)
    __builtin_clear_padding(&copy);  // so that equal values have equal images
#endif
    bytes_.append(reinterpret_cast<const char*>(&copy), sizeof copy);
  }
  template <typename T>
  void write(const T& value) {
    parts(value, *this);
  }
  template <typename First, typename Second>
  void write(const std::pair<First, Second>& pair) {
    (*this)(pair.first, pair.second);
  }
  template <typename T, std::size_t count>
  requires(!Plain<T>) void write(const std::array<T, count>& values) {
    for (const T& value : values) write(value);
  }
  void write(const std::string& text) {
    write(static_cast<std::uint32_t>(text.size()));
    bytes_ += text;
  }
  void write(const std::vector<bool>& bits) {
    write(std::vector<std::uint8_t>(bits.begin(), bits.end()));
  }
  template <typename T>
  void write(const std::vector<T>& values) {
    write_count<T>(values.size());
    for (const T& value : values) write(value);
  }
  template <typename Key, typename T, typename Less>
  void write(const std::map<Key, T, Less>& map) {
    write_count<std::pair<Key, T>>(map.size());
    for (const auto& [key, value] : map) (*this)(key, value);
  }
  /// With the size of one, by which a reader that was built otherwise would be known.
  template <typename T>
  void write_count(std::size_t count) {
    (*this)(static_cast<std::uint32_t>(count), static_cast<std::uint32_t>(sizeof(T)));
  }

  std::string bytes_;
};

class ImageReader {
 public:
  explicit ImageReader(std::string_view bytes) : rest_(bytes) {}

  /// Fills values as they were given to the writer.
  template <typename... Parts>
  void operator()(Parts&... each) {
    (read(each), ...);
  }
  /// True where all has been read, and nothing but what was written.
  [[nodiscard]] bool is_done() const { return good_ && rest_.empty(); }

 private:
  template <Plain T>
  void read(T& value) {
    read_bytes(&value, sizeof value);
  }
  template <typename T>
  void read(T& value) {
    parts(value, *this);
  }
  template <typename First, typename Second>
  void read(std::pair<First, Second>& pair) {
    (*this)(pair.first, pair.second);
  }
  template <typename T, std::size_t count>
  requires(!Plain<T>) void read(std::array<T, count>& values) {
    for (T& value : values) read(value);
  }
  void read(std::string& text) {
    std::uint32_t size = 0;
    read(size);
    if (size > rest_.size()) return fail();
    text.assign(rest_.substr(0, size));
    rest_.remove_prefix(size);
  }
  void read(std::vector<bool>& bits) {
    std::vector<std::uint8_t> bytes;
    read(bytes);
    bits.assign(bytes.begin(), bytes.end());
  }
  template <typename T>
  void read(std::vector<T>& values) {
    values.resize(read_count<T>());
    if constexpr (Plain<T>) {
      read_bytes(values.data(), values.size() * sizeof(T));
    } else {
      for (T& value : values) read(value);
    }
  }
  template <typename Key, typename T, typename Less>
  void read(std::map<Key, T, Less>& map) {
    for (std::size_t left = read_count<std::pair<Key, T>>(); left > 0 && good_; --left) {
      Key key;
      read(key);
      read(map[std::move(key)]);
    }
  }
  /// Never more than bytes are left.
  template <typename T>
  [[nodiscard]] std::size_t read_count() {
    std::uint32_t count = 0;
    std::uint32_t size = 0;
    (*this)(count, size);
    if (size == sizeof(T) && count <= rest_.size()) return count;
    fail();
    return 0;
  }
  void read_bytes(void* to, std::size_t size) {
    if (size > rest_.size()) return fail();
    if (size > 0) std::memcpy(to, rest_.data(), size);
    rest_.remove_prefix(size);
  }
  void fail() {
    good_ = false;
    rest_ = {};
  }

  std::string_view rest_;
  bool good_ = true;
};

}  // namespace argmap::rules
