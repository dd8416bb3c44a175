(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);
  const WORDS = { accepted: "Accepted", rejected: "Rejected", "needs-work": "Marked “needs work”" };

  // What a reviewer decides on these pages stays in this browser until it is exported. A page that
  // "medclaim review serve" serves sends it to the server instead, by a script of the server's own.
  const decisions = (() => {
    const up = one("[data-article]") ? "../.." : "..";
    const place = "medclaim " + new URL(up, location.href).href + " ";
    const memory = new Map();
    let store = null;
    try {
      store = window.localStorage;
      store.getItem(place);
    } catch {
      store = null;
    }
    const keys = () =>
      store ? Object.keys(store).filter((key) => key.startsWith(place + "decision ")) : [...memory.keys()];
    const read = (key) => (store ? store.getItem(key) : memory.get(key)) ?? null;
    const write = (key, value) => {
      if (!store) {
        memory.set(key, value);
      } else if (value === null) {
        store.removeItem(key);
      } else {
        store.setItem(key, value);
      }
      if (!store && value === null) {
        memory.delete(key);
      }
    };
    return {
      lasting: () => store !== null,
      get: (id) => JSON.parse(read(place + "decision " + id)),
      set: (id, decision) =>
        write(place + "decision " + id, decision && JSON.stringify(decision)),
      name: (given) => (given === undefined ? read(place + "name") || "" : write(place + "name", given)),
      count: () => keys().filter((key) => key.startsWith(place + "decision ")).length,
      file: () =>
        JSON.stringify(
          {
            schema: "medclaim.decisions/1",
            by: read(place + "name") || "",
            decisions: keys()
              .filter((key) => key.startsWith(place + "decision "))
              .sort()
              .map((key) => JSON.parse(read(key))),
          },
          null,
          2,
        ) + "\n",
    };
  })();

  function exportFile() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([decisions.file()], { type: "application/json" }));
    link.download = "medclaim-decisions.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  function showExport(served) {
    for (const button of all("[data-export]")) {
      const count = decisions.count();
      one("[data-count]", button).textContent = count;
      button.hidden = served || count === 0;
    }
  }

  function decide(panels, desk) {
    const box = one(".decide");
    const name = one("[data-by]", box);
    const comment = one("[data-comment]", box);
    const state = one("[data-state]", box);
    const buttons = all("[data-decide]", box);
    let panel = null;
    let served = null;

    const recorded = (of) =>
      of.dataset.decision
        ? { decision: of.dataset.decision, at: of.dataset.at, comment: of.dataset.note }
        : null;
    const current = (of) => (served ? served[of.dataset.id] : decisions.get(of.dataset.id) || recorded(of));

    // What was imported since is on the page itself.
    for (const each of panels) {
      const here = decisions.get(each.dataset.id);
      if (here && each.dataset.at >= here.at) {
        decisions.set(each.dataset.id, null);
      }
    }

    function mark(of) {
      const found = current(of);
      const code = found && found.decision !== "open" ? found.decision : "";
      const marker = document.getElementById(of.dataset.mark);
      if (marker) {
        marker.dataset.decided = code;
      }
      of.dataset.decided = code;
    }

    function show(of) {
      panel = of;
      of.append(box);
      box.hidden = false;
      const found = current(of);
      const code = found ? found.decision : "";
      buttons.forEach((b) => b.setAttribute("aria-pressed", String(b.dataset.decide === code)));
      comment.value = found && found.comment ? found.comment : "";
      if (!name.value) {
        name.value = decisions.name();
      }
      tell(found);
    }

    function tell(found) {
      const words = found && WORDS[found.decision];
      if (served) {
        state.textContent = words ? `${words} by ${found.by}; recorded.` : "";
      } else if (decisions.get(panel.dataset.id)) {
        state.textContent = decisions.lasting()
          ? `${words || "Taken back"}; kept in this browser. Export it and give it to “medclaim review import”.`
          : `${words || "Taken back"}; this browser keeps nothing: export before you close the page.`;
      } else {
        state.textContent = "";
      }
    }

    function entry(code) {
      const [claim, verdict, evidence, rules] = panel.dataset.basis
        .split(" ")
        .map((part) => (part === "-" ? "" : part));
      const said = one(".said", panel);
      return {
        finding_id: panel.dataset.id,
        article: desk.dataset.article,
        claim: said ? said.textContent : "",
        decision: code,
        comment: comment.value.trim(),
        at: new Date().toISOString().replace(/\.\d+Z$/, "Z"),
        basis: { claim, verdict, evidence, rules },
      };
    }

    function set(code) {
      decisions.name(name.value.trim());
      const made = entry(code);
      if (served) {
        state.textContent = "Recording …";
        document.dispatchEvent(
          new CustomEvent("medclaim:decide", { detail: { ...made, by: name.value.trim() } }),
        );
        return;
      }
      const known = recorded(panel);
      const same =
        (code === "open" && !known) ||
        (known && known.decision === code && (known.comment || "") === made.comment);
      decisions.set(panel.dataset.id, same ? null : made);
      mark(panel);
      show(panel);
      showExport(false);
    }

    function press(code) {
      const found = current(panel);
      const again = found && found.decision === code && (found.comment || "") === comment.value.trim();
      set(again ? "open" : code);
    }

    box.addEventListener("click", (event) => {
      const button = event.target.closest("[data-decide]");
      if (button) {
        press(button.dataset.decide);
      }
    });
    comment.addEventListener("change", () => {
      const found = current(panel);
      if (found && found.decision !== "open") {
        set(found.decision);
      }
    });
    name.addEventListener("change", () => decisions.name(name.value.trim()));
    document.addEventListener("medclaim:served", (event) => {
      served = event.detail.standing;
      if (event.detail.by) {
        name.value = event.detail.by;
        name.readOnly = true;
      }
      panels.forEach(mark);
      showExport(true);
      if (panel) {
        show(panel);
      }
    });
    document.addEventListener("medclaim:recorded", (event) => {
      served = event.detail.standing;
      panels.forEach(mark);
      show(panel);
    });
    document.addEventListener("medclaim:refused", (event) => {
      state.textContent = "Not recorded: " + event.detail.reason;
    });
    panels.forEach(mark);
    showExport(false);
    return { show, press };
  }

  function readArticle(panels) {
    const side = one(".side");
    const narrow = matchMedia("(max-width: 62rem)");
    const where = one("[data-where]");
    const say = one("[data-say]");
    const deciding = decide(panels, one(".desk"));
    let current = null;
    let flaggedOnly = false;
    let keys = true;
    let printing = false;

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
      deciding.show(panel);
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
      where.textContent = list.includes(panel) ? `${list.indexOf(panel) + 1} of ${list.length} marks` : "";
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
      history.replaceState(null, "", "#" + next.id);
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

    async function copyLink() {
      if (!current) {
        return;
      }
      const link = new URL("#" + current.id, location.href).href;
      try {
        await navigator.clipboard.writeText(link);
        say.textContent = "Link copied";
      } catch {
        // No clipboard without the user's leave: the address bar has the link then.
        location.hash = current.id;
        say.textContent = "The link is in the address bar";
      }
    }

    const press = (code) => current && deciding.press(code);
    const actions = {
      previous: () => step(-1),
      next: () => step(1),
      flagged: () => toggleFlagged(one("[data-do=flagged]")),
      copy: copyLink,
      export: exportFile,
      accept: () => press("accepted"),
      reject: () => press("rejected"),
      work: () => press("needs-work"),
      keys: () => {
        keys = !keys;
        one("[data-do=keys]").setAttribute("aria-pressed", String(keys));
      },
    };
    const LETTERS = {
      j: "next",
      k: "previous",
      f: "flagged",
      c: "copy",
      a: "accept",
      r: "reject",
      w: "work",
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
      const action = LETTERS[event.key.toLowerCase()];
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
    // Paper is narrow, too, but there all panels follow the text, in their order.
    narrow.addEventListener("change", () => current && !printing && place(current));
    addEventListener("beforeprint", () => {
      printing = true;
      panels.forEach((panel) => side.append(panel));
    });
    addEventListener("afterprint", () => {
      printing = false;
      if (current) {
        place(current);
      }
    });
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
    const TYPES = 5;
    const PACKS = 6;
    const AT_ONCE = 200;
    const search = one("[data-search]");
    const shown = one("[data-shown]");
    const active = one("[data-active]");
    const clear = one("[data-clear]");
    const buttons = all("[data-show]");
    const boxes = all("[data-facet] input");
    const rows = all("tr[data-keys]").map((row) => ({
      row,
      text: row.cells[0].textContent.toLowerCase(),
      open: row.dataset.keys,
      hits: one(".hits", row),
      findings: null,
    }));
    // Of thousands of rows only once a filter asks for them, so that the page opens sooner.
    const findings = (each) =>
      (each.findings ||= each.row.dataset.f
        .split(" ")
        .filter(Boolean)
        .map((word) => {
          const [signature, count] = word.split("*");
          return { parts: signature.split("."), count: Number(count || 1) };
        }));
    const more = one("[data-more]");
    let show = "";
    let most = AT_ONCE;

    const has = (value, part, codes) => {
      if (part === TYPES) {
        return [...value].some((code) => codes.has(code));
      }
      return part === PACKS ? value.split("+").some((code) => codes.has(code)) : codes.has(value);
    };

    function chosen() {
      const groups = new Map();
      for (const box of boxes.filter((each) => each.checked)) {
        const part = Number(box.closest("[data-facet]").dataset.facet);
        groups.set(part, (groups.get(part) || new Set()).add(box.value));
      }
      return [...groups];
    }

    function apply() {
      const sought = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      const groups = chosen();
      let count = 0;
      let fitting = 0;
      for (const each of rows) {
        let hits = 0;
        if (groups.length > 0) {
          for (const finding of findings(each)) {
            if (groups.every(([part, codes]) => has(finding.parts[part], part, codes))) {
              hits += finding.count;
            }
          }
        }
        const fits =
          (show === "" || show === each.open) &&
          (groups.length === 0 || hits > 0) &&
          sought.every((word) => each.text.includes(word));
        count += fits ? 1 : 0;
        each.row.hidden = !fits;
        each.row.classList.toggle("later", fits && count > most);
        const words = groups.length > 0 && fits ? ` (${hits} fit)` : "";
        if (each.hits.textContent !== words) {
          each.hits.textContent = words;
        }
        fitting += fits ? hits : 0;
      }
      shown.textContent =
        `${count} of ${rows.length} ${rows.length === 1 ? "article" : "articles"}` +
        (groups.length > 0 ? `, ${fitting} ${fitting === 1 ? "finding fits" : "findings fit"}` : "");
      active.textContent = groups.length > 0 ? `${groups.length} in use` : "";
      clear.hidden = groups.length === 0 && sought.length === 0 && show === "";
      more.hidden = count <= most;
    }

    function afresh() {
      most = AT_ONCE;
      apply();
    }

    function press(code) {
      show = code;
      buttons.forEach((other) => other.setAttribute("aria-pressed", String(other.dataset.show === code)));
      afresh();
    }

    buttons.forEach((button) => button.addEventListener("click", () => press(button.dataset.show)));
    boxes.forEach((box) => box.addEventListener("change", afresh));
    search.addEventListener("input", afresh);
    more.addEventListener("click", () => {
      most += AT_ONCE;
      apply();
    });
    clear.addEventListener("click", () => {
      boxes.forEach((box) => (box.checked = false));
      search.value = "";
      press("");
      search.focus();
    });
    one("[data-export]").addEventListener("click", exportFile);
    document.addEventListener("medclaim:served", () => showExport(true));
    filters.hidden = false;
    showExport(false);
    apply();
  }

  // What is folded away on the screen cannot be opened on paper.
  const folded = new Set();
  addEventListener("beforeprint", () => {
    for (const fold of all("details:not([open]):not(.facets)")) {
      folded.add(fold);
      fold.open = true;
    }
  });
  addEventListener("afterprint", () => {
    folded.forEach((fold) => (fold.open = false));
    folded.clear();
  });

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
