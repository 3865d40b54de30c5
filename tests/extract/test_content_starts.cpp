// Where the words begin that somebody is said to have said, and what stands before them.
#include <doctest/doctest.h>

#include <string>

#include "reading.hpp"

using namespace argmap;
using extract::said;

TEST_CASE("a word that joins the sentence to the one before is no part of what is said") {
  CHECK(said("But, according to the Post, the planks are rotten.") ==
        "the Post | according to | the planks are rotten\n");
  CHECK(said("Of course, as Nora Pell observed, the planks are rotten.") ==
        "Nora Pell | observed | the planks are rotten\n");
}

TEST_CASE("within brackets what is said begins at the bracket") {
  CHECK(said("The board met (the planks are rotten, according to the Post) and went home.") ==
        "the Post | according to | the planks are rotten\n");
}

TEST_CASE("this winter or that year can be what something is said of") {
  CHECK(said("This winter is already predicted to be the mildest in memory.") ==
        " | is already predicted | This winter … to be the mildest in memory\n");
}
