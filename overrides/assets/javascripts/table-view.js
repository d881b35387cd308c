/* A comparison's view: find a row, order the rows, choose the articles, or read one article alone.
   The table is complete without this script; the choice is kept in the address, so that a view can be shared. */
(function () {
  "use strict";
  var form = document.querySelector("form.view");
  var table = document.querySelector("table.comparison");
  if (!form || !table) return;
  var body = table.tBodies[0];
  var rows = Array.prototype.slice.call(body.rows);
  var order = {
    az: function (a, b) {
      return head(a).localeCompare(head(b), document.documentElement.lang);
    },
    differ: function (a, b) {
      return differs(b) - differs(a);
    },
  };

  function head(row) {
    return row.cells[0].querySelector("a").textContent;
  }
  function differs(row) {
    return row.querySelectorAll(".differs").length ? 1 : 0;
  }
  function words(row) {
    return (head(row) + " " + (row.getAttribute("data-also") || "")).toLowerCase();
  }

  function chosen() {
    if (form.one.value) return [form.one.value];
    return boxes()
      .filter(function (box) {
        return box.checked;
      })
      .map(function (box) {
        return box.value;
      });
  }
  function boxes() {
    return Array.prototype.slice.call(form.querySelectorAll("input[name=with]"));
  }

  var arranged = "";
  function arrange(by) {
    if (by === arranged) return; // to move every row is slow on a phone
    arranged = by;
    // equal rows keep their order, which is that of the page: most mentioned first
    (order[by] ? rows.slice().sort(order[by]) : rows).forEach(function (row) {
      body.appendChild(row);
    });
  }

  function show() {
    var wanted = form.find.value.trim().toLowerCase();
    var columns = chosen();
    var shown = 0;
    arrange(form.order.value);
    rows.forEach(function (row) {
      row.hidden = words(row).indexOf(wanted) < 0;
      if (!row.hidden) shown += 1;
    });
    Array.prototype.forEach.call(table.rows, function (row) {
      for (var column = 1; column < row.cells.length; column += 1) {
        row.cells[column].hidden = columns.length > 0 && columns.indexOf(String(column)) < 0;
      }
    });
    form.querySelector("fieldset").disabled = Boolean(form.one.value);
    table.classList.toggle("comparison--one", columns.length === 1);
    form.querySelector("output").value = form
      .getAttribute("data-count")
      .replace("{shown}", shown)
      .replace("{all}", rows.length);
  }

  function remember() {
    var query = new URLSearchParams();
    ["find", "order", "one"].forEach(function (name) {
      if (form[name].value.trim()) query.set(name, form[name].value.trim());
    });
    if (!form.one.value && chosen().length < boxes().length) query.set("with", chosen().join("."));
    var address = location.pathname + (query.toString() ? "?" + query : "") + location.hash;
    try {
      history.replaceState(null, "", address);
    } catch (error) {
      /* some browsers refuse on file:// */
    }
  }

  function recall() {
    var query = new URLSearchParams(location.search);
    ["find", "order", "one"].forEach(function (name) {
      form[name].value = query.get(name) || "";
      if (form[name].selectedIndex < 0) form[name].value = "";
    });
    var some = query.get("with");
    boxes().forEach(function (box) {
      box.checked = some === null || some.split(".").indexOf(box.value) >= 0;
    });
  }

  function change() {
    show();
    remember();
  }
  form.addEventListener("input", change);
  form.addEventListener("change", change);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
  });
  form.addEventListener("reset", function () {
    setTimeout(change);
  });
  recall();
  show();
  form.hidden = false;
})();
