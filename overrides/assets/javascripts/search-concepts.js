/* The concepts that a question names, as "make-up" in "Can I wear make-up after it?": what it is about, whatever other
   words are in it. */
window.candourConcepts = (() => {
  "use strict";
  const match = window.candourMatch;
  const { plurals, whole } = window.candourWords;
  const LONGEST = 6; /* words of a name */

  /* A name that several kinds of places have belongs to the first of these. */
  const OWNERS = ["term", "silent", "treatment", "patient", "table"];

  /* Concepts by their whole names. */
  function byName(index) {
    const found = new Map();
    const places = index.silent.concat(index.entries.filter((entry) => entry.where < 0));
    OWNERS.forEach((kind) => {
      const own = new Map();
      places
        .filter((entry) => entry.kind === kind)
        .forEach((entry) =>
          index.names[entry.name].forEach((name, place) => {
            const why = place ? name.text : "";
            const one = { entry, own: { points: match.EXACT, why, isOneOf: name.isOneOf } };
            const same = own.get(name.whole) || [];
            if (!same.some((other) => other.entry === entry)) own.set(name.whole, same.concat(one));
          }),
        );
      own.forEach((same, name) => found.set(name, found.get(name) || same));
    });
    return found;
  }

  /* The concepts with the name that these words are, one of them perhaps the plural. */
  function named(index, spoken) {
    const before = whole(spoken.slice(0, -1).join(""));
    const last = plurals(whole(spoken[spoken.length - 1])).find((form) => index.concepts.has(before + form));
    return last === undefined ? null : index.concepts.get(before + last);
  }
  /* The longest name that a question has at some place, and where it ends there. */
  function longest({ index, spoken }, from) {
    for (let to = Math.min(spoken.length, from + LONGEST); to > from; to -= 1) {
      const isSmall = to === from + 1 && index.ignored.has(spoken[from]);
      const found = isSmall ? null : named(index, spoken.slice(from, to));
      if (found) return { found, to };
    }
    return { found: [], to: from + 1 };
  }

  /* What no article mentions comes first, then what something warns of. The name of a page or of the treatment itself
     is an answer only where nothing else is. */
  function find(query) {
    const { index, spoken } = query;
    index.concepts = index.concepts || byName(index);
    const each = new Map();
    for (let from = 0; from < spoken.length;) {
      const { found, to } = longest(query, from);
      found.filter((one) => !each.has(one.entry)).forEach((one) => each.set(one.entry, one));
      from = to;
    }
    const best = Array.from(each.values());
    const some = (kind) => best.filter(({ entry }) => kind(entry));
    const telling = some(({ kind }) => kind === "silent").concat(
      some(({ kind, warns }) => kind === "term" && warns),
      some(({ kind, warns }) => kind === "term" && !warns),
    );
    const pages = ["patient", "table", "treatment"].map((wanted) => some(({ kind }) => kind === wanted));
    return [telling, ...pages].find((same) => same.length) || [];
  }

  /* Silent concepts with a name that holds every word typed so far. */
  const begun = (query) =>
    query.index.silent
      .map((entry) => ({ entry, own: match.score(query, entry.name) }))
      .filter(({ own }) => own.points && own.mask === query.every);

  return { find, begun };
})();
