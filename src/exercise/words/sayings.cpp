#include "exercise/words/sayings.hpp"

#include <algorithm>
#include <set>

#include "exercise/words/statements.hpp"
#include "exercise/words/voice_names.hpp"
#include "render/escape/escape.hpp"

namespace argmap::exercise {
namespace {

bool is_name(const Token& token) {
  return token.capitalised && (token.word_class == WordClass::name || token.word_class == WordClass::noun ||
                               token.word_class == WordClass::adjective);
}

/// At the head of a sentence every word is capitalised: one that is no noun elsewhere may be a name there.
bool opens_sentence(const Reading& reading, const Token& token) {
  return reading.document().sentences[reading.sentence_at(token.span.begin)].span.begin == token.span.begin;
}

/// Before the name stand only an article and what describes it: "the author Ann Ray", not "a talk with Ann Ray". A
/// surname at the head of a sentence is a name as any other word there.
bool is_headed_by_name(const Reading& reading, Span source) {
  const auto tokens = reading.tokens_in(source);
  const auto name = std::ranges::find_if(tokens, [&](const Token& token) {
    return is_name(token) && (token.word_class == WordClass::name || !opens_sentence(reading, token));
  });
  if (name == tokens.end()) return false;
  return std::all_of(tokens.begin(), name, [](const Token& token) {
    return token.word_class == WordClass::determiner || token.word_class == WordClass::adjective ||
           token.word_class == WordClass::noun;
  });
}

bool is_pronoun(const Reading& reading, Span source) {
  static const std::vector<std::string> people{"he", "she"};
  return reading.word_count(source) == 1 && reading.find(people, source);
}

/// "My", "his", "this": the source is told by what stands elsewhere; what stands behind a comma only describes it.
bool points(const Reading& reading, Span source) {
  static const std::vector<std::string> words{"my",    "our", "his",  "her", "its",   "their", "this",   "that",
                                              "these", "it",  "they", "who", "which", "those", "such",   "you",
                                              "we",    "i",   "one",  "me",  "us",    "other", "another"};
  const auto comma = reading.document().slice(source).find(',');
  const auto end = comma == std::string_view::npos ? source.end : source.begin + static_cast<std::uint32_t>(comma);
  return reading.find(words, {source.begin, end}).has_value();
}

/// Nothing stands between them but adverbs and auxiliaries, or what is set off by commas.
bool is_beside(const Reading& reading, Span source, Span cue) {
  const Span between = source.end <= cue.begin ? Span{source.end, cue.begin} : Span{cue.end, source.begin};
  if (between.end < between.begin) return source.overlaps(cue);
  const auto tokens = reading.tokens_in(between);
  const auto is_comma = [&](const Token& token) { return reading.document().slice(token.span) == ","; };
  if (tokens.size() > 1 && is_comma(tokens.front()) && is_comma(tokens.back())) return true;
  return std::ranges::all_of(tokens, [](const Token& token) {
    return token.word_class == WordClass::adverb || token.word_class == WordClass::auxiliary;
  });
}

/// The last word of a name.
std::string surname(const std::string& name) {
  const std::string head = name.substr(0, name.find(','));
  return head.substr(head.find_last_of(' ') + 1);
}

/// Without what stands before a comma and is no part of the name: "Last year, the minister", "mill owner, Ann Ray".
Span without_opening(const Reading& reading, Span source) {
  static const std::vector<std::string> leading{"the", "a", "an"};
  const auto tokens = reading.tokens_in(source);
  for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
    const bool comma = reading.document().slice(tokens[i].span) == ",";
    const bool named = is_name(tokens[i + 1]) && tokens[i + 1].word_class == WordClass::name;
    if (comma && tokens[i - 1].word_class == WordClass::noun && !tokens[i - 1].capitalised &&
        (named || reading.find(leading, tokens[i + 1].span)))
      return {tokens[i + 1].span.begin, source.end};
  }
  return source;
}

/// The name without the office behind or before it, which a reader need not know to find it: of "Ann Ray, the owner"
/// and "chair of the board, Ann Ray" the same.
std::string name_alone(const std::string& name) {
  const auto comma = name.find(", ");
  if (comma == std::string::npos) return name;
  const std::string head = name.substr(0, comma);
  std::string tail = name.substr(comma + 2);
  const auto small = [](const std::string& words) {
    const auto at = words.rfind(' ') + 1;  // the whole where there is none
    return words[at] >= 'a' && words[at] <= 'z';
  };
  const bool named_behind = tail.find(' ') != std::string::npos && tail.front() >= 'A' && tail.front() <= 'Z' &&
                            !small(tail) && (small(head) || head.find(" of ") != std::string::npos);
  if (named_behind) return tail;
  return head.find(' ') == std::string::npos ? name : head;
}

/// "A former engineer", "the school board", "five officers": by a noun of those who speak.
bool is_calling(const Task& task, Span source) {
  constexpr auto plural = 1U << static_cast<unsigned>(WordForm::plural);
  static const std::vector<std::string> vague{"some", "many", "most", "several", "other", "all", "no"};
  const Reading& reading = task.reading;
  const auto tokens = reading.tokens_in(source);
  if (tokens.empty() || reading.find(vague, tokens.front().span)) return false;
  const WordClass first = tokens.front().word_class;
  const bool several = (reading.document().word(tokens.front()).forms & plural) != 0 || first == WordClass::adjective;
  const bool led = first == WordClass::determiner || first == WordClass::number || several;
  return led && (reading.find(task.terms("judge-source", "standing"), source) ||
                 reading.find(task.terms("who-says", "speaker"), source));
}

/// The person for whom a "he" stands: the full name is told, and the surname stands in the paragraph or the one before.
std::string name_behind(const Reading& reading, const Attribution& said, std::uint32_t sentence) {
  const Voice& voice = reading.report().voices[said.voice];
  const std::string name = called(reading, voice);
  const bool full = voice.naming == Naming::named && name.find(' ') != std::string::npos && is_told(reading, voice);
  if (!full) return "";
  const auto& blocks = reading.document().blocks;
  const std::uint32_t block = reading.document().sentences[sentence].block;
  const std::uint32_t end = said.source.front().begin;
  const Span before{std::max(blocks[block == 0 ? 0 : block - 1].span.begin, end - std::min(end, farthest)), end};
  return reading.document().slice(before).find(surname(name)) == std::string_view::npos ? "" : name_alone(name);
}

/// What the sheet calls the source, or "" where that is not told in the sentence itself.
std::string name_in(const Task& task, const Attribution& said) {
  const Reading& reading = task.reading;
  constexpr std::size_t longest = 10;  // words
  const Span source = without_opening(reading, said.source.front());
  const Voice& voice = reading.report().voices[said.voice];
  std::string words = without_brackets(reading.words(source));
  while (words.ends_with(',')) words.pop_back();
  const bool is_known = voice.naming == Naming::named || voice.naming == Naming::document;
  if (is_known && is_headed_by_name(reading, source)) {
    const std::string full = called(reading, voice);
    if (full.find(surname(words)) != std::string::npos && is_told(reading, voice)) return name_alone(full);
  }
  if (reading.word_count(source) > longest) return "";
  if (!is_headed_by_name(reading, source) && !is_calling(task, source)) return "";
  for (const std::string_view article : {"A ", "An ", "The "}) {
    if (words.starts_with(article)) words.front() = static_cast<char>(words.front() | 0x20);
  }
  return words;
}

/// The sentence that holds both places; nothing where they are apart.
std::optional<std::uint32_t> sentence_with(const Reading& reading, Span one, Span other) {
  const std::uint32_t at = reading.sentence_at(one.begin);
  const Span span = reading.document().sentences[at].span;
  return span.contains(one) && span.contains(other) ? std::optional(at) : std::nullopt;
}

}  // namespace

