// Everything that the search fetches, each at its first use: what looks words up, the words to show, and the facts of all pages.

const once = (make) => {
  let made;
  return () => (made ??= make().catch((error) => {
    made = undefined; // so that a reader can try again
    throw error;
  }));
};

const json = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
};

export const siteOf = (form) => new URL(`${(form.dataset.base || ".").replace(/\/$/, "")}/`, location.href);

/** The words of a query without those that say nothing: "the" in "the fall of Mosul", but neither “WHO” nor what is quoted. */
function tellingOf(query, skipped) {
  if (/^["“„«].*["”“»]$/.test(query)) return query.replace(/^[“„«](.*)[”“»]$/, '"$1"');
  return query.split(/\s+/).filter((word) => word === word.toUpperCase() || !skipped.includes(word.toLowerCase())).join(" ");
}

const folded = (text) => text.normalize("NFD").toLowerCase().replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
const wordsOf = (text) => folded(text).split(" ").filter(Boolean);

/** In which of the files with names a word is; builder/rendering/search/search_names.py counts in the same way. */
function fileOf(word, count) {
  const [first, ...others] = word;
  const isCased = first.toLowerCase() !== first.toUpperCase();
  let value = 2166136261;
  for (const letter of [first, ...others].slice(0, isCased ? 3 : 2)) value = Math.imul(value ^ letter.codePointAt(0), 16777619) >>> 0;
  return value & (count - 1);
}

/** Whether a name has all words that were asked for; the last of them may have been begun only. */
function isNamed(name, asked) {
  const words = wordsOf(name);
  return asked.every((word, place) => words.some((other) => (place < asked.length - 1 ? other === word : other.startsWith(word))));
}

const FOUND_FIRST = 3; // a name that many share would hide the articles

const TITLE_WEIGHT = 12; // Pagefind's own 5 puts an article that names a city often before the page of the city

class NoWorker extends Error {}

function newWorker() {
  try {
    return new Worker(new URL("worker.js", import.meta.url), { type: "module" });
  } catch {
    throw new NoWorker();
  }
}

