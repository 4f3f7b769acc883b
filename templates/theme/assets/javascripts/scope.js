// The four globals that Material's bundle expects from the head of the page: values kept for this site in the browser.
window.__md_scope = new URL(document.currentScript.dataset.base, location);

window.__md_hash = (text) => {
  let hash = 0;
  for (const character of text) hash = (hash << 5) - hash + character.charCodeAt(0);
  return hash;
};

window.__md_get = (key, storage = localStorage, scope = __md_scope) => {
  try {
    return JSON.parse(storage.getItem(`${scope.pathname}.${key}`));
  } catch {
    return null; // storage is switched off, or holds something that Material did not write
  }
};

window.__md_set = (key, value, storage = localStorage, scope = __md_scope) => {
  try {
    storage.setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch {
    // the choice lasts for this page only
  }
};
