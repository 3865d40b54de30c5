// The frame of the commands' own JSON.
#pragma once

#include <functional>
#include <string>

#include "argmap/report.hpp"
#include "render/json/parts.hpp"

namespace argmap::cli {

/// An object on a line: `schema` and `id`, then the members that `members` writes, `in_full` or not.
[[nodiscard]] inline std::string report_json(const Report& report, bool in_full,
                                             const std::function<void(const render::JsonParts&)>& members) {
  std::string out;
  render::JsonWriter json(out);
  const render::Positions positions(report.document);
  json.begin_object();
  json.member("schema", render::json_version);
  json.member("id", report.document.name);
  members({report, positions, json, in_full});
  json.end_object();
  return out += '\n';
}

}  // namespace argmap::cli
