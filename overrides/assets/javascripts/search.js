/* The page of results. Names are looked at one by one, texts by their words in small files (hooks/candour/index.py).
   Measured at 1,000 articles, against MiniSearch 7.2 on the same entries: it needs 8 s to build its index, or 2 s to
   load one of 10 MB; looking through all names here takes some milliseconds, and needs no index at all.
   Scripts and data are classic, since a page opened from a folder may load nothing else; data is shown as text only. */
(() => {
  "use strict";
  const page = document.querySelector(".search-page");
  const store = (window.candourSearch = window.candourSearch || {});
  const form = page.querySelector("form");
  const field = form.elements.q;
  const status = page.querySelector(".search-status");
  const results = page.querySelector(".search-results");
  const none = page.querySelector(".search-none");
  const start = page.querySelector(".search-start");
  const ignored = new Set(page.dataset.ignored.split(" "));
  const MOST_WORDS = 12;
  const AT_FIRST = 5;
  const EXACT = 100;
  const BEST = ["treatment", "term", "patient", "table"];

  /* Words: folded as hooks/candour/fold.py folds them. */
  const JOINT = /[-‐‑'’]/;
  const WORD = /[\p{L}\p{N}\p{M}]+(?:[-‐‑'’][\p{L}\p{N}\p{M}]+)*/gu;
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
  const whole = (text) => fold(text).replace(/[^\p{L}\p{N}]+/gu, "");
  const all = (lists) => [].concat(...lists);
  const parts = (text) => all((fold(text).match(WORD) || []).map((word) => word.split(JOINT)));
  const forms = (word) => (JOINT.test(word) ? word.split(JOINT).concat(word.split(JOINT).join("")) : [word]);
  const words = (text) => all((fold(text).match(WORD) || []).map(forms));
  const begin = (word) => Array.from(word).slice(0, 2);

  /* How a word is like a typed one: 3 the same, 2 one of them the plural, 1 it begins so, 0 not at all. */
  function alike(typed, word) {
    if (word === typed) return 3;
    const [short, long] = word.length < typed.length ? [word, typed] : [typed, word];
    if (short.length > 2 && (long === `${short}s` || long === `${short}es`)) return 2;
    return word.startsWith(typed) ? 1 : 0;
  }
  const isIn = (typed, list) => list.reduce((best, word) => Math.max(best, alike(typed, word)), 0);

  /* Letters left out, put in, changed or swapped between two words; more than `most` is all the same. */
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = [];
    let row = Array.from({ length: other.length + 1 }, (_, column) => column);
    for (let i = 1; i <= one.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= other.length; j += 1) {
        const same = one[i - 1] === other[j - 1] ? 0 : 1;
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      if (Math.min(...next) > most) return most + 1;
      [before, row] = [row, next];
    }
    return row[other.length];
  }

  /* Data: one script element a file, each once. */
  const asked = {};
  function load(name) {
    if (name in store) return Promise.resolve(store[name]);
    asked[name] = asked[name] || new Promise((done) => {
      const script = document.createElement("script");
      script.src = `search/${name}.js`;
      script.onload = script.onerror = () => { script.remove(); done(store[name]); };
      document.head.append(script);
    });
    return asked[name];
  }
  const shard = (word) => `words/${begin(word).map((letter) => (letter < "\x80" ? letter : `-${letter.codePointAt(0).toString(16)}`)).join("")}`;

  let index = null;
  function prepare(data) {
    const names = data.names.map((list) => list.map((text) => ({ text, words: words(text), whole: whole(text) })));
    const known = new Set(all(all(names).map((name) => name.words)));
    const entries = [];
    const texts = [];
    const byUrl = new Map();
    data.pages.forEach(([url, found]) => found.forEach(([kind, name, anchor, detail]) => {
      const entry = { kind: data.kinds[kind], name, url: anchor ? `${url}#${anchor}` : url, detail: detail || "", where: anchor ? found[0][1] : -1 };
      (entry.kind === "article" ? texts : entries).push(entry);
      if (!anchor) byUrl.set(url, name);
    }));
    return { names, known, entries, texts, byUrl, starts: new Set(data.starts) };
  }

  /* A query: its words, and their bits in a mask. */
  function ask(text, typed) {
    const every = parts(text);
    const longer = every.filter((word) => word.length > 1);
    const meant = (longer.length ? longer : every).filter((word) => !ignored.has(word));
    const list = Array.from(new Set(meant.length ? meant : every)).slice(0, MOST_WORDS);
    return { text, typed, words: list, whole: whole(text), every: 2 ** list.length - 1, scores: new Map() };
  }
  const mask = (query, list) => query.words.reduce((bits, typed, bit) => (isIn(typed, list) ? bits | (1 << bit) : bits), 0);
  const count = (bits) => bits.toString(2).replace(/0/g, "").length;

  /* How well a concept's names answer, and the name that does best. The first is the one it goes by. */
  function score(query, number) {
    if (number < 0) return { points: 0, mask: 0 };
    if (!query.scores.has(number)) {
      const best = { points: 0, mask: 0, text: "" };
      index.names[number].forEach((name, place) => {
        const bits = name.whole.startsWith(query.whole) && query.whole.length > 1 ? query.every : mask(query, name.words);
        let points = 10 * count(bits);
        if (name.whole === query.whole) points = EXACT;
        else if (bits === query.every) points = name.whole.startsWith(query.whole) ? 80 : 60;
        if (points && place === 0) points += 5;
        if (points > best.points) Object.assign(best, { points, text: name.text });
        best.mask |= bits;
      });
      query.scores.set(number, best);
    }
    return query.scores.get(number);
  }

  /* Entries with every word, in their names or in those of the page they stand in; best first. With `some`, those with most words. */
  function findNames(query, some) {
    const found = [];
    index.entries.forEach((entry) => {
      const own = score(query, entry.name);
      const around = score(query, entry.where).mask;
      let bits = own.mask;
      if (bits & ~around) bits |= around;
      let points = own.points;
      if (bits !== query.every && !around && !/row|point/.test(entry.kind)) {
        const said = mask(query, words(entry.detail));
        if ((bits | said) === query.every) [bits, points] = [query.every, points + 5];
      }
      if (points && bits) found.push({ entry, own, bits, points });
    });
    const most = some ? found.reduce((best, one) => Math.max(best, count(one.bits)), 0) : query.words.length;
    return found.filter((one) => count(one.bits) === most).sort((a, b) => b.points - a.points);
  }

  /* Texts with every word (or with `some`, most words); those that claim it before those that only say it. */
  function findTexts(query, some) {
    const sums = new Map();
    const searched = query.words.filter((word) => begin(word).length > 1);
    searched.forEach((typed) => {
      const hits = new Map();
      const listed = store[shard(typed)] || {};
      Object.keys(listed).forEach((word) => {
        const how = alike(typed, word);
        if (!how) return;
        listed[word].forEach((numbers, place) => numbers.forEach((number) => hits.set(number, Math.max(hits.get(number) || 0, how + (place ? 0 : 4)))));
      });
      hits.forEach((points, number) => {
        const sum = sums.get(number) || [0, 0];
        sums.set(number, [sum[0] + 1, sum[1] + points]);
      });
    });
    const most = some ? Math.max(0, ...Array.from(sums.values(), (sum) => sum[0])) : searched.length;
    return Array.from(sums).filter(([, sum]) => sum[0] === most).sort((a, b) => b[1][1] - a[1][1] || a[0] - b[0]).map(([number]) => index.texts[number]);
  }
  const loadWords = (query) => Promise.all(query.words.filter((word) => index.starts.has(begin(word).join(""))).map((word) => load(shard(word))));

  const isKnown = (word) => Array.from(index.known).some((name) => alike(word, name)) || Object.keys(store[shard(word)] || {}).some((said) => alike(word, said));
  function nearest(word) {
    let most = word.length > 7 ? 2 : word.length > 3 ? 1 : 0;
    let best = "";
    index.known.forEach((name) => {
      const far = most && name.length > 3 ? distance(word, name, most) : most + 1;
      if (far <= most && (!best || far < most)) [best, most] = [name, far];
    });
    return best;
  }

  /* Names that share most pairs of letters with what was typed. */
  function looksLike(query) {
    const pairs = (text) => new Set(Array.from(text).slice(1).map((letter, place) => Array.from(text)[place] + letter));
    const typed = pairs(query.whole);
    return index.entries.filter((entry) => entry.kind === "term" || entry.kind === "treatment").map((entry) => {
      const shares = index.names[entry.name].map((name) => {
        const own = pairs(name.whole);
        return (2 * Array.from(own).filter((pair) => typed.has(pair)).length) / (own.size + typed.size || 1);
      });
      return { entry, share: Math.max(...shares) };
    }).filter((one) => one.share > 0.35).sort((a, b) => b.share - a.share).slice(0, AT_FIRST);
  }

  /* What a text says about it: the sentence with most of the words, a claim's own before others. */
  function passages(query, text) {
    const found = [];
    const consider = (anchor, sentence, claimed, bits, bonus) => { if (bits) found.push({ anchor, sentence, claimed, points: 10 * count(bits) + bonus }); };
    text.claims.forEach(([anchor, term, claimed, sentence]) => {
      const named = mask(query, words(claimed)) | score(query, index.byUrl.has(`terms/${term}.html`) ? index.byUrl.get(`terms/${term}.html`) : -1).mask;
      consider(anchor, sentence, claimed, named | mask(query, words(sentence)), named ? 8 : 4);
    });
    text.sections.forEach(([anchor, heading, said]) => [heading].concat(said.match(/\S.*?(?:[.!?]['")\]’”]*(?=\s+[^\sa-z])|$)/g) || []).forEach((sentence) => consider(anchor, sentence, "", mask(query, words(sentence)), 0)));
    found.sort((a, b) => b.points - a.points);
    const best = found.filter((one) => one.points >= found[0].points).filter((one, place, same) => same.findIndex((other) => other.sentence === one.sentence) === place);
    return best.length ? best.slice(0, 2) : [{ anchor: "", sentence: text.summary, claimed: "" }];
  }

  /* Showing: templates filled with text. */
  const filled = (name, values) => Object.keys(values).reduce((text, key) => text.split(`{${key}}`).join(values[key]), page.dataset[name]);
  const made = (selector) => page.querySelector(`template[${selector}]`).content.firstElementChild.cloneNode(true);

  function put(parent, selector, text) {
    const element = parent.querySelector(selector);
    if (text) element.textContent = text;
    else element.remove();
  }
  function item({ entry, own }, query) {
    const li = made("data-item");
    const [label] = index.names[entry.name];
    li.querySelector("a").href = entry.url;
    put(li, "b", label.text);
    put(li, ".found__where", entry.where < 0 ? "" : index.names[entry.where][0].text);
    put(li, ".found__detail", entry.detail);
    const why = query.typed || (own && own.text !== label.text && own.points > 5 ? own.text : "");
    if (!why || !own || !own.points) li.querySelector(".found__why").remove();
    else { put(li, "q", why); put(li, ".found__name", label.text); }
    return li;
  }
  function marked(link, sentence, claimed, query) {
    const cut = [];
    for (const found of sentence.matchAll(WORD)) {
      if (forms(fold(found[0])).some((word) => query.words.some((typed) => alike(typed, word)))) cut.push([found.index, found.index + found[0].length]);
    }
    const at = claimed ? sentence.indexOf(claimed) : -1;
    if (!cut.length && at >= 0) cut.push([at, at + claimed.length]);
    let end = 0;
    cut.forEach(([from, to]) => {
      const mark = document.createElement("mark");
      mark.textContent = sentence.slice(from, to);
      link.append(sentence.slice(end, from), mark);
      end = to;
    });
    link.append(sentence.slice(end));
  }
  function articleItem(entry, query) {
    const li = item({ entry }, query);
    return load(`texts/${entry.url.replace(/\.html$/, "")}`).then((text) => {
      if (text) passages(query, text).forEach(({ anchor, sentence, claimed }) => {
        const quote = made("data-quote");
        const link = quote.firstElementChild;
        link.href = anchor ? `${entry.url}#${anchor}` : entry.url;
        marked(link, sentence, claimed, query);
        if (sentence) li.append(quote);
      });
      return li;
    });
  }

  /* A group with its first results; a button brings the rest and leads to the first of them. */
  function group(kinds, listed, make) {
    const section = made(`data-kinds="${kinds}"`);
    const list = section.querySelector("ul");
    const button = section.querySelector("button");
    const add = (from, to) => Promise.all(listed.slice(from, to).map(make)).then((items) => { list.append(...items); return items; });
    button.hidden = listed.length <= AT_FIRST;
    button.textContent = button.dataset.more.replace("{count}", listed.length - AT_FIRST);
    button.addEventListener("click", () => {
      button.hidden = true;
      add(AT_FIRST).then(([first]) => first.querySelector("a").focus());
    });
    return add(0, AT_FIRST).then(() => section);
  }
  const KINDS = Array.from(page.querySelectorAll("template[data-kinds]"), (template) => template.dataset.kinds);

  function sections(query, named, texts) {
    const exact = BEST.map((kind) => named.find((one) => one.own.points >= EXACT && one.entry.kind === kind)).find(Boolean);
    return Promise.all(KINDS.map((kinds) => {
      const listed = kinds === "best" ? (exact ? [exact] : []) : named.filter((one) => one !== exact && kinds.split(" ").includes(one.entry.kind));
      if (kinds === "article") return texts.length ? group(kinds, texts, (entry) => articleItem(entry, query)) : null;
      return listed.length ? group(kinds, listed, (one) => item(one, query)) : null;
    })).then((made) => made.filter(Boolean));
  }
  function say(text) { if (status.textContent !== text) status.textContent = text; }
  function only(shown) { [results, none, start].forEach((part) => { part.hidden = part !== shown; }); }

  /* One search: names at once, then texts, then what may have been meant. A newer search ends an older one. */
  let turn = 0;
  function search() {
    const mine = (turn += 1);
    const late = () => mine !== turn;
    const typed = field.value.trim();
    if (!parts(typed).length) { say(""); only(start); return; }
    say(page.dataset.searching);
    load("names").then((data) => {
      if (late()) return null;
      if (!data) { say(page.dataset.failed); only(start); return null; }
      index = index || prepare(data);
      let query = ask(typed, "");
      const named = findNames(query);
      const early = named.length ? sections(query, named, []).then((shown) => { if (!late()) { replace(shown); only(results); } }) : null;
      return Promise.all([early, loadWords(query)]).then(() => {
        if (late()) return null;
        const unknown = query.words.filter((word) => !isKnown(word));
        if (!unknown.length) return finish(query, [], late);
        const meant = query.words.map((word) => (unknown.includes(word) ? nearest(word) : word));
        const missing = query.words.filter((word, place) => !meant[place]);
        query = ask(meant.filter(Boolean).join(" "), typed);
        return loadWords(query).then(() => (late() ? null : finish(query, missing, late)));
      });
    });
  }
  function finish(query, missing, late) {
    const strict = query.words.length ? [findNames(query), findTexts(query)] : [[], []];
    const some = query.words.length && !strict[0].length && !strict[1].length;
    const [named, texts] = some ? [findNames(query, true), findTexts(query, true)] : strict;
    const total = named.length + texts.length;
    const typed = field.value.trim();
    if (!total) {
      const near = looksLike(ask(typed, ""));
      none.querySelector(".search-near").hidden = !near.length;
      none.querySelector("ul").replaceChildren(...near.map((one) => item(one, query)));
      say(filled("none", { words: typed }));
      only(none);
      return null;
    }
    return sections(query, named, texts).then((shown) => {
      if (late()) return;
      replace(shown);
      only(results);
      const notes = [filled(total === 1 ? "one" : "many", { count: total, words: query.typed && !missing.length ? query.text : typed })];
      if (missing.length) notes.unshift(filled("missing", { words: missing.join(", ") }));
      else if (query.typed) notes.unshift(filled("instead", { typed, instead: query.text }));
      if (some) notes.unshift(page.dataset.some);
      say(notes.join(" "));
    });
  }
  /* A group that is there already stays untouched, so that nobody loses the place in it. */
  function replace(shown) {
    const looks = (section) => section.className + section.querySelector("ul").textContent;
    const stay = new Map(Array.from(results.children, (section) => [looks(section), section]));
    const kept = shown.map((section) => stay.get(looks(section)) || section);
    Array.from(results.children).forEach((section) => { if (!kept.includes(section)) section.remove(); });
    kept.forEach((section, place) => { if (results.children[place] !== section) results.insertBefore(section, results.children[place] || null); });
  }

  /* The address follows what is typed: one step back for each search, not for each key. */
  let settled = true;
  let later;
  function remember() {
    const words = field.value.trim();
    const address = words ? `?q=${encodeURIComponent(words)}` : location.pathname;
    if (words === (new URLSearchParams(location.search).get("q") || "").trim()) return;
    try { history[settled && location.search ? "pushState" : "replaceState"](null, "", address); } catch (error) { /* some browsers refuse on file:// */ }
    settled = false;
  }
  function recall() {
    field.value = new URLSearchParams(location.search).get("q") || "";
    settled = true;
    search();
  }
  field.addEventListener("input", () => {
    clearTimeout(later);
    later = setTimeout(() => { remember(); search(); }, 120);
  });
  field.addEventListener("change", () => { clearTimeout(later); remember(); settled = true; });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(later);
    remember();
    settled = true;
    search();
    status.focus();
  });
  window.addEventListener("popstate", recall);
  recall();
  if (!field.value) field.focus();
})();
