// Reading JSON that somebody may have edited by hand: everything that is wrong with it is said with its path.
#pragma once

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "argmap/diagnostic.hpp"
#include "rules/files/suggest.hpp"

namespace argmap::exercise {

using Json = nlohmann::ordered_json;
using Names = std::vector<std::string_view>;

/// The JSON that the bytes hold; nothing, and a diagnostic by line and column, where they hold none.
[[nodiscard]] std::optional<Json> parse_json(std::string_view name, std::string_view bytes,
                                             std::vector<Diagnostic>& diagnostics);

/// Reads values at a path and complains by it.
class JsonReader {
 public:
  JsonReader(std::string_view file, std::vector<Diagnostic>& diagnostics) : file_(file), diagnostics_(diagnostics) {}

  void wrong(const std::string& path, const std::string& message, std::string hint = {}) {
    if (diagnostics_.size() >= most_diagnostics) return;
    Diagnostic diagnostic;
    diagnostic.file = file_;
    diagnostic.line = 0;
    diagnostic.message = path + ": " + message;
    diagnostic.hint = std::move(hint);
    diagnostics_.push_back(std::move(diagnostic));
  }

  /// The member of an object; nullptr, and a complaint if it is needed, where there is none of the type.
  const Json* get(const Json& object, const std::string& path, std::string_view key, Json::value_t type, bool needed) {
    const auto found = object.find(key);
    if (found == object.end()) {
      if (needed) wrong(path, fmt::format("needs the key `{}`", key));
      return nullptr;
    }
    const bool number = type == Json::value_t::number_float && found->is_number();
    if (found->type() == type || number) return &*found;
    wrong(path + "." + std::string(key), fmt::format("must be {}, this is {}", called(type), called(found->type())));
    return nullptr;
  }

  std::string text(const Json& object, const std::string& path, std::string_view key, bool needed) {
    const Json* value = get(object, path, key, Json::value_t::string, needed);
    return value == nullptr ? "" : value->get<std::string>();
  }

  double number(const Json& object, const std::string& path, std::string_view key, double fallback,
                bool needed = false) {
    const Json* value = get(object, path, key, Json::value_t::number_float, needed);
    if (value == nullptr) return fallback;
    const double read = value->get<double>();
    if (read >= 0 && read <= 1e9) return read;
    wrong(path + "." + std::string(key), "must be a number from 0 to 1,000,000,000");
    return fallback;
  }

  std::uint32_t count(const Json& object, const std::string& path, std::string_view key) {
    const double read = number(object, path, key, 0);
    if (read != std::floor(read)) wrong(path + "." + std::string(key), "must be a whole number");
    return static_cast<std::uint32_t>(read);
  }

  std::vector<std::string> texts(const Json& object, const std::string& path, std::string_view key, bool needed) {
    std::vector<std::string> list;
    const Json* value = get(object, path, key, Json::value_t::array, needed);
    if (value == nullptr) return list;
    for (std::size_t i = 0; i < value->size(); ++i) {
      if ((*value)[i].is_string()) {
        list.push_back((*value)[i].get<std::string>());
      } else {
        wrong(fmt::format("{}.{}[{}]", path, key, i), "must be a string", "put quotes around it");
      }
    }
    return list;
  }

  void known(const Json& object, const std::string& path, const Names& keys) {
    for (const auto& [key, value] : object.items()) {
      if (std::ranges::find(keys, key) != keys.end()) continue;
      wrong(fmt::format("{}.{}", path, key), "unknown key", rules::did_you_mean(key, keys));
    }
  }

  /// The index of the word among the names; complains and gives 0 where it is none of them.
  std::size_t one_of(const std::string& word, const std::string& path, const Names& names) {
    const auto found = std::ranges::find(names, word);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    const std::string meant = rules::did_you_mean(word, names);
    wrong(path, fmt::format("'{}' is none of {}", word, fmt::join(names, ", ")), meant);
    return 0;
  }

  /// Calls `read` with every object of a list.
  template <typename Read>
  void each(const Json& object, const std::string& path, std::string_view key, bool needed, Read read) {
    const Json* list = get(object, path, key, Json::value_t::array, needed);
    if (list == nullptr) return;
    for (std::size_t i = 0; i < list->size(); ++i) {
      const std::string at = fmt::format("{}{}{}[{}]", path, path.empty() ? "" : ".", key, i);
      if ((*list)[i].is_object()) {
        read((*list)[i], at);
      } else {
        wrong(at, fmt::format("must be an object, this is {}", called((*list)[i].type())));
      }
    }
  }

 private:
  static constexpr std::size_t most_diagnostics = 200;

  static std::string_view called(Json::value_t type) {
    switch (type) {
      case Json::value_t::null:
        return "nothing";
      case Json::value_t::object:
        return "an object";
      case Json::value_t::array:
        return "a list";
      case Json::value_t::string:
        return "a string";
      case Json::value_t::boolean:
        return "true or false";
      default:
        return "a number";
    }
  }

  std::string file_;
  std::vector<Diagnostic>& diagnostics_;
};

}  // namespace argmap::exercise
