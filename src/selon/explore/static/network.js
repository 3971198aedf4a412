// The network: pointing at an actor shows its ties alone; drag and wheel (with Ctrl) move and zoom the sheet.
const net = document.querySelector(".net");
const whole = net ? net.getAttribute("viewBox").split(" ").map(Number) : null;
let box = whole && [...whole];

function show() { net.setAttribute("viewBox", box.map((n) => n.toFixed(1)).join(" ")); }

function zoom(factor, x = box[0] + box[2] / 2, y = box[1] + box[3] / 2) {
  const wide = Math.min(whole[2], Math.max(whole[2] / 8, box[2] * factor));
  const real = wide / box[2];
  box = [x - (x - box[0]) * real, y - (y - box[1]) * real, wide, box[3] * real];
  show();
}

function near(id) {
  net.classList.toggle("some", Boolean(id));
  for (const old of net.querySelectorAll(".near")) old.classList.remove("near");
  if (!id) return;
  const close = new Set([id]);
  for (const edge of net.querySelectorAll(".edge")) {
    const { source, target } = edge.dataset;
    if (source !== id && target !== id) continue;
    edge.classList.add("near");
    close.add(source).add(target);
  }
  for (const node of net.querySelectorAll(".node")) if (close.has(node.dataset.id)) node.classList.add("near");
}

if (net) {
  net.classList.add("live");
  for (const node of net.querySelectorAll(".node")) {
    node.addEventListener("pointerenter", () => near(node.dataset.id));
    node.addEventListener("pointerleave", () => near(null));
    node.addEventListener("focus", () => near(node.dataset.id));
    node.addEventListener("blur", () => near(null));
  }
  let from = null;
  net.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "mouse" || event.target.closest(".node")) return;
    from = [event.clientX, event.clientY];
    net.setPointerCapture(event.pointerId);
  });
  net.addEventListener("pointermove", (event) => {
    if (!from) return;
    const unit = box[2] / net.clientWidth;
    box[0] -= (event.clientX - from[0]) * unit;
    box[1] -= (event.clientY - from[1]) * unit;
    from = [event.clientX, event.clientY];
    show();
  });
  net.addEventListener("pointerup", () => { from = null; });
  net.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return; // the page scrolls over the drawing as anywhere else
    event.preventDefault();
    const at = net.getBoundingClientRect();
    zoom(event.deltaY < 0 ? 0.85 : 1.18, box[0] + (event.clientX - at.left) / at.width * box[2],
      box[1] + (event.clientY - at.top) / at.height * box[3]);
  }, { passive: false });
  const buttons = document.querySelector(".zoom");
  buttons.hidden = false;
  buttons.addEventListener("click", (event) => {
    const { by } = event.target.dataset;
    if (by === "all") { box = [...whole]; show(); } else if (by) zoom(Number(by));
  });
}
