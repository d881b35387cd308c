/* The page of results: reads the query from the address, loads what it needs, shows what search-match.js finds.
   Data comes by script elements, since a page opened from a folder may load nothing else, and is shown as text only. */
(() => {
  "use strict";
  const match = window.candourMatch;
  const concepts = window.candourConcepts;
  const spelling = window.candourSpelling;
  const words = window.candourWords;
  const store = (window.candourSearch = window.candourSearch || {});
  const page = document.querySelector(".search-page");
  const form = page.querySelector("form");
  const field = form.elements.q;
  const status = page.querySelector(".search-status");
  const results = page.querySelector(".search-results");
  const none = page.querySelector(".search-none");
  const start = page.querySelector(".search-start");
  const languages = page.dataset.lists.split(" ").filter(Boolean);
  const own = languages.filter((language) => document.documentElement.lang.split("-")[0] === language);
  let index = null;
  page.querySelector(".search-plain").remove(); /* it says that scripts do not run */

  /* Data: one script element a file, each once. */
  const asked = {};
  function load(name, address = `search/${name}.js${index ? `?${index.version}` : ""}`) {
    if (name in store) return Promise.resolve(store[name]);
    asked[name] =
      asked[name] ||
      new Promise((done) => {
        const script = document.createElement("script");
        script.src = address;
        script.onload = script.onerror = () => {
          script.remove();
          done(store[name]);
        };
        document.head.append(script);
      });
    return asked[name];
  }
  const loadWords = (query) =>
    Promise.all(
      query.words
        .concat(query.whole)
        .filter((word) => index.starts.has(match.begin(word).join("")))
        .map((word) => load(match.shard(word))),
    );
  const loadLists = (unknown) =>
    Promise.all(
      unknown
        .filter(spelling.isSpelled)
        .flatMap((word) => languages.map((language) => spelling.file(language, word)))
        .map((name) => load(name, `assets/words/${name.slice(5)}.js`)),
    );
  const { filled, item, sections } = window.candourShow(page, load);

  let slow;
  function say(text) {
    clearTimeout(slow);
    if (status.textContent !== text) status.textContent = text;
  }
  function only(shown) {
    [results, none, start].forEach((part) => {
      part.hidden = part !== shown;
    });
  }

  /* One search: names at once, then texts, then what may have been meant. A newer search ends an older one. */
  let turn = 0;
  function search() {
    const mine = (turn += 1);
    const late = () => mine !== turn;
    const typed = field.value.trim();
    if (!words.tokens(typed).length) {
      say("");
      only(start);
      return;
    }
    start.hidden = true;
    clearTimeout(slow);
    slow = setTimeout(() => say(page.dataset.searching), 500);
    Promise.all([load("names"), load("unanswered")]).then(([data, unanswered]) => {
      if (late()) return null;
      if (!data || !unanswered) {
        say(page.dataset.failed);
        only(start);
        return null;
      }
      index = index || match.prepare(data, unanswered, new Set(words.tokens(page.dataset.ignored).map(words.joined)));
      const query = match.ask(index, typed, "");
      const best = concepts.find(query);
      const named = match.findNames(query);
      const early =
        named.length || best.length
          ? sections(query, best, named, []).then((shown) => {
              if (!late()) {
                replace(shown);
                only(results);
              }
            })
          : null;
      return Promise.all([early, loadWords(query)])
        .then(() => inItsLanguage(query))
        .then((spoken) => {
          const unknown = spoken.words.filter((word) => !spelling.isHere(spoken.index, store, word));
          return late() || !unknown.length ? [spoken, unknown] : loadLists(unknown).then(() => [spoken, unknown]);
        })
        .then(([spoken, unknown]) => (late() ? null : spell(spoken, unknown)))
        .then((spelled) => (late() ? null : finish(spelled, late)));
    });
  }
  /* A query with a word of another language is looked for by the names of that language too. */
  let inOthers = null;
  function inItsLanguage(query) {
    const WHOLE = 2;
    const unknown = query.words.filter((word) => !spelling.isOwn(index, store, word, WHOLE));
    if (!unknown.length) return query;
    return load("others").then((others) => {
      if (!others) return query;
      inOthers = inOthers || match.withOthers(index, others);
      const strange = unknown.filter((word) => inOthers.ignored.has(word) || spelling.isForeign(inOthers, word));
      return strange.length ? match.ask(inOthers, query.text, "", strange) : query;
    });
  }
  /* The query in known words: what is unknown is taken for a word that looks like it, or left out. */
  function spell(query, unknown) {
    if (!unknown.length) return { query, missing: [], isKnown: true };
    const meant = new Map(unknown.map((word) => [word, spelling.instead(query.index, store, languages, word)]));
    const lacking = unknown.filter((word) => !meant.get(word));
    const missing = lacking.filter((word) => !/^\p{N}+$/u.test(word)).map((word) => query.typedAs.get(word));
    const replaced = unknown.filter((word) => meant.get(word)).join(" ");
    const isKnown = lacking.every((word) => spelling.isWord(store, own, word));
    const text = query.spoken
      .map((word) => {
        const typed = words.joined(word);
        return meant.has(typed) ? meant.get(typed) : query.typedAs.get(typed);
      })
      .filter(Boolean)
      .join(" ");
    const spelled = match.ask(query.index, text, replaced, query.strange);
    return loadWords(spelled).then(() => ({ query: spelled, missing, isKnown }));
  }
  const doubledIn = (query, missing) =>
    missing.map((word) => spelling.doubled(query.index, words.whole(word))).find(Boolean);
  function finish({ query, missing, isKnown }, late) {
    const typed = field.value.trim();
    const told = match.ask(query.index, typed, "");
    const meant = concepts.find(query);
    const isNamed = meant.some(({ entry }) => /silent|named|term/.test(entry.kind));
    let found = match.look(query, store);
    const some = !found.total && !isNamed;
    if (some) found = match.look(query, store, true);
    else if (!found.total)
      found = match.lookFor(
        meant.map((one) => one.asked),
        query,
        store,
      );
    const { named, texts } = found;
    const silent = meant.length || named.length || texts.length ? [] : concepts.begun(told);
    const unsaid =
      missing.length && isKnown && !isNamed && !silent.length
        ? [{ words: missing.join(", "), meant: doubledIn(query, missing) }]
        : [];
    const best = unsaid.concat(meant, silent);
    const others = new Set([...meant, ...silent, ...named].map(({ entry }) => entry)).size + texts.length;
    const total = unsaid.length + others;
    if (!total && !told.words.length) {
      say(filled("none", { words: typed }));
      only(start);
      return null;
    }
    if (!total) {
      const near = isKnown ? [] : spelling.looksLike(told);
      return Promise.all(near.map((one) => item(one, query))).then((items) => {
        if (late()) return;
        none.querySelector(".search-near").hidden = !near.length;
        none.querySelector("ul").replaceChildren(...items);
        say(filled("none", { words: typed }));
        only(none);
      });
    }
    return sections(query, best, named, texts).then((shown) => {
      if (late()) return;
      replace(shown);
      only(results);
      const notes = [
        filled(total === 1 ? "one" : "many", {
          count: total,
          words: query.typed || (missing.length && others) ? query.text : typed,
        }),
      ];
      if (query.typed) notes.unshift(filled("instead", { typed: query.typed, instead: query.text }));
      if (missing.length && others) notes.unshift(filled("missing", { words: missing.join(", ") }));
      if (some && (named.length || texts.length)) notes.unshift(page.dataset.some);
      say(notes.join(" "));
    });
  }
  /* A group that is there already stays untouched, so that nobody loses the place in it. */
  function replace(shown) {
    const looks = (section) => section.className + section.querySelector("ul").textContent;
    const stay = new Map(Array.from(results.children, (section) => [looks(section), section]));
    const kept = shown.map((section) => stay.get(looks(section)) || section);
    Array.from(results.children).forEach((section) => {
      if (!kept.includes(section)) section.remove();
    });
    kept.forEach((section, place) => {
      if (results.children[place] !== section) results.insertBefore(section, results.children[place] || null);
    });
  }

  /* The address follows what is typed: one step back for each search, not for each key. */
  const inAddress = () => (new URLSearchParams(location.search).get("q") || "").trim();
  let settled = true;
  let later;
  function remember() {
    const typed = field.value.trim();
    const address = typed ? `?${new URLSearchParams({ q: typed })}` : location.pathname;
    if (typed === inAddress()) return;
    try {
      history[settled && location.search ? "pushState" : "replaceState"](null, "", address);
    } catch {
      /* some browsers refuse on file:// */
    }
    settled = false;
  }
  function recall() {
    field.value = inAddress();
    settled = true;
    search();
  }
  field.addEventListener("input", () => {
    clearTimeout(later);
    later = setTimeout(() => {
      remember();
      search();
    }, 120);
  });
  field.addEventListener("change", () => {
    clearTimeout(later);
    remember();
    settled = true;
  });
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
