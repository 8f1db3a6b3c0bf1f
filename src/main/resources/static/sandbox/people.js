// Who am I: everybody of the directory, by unit.
import { $, h, avatar, badge } from './dom.js';
import { TEXT } from './text.js';

let unreadOnly = false;

export function showPeople(state, onChoose) {
  const wanted = $('people-search').value.trim().toLowerCase();
  $('people-filter').replaceChildren(...[false, true].map(only => h('button', { type: 'button', class: only === unreadOnly ? 'chip on' : 'chip', onclick: () => { unreadOnly = only; showPeople(state, onChoose); } }, only ? TEXT.unreadOnly : TEXT.all)));
  const units = new Map();
  for (const person of state.people) {
    const words = `${person.name} ${person.unit} ${person.title} ${person.roles} ${person.userId}`.toLowerCase();
    if (!words.includes(wanted) || (unreadOnly && !person.unread)) continue;
    const unit = person.unit || TEXT.noUnit;
    if (!units.has(unit)) units.set(unit, []);
    units.get(unit).push(person);
  }
  const list = $('people-list');
  if (!units.size) { list.replaceChildren(h('div', { class: 'empty' }, state.people.length ? TEXT.nobodyFound : TEXT.noOne)); return; }
  list.replaceChildren(...[...units].map(([unit, people]) => h('section', {}, h('h3', {}, unit, h('i', {}, String(people.length))), h('ul', {}, people.map(person => row(person, state, onChoose))))));
}

function row(person, state, onChoose) {
  const post = [person.title, person.roles].filter(Boolean).join(' · ');
  return h('li', {}, h('button', { type: 'button', class: person.userId === state.userId ? 'person on' : 'person', 'data-user': person.userId, onclick: () => onChoose(person.userId) },
    avatar(person.name), h('span', { class: 'who' }, h('b', {}, person.name), h('small', {}, post)), badge(person.unread)));
}
