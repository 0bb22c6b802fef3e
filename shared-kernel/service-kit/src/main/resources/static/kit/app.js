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

// A form that saves itself says so when it does not, keeps what was typed, and saves again once it can.
const draft = document.querySelector("form[data-autosave]");
if (draft) {
  let lost = false; // nobody is signed in any more
  let unsaved = false; // what is typed is not saved
  let renewed = false; // a new token was tried since saving last went well
  let busy = false;
  let waiting = null; // the button pressed while it was saving

  const say = (id) => {
    for (const note of draft.querySelectorAll("[data-note]")) note.hidden = note.id !== id;
    if (id) document.getElementById("autosave").replaceChildren();
  };
  // The token of a form belongs to a sign-in: after another one, the page has another.
  const renew = async () => {
    try {
      const page = await fetch(draft.dataset.autosave, { headers: { Accept: "text/html" } });
      if (!page.ok || page.redirected) return false;
      const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
      const token = fresh.querySelector("form[data-autosave] input[name=_csrf]");
      if (!token) return false;
      draft.querySelector("input[name=_csrf]").value = token.value;
      return true;
    } catch {
      return false;
    }
  };
  const again = async () => {
    if (!unsaved || busy || document.hidden) return;
    if (lost && !(await renew())) return;
    lost = false;
    htmx.trigger(draft, "change");
  };
  const ours = (event) => event.detail.elt === draft;

  document.addEventListener("htmx:beforeRequest", (event) => {
    if (!ours(event)) return;
    if (draft.dataset.sent) event.preventDefault();
    else busy = true;
  });
  document.addEventListener("htmx:responseError", async (event) => {
    if (!ours(event)) return;
    unsaved = true;
    const status = event.detail.xhr.status;
    if (status !== 401 && status !== 403) return say("autosave-failed");
    lost = true;
    say("autosave-signed-out");
    if (renewed) return;
    renewed = true;
    if (await renew()) {
      lost = false;
      htmx.trigger(draft, "change");
    }
  });
  for (const failure of ["htmx:sendError", "htmx:timeout"])
    document.addEventListener(failure, (event) => {
      if (!ours(event)) return;
      unsaved = true;
      say("autosave-failed");
    });
  document.addEventListener("htmx:afterRequest", (event) => {
    if (!ours(event)) return;
    busy = false;
    if (event.detail.successful) {
      lost = unsaved = renewed = false;
      say(null);
    }
    if (waiting) {
      const button = waiting;
      waiting = null;
      draft.requestSubmit(button);
    }
  });
  window.addEventListener("focus", again);
  window.addEventListener("online", again);
  document.addEventListener("visibilitychange", again);

  draft.addEventListener("submit", async (event) => {
    if (!lost && !busy) return;
    event.preventDefault();
    if (busy) {
      waiting = event.submitter;
      return;
    }
    if (await renew()) {
      lost = false;
      draft.requestSubmit(event.submitter);
    } else {
      say("autosave-signed-out");
      document.getElementById("autosave-signed-out").focus();
    }
  });
  window.addEventListener("beforeunload", (event) => {
    if (unsaved && !draft.dataset.sent) event.preventDefault();
  });
}

// A second press of the same button waits for the first answer. Not where the answer is a file: its page stays, and shows no other.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented || "download" in form.dataset) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});
