// Only in pages that "medclaim review serve" serves: sends decisions to it and brings those that stand.
(() => {
  "use strict";
  const meta = (name) => document.querySelector(`meta[name=${name}]`).content;
  const tell = (type, detail) => document.dispatchEvent(new CustomEvent(type, { detail }));

  async function ask(options) {
    const answer = await fetch("/decisions", { credentials: "same-origin", ...options });
    if (!answer.ok) {
      throw new Error((await answer.text()).trim());
    }
    return answer.json();
  }

  document.addEventListener("medclaim:decide", async (event) => {
    try {
      const standing = await ask({
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Medclaim-Token": meta("medclaim-token") },
        body: JSON.stringify(event.detail),
      });
      tell("medclaim:recorded", { standing, id: event.detail.finding_id });
    } catch (problem) {
      tell("medclaim:refused", { reason: problem.message, id: event.detail.finding_id });
    }
  });

  document.addEventListener("DOMContentLoaded", async () => {
    try {
      tell("medclaim:served", { standing: await ask({}), by: meta("medclaim-by") });
    } catch (problem) {
      tell("medclaim:refused", { reason: problem.message });
    }
  });
})();
