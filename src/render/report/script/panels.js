// Views on a narrow screen, the tabs of the panel, dark and light, print, and the list of keys.
const sheets = ['why', 'findings', 'voices', 'filter'];

function showView(view) {
  document.body.dataset.view = view;
  for (const button of query('.views button')) button.setAttribute('aria-pressed', String(button.dataset.view === view));
}

function showSheet(name) {
  for (const each of sheets) {
    const shown = each === name;
    $(each).hidden = !shown;
    $(`tab-${each}`).setAttribute('aria-selected', String(shown));
    $(`tab-${each}`).tabIndex = shown ? 0 : -1;
  }
}

function startTabs() {
  query('.tabs')[0].hidden = false;
  for (const name of sheets) {
    $(name).setAttribute('role', 'tabpanel');
    $(name).setAttribute('aria-labelledby', `tab-${name}`);
    const tab = $(`tab-${name}`);
    tab.addEventListener('click', () => showSheet(name));
    tab.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const next = sheets[(sheets.indexOf(name) + step + sheets.length) % sheets.length];
      showSheet(next);
      $(`tab-${next}`).focus();
    });
  }
  $('tab-findings').append(` (${findings.length})`);
  $('tab-voices').append(` (${voices.length})`);
  showSheet(findings.length ? 'findings' : 'why');
}

function startViews() {
  for (const button of query('.views button')) {
    button.addEventListener('click', () => {
      showView(button.dataset.view);
      if (button.dataset.view === 'map') chosen && cardOf(chosen) ? centreOn(chosen, 'auto') : showThesis();
      if (button.dataset.view === 'article' && chosen[0] === 'u') scrollToUnit(chosen);
    });
  }
}

function startTheme() {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const button = $('theme');
  const show = () => {
    const theme = document.documentElement.dataset.theme || (dark.matches ? 'dark' : 'light');
    button.setAttribute('aria-pressed', String(theme === 'dark'));
    return theme;
  };
  button.addEventListener('click', () => {
    document.documentElement.dataset.theme = show() === 'dark' ? 'light' : 'dark';
    show();
  });
  dark.addEventListener('change', show);
  show();
}

function startPanels() {
  startTabs();
  startViews();
  startTheme();
  $('print').addEventListener('click', () => window.print());
  $('keys-open').addEventListener('click', () => $('keys').showModal());
}
