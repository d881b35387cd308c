/* Matching, without a word of the page: names and texts. What it looks in is made by
   hooks/candour/output/search/files.py. Names are looked through one by one. Measured at 1,000 articles (9,964 entries
   with 1,258 sets of names): some 50 ms to read them, 10 to 35 ms a search. MiniSearch 7.2 took 0.7 s to index the
   names alone, 8 s with the texts, or 2 s to load that index, of 10 MB (Node on the same machine). */
window.candourMatch = (() => {
  "use strict";
  const MOST_WORDS = 12;
  const MOST_SPOKEN = 40;
  const EXACT = 100;
  const { WORD, alike, forms, isIn, joined, tokens, whole, words } = window.candourWords;
  const begin = (word) => Array.from(word).slice(0, 2);

  /* Words as they were typed, by what they are folded to. */
  function typedAs(text, spoken) {
    const raw = text.normalize("NFC").match(WORD) || [];
    const isSame = raw.length >= spoken.length;
    return new Map(spoken.map((word, at) => [joined(word), isSame ? raw[at] : word]));
  }

  /* The file that holds the words that begin as this one. */
  const shard = (word) =>
    `words/${begin(word)
      .map((letter) => (letter < "\x80" ? letter : `-${letter.codePointAt(0).toString(16)}`))
      .join("")}`;

  /* The files names.js and unanswered.js: each concept's names, the places they lead to, the texts by their number,
     every known word. Names of narrower things stand in a list after the others. */
  const called = (text, isOneOf, isForeign) => {
    const spoken = tokens(text);
    return { text, isOneOf, isForeign, spoken, words: spoken.flatMap(forms), whole: spoken.map(joined).join("") };
  };
  const namesOf = (list, isForeign) =>
    list.flatMap((name, place) =>
      Array.isArray(name)
        ? name.map((narrower) => called(narrower, true, isForeign))
        : [{ ...called(name, false, isForeign), isFirst: place === 0 }],
    );
  const wordsOf = (names, isForeign) =>
    new Set(names.flatMap((list) => list.flatMap((name) => (name.isForeign === isForeign ? name.words : []))));

  /* Whose entries are all in another language than the site's. */
  function foreignOf(data) {
    const own = new Set();
    data.pages.forEach(([, found]) => found.forEach(([, name, , , , language]) => language || own.add(name)));
    return data.names.map((_, name) => !own.has(name));
  }
  function prepare(data, unanswered, ignored) {
    const silent = unanswered.concepts.map(([, lines, places, reference, mentioned, urgent, isPlace], place) => ({
      kind: mentioned ? "named" : "silent",
      name: data.names.length + place,
      answer: (lines || []).map((line) => unanswered.lines[line]).join("\n"),
      isUrgent: Boolean(urgent),
      isPlace: Boolean(isPlace),
      places: places || [],
      reference: unanswered.references[reference],
    }));
    const isForeign = foreignOf(data);
    const names = data.names
      .concat(unanswered.concepts.map(([list]) => list))
      .map((list, name) => namesOf(list, Boolean(isForeign[name])));
    const known = wordsOf(names, false);
    const foreign = wordsOf(names, true);
    const said = new Set();
    const entries = [];
    const texts = [];
    const byUrl = new Map();
    data.pages.forEach(([url, found]) =>
      found.forEach(([kind, name, anchor, detail, answered, language]) => {
        const entry = {
          kind: data.kinds[kind],
          name,
          url: anchor ? `${url}#${anchor}` : url,
          detail: detail || "",
          isAnswered: Boolean(answered & 1),
          warns: Boolean(answered & 2),
          isPlace: Boolean(answered & 4),
          language,
          where: anchor ? found[0][1] : -1,
        };
        (entry.kind === "article" ? texts : entries).push(entry);
        entry.said = words(entry.detail);
        if (!language) entry.said.forEach((word) => said.add(word));
        if (!anchor) byUrl.set(url, name);
      }),
    );
    const starts = new Set(data.starts);
    return { ignored, names, known, foreign, said, entries, texts, silent, byUrl, version: data.version, starts };
  }

  /* The same with the file others.js: the names that concepts have in other languages, and the small words there. */
  function withOthers(index, others) {
    const names = index.names.slice();
    others.names.forEach(([target, list]) => {
      const name = typeof target === "number" ? index.silent[target].name : index.byUrl.get(target);
      names[name] = names[name].concat(namesOf(list, true));
    });
    const small = others.ignored.flatMap((list) => tokens(list).map(joined));
    const ignored = new Set([...index.ignored, ...small]);
    return { ...index, names, ignored, foreign: wordsOf(names, true), concepts: undefined };
  }

  /* A number is a word of its own, whether or not a unit follows at once: 0.5mm, 24hrs; but 1st, 2nd. */
  const UNIT = /(?<![\p{L}\p{N}])(\p{N}+)(?=\p{L}{2})(?!(?:st|nd|rd|th)(?!\p{L}))/giu;

  /* A query: its words, and their bits in a mask. Small words alone are none. `strange` are words of another language,
     which are not the beginning of any other. */
  function ask(index, text, typed, strange = []) {
    const apart = text.replace(UNIT, "$1 ");
    const spoken = tokens(apart).slice(0, MOST_SPOKEN);
    const every = spoken.map(joined);
    const longer = every.filter((word) => word.length > 1);
    const meant = (longer.length ? longer : every).filter((word) => !index.ignored.has(word));
    const list = Array.from(new Set(meant)).slice(0, MOST_WORDS);
    const query = { index, text, typed, spoken, words: list, whole: whole(apart), every: 2 ** list.length - 1 };
    return { ...query, typedAs: typedAs(apart, spoken), strange: new Set(strange), scores: new Map() };
  }
  const PLURAL = 2;
  const least = (query, typed) => (query.strange.has(typed) ? PLURAL : 1);
  const mask = (query, list, enough = 1) =>
    query.words.reduce(
      (bits, typed, bit) => (isIn(typed, list) >= Math.max(enough, least(query, typed)) ? bits | (1 << bit) : bits),
      0,
    );
  const count = (bits) => bits.toString(2).replace(/0/g, "").length;

  /* How well a concept's names answer, and the one that has to be told: none where the first, which is shown,
     answers too. The beginning of a word is enough, but not for a name in another language, nor for a narrower thing:
     "men" is no "menos", and "vagina" no "vaginal ring". */
  function score(query, number) {
    if (number < 0) return { points: 0, mask: 0, why: "" };
    if (!query.scores.has(number)) {
      const best = { points: 0, mask: 0, why: "" };
      let first = 0;
      query.index.names[number].forEach((name, place) => {
        const isWhole = name.isForeign || name.isOneOf || query.strange.size > 0;
        const begins = isWhole ? name.whole === query.whole : name.whole.startsWith(query.whole);
        const bits = begins && query.whole.length > 1 ? query.every : mask(query, name.words, isWhole ? PLURAL : 1);
        let points = 10 * count(bits);
        if (name.whole === query.whole) points = EXACT;
        else if (bits === query.every) points = begins ? 80 : 60;
        if (points && name.isFirst) points += 5;
        if (place === 0) first = bits;
        if (points > best.points)
          Object.assign(best, { points, why: (bits | first) === first ? "" : name.text, isOneOf: name.isOneOf });
        best.mask |= bits;
      });
      query.scores.set(number, best);
    }
    return query.scores.get(number);
  }

  /* Those in the site's own language come first. The same page in another language is left out. */
  function ownFirst(found) {
    const own = new Set(found.filter(({ entry }) => !entry.language).map(({ entry }) => entry.url));
    return found
      .filter(({ entry }) => !entry.language || !own.has(entry.url.slice(entry.language.length + 1)))
      .sort((a, b) => Boolean(a.entry.language) - Boolean(b.entry.language));
  }

  /* Entries with every word, in their names or in those of the page they stand in; best first. With `some`, those
     with most words. */
  function findNames(query, some) {
    const found = [];
    query.index.entries.forEach((entry) => {
      const own = score(query, entry.name);
      const around = score(query, entry.where).mask;
      let bits = own.mask;
      if (bits & ~around) bits |= around;
      let points = own.points;
      if (bits !== query.every && (bits | mask(query, entry.said, entry.language ? PLURAL : 1)) === query.every)
        [bits, points] = [query.every, points + 5];
      if (points && bits) found.push({ entry, own, bits, points });
    });
    const most = some ? found.reduce((best, one) => Math.max(best, count(one.bits)), 0) : query.words.length;
    return ownFirst(found.filter((one) => count(one.bits) === most).sort((a, b) => b.points - a.points));
  }

  /* Texts with every word (or with `some`, most words); those that claim it before those that only say it. */
  function findTexts(query, store, some) {
    const sums = new Map();
    const searched = query.words.filter((word) => begin(word).length > 1);
    searched.forEach((typed) => {
      const hits = new Map();
      const listed = store[shard(typed)] || {};
      Object.keys(listed).forEach((word) => {
        const how = alike(typed, word);
        if (how < least(query, typed)) return;
        listed[word].forEach((numbers, place) =>
          numbers.forEach((number) => hits.set(number, Math.max(hits.get(number) || 0, how + (place ? 0 : 4)))),
        );
      });
      hits.forEach((points, number) => {
        const sum = sums.get(number) || [0, 0];
        sums.set(number, [sum[0] + 1, sum[1] + points]);
      });
    });
    /* a concept by its whole name, of several words perhaps: hooks/candour/output/search/entries.py lists it as one */
    const claims = searched.length ? (store[shard(query.whole)] || {})[query.whole] : null;
    (claims ? claims[0] : []).forEach((number) => sums.set(number, [searched.length, 8 * searched.length]));
    const most = some ? Math.max(0, ...Array.from(sums.values(), (sum) => sum[0])) : searched.length;
    return Array.from(sums)
      .filter(([, sum]) => sum[0] === most)
      .sort((a, b) => b[1][1] - a[1][1] || a[0] - b[0])
      .map(([number]) => query.index.texts[number]);
  }

  /* What is found with every word, or with `some`, with most of them. */
  function look(query, store, some) {
    const named = query.words.length ? findNames(query, some) : [];
    const texts = query.words.length ? findTexts(query, store, some) : [];
    return { named, texts, total: named.length + texts.length };
  }
  /* What is found with each of some names; all words of it are loaded already. */
  function lookFor(names, { index, typed }, store) {
    const each = names.map((name) => look(ask(index, name, typed), store));
    const named = new Map(each.flatMap((found) => found.named.map((one) => [one.entry, one])));
    const texts = Array.from(new Set(each.flatMap((found) => found.texts)));
    return { named: ownFirst(Array.from(named.values())), texts, total: named.size + texts.length };
  }

  /* What a text says about it: the sentence with most of the words, a claim's own before others. */
  function passages(query, text) {
    const found = [];
    const consider = (anchor, sentence, claimed, bits, bonus) => {
      if (bits) found.push({ anchor, sentence, claimed, points: 10 * count(bits) + bonus });
    };
    text.claims.forEach(([anchor, term, claimed, sentence]) => {
      const url = `terms/${term}.html`;
      const about = query.index.byUrl.has(url) ? score(query, query.index.byUrl.get(url)).mask : 0;
      const named = mask(query, words(claimed)) | (about === query.every ? about : 0);
      consider(anchor, sentence, claimed, named | mask(query, words(sentence)), named ? 8 : 4);
    });
    text.sections.forEach(([anchor, heading, said]) =>
      [heading]
        .concat(said.match(/\S.*?(?:[.!?]['")\]’”]*(?=\s+[^\sa-z])|$)/gm) || [])
        .forEach((sentence) => consider(anchor, sentence, "", mask(query, words(sentence)), 0)),
    );
    found.sort((a, b) => b.points - a.points);
    const best = found
      .filter((one) => one.points >= found[0].points)
      .filter((one, place, same) => same.findIndex((other) => other.sentence === one.sentence) === place);
    return best.length ? best.slice(0, 2) : [{ anchor: "", sentence: text.summary, claimed: "" }];
  }

  return {
    EXACT,
    begin,
    shard,
    prepare,
    withOthers,
    ask,
    score,
    findNames,
    look,
    lookFor,
    passages,
  };
})();
