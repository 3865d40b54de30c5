#include "cli/session/json_lines.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "argmap/analyse.hpp"
#include "render/json/parts.hpp"

namespace argmap::cli {
namespace {

using nlohmann::json;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Takes the id over, if it is one.
void read_id(const json& object, JsonLine& line) {
  const auto id = object.find("id");
  if (id == object.end() || id->is_null()) return;
  if (id->is_string()) {
    line.name = id->get<std::string>();
    line.id = json_string(line.name);
  } else if (id->is_number()) {
    line.id = line.name = id->dump();
  } else {
    line.problem = "`id` is neither a string nor a number";
  }
}

void read_text(json& object, JsonLine& line) {
  const auto text = object.find("text");
  if (text == object.end()) {
    line.problem = "no `text`";
  } else if (!text->is_string()) {
    line.problem = "`text` is not a string";
  } else {
    line.has_text = true;
    line.text = std::move(text->get_ref<std::string&>());
    if (line.problem.empty()) line.problem = refusal("", line.text);
  }
}

std::string error_line(const JsonLine& line) {
  std::string out;
  render::JsonWriter writer(out);
  writer.begin_object();
  writer.key("id"), writer.raw(line.id);
  writer.member("error", line.problem);
  writer.end_object();
  return out += '\n';
}

}  // namespace

std::string json_string(std::string_view words) {
  std::string out;
  render::JsonWriter(out).string(words);
  return out;
}

JsonLine read_json_line(std::string_view line) {
  JsonLine read;
  if (line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
  try {
    json object = json::parse(line);
    if (object.is_object()) {
      read_id(object, read);
      read_text(object, read);
    } else {
      read.problem = "not a JSON object";
    }
  } catch (const json::parse_error& error) {
    read.problem = fmt::format("not valid JSON (byte {})", error.byte);
  } catch (const json::exception&) {
    read.problem = "not valid JSON (a number out of range)";
  }
  return read;
}

LinesOutcome convert_lines(Input& input, const std::string& file, const RuleBook& book, Scheme scheme,
                           Invocation& invocation) {
  LinesOutcome outcome;
  Output& out = invocation.console.out();
  std::string line;
  for (std::size_t number = 1; input.next_line(line) && out.error() == 0; ++number) {
    if (line.find_first_not_of(" \t\r\v\f") == std::string::npos) continue;
    JsonLine read = read_json_line(line);
    if (read.id.empty()) {
      read.name = fmt::format("{}:{}", file, number);
      read.id = json_string(read.name);
    }
    if (read.problem.empty()) {
      const Report report = analyse(read_document(read.name, read.text), book, invocation.arguments.get("genre"));
      render::write_json(report, scheme, read.id, [&](std::string_view piece) { out.write(piece); });
      outcome.code = worse(outcome.code, judged(invocation, report));
    } else {
      out.write(error_line(read));
      ++outcome.bad;
    }
    out.flush();
  }
  return outcome;
}

}  // namespace argmap::cli
