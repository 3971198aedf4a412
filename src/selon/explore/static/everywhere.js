// On every page: "/" goes to the search, and a filter that is chosen is asked at once.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.target.closest("input, select, textarea")) return;
  const field = document.querySelector("input[type=search]");
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});
for (const form of document.querySelectorAll("form[data-eager]")) {
  form.addEventListener("change", () => form.requestSubmit());
}
for (const form of document.querySelectorAll("form[method=get]")) {
  form.addEventListener("submit", () => { // what is empty need not stand in the address
    for (const field of form.elements) if (field.name && !field.value) field.disabled = true;
  });
}
