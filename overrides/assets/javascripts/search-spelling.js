/* Spelling help: another word for one that nothing here knows. A word that a name, a text or a list of words knows is
   never turned into another. tests/habits/words.py makes the lists, one file for each first letter of a language. */
window.candourSpelling = (() => {
  "use strict";
  const { alike, distance } = window.candourWords;
  const SHORTEST = 4; /* letters of a word that another may be meant by */
  const SPELLED = /^[a-z]+$/;

  const file = (language, word) => `list/${language}/${word[0]}`;
  /* What no list need hold: too short to be meant for another word. */
  const isShort = (word) => word.length < SHORTEST && /^\p{L}+$/u.test(word);
  const isSpelled = (word) => SPELLED.test(word) && word.length >= SHORTEST;

  /* Whether the site's own names and texts have the word, or its beginning; and whether names in another language
     have the whole of it. */
  function isOwn(index, store, word, least = 1) {
    const texts = Object.entries(store[window.candourMatch.shard(word)] || {}).filter(([, numbers]) =>
      numbers.flat().some((number) => !index.texts[number].language),
    );
    return [...index.known, ...index.said, ...texts.map(([other]) => other)].some(
      (other) => alike(word, other) >= least,
    );
  }
  const isForeign = (index, word) => Array.from(index.foreign).some((other) => alike(word, other) > 1);
  const isHere = (index, store, word) =>
    isOwn(index, store, word) ||
    isForeign(index, word) ||
    Object.keys(store[window.candourMatch.shard(word)] || {}).some((other) => alike(word, other));

  /* A list is a graph of letters: nodes set apart by ";", the first to begin with. A node that starts with "!" ends a
     word. Its ways on are letters with the number of the node that they lead to, or "," where a word ends there. */
  const opened = new Map();
  function holds(list, word) {
    if (!opened.has(list)) opened.set(list, list.split(";"));
    const nodes = opened.get(list);
    let at = 0;
    let rest = word;
    while (rest) {
      const way = Array.from(nodes[at].matchAll(/([a-z]+)([0-9A-Z]+|,)/g)).find(([, letters]) =>
        rest.startsWith(letters),
      );
      if (!way) return false;
      const [, letters, to] = way;
      rest = rest.slice(letters.length);
      if (to === ",") return !rest;
      at = parseInt(to, 36);
    }
    return nodes[at].startsWith("!");
  }
  /* Also where a list could not be loaded: then nobody can tell that the word is none. */
  const isListed = (store, languages, word) =>
    languages.some((language) => {
      const list = store[file(language, word)];
      return list === undefined || holds(list, word.slice(1));
    });

  /* The known word that was meant by another, "" if there is none. */
  function nearest(index, word) {
    let most = word.length > 7 ? 2 : 1;
    let best = "";
    [...index.known, ...index.foreign].forEach((name) => {
      const far = name.length >= SHORTEST ? distance(word, name, most) : most + 1;
      if (far <= most && (!best || far < most)) [best, most] = [name, far];
    });
    return best;
  }
  /* The known word that this one is but for a letter typed twice or once: "scaring", "scarring". */
  const once = (word) => word.replace(/(.)\1+/g, "$1");
  const doubled = (index, word) =>
    isSpelled(word) ? Array.from(index.known).find((name) => name !== word && once(name) === once(word)) : undefined;
  const instead = (index, store, languages, word) =>
    languages.length && isSpelled(word) && !isListed(store, languages, word) ? nearest(index, word) : "";
  const isWord = (store, languages, word) =>
    languages.length > 0 && (isShort(word) || (isSpelled(word) && isListed(store, languages, word)));

  /* Names that a third of the letters sets apart from what was typed, at most; nearest first. */
  function looksLike(query) {
    const most = Math.floor(query.whole.length / 3);
    const found = [];
    query.index.entries
      .filter((entry) => /^t(erm|reatment)$/.test(entry.kind))
      .forEach((entry) => {
        const near = query.index.names[entry.name].map((name, place) => ({
          entry,
          own: { why: place ? name.text : "", isOneOf: name.isOneOf },
          far: distance(query.whole, name.whole, most),
        }));
        found.push(near.sort((a, b) => a.far - b.far)[0]);
      });
    return found
      .filter((one) => one.far <= most)
      .sort((a, b) => a.far - b.far)
      .slice(0, 5);
  }

  return { file, isSpelled, isOwn, isForeign, isHere, isWord, doubled, instead, looksLike };
})();
