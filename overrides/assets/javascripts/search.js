/* The page of results: reads the query from the address, loads what it needs, shows what search-match.js finds.
   Data comes by script elements, since a page opened from a folder may load nothing else, and is shown as text only. */
(() => {
  "use strict";
  const match = window.candourMatch;
  const words = window.candourWords;
  const store = (window.candourSearch = window.candourSearch || {});
  const page = document.querySelector(".search-page");
  const form = page.querySelector("form");
  const field = form.elements.q;
  const status = page.querySelector(".search-status");
  const results = page.querySelector(".search-results");
  const none = page.querySelector(".search-none");
  const start = page.querySelector(".search-start");
  const AT_FIRST = 5;
  const BEST = ["treatment", "term", "patient", "table"];
  let index = null;
  page.querySelector(".search-plain").remove(); /* it says that scripts do not run */

  /* Data: one script element a file, each once. */
  const asked = {};
  function load(name) {
    if (name in store) return Promise.resolve(store[name]);
    asked[name] =
      asked[name] ||
      new Promise((done) => {
        const script = document.createElement("script");
        script.src = `search/${name}.js${index ? `?${index.version}` : ""}`;
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

  /* Showing: templates filled with text. */
  const filled = (name, values) =>
    Object.keys(values).reduce((text, key) => text.split(`{${key}}`).join(values[key]), page.dataset[name]);
  const made = (selector) => page.querySelector(`template[${selector}]`).content.firstElementChild.cloneNode(true);

  function put(parent, selector, text) {
    const element = parent.querySelector(selector);
    if (text) element.textContent = text;
    else element.remove();
  }
  function item({ entry, own }, query) {
    const li = made("data-item");
    const { names } = query.index;
    const [label] = names[entry.name];
    li.querySelector("a").href = entry.url;
    if (entry.language)
      li.querySelectorAll("a, .found__detail").forEach((part) => {
        part.lang = entry.language;
      });
    put(li, "b", label.text);
    put(li, ".found__where", entry.where < 0 ? "" : names[entry.where][0].text);
    put(li, ".found__detail", entry.detail);
    const why = own && (own.why || (own.points && query.typed));
    if (why) {
      put(li, "q", why);
      put(li, ".found__name", label.text);
    } else li.querySelector(".found__why").remove();
    return li;
  }
  function marked(link, sentence, claimed, query) {
    const cut = [];
    for (const found of sentence.matchAll(words.WORD)) {
      if (words.forms(words.fold(found[0])).some((word) => query.words.some((typed) => words.alike(typed, word))))
        cut.push([found.index, found.index + found[0].length]);
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
      if (text)
        match.passages(query, text).forEach(({ anchor, sentence, claimed }) => {
          const quote = made("data-quote");
          const link = quote.firstElementChild;
          link.href = anchor ? `${entry.url}#${anchor}` : entry.url;
          if (entry.language) link.lang = entry.language;
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
    const add = (from, to) =>
      Promise.all(listed.slice(from, to).map(make)).then((items) => {
        list.append(...items);
        return items;
      });
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
    const exact = BEST.map((kind) =>
      named.filter((one) => one.own.points >= match.EXACT && one.entry.kind === kind),
    ).find((same) => same.length);
    const best = exact && exact.length === 1 ? exact : [];
    return Promise.all(
      KINDS.map((kinds) => {
        const listed =
          kinds === "best"
            ? best
            : named.filter((one) => !best.includes(one) && kinds.split(" ").includes(one.entry.kind));
        if (kinds === "article") return texts.length ? group(kinds, texts, (entry) => articleItem(entry, query)) : null;
        return listed.length ? group(kinds, listed, (one) => item(one, query)) : null;
      }),
    ).then((each) => each.filter(Boolean));
  }
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
    load("names").then((data) => {
      if (late()) return null;
      if (!data) {
        say(page.dataset.failed);
        only(start);
        return null;
      }
      index = index || match.prepare(data, new Set(words.tokens(page.dataset.ignored)));
      let query = match.ask(index, typed, "");
      const named = match.findNames(query);
      const early = named.length
        ? sections(query, named, []).then((shown) => {
            if (!late()) {
              replace(shown);
              only(results);
            }
          })
        : null;
      return Promise.all([early, loadWords(query)]).then(() => {
        if (late()) return null;
        const unknown = query.words.filter((word) => !match.isKnown(index, store, word));
        if (!unknown.length) return finish(query, [], late);
        const meant = query.words.map((word) => (unknown.includes(word) ? match.nearest(index, word) : word));
        const missing = query.words.filter((word, place) => !meant[place]);
        const instead = unknown.filter((word) => !missing.includes(word)).join(" ");
        query = match.ask(index, meant.filter(Boolean).join(" "), instead);
        return loadWords(query).then(() => (late() ? null : finish(query, missing, late)));
      });
    });
  }
  function finish(query, missing, late) {
    const strict = query.words.length ? [match.findNames(query), match.findTexts(query, store)] : [[], []];
    const some = query.words.length && !strict[0].length && !strict[1].length;
    const [named, texts] = some ? [match.findNames(query, true), match.findTexts(query, store, true)] : strict;
    const total = named.length + texts.length;
    const typed = field.value.trim();
    if (!total) {
      const near = match.looksLike(match.ask(index, typed, ""));
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
      const notes = [
        filled(total === 1 ? "one" : "many", {
          count: total,
          words: query.typed || missing.length ? query.text : typed,
        }),
      ];
      if (query.typed) notes.unshift(filled("instead", { typed: query.typed, instead: query.text }));
      if (missing.length) notes.unshift(filled("missing", { words: missing.join(", ") }));
      if (some) notes.unshift(page.dataset.some);
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
