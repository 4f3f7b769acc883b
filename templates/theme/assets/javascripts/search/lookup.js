// Looks words up in the bundles of the search as if they were one index: what they know of a word is put together before
// Pagefind's program sees it, so that it counts, weighs and orders as it would if all pages had been indexed together.
import { decoded, encoded, fetchPacked, startProgram } from "./program.js";

const FILES = 3; // of a bundle at most for each word: of words that begin with few letters, those that come first are found
const KEPT = 4; // questions whose answers can be asked for more
const AFTER_ALL = "\u{10FFFF}";
const WEIGHTS = { term_similarity: null, page_length: null, term_saturation: null, term_frequency: null, diacritic_similarity: null };
const NO_SPACES = ["zh", "ja", "th"];
const PUNCTUATION = /[\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}]/u;

/** Whether a text comes before another by their code points, as all words do in an index; JavaScript compares halves of them. */
function isBefore(one, other) {
  const [those, these] = [[...one], [...other]];
  const place = those.findIndex((letter, number) => letter !== these[number]);
  if (place < 0) return those.length < these.length;
  return these[place] !== undefined && those[place].codePointAt(0) < these[place].codePointAt(0);
}

/** The number of the file of a bundle in which a word is, if it is in the bundle. */
function fileOf(starts, word) {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isBefore(word, starts[middle])) high = middle;
    else low = middle;
  }
  return low;
}

/** A query as the words of an index are written: small letters without punctuation; Pagefind's scripts do the same. */
function written(query, letters, language) {
  const pieces = (text, granularity) =>
    typeof Intl.Segmenter === "undefined" ? [...text] : Array.from(new Intl.Segmenter(language, { granularity }).segment(text), ({ segment }) => segment);
  const plain = (text) =>
    pieces(text, "grapheme").map((letter) => (letters.includes(letter) ? letter : PUNCTUATION.test(letter) ? "" : letter.toLocaleLowerCase())).join("");
  const isCut = NO_SPACES.includes(language.split("-")[0]) && typeof Intl.Segmenter !== "undefined";
  const text = isCut ? pieces(query, "word").map(plain).filter(Boolean).join(" ") : plain(query);
  return text.replace(/\s{2,}/g, " ").trim();
}

/**
 * Open the search of a site.
 *
 * `folder` is the address of its folder, `language` that of the page, `titleWeight` how much a word in a title weighs.
 */
