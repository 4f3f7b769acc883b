// The search page: words, facets and order are in the address, so that a search can be shared and gone back to.
import { bestOf, detailsOf, element, engineOf, excerptNodes, hitOf, say, siteOf } from "./engine.js";

const STEP = 10; // results that are shown at once
const VALUES = 8; // values of a facet that are shown at first
const PAUSE_MS = 250;
const FACETS = ["kind", "year", "source", "topic"];

const form = document.querySelector("form.finder");
const found = document.querySelector(".finder-found");
const status = found.querySelector(".finder-count");
const list = found.querySelector(".finder-results");
const more = found.querySelector(".finder-more");
const choices = form.querySelector(".finder-facets");
const site = siteOf(document.querySelector("form.search"));
const engine = engineOf(site);

const boxOf = (facet) => choices.querySelector(`[data-facet=${facet}]`);
const longer = new Set(); // facets of which all values are shown
let state = stateOf(location.search);
let asked = 0;
let timer;

function stateOf(query) {
  const given = new URLSearchParams(query);
  const chosen = Object.fromEntries(FACETS.map((facet) => [facet, new Set(given.getAll(facet))]));
  return { q: given.get("q")?.trim() ?? "", sort: given.get("sort") ?? "", ...chosen };
}

function addressOf({ q, sort, ...chosen }) {
  const query = new URLSearchParams();
  if (q) query.append("q", q);
  for (const facet of FACETS) for (const value of chosen[facet]) query.append(facet, value);
  if (sort) query.append("sort", sort);
  return query.size ? `?${query}` : location.pathname;
}

const isNarrowed = () => FACETS.some((facet) => state[facet].size);

/** The facts of each page by its number: day as a number, and for each facet its values. */
let factsOf = async () => {
  const rows = (await engine.facets()).flatMap(({ days, kinds, kind, sources, source }) => days.map((day, place) => ({
    day,
    kind: [kinds[kind[place]]],
    year: day ? [String(Math.trunc(day / 10000))] : [],
    source: source[place] < 0 ? [] : [sources[source[place]]],
    topic: [],
  })));
  const facts = new Map(rows.entries());
  factsOf = async () => facts;
  return facts;
};

/** Adds the topics to the facts: they weigh much more than all the rest, and are fetched when somebody asks for them. */
let withTopics = async (facts) => {
  const { topics, pages } = await engine.topics();
  topics.forEach((topic, number) => {
    let place = 0;
    for (const distance of pages[number]) facts.get((place += distance))?.topic.push(topic);
  });
  withTopics = async () => {};
};

const fits = (fact, facet) => !state[facet].size || fact[facet].some((value) => state[facet].has(value));

async function run() {
  const question = ++asked;
  const isOld = () => question !== asked;
  try {
    const words = await engine.words();
    if (isOld()) return;
    if (!state.q && !isNarrowed()) {
      choices.hidden = true;
      return showResults([], words.start);
    }
    status.textContent ||= words.searching;
    const results = await engine.find(state.q || null);
    if (isOld()) return;
    // What is asked for is shown before the facts are there, unless they decide what it is.
    if (!isNarrowed() && !state.sort) await showResults(results, null, words, isOld);
    const facts = await factsOf();
    if (state.topic.size || boxOf("topic").open) await withTopics(facts);
    if (isOld()) return;
    for (const { id, facts: known } of results) if (known) facts.set(id, known);
    const known = results.filter((result) => facts.has(result.id));
    showFacets(known.map((result) => facts.get(result.id)), words);
    if (!isNarrowed() && !state.sort) return;
    const chosen = known.filter((result) => FACETS.every((facet) => fits(facts.get(result.id), facet)));
    await showResults(ordered(chosen, facts), null, words, isOld);
  } catch {
    if (!isOld()) showFailure();
  }
}

function ordered(results, facts) {
  if (!state.sort) return results;
  const sign = state.sort === "oldest" ? 1 : -1;
  const dated = results.filter((result) => facts.get(result.id).day);
  const undated = results.filter((result) => !facts.get(result.id).day);
  return [...dated.sort((one, other) => sign * (facts.get(one.id).day - facts.get(other.id).day)), ...undated];
}

async function showResults(results, message, words, isOld = () => false) {
  const { q: query, sort } = state;
  const hits = await bestOf(results, STEP, sort ? "" : query, site);
  if (isOld()) return;
  const count = results.length;
  const counted = query ? say(words?.results_for ?? "", { count, query }) : words && say(words.results, { count });
  const nothing = words && !count ? [isNarrowed() ? words.none_here : say(words.none, { query }), words.advice].join(" ") : null;
  status.textContent = message ?? nothing ?? counted;
  list.replaceChildren(...hits.map((hit) => entryOf(hit, words)));
  let shown = hits.length;
  more.hidden = shown >= count;
  more.onclick = async () => {
    try {
      const next = await Promise.all(results.slice(shown, shown + STEP).map((result) => hitOf(result, site)));
      if (isOld()) return;
      list.append(...next.map((hit) => entryOf(hit, words)));
      list.children[shown].querySelector("a").focus(); // the first of the new ones
      shown += next.length;
      more.hidden = shown >= count;
    } catch {
      showFailure();
    }
  };
}

