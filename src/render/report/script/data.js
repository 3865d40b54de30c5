// What was found, as `argmap json` writes it with every reason explained.
const data = JSON.parse(document.getElementById('data').textContent);
const report = data.report;

// Offsets count code points, JavaScript's strings count UTF-16 units.
const letters = Array.from(report.text);
const wordsAt = ([start, end]) => letters.slice(start, end).join('').replace(/\s+/g, ' ').trim();

const byId = new Map();
for (const kind of ['units', 'voices', 'attributions']) {
  for (const thing of report[kind]) byId.set(thing.id, thing);
}
// Linked premises are an edge each in the JSON; here they are one relation again.
for (const edge of [...report.relations, ...report.restates]) {
  const known = byId.get(edge.id);
  if (known) {
    if (!known.froms.includes(edge.from)) known.froms.push(edge.from);
  } else {
    byId.set(edge.id, { ...edge, froms: [edge.from], raw_type: edge.raw_type || 'restates' });
  }
}
report.findings.forEach((finding, i) => byId.set(`f${i + 1}`, { ...finding, kind: finding.id, id: `f${i + 1}` }));
report.units.forEach((unit) => { unit.standing = data.standings[Number(unit.id.slice(1)) - 1]; });

const all = (letter) => [...byId.values()].filter((thing) => thing.id[0] === letter);
const relations = all('r');
const findings = all('f');
const units = all('u');
const voices = all('v');

const leaving = (id) => relations.filter((relation) => relation.froms.includes(id));
const arriving = (id) => relations.filter((relation) => relation.to === id && !relation.undercuts);
const findingsOn = (id) => findings.filter((finding) => finding.units[0] === id);
const voiceOf = (unit) => unit.attribution && byId.get(byId.get(unit.attribution).voice);
const sortOf = (unit) => `${unit.role} (${unit.kind_or_basis})`;
const nameOf = (voice) => voice.name || '(nobody is named)';
const counted = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