namespace {

/// With a verb of its own and, where no "that" leads it, a subject at its head; "that too" is none.
bool is_statement(const Reading& reading, Span piece, bool led) {
  const auto tokens = reading.tokens_in(piece);
  const auto head = std::ranges::find_if(tokens, [](const Token& t) { return t.word_class != WordClass::punctuation; });
  if (head == tokens.end() || reading.document().word(*head).fold == "too") return false;
  const WordClass first = head->word_class;
  const bool subject = first == WordClass::determiner || first == WordClass::noun || first == WordClass::name ||
                       first == WordClass::pronoun || first == WordClass::number || first == WordClass::adjective;
  return (subject || led) && has_finite_verb(reading, piece);
}

/// "When Ann Ray says …": where the words end that are said is hard to tell.
bool opens_clause(const Reading& reading, Span opening) {
  return std::ranges::any_of(reading.tokens_in(opening), [&](const Token& token) {
    return token.word_class == WordClass::subordinator && reading.document().word(token).fold != "as";
  });
}

bool ends_in_comma(const Reading& reading, Span words) {
  const auto tokens = reading.tokens_in(words);
  return !tokens.empty() && reading.document().slice(tokens.back().span) == ",";
}

/// ", which is why …": who says so, author or source, is hard to tell.
bool has_aside(const Reading& reading, Span piece) {
  const auto which = reading.find({"which"}, piece);
  return which && ends_in_comma(reading, {piece.begin, which->begin});
}

}  // namespace

bool is_clause(const Reading& reading, const Attribution& said, Span piece) {
  constexpr std::uint32_t near = 2;  // bytes
  if (said.kind == AttributionKind::direct) return true;
  const auto tokens = reading.tokens_in(piece);
  if (!tokens.empty() && tokens.front().word_class == WordClass::verb) return false;  // "make up our faith"
  const Span sentence = reading.document().sentences[reading.sentence_at(piece.begin)].span;
  const Span cue = said.cue.front();
  const Span opening{sentence.begin, std::max(sentence.begin, std::min(said.source.front().begin, cue.begin))};
  if (has_aside(reading, piece) || (opens_clause(reading, opening) && !ends_in_comma(reading, opening))) return false;
  if (reading.words(piece).starts_with("that ")) return is_statement(reading, {piece.begin + 5, piece.end}, true);
  const bool subordinate = reading.find({"that"}, {piece.begin, sentence.end}) || opens_clause(reading, opening);
  const bool behind =
      piece.begin >= cue.end && piece.begin <= cue.end + near && piece.end + near >= sentence.end && !subordinate;
  const bool before = piece.begin == sentence.begin && piece.end <= std::min(said.source.front().begin, cue.begin);
  return (behind || before) && is_statement(reading, piece, false);
}

