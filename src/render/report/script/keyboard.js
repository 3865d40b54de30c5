// The keyboard alone leads everywhere. Letters work only where the article or the map has the focus.
function focusUnit(place, id) {
  const link = query(`#${place} .unit[data-id="${id}"]`)[0];
  if (!link) return;
  showView(place);
  keepInTabOrder(id);
  link.focus({ preventScroll: true });
  place === 'map' ? centreOn(id) : scrollToUnit(id);
}

function stepInArticle(id, step) {
  const next = units[units.findIndex((unit) => unit.id === id) + step];
  if (next) focusUnit('article', next.id);
}

function stepInFindings(step) {
  const shown = findings.filter((finding) => !$(finding.id).hidden);
  const at = shown.findIndex((finding) => $(finding.id).hasAttribute('aria-current'));
  const next = shown[(Math.max(at, step > 0 ? at : 0) + step + shown.length) % shown.length];
  if (!next?.units.length) return;
  choose(next.units[0]);
  focusUnit('article', next.units[0]);
  announce(describe(next.id));
}

// What a key does to the statement that has the focus, in the article or in the map.
const unitKeys = {
  Enter: (id, place) => choose(id, place),
  ' ': (id, place) => choose(id, place),
  m: (id) => focusUnit('map', id),
  a: (id) => focusUnit('article', id),
  w: (id, place) => { choose(id, place); showView('panel'); $('why').focus(); },
  n: () => stepInFindings(1),
  p: () => stepInFindings(-1),
};
const articleKeys = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };
const mapKeys = { '+': () => zoomTo(scale * 1.25), '-': () => zoomTo(scale / 1.25), 0: showWhole };
// Where no statement has the focus, letters lead to the one that Tab would reach.
const enterUnits = (place) => query(`#${place} .unit[data-id]`).find((link) => link.tabIndex === 0)?.dataset.id;
const paneKeys = {
  j: () => focusUnit('article', enterUnits('article')),
  k: () => focusUnit('article', enterUnits('article')),
  m: () => focusUnit('map', enterUnits('map')),
  a: () => focusUnit('article', enterUnits('article')),
  n: () => stepInFindings(1),
  p: () => stepInFindings(-1), '/': () => $('search').focus(), '?': () => $('keys').showModal() };

function onUnitKey(event, unit, place) {
  const id = unit.dataset.id;
  if (unitKeys[event.key]) unitKeys[event.key](id, place);
  else if (place === 'article' && articleKeys[event.key]) stepInArticle(id, articleKeys[event.key]);
  else if (place === 'map' && event.key.startsWith('Arrow')) focusUnit('map', neighbour(id, event.key) || id);
  else return false;
  return true;
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const place = event.target.closest?.('.pane')?.id;
  if (event.key === 'Escape' && !$('keys').open && event.target !== $('search')) {
    const back = chosen;
    if (place === 'panel' && back[0] === 'u') focusUnit('article', back);
    else chooseNothing();
    return;
  }
  if (place !== 'article' && place !== 'map') return;
  const unit = event.target.closest('.unit[data-id]');
  let done = Boolean(unit) && onUnitKey(event, unit, place);
  const keys = place === 'map' ? { ...paneKeys, ...mapKeys } : paneKeys;
  if (!done && keys[event.key]) {
    keys[event.key]();
    done = true;
  }
  if (done) event.preventDefault();
}
