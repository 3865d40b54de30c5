// The map: larger, smaller, moved by dragging; and the way from statement to statement.
const frame = $('map-frame');
const drawing = frame.querySelector('svg');
const natural = { width: Number(drawing.getAttribute('width')), height: Number(drawing.getAttribute('height')) };
const limits = { least: 0.1, most: 3 };
// On a projector letters are larger, on the page and so on the map.
limits.readable = 0.62 * parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
let scale = 1;
let dragEnd = -Infinity;

const wholeScale = () => Math.min(frame.clientWidth / natural.width, frame.clientHeight / natural.height, 1) || 1;

// Keeps the point of the map in the middle of the frame where it is.
function zoomTo(wanted, x = frame.clientWidth / 2, y = frame.clientHeight / 2) {
  const next = Math.min(limits.most, Math.max(Math.min(limits.least, wholeScale()), wanted));
  const at = { x: (frame.scrollLeft + x) / scale, y: (frame.scrollTop + y) / scale };
  scale = next;
  drawing.setAttribute('width', natural.width * scale);
  drawing.setAttribute('height', natural.height * scale);
  frame.scrollTo(at.x * scale - x, at.y * scale - y);
  $('zoom-level').textContent = `${Math.round(scale * 100)} %`;
}

const cardOf = (id) => drawing.querySelector(`a[data-id="${id}"]`);

// Scrolls the frame only, never the page around it, so that the card stands at `height` of it: 0 is the top.
function centreOn(id, behavior = motion(), height = 0.5) {
  const card = cardOf(id);
  if (!card || !frame.clientWidth) return;
  if (scale < limits.readable) zoomTo(limits.readable);
  const box = card.getBoundingClientRect();
  const view = frame.getBoundingClientRect();
  frame.scrollBy({
    left: box.left + box.width / 2 - view.left - view.width / 2,
    top: box.top - view.top - Math.max(24, (view.height - box.height) * height),
    behavior,
  });
}

const thesisId = units.find((unit) => unit.role === 'thesis')?.id;

function showWhole() {
  zoomTo(wholeScale());
}

function showThesis() {
  zoomTo(Math.max(limits.readable, wholeScale()));
  if (thesisId) centreOn(thesisId, 'auto', 0);
}

// Up: what the statement bears on; down: the first that bears on it; left and right: the others that do so.
function neighbour(id, key) {
  const above = leaving(id)[0];
  const below = (parent) => arriving(parent).flatMap((relation) => relation.froms).filter(cardOf);
  if (key === 'ArrowUp') return above && above.to;
  if (key === 'ArrowDown') return below(id)[0];
  const row = above ? below(above.to) : units.filter((unit) => !leaving(unit.id).length).map((unit) => unit.id);
  return row[row.indexOf(id) + (key === 'ArrowRight' ? 1 : -1)];
}

const draggedJustNow = () => performance.now() - dragEnd < 80;

function startDragging() {
  let from = null;
  frame.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    from = { x: event.clientX + frame.scrollLeft, y: event.clientY + frame.scrollTop, moved: false };
  });
  window.addEventListener('pointermove', (event) => {
    if (!from) return;
    const left = from.x - event.clientX;
    const top = from.y - event.clientY;
    from.moved ||= Math.hypot(left - frame.scrollLeft, top - frame.scrollTop) > 4;
    if (!from.moved) return;
    frame.classList.add('dragging');
    frame.scrollTo(left, top);
  });
  window.addEventListener('pointerup', () => {
    if (from?.moved) dragEnd = performance.now();
    from = null;
    frame.classList.remove('dragging');
  });
  frame.addEventListener('dragstart', (event) => event.preventDefault());
}

function startMap() {
  for (const relation of drawing.querySelectorAll('g[id^=r]')) relation.dataset.id = relation.id;
  window.addEventListener('beforeprint', () => { query('.legend')[0].open = true; });
  query('.map-tools')[0].hidden = false;
  $('zoom-in').addEventListener('click', () => zoomTo(scale * 1.25));
  $('zoom-out').addEventListener('click', () => zoomTo(scale / 1.25));
  $('zoom-whole').addEventListener('click', showWhole);
  $('zoom-thesis').addEventListener('click', showThesis);
  frame.addEventListener('wheel', (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const view = frame.getBoundingClientRect();
    zoomTo(scale * Math.exp(-event.deltaY / 300), event.clientX - view.left, event.clientY - view.top);
  }, { passive: false });
  startDragging();
  showThesis();
}
