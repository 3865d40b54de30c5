#include "match/runner.hpp"

namespace argmap::match {

/// The counter of runs has come round.
void Tried::begin_anew() {
  slots_.fill({});
  run_ = 1;
}

bool Tried::note(std::uint32_t step, std::uint32_t place) {
  if (count_ == most) return false;
  std::size_t at = (step * 0x9E3779B1U + place * 0x85EBCA77U) >> 16U & (slots - 1);
  for (; slots_[at].run == run_; at = (at + 1) & (slots - 1)) {
    if (slots_[at].step == step && slots_[at].place == place) return false;
  }
  slots_[at] = {run_, step, place};
  ++count_;
  return true;
}

}  // namespace argmap::match
