// Putting rows in order: two buttons for each, which keep the focus while their row moves.
function moveRow(item, row, by) {
  const rows = query('.steps > li', item.field);
  const at = rows.indexOf(row);
  const other = rows[at + by];
  item.touched = true;
  if (!other) return;
  if (by < 0) other.before(row);
  else other.after(row);
  query('button', row)[by < 0 ? 0 : 1].focus();
  setEnds(item);
  announce(`${row.querySelector('b').textContent} is now ${at + by + 1} of ${rows.length}`);
  answered(item);
}

function setEnds(item) {
  const rows = query('.steps > li', item.field);
  rows.forEach((row, at) => {
    const [up, down] = query('button', row);
    up.setAttribute('aria-disabled', String(at === 0));
    down.setAttribute('aria-disabled', String(at === rows.length - 1));
  });
}

function startOrder(item) {
  item.first = query('.steps > li', item.field);
  for (const row of item.first) {
    const words = row.querySelector('b').textContent;
    const up = element('button', { type: 'button', 'aria-label': `Move ${words} up` }, '↑');
    const down = element('button', { type: 'button', 'aria-label': `Move ${words} down` }, '↓');
    up.addEventListener('click', () => moveRow(item, row, -1));
    down.addEventListener('click', () => moveRow(item, row, 1));
    row.append(element('span', { class: 'movers' }, up, down));
  }
  setEnds(item);
}

function putInOrder(item, ids) {
  const rows = ids.map((id) => query('.steps > li', item.field).find((row) => row.dataset.row === id));
  if (rows.every(Boolean)) item.field.querySelector('.steps').append(...rows);
  setEnds(item);
}
