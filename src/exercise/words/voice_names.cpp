#include "exercise/words/voice_names.hpp"

#include <algorithm>

#include "render/escape/escape.hpp"

namespace argmap::exercise {
namespace {

constexpr std::size_t longest_name = 120;  ///< code points
constexpr std::size_t most_mentions = 64;  ///< of one voice that are looked at for how the text names it

std::string lower(std::string_view word) {
  std::string out(word);
  std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

/// "the Bureau of Statistics", where the text names it so.
std::string with_article(const Reading& reading, const Voice& voice, std::string name) {
  for (std::size_t i = 0; i < std::min(voice.attributions.size(), most_mentions); ++i) {
    for (const Span source : reading.report().attributions[voice.attributions[i]].source) {
      const std::string words = reading.words(source);
      for (const std::string_view article : {"The ", "the ", "A ", "a ", "An ", "an "}) {
        if (words.starts_with(article) && std::string_view(words).substr(article.size()).starts_with(name))
          return std::string(article) + name;
      }
    }
  }
  const auto blank = name.find(' ');
  const auto is_capital = [&](std::size_t at) { return at < name.size() && name[at] >= 'A' && name[at] <= 'Z'; };
  const bool small_end = !is_capital(name.rfind(' ') + 1);  // "Ferry Board study", and not "Ann Ray"
  const bool bare =
      voice.naming == Naming::document && is_capital(0) && small_end && is_capital(std::min(blank, name.size()) + 1);
  const bool owned = name.find("’s ") != std::string::npos || name.find("'s ") != std::string::npos;
  const bool led = name.starts_with("A ") || name.starts_with("An ") || name.starts_with("The ");
  const bool several = name.ends_with('s');
  return bare && !owned && !led && !several ? "the " + name : name;  // "Ferry Board study"
}

/// "in a talk about the mill": no name, but where something was said.
bool leads_elsewhere(std::string_view name) {
  for (const std::string_view word : {"in ", "on ", "at ", "by ", "for ", "from ", "about ", "In ", "On ", "At "}) {
    if (name.starts_with(word)) return true;
  }
  return false;
}

/// Whether one of the words stands for something that the text has named elsewhere.
bool points(std::string_view name) {
  static const std::vector<std::string> pointing{"its",  "his",  "her", "their", "our", "my",  "this", "that",
                                                 "they", "your", "he",  "she",   "it",  "him", "them", "these"};
  for (std::string_view rest = name; !rest.empty();) {
    const std::size_t end = std::min(rest.find_first_of(" ,"), rest.size());
    if (std::ranges::find(pointing, lower(rest.substr(0, end))) != pointing.end()) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

/// "Your correspondent Colonel Prewitt": the name alone, where a pronoun leads to it.
std::string without_owner(std::string name) {
  const auto blank = name.find(' ');
  if (blank == std::string::npos || !points(std::string_view(name).substr(0, blank))) return name;
  auto at = blank + 1;
  while (at < name.size() && !(name[at] >= 'A' && name[at] <= 'Z')) {
    const auto next = name.find(' ', at);
    if (next == std::string::npos || name[next - 1] == ',') return name;
    at = next + 1;
  }
  const bool full = name.find(' ', at) != std::string::npos;
  return full ? name.substr(at) : name;
}

}  // namespace

std::string without_brackets(std::string name) {
  const auto open = name.find(" (");
  const auto close = name.find(')', open == std::string::npos ? 0 : open);
  return open == std::string::npos || close == std::string::npos ? name : name.erase(open, close + 1 - open);
}

double sureness(const std::vector<Reason>& reasons) {
  double sum = 0;
  for (const Reason& each : reasons) sum += each.weight;
  return sum;
}

std::string called(const Reading& reading, const Voice& voice) {
  std::string name = render::terminal_line(voice.name);
  const auto comma = name.find(", ");
  if (comma != std::string::npos && points(std::string_view(name).substr(0, comma))) name.erase(0, comma + 2);
  name = without_owner(without_brackets(std::move(name)));
  name = with_article(reading, voice, std::move(name));
  for (const std::string_view article : {"A ", "An ", "The "}) {
    if (name.starts_with(article)) name.front() = static_cast<char>(name.front() | 0x20);
  }
  while (name.ends_with(',')) name.pop_back();
  if (name.find(' ') == std::string::npos) name = reading.full_names().of(name);
  if (!voice.role.empty() && voice.naming == Naming::named &&
      lower(name).find(lower(voice.role)) == std::string::npos) {
    const bool clause = reading.full_names().stand_behind_who(voice.role);
    name += (clause ? ", who " : ", ") + render::terminal_line(voice.role);
  }
  return render::cut(name, longest_name);
}

bool is_told(const Reading& reading, const Voice& voice) {
  const std::string name = called(reading, voice);
  return name.size() > 3 && voice.naming != Naming::vague && !points(name) && !leads_elsewhere(name);
}

bool is_whole(const Reading& reading, Span source) {
  static const std::vector<std::string> things{"it", "that", "this", "which", "one"};
  static const std::vector<std::string> one_more{"another", "other", "others", "second", "third"};
  if (reading.word_count(source) == 1 && reading.find(things, source)) return false;
  if (const auto counted = reading.find(one_more, source); counted && counted->begin <= source.begin + 4) return false;
  const Document& document = reading.document();
  auto token = std::ranges::lower_bound(document.tokens, source.begin, {}, [](const Token& t) { return t.span.begin; });
  if (token == document.tokens.begin() || token == document.tokens.end()) return true;
  const std::string& before = document.word(*(token - 1)).fold;
  return before != "for" && before != "of" && before != "by" && before != "from" && before != "in";
}

Span piece_of(const Attribution& said) {
  return *std::ranges::max_element(said.content, {}, [](Span span) { return span.size(); });
}

}  // namespace argmap::exercise