/** What looks words up, in a worker: its functions are asked for by their names. */
async function openInWorker(given) {
  const worker = newWorker();
  const waiting = new Map();
  let asked = 0;
  worker.addEventListener("message", ({ data: { id, value, error } }) => {
    const [resolve, reject] = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) resolve(value);
    else reject(new Error(error));
  });
  worker.addEventListener("error", () => waiting.forEach(([, reject]) => reject(new NoWorker())));
  const call = (ask, ...values) =>
    new Promise((resolve, reject) => {
      waiting.set(++asked, [resolve, reject]);
      worker.postMessage({ id: asked, ask, given: values });
    });
  try {
    const catalogue = await call("open", given);
    return { catalogue, search: (query) => call("search", query), page: (number, key) => call("page", number, key) };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

async function openLookup(given) {
  try {
    return await openInWorker(given);
  } catch (error) {
    if (!(error instanceof NoWorker)) throw error; // it works, and what it needs could not be loaded
    return (await import("./lookup.js")).openLookup(given);
  }
}

const lookups = new Map(); // the field in the header and the search page have the same

/** What a page needs to search: the functions fetch what they need when they are first called. */
export function engineOf(site) {
  const folder = new URL("pagefind/", site);
  const open = () => openLookup({ folder: folder.href, language: language.toLowerCase(), titleWeight: TITLE_WEIGHT });
  if (!lookups.has(folder.href)) lookups.set(folder.href, once(open));
  const lookup = lookups.get(folder.href);
  const words = once(() => json(new URL("search/words.json", site)));
  const files = new Map();
  const namesIn = (file) => {
    if (!files.has(file)) files.set(file, once(() => json(new URL(`search/names/${file}.json`, site))));
    return files.get(file)();
  };

  /** The topics and people with a name that has the words, those with most articles first, as results with their hits. */
  async function named(query) {
    const asked = wordsOf(query);
    if (!asked.length) return [];
    const longest = asked.reduce((one, other) => (other.length > one.length ? other : one));
    const entries = await namesIn(fileOf(longest, (await words()).name_files));
    const found = entries
      .map(([kind, title, path, count, others, sentence]) => ({ kind, title, path, count, names: [title, ...others], sentence }))
      .filter(({ names }) => names.some((name) => isNamed(name, asked)));
    const isCalled = ({ names }) => names.some((name) => folded(name) === asked.join(" "));
    found.sort((one, other) => isCalled(other) - isCalled(one) || other.count - one.count);
    return found.map(({ kind, title, path, sentence }) => ({
      id: path,
      facts: { day: 0, kind: [kind], year: [], source: [], topic: [] },
      hit: { title, url: new URL(path, site), kind, day: "", source: "", parts: [], excerpt: [[sentence, false]] },
    }));
  }

  const fact = async (choose) => {
    const { catalogue } = await lookup();
    return Promise.all(choose(catalogue).map((path) => json(new URL(path, folder))));
  };

  return {
    load: lookup,
    words,
    facets: once(() => fact(({ bundles }) => bundles.map(([name, , facets]) => `${name}/facets.${facets}.json`))),
    topics: once(async () => (await fact(({ topics }) => [topics]))[0]),

    /** The results for some words, best first; for null all pages but those found by their names. */
    async find(query) {
      const found = async (telling) => {
        const { search, page } = await lookup();
        const { key, numbers } = await search(telling);
        return numbers.map((number) => ({ id: number, data: () => page(number, key) }));
      };
      if (query === null) return found(null);
      const telling = tellingOf(query, (await words()).skipped.split(" ")) || query;
      const [results, names] = await Promise.all([found(telling), named(telling)]);
      return [...names.slice(0, FOUND_FIRST), ...results, ...names.slice(FOUND_FIRST)];
    },

    /** Whether a query has more than function words, the costliest of all to look up. */
    tells: async (query) => tellingOf(query, (await words()).skipped.split(" ")) !== "",
  };
}

/** A result as it is shown. Its texts come from articles, which are not to be trusted: they become text nodes only. */
export async function hitOf(result, site) {
  if (result.hit) return result.hit;
  const page = await result.data();
  const [path, facts] = page.url.split("#");
  const { kind = "page", day = "", source = "" } = Object.fromEntries(new URLSearchParams(facts));
  const url = new URL(path, site);
  const parts = page.parts.slice(0, 3).map(({ id, title }) => ({ title, url: new URL(`#${encodeURIComponent(id)}`, url) }));
  return { title: page.title || path, url, kind, day, source, parts, excerpt: excerptOf(page) };
}

/** The first results as hits; of these, a page that is called what was asked for comes first, however short it is. */
export async function bestOf(results, count, query, site) {
  const hits = await Promise.all(results.slice(0, count).map((result) => hitOf(result, site)));
  const isCalled = (hit) => folded(hit.title) === folded(query);
  return [...hits.filter(isCalled), ...hits.filter((hit) => !isCalled(hit))];
}

const EXCERPT_WORDS = 32;
const WORDS_BEFORE = 6;

/** The words around the most hits, as [text, is a hit] in order. */
function excerptOf({ content, places }) {
  const words = content.split(/\s+/);
  const hits = new Set(places);
  const near = (first) => places.filter((hit) => hit >= first && hit < first + EXCERPT_WORDS - WORDS_BEFORE).length;
  const [best] = places.map((hit) => [near(hit), hit]).reduce((one, other) => (other[0] > one[0] ? other : one), [0, 0]).slice(1);
  const start = Math.max(0, Math.min(best - WORDS_BEFORE, words.length - EXCERPT_WORDS));
  const end = start + EXCERPT_WORDS;
  const pieces = words.slice(start, end).map((word, place) => [word, hits.has(start + place)]);
  if (start > 0) pieces.unshift(["…", false]);
  if (end < words.length) pieces.push(["…", false]);
  return pieces;
}

/** Make an element; children are elements or texts. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const MARKED = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u;

/** The excerpt as nodes, the hits in <mark>, without the punctuation around them. */
export function excerptNodes(excerpt) {
  return excerpt.flatMap(([word, hit], place) => {
    const space = place ? " " : "";
    if (!hit) return [`${space}${word}`];
    const [, before, core, after] = word.match(MARKED);
    return core ? [`${space}${before}`, element("mark", {}, core), after] : [`${space}${word}`];
  });
}

/** Kind (but for articles), source and day of a hit, as far as they are known. */
export function detailsOf(hit, words) {
  const kind = hit.kind === "article" ? "" : words.kinds[hit.kind];
  return [kind, hit.source, dayInWords(hit.day)].filter(Boolean).join(" · ");
}

const language = document.documentElement.lang || "en";
// In English the day stands before the month, as on all pages.
const days = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long", timeZone: "UTC" });

const dayInWords = (day) => day && days.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));

/** A message with its places filled in; of one that counts, the form for the number. */
export function say(message, values = {}) {
  const { count } = values;
  const form = typeof message === "string" ? message : message[new Intl.PluralRules(language).select(count)] ?? message.other;
  return form.replace(/\{(\w+)\}/g, (_, name) => (name === "count" ? count.toLocaleString(language) : values[name]));
}
