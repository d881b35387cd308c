/* On the page of disagreements: show only points of one kind, or only those that touch safety.
   The choice is kept in the address, so that a view can be shared. The page is complete without. */
(() => {
  "use strict";
  const form = document.querySelector("form.view[data-points]");
  if (!form) return;
  const points = Array.from(document.querySelectorAll(".point[data-kind]"));
  const names = ["kind", "touches"];

  const isWanted = (point) => names.every((name) => !form[name].value || point.dataset[name] === form[name].value);

  function show() {
    points.forEach((point) => {
      point.hidden = !isWanted(point);
    });
    document.querySelectorAll("section.points").forEach((section) => {
      const inside = section.querySelectorAll(".point:not([hidden])").length;
      section.hidden = inside === 0;
      section.querySelector(".count").textContent = inside;
    });
    /* what is explained is shown, and is not a point on which articles differ */
    const open = points.filter((point) => "open" in point.dataset);
    const shown = open.filter((point) => !point.hidden).length;
    form.querySelector("output").value = form.dataset.points.replace("{shown}", shown).replace("{all}", open.length);
  }

  function remember() {
    const query = new URLSearchParams();
    names.forEach((name) => {
      if (form[name].value) query.set(name, form[name].value);
    });
    const asked = query.toString() ? `?${query}` : "";
    try {
      history.replaceState(null, "", location.pathname + asked + location.hash);
    } catch {
      /* some browsers refuse on file:// */
    }
  }

  /* What the address names after "#", where anything may stand. */
  function aim() {
    const typed = location.hash.slice(1);
    try {
      return document.getElementById(decodeURIComponent(typed));
    } catch {
      return null;
    }
  }

  function recall() {
    const query = new URLSearchParams(location.search);
    const named = aim();
    names.forEach((name) => {
      form[name].value = query.get(name) || "";
      if (form[name].selectedIndex < 0) form[name].value = "";
    });
    /* a point that the address names is never hidden by what else it says */
    if (points.includes(named) && !isWanted(named)) form.reset();
  }

  form.addEventListener("change", () => {
    show();
    remember();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  recall();
  show();
  form.hidden = false;
})();
