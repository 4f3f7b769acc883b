// Keeps a page of the preview up to date: loads it again when it has changed, but not while somebody writes or selects
// something on it. A page that is a proof says so.
(() => {
  "use strict";
  const SECOND = 1000;
  const own = document.currentScript.dataset;

  const isBusy = () =>
    document.hidden ||
    !document.getSelection().isCollapsed ||
    document.activeElement?.matches("input, textarea, select, [contenteditable]");

  const look = async () => {
    if (isBusy()) {
      return;
    }
    const answer = await fetch(location.href, { method: "HEAD", cache: "no-store" }).catch(() => null);
    if (answer && answer.headers.get("ETag") !== `"${own.etag}"`) {
      location.reload();
    }
  };

  const tell = (words) => {
    const note = document.createElement("p");
    note.setAttribute("role", "status");
    note.textContent = words;
    Object.assign(note.style, {
      position: "fixed",
      insetInline: "0",
      bottom: "0",
      margin: "0",
      padding: "0.5em 1em",
      background: "#4a3b00",
      color: "#fff",
      font: "14px/1.4 sans-serif",
      textAlign: "center",
      zIndex: "10",
    });
    document.body.append(note);
  };

  if (own.proof) {
    tell(own.proof);
  }
  setInterval(look, SECOND);
})();
