// How far a long run has come, on a terminal.
#pragma once

#include <cstddef>
#include <string>

#include "cli/terminal/console.hpp"

namespace argmap::cli {

/// One line on standard error that is written over and over, and only where that is a terminal; gone when it is
/// cleared or the object is.
class Progress {
 public:
  /// `total` steps are to come.
  Progress(Console& console, std::size_t total);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Shows that a step has begun.
  void step(const std::string& name);
  /// Takes the line away, so that other words can be written.
  void clear();

 private:
  Console& console_;
  std::size_t total_;
  std::size_t done_ = 0;
  bool wanted_;
  bool shown_ = false;
};

}  // namespace argmap::cli
