// Buttons that copy the text of an element: they stay hidden without this script, and say aloud what they did.
for (const button of document.querySelectorAll("button[data-copy]")) {
  const source = document.getElementById(button.dataset.copy);
  const status = button.parentElement.querySelector("[role=status]");
  const words = button.closest("[data-copied]").dataset;
  let forget;

  const select = () => {
    getSelection().selectAllChildren(source);
  };

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(source.textContent);
      return true;
    } catch {
      select(); // no clipboard for scripts here: the older way, and else the reader's own hands
      return document.execCommand("copy");
    }
  };

  button.hidden = false;
  button.addEventListener("click", async () => {
    const done = await copy();
    status.textContent = done ? words.copied : words.failed;
    clearTimeout(forget);
    forget = setTimeout(() => (status.textContent = ""), 4000);
  });
}
