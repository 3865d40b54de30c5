document.documentElement.classList.add('alive');
document.body.append(element('div', { id: 'status', class: 'unseen', role: 'status' }));
for (const item of items) {
  if (item.form === 'order') startOrder(item);
  item.field.addEventListener('input', () => {
    if (item.form === 'open') spread(item);
    answered(item);
  });
  item.field.querySelector('.check')?.addEventListener('click', () => {
    check(item);
    renew();
  });
}
startArticle();
if (items.length) {
  recall();
  renew();
  $('learner').addEventListener('input', renew);
  $('check-all')?.addEventListener('click', checkAll);
  $('copy').addEventListener('click', copyTable);
  $('print').addEventListener('click', () => print());
  $('again').addEventListener('click', startOver);
}
