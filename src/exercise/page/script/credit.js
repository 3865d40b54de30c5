// Credit as `argmap grade` gives it (docs/exercises.md), as a share of the item's points from 0 to 1.
const credit = {
  choice({ key, several }, pieces) {
    if (!several && pieces.length > 1) return 0;
    const right = pieces.filter((id) => key.right.includes(id)).length;
    return Math.max(0, (2 * right - pieces.length) / Math.max(key.right.length, 1));
  },

  match({ key }, pieces) {
    return key.pairs.filter((pair) => pieces.includes(pair.join('='))).length / Math.max(key.pairs.length, 1);
  },

  // Kendall's tau, never below 0.
  order({ key }, pieces) {
    const places = key.right.map((id) => pieces.indexOf(id));
    if (places.includes(-1)) return 0;
    if (places.length < 2) return 1;
    let pairs = 0;
    let right = 0;
    places.forEach((place, at) => {
      for (const later of places.slice(at + 1)) {
        pairs += 1;
        right += place < later ? 1 : 0;
      }
    });
    return Math.max(0, (2 * right) / pairs - 1);
  },
};

const shareOf = (item) => {
  const answer = answerOf(item);
  return answer ? credit[item.form](item, answer.split(';')) : 0;
};
