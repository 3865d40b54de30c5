// The whole sheet: its points, and the table that a teacher reads in.

// A field that a spreadsheet would take for a formula gets an apostrophe before it.
function cell(words) {
  const safe = /^[=+\-@＝＋－＠]/.test(words) ? `'${words}` : words;
  return /[,"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function table() {
  const learner = $('learner').value.trim();
  const rows = items.map((item) => [learner, item.id, answerOf(item)]).filter(([, , answer]) => answer);
  return [['learner', 'item', 'answer'], ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function answered(item) {
  clearVerdict(item);
  $('sum').textContent = '';
  $('each').replaceChildren();
  renew();
}

function renew() {
  $('table').value = table();
  remember();
}

// One line for each question that is not all right.
function lineOn(item, share) {
  const link = element('a', { href: `#item-${item.number}` }, `Question ${item.number}`);
  const points = answerOf(item) ? `: ${rounded(share * item.points)} of ${counted(item.points, 'point')}` : ': no answer';
  const line = item.key.cites[0]?.line;
  const row = element('li', {}, link, points);
  if (line) row.append(', look again at ', lineLink(line));
  return row;
}

function checkAll() {
  const shares = scored.map((item) => (answerOf(item) ? check(item) : (clearVerdict(item), 0)));
  for (const item of items) if (item.form === 'open' && answerOf(item)) check(item);
  const sum = scored.reduce((all, item, at) => all + shares[at] * item.points, 0);
  const whole = scored.reduce((all, item) => all + item.points, 0);
  const open = items.length - scored.length;
  const rest = open ? ` ${counted(open, 'open question is', 'open questions are')} for your teacher to read.` : '';
  $('sum').textContent = `${rounded(sum)} of ${counted(whole, 'point')}.${rest}`;
  $('each').replaceChildren(...scored.flatMap((item, at) => (shares[at] > 1 - 1e-9 ? [] : [lineOn(item, shares[at])])));
}

// Where the clipboard is closed to pages (a plain http address), the table is opened and chosen instead.
async function copyTable() {
  if (!$('learner').value.trim()) {
    $('sum').textContent = 'Write your name first.';
    $('learner').focus();
    return;
  }
  renew();
  try {
    await navigator.clipboard.writeText($('table').value);
    $('sum').textContent = 'Copied. Paste it where your teacher collects answers.';
  } catch {
    $('table').closest('details').open = true;
    $('table').select();
    $('sum').textContent = 'This browser lets no page copy. The table is chosen: copy it with the keyboard or by hand.';
  }
}

function startOver() {
  if (!confirm('Delete all your answers?')) return;
  for (const item of items) {
    setAnswer(item, '');
    answered(item);
  }
  $('sum').textContent = 'All answers are deleted.';
}
