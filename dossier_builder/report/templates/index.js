// The table is complete and sorted without this: it sorts by the column whose title is pressed.
const table = document.getElementById("dossiers");
for (const head of table ? table.querySelectorAll("th[data-sort]") : []) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = head.textContent;
  head.replaceChildren(button);
  button.addEventListener("click", () => {
    const up = head.getAttribute("aria-sort") !== "ascending";
    for (const other of table.querySelectorAll("th[aria-sort]")) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    const key = head.dataset.sort, numeric = ["stage", "total", "questions"].includes(key);
    const order = (a, b) => numeric ? a.dataset[key] - b.dataset[key]
      : a.dataset[key].localeCompare(b.dataset[key], "fr", { numeric: true });
    const body = table.tBodies[0];
    body.append(...[...body.rows].sort((a, b) => up ? order(a, b) : order(b, a)));
  });
}
