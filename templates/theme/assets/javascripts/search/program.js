// Pagefind's program, which stems the words of a query and weighs the pages, as pagefind.js talks to it (Pagefind 1.5).

const IMPORTS = "./pagefind_web_bg.js";
const MARK = "pagefind_dcd"; // what each of Pagefind's own files begins with when it is decompressed
const GZIP = 0x1f; // some hosts tell the browser to decompress such a file by itself

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The content of one of Pagefind's files. */
export async function fetchPacked(address, options) {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  let bytes = new Uint8Array(await answer.arrayBuffer());
  if (bytes[0] === GZIP) {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  }
  if (decoder.decode(bytes.subarray(0, MARK.length)) !== MARK) throw new Error(`${address}: not of the search`);
  return bytes.subarray(MARK.length);
}

/** Start the program; it throws when it does not offer what is asked of it here. */
export async function startProgram(bytes) {
  let wasm;
  const imports = {
    [IMPORTS]: {
      __wbindgen_init_externref_table() {
        const first = wasm.__wbindgen_externrefs.grow(4);
        wasm.__wbindgen_externrefs.set(0, undefined);
        [undefined, null, true, false].forEach((value, place) => wasm.__wbindgen_externrefs.set(first + place, value));
      },
    },
  };
  wasm = (await WebAssembly.instantiate(bytes, imports)).instance.exports;
  wasm.__wbindgen_start();

  const given = (value) => {
    const content = typeof value === "string" ? encoder.encode(value) : value;
    const place = wasm.__wbindgen_malloc(content.length, 1) >>> 0;
    new Uint8Array(wasm.memory.buffer).set(content, place);
    return [place, content.length];
  };
  const checked = (index) => {
    if (!index) throw new Error("the program of the search cannot read its index");
    return index >>> 0;
  };
  return {
    /** An index of the pages in a list, which has no words yet. */
    open: (pages) => checked(wasm.init_pagefind(...given(pages))),
    weigh: (index, weights) => checked(wasm.set_ranking_weights(index, ...given(JSON.stringify(weights)))),
    explain: (index) => checked(wasm.enter_playground_mode(index)),
    add: (index, words) => checked(wasm.load_index_chunk(index, ...given(words))),
    search(index, query, written, isExact) {
      const [place, length] = wasm.search(index, ...given(query), ...given(written), ...given("{}"), ...given(""), isExact, false);
      try {
        return JSON.parse(decoder.decode(new Uint8Array(wasm.memory.buffer, place >>> 0, length)));
      } finally {
        wasm.__wbindgen_free(place, length, 1);
      }
    },
  };
}

/** The value of an item in CBOR (RFC 8949): numbers, texts and lists of them. */
export function decoded(bytes) {
  let place = 0;
  const item = () => {
    const head = bytes[place++];
    let size = head & 31;
    if (size > 26) throw new Error("an index of the search has something else");
    if (size > 23) {
      const end = place + 2 ** (size - 24);
      for (size = 0; place < end; place++) size = size * 256 + bytes[place];
    }
    switch (head >> 5) {
      case 0: return size;
      case 1: return -1 - size;
      case 3: return decoder.decode(bytes.subarray(place, (place += size)));
      case 4: {
        const items = [];
        while (items.length < size) items.push(item());
        return items;
      }
      default: throw new Error("an index of the search has something else");
    }
  };
  return item();
}

/** Such a value in CBOR. */
export function encoded(value) {
  let bytes = new Uint8Array(4096);
  let end = 0;
  const room = (more) => {
    if (end + more <= bytes.length) return;
    const larger = new Uint8Array(2 * (end + more));
    larger.set(bytes);
    bytes = larger;
  };
  const head = (kind, size) => {
    room(5);
    if (size < 24) bytes[end++] = (kind << 5) | size;
    else {
      const width = size < 256 ? 0 : size < 65536 ? 1 : 2;
      bytes[end++] = (kind << 5) | (24 + width);
      for (let shift = 8 * (2 ** width - 1); shift >= 0; shift -= 8) bytes[end++] = size >>> shift;
    }
  };
  const item = (one) => {
    if (typeof one === "number") head(one < 0 ? 1 : 0, one < 0 ? -1 - one : one);
    else if (typeof one === "string") {
      const text = encoder.encode(one);
      head(3, text.length);
      room(text.length);
      bytes.set(text, end);
      end += text.length;
    } else {
      head(4, one.length);
      for (const other of one) item(other);
    }
  };
  item(value);
  return bytes.subarray(0, end);
}