export async function openLookup({ folder, language, titleWeight }) {
  const catalogue = await (await fetch(new URL("bundles.json", folder), { cache: "no-cache" })).json();
  const opened = async ([name, meta]) => {
    const base = new URL(`${name}/`, folder);
    const { ids, lengths, fields, words, starts } = JSON.parse(new TextDecoder().decode(await fetchPacked(new URL(`meta.${meta}.pf_meta`, base))));
    return { base, ids: ids.split(" "), lengths, fields, folder: new URL(`words.${words}/`, base), starts: starts.split(" "), files: new Map() };
  };
  const [program, ...bundles] = await Promise.all([
    fetchPacked(new URL(catalogue.program, folder)).then(startProgram),
    ...catalogue.bundles.map(opened),
  ]);
  const fields = [...new Set(bundles.flatMap((bundle) => bundle.fields))].sort();
  let total = 0;
  for (const bundle of bundles) {
    bundle.first = total;
    total += bundle.ids.length;
  }
  const pages = bundles.flatMap((bundle) => bundle.lengths.map((length, place) => [String(bundle.first + place), length]));
  let index = program.open(encoded(["", pages, [], [], [], fields]));
  index = program.weigh(index, { ...WEIGHTS, meta_weights: { title: titleWeight } });
  const explaining = program.explain(program.open(encoded(["", [], [], [], [], []])));
  const stemsOf = (query) => program.search(explaining, query, query, false).search_keywords;

  const loaded = new Map(); // word to what each bundle knows of it: [bundle, pages, forms]
  const stale = new Set(); // words of which the program does not know all that is loaded

  async function read(bundle, number) {
    const entries = decoded(await fetchPacked(new URL(`${number}.pf_index`, bundle.folder)))[0];
    for (const [word, found, forms] of entries) {
      if (!loaded.has(word)) loaded.set(word, []);
      loaded.get(word).push([bundle, found, forms]);
      stale.add(word);
    }
  }

  function readOnce(bundle, number) {
    if (!bundle.files.has(number)) {
      const reading = read(bundle, number);
      bundle.files.set(number, reading);
      reading.catch(() => bundle.files.delete(number)); // so that a reader can try again
    }
    return bundle.files.get(number);
  }

  /** What the bundles know of a word as one index knows it: numbers of pages are told as the distance from the one before. */
  function joined(parts) {
    let before = 0;
    return parts.flatMap(([bundle, found]) => {
      let page = bundle.first;
      return found.map(([distance, places, marks]) => {
        const distanceHere = (page += distance) - before;
        before = page;
        return [distanceHere, places, marks.map((mark) => (mark < 0 ? -1 - fields.indexOf(bundle.fields[-1 - mark]) : mark))];
      });
    });
  }

  function entryOf(word) {
    const parts = loaded.get(word).sort(([one], [other]) => one.first - other.first);
    const forms = [...new Set(parts.flatMap(([, , own]) => own.map(([form]) => form)))];
    const having = (form) => parts.flatMap(([bundle, , own]) => own.filter(([other]) => other === form).map(([, found]) => [bundle, found]));
    return [word, joined(parts), forms.map((form) => [form, joined(having(form))])];
  }

  /** Let the program know the words that begin with some letters, as far as all bundles told of them; return how many. */
  async function learn(beginning) {
    let end = beginning + AFTER_ALL;
    const reading = bundles.flatMap((bundle) => {
      const [first, last] = [fileOf(bundle.starts, beginning), fileOf(bundle.starts, beginning + AFTER_ALL)];
      const next = bundle.starts[first + FILES];
      if (last >= first + FILES && isBefore(next, end)) end = next;
      return Array.from({ length: Math.min(last - first + 1, FILES) }, (_, number) => readOnce(bundle, first + number));
    });
    await Promise.all(reading);
    const known = [...loaded.keys()].filter((word) => word.startsWith(beginning) && isBefore(word, end));
    const news = known.filter((word) => stale.delete(word));
    if (news.length) index = program.add(index, encoded([news.map(entryOf)]));
    return known.length;
  }

  /** Where no word begins with a stem, the program takes the longest one with which the stem begins. */
  async function learnStem(stem) {
    if (await learn(stem)) return;
    const within = [...loaded.keys()].filter((word) => stem.startsWith(word));
    if (within.length) await learn(within.reduce((one, other) => (other.length > one.length ? other : one)));
  }

  const answers = new Map();
  let asked = 0;

  return {
    catalogue,

    /** The numbers of the pages that a query finds, best first, for null of all pages; `key` is for `page`. */
    async search(query) {
      if (query === null) return { key: null, numbers: pages.map((_, number) => number) };
      const text = written(query, catalogue.letters, language);
      const plain = text.normalize("NFD").replace(/\p{M}/gu, "");
      if (!plain) return { key: null, numbers: [] };
      await Promise.all(stemsOf(plain).map(learnStem));
      const { results } = program.search(index, plain, text, /^\s*".+"\s*$/.test(query));
      const key = ++asked;
      answers.set(key, new Map(results.map(({ p, l }) => [Number(p), l.map((place) => place.l)])));
      answers.delete(key - KEPT);
      return { key, numbers: results.map(({ p }) => Number(p)), scores: results.map(({ s }) => s) };
    },

    /** A page by its number, with the places of the words that an answer found on it, and the parts below whose headings they are. */
    async page(number, key) {
      const bundle = bundles.findLast(({ first }) => first <= number);
      const file = new URL(`fragment/${bundle.ids[number - bundle.first]}.pf_fragment`, bundle.base);
      const { url, content, meta, anchors } = JSON.parse(new TextDecoder().decode(await fetchPacked(file)));
      const places = answers.get(key)?.get(number) ?? [];
      const headings = anchors.filter(({ element, text }) => /h\d/i.test(element) && /\S/.test(text)).sort((one, other) => one.location - other.location);
      const parts = new Set(places.map((place) => headings.findLast(({ location }) => location <= place)).filter(Boolean));
      return { url, title: meta.title, content: content.replace(/\u200B/g, ""), places, parts: [...parts].map(({ id, text }) => ({ id, title: text })) };
    },
  };
}
