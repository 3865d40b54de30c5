#include "match/runner.hpp"

namespace argmap::match {

bool Tried::note(std::uint32_t step, std::uint32_t place) {
  if (count_ == most) return false;
  if (slots_.empty()) slots_.resize(slots);
  std::size_t at = (step * 0x9E3779B1U + place * 0x85EBCA77U) >> 16U & (slots - 1);
  for (; slots_[at].run == run_; at = (at + 1) & (slots - 1)) {
    if (slots_[at].step == step && slots_[at].place == place) return false;
  }
  slots_[at] = {run_, step, place};
  ++count_;
  return true;
}

}  // namespace argmap::match
