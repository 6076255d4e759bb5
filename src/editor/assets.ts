/** What the page runs: it draws the cards, and asks for the check again when somebody has stopped typing. */
export const pageScript = `
const drawCards = () => {
  for (const place of document.querySelectorAll('[data-carte]')) {
    const card = new AdaptiveCards.AdaptiveCard();
    card.parse(JSON.parse(place.dataset.carte));
    const drawn = card.render();
    if (drawn) place.replaceChildren(drawn);
  }
};
const form = document.getElementById('formulaire');
let waiting;
const refresh = async () => {
  const data = new URLSearchParams(new FormData(form));
  data.set('faire', 'apercu');
  const answer = await fetch('/brouillon', { method: 'POST', body: data });
  if (!answer.ok) return;
  document.getElementById('resultat').innerHTML = await answer.text();
  drawCards();
};
if (form) form.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(refresh, 500); });
drawCards();
`;

export const pageStyle = `
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; color: #1b1b1b; }
header, main { padding: 0.5rem 1rem; }
.colonnes { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; }
@media (max-width: 60rem) { .colonnes { grid-template-columns: 1fr; } }
label { display: block; font-weight: 600; }
input, textarea, select { font: inherit; width: 100%; box-sizing: border-box; padding: 0.25rem; }
input:focus, textarea:focus, select:focus, button:focus, a:focus, summary:focus { outline: 3px solid #0a58ca; }
small { color: #4a4a4a; font-weight: 400; }
fieldset { margin: 0.5rem 0; border: 1px solid #767676; }
pre { white-space: pre-wrap; background: #f3f3f3; padding: 0.5rem; }
.carte { border: 1px solid #767676; padding: 0.75rem; max-width: 36rem; }
.faute { color: #a40000; font-weight: 700; } .bon, .note { color: #00591f; font-weight: 700; }
`;
