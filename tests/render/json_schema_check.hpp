// Checks JSON against the part of JSON Schema that docs/report.schema.json uses.
#pragma once

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <regex>
#include <string>

namespace argmap::sample {

class SchemaChecker {
  using json = nlohmann::json;

 public:
  explicit SchemaChecker(const json& root) : root_(root) {}

  std::string check(const json& schema, const json& value, const std::string& path) const {
    for (const auto& [keyword, expected] : schema.items()) {
      std::string problem = check_keyword(schema, keyword, expected, value, path);
      if (!problem.empty()) return problem;
    }
    return "";
  }

 private:
  static bool has_type(const json& value, const std::string& type) {
    if (type == "number") return value.is_number();
    if (type == "integer") return value.is_number_integer();
    return value.type_name() == type;
  }

  static bool has_type(const json& value, const json& types) {
    if (types.is_string()) return has_type(value, types.get<std::string>());
    return std::any_of(types.begin(), types.end(), [&](const json& type) { return has_type(value, type); });
  }

  std::string check_keyword(const json& schema, const std::string& keyword, const json& expected, const json& value,
                            const std::string& path) const {
    static constexpr std::array silent{"$schema", "$defs", "title", "description"};
    if (std::find(silent.begin(), silent.end(), keyword) != silent.end()) return "";
    if (keyword == "$ref")
      return check(root_.at(json::json_pointer(expected.get<std::string>().substr(1))), value, path);
    if (keyword == "properties" || keyword == "additionalProperties") return members(schema, value, path);
    if (keyword == "items") return elements(expected, value, path);
    return holds(keyword, expected, value) ? "" : path + ": " + keyword + " " + expected.dump() + ": " + value.dump();
  }

  static bool holds(const std::string& keyword, const json& expected, const json& value) {
    if (keyword == "type") return has_type(value, expected);
    if (keyword == "const") return value == expected;
    if (keyword == "enum") return std::find(expected.begin(), expected.end(), value) != expected.end();
    if (keyword == "minimum") return value >= expected;
    if (keyword == "minItems") return value.size() >= expected;
    if (keyword == "maxItems") return value.size() <= expected;
    if (keyword == "pattern")
      return std::regex_search(value.get<std::string>(), std::regex(expected.get<std::string>()));
    if (keyword != "required") return false;
    return std::all_of(expected.begin(), expected.end(),
                       [&](const json& key) { return value.contains(key.get<std::string>()); });
  }

  std::string members(const json& schema, const json& value, const std::string& path) const {
    if (!value.is_object()) return "";  // for "type" to say
    static const json nothing = json::object();
    const json& known = schema.contains("properties") ? schema.at("properties") : nothing;
    const json& others = schema.contains("additionalProperties") ? schema.at("additionalProperties") : nothing;
    for (const auto& [key, member] : value.items()) {
      const std::string here = path + "/" + key;
      if (!known.contains(key) && others == false) return here + ": not in the schema";
      std::string problem = check(known.contains(key) ? known.at(key) : others, member, here);
      if (!problem.empty()) return problem;
    }
    return "";
  }

  std::string elements(const json& schema, const json& value, const std::string& path) const {
    if (!value.is_array()) return "";  // for "type" to say
    for (std::size_t i = 0; i < value.size(); ++i) {
      std::string problem = check(schema, value[i], path + "/" + std::to_string(i));
      if (!problem.empty()) return problem;
    }
    return "";
  }

  const json& root_;
};

/// "" where the value fits, else the path of the first thing that does not and why. A keyword that the checker does not
/// know is reported too, so that nothing in the schema goes unchecked.
[[nodiscard]] inline std::string schema_problem(const nlohmann::json& schema, const nlohmann::json& value) {
  return SchemaChecker(schema).check(schema, value, "");
}

}  // namespace argmap::sample
