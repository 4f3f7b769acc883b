// The search field in the header: the best results show below it while one types (the combobox pattern of WAI-ARIA).
import { bestOf, detailsOf, element, engineOf, say, siteOf } from "./engine.js";

const SHOWN = 5;
const LOADED = 8; // among which a page that is called what was asked for is looked for
const SHORTEST = 2; // one letter would fetch a part of the index that says nothing
const PAUSE_MS = 180;

const form = document.querySelector("form.search");
const field = form.elements.q;
const list = form.querySelector(".search-list");
const status = form.querySelector(".search-status");
const site = siteOf(form);
const engine = engineOf(site);

let asked = 0; // only the answer to the last question counts
let timer;

const options = () => [...list.querySelectorAll("[role=option]")];
const active = () => list.querySelector("[aria-selected=true]");

function mark(option) {
  active()?.setAttribute("aria-selected", "false");
  option?.setAttribute("aria-selected", "true");
  option?.scrollIntoView({ block: "nearest" });
  if (option) field.setAttribute("aria-activedescendant", option.id);
  else field.removeAttribute("aria-activedescendant");
}

function show(...children) {
  list.replaceChildren(...children);
  list.hidden = !children.length;
  field.setAttribute("aria-expanded", String(options().length > 0));
  mark(null);
}

const close = () => {
  asked++;
  show();
  status.textContent = "";
};

const option = (number, url, css, ...children) =>
  element("a", { role: "option", id: `search-option-${number}`, class: css, href: url, tabindex: "-1", "aria-selected": "false" }, ...children);

async function search() {
  const query = field.value.trim();
  if (query.length < SHORTEST) return close();
  const question = ++asked;
  const everything = new URL("search/?" + new URLSearchParams({ q: query }), site);
  try {
    if (!(await engine.tells(query))) return question === asked && close(); // more is about to be typed
    const [results, words] = await Promise.all([engine.find(query), engine.words()]);
    const hits = (await bestOf(results, LOADED, query, site)).slice(0, SHOWN);
    if (question !== asked) return;
    const count = results.length;
    const message = count ? say(words.results_for, { count, query }) : say(words.none, { query });
    status.textContent = message;
    const found = hits.map((hit, number) =>
      option(number, hit.url, "search-hit", element("span", { class: "search-title" }, hit.title), element("span", { class: "search-details" }, detailsOf(hit, words))));
    if (count) show(...found, option(SHOWN, everything, "search-all", say(words.all, { count })));
    else show(element("p", { class: "search-none" }, message));
  } catch {
    if (question !== asked) return;
    const words = await engine.words().catch(() => null);
    show(element("p", { class: "search-none" }, words?.failed ?? "", option(SHOWN, everything, "search-all", words?.retry ?? form.getAttribute("aria-label"))));
  }
}

const KEYS = {
  ArrowDown: () => step(1),
  ArrowUp: () => step(-1),
  Escape: () => (list.hidden ? field.blur() : close()),
};

function step(by) {
  if (list.hidden) return void search();
  const all = [null, ...options()];
  mark(all.at((all.indexOf(active()) + by) % all.length));
}

field.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  if (event.key === "Enter" && active()) {
    event.preventDefault();
    active().click();
  } else if (KEYS[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    event.stopPropagation();
    KEYS[event.key]();
  }
});
field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(search, PAUSE_MS);
});
// Nothing of Pagefind is fetched before the reader turns to the field.
field.addEventListener("focus", () => {
  Promise.all([engine.load(), engine.words()]).catch(() => {}); // what fails now is said when it is needed
  if (field.value.trim() && list.hidden) search();
});
form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || close());
list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus until the click
form.addEventListener("submit", () => clearTimeout(timer));

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
  const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (slash || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey)) {
    event.preventDefault();
    field.focus();
    field.select();
  }
});

for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-haspopup": "listbox", "aria-controls": list.id, "aria-expanded": "false" })) {
  field.setAttribute(name, value);
}
