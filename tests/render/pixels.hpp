// Reads the pixels of a PNG, as far as tests need it: eight bits a channel, not interlaced.
#pragma once

#include <zlib.h>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

namespace argmap::test {

class Pixels {
 public:
  explicit Pixels(const std::string& png) {
    std::string packed;
    for (std::size_t at = 8; at + 8 <= png.size(); at += number(png, at) + 12) {
      const std::string kind = png.substr(at + 4, 4);
      const std::string data = png.substr(at + 8, number(png, at));
      if (kind == "IHDR") read_head(data);
      if (kind == "IDAT") packed += data;
    }
    std::vector<std::uint8_t> raw((row_size() + 1) * height);
    uLongf size = raw.size();
    if (uncompress(raw.data(), &size, reinterpret_cast<const Bytef*>(packed.data()), packed.size()) == Z_OK)
      unfilter(raw);
  }

  std::uint32_t width = 0;
  std::uint32_t height = 0;

  /// The first channel; 0 where the PNG could not be read.
  [[nodiscard]] int at(std::uint32_t x, std::uint32_t y) const {
    const std::size_t place = y * row_size() + x * channels_;
    return place < bytes_.size() ? bytes_[place] : 0;
  }

 private:
  static std::uint32_t number(const std::string& bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value * 256 + static_cast<std::uint8_t>(bytes[at + i]);
    return value;
  }

  [[nodiscard]] std::size_t row_size() const { return std::size_t{width} * channels_; }

  void read_head(const std::string& head) {
    width = number(head, 0);
    height = number(head, 4);
    channels_ = head[9] == 6 ? 4 : 3;
  }

  void unfilter(const std::vector<std::uint8_t>& raw) {
    bytes_.resize(row_size() * height);
    for (std::size_t y = 0; y < height; ++y) {
      const std::uint8_t* in = raw.data() + y * (row_size() + 1);
      for (std::size_t x = 0; x < row_size(); ++x) {
        const int left = x >= channels_ ? bytes_[y * row_size() + x - channels_] : 0;
        const int up = y > 0 ? bytes_[(y - 1) * row_size() + x] : 0;
        const int corner = y > 0 && x >= channels_ ? bytes_[(y - 1) * row_size() + x - channels_] : 0;
        const int guess[] = {0, left, up, (left + up) / 2, paeth(left, up, corner)};
        bytes_[y * row_size() + x] = static_cast<std::uint8_t>(in[x + 1] + guess[in[0] % 5]);
      }
    }
  }

  static int paeth(int left, int up, int corner) {
    const int guess = left + up - corner;
    const int to_left = std::abs(guess - left);
    const int to_up = std::abs(guess - up);
    const int to_corner = std::abs(guess - corner);
    if (to_left <= to_up && to_left <= to_corner) return left;
    return to_up <= to_corner ? up : corner;
  }

  std::size_t channels_ = 3;
  std::vector<std::uint8_t> bytes_;
};

}  // namespace argmap::test
