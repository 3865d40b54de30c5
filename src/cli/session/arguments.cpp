#include "cli/session/arguments.hpp"

#include <algorithm>
#include <array>
#include <boost/program_options.hpp>

#include "argmap/findings.hpp"
#include "rules/files/suggest.hpp"

namespace argmap::cli {
namespace {

namespace po = boost::program_options;

constexpr const char* operand_key = "operand";

po::options_description describe(const Command& command) {
  po::options_description description;
  for (const Option& option : command.options) {
    std::string name(option.name);
    if (option.letter != '\0') name.append(",").append(1, option.letter);
    if (option.value.empty()) {
      description.add_options()(name.c_str(), "");
    } else {
      description.add_options()(name.c_str(), po::value<std::vector<std::string>>(), "");
    }
  }
  description.add_options()("help,h", "")(operand_key, po::value<std::vector<std::string>>(), "");
  return description;
}

const Option* find_option(const Command& command, std::string_view name) {
  const auto found = std::find_if(command.options.begin(), command.options.end(),
                                  [&](const Option& option) { return option.name == name; });
  return found == command.options.end() ? nullptr : &*found;
}

std::string unknown_option(const Command& command, const std::string& given) {
  std::vector<std::string> spelled{"--help"};
  for (const Option& option : command.options) spelled.push_back("--" + std::string(option.name));
  const std::string bare = given.substr(0, given.find('='));
  return std::string(command.name) + " has no option " + bare + suggestion(bare, {spelled.begin(), spelled.end()});
}

/// Why one of the findings that a value names with commas between is none, or "".
std::string finding_problem(const Option& option, const std::string& value) {
  for (const std::string& id : split_list(value)) {
    if (find_finding_kind(id) != nullptr) continue;
    std::vector<std::string_view> known;
    for (const FindingKind& kind : finding_kinds()) known.push_back(kind.id);
    return "--" + std::string(option.name) + ": no finding '" + id + "'" + suggestion(id, known);
  }
  return "";
}

/// A format goes by its name and by the ending of its files, whichever of the two is offered.
std::string as_offered(const Option& option, std::string value) {
  const auto choices = choices_of(option);
  const std::string_view other = value == "md" ? "markdown" : value == "markdown" ? "md" : "";
  const bool offered = std::find(choices.begin(), choices.end(), other) != choices.end();
  return offered ? std::string(other) : value;
}

/// Why the value is none for the option, or "".
std::string value_problem(const Option& option, const std::string& value) {
  if (option.value == finding_list) return finding_problem(option, value);
  const auto choices = choices_of(option);
  if (choices.empty() || std::find(choices.begin(), choices.end(), value) != choices.end()) return "";
  return "--" + std::string(option.name) + " is one of " + std::string(option.value) + ", not '" + value + "'" +
         suggestion(value, choices);
}

std::string count_problem(const Command& command, std::size_t count) {
  if (count >= command.least && count <= command.most) return "";
  const std::string_view what = count < command.least ? " needs " : " takes no more than ";
  const std::string_view operands = command.operands.empty() ? "its name" : command.operands;
  return std::string(command.name).append(what).append(operands);
}

/// The options that may stand in a configuration file.
constexpr std::array<std::string_view, 5> judging{"select", "ignore", "min-severity", "fail-on", "genre"};

bool is_configurable(std::string_view name) {
  return std::find(judging.begin(), judging.end(), name) != judging.end();
}

std::string no_setting(const std::string& name) {
  return "'" + name + "' is no setting for a configuration file";
}

/// Why the setting is none for a configuration file of the command, or "".
std::string setting_problem(const Option* option, const po::option& setting) {
  const bool good = option != nullptr && is_configurable(option->name);
  if (!good) return no_setting(setting.string_key);
  return value_problem(*option, setting.value.empty() ? "" : setting.value.front());
}

std::vector<po::option> split(const Command& command, const std::vector<std::string>& words) {
  namespace style = po::command_line_style;
  const po::options_description description = describe(command);
  po::positional_options_description operands;
  operands.add(operand_key, -1);
  po::command_line_parser parser(words);
  parser.options(description).positional(operands).style(style::unix_style & ~style::allow_guessing);
  return parser.run().options;
}

}  // namespace

std::optional<Arguments> parse_arguments(const Command& command, const std::vector<std::string>& words,
                                         std::string& problem) {
  Arguments arguments;
  try {
    for (const po::option& each : split(command, words)) {
      const Option* option = find_option(command, each.string_key);
      const std::string value = each.value.empty() ? "" : each.value.front();
      if (option == nullptr && each.string_key == "help") {
        arguments.add("help", "");
      } else if (option == nullptr) {
        arguments.operands.push_back(value);
      } else {
        const std::string meant = as_offered(*option, value);
        problem = value_problem(*option, meant);
        if (!problem.empty()) return std::nullopt;
        arguments.add(option->name, meant);
      }
    }
  } catch (const po::unknown_option& error) {
    problem = unknown_option(command, error.get_option_name());
    return std::nullopt;
  } catch (const po::error& error) {
    problem = error.what();
    return std::nullopt;
  }
  if (!arguments.has("help")) problem = count_problem(command, arguments.operands.size());
  if (!problem.empty()) return std::nullopt;
  return arguments;
}

std::optional<Arguments> parse_config(const Command& command, std::istream& file, ConfigProblem& problem) {
  Arguments arguments;
  try {
    const po::options_description description = describe(command);
    for (const po::option& each : po::parse_config_file(file, description).options) {
      const Option* option = find_option(command, each.string_key);
      problem = {each.string_key, setting_problem(option, each)};
      if (!problem.what.empty()) return std::nullopt;
      arguments.add(option->name, each.value.front());
    }
  } catch (const po::unknown_option& error) {
    const std::vector<std::string_view> known(judging.begin(), judging.end());
    problem = {error.get_option_name(),
               no_setting(error.get_option_name()) + suggestion(error.get_option_name(), known)};
    return std::nullopt;
  } catch (const po::invalid_config_file_syntax& error) {
    problem = {error.tokens(), "this is no setting: write OPTION = VALUE"};
    return std::nullopt;
  } catch (const po::error& error) {
    problem = {"", error.what()};
    return std::nullopt;
  }
  return arguments;
}

std::vector<std::string> split_list(std::string_view value) {
  std::vector<std::string> items;
  for (std::size_t begin = 0; begin <= value.size();) {
    const std::size_t end = std::min(value.find(',', begin), value.size());
    std::string_view item = value.substr(begin, end - begin);
    while (item.starts_with(' ')) item.remove_prefix(1);
    while (item.ends_with(' ')) item.remove_suffix(1);
    items.emplace_back(item);
    begin = end + 1;
  }
  return items;
}

std::string suggestion(std::string_view word, const std::vector<std::string_view>& candidates) {
  const std::string meant = rules::did_you_mean(word, candidates);
  return meant.empty() ? "" : " (" + meant + ")";
}

std::vector<std::string_view> choices_of(const Option& option) {
  std::vector<std::string_view> choices;
  std::string_view rest = option.value;
  const bool free = rest.empty() || (rest.front() >= 'A' && rest.front() <= 'Z');
  while (!free && !rest.empty()) {
    const std::size_t bar = std::min(rest.find('|'), rest.size());
    choices.push_back(rest.substr(0, bar));
    rest.remove_prefix(std::min(bar + 1, rest.size()));
  }
  return choices;
}

std::string Arguments::get(std::string_view option, std::string_view fallback) const {
  const auto found = values_.find(option);
  return found == values_.end() ? std::string(fallback) : found->second.back();
}

std::vector<std::string> Arguments::all(std::string_view option) const {
  const auto found = values_.find(option);
  return found == values_.end() ? std::vector<std::string>{} : found->second;
}

std::string Arguments::format(std::string_view fallback) const {
  if (has("json")) return "json";
  return has("csv") ? "csv" : get("format", fallback);
}

}  // namespace argmap::cli
