/* Showing what search-match.js finds: templates of the page, filled with text. `load` brings an article's text. */
window.candourShow = (page, load) => {
  "use strict";
  const match = window.candourMatch;
  const words = window.candourWords;
  const AT_FIRST = 5;

  const filled = (name, values) =>
    Object.keys(values).reduce((text, key) => text.split(`{${key}}`).join(values[key]), page.dataset[name]);
  const made = (selector) => page.querySelector(`template[${selector}]`).content.firstElementChild.cloneNode(true);

  /* A text, each part of it in another language marked as such: hooks/candour/language/tags.py has the signs. */
  const TAGGED = /\u{e0001}([\u{e002d}-\u{e007a}]+)([^\u{e0001}]*)\u{e0001}\u{e007f}/u;
  const code = (letters) =>
    Array.from(letters, (letter) => String.fromCharCode(letter.codePointAt(0) - 0xe0000)).join("");
  function tell(element, text) {
    const parts = text.split(TAGGED); // words, then a language, its words and other words, each time
    element.textContent = parts[0];
    for (let at = 1; at < parts.length; at += 3) {
      const own = document.createElement("span");
      own.lang = code(parts[at]);
      own.textContent = parts[at + 1];
      element.append(own, parts[at + 2]);
    }
  }
  function put(parent, selector, text) {
    const element = parent.querySelector(selector);
    if (text) tell(element, text);
    else element.remove();
  }
  /* A paragraph for each line of an answer. */
  function putLines(parent, selector, text) {
    const line = parent.querySelector(selector);
    (text || "")
      .split("\n")
      .filter(Boolean)
      .forEach((told) => {
        const own = line.cloneNode(false);
        tell(own, told);
        line.before(own);
      });
    line.remove();
  }
  /* Why a concept was found: by another of its names, or by a narrower one. */
  function because(li, own, label) {
    const why = li.querySelector(".found__why");
    const oneOf = li.querySelector(".found__one-of");
    if (own && own.why && own.isOneOf) tell(oneOf, filled("oneof", { name: own.why, term: label }));
    else oneOf.remove();
    if (own && own.why && !own.isOneOf) {
      put(why, "q", own.why);
      put(why, ".found__name", label);
    } else why.remove();
  }
  /* A result, with the answer that a file of its own holds. */
  function item(one, query) {
    const { entry } = one;
    const answers = entry.isAnswered ? load(`answers/${entry.name}`) : Promise.resolve();
    return answers.then((said) => resulting(one, query, said && said[entry.url]));
  }
  function resulting({ entry, own }, query, answer) {
    const li = made("data-item");
    const { names } = query.index;
    const [label] = names[entry.name];
    li.querySelector("a").href = entry.url;
    if (entry.language)
      li.querySelectorAll("a, .found__detail, .found__answer").forEach((part) => {
        part.lang = entry.language;
      });
    put(li, "b", label.text);
    put(li, ".found__where", entry.where < 0 ? "" : names[entry.where][0].text);
    putLines(li, ".found__answer", answer);
    put(li, ".found__detail", entry.detail);
    because(li, own && own.points && !own.why && query.typed ? { why: query.typed } : own, label.text);
    return li;
  }
  /* What no article mentions: what that means, what warns of something wider, and who says that one must be asked. */
  function silence(one, query) {
    const li = made("data-silent");
    const label = one.words || query.index.names[one.entry.name][0].text;
    put(li, "b", filled("silent", { words: label }));
    const [first, ...more] = one.entry && one.entry.isUrgent ? one.entry.answer.split("\n") : [""];
    put(li, ".found__urgent", first);
    putLines(li, ".found__answer", first ? more.join("\n") : one.entry && one.entry.answer);
    const link = li.querySelector(".found__reference a");
    const reference = one.entry && one.entry.reference;
    if (reference) {
      tell(link, reference[0]);
      [, link.href] = reference;
    } else link.parentElement.remove();
    because(li, one.own, label);
    const meant = li.querySelector(".found__meant");
    if (one.meant) {
      const other = meant.querySelector("a");
      other.textContent = one.meant;
      other.href = `?${new URLSearchParams({ q: one.meant })}`;
    } else meant.remove();
    const places = (one.entry && one.entry.places) || [];
    const isNamed = one.entry && one.entry.kind === "named";
    li.querySelector(isNamed ? ".found__no" : ".found__named").remove();
    if (isNamed) put(li, "b", label);
    places.forEach(([url, title]) => {
      const place = made("data-place");
      place.firstElementChild.href = url;
      tell(place.firstElementChild, title);
      li.append(place);
    });
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
    const li = resulting({ entry }, query);
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

  /* What is in another language stands last, if there is anything in the site's own. */
  function sections(query, best, named, texts) {
    const shown = new Set(best.map((one) => one.entry));
    const isOwn = [...best.map((one) => one.entry), ...named.map(({ entry }) => entry)].some(
      (one) => !(one || {}).language,
    );
    const kindOf = (entry) => (entry.language && (isOwn || texts.length) ? "list" : entry.kind);
    return Promise.all(
      KINDS.map((kinds) => {
        if (kinds === "best")
          return best.length
            ? group(kinds, best, (one) => (one.entry && one.entry.url ? item : silence)(one, query))
            : null;
        if (kinds === "article") return texts.length ? group(kinds, texts, (entry) => articleItem(entry, query)) : null;
        const listed = named.filter(({ entry }) => !shown.has(entry) && kinds.split(" ").includes(kindOf(entry)));
        return listed.length ? group(kinds, listed, (one) => item(one, query)) : null;
      }),
    ).then((each) => each.filter(Boolean));
  }

  return { filled, item, sections };
};
