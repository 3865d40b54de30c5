// What a learner has answered, written as `argmap grade` reads it: "b", "a;c", "1=c;2=a", "c;a;b", or words.
const boxesOf = (item) => query('input', item.field);
const listsOf = (item) => query('select', item.field);

function answerOf(item) {
  switch (item.form) {
    case 'choice':
      return boxesOf(item).filter((box) => box.checked).map((box) => box.value).join(';');
    case 'match':
      return listsOf(item).filter((list) => list.value).map((list) => `${list.dataset.row}=${list.value}`).join(';');
    case 'order':
      return item.touched ? query('.steps > li', item.field).map((row) => row.dataset.row).join(';') : '';
    default:
      return item.field.querySelector('textarea').value.trim();
  }
}

function setAnswer(item, answer) {
  const pieces = answer.split(';');
  if (item.form === 'choice') for (const box of boxesOf(item)) box.checked = pieces.includes(box.value);
  if (item.form === 'match') {
    for (const list of listsOf(item)) {
      const piece = pieces.find((each) => each.startsWith(`${list.dataset.row}=`));
      list.value = piece ? piece.slice(list.dataset.row.length + 1) : '';
    }
  }
  if (item.form === 'order') {
    item.touched = answer !== '';
    putInOrder(item, answer ? pieces : item.first.map((row) => row.dataset.row));
  }
  if (item.form === 'open') setText(item, answer);
}

// The text area grows with its words, on paper too: the words stand behind it once more.
function spread(item) {
  const area = item.field.querySelector('textarea');
  area.parentElement.dataset.words = area.value;
}

function setText(item, words) {
  item.field.querySelector('textarea').value = words;
  spread(item);
}
