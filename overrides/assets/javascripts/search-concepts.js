/* The concepts that a question names, as "make-up" in "Can I wear make-up after it?": what it is about, whatever other
   words are in it. */
window.candourConcepts = (() => {
  "use strict";
  const match = window.candourMatch;
  const { joined, plurals, whole } = window.candourWords;
  const LONGEST = 6; /* words of a name */

  /* A name that several kinds of places have belongs to the first of these. */
  const OWNERS = ["term", "silent", "named", "treatment", "patient", "table"];

  /* A name without its small words, if several are left: "results last" of "How long results last". */
  function essence(index, name) {
    const telling = name.spoken.filter((word) => !index.ignored.has(joined(word)));
    return telling.length > 1 && telling.length < name.spoken.length ? telling.map(joined).join("") : "";
  }

  /* Of places with one name, those of another kind or language than the first are left out. */
  const isLike = (one, other) => one.kind === other.kind && one.language === other.language;

  /* Concepts by their whole names, then by what is left of those without small words; then by their names in other
     languages. */
  function byName(index) {
    const places = OWNERS.map(() => []);
    index.silent
      .concat(index.entries)
      .filter((entry) => !(entry.where >= 0))
      .sort((a, b) => Boolean(a.language) - Boolean(b.language))
      .forEach((entry) => (places[OWNERS.indexOf(entry.kind)] || []).push(entry));
    const found = new Map();
    const add = (called, entry, name, place) => {
      const own = { points: match.EXACT, why: place ? name.text : "", isOneOf: name.isOneOf };
      const same = found.get(called);
      if (!same) found.set(called, [{ entry, own }]);
      else if (isLike(same[0].entry, entry) && !same.some((other) => other.entry === entry)) same.push({ entry, own });
    };
    const each = (isForeign, nameOf) =>
      places.flat().forEach((entry) =>
        index.names[entry.name].forEach((name, place) => {
          const called = name.isForeign === isForeign && nameOf(name);
          if (called) add(called, entry, name, place);
        }),
      );
    [false, true].forEach((isForeign) => {
      each(isForeign, (name) => name.whole);
      each(isForeign, (name) => essence(index, name));
    });
    return found;
  }

  /* The concepts with the name that these words are, one of them perhaps the plural. */
  function conceptsCalled(index, spoken) {
    const before = whole(spoken.slice(0, -1).join(""));
    const last = plurals(whole(spoken[spoken.length - 1])).find((form) => index.concepts.has(before + form));
    return last === undefined ? null : index.concepts.get(before + last);
  }
  /* The longest name that a question has at some place, and where it ends there. */
  function longest(index, spoken, from) {
    for (let to = Math.min(spoken.length, from + LONGEST); to > from; to -= 1) {
      const isSmall = to === from + 1 && index.ignored.has(joined(spoken[from]));
      const found = isSmall ? null : conceptsCalled(index, spoken.slice(from, to));
      if (found) return { found, to };
    }
    return { found: [], to: from + 1 };
  }

  const NUMBER = /^\p{N}+$/u;

  /* Every concept named in these words, each with the words that name it. */
  function namedIn(index, spoken) {
    const found = [];
    for (let from = 0, to = 0; from < spoken.length; from = to) {
      const named = longest(index, spoken, from);
      to = named.to;
      const asked = spoken.slice(from, to).join(" ");
      named.found.forEach((one) => found.push({ ...one, asked }));
    }
    return found;
  }

  /* An emergency leads; then comes what something warns of, what no article mentions, and the rest; last of all, a
     place on the body, which is only where the others are. */
  const RANKS = [
    ({ isUrgent }) => isUrgent,
    ({ isPlace }) => !isPlace,
    ({ kind, warns }) => kind === "term" && warns,
    ({ kind }) => kind === "silent",
    ({ kind }) => kind === "term",
  ];
  function inRank(one, other) {
    const told = RANKS.find((holds) => Boolean(holds(one.entry)) !== Boolean(holds(other.entry)));
    return told ? Boolean(told(other.entry)) - Boolean(told(one.entry)) : 0;
  }

  /* The name of a page or of the treatment itself is an answer only where nothing else is. Numbers may stand in a
     name: "I'm 16 years old". */
  function find(query) {
    const { index, spoken } = query;
    index.concepts = index.concepts || byName(index);
    const telling = spoken.filter((word) => !index.ignored.has(joined(word)));
    const each = new Map();
    const forms = [spoken, telling];
    if (spoken.some((word) => NUMBER.test(word))) forms.push(spoken.filter((word) => !NUMBER.test(word)));
    forms
      .flatMap((form) => namedIn(index, form))
      .forEach((one) => {
        if (!each.has(one.entry)) each.set(one.entry, one);
      });
    const best = Array.from(each.values());
    const some = (kind) => best.filter(({ entry }) => kind(entry));
    const first = some(({ kind }) => /silent|term|named/.test(kind)).sort(inRank);
    const pages = ["patient", "table", "treatment"].map((wanted) => some(({ kind }) => kind === wanted));
    return [first, ...pages].find((same) => same.length) || [];
  }

  /* Silent concepts with a name that holds every word typed so far. A question with small words is none. */
  const begun = (query) =>
    (query.words.length && query.words.length === query.spoken.length ? query.index.silent : [])
      .map((entry) => ({ entry, own: match.score(query, entry.name) }))
      .filter(({ own }) => own.points && own.mask === query.every)
      .sort((a, b) => Boolean(a.own.isOneOf) - Boolean(b.own.isOneOf) || b.own.points - a.own.points);

  return { find, begun };
})();
