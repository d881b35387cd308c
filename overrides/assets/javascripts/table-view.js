/* A comparison's view: find a row, order the rows, choose the articles, or read one article alone.
   The table is complete without this script; the choice is kept in the address, so that a view can be shared. */
(() => {
  "use strict";
  const form = document.querySelector("form.view");
  const table = document.querySelector("table.comparison");
  if (!form || !table) return;
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const boxes = Array.from(form.querySelectorAll("input[name=with]"));

  const head = (row) => row.cells[0].querySelector("a").textContent;
  const differs = (row) => (row.querySelector(".differs") ? 1 : 0);
  const words = (row) => `${head(row)} ${row.dataset.also || ""}`.toLowerCase();
  const order = {
    az: (a, b) => head(a).localeCompare(head(b), document.documentElement.lang),
    differ: (a, b) => differs(b) - differs(a),
  };

  const chosen = () => (form.one.value ? [form.one.value] : boxes.filter((box) => box.checked).map((box) => box.value));

  let arranged = "";
  function arrange(by) {
    if (by === arranged) return; /* to move every row is slow on a phone */
    arranged = by;
    /* equal rows keep their order, which is that of the page */
    body.append(...(order[by] ? [...rows].sort(order[by]) : rows));
  }

  function show() {
    const wanted = form.find.value.trim().toLowerCase();
    const columns = chosen();
    arrange(form.order.value);
    rows.forEach((row) => {
      row.hidden = !words(row).includes(wanted);
    });
    Array.from(table.rows).forEach((row) => {
      Array.from(row.cells).forEach((cell, column) => {
        cell.hidden = column > 0 && columns.length > 0 && !columns.includes(String(column));
      });
    });
    form.querySelector("fieldset").disabled = Boolean(form.one.value);
    table.classList.toggle("comparison--one", columns.length === 1);
    const shown = rows.filter((row) => !row.hidden).length;
    form.querySelector("output").value = form.dataset.count.replace("{shown}", shown).replace("{all}", rows.length);
  }

  function remember() {
    const query = new URLSearchParams();
    ["find", "order", "one"].forEach((name) => {
      if (form[name].value.trim()) query.set(name, form[name].value.trim());
    });
    if (!form.one.value && chosen().length < boxes.length) query.set("with", chosen().join("."));
    const asked = query.toString() ? `?${query}` : "";
    try {
      history.replaceState(null, "", location.pathname + asked + location.hash);
    } catch {
      /* some browsers refuse on file:// */
    }
  }

  function recall() {
    const query = new URLSearchParams(location.search);
    ["find", "order", "one"].forEach((name) => {
      form[name].value = query.get(name) || "";
      if (form[name].selectedIndex < 0) form[name].value = "";
    });
    const some = query.get("with");
    boxes.forEach((box) => {
      box.checked = some === null || some.split(".").includes(box.value);
    });
  }

  function change() {
    show();
    remember();
  }
  form.addEventListener("input", change);
  form.addEventListener("change", change);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(change));
  recall();
  show();
  form.hidden = false;
})();
