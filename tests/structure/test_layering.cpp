#include <doctest/doctest.h>

#include "layering.hpp"
#include "made_tree.hpp"

using structure::layering_problems;
using structure::MadeTree;

namespace {

/// The problems of a tree that holds this one file.
std::vector<std::string> problems_of(const std::string& path, std::string_view text) {
  const MadeTree tree;
  tree.write(path, text);
  return layering_problems(tree.files());
}

}  // namespace

TEST_CASE("the checkout keeps its layers") {
  const auto files = structure::read_tree(ARGMAP_SOURCE_DIR);
  REQUIRE(files.size() > 20);
  for (const auto& problem : layering_problems(files)) FAIL_CHECK(problem);
}

TEST_CASE("a stage may include itself, earlier stages, the public face and the standard library") {
  CHECK(problems_of("src/match/a.cpp",
                    "#include \"match/a.hpp\"\n#include \"text/b.hpp\"\n#include \"argmap/c.hpp\"\n"
                    "#include \"beside.hpp\"\n#include <vector>\n#include <fmt/format.h>\n")
            .empty());
}

TEST_CASE("a stage that includes a later one is told with its line") {
  CHECK(problems_of("src/text/a.cpp", "// reads\n#include \"rules/book.hpp\"\n") ==
        std::vector<std::string>{"src/text/a.cpp:2: stage text includes the later stage rules"});
  CHECK(problems_of("src/match/deep/er/a.hpp", "  #  include   \"graph/a.hpp\"\n").size() == 1);
  CHECK(problems_of("src/render/a.cpp", "#include \"cli/a.hpp\"").size() == 1);
}

TEST_CASE("a step of a stage may include earlier steps, and only the stage's own folder all of them") {
  CHECK(problems_of("src/extract/units/a.cpp",
                    "#include \"extract/units/b.hpp\"\n#include \"extract/words/c.hpp\"\n#include \"match/d.hpp\"\n")
            .empty());
  CHECK(problems_of("src/extract/a.cpp", "#include \"extract/relations/b.hpp\"\n").empty());
  CHECK(problems_of("src/extract/voices/a.cpp", "#include \"extract/units/b.hpp\"\n") ==
        std::vector<std::string>{
            "src/extract/voices/a.cpp:1: step voices includes what comes later, extract/units/b.hpp"});
  CHECK(problems_of("src/extract/units/a.cpp", "#include \"extract/b.hpp\"\n").size() == 1);
  CHECK(problems_of("src/extract/drawer/a.cpp", "#include \"extract/words/b.hpp\"\n").size() == 1);
  CHECK(problems_of("src/rules/reading/a.cpp", "#include \"rules/book/b.hpp\"\n").empty());
  CHECK(problems_of("src/rules/program/a.cpp", "#include \"rules/book/b.hpp\"\n").size() == 1);
  CHECK(problems_of("src/cli/session/a.cpp", "#include \"cli/commands/b.hpp\"\n").size() == 1);
  CHECK(problems_of("src/cli/main/main.cpp", "#include \"cli/run.hpp\"\n").empty());
}

TEST_CASE("an include that leads nowhere in the order is a problem too") {
  CHECK(problems_of("src/text/a.cpp", "#include \"shared/a.hpp\"\n").size() == 1);
  CHECK(problems_of("src/text/a.cpp", "#include \"../rules/book.hpp\"\n").size() == 1);
  CHECK(problems_of("src/drawer/a.cpp", "#include <vector>\n").size() == 1);
}

TEST_CASE("libraries stay in their folders") {
  const auto allowed = [](const char* stage, const char* header) {
    return problems_of(std::string("src/") + stage + "/a.cpp", std::string("#include <") + header + ">\n").empty();
  };
  CHECK(allowed("graph", "boost/graph/adjacency_list.hpp"));
  CHECK(allowed("analysis", "boost/graph/strong_components.hpp"));
  CHECK_FALSE(allowed("extract", "boost/graph/adjacency_list.hpp"));
  CHECK_FALSE(allowed("render", "boost/graph/graphviz.hpp"));
  CHECK(allowed("extract", "boost/container/small_vector.hpp"));
  CHECK_FALSE(allowed("text", "boost/container/small_vector.hpp"));
  CHECK(allowed("cli", "boost/program_options.hpp"));
  CHECK_FALSE(allowed("graph", "boost/program_options.hpp"));
  CHECK_FALSE(allowed("eval", "boost/program_options/parsers.hpp"));
  CHECK(allowed("render", "graphviz/gvc.h"));
  CHECK_FALSE(allowed("cli", "graphviz/cgraph.h"));
  CHECK_FALSE(allowed("analysis", "cgraph.h"));
  CHECK(allowed("rules", "yaml-cpp/yaml.h"));
  CHECK_FALSE(allowed("eval", "yaml-cpp/yaml.h"));
  CHECK(allowed("render", "nlohmann/json.hpp"));
  CHECK(allowed("cli", "nlohmann/json.hpp"));
  CHECK_FALSE(allowed("rules", "nlohmann/json.hpp"));
  CHECK(allowed("text", "unicode/brkiter.h"));
  CHECK_FALSE(allowed("match", "unicode/uchar.h"));
  CHECK(allowed("exercise", "zip.h"));
  CHECK_FALSE(allowed("cli", "zip.h"));
}

TEST_CASE("public headers include the standard library and one another, nothing else") {
  CHECK(problems_of("include/argmap/a.hpp", "#include <vector>\n#include \"argmap/b.hpp\"\n").empty());
  CHECK(problems_of("include/argmap/a.hpp", "#include <fmt/format.h>\n").size() == 1);
  CHECK(problems_of("include/argmap/a.hpp", "#include <stdint.h>\n").size() == 1);
  CHECK(problems_of("include/argmap/a.hpp", "#include \"rules/book.hpp\"\n").size() == 1);
}

TEST_CASE("words of a comment or a string are no include") {
  CHECK(problems_of("src/text/a.cpp", "// #include \"cli/a.hpp\"\nauto x = \"#include <yaml-cpp/yaml.h>\";\n").empty());
}
