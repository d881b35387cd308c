/* On the page of disagreements: show only points of one kind, or only those that touch safety.
   The choice is kept in the address, so that a view can be shared. The page is complete without. */
(function () {
  "use strict";
  var points = Array.prototype.slice.call(document.querySelectorAll(".point[data-kind]"));
  var first = document.querySelector(".md-typeset h2");
  if (points.length < 2 || !first) return;

  var box = document.createElement("fieldset");
  box.className = "filters";
  var legend = document.createElement("legend");
  legend.textContent = "Show";
  box.appendChild(legend);
  var count = document.createElement("span");
  count.setAttribute("role", "status");

  function choice(name, label, attribute) {
    var select = document.createElement("select");
    var values = points.map(function (point) { return point.getAttribute(attribute); });
    var unique = values.filter(function (value, index) { return values.indexOf(value) === index; }).sort();
    [["", "all"]].concat(unique.map(function (value) { return [value, value.replace(/-/g, " ")]; })).forEach(function (pair) {
      var option = document.createElement("option");
      option.value = pair[0];
      option.textContent = pair[1];
      select.appendChild(option);
    });
    select.value = new URLSearchParams(location.search).get(name) || "";
    if (select.selectedIndex < 0) select.value = "";
    var wrapper = document.createElement("label");
    wrapper.textContent = label + " ";
    wrapper.appendChild(select);
    box.appendChild(wrapper);
    select.addEventListener("change", show);
    return { name: name, select: select, attribute: attribute };
  }

  function show(event) {
    var shown = 0;
    points.forEach(function (point) {
      point.hidden = choices.some(function (one) {
        return one.select.value && point.getAttribute(one.attribute) !== one.select.value;
      });
      if (!point.hidden) shown += 1;
    });
    document.querySelectorAll(".md-typeset section").forEach(function (section) {
      var inside = section.querySelectorAll(".point[data-kind]");
      section.hidden = inside.length > 0 && section.querySelectorAll(".point:not([hidden])").length === 0;
    });
    count.textContent = shown + " of " + points.length;
    if (!event) return;
    var query = new URLSearchParams();
    choices.forEach(function (one) { if (one.select.value) query.set(one.name, one.select.value); });
    var address = location.pathname + (query.toString() ? "?" + query : "") + location.hash;
    try { history.replaceState(null, "", address); } catch (error) { /* some browsers refuse on file:// */ }
  }

  var choices = [choice("kind", "Kind", "data-kind"), choice("touches", "Touches", "data-safety")];
  box.appendChild(count);
  first.parentNode.parentNode.insertBefore(box, first.parentNode);
  show();
})();
