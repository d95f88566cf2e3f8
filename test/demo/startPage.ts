import type { DemoPage } from './fixtures.ts';
import { type Both, pageOf, stepTexts } from './steps.ts';

const safe = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** Both languages are in the page; the style shows one of them. */
const both = ([en, fr]: Both) => `<span lang="en">${safe(en)}</span><span lang="fr">${safe(fr)}</span>`;

const style = `
:root{color-scheme:light dark;--ink:light-dark(#0f172a,#e2e8f0);--muted:light-dark(#526077,#94a3b8);--line:light-dark(#e2e8f0,#283548);--ground:light-dark(#f8fafc,#0b1220);--sheet:light-dark(#fff,#111a2b);--accent:light-dark(#1d4ed8,#7aa2ff)}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
main{max-width:720px;margin:0 auto;padding:48px 24px 64px}
header{display:flex;align-items:baseline;justify-content:space-between;gap:16px}
h1{font-size:20px;margin:0;letter-spacing:-.01em}
.lead{color:var(--muted);margin:8px 0 32px;max-width:56ch}
nav button{all:unset;cursor:pointer;font-size:13px;color:var(--muted);padding:4px 8px;border-radius:6px}
nav button:focus-visible{outline:2px solid var(--accent)}
html:lang(en) nav [value=en],html:lang(fr) nav [value=fr]{color:var(--ink);font-weight:600;background:var(--line)}
html:lang(en) [lang=fr],html:lang(fr) [lang=en]{display:none}
ol{list-style:none;counter-reset:step;margin:0;padding:0;background:var(--sheet);border:1px solid var(--line);border-radius:8px}
li{counter-increment:step;display:grid;grid-template-columns:32px 1fr;gap:0 12px;padding:16px 20px;border-top:1px solid var(--line)}
li:first-child{border-top:0}
li::before{content:counter(step);font-size:13px;font-weight:600;color:var(--muted);width:24px;height:24px;line-height:24px;text-align:center;border-radius:12px;background:var(--ground);border:1px solid var(--line)}
h2{font-size:15px;margin:0 0 4px}
a{color:var(--accent)}
p{margin:0 0 4px}
.see{color:var(--muted)}
.see::before{content:"→ "}
.address{font-size:12px;color:var(--muted);overflow-wrap:anywhere}
footer{color:var(--muted);font-size:13px;margin-top:24px}
`;

const script = `
const show = (language) => { document.documentElement.lang = language; };
show(navigator.language.startsWith('fr') ? 'fr' : 'en');
for (const button of document.querySelectorAll('nav button')) button.onclick = () => show(button.value);
`;

function item(step: (typeof stepTexts)[number], pages: DemoPage[]): string {
  const url = pageOf(step, pages)?.url;
  const heading = url
    ? `<a href="${safe(url)}" target="_blank" rel="noopener">${both(step.title)}</a>`
    : both(step.title);
  const address = url ? `<p class="address">${safe(url)}</p>` : '';
  return `<li id="${step.id}"><div><h2>${heading}</h2><p>${both(step.act)}</p><p class="see">${both(step.see)}</p>${address}</div></li>`;
}

/** The first page of the demo: the tour, step by step, in English and French. */
export function startPage(pages: DemoPage[]): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Whynow</title>
<meta name="viewport" content="width=device-width"><style>${style}</style></head><body><main>
<header><h1>${both(['Whynow in nine steps', 'Whynow en neuf étapes'])}</h1>
<nav aria-label="Language"><button value="en">English</button><button value="fr">Français</button></nav></header>
<p class="lead">${both([
    'Which account is this, why now, what do I send? The sample workspace is loaded: a team that sells planning software in Europe. Each link opens in a new tab.',
    'Quel est ce compte, pourquoi maintenant, quoi envoyer ? L’espace d’exemple est chargé : une équipe qui vend un logiciel de planification en Europe. Chaque lien s’ouvre dans un nouvel onglet.',
  ])}</p>
<ol>${stepTexts.map((step) => item(step, pages)).join('\n')}</ol>
<footer>${both([
    'All these addresses are answered by this machine: nothing here reaches LinkedIn, Google or anybody else, and every company and person is invented.',
    'Toutes ces adresses sont servies par cette machine : rien ici n’atteint LinkedIn, Google ou qui que ce soit, et toutes les entreprises et personnes sont inventées.',
  ])}</footer>
</main><script>${script}</script></body></html>`;
}
