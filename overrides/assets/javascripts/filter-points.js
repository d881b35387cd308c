/* On the page of disagreements: show only points of one kind, or only those that touch safety.
   The choice is kept in the address, so that a view can be shared. The page is complete without. */
(function () {
  "use strict";
  var form = document.querySelector("form.view[data-points]");
  if (!form) return;
  var points = Array.prototype.slice.call(document.querySelectorAll(".point[data-kind]"));
  var names = ["kind", "touches"];

  function isWanted(point) {
    return names.every(function (name) {
      return !form[name].value || point.getAttribute("data-" + name) === form[name].value;
    });
  }

  function show() {
    var shown = 0;
    points.forEach(function (point) {
      point.hidden = !isWanted(point);
      if (!point.hidden) shown += 1;
    });
    document.querySelectorAll("section.points").forEach(function (section) {
      var inside = section.querySelectorAll(".point:not([hidden])").length;
      section.hidden = inside === 0;
      section.querySelector(".count").textContent = inside;
    });
    form.querySelector("output").value = form
      .getAttribute("data-points")
      .replace("{shown}", shown)
      .replace("{all}", points.length);
  }

  function remember() {
    var query = new URLSearchParams();
    names.forEach(function (name) {
      if (form[name].value) query.set(name, form[name].value);
    });
    var address = location.pathname + (query.toString() ? "?" + query : "") + location.hash;
    try {
      history.replaceState(null, "", address);
    } catch (error) {
      /* some browsers refuse on file:// */
    }
  }

  function recall() {
    var query = new URLSearchParams(location.search);
    var named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    names.forEach(function (name) {
      form[name].value = query.get(name) || "";
      if (form[name].selectedIndex < 0) form[name].value = "";
    });
    // a point that the address names is never hidden by what else it says
    if (named && points.indexOf(named) >= 0 && !isWanted(named)) form.reset();
  }

  form.addEventListener("change", function () {
    show();
    remember();
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
  });
  recall();
  show();
  form.hidden = false;
})();
