/* Words, as search-match.js compares them: folded, with their plurals, and how far one is from another. */
window.candourWords = (() => {
  "use strict";

  /* Words: folded as hooks/candour/language/fold.py folds them. */
  const JOINT = /[-‐‑'’]/;
  const WORD = /[\p{L}\p{N}\p{M}]+(?:[-‐‑'’][\p{L}\p{N}\p{M}]+)*/gu;
  /* What lower case leaves apart and full case folding brings together: ß, a final sigma, a dotless i, old Cyrillic
     letters; and Cherokee, which folds to its capitals. tests/site/test_search.py compares every letter there is. */
  const APART = /[ßςı\u1c80-\u1c88]/g;
  const CHEROKEE = /[\u13f8-\u13fd\uab70-\uabbf]/g;
  /* What nobody sees, as hooks/candour/language/unseen.py has it; what is a mark is taken out anyway. */
  const UNSEEN = new RegExp(
    "[\\u00ad\\u061c\\u115f\\u1160\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0" +
      "\\ufff0-\\ufff8\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}]",
    "gu",
  );
  const fold = (text) =>
    text
      .normalize("NFKD")
      .replace(UNSEEN, "")
      .replace(/\p{M}+/gu, "")
      .toLowerCase()
      .replace(APART, (letter) => letter.toUpperCase().toLowerCase())
      .replace(CHEROKEE, (letter) => letter.toUpperCase());
  const whole = (text) => fold(text).replace(/[^\p{L}\p{N}]+/gu, "");
  const tokens = (text) => fold(text).match(WORD) || [];
  const joined = (word) => word.split(JOINT).join("");
  const forms = (word) => (JOINT.test(word) ? word.split(JOINT).concat(joined(word)) : [word]);
  const words = (text) => tokens(text).flatMap(forms);

  /* In English and in Spanish: scars, rashes, sesiones; cicatriz is cicatrices. */
  const isPlural = (one, many) =>
    many === `${one}s` || many === `${one}es` || (one.endsWith("z") && many === `${one.slice(0, -1)}ces`);
  const plurals = (word) => {
    const found = [word, `${word}s`, `${word}es`];
    if (word.endsWith("s")) found.push(word.slice(0, -1));
    if (word.endsWith("es")) found.push(word.slice(0, -2));
    if (word.endsWith("z")) found.push(`${word.slice(0, -1)}ces`);
    if (word.endsWith("ces")) found.push(`${word.slice(0, -3)}z`);
    return found.filter((form) => form.length > 2 || form === word);
  };

  /* How a word is like a typed one: 3 the same, 2 one of them the plural, 1 it begins so, 0 not at all. */
  function alike(typed, word) {
    if (word === typed) return 3;
    const [short, long] = word.length < typed.length ? [word, typed] : [typed, word];
    if (short.length > 2 && isPlural(short, long)) return 2;
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
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
          next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      if (Math.min(...next) > most) return most + 1;
      [before, row] = [row, next];
    }
    return row[other.length];
  }

  return { WORD, fold, whole, tokens, joined, forms, words, plurals, alike, isIn, distance };
})();
