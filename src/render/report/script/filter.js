// Which statements stand out: the others turn pale in the article and in the map, and leave the lists.
function passes(unit, wanted) {
  const voice = voiceOf(unit);
  const found = findingsOn(unit.id);
  return wanted.role.has(unit.role) && wanted.kind.has(unit.kind_or_basis) &&
    (wanted.voice === '' || (wanted.voice === 'author' ? !voice : voice?.id === wanted.voice)) &&
    (wanted.finding === '' || (wanted.finding === 'any' ? found.length > 0 : found.some((f) => f.kind === wanted.finding)));
}

function wantedNow() {
  const checked = (name) => new Set(query(`#filter-form input[name=${name}]:checked`).map((box) => box.value));
  return { role: checked('role'), kind: checked('kind'), voice: $('filter-voice').value, finding: $('filter-finding').value };
}

function applyFilter() {
  const wanted = wantedNow();
  const shown = new Set(units.filter((unit) => passes(unit, wanted)).map((unit) => unit.id));
  for (const mark of query('.pane .unit[data-id]')) mark.classList.toggle('pale', !shown.has(mark.dataset.id));
  for (const arrow of query('#map [data-id^="r"]')) {
    const relation = byId.get(arrow.dataset.id);
    arrow.classList.toggle('pale', !(shown.has(relation.to) && relation.froms.some((from) => shown.has(from))));
  }
  for (const finding of findings) {
    const kind = wanted.finding === '' || wanted.finding === 'any' || wanted.finding === finding.kind;
    $(finding.id).hidden = !(kind && (!finding.units.length || shown.has(finding.units[0])));
  }
  const words = `${shown.size} of ${counted(units.length, 'statement')} shown`;
  $('filter-count').textContent = words;
  return words;
}

function startFilter() {
  $('filter-form').addEventListener('change', () => announce(applyFilter()));
  $('filter-form').addEventListener('reset', () => setTimeout(() => announce(applyFilter())));
  $('filter-form').addEventListener('submit', (event) => event.preventDefault());
  applyFilter();
}
