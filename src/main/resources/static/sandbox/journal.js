// Every request and frame, newest first.
import { $, h, toast, parts } from './dom.js';
import { sandbox } from './api.js';
import { TEXT } from './text.js';

const MOST = 800;
let entries = [];
let last = 0;
let kind = '';
let pings = false;
let loading = false;
let again = false;

export function startJournal() {
  $('journal-kinds').replaceChildren(...Object.entries(TEXT.kinds).map(([value, label]) => h('button', { type: 'button', class: 'chip', 'data-kind': value, onclick: () => { kind = value; draw(); } }, label)),
    h('button', { type: 'button', class: 'chip toggle', id: 'journal-pings', onclick: () => { pings = !pings; draw(); } }, TEXT.pings));
  $('journal-search').addEventListener('input', draw);
  option($('fault-path'), TEXT.faultPaths);
  option($('fault-kind'), TEXT.faultKinds);
  $('fault-form').addEventListener('submit', async event => {
    event.preventDefault();
    await sandbox.fault({ path: $('fault-path').value, kind: $('fault-kind').value, times: 1 });
    toast(TEXT.faultSet);
  });
  $('fault-stream').replaceChildren(...Object.entries(TEXT.streamFaults).map(([what, label]) => h('button', { type: 'button', class: 'chip', onclick: () => sandbox.stream(what) }, label)));
}

function option(select, choices) {
  select.replaceChildren(...Object.entries(choices).map(([value, label]) => h('option', { value }, label)));
}

export function forgetJournal() {
  entries = [];
  draw();
}

export async function refreshJournal() {
  if ($('drawer').hidden) return;
  if (loading) { again = true; return; }
  loading = true;
  try {
    const answer = await sandbox.journal(last);
    last = answer.last;
    entries = answer.entries.reverse().concat(entries).slice(0, MOST);
    $('journal-calls').replaceChildren(...Object.entries(answer.calls).map(([api, count]) => h('li', {}, h('code', {}, api), h('b', {}, String(count)))));
    draw();
  } finally {
    loading = false;
    if (again) { again = false; refreshJournal(); }
  }
}

const isBad = entry => (entry.detail.status || 0) >= 400 || Boolean(entry.detail.fault) || Boolean(entry.detail.undeliverable) || (entry.kind === 'FRAME_IN' && entry.detail.code && entry.detail.code !== 200);

function draw() {
  const wanted = $('journal-search').value.trim().toLowerCase();
  document.querySelectorAll('#journal-kinds .chip').forEach(chip => chip.classList.toggle('on', chip.id ? pings : chip.dataset.kind === kind));
  const shown = entries.filter(entry => (pings || entry.detail.topic !== 'ping') && (!kind || (kind === 'BAD' ? isBad(entry) : entry.kind === kind)) && (!wanted || JSON.stringify(entry).toLowerCase().includes(wanted))).slice(0, 200);
  const open = new Set([...document.querySelectorAll('#journal details[open]')].map(one => one.dataset.seq));
  $('journal').replaceChildren(...(shown.length ? shown.map(entry => line(entry, open)) : [h('li', { class: 'empty' }, TEXT.noEntries)]));
}

function line(entry, open) {
  const { detail } = entry;
  const p = parts(entry.at);
  const details = h('details', { 'data-seq': String(entry.seq), open: open.has(String(entry.seq)) },
    h('summary', {}, h('time', {}, `${p.month}-${p.day} ${p.hour}:${p.minute}`), h('span', { class: `kind ${entry.kind}` }, entry.kind === 'REQUEST' ? detail.method : TEXT.kinds[entry.kind]),
      h('span', { class: 'what' }, subject(entry)), h('span', { class: isBad(entry) ? 'result bad' : 'result' }, result(entry))));
  const fill = () => { if (details.open && details.children.length === 1) details.append(h('pre', {}, JSON.stringify(detail, null, 2))); };
  details.addEventListener('toggle', fill);
  fill();
  return h('li', {}, details);
}

function subject({ kind: sort, detail }) {
  if (sort === 'REQUEST') return detail.path;
  if (sort === 'FRAME_OUT') return detail.topic + (detail.attempt > 1 ? ` ×${detail.attempt}` : '');
  if (sort === 'FRAME_IN') return detail.topic || detail.messageId || '';
  return Object.entries(detail).map(([name, value]) => `${name} ${value}`).join(' ');
}

function result({ kind: sort, detail }) {
  if (sort === 'REQUEST') return `${detail.fault || detail.status} · ${detail.millis}ms`;
  if (sort === 'FRAME_IN') return `${detail.code || ''}${detail.latencyMillis === undefined ? '' : ` · ${detail.latencyMillis}ms`}`;
  return '';
}