bool names_a_work(const Reading& reading, const Attribution& said) {
  constexpr std::size_t near = 5;  // words
  static const std::vector<std::string> naming{"titled", "entitled", "called"};
  const Span piece = said.content.front();
  const auto opening = reading.tokens_in(piece).first(std::min(near, reading.tokens_in(piece).size()));
  return !opening.empty() && reading.find(naming, {opening.front().span.begin, opening.back().span.end});
}

std::vector<Saying> find_sayings(const Task& task) {
  const Reading& reading = task.reading;
  const Report& report = reading.report();
  std::vector<Saying> found;
  for (std::uint32_t i = 0; i < report.attributions.size(); ++i) {
    const Attribution& said = report.attributions[i];
    if (said.cue.empty() || said.source.empty() || said.content.empty()) continue;
    const Span source = said.source.front();
    const Span cue = said.cue.front();
    const auto sentence = sentence_with(reading, source, cue);
    if (!sentence || !reading.is_prose(reading.document().sentences[*sentence].block)) continue;
    const bool says = said.kind == AttributionKind::direct || reading.find(task.terms("who-says", "saying"), cue);
    const bool thinks = !says && reading.find(task.terms("who-says", "thinking"), cue);
    if ((!says && !thinks) || !is_beside(reading, source, cue) || reading.word_count(cue) == 0) continue;
    if (reading.find(task.terms("who-says", "unsaid"), {std::min(source.begin, cue.begin), cue.end})) continue;
    if (reading.is_nested(i) || reading.is_cited(cue) || !is_whole(reading, source)) continue;
    std::string name;
    if (is_pronoun(reading, source)) name = name_behind(reading, said, *sentence);
    if (!is_pronoun(reading, source) && !points(reading, source)) name = name_in(task, said);
    if (!name.empty()) found.push_back({i, *sentence, std::move(name), is_pronoun(reading, source), thinks});
  }
  std::ranges::stable_sort(found, {}, &Saying::sentence);
  return found;
}

namespace {

bool has_office(const Task& task, Span first) {
  static const std::vector<std::string> titles{"mr",   "ms",   "mrs",       "dr",    "sir",
                                               "lord", "lady", "professor", "prime", "mayor"};
  return task.reading.find(titles, first) || task.reading.find(task.terms("judge-source", "stake"), first) ||
         task.reading.find(task.terms("judge-source", "standing"), first);
}

/// Names at full length, each with whether something is done by it there.
struct NameFound {
  std::string name;
  bool acts = false;
};

/// Capitalised words one after another, outside quotations; at the head of a sentence only those that are names.
std::vector<NameFound> names_in(const Task& task, const Sentence& sentence) {
  const Reading& reading = task.reading;
  const Document& document = reading.document();
  const auto goes_into = [&](const Token& token) {
    return is_name(token) && !token.all_caps && token.quotation == none &&
           (token.word_class == WordClass::name || !opens_sentence(reading, token));
  };
  std::vector<NameFound> found;
  for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    std::uint32_t last = i;
    while (last < sentence.tokens.last && goes_into(document.tokens[last])) ++last;
    if (last == i) continue;
    const WordClass next = last < sentence.tokens.last ? document.tokens[last].word_class : WordClass::punctuation;
    const bool led = i > sentence.tokens.first && document.word(document.tokens[i - 1]).fold == "the";
    const std::string name = reading.words({document.tokens[i].span.begin, document.tokens[last - 1].span.end});
    found.push_back({(led ? "the " : "") + name, next == WordClass::verb || has_office(task, document.tokens[i].span)});
    i = last;
  }
  return found;
}

}  // namespace

std::vector<std::string> names_that_act(const Task& task) {
  const Reading& reading = task.reading;
  constexpr std::ptrdiff_t longest = 5;  // words
  std::vector<std::string> names;
  std::set<std::string> acting;  // last words
  for (const Sentence& sentence : reading.document().sentences) {
    if (!reading.is_prose(sentence.block)) continue;
    for (const NameFound& each : names_in(task, sentence)) {
      const auto blanks = std::ranges::count(each.name, ' ') - (each.name.starts_with("the ") ? 1 : 0);
      if (each.acts) acting.insert(surname(each.name));
      if (blanks > 0 && blanks < longest && std::ranges::find(names, each.name) == names.end())
        names.push_back(each.name);
    }
  }
  std::erase_if(names, [&](const std::string& name) { return !acting.contains(surname(name)); });
  return names;
}

}  // namespace argmap::exercise
