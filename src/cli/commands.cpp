// The tables themselves. Whoever adds a row here also adds it to docs/commands.md and docs/argmap.1; the tests ask.
#include <algorithm>
#include <array>
#include <limits>

#include "cli/help.hpp"
#include "cli/session/command.hpp"

namespace argmap::cli {
namespace {

constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

constexpr Option rules{"rules", '\0', "DIR", "lay the rules in DIR over the built-in ones", true};
constexpr Option genre{"genre", '\0', "GENRE", "read it as a text of this kind (told from the text)"};
constexpr Option fail_on{"fail-on", '\0', "never|note|warning|error", "exit with 1 on findings this grave (never)"};
constexpr Option text_format{"format", '\0', "text|json", "what to write (text)"};
constexpr Option json{"json", '\0', "", "short for --format json"};
constexpr Option no_color{"no-color", '\0', "", "no colours, even on a terminal"};

constexpr Option detail{"detail", '\0', "thesis|claims|full", "how much to show (full)"};
constexpr Option focus{"focus", '\0', "WHAT", "only u7, LINE[:COLUMN], or what a voice says, and all below it", true};
constexpr std::array map_options{
    Option{"output", 'o', "OUT", "write to OUT, its ending says the format; or into the folder OUT/"},
    Option{"format", '\0', "svg|png|pdf|dot|json", "what to write (by the ending of OUT, else svg)"},
    json,
    detail,
    focus,
    Option{"theme", '\0', "light|dark|print", "colours (light)"},
    Option{"direction", '\0', "down|right", "where what bears on the thesis stands (down)"},
    Option{"layout", '\0', "columns|layers", "sections in columns, or Graphviz's layers (columns)"},
    Option{"page", '\0', "a4|a3|letter", "arrange for this paper; a large map makes a PDF of several pages"},
    Option{"width", '\0', "PX", "width of a PNG (twice the map's, less for large ones)"},
    Option{"title", '\0', "WORDS", "the title (the headline, or else the file's name)"},
    Option{"date", '\0', "", "say on the map what text was analysed, and when"},
    rules,
    genre,
    fail_on,
    no_color};
constexpr std::array tree_options{detail, focus, text_format, json, rules, genre, fail_on, no_color};
constexpr std::array page_options{
    Option{"output", 'o', "OUT", "write to OUT; its ending says the format; a folder takes a file for each text"},
    Option{"format", '\0', "html|md|json", "what to write (by the ending of OUT, else html)"},
    json,
    rules,
    genre,
    fail_on,
    no_color};
constexpr Option scheme{"scheme", '\0', "vocabulary|essay|tree|polnear|webis",
                        "type units and keep relations as a kind of corpus does (vocabulary)"};
constexpr std::array json_options{scheme,
                                  Option{"strict", '\0', "", "exit with 2 when a line of a .jsonl file cannot be used"},
                                  Option{"format", '\0', "json", "what to write (json)"},
                                  json,
                                  rules,
                                  genre,
                                  fail_on,
                                  no_color};
constexpr std::array unsupported_options{
    Option{"min-severity", '\0', "note|warning|error", "list only what is at least this grave (note)"},
    text_format,
    json,
    rules,
    genre,
    fail_on,
    no_color};
constexpr std::array check_options{
    Option{"select", '\0', finding_list, "list only these findings, commas between (all)", true},
    Option{"ignore", '\0', finding_list, "leave these findings out", true},
    Option{"min-severity", '\0', "note|warning|error", "list only what is at least this grave (note)"},
    Option{"explain", '\0', "", "say which statements and voices are concerned, and what would mend it"},
    Option{"format", '\0', "text|json|csv|sarif|github|markdown", "what to write (text)"},
    json,
    Option{"csv", '\0', "", "short for --format csv"},
    Option{"no-config", '\0', "", "look for no .argmap.conf"},
    rules,
    genre,
    fail_on,
    no_color};
constexpr Option map_format{"format", '\0', "text|json|svg", "what to write; svg is a map (text)"};
constexpr std::array whatif_options{
    Option{"drop", '\0', "WHAT", "a voice, by its name or as v2, or a statement, as u7 or LINE[:COLUMN]", true},
    map_format,
    json,
    rules,
    genre,
    no_color};
constexpr std::array diff_options{map_format, json, rules, genre, no_color};
constexpr std::array voices_options{Option{"format", '\0', "text|json|csv", "what to write (text)"},
                                    json,
                                    Option{"csv", '\0', "", "short for --format csv"},
                                    rules,
                                    genre,
                                    fail_on,
                                    no_color};
constexpr std::array report_options{text_format, json, rules, genre, fail_on, no_color};
constexpr std::array rules_options{
    Option{"split", '\0', "PART", "the part of the annotated texts to take (train, where there is one, else all)"},
    Option{"only", '\0', "IDS", "only rules whose id begins with IDS"},
    Option{"task", '\0', "role|thesis|relation", "fit only the rules for this", true},
    Option{"genre", '\0', "GENRE", "fit what rules weigh in texts of this kind"},
    Option{"write", '\0', "", "write the figures into the weights file of the rules (of the last --rules DIR)"},
    text_format,
    json,
    rules,
    no_color};

constexpr std::array eval_options{Option{"split", '\0', "PART", "the part of the annotated texts to take (all)"},
                                  scheme,
                                  text_format,
                                  json,
                                  rules,
                                  genre,
                                  no_color};

constexpr std::array exercise_options{
    Option{"output", 'o', "OUT", "write to OUT; its ending says the format"},
    Option{"format", '\0', "json|md|html|pdf|gift|xml|zip|tsv|csv|argdown",
           "what to write (by the ending of OUT, else md)"},
    Option{"level", '\0', "middle|secondary|university", "whom the sheet is for (secondary)"},
    Option{"kinds", '\0', "KINDS", "only these kinds of items, commas between (as the rules say)", true},
    Option{"items", '\0', "N", "how many items (as the rules say for the level)"},
    Option{"seed", '\0', "N", "draw another sheet; the same seed gives the same sheet (1)"},
    Option{"variants", '\0', "N", "write N sheets, OUT-1 and so on, by seed and the seeds that follow it"},
    Option{"title", '\0', "TITLE", "the sheet's title (the article's)"},
    Option{"no-key", '\0', "", "leave the answers out"},
    Option{"interactive", '\0', "", "of html: a page on which learners answer, and which checks itself"},
    Option{"page", '\0', "a4|letter", "the paper of a PDF (a4)"},
    json,
    rules,
    genre,
    no_color};

constexpr std::array map_examples{
    Example{"argmap map essay.txt > essay.svg", "draw the argument as SVG"},
    Example{"argmap map essay.txt -o essay.png", "the same as a picture"},
    Example{"argmap map essay.txt --focus 12 -o point.svg", "what is said in line 12, and why"},
    Example{"argmap map essay.txt --theme print --page a4 -o essay.pdf", "to hand out"},
    Example{"argmap map *.txt -o maps/", "a map for each text, in a folder"},
    Example{"argmap map essay.txt --format dot", "as text for Graphviz"}};
constexpr std::array tree_examples{
    Example{"argmap tree essay.txt", "the argument as an indented tree"},
    Example{"argmap tree --detail claims essay.txt", "without the evidence"},
    Example{"argmap tree --focus 'Ada Crane' essay.txt", "what she says, and what is said for and against it"}};
constexpr std::array page_examples{
    Example{"argmap report essay.txt -o essay.html", "article and map in one page, linked"},
    Example{"argmap report essay.txt -o essay.md", "as Markdown, for a document or a pull request"},
    Example{"argmap report drafts/*.txt -o reports/", "a page for each of several texts"}};
constexpr std::array json_examples{
    Example{"argmap json essay.txt", "everything that was found, as one line of JSON"},
    Example{"argmap json corpus.jsonl > found.jsonl", "one result for each line {\"id\": …, \"text\": …}"},
    Example{"argmap json --scheme essay essays.jsonl", "typed as student essay corpora are"}};
constexpr std::array unsupported_examples{
    Example{"argmap unsupported essay.txt", "claims that nothing in the text supports"},
    Example{"argmap unsupported --min-severity warning *.txt", "only those that matter most"},
    Example{"argmap unsupported --fail-on warning essay.txt", "for scripts: exit with 1 when there are any"}};
constexpr std::array check_examples{
    Example{"argmap check essay.txt", "everything that an editor should look at"},
    Example{"argmap check --explain --select single-source,circular essay.txt", "two kinds, with what would mend them"},
    Example{"argmap check --fail-on warning drafts/*.md", "for scripts: exit with 1 when there is any warning"},
    Example{"argmap check --format sarif drafts/*.md > findings.sarif", "for code scanning and editors"}};
constexpr std::array whatif_examples{
    Example{"argmap whatif article.txt --drop 'Ada Crane'", "what falls if she is not believed"},
    Example{"argmap whatif article.txt --drop u7 --drop u9", "without two statements, as `argmap json` numbers them"},
    Example{"argmap whatif article.txt --drop v2 --format svg > without.svg", "a map with what falls in grey"}};
constexpr std::array diff_examples{
    Example{"argmap diff draft1.txt draft2.txt", "what the second draft gains and loses"},
    Example{"argmap diff draft1.txt draft2.txt --format svg > both.svg", "a map with both"}};
constexpr std::array voices_examples{
    Example{"argmap voices article.txt", "who is cited, for what, and what rests on it"},
    Example{"argmap voices --json article.txt", "the same for programs"},
    Example{"argmap voices --csv *.txt > voices.csv", "a row a voice, for spreadsheets"}};
constexpr std::array why_examples{Example{"argmap why essay.txt 12", "what was found in line 12, and by which rules"},
                                  Example{"argmap why essay.txt 12:40", "only at column 40"}};
constexpr std::array rules_examples{
    Example{"argmap rules list", "every rule with its weight and meaning"},
    Example{"argmap rules show relation.because", "everything about one rule"},
    Example{"argmap rules test", "run the sentences that the rules carry"},
    Example{"argmap rules test my-rules", "those of the rules in a folder or file of your own"},
    Example{"argmap rules measure gold.jsonl", "how often each rule is right on annotated texts"},
    Example{"argmap rules measure gold.jsonl --only voice --write", "keep these counts of the voice rules"},
    Example{"argmap rules fit gold.jsonl more.jsonl", "weights that fit annotated texts best"}};
constexpr std::array eval_examples{
    Example{"argmap eval gold.jsonl", "how right argmap is on annotated texts"},
    Example{"argmap eval essays.jsonl --split dev --scheme essay", "on a part, typed as student essay corpora are"},
    Example{"argmap eval gold.jsonl --json > figures.json", "the same for programs, text by text"}};
constexpr std::array exercise_examples{
    Example{"argmap exercise article.txt -o sheet.pdf", "a sheet to print, its key on pages of its own"},
    Example{"argmap exercise article.txt --level middle --seed 7 -o easy.html", "easier, and drawn anew"},
    Example{"argmap exercise article.txt --interactive -o sheet.html",
            "a page that learners answer and that checks itself"},
    Example{"argmap exercise article.txt -o sheet.json", "the sheet itself: edit it, strike items, then"},
    Example{"argmap exercise sheet.json -o sheet.xml", "write any format from it: here Moodle"},
    Example{"argmap exercise article.txt --kinds main-claim,who-says --variants 3 -o quiz.gift", "three short quizzes"},
    Example{"argmap exercise sheet.json --no-key -o map.argdown", "statements for learners to arrange as a map"}};
constexpr std::array grade_options{text_format, json, no_color};
constexpr std::array grade_examples{
    Example{"argmap grade sheet.json answers.csv", "points for each learner, and which items were hard"},
    Example{"argmap grade sheet.json answers.csv --json", "the same for programs"},
    Example{"argmap grade sheet.json ann.argdown", "compare a map that a learner has drawn with the key's"}};
constexpr std::array help_examples{Example{"argmap help map", "what map does, its options, examples"},
                                   Example{"argmap help circular", "what the finding means, and what would mend it"}};
constexpr std::array completion_examples{
    Example{"argmap completion > ~/.local/share/bash-completion/completions/argmap", "install it for yourself"}};

constexpr std::array table{
    Command{"map", "draw the argument of a text", "FILE…", 1, any_number,
            "Draws the thesis, the claims, the evidence, and what supports or attacks what. Without -o the map goes to "
            "standard output. Several texts need a folder, -o OUT/; each map is then named after its text.",
            map_options, map_examples, run_map},
    Command{
        "tree", "show the argument as an indented tree", "FILE…", 1, any_number,
        "Shows the thesis with what supports it (+), attacks it (−) or says it again (=) below, and so on; a point "
        "that "
        "is granted says so, ? marks claims that nothing supports. Lines are as wide as the terminal, or as COLUMNS "
        "says; in a pipe every statement is one line.",
        tree_options, tree_examples, run_tree},
    Command{"report", "write a page with the article, its map and why", "FILE…", 1, any_number,
            "Writes one HTML page that needs no network: the article and its map, linked both ways, with the findings, "
            "the voices, and for everything the rules that found it. A name that ends in .md gives Markdown instead. "
            "Several texts need -o DIR/.",
            page_options, page_examples, run_report},
    Command{"json", "write everything that was found as JSON", "FILE…", 1, any_number,
            "Writes one object a text, each on a line of its own. A .jsonl file, and standard input that begins with a "
            "JSON object with a string \"text\", hold one text a line.",
            json_options, json_examples, run_json},
    Command{
        "check", "list what an editor should look at", "FILE…", 1, any_number,
        "Lists every finding, as FILE:LINE:COLUMN: SEVERITY: MESSAGE: WORDS [FINDING]. Options that judge may stand "
        "in a file .argmap.conf in the text's folder or above (ignore = no-number). A comment <!-- argmap: ignore "
        "no-number --> silences findings in the next paragraph, <!-- argmap: ignore-file --> in the text; how many "
        "are silenced is always said.",
        check_options, check_examples, run_check, findings_table},
    Command{
        "whatif", "show what falls without a voice or a statement", "FILE", 1, 1,
        "Takes statements out, or all that a voice says, and shows which claims lose all the support that they had, "
        "which are labelled otherwise once attacks are weighed, and which stand stronger or weaker.",
        whatif_options, whatif_examples, run_whatif},
    Command{"diff", "compare two drafts, or two texts on one subject", "OLD NEW", 2, 2,
            "Shows claims gained, lost and reworded, matched by their words; support that claims of both texts gain or "
            "lose; and voices that only one of them hears.",
            diff_options, diff_examples, run_diff},
    Command{
        "unsupported", "list claims that nothing supports", "FILE…", 1, any_number,
        "Lists the thesis and claims that nothing in the text supports, as FILE:LINE:COLUMN: SEVERITY: CLAIM [WHY]. "
        "Warnings come first. JSON keeps all, whatever --min-severity says.",
        unsupported_options, unsupported_examples, run_unsupported},
    Command{
        "voices", "list who is cited, and what rests on it", "FILE…", 1, any_number,
        "Lists everybody to whom the text attributes words, a belief or a judgement. A table comes first: the share "
        "of the text's words, direct or indirect, how they are named, whether they have a stake, and how many claims "
        "rest on them. Then what each is said to have said, and which claims these are.",
        voices_options, voices_examples, run_voices},
    Command{"why", "explain what was found at a place", "FILE LINE[:COLUMN]", 2, 2,
            "Explains what was found in a line or at a column: by which rules, on which words, with what weights, and "
            "what else was considered and lost.",
            report_options, why_examples, run_why},
    Command{"rules", "list, show, test, measure or fit the rules", "list|show ID|test [PATH]|measure GOLD|fit GOLD…", 1,
            any_number,
            "Shows the rules that everything is found by, or runs the sentences that they carry; a sentence that fails "
            "is named with its file and line, and the exit code is 1. With annotated texts, one JSON object a line, it "
            "counts how often each rule is right, or fits the weights of all of them together.",
            rules_options, rules_examples, run_rules},
    Command{
        "eval", "measure how right it all is on annotated texts", "GOLD", 1, 1,
        "Analyses annotated texts, one JSON object a line, and shows how much of their structure and of their voices "
        "was found: metrics with intervals, confusions of roles and relations, and the texts that came out worst. "
        "docs/eval.md defines the metrics.",
        eval_options, eval_examples, run_eval},
    Command{"exercise", "make a critical reading sheet with its key", "FILE", 1, 1,
            "Draws exercises from the argument of an article: find the main claim, sort sentences, match evidence with "
            "claims, say who speaks, complete the map. What the analysis is not sure of is not asked; every answer "
            "cites its line, and the rule, word list or finding that shows it. FILE may also be a sheet in JSON that "
            "this command wrote and that you edited. "
            "docs/exercises.md lists kinds and formats.",
            exercise_options, exercise_examples, run_exercise},
    Command{
        "grade", "mark answers, or compare a map, by a sheet's key", "SHEET ANSWERS|MAP", 2, 2,
        "SHEET is a sheet in JSON, ANSWERS a table with the columns learner, item and answer: b for a choice, a;c "
        "for several, 1=c;2=a for a match, c;a;b for an order. Gives points with partial credit, the difficulty "
        "and discrimination of every item, and the line to look at again; open items are listed, never scored. MAP is "
        "a "
        "learner's own map, in Argdown or as `argmap json` writes it: what it shares with the key's, what is reversed, "
        "of the wrong sign, missing or extra.",
        grade_options, grade_examples, run_grade},
    Command{"help",
            "explain a command or a finding",
            "[COMMAND|FINDING]",
            0,
            1,
            "Explains a command or a kind of finding, or lists all commands. `argmap help check` lists the findings.",
            {},
            help_examples,
            run_help},
    Command{"completion",
            "write the completion script for bash",
            "",
            0,
            0,
            "Writes a script that lets bash complete commands, options and their values.",
            {},
            completion_examples,
            run_completion}};

}  // namespace

std::span<const Command> commands() {
  return table;
}

const Command* find_command(std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Command& each) { return each.name == name; });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace argmap::cli
