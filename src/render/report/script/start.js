document.documentElement.classList.add('alive');
startPanels();
startMap();
startFilter();
startSearch();
startSelection();
document.addEventListener('keydown', onKey);
