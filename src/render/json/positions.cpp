#include "render/json/positions.hpp"

#include <algorithm>

namespace argmap::render {
namespace {

constexpr std::size_t stride = 128;

}  // namespace

Positions::Positions(const Document& document) : document_(document) {
  const std::size_t size = document.text.size();
  checkpoints_.reserve(size / stride + 1);
  std::uint32_t before = 0;
  for (std::size_t at = 0; at <= size; at += stride) {
    checkpoints_.push_back(before);
    before += count(at, std::min(at + stride, size));
  }
}

std::uint32_t Positions::count(std::size_t begin, std::size_t end) const {
  const auto starts = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  const char* text = document_.text.data();
  return static_cast<std::uint32_t>(std::count_if(text + begin, text + end, starts));
}

std::uint32_t Positions::code_point(std::uint32_t byte) const {
  const std::size_t offset = std::min<std::size_t>(byte, document_.text.size());
  const std::size_t checkpoint = offset / stride;
  return checkpoints_[checkpoint] + count(checkpoint * stride, offset);
}

Place Positions::place(std::uint32_t byte) const {
  const auto& starts = document_.line_starts;
  const auto next = std::upper_bound(starts.begin(), starts.end(), byte);
  if (next == starts.begin()) return {1, code_point(byte) + 1};
  const auto line = static_cast<std::uint32_t>(next - starts.begin());
  return {line, code_point(byte) - code_point(*(next - 1)) + 1};
}

}  // namespace argmap::render
