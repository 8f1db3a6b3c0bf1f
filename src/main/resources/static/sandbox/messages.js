// The messages of the open chat. A bubble that has not changed keeps its element, so that a half-filled form survives the next refresh.
import { $, h, avatar, dayAndTime, clockTime, dayOf, icon } from './dom.js';
import { markdown, inline, picture } from './markdown.js';
import { card } from './card.js';
import { TEXT } from './text.js';

const GAP = 5 * 60 * 1000;
let drawn = new Map();

export function clearMessages() {
  drawn = new Map();
  $('messages').replaceChildren();
}

export function showMessages(messages, view) {
  const box = $('messages');
  const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 80;
  const grew = messages.length > 0 && !drawn.has(messages[messages.length - 1].seq);
  const first = drawn.size === 0;
  const kept = new Map();
  const nodes = [];
  let previous = null;
  for (const message of messages) {
    if (!previous || new Date(message.at) - new Date(previous.at) > GAP) nodes.push(timeLine(message, previous));
    const print = JSON.stringify(message);
    const known = drawn.get(message.seq);
    const node = known && known.print === print ? known.node : bubble(message, view);
    if (!known && !first) node.classList.add('new');
    kept.set(message.seq, { print, node });
    nodes.push(node);
    previous = message;
  }
  drawn = kept;
  if (!messages.length) nodes.push(h('div', { class: 'empty' }, view.group ? TEXT.emptyGroup : TEXT.emptyChat));
  reconcile(box, nodes);
  const mine = grew && messages[messages.length - 1].sender === view.userId;
  if (first || mine || atEnd) scrollToEnd();
  $('fresh').hidden = first || mine || atEnd || !grew;
}

export function scrollToEnd() {
  const box = $('messages');
  box.scrollTop = box.scrollHeight;
  $('fresh').hidden = true;
}

/** Moves only what has to move, because moving an element takes the focus out of its inputs. */
function reconcile(box, nodes) {
  const wanted = new Set(nodes);
  [...box.childNodes].forEach(node => { if (!wanted.has(node)) node.remove(); });
  nodes.forEach((node, index) => {
    if (box.childNodes[index] !== node) box.insertBefore(node, box.childNodes[index] || null);
  });
}

function timeLine(message, previous) {
  const sameDay = previous && dayOf(previous.at) === dayOf(message.at);
  return h('div', { class: 'time' }, sameDay ? clockTime(message.at) : dayAndTime(message.at));
}

function bubble(message, view) {
  const own = message.sender === view.userId;
  const face = message.fromRobot ? h('span', { class: 'avatar robot' }, robotFace()) : avatar(message.senderName);
  const name = own ? null : h('div', { class: 'name' }, message.senderName, message.fromRobot ? h('span', { class: 'tag' }, TEXT.robotTag) : null);
  return h('div', { class: `row ${own ? 'own' : ''} ${message.fromRobot ? 'bot' : ''}`, 'data-seq': String(message.seq) },
    face, h('div', { class: 'said' }, name, body(message, view)));
}

function robotFace() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 32 32');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M9 9.500c5 .8 9.600 2.300 13.500 4.600.6.4.7 1.200.3 1.700l-3 3.700h3L14.500 27l2-5.400h-3l1.100-2.800-4.500-2.200 4.100.3z');
  svg.append(path);
  return svg;
}

function body(message, view) {
  const fields = message.fields || {};
  switch (message.kind) {
    case 'card':
      return card(message, view.templates.get(message.card), (actionId, form) => view.press(message.outTrackId, actionId, form));
    case 'markdown':
      return h('div', { class: 'bubble' }, markdown(fields.text));
    case 'file':
      return h('a', { class: 'bubble file', href: `/sandbox-files/${encodeURIComponent(fields.mediaId)}`, download: fields.fileName }, icon('file'), h('span', {}, h('b', {}, fields.fileName), h('small', {}, TEXT.download)));
    case 'image':
      return h('div', { class: 'bubble image' }, picture('', fields.photoURL));
    case 'link':
      return h('div', { class: 'bubble' }, markdown(`**[${fields.title}](${fields.messageUrl})**\n${fields.text}`));
    case 'actionCard':
      return actionCard(fields);
    default:
      return h('div', { class: 'bubble text' }, plain(fields.content || message.text || ''));
  }
}

/** A text message is plain, but DingTalk makes addresses in it clickable. */
function plain(text) {
  return text.split(/(https?:\/\/[^\s，。；）)]+)/).map(part => (/^https?:\/\//.test(part) ? inline(`[${part}](${part})`) : part)).flat();
}

function actionCard(fields) {
  const actions = [];
  if (fields.singleTitle) actions.push([fields.singleTitle, fields.singleURL]);
  for (let i = 1; i <= 5; i++) {
    const label = fields[`actionTitle${i}`] || fields[`buttonTitle${i}`];
    if (label) actions.push([label, fields[`actionURL${i}`] || fields[`buttonUrl${i}`]]);
  }
  return h('div', { class: 'card' }, h('div', { class: 'card-title' }, fields.title), markdown(fields.text),
    h('div', { class: 'card-buttons' }, actions.map(([label, url]) => h('a', { class: 'card-button default', href: /^https?:/.test(url) ? url : null, target: '_blank', rel: 'noopener noreferrer' }, label))));
}
