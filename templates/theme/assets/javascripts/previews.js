// Cards beside links to topics: by pointing, by focus, by a finger's first tap. Else the links lead to the topics and
// their titles say what these are, which is what screen readers hear. Escape also ends the style sheet's tips.

const OPEN_MS = 300; // less, and a pointer on its way opens cards
const CLOSE_MS = 250; // a pointer's time from the link to the card
const GAP = 6;
const root = document.documentElement;
const card = document.createElement("div");
card.className = "topic-card";
card.hidden = true;
document.body.append(card);
let wanted; // the link whose card is shown, or on its way
let untitled; // the link under the pointer: the browser's tip would cover the card
let title, timer, pointer;

const topicAt = (target) => target.closest?.("a.topic[href]");
const later = (action, milliseconds) => {
  clearTimeout(timer);
  timer = setTimeout(action, milliseconds);
};

const ask = async (link) => {
  const address = link.href.replace(/[?#].*/, "").replace(/(\/index)?\.html$|\/?$/, "/preview.json");
  return (await fetch(address)).json();
};

const hide = () => {
  clearTimeout(timer);
  wanted?.removeAttribute("aria-expanded");
  wanted = undefined;
  card.hidden = true;
};

const add = (className, textContent, tag = "p") => {
  const part = Object.assign(document.createElement(tag), { className, textContent, dir: "auto" });
  if (textContent) card.append(part);
  return part;
};

const place = (link, at) => {
  const lines = [...link.getClientRects()];
  const line = lines.find(({ top, bottom }) => top <= at?.clientY && at.clientY <= bottom) ?? lines[0];
  const page = document.body.getBoundingClientRect();
  const start = getComputedStyle(link).direction === "rtl" ? line.right - card.offsetWidth : line.left;
  const left = Math.max(8, Math.min(start, root.clientWidth - card.offsetWidth - 8));
  const above = line.top - card.offsetHeight - GAP;
  const fits = line.bottom + GAP + card.offsetHeight <= innerHeight || above < 0;
  card.style.left = `${left - page.left}px`;
  card.style.top = `${(fits ? line.bottom + GAP : above) - page.top}px`;
};

const show = async (link, at, isTap = false) => {
  hide();
  wanted = link;
  try {
    const topic = await ask(link);
    if (wanted !== link) return;
    card.replaceChildren();
    for (const name of ["kind", "label", "description"]) add(name, topic[name]);
    add("extent", `${topic.articles} · ${topic.days}`);
    if (isTap) {
      add("way", topic.open, "a").href = link.href;
      link.ariaExpanded = "true";
    }
    card.ariaHidden = !isTap; // the link's title says it
    card.hidden = false;
    place(link, at);
  } catch {
    if (isTap) location.assign(link.href);
  }
};

const point = (event) => {
  if (event.pointerType === "touch") return;
  const link = topicAt(event.target);
  root.classList.remove("no-tips");
  if (link !== untitled) {
    if (title) untitled.title = title;
    untitled = link;
    title = link?.title;
    link?.removeAttribute("title");
  }
  const stays = link ? link === wanted : wanted === document.activeElement;
  if (stays || card.contains(event.target)) clearTimeout(timer);
  else if (link) later(() => show(link, event), OPEN_MS);
  else later(hide, CLOSE_MS);
};

const on = document.addEventListener.bind(document);
on("pointerover", point);
on("focusin", ({ target }) => {
  root.classList.remove("no-tips");
  const link = topicAt(target);
  if (link?.matches(":focus-visible")) show(link);
  else if (!card.contains(target)) hide();
});
on("keydown", ({ key }) => {
  if (key !== "Escape") return;
  hide();
  root.classList.add("no-tips");
});
on("pointerdown", ({ pointerType, target }) => {
  pointer = pointerType;
  if (!card.contains(target) && topicAt(target) !== wanted) hide();
});
on("click", (event) => {
  const link = topicAt(event.target);
  const isTap = pointer === "touch" && event.detail; // without: a key, or a screen reader
  if (!link || !isTap || link.closest(".entries, .in-the-news") || (link === wanted && !card.hidden)) return;
  event.preventDefault();
  show(link, event, true);
});
addEventListener("pagehide", hide);
