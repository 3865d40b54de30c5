// Links to lines of the article. The browser leads there and marks the line; here the very words are marked, and a
// way back is offered.
const lines = query('.line');
const folded = (words) => words.replace(/\s+/g, ' ');

// The words as a range of the lines from `line` on; undefined where they do not stand there.
function rangeOf(words, line) {
  const from = lines.slice(line - 1, line + 24);
  const sought = folded(words).replace(/^\s*…\s*|\s*…\s*$/g, '').trim();
  const start = from.map((each) => each.textContent).join('').indexOf(sought);
  if (start < 0 || sought.length < 3) return undefined;
  const range = document.createRange();
  let passed = 0;
  for (const each of from) {
    const [text] = each.childNodes;
    const length = text.data.length;
    if (start >= passed && start < passed + length) range.setStart(text, start - passed);
    const end = start + sought.length;
    if (end > passed && end <= passed + length) range.setEnd(text, end - passed);
    passed += length;
  }
  return range;
}

function markWords(words, line) {
  const range = words ? rangeOf(words, line) : undefined;
  if (range && window.Highlight) CSS.highlights.set('cited', new Highlight(range));
  else window.CSS?.highlights?.delete('cited');
}

// Words of the sheet that stand in the line: those beside the link, else any of the item's, else what it quotes.
function wordsAt(link, line) {
  const said = (node) => node?.querySelector('.said')?.textContent;
  const field = link.closest('.item');
  const same = query('.place', field).find((each) => each !== link && each.hash === link.hash && said(each.closest('li')));
  return said(link.closest('li')) || said(same?.closest('li')) || field?.querySelector('blockquote')?.textContent || '';
}

const lineLink = (line) => element('a', { class: 'place', href: `#line-${line}` }, `line ${line}`);

function startArticle() {
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a.place');
    if (!link) return;
    const line = Number(link.hash.slice('#line-'.length));
    markWords(wordsAt(link, line), line);
    const item = itemOf(link);
    const back = $('back');
    back.hidden = false;
    back.hash = item ? `#item-${item.number}` : '#results';
    back.textContent = item ? `Back to question ${item.number}` : 'Back to your results';
    back.onclick = () => { back.hidden = true; };
  });
}
