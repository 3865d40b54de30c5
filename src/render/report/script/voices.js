// The explanation of a voice: who it is, what it is said to have said, and why that was read so.
const attributionsOf = (voice) => voice.attributions.map((id) => byId.get(id));
const voiceSpans = (voice) => attributionsOf(voice).flatMap((said) => [...said.source, ...said.content]);

function attributionItem(said) {
  const cue = said.cue.map(wordsAt).join(' … ');
  return element('li', {},
    `line ${said.line}, ${said.kind}, the author ${said.stance} it: `, cue ? element('em', {}, `${cue} `) : '',
    ...said.content.map((span) => matchedWords(span)),
    ...reasonsPart('Why it is read so', said.reasons),
    ...lostPart(said.lost));
}

function explainVoice(voice) {
  const who = [voice.naming, voice.role, voice.outlet && `in ${voice.outlet}`].filter(Boolean).join('; ');
  return [
    element('p', {}, `${who}; ${Math.round(100 * voice.share)} % of the words.`),
    voice.interest ? element('p', {}, element('strong', {}, 'Has a stake'),
      ...(voice.interest_words ? [': ', matchedWords(voice.interest_words)] : ['.'])) : '',
    ...listPart('Statements in its words', voice.units.map(unitReference)),
    ...listPart('On this rests', voice.supports.map(unitReference)),
    ...listPart('This speaks against', voice.attacks.map(unitReference)),
    ...reasonsPart('Why it is taken for such a voice', voice.reasons),
    element('h4', {}, 'Sayings'),
    element('ul', {}, ...attributionsOf(voice).map(attributionItem)),
  ];
}
