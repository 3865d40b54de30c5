// Answers outlive a reload, in this tab only, so that nobody at the next lesson finds them.
const memory = `argmap-sheet ${location.pathname} ${title} ${seed}`;

function remember() {
  try {
    const answers = items.map((item) => [item.id, answerOf(item)]);
    sessionStorage.setItem(memory, JSON.stringify({ learner: $('learner').value, answers }));
  } catch { /* no storage: the page works without */ }
}

function recall() {
  try {
    const { learner, answers } = JSON.parse(sessionStorage.getItem(memory));
    $('learner').value = learner;
    for (const [id, answer] of answers) {
      const item = items.find((each) => each.id === id);
      if (item) setAnswer(item, answer);
    }
  } catch { /* nothing is kept, or nothing that could be read */ }
}
