// The page is complete without this: it copies lines, and opens what a link points to.
for (const block of document.querySelectorAll(".lines")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copier";
  button.addEventListener("click", async () => {
    const text = block.querySelector("pre").textContent;
    let done = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      getSelection().selectAllChildren(block.querySelector("pre"));
      done = document.execCommand("copy");
    }
    button.textContent = done ? "Copié" : "Sélectionné";
    setTimeout(() => { button.textContent = "Copier"; }, 2500);
  });
  block.append(button);
}
function reveal() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let node = target; node; node = node.parentElement) {
    if (node.tagName === "DETAILS") node.open = true;
  }
  if (target) target.scrollIntoView();
}
addEventListener("hashchange", reveal);
reveal();
