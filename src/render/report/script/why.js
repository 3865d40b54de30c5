// The explanation of one statement, voice, relation or finding.
const verbs = { supports: 'supports', attacks: 'attacks', undercuts: 'rejects the step of', restates: 'says again' };
const passive = { supports: 'supported by', attacks: 'attacked by', undercuts: 'undercut by', restates: 'said again by' };

const signed = (weight) => (weight < 0 ? `−${(-weight).toFixed(2)}` : `+${weight.toFixed(2)}`);

// The words that a rule matched; a link that lights them up in the article.
function matchedWords(span) {
  const shown = element('a', { class: 'words', href: '#article' }, quoted(wordsAt(span), 80));
  shown.addEventListener('click', (event) => {
    event.preventDefault();
    litWords([span]);
    showView('article');
    rangesOf(span)[0]?.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: motion() });
  });
  return shown;
}

function standingOfRule(id) {
  const rule = report.rules.find((each) => each.id === id);
  return rule.of ? `${rule.origin}; right in ${rule.right} of ${rule.of} cases, ${rule.measured_on}` : rule.origin;
}

function reasonItem(reason) {
  return element('li', { class: reason.weight < 0 ? 'against' : 'for' },
    element('span', { class: 'weight' }, signed(reason.weight)), ' ',
    element('code', {}, reason.rule), ': ', reason.explanation,
    reason.words ? ' on ' : '', reason.words ? matchedWords(reason.words) : '',
    element('span', { class: 'standing' }, ` [${standingOfRule(reason.rule)}]`));
}

// A heading and the rules that voted, the weightiest first; nothing where none did.
function reasonsPart(title, reasons) {
  if (!reasons.length) return [];
  const sorted = [...reasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return [element('h4', {}, title), element('ul', { class: 'reasons' }, ...sorted.map(reasonItem))];
}

function lostPart(lost) {
  if (!lost?.length) return [];
  const items = lost.map((each) => element('li', {},
    element('span', { class: 'weight' }, signed(each.weight)), ` ${each.what}`,
    each.reasons.length ? element('ul', { class: 'reasons' }, ...each.reasons.map(reasonItem)) : ''));
  return [element('h4', {}, 'What lost'), element('ul', { class: 'lost' }, ...items)];
}

function listPart(title, items) {
  return items.length ? [element('h4', {}, title), element('ul', {}, ...items.map((item) => element('li', {}, item)))] : [];
}

function relationPart(relation, title, ids) {
  const granted = relation.conceded ? ', granted and outweighed,' : '';
  return element('li', {}, `${title}${granted} `, ...ids.flatMap((id) => [unitReference(id), ' ']),
    '(', reference(relation.id, `why: ${relation.id}`), ')');
}

function bearingsOf(id) {
  const out = leaving(id).map((relation) => relationPart(relation, verbs[relation.raw_type],
    [relation.to, ...relation.froms.filter((from) => from !== id)]));
  const back = arriving(id).map((relation) => relationPart(relation, passive[relation.raw_type], relation.froms));
  return out.length + back.length ? [element('h4', {}, 'In the argument'), element('ul', {}, ...out, ...back)] : [];
}

function explainUnit(unit) {
  const voice = voiceOf(unit);
  return [
    element('p', { class: 'said' }, quoted(unit.text, 2000)),
    voice ? element('p', {}, 'In the words of ', reference(voice.id, nameOf(voice)), '.') : '',
    element('p', { class: 'standing' }, `Once attacks are weighed: ${unit.standing.label}; strength ${unit.standing.steps}.`),
    ...listPart('Findings', findingsOn(unit.id).map((f) => element('span', {}, element('strong', {}, f.severity), ` ${f.message}`))),
    ...bearingsOf(unit.id),
    ...reasonsPart(`Why it is ${unit.role === 'evidence' ? 'evidence' : `a ${unit.role}`} (${unit.kind_or_basis})`, unit.reasons),
    ...lostPart(unit.lost),
  ];
}

function explainRelation(relation) {
  const undercut = relation.undercuts && byId.get(relation.undercuts);
  return [
    element('p', {}, ...relation.froms.flatMap((id) => [unitReference(id), ' '])),
    element('p', {}, element('strong', {}, verbs[relation.raw_type]), relation.conceded ? ' (granted and outweighed) ' : ' ',
      undercut ? reference(undercut.id, undercut.id) : unitReference(relation.to)),
    element('p', { class: 'standing' }, `Weight ${signed(relation.weight)}, ${relation.margin.toFixed(2)} more than the next best.`),
    ...reasonsPart('Why', relation.reasons),
    ...lostPart(relation.lost),
  ];
}

function explainFinding(finding) {
  return [
    element('p', {}, element('strong', {}, finding.severity), ` ${finding.message}`),
    element('p', {}, data.findings[finding.kind]),
    finding.suggestion ? element('p', { class: 'advice' }, finding.suggestion) : '',
    ...listPart('Statements', finding.units.map(unitReference)),
    ...listPart('Voices', finding.voices.map((id) => reference(id, nameOf(byId.get(id))))),
  ];
}

// Fills the sheet, and lights up the words that the rules went by.
function explain(id) {
  const thing = byId.get(id);
  const [title, parts] = {
    u: () => [`${id}: ${sortOf(thing)}, line ${thing.line}`, explainUnit(thing)],
    v: () => [`${id}: ${nameOf(thing)}`, explainVoice(thing)],
    r: () => [`${id}: ${verbs[thing.raw_type]}`, explainRelation(thing)],
    f: () => [`Finding: ${thing.kind}`, explainFinding(thing)],
  }[id[0]]();
  $('why-title').textContent = title;
  $('why-words').replaceChildren(...parts.filter((part) => part !== ''));
  $('why').scrollTop = 0;
  litWords([...(thing.reasons || []), ...leaving(id).flatMap((relation) => relation.reasons)]
    .filter((reason) => reason.words && id[0] !== 'v').map((reason) => reason.words)
    .concat(id[0] === 'v' ? voiceSpans(thing) : []));
}
