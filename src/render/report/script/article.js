// The article: leading to a statement, and lighting up stretches of words.
const pieces = query('#article article [data-at]').map((piece) => {
  const start = Number(piece.dataset.at);
  return { piece, start, end: start + Array.from(piece.textContent).length };
});

// Where in a piece's text, in UTF-16 units, so many code points have passed.
const unitsBefore = (text, points) => Array.from(text).slice(0, points).join('').length;

// The parts of the page that show the code points [start, end) of the article.
function rangesOf([start, end]) {
  const ranges = [];
  for (const { piece, ...at } of pieces) {
    if (at.end <= start || at.start >= end || !piece.firstChild) continue;
    const node = piece.firstChild;
    const range = new Range();
    range.setStart(node, unitsBefore(node.data, Math.max(0, start - at.start)));
    range.setEnd(node, unitsBefore(node.data, Math.min(at.end, end) - at.start));
    ranges.push(range);
  }
  return ranges;
}

// Lights up ranges under a name of the style sheet; browsers that cannot do it show nothing.
function paint(name, ranges) {
  if (!CSS.highlights) return;
  ranges.length ? CSS.highlights.set(name, new Highlight(...ranges)) : CSS.highlights.delete(name);
}

function litWords(spans) {
  paint('matched', spans.flatMap(rangesOf));
}

function scrollToUnit(id) {
  query(`#article .unit[data-id="${id}"]`)[0]?.scrollIntoView({ block: 'center', behavior: motion() });
}