function entryOf(hit, words) {
  const parts = hit.parts.map((part) => element("li", {}, element("a", { href: part.url }, part.title)));
  return element("li", {},
    element("p", { class: "finder-title" }, element("a", { href: hit.url, class: "headline" }, hit.title)),
    element("p", { class: "finder-details" }, detailsOf(hit, words)),
    element("p", { class: "finder-excerpt" }, ...excerptNodes(hit.excerpt)),
    ...(parts.length ? [element("ul", { class: "finder-parts" }, ...parts)] : []));
}

async function showFailure() {
  const words = await engine.words().catch(() => JSON.parse(form.dataset.words));
  const again = element("button", { type: "button" }, words.retry);
  again.addEventListener("click", run);
  status.replaceChildren(`${words.failed} `, again);
  list.replaceChildren();
  more.hidden = true;
}

function showFacets(facts, words) {
  choices.hidden = false;
  for (const facet of FACETS) {
    // The counts of a facet tell what choosing another of its values would give, with the other facets as they are.
    const others = facts.filter((fact) => FACETS.every((other) => other === facet || fits(fact, other)));
    const counts = new Map([...state[facet]].map((value) => [value, 0]));
    for (const fact of others) for (const value of fact[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
    showValues(facet, [...counts].sort(facet === "year" ? byYear : byCount), words);
  }
}

const byYear = ([one], [other]) => other.localeCompare(one);
const byCount = ([one, few], [other, many]) => many - few || one.localeCompare(other);

function showValues(facet, values, words) {
  const box = boxOf(facet);
  const focused = box.contains(document.activeElement) ? document.activeElement.value : null;
  const first = longer.has(facet) ? values : values.filter(([value], place) => place < VALUES || state[facet].has(value));
  const rows = first.map(([value, count]) => {
    const input = element("input", { type: "checkbox", name: facet, value });
    input.checked = state[facet].has(value);
    const label = facet === "kind" ? words.kinds[value] ?? value : value;
    return element("li", {}, element("label", {}, input, ` ${label} `, element("span", {}, count.toLocaleString(document.documentElement.lang))));
  });
  const whole = element("button", { type: "button", class: "finder-all" }, say(words.show_all, { count: values.length }));
  whole.addEventListener("click", () => {
    longer.add(facet);
    showValues(facet, values, words);
    box.querySelectorAll("input")[first.length]?.focus();
  });
  box.querySelectorAll(":scope > :not(summary)").forEach((old) => old.remove());
  box.append(element("ul", {}, ...rows), ...(first.length < values.length ? [whole] : []));
  box.classList.toggle("finder-chosen", state[facet].size > 0);
  box.hidden = !values.length && facet !== "topic";
  if (focused) [...box.querySelectorAll("input")].find((input) => input.value === focused)?.focus();
}

function showState() {
  form.elements.q.value = state.q;
  form.elements.sort.value = state.sort;
  for (const facet of FACETS) if (state[facet].size) boxOf(facet).open = true;
}

/** Take over what the form says; typing replaces the entry in the history, every choice adds one. */
function changed({ isTyping = false } = {}) {
  clearTimeout(timer);
  const chosen = Object.fromEntries(FACETS.map((facet) => [facet, new Set(state[facet])]));
  for (const box of choices.querySelectorAll("input")) chosen[box.name][box.checked ? "add" : "delete"](box.value);
  state = { q: form.elements.q.value.trim(), sort: form.elements.sort.value, ...chosen };
  const address = addressOf(state);
  if (addressOf(stateOf(location.search)) !== address) history[isTyping ? "replaceState" : "pushState"](null, "", address);
  run();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  changed();
});
form.addEventListener("input", ({ target }) => {
  if (target !== form.elements.q) return;
  clearTimeout(timer);
  timer = setTimeout(changed, PAUSE_MS, { isTyping: true });
});
form.addEventListener("change", ({ target }) => target !== form.elements.q && changed());
boxOf("topic").addEventListener("toggle", ({ target }) => target.open && !choices.hidden && run());
addEventListener("popstate", () => {
  state = stateOf(location.search);
  showState();
  run();
});

for (const facet of ["kind", "year", "source"]) boxOf(facet).open = matchMedia("(min-width: 60em)").matches;
showState();
if (!state.q) form.elements.q.focus({ preventScroll: true });
run();
