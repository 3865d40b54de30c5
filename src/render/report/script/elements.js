// Making and finding elements.
const $ = (id) => document.getElementById(id);
const query = (selector, root = document) => [...root.querySelectorAll(selector)];
const marksOf = (id) => query(`[data-id="${CSS.escape(id)}"]`);

// element('p', {class: 'x'}, 'words', otherElement): words are always text, never markup.
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined && child !== ''));
  return made;
}

const reference = (id, words) => element('a', { class: 'ref', href: `#${id}`, 'data-id': id }, words);

function quoted(words, most = 160) {
  const cut = Array.from(words);
  const text = cut.length > most ? `${cut.slice(0, most - 1).join('')}…` : words;
  return /^[“"‘]/.test(text) ? text : `“${text}”`;
}

const unitReference = (id) => {
  const unit = byId.get(id);
  return reference(id, `${id} ${sortOf(unit)}, line ${unit.line}: ${quoted(unit.text, 100)}`);
};

const calm = matchMedia('(prefers-reduced-motion: reduce)');
const motion = () => (calm.matches ? 'auto' : 'smooth');

// Says to those who listen what others see.
function announce(words) {
  $('status').textContent = words;
}
