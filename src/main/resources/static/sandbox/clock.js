// The office clock. It belongs to the office's own API, not to DingTalk.
import { $, h, toast, dayAndTime, parts } from './dom.js';
import { office } from './api.js';
import { TEXT } from './text.js';

let offset = null;
let moving = false;

const now = () => new Date(Date.now() + offset);

export async function startClock() {
  $('clock-to-next').addEventListener('click', () => move(() => office.next()));
  $('clock-day').addEventListener('click', () => move(() => office.set(local(new Date(now().getTime() + 86400000)))));
  $('clock-form').addEventListener('submit', event => {
    event.preventDefault();
    move(() => office.set(`${$('clock-date').value.slice(0, 16)}:00+08:00`));
  });
  $('clock-runs').addEventListener('click', event => { if (event.target.closest('[data-hide]')) $('clock-runs').hidden = true; });
  $('clock-now').addEventListener('click', () => $('clock').classList.toggle('dating'));
  await refreshClock();
  setInterval(tick, 1000);
  setInterval(refreshClock, 30000);
}

export async function refreshClock() {
  if (moving) return;
  try {
    show(await office.clock());
  } catch (refusal) {
    offset = null;
    $('clock').classList.add('off');
    $('clock-now').textContent = TEXT.clockOff;
    $('clock-next').textContent = '';
  }
}

function show(clock) {
  offset = new Date(clock.at).getTime() - Date.now();
  $('clock').classList.remove('off');
  $('clock').classList.toggle('fixed', clock.timeTravel === false);
  if (!$('clock-date').value) $('clock-date').value = local(now()).slice(0, 16);
  $('clock-date').min = local(now()).slice(0, 16);
  if (clock.timeTravel === false) $('clock-next').textContent = TEXT.noTravel;
  else if (clock.next) $('clock-next').textContent = TEXT.next(dayAndTime(clock.next.at), clock.next.what);
  else if (clock.next === null) $('clock-next').textContent = TEXT.nothingNext;
  tick();
}

function tick() {
  if (offset === null || moving) return;
  const p = parts(now());
  $('clock-now').replaceChildren(h('span', { class: 'year' }, `${p.year}年`), `${p.month}月${p.day}日 ${p.weekday} ${p.hour}:${p.minute}`);
}

async function move(action) {
  if (moving || offset === null) return;
  moving = true;
  $('clock').classList.remove('dating');
  $('clock').classList.add('moving');
  $('clock-bar').hidden = false;
  $('clock-runs').hidden = true;
  $('clock-next').textContent = TEXT.moving;
  $('clock').querySelectorAll('button,input').forEach(one => { one.disabled = true; });
  try {
    showRuns((await action()).runs || []);
  } catch (refusal) {
    toast(`${TEXT.clockFailed}：${refusal.message}`, 'bad');
  } finally {
    moving = false;
    $('clock').classList.remove('moving');
    $('clock-bar').hidden = true;
    $('clock').querySelectorAll('button,input').forEach(one => { one.disabled = false; });
    $('clock-date').value = '';
    await refreshClock();
  }
}

function showRuns(runs) {
  const notices = runs.reduce((sum, run) => sum + (run.notices || 0), 0);
  const head = h('header', {}, h('b', {}, runs.length ? TEXT.runs(runs.length, notices) : TEXT.runsNone), h('button', { type: 'button', class: 'icon', 'data-hide': '1' }, '×'));
  const list = h('ul', {}, runs.slice(-60).map(run => h('li', { class: /FAIL/.test(run.outcome || '') ? 'bad' : '' },
    h('time', {}, dayAndTime(run.scheduledFor)), h('span', {}, run.name || run.schedule), h('i', {}, TEXT.outcome[run.outcome] || run.outcome || ''), h('em', {}, run.notices ? TEXT.notices(run.notices) : ''))));
  $('clock-runs').replaceChildren(head, list);
  $('clock-runs').hidden = false;
  list.scrollTop = list.scrollHeight;
}

function local(date) {
  const shanghai = new Date(date.getTime() + 8 * 3600000);
  return `${shanghai.toISOString().slice(0, 19)}+08:00`;
}
