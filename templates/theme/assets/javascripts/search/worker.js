// Looks words up beside the page, which answers a reader meanwhile.
import { openLookup } from "./lookup.js";

let lookup;

addEventListener("message", async ({ data: { id, ask, given } }) => {
  try {
    if (ask === "open") lookup = await openLookup(...given);
    postMessage({ id, value: ask === "open" ? lookup.catalogue : await lookup[ask](...given) });
  } catch (error) {
    postMessage({ id, error: String(error) });
  }
});
