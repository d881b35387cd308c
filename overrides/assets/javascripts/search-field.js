/* On every page: "/" leads to the search field, or to the page that has one; the names that search needs are
   asked for once somebody is about to type. */
(() => {
  "use strict";
  const form = document.querySelector(".site-search");
  if (!form) return;

  const isInSight = (field) => field.offsetParent !== null;
  const isTyping = (element) => element.isContentEditable || /^(input|select|textarea)$/i.test(element.tagName);

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const fields = Array.from(document.querySelectorAll("[role=search] input[name=q]")).reverse();
    const field = fields.find(isInSight);
    event.preventDefault();
    if (!field) {
      location.href = form.action;
      return;
    }
    field.focus();
    field.select();
  });
  form.addEventListener("focusin", () => {
    if (location.protocol === "file:" || form.querySelector("link")) return;
    const hint = document.createElement("link");
    hint.rel = "prefetch";
    hint.as = "script";
    hint.href = form.dataset.names;
    form.append(hint);
  });
})();
