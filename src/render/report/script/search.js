// Finding words in the article, whatever their case.
let hits = [];
let current = -1;

const blockTexts = query('#article .block').map((block) => {
  const own = pieces.filter(({ piece }) => block.contains(piece));
  return { own, text: own.map(({ piece }) => piece.textContent).join('') };
});

// Case is folded letter by letter, so that places stay where they are.
const folded = (text) => Array.from(text, (letter) => {
  const small = letter.toLowerCase();
  return small.length === letter.length ? small : letter;
}).join('').replace(/[‘’]/g, "'").replace(/\s/g, ' ');

function rangeIn({ own }, begin, end) {
  const range = new Range();
  let passed = 0;
  for (const { piece } of own) {
    const length = piece.textContent.length;
    if (passed <= begin && begin < passed + length) range.setStart(piece.firstChild, begin - passed);
    if (passed < end && end <= passed + length) {
      range.setEnd(piece.firstChild, end - passed);
      return range;
    }
    passed += length;
  }
  return range;
}

function findAll(words) {
  const wanted = folded(words);
  if (!wanted.trim()) return [];
  return blockTexts.flatMap((block) => {
    const text = folded(block.text);
    const found = [];
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      found.push(rangeIn(block, at, at + wanted.length));
    }
    return found;
  });
}

function goToHit(step) {
  if (!hits.length) return;
  current = (current + step + hits.length) % hits.length;
  const place = hits[current].startContainer.parentElement;
  showView('article');
  place.scrollIntoView({ block: 'center', behavior: motion() });
  paint('current', [hits[current]]);
  hover(place.closest('.unit')?.dataset.id);
  showHits();
}

function showHits() {
  const words = hits.length ? `${current + 1} of ${hits.length}` : 'none';
  $('search-count').textContent = $('search').value.trim() ? words : '';
}

function search() {
  hits = findAll($('search').value);
  current = -1;
  paint('found', hits);
  paint('current', []);
  hits.length ? goToHit(1) : showHits();
}

function startSearch() {
  $('search').addEventListener('input', search);
  query('.search')[0].addEventListener('submit', (event) => event.preventDefault());
  $('search').addEventListener('keydown', (event) => {
    if (event.key === 'Enter') goToHit(event.shiftKey ? -1 : 1);
    if (event.key === 'Escape') $('search').value = '', search();
  });
  $('search-back').addEventListener('click', () => goToHit(-1));
  $('search-on').addEventListener('click', () => goToHit(1));
}
