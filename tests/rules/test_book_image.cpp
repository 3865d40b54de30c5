#include <doctest/doctest.h>

#include "rules/pack/book_image.hpp"
#include "rules/pack/embedded.hpp"
#include "temporary_pack.hpp"

using argmap::load_rules;
using argmap::rules::embedded_rules;
using argmap::rules::find_embedded_book;
using argmap::rules::read_book;
using argmap::rules::write_book;

namespace {

namespace fs = std::filesystem;

const fs::path built_in = fs::path(ARGMAP_SOURCE_DIR) / "rules" / "en";

/// A copy of the built-in pack, to change.
struct Copy : TemporaryPack {
  Copy() { fs::copy(built_in, folder(), fs::copy_options::recursive); }
  void append(const std::string& name, std::string_view text) const {
    std::ofstream(folder() / name, std::ios::binary | std::ios::app) << text;
  }
};

bool is_embedded(const fs::path& folder) {
  argmap::rules::Diagnostics diagnostics;
  return find_embedded_book(argmap::rules::read_files(folder, diagnostics)).has_value();
}

double weight_of(const argmap::LoadedRules& loaded, std::string_view id) {
  REQUIRE(loaded.book);
  REQUIRE(loaded.book->book().rule(id) != nullptr);
  return loaded.book->book().rule(id)->weight.value;
}

}  // namespace

TEST_CASE("the embedded book is what the pack compiles to, byte for byte") {
  const Copy copy;
  copy.append("weights.yaml", "\n# a comment\n");
  const auto compiled = load_rules(copy.folder());
  REQUIRE(compiled.book);
  REQUIRE(!is_embedded(copy.folder()));
  CHECK(write_book(compiled.book->book(), copy.folder()) == embedded_rules().book);
  CHECK(write_book(load_rules(built_in).book->book(), built_in) == embedded_rules().book);
}

TEST_CASE("the embedded book is taken for the files that it was made from, and no others") {
  CHECK(is_embedded(built_in));
  const Copy copy;
  CHECK(is_embedded(copy.folder()));
  copy.append("voices/more.yaml", "rules:\n");
  CHECK_FALSE(is_embedded(copy.folder()));
  fs::remove(copy.folder() / "voices" / "more.yaml");
  CHECK(is_embedded(copy.folder()));
  fs::remove(copy.folder() / "voices" / "endings.yaml");
  CHECK_FALSE(is_embedded(copy.folder()));
}

TEST_CASE("what is edited in a copy of the built-in pack counts") {
  const Copy copy;
  const double before = weight_of(load_rules(copy.folder()), "thesis.can");
  copy.append("zz.yaml", "weights: {thesis.can: {judged: -7}}\n");
  CHECK(before != -7);
  CHECK(weight_of(load_rules(copy.folder()), "thesis.can") == -7);
  CHECK(weight_of(load_rules(built_in), "thesis.can") == before);
}

TEST_CASE("rules of the embedded book stand in the files of the folder that was given") {
  const Copy copy;
  const auto loaded = load_rules(copy.folder());
  const auto given = load_rules(copy.folder() / "");
  REQUIRE(loaded.book);
  for (const auto& rule : loaded.book->book().rules) REQUIRE(fs::exists(rule.file));
  CHECK(loaded.book->book().rules.front().file == given.book->book().rules.front().file);
  CHECK(loaded.book->book().rules.front().file.starts_with(copy.folder().string()));
}

TEST_CASE("no image but a whole one is read") {
  const std::string_view whole = embedded_rules().book;
  REQUIRE(read_book(whole, "x"));
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, whole.size() / 2, whole.size() - 1}) {
    CHECK_FALSE(read_book(whole.substr(0, size), "x"));
  }
  CHECK_FALSE(read_book(std::string(whole) + '\0', "x"));
  CHECK_FALSE(read_book(std::string(whole.size(), '\xFF'), "x"));
}
