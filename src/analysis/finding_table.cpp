#include "analysis/finding_table.hpp"

#include <algorithm>
#include <array>

namespace argmap {
namespace analysis {
namespace {

constexpr std::array table{
    Check{
        {"unsupported", Severity::warning, "a thesis or claim that nothing in the text supports",
         "Found where no reason, figure, case or voice in the text stands under the thesis or a claim. It is a "
         "warning for the thesis and, where nothing else may well support it, for what the thesis rests on directly, a "
         "note elsewhere. The claim may well "
         "be true; the text just gives nobody a reason to believe it. Questions, what others are quoted with, "
         "positions that the text rejects, or answers without granting them, and remarks of two or three words are "
         "not listed, nor is a claim just before evidence, in the first of several paragraphs or drawn from what "
         "stands "
         "before it, what hardly reads as a claim and stands behind evidence, ends a longer sentence or tells what has "
         "happened, the reason that a sentence gives first, a sentence that the text breaks off in, what only may seem "
         "so, the premise of what others say, or a claim that something else in the text may as well support as not.",
         "Give a reason, a figure, a case or a source, or leave the claim out."},
        unsupported},
    Check{
        {"reasoning-only", Severity::warning, "supported, but by reasoning alone",
         "Found where a thesis or claim has support, but no figure, study, case, event, rule or witness stands "
         "anywhere under it. Whoever does not share the premises is given nothing to check. Of a chain of claims the "
         "topmost is listed; a claim is not where such evidence stands in its paragraph or the next, unless it clearly "
         "is a claim and nothing but claims stands under it, nor where it is a remark or of the kind that wants no "
         "reason.",
         "Add something that can be looked up: a figure, a case, a report, a law, a witness."},
        reasoning_only},
    Check{{"voice-only", Severity::warning, "rests on what people say alone",
           "Found where all outside evidence under a thesis or claim is testimony of several voices. People can be "
           "wrong together.",
           "Add evidence that does not hang on anybody's word: a figure, a document, an event."},
          voice_only},
    Check{{"single-source", Severity::warning, "all outside support runs through one voice",
           "Found where all the evidence for the thesis comes from one voice, or a claim has two supports or more and "
           "all outside support reaches it through one voice. If that voice is wrong, the claim falls. Of a chain of "
           "claims the topmost is listed, and nothing where it is said already what is the matter with the voice.",
           "Ask somebody else, or find evidence of another kind."},
          single_source},
    Check{{"interested-source", Severity::warning, "rests on a voice with a stake",
           "Found where a voice that the text itself shows to have a stake in the matter supports a statement: it "
           "speaks of its own company, party, product or case. It is a warning where nothing else supports the "
           "thesis, or what the thesis rests on directly.",
           "Say what the stake is, and add a voice that has none."},
          interested_source},
    Check{{"anonymous-source", Severity::warning, "rests on a voice whose name is not given",
           "Found where somebody in particular, whom the text brings in without a name (\"a clerk\", \"port "
           "officials\"), "
           "supports a statement. It is a warning where nothing else supports the thesis, or what the thesis rests on "
           "directly. Readers cannot judge whom they do not know.",
           "Name the source, say why it cannot be named, or add one that can."},
          anonymous_source},
    Check{{"vague-source", Severity::warning, "rests on nobody in particular",
           "Found where words such as \"critics\", \"some\" or \"it is said\" stand in for those who support a "
           "statement. It is a warning where nothing else supports the thesis, or what the thesis rests on directly. "
           "Nobody can be asked.",
           "Say who says so, how many they are, and where they said it."},
          vague_source},
    Check{{"circular", Severity::warning, "statements that support themselves in the end",
           "Found where following the words that give reasons leads back to where one began. Restatements count as "
           "the statement that they repeat.",
           "Keep one of them as the claim, and support it by something that does not follow from it."},
          circular},
    Check{
        {"unanswered-attack", Severity::warning, "an objection that the text leaves standing",
         "Found where something speaks against the thesis, or where somebody is cited against another position of the "
         "text, and nothing answers it. What the author himself says behind a \"but\" is what he holds. Objections "
         "that "
         "he grants and outweighs, voices that he rejects, and sides of a debate that labels part are not listed.",
         "Answer it, grant it and say why it does not weigh enough, or give way to it."},
        unanswered_attack},
    Check{{"no-number", Severity::note, "a quantity is asserted without a number",
           "Found where words say how much, how many or how steeply, and no figure stands in the statement or in what "
           "supports it.",
           "Give the figure and where it is from, or say less."},
          no_number},
    Check{{"undated-study", Severity::note, "a study is cited that nobody could find",
           "Found where a study, survey or report is said to show something, and the sentence gives neither its date "
           "nor who made it.",
           "Say who made it and when, or link to it."},
          undated_study},
    Check{{"restated-not-argued", Severity::warning, "said again, never supported",
           "Found where a thesis or claim is repeated in other words and nothing supports it in either place. "
           "Repeating is not arguing.",
           "Put a reason where the repetition stands."},
          restated_not_argued},
    Check{{"one-sided", Severity::note, "one side is heard, another is only mentioned",
           "Found where two voices or more speak for the thesis and none against it, though the text itself tells of "
           "somebody who objects.",
           "Let somebody of the other side speak, in words that they would own."},
          one_sided},
    Check{{"thesis-missing", Severity::note, "no statement stands out as what the text argues for",
           "Found in texts of several claims none of which is marked as the thesis by its words or its place, and "
           "none of which gathers the others. The map then hangs from the best guess.",
           "Say in one sentence what the reader should believe or do."},
          thesis_missing},
};

constexpr auto kinds = [] {
  std::array<FindingKind, table.size()> all{};
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = table[i].kind;
  return all;
}();

}  // namespace

std::span<const Check> checks() {
  return table;
}

}  // namespace analysis

std::span<const FindingKind> finding_kinds() {
  return analysis::kinds;
}

const FindingKind* find_finding_kind(std::string_view id) {
  const auto found = std::ranges::find(analysis::kinds, id, &FindingKind::id);
  return found == analysis::kinds.end() ? nullptr : &*found;
}

}  // namespace argmap
