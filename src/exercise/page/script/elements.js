// Finding and making elements. Words are always text, never markup.
const $ = (id) => document.getElementById(id);
const query = (selector, root = document) => [...root.querySelectorAll(selector)];

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const counted = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const rounded = (points) => String(Math.round(points * 100) / 100);

const { title, seed, items: given } = JSON.parse($('data').textContent);

// Every item with its field set; its number on the page counts from 1.
const items = given.map((each, at) => ({ ...each, number: at + 1, field: $(`item-${at + 1}`) }));
const itemOf = (node) => items.find((each) => each.field.contains(node));
const scored = items.filter((each) => each.form !== 'open');
