/* On "can I have it?": what is ticked gathers into a summary, in the list's order, strictest first.
   Nothing is stored or sent: no storage, no address, no request. The page is complete without. */
(() => {
  "use strict";
  const form = document.querySelector("form.checklist");
  if (!form) return;
  const reasons = Array.from(form.querySelectorAll(".reason"));
  const status = form.querySelector("[role=status]");
  const tally = form.querySelector(".tally");
  const list = form.querySelector("ol.ticked");

  function entry(reason) {
    const item = document.createElement("li");
    const name = document.createElement("strong");
    name.textContent = reason.querySelector("label").textContent;
    item.append(name, ...[".gathered", ".ask", "details"].map((part) => reason.querySelector(part).cloneNode(true)));
    return item;
  }

  function show(event) {
    const ticked = reasons.filter((reason) => reason.querySelector("input").checked);
    list.replaceChildren(...ticked.map(entry));
    form.querySelector(".some").hidden = !ticked.length;
    form.querySelector(".none").hidden = ticked.length > 0;
    tally.querySelector("a").hidden = !ticked.length;
    tally.classList.toggle("filled", ticked.length > 0);
    const { none, one, many } = status.dataset;
    const words = ticked.length > 1 ? many : ticked.length ? one : none;
    status.textContent = event || ticked.length ? words.replace("{}", ticked.length) : "";
  }

  form.querySelector(".tools").hidden = false;
  form.addEventListener("change", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => setTimeout(show, 0, event));
  form.querySelector("button[type=button]").addEventListener("click", () => {
    form.classList.add("answering"); /* checklist.css: paper shows the summary alone */
    window.print();
  });
  window.addEventListener("afterprint", () => form.classList.remove("answering"));
  window.addEventListener("pageshow", () => show());
  show();
})();
