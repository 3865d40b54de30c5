// What is said about an answer: in words and signs, never by colour alone.
function announce(words) {
  $('status').textContent = words;
}

function mark(node, right) {
  node.classList.add(right ? 'right' : 'wrong');
  node.append(element('span', { class: 'verdict' }, right ? '✓ right' : '✗ not right'));
}

const verdicts = {
  choice(item) {
    for (const box of boxesOf(item)) if (box.checked) mark(box.closest('li'), item.key.right.includes(box.value));
  },
  match(item) {
    for (const list of listsOf(item)) {
      if (list.value) mark(list.closest('li'), item.key.pairs.some(([row, option]) => row === list.dataset.row && option === list.value));
    }
  },
  order(item) {
    query('.steps > li', item.field).forEach((row, at) => mark(row, item.key.right[at] === row.dataset.row));
  },
  open() {},
};

function summaryOf(item, share) {
  const points = `${rounded(share * item.points)} of ${counted(item.points, 'point')}`;
  if (share > 1 - 1e-9) return [`Right: ${points}.`];
  const next = element('span', {}, ' Try again, or open “Answer and why”.'); // not on paper
  return [`${share > 0 ? 'Partly right' : 'Not right'}: ${points}.`, next];
}

// The reasons of a match stand in one line, "1: …; 2: …".
function reasonsOf({ key }) {
  const list = element('ul');
  for (const reason of key.because.split(/; (?=\d+: )/).filter(Boolean)) list.append(element('li', {}, reason));
  for (const cite of key.cites.filter((each) => each.line)) {
    const by = cite.by ? element('small', {}, ` (${cite.by})`) : '';
    list.append(element('li', {}, lineLink(cite.line), cite.words ? `, “${cite.words}”` : '', by));
  }
  return list;
}

function explain(item) {
  const place = item.field.querySelector('.reasons');
  const { answer, rubric } = item.key;
  const name = item.form === 'open' ? 'A good answer may say: ' : 'Answer: ';
  place.replaceChildren();
  if (answer) place.append(element('p', {}, element('strong', {}, name), answer));
  if (rubric.length) {
    place.append(element('p', {}, element('strong', {}, 'Look for:')));
    place.append(element('ul', {}, ...rubric.map((line) => element('li', {}, line))));
  }
  place.append(element('p', {}, element('strong', {}, 'Why:')), reasonsOf(item));
}

function clearVerdict(item) {
  for (const node of query('.right, .wrong', item.field)) node.classList.remove('right', 'wrong');
  for (const node of query('.verdict', item.field)) node.remove();
  if (!item.key) return;
  item.field.querySelector('.told').textContent = '';
  item.field.querySelector('.why').hidden = true;
}

// Says how good the answer is, and gives its share of the points.
function check(item) {
  if (item.form === 'order') item.touched = true;
  clearVerdict(item);
  const share = item.form === 'open' ? 0 : shareOf(item);
  const told = item.field.querySelector('.told');
  const why = item.field.querySelector('.why');
  if (!answerOf(item)) {
    told.textContent = item.form === 'open' ? 'Write your answer first.' : 'No answer yet.';
    return share;
  }
  verdicts[item.form](item);
  explain(item);
  told.replaceChildren(...(item.form === 'open' ? ['Not scored. Compare your answer with what to look for.'] : summaryOf(item, share)));
  why.hidden = false;
  why.open = item.form === 'open' || share > 1 - 1e-9;
  return share;
}
