// Ties the page together: who I am, which chat is open, and what changes while one looks.
import { $, h, avatar, badge, toast, debounce, clockTime, dayOf, shortDay } from './dom.js';
import { sandbox } from './api.js';
import { TEXT } from './text.js';
import { clearMessages, scrollToEnd, showMessages } from './messages.js';
import { showPeople } from './people.js';
import { refreshClock, startClock } from './clock.js';
import { forgetJournal, refreshJournal, startJournal } from './journal.js';

const state = { people: [], groups: [], robot: {}, userId: null, chats: [], chat: null, templates: new Map(), mention: true };

const me = () => state.people.find(person => person.userId === state.userId);
const openChat = () => state.chats.find(chat => chat.openConversationId === state.chat) || state.chats[0];
const remembered = () => new URLSearchParams(location.search).get('user') || localStorage.getItem('sandbox-user');

async function loadPeople() {
  const answer = await sandbox.people();
  Object.assign(state, { people: answer.people, groups: answer.groups, robot: answer.robot });
  $('link').className = answer.robot.connected ? 'link on' : 'link';
  $('link').title = answer.robot.connected ? TEXT.connected : TEXT.disconnected;
  if (!me()) {
    const wanted = remembered();
    const first = state.people.find(person => person.userId === wanted) || state.people.find(person => person.unread > 0) || state.people[0];
    if (first) await become(first.userId);
  }
  showMe();
  if (!$('people').hidden) showPeople(state, choose);
}

function showMe() {
  const person = me();
  $('me-name').textContent = person ? person.name : TEXT.noOne;
  $('me-post').textContent = person ? [person.unit, person.title].filter(Boolean).join(' · ') : TEXT.noOneHint;
  const face = avatar(person ? person.name : '?');
  face.id = 'me-avatar';
  $('me-avatar').replaceWith(face);
}

async function become(userId) {
  state.userId = userId;
  state.chat = null;
  localStorage.setItem('sandbox-user', userId);
  clearMessages();
  showMe();
  await loadChats();
  await loadMessages();
}

async function choose(userId) {
  $('people').hidden = true;
  document.body.dataset.view = 'list';
  await become(userId);
}

async function loadChats() {
  if (!state.userId) return;
  const asked = state.userId;
  const chats = await sandbox.chats(asked);
  if (asked !== state.userId) return;
  state.chats = chats;
  const [robot, ...groups] = chats;
  groups.sort((a, b) => new Date(b.at || 0) - new Date(a.at || 0));
  $('chats').replaceChildren(...[robot, ...groups].map(chatRow));
  const unread = chats.reduce((sum, chat) => sum + chat.unread, 0);
  $('rail-unread').hidden = unread === 0;
  $('rail-unread').textContent = unread > 99 ? '99+' : String(unread);
  showHead();
}

function chatRow(chat) {
  const group = chat.openConversationId !== null;
  const face = group ? avatar(chat.title, 'group') : h('span', { class: 'avatar robot' });
  if (!group) face.append(robotIcon());
  return h('li', {}, h('button', { type: 'button', class: chat.openConversationId === state.chat ? 'chat-row on' : 'chat-row', onclick: () => enter(chat.openConversationId) },
    face, h('span', { class: 'who' }, h('b', {}, chat.title, group ? null : h('span', { class: 'tag' }, TEXT.robotTag)), h('small', {}, chat.preview || '')),
    h('span', { class: 'side' }, h('time', {}, chat.at ? when(chat.at) : ''), badge(chat.unread))));
}

function robotIcon() {
  const svg = document.querySelector('.logo').cloneNode(true);
  svg.removeAttribute('class');
  svg.querySelector('rect').remove();
  return svg;
}

function when(at) {
  const latest = state.chats.map(chat => chat.at).filter(Boolean).sort((a, b) => new Date(a) - new Date(b)).pop();
  return dayOf(at) === dayOf(latest || at) ? clockTime(at) : shortDay(at);
}

function showHead() {
  const chat = openChat();
  if (!chat) return;
  const group = chat.openConversationId !== null;
  $('chat-title').textContent = chat.title;
  $('chat-sub').textContent = group ? TEXT.groupSub(chat.members) : TEXT.privateSub;
  $('attach').hidden = group;
  $('mention').hidden = !group;
  $('text').placeholder = group ? TEXT.placeholderGroup : TEXT.placeholderPrivate;
}

async function enter(openConversationId) {
  document.body.dataset.view = 'chat';
  if (state.chat !== openConversationId) {
    state.chat = openConversationId;
    clearMessages();
  }
  await Promise.all([loadMessages(), loadChats()]);
}

