/* On "can I have it?": what is ticked gathers into a summary, in the list's order, strictest first.
   Nothing is stored or sent: no storage, no address, no request. The page is complete without. */
(function () {
  "use strict";
  var form = document.querySelector("form.checklist");
  if (!form) return;
  var reasons = Array.prototype.slice.call(form.querySelectorAll(".reason"));
  var status = form.querySelector("[role=status]");
  var tally = form.querySelector(".tally");
  var list = form.querySelector("ol.ticked");

  function box(reason) {
    return reason.querySelector("input");
  }

  function entry(reason) {
    var item = document.createElement("li");
    var name = document.createElement("strong");
    name.textContent = reason.querySelector("label").textContent;
    item.appendChild(name);
    [".gathered", ".ask", "details"].forEach(function (part) {
      item.appendChild(reason.querySelector(part).cloneNode(true));
    });
    return item;
  }

  function show(event) {
    var ticked = reasons.filter(function (reason) {
      return box(reason).checked;
    });
    list.textContent = "";
    ticked.forEach(function (reason) {
      list.appendChild(entry(reason));
    });
    form.querySelector(".some").hidden = !ticked.length;
    form.querySelector(".none").hidden = ticked.length > 0;
    tally.querySelector("a").hidden = !ticked.length;
    tally.classList.toggle("filled", ticked.length > 0);
    var words = status.getAttribute(ticked.length === 1 ? "data-one" : ticked.length ? "data-many" : "data-none");
    status.textContent = event || ticked.length ? words.replace("{}", ticked.length) : "";
  }

  function done() {
    form.classList.remove("answering");
  }

  form.querySelector(".tools").hidden = false;
  form.addEventListener("change", show);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
  });
  form.addEventListener("reset", function (event) {
    setTimeout(show, 0, event);
  });
  form.querySelector("button[type=button]").addEventListener("click", function () {
    form.classList.add("answering"); /* checklist.css: paper shows the summary alone */
    window.print();
  });
  window.addEventListener("afterprint", done);
  window.addEventListener("pageshow", function () {
    show();
  });
  show();
})();
