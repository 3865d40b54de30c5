// Items in which evidence is matched with its claim.
#include <algorithm>

#include "exercise/marks.hpp"
#include "exercise/statements.hpp"

namespace argmap::exercise {

void ask_evidence_claim(Task& task) {
  constexpr std::size_t fewest = 3;
  constexpr std::size_t most = 4;
  const Reading& reading = task.reading;
  std::vector<Pair> pairs = sure_pairs(task);
  task.draw.shuffle(pairs);
  std::vector<Row> rows;
  rules::NamedTexts claims;
  std::vector<std::uint32_t> blocks;
  for (const Pair& pair : pairs) {
    const std::uint32_t block = reading.unit(pair.claim).block;
    if (std::ranges::find(blocks, block) != blocks.end() || rows.size() == most) continue;
    blocks.push_back(block);
    const std::string name = std::to_string(pair.claim);
    rows.push_back(sentence_row(reading, pair.evidence, name));
    claims.emplace_back(name, sentence_row(reading, pair.claim).text);
  }
  if (rows.size() < fewest) return;
  task.draw.shuffle(claims);
  Item item = task.item(Form::match);
  set_rows(item, rows, claims, task.draw);
  for (Choice& row : item.rows) row.line = 0;  // it stands right behind its claim
  task.items.push_back(std::move(item));
}

}  // namespace argmap::exercise
