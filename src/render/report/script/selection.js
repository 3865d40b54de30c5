// What is chosen and what the pointer is on: the same thing lights up wherever it stands.
let chosen = '';

// A voice lights up with its statements, a relation with its ends, a finding with its statements.
function family(id) {
  const thing = byId.get(id);
  if (!thing) return [];
  if (id[0] === 'v') return [id, ...thing.units];
  if (id[0] === 'r') return [id, ...thing.froms, thing.to];
  if (id[0] === 'f') return [...thing.units];
  return [id];
}

function light(className, ids) {
  for (const mark of query(`.${className}`)) mark.classList.remove(className);
  for (const id of ids) for (const mark of marksOf(id)) mark.classList.add(className);
}

function hover(id) {
  light('near', id ? family(id) : []);
}

// Only one statement in the article and one in the map can be reached by Tab; keys lead from there.
function keepInTabOrder(id) {
  for (const place of ['#article .unit', '#map .unit']) {
    const links = query(`${place}[data-id]`);
    const kept = links.find((link) => link.dataset.id === id) || links.find((link) => link.tabIndex === 0) || links[0];
    for (const link of links) link.setAttribute('tabindex', link === kept ? '0' : '-1');
  }
}

function describe(id) {
  const thing = byId.get(id);
  if (id[0] === 'v') return `Voice ${nameOf(thing)}, ${counted(thing.attributions.length, 'saying')}.`;
  if (id[0] === 'r') return `${thing.froms.join(' and ')} ${verbs[thing.raw_type]} ${thing.undercuts || thing.to}.`;
  if (id[0] === 'f') return `${thing.severity}: ${thing.message}.`;
  const found = findingsOn(id);
  return `${sortOf(thing)} in line ${thing.line}, borne on by ${counted(arriving(id).length, 'statement')}` +
    `${found.length ? `, ${counted(found.length, 'finding')}` : ''}. Why is explained.`;
}

// Chooses a thing everywhere; `from` is where that was done, which is then left where it is.
function choose(id, from) {
  if (!byId.has(id)) return;
  chosen = id;
  const ids = family(id);
  light('chosen', ids);
  const unit = ids.find((each) => each[0] === 'u');
  if (id[0] === 'u') keepInTabOrder(id);
  for (const item of query('.finding, .voice')) {
    item.toggleAttribute('aria-current', item.id === id || Boolean(unit && findingsOn(id).some((f) => f.id === item.id)));
  }
  explain(id);
  $('choice').textContent = `${id}: ${$('why-title').textContent.replace(/^.*?: /, '')}`;
  if (from !== 'panel') showSheet('why');
  if (from !== 'article' && unit) scrollToUnit(unit);
  if (from !== 'map' && unit) centreOn(unit);
  document.body.classList.add('has-choice');
  history.replaceState(null, '', `#${id}`);
  announce(describe(id));
}

function chooseNothing() {
  chosen = '';
  light('chosen', []);
  litWords([]);
  document.body.classList.remove('has-choice');
  history.replaceState(null, '', location.pathname + location.search);
  announce('Nothing is chosen.');
}

function startSelection() {
  const idAt = (event) => event.target.closest?.('[data-id]')?.dataset.id;
  const sideOf = (target) => target.closest('.pane')?.id;
  document.addEventListener('mouseover', (event) => hover(idAt(event)));
  document.addEventListener('focusin', (event) => hover(idAt(event)));
  document.addEventListener('click', (event) => {
    const id = idAt(event);
    if (!id || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!draggedJustNow()) choose(id, sideOf(event.target));
  });
  window.addEventListener('hashchange', () => choose(location.hash.slice(1)));
  keepInTabOrder('');
  if (byId.has(location.hash.slice(1))) choose(location.hash.slice(1));
}
