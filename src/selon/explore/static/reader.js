// A dispatch: pointing at words shows the fact that they belong to; j and k go through the facts.
const text = document.querySelector(".text");
const facts = [...document.querySelectorAll(".fact")];
const ROLES = ["source", "cue", "content", "party", "event", "position"];

const segments = new Map();
for (const segment of text?.querySelectorAll("[data-of]") ?? []) {
  for (const of of segment.dataset.of.split(" ")) {
    const [fact, role] = of.split(".");
    if (!segments.has(fact)) segments.set(fact, []);
    segments.get(fact).push({ segment, role });
  }
}

let lit = null;

function light(fact, { scroll = false } = {}) {
  if (fact === lit) return;
  for (const old of document.querySelectorAll(".lit")) old.classList.remove("lit");
  lit = fact;
  const parts = segments.get(fact) ?? [];
  for (const { segment } of parts) segment.classList.add("lit");
  const card = document.getElementById(`fact-${fact}`);
  card?.classList.add("lit");
  if (scroll && parts.length) parts[0].segment.scrollIntoView({ block: "center" });
  if (card && !scroll) within(card);
  join(parts);
  lift(card);
}

function within(card) { // scrolls the list, never the page
  const list = card.closest(".side");
  const [inner, outer] = [card.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) list.scrollTop += inner.top - outer.top - 40;
}

function join(parts) { // a line from the source over the cue to what is said
  document.querySelector(".links")?.remove();
  const first = ROLES.map((role) => parts.find((part) => part.role === role)).filter(Boolean);
  if (first.length < 2) return;
  const page = document.querySelector(".page");
  const at = page.getBoundingClientRect();
  const points = first.map(({ segment }) => segment.getClientRects()[0]).filter(Boolean)
    .map((box) => [box.left - at.left + Math.min(box.width / 2, 40), box.bottom - at.top]);
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.classList.add("links");
  svg.setAttribute("aria-hidden", "true");
  for (let i = 1; i < points.length; i++) {
    const [[x1, y1], [x2, y2]] = [points[i - 1], points[i]];
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", `M${x1} ${y1}Q${(x1 + x2) / 2} ${Math.max(y1, y2) + 18} ${x2} ${y2}`);
    svg.append(path);
  }
  page.append(svg);
}

function lift(card) { // on a narrow screen the list is far below: its entry comes up as a sheet
  document.querySelector(".sheet")?.remove();
  if (!card || !matchMedia("(max-width: 64rem)").matches) return;
  const sheet = document.createElement("div");
  sheet.className = "sheet";
  sheet.setAttribute("role", "status");
  const copy = document.createElement("div");
  copy.className = card.className;
  copy.append(...card.cloneNode(true).childNodes);
  copy.querySelectorAll("form, details").forEach((form) => form.remove());
  sheet.append(copy);
  document.body.append(sheet);
}

const factOf = (target) => target.closest?.("[data-of]")?.dataset.of.split(" ")[0].split(".")[0];
const cardOf = (target) => target.closest?.(".side .fact")?.id.slice("fact-".length);

text?.addEventListener("pointerover", (event) => {
  const fact = event.pointerType === "mouse" && factOf(event.target);
  if (fact) light(fact);
});
document.addEventListener("click", (event) => {
  if (event.target.closest("a, button, input, select, label, summary")) return;
  light(factOf(event.target) ?? cardOf(event.target) ?? null, { scroll: Boolean(cardOf(event.target)) });
});
for (const card of facts) card.addEventListener("focusin", () => light(cardOf(card)));

function step(by) {
  const seen = facts.filter((card) => card.offsetParent);
  if (!seen.length) return;
  const at = seen.findIndex((card) => card.id === `fact-${lit}`);
  const next = seen[Math.max(0, Math.min(seen.length - 1, at < 0 ? 0 : at + by))];
  light(next.id.slice("fact-".length), { scroll: true });
  next.focus({ preventScroll: true });
  within(next);
}

document.addEventListener("keydown", (event) => {
  if (event.target.closest("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "j") step(1);
  if (event.key === "k") step(-1);
  if (event.key === "Escape") light(null);
});

// Which layers are shown is remembered on this machine.
for (const box of document.querySelectorAll(".layers input")) {
  const kept = localStorage.getItem(`selon-${box.id}`);
  if (kept !== null) box.checked = kept === "yes";
  box.addEventListener("change", () => localStorage.setItem(`selon-${box.id}`, box.checked ? "yes" : "no"));
}
