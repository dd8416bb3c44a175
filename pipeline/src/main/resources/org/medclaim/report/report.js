(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);

  function readArticle(panels) {
    const side = one(".side");
    const narrow = matchMedia("(max-width: 62rem)");
    const where = one("[data-where]");
    const say = one("[data-say]");
    let current = null;
    let flaggedOnly = false;
    let keys = true;

    const flagged = (panel) => panel.dataset.flagged === "yes";
    const reachable = () => panels.filter((panel) => !flaggedOnly || flagged(panel));
    const title = (panel) => document.getElementById(panel.id + "-h").textContent;

    function place(panel) {
      const mark = document.getElementById(panel.dataset.mark);
      const block = mark && mark.closest("[data-block]");
      if (!narrow.matches || !block) {
        side.append(panel);
      } else if (block.tagName === "LI") {
        block.append(panel);
      } else {
        block.after(panel);
      }
    }

    function show(panel, scrollText) {
      current = panel;
      for (const other of panels) {
        other.hidden = other !== panel;
      }
      place(panel);
      for (const part of all("[data-p]")) {
        part.classList.toggle("on", part.dataset.p.split(" ").includes(panel.id));
      }
      for (const marker of all("a.marker")) {
        const on = marker.id === panel.dataset.mark;
        marker.classList.toggle("on", on);
        if (on) {
          marker.setAttribute("aria-current", "true");
        } else {
          marker.removeAttribute("aria-current");
        }
      }
      side.scrollTop = 0;
      // Beside the text the panel scrolls by itself, and must do so from the keyboard too.
      side.tabIndex = narrow.matches ? -1 : 0;
      const list = reachable();
      where.textContent = list.includes(panel) ? list.indexOf(panel) + 1 + " of " + list.length : "";
      if (scrollText) {
        const mark = document.getElementById(panel.dataset.mark);
        if (mark) {
          mark.scrollIntoView({ block: narrow.matches ? "start" : "center" });
        }
      }
    }

    function step(by) {
      const list = reachable();
      if (list.length === 0) {
        say.textContent = "Nothing is flagged";
        return;
      }
      const at = list.indexOf(current);
      const start = by > 0 ? 0 : list.length - 1;
      const next = list[at < 0 ? start : (at + by + list.length) % list.length];
      show(next, true);
      say.textContent = title(next);
    }

    function toggleFlagged(button) {
      flaggedOnly = !flaggedOnly;
      button.setAttribute("aria-pressed", String(flaggedOnly));
      document.documentElement.classList.toggle("only", flaggedOnly);
      if (flaggedOnly && current && !flagged(current)) {
        step(1);
      } else if (current) {
        show(current, false);
      }
    }

    const actions = {
      previous: () => step(-1),
      next: () => step(1),
      flagged: () => toggleFlagged(one("[data-do=flagged]")),
      keys: () => {
        keys = !keys;
        one("[data-do=keys]").setAttribute("aria-pressed", String(keys));
      },
    };

    function focusPanel(panel) {
      show(panel, false);
      panel.focus({ preventScroll: !narrow.matches });
    }

    document.addEventListener("click", (event) => {
      const button = event.target.closest("[data-do]");
      if (button) {
        actions[button.dataset.do]();
        return;
      }
      const marker = event.target.closest("a.marker");
      if (marker) {
        event.preventDefault();
        focusPanel(document.getElementById(marker.hash.slice(1)));
        history.replaceState(null, "", marker.hash);
        return;
      }
      const part = event.target.closest("[data-p]");
      if (part && String(getSelection()) === "") {
        // A second click on shared text goes on to the next claim that it belongs to.
        const ids = part.dataset.p.split(" ");
        const at = current ? ids.indexOf(current.id) : -1;
        show(document.getElementById(ids[(at + 1) % ids.length]), part.tagName === "rect");
      }
    });

    document.addEventListener("keydown", (event) => {
      const typing = event.target.closest("input, textarea, select, [contenteditable]");
      if (!keys || typing || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      const action = { j: "next", k: "previous", f: "flagged" }[event.key.toLowerCase()];
      if (action) {
        event.preventDefault();
        actions[action]();
      }
    });

    function fromAddress() {
      const panel = panels.find((candidate) => "#" + candidate.id === location.hash);
      if (panel) {
        show(panel, true);
      }
      return Boolean(panel);
    }

    addEventListener("hashchange", fromAddress);
    narrow.addEventListener("change", () => current && place(current));
    addEventListener("beforeprint", () => panels.forEach((panel) => side.append(panel)));
    addEventListener("afterprint", () => current && place(current));
    one(".tools").hidden = false;
    if (!fromAddress()) {
      const first = panels.find(flagged) || panels[0];
      if (narrow.matches) {
        panels.forEach((panel) => (panel.hidden = true));
      } else {
        show(first, false);
      }
    }
  }

  function readRun(filters) {
    const rows = all("tr[data-keys]");
    const search = one("[data-search]");
    const shown = one("[data-shown]");
    const buttons = all("[data-filter]");
    let key = "";

    function apply() {
      const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      let count = 0;
      for (const row of rows) {
        const text = row.cells[0].textContent.toLowerCase();
        const fits = key === "" || row.dataset.keys.split(" ").includes(key);
        row.hidden = !(fits && words.every((word) => text.includes(word)));
        count += row.hidden ? 0 : 1;
      }
      shown.textContent = count + " of " + rows.length + (rows.length === 1 ? " article" : " articles");
    }

    for (const button of buttons) {
      button.addEventListener("click", () => {
        key = button.dataset.filter;
        buttons.forEach((other) => other.setAttribute("aria-pressed", String(other === button)));
        apply();
      });
    }
    search.addEventListener("input", apply);
    filters.hidden = false;
    apply();
  }

  document.documentElement.classList.add("js");
  const panels = all(".panel");
  if (panels.length > 0) {
    readArticle(panels);
  }
  const filters = one("[data-filters]");
  if (filters) {
    readRun(filters);
  }
})();
