/* On every page: "/" leads to the search field, or to the page that has one; the names that search needs are
   asked for once somebody is about to type. */
(function () {
  "use strict";
  var form = document.querySelector(".site-search");
  if (!form) return;

  function inSight(field) {
    return field.offsetParent !== null;
  }
  function isTyping(element) {
    return element.isContentEditable || /^(input|select|textarea)$/i.test(element.tagName);
  }

  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    var fields = Array.prototype.slice.call(document.querySelectorAll("[role=search] input[name=q]")).reverse();
    var field = fields.filter(inSight)[0];
    event.preventDefault();
    if (!field) {
      location.href = form.action;
      return;
    }
    field.focus();
    field.select();
  });
  form.addEventListener("focusin", function () {
    if (location.protocol === "file:" || form.querySelector("link")) return;
    var hint = document.createElement("link");
    hint.rel = "prefetch";
    hint.as = "script";
    hint.href = form.getAttribute("data-names");
    form.appendChild(hint);
  });
})();