async function loadMessages() {
  if (!state.userId) return;
  const asked = [state.userId, state.chat];
  const answer = await sandbox.messages(state.userId, state.chat);
  if (asked[0] !== state.userId || asked[1] !== state.chat) return;
  await knowTemplates(answer.messages);
  showMessages(answer.messages, { userId: state.userId, group: state.chat !== null, templates: state.templates, press });
  const looking = document.visibilityState === 'visible' && (document.body.dataset.view === 'chat' || innerWidth > 760);
  const chat = openChat();
  if (looking && chat && chat.unread > 0) await sandbox.read(state.userId, state.chat);
}

async function knowTemplates(messages) {
  if (messages.some(message => message.card && !state.templates.has(message.card))) {
    for (const template of await sandbox.cards()) state.templates.set(template.card, template);
  }
}

const press = (outTrackId, actionId, form) => sandbox.press({ userId: state.userId, outTrackId, actionId, form });

async function say() {
  const text = $('text').value.trim();
  if (!text || !state.userId) return;
  $('text').value = '';
  try {
    const answer = await sandbox.say({ userId: state.userId, openConversationId: state.chat, text, at: state.mention });
    if (!answer.delivered && (state.chat === null || state.mention)) toast(TEXT.notDelivered, 'bad');
  } catch (refusal) {
    $('text').value = text;
    toast(`${TEXT.sendFailed}：${refusal.message}`, 'bad');
  }
}

async function sendFile(file) {
  try {
    await sandbox.sendFile(state.userId, file);
  } catch (refusal) {
    toast(`${TEXT.sendFailed}：${refusal.message}`, 'bad');
  }
}

function openDrawer(open) {
  $('drawer').hidden = !open;
  document.body.classList.toggle('with-drawer', open);
  if (open) refreshJournal();
}

function openPeople() {
  $('people').hidden = false;
  showPeople(state, choose);
  if (innerWidth > 760) $('people-search').focus();
}

const go = { chats: () => { document.body.dataset.view = 'list'; openDrawer(false); }, people: openPeople, journal: () => openDrawer($('drawer').hidden) };

function wire() {
  document.querySelectorAll('[data-go]').forEach(button => button.addEventListener('click', () => go[button.dataset.go]()));
  document.querySelectorAll('[data-close]').forEach(button => button.addEventListener('click', () => (button.dataset.close === 'drawer' ? openDrawer(false) : ($('people').hidden = true))));
  $('people').addEventListener('click', event => { if (event.target === $('people')) $('people').hidden = true; });
  $('people-search').addEventListener('input', () => showPeople(state, choose));
  $('me').addEventListener('click', openPeople);
  $('back').addEventListener('click', () => { document.body.dataset.view = 'list'; });
  $('open-journal').addEventListener('click', () => openDrawer($('drawer').hidden));
  $('fresh').addEventListener('click', scrollToEnd);
  $('composer').addEventListener('submit', event => { event.preventDefault(); say(); });
  $('text').addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); say(); }
  });
  $('attach').addEventListener('click', () => $('file').click());
  $('file').addEventListener('change', () => { if ($('file').files[0]) sendFile($('file').files[0]); $('file').value = ''; });
  $('mention').addEventListener('click', () => {
    state.mention = !state.mention;
    $('mention').classList.toggle('on', state.mention);
    $('mention').setAttribute('aria-pressed', String(state.mention));
  });
  document.addEventListener('keydown', event => { if (event.key === 'Escape') $('people').hidden = true; });
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') refreshChat(); });
}

const refreshChat = debounce(async () => { await loadChats(); await loadMessages(); }, 120);
const refreshPeople = debounce(loadPeople, 900);
const refreshLog = debounce(refreshJournal, 400);

function concerns(change) {
  return change.kind === 'GROUP' ? state.chats.some(chat => chat.openConversationId === change.id) : change.id === state.userId;
}

function listen() {
  const source = new EventSource('/sandbox/api/events');
  let lost = false;
  const on = (type, action) => source.addEventListener(type, event => action(JSON.parse(event.data || '{}')));
  on('hello', () => { if (lost) { lost = false; refreshChat(); refreshPeople(); refreshClock(); } });
  on('message', change => { if (concerns(change)) refreshChat(); refreshPeople(); });
  on('read', change => { if (concerns(change)) refreshChat(); refreshPeople(); });
  on('card', refreshChat);
  on('directory', refreshPeople);
  on('stream', refreshPeople);
  on('journal', refreshLog);
  on('reset', () => { clearMessages(); forgetJournal(); refreshChat(); refreshPeople(); });
  source.onerror = () => { if (!lost) { lost = true; toast(TEXT.offline, 'bad'); } };
}

wire();
startJournal();
startClock();
for (const template of await sandbox.cards()) state.templates.set(template.card, template);
await loadPeople();
listen();
const asked = new URLSearchParams(location.search);
if (asked.get('view')) document.body.dataset.view = asked.get('view');
if (asked.get('panel')) (go[asked.get('panel')] || (() => {}))();
