// Small comforts on top of pages that work without this file.
"use strict";

// Leads a screen reader and the keyboard to what must be mended first.
const errors = document.getElementById("errors");
if (errors) errors.focus();

// Progress of an upload: <input type="file" data-progress="id of a <progress>">.
const progressOf = (event) => {
  const input = event.target.closest("[data-progress]");
  return input && document.getElementById(input.dataset.progress);
};
document.addEventListener("htmx:xhr:progress", (event) => {
  const bar = progressOf(event);
  if (!bar || !event.detail.lengthComputable) return;
  bar.hidden = false;
  bar.value = Math.round((100 * event.detail.loaded) / event.detail.total);
});
document.addEventListener("htmx:afterRequest", (event) => {
  const bar = progressOf(event);
  if (bar) bar.hidden = true;
});

// A second press of the same button waits for the first answer.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});
