// Elements are built, never parsed from text: what people write cannot become markup.
export const $ = id => document.getElementById(id);

export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'class') element.className = value;
    else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name in element && name !== 'list') element[name] = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.append(use);
  return svg;
}

const TONES = 7;

export function avatar(name, kind = '') {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + letter.codePointAt(0)) % 9973;
  const plain = name.replace(/（[^）]*）|\([^)]*\)/g, '') || name;
  const short = kind === 'group' ? plain.slice(0, 2) : /[A-Za-z0-9]$/.test(name) && name.length > 3 ? name.replace(/^(.).*?(\d*)$/, '$1$2') : name.slice(-2);
  return h('span', { class: `avatar ${kind} tone-${sum % TONES}` }, short);
}

export function badge(count) {
  return count > 0 ? h('b', { class: 'badge' }, count > 99 ? '99+' : String(count)) : null;
}

export function toast(message, kind = '') {
  const line = h('div', { class: `toast ${kind}` }, message);
  $('toasts').append(line);
  setTimeout(() => line.remove(), 4200);
}

export function debounce(action, wait) {
  let timer = 0;
  return () => {
    if (!timer) timer = setTimeout(() => { timer = 0; action(); }, wait);
  };
}

const zone = 'Asia/Shanghai';
const partsOf = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

export function parts(at) {
  const found = {};
  for (const part of partsOf.formatToParts(new Date(at))) found[part.type] = part.value;
  return found;
}

export const clockTime = at => { const p = parts(at); return `${p.hour}:${p.minute}`; };
export const dayOf = at => { const p = parts(at); return `${p.year}-${p.month}-${p.day}`; };
export const dayAndTime = at => { const p = parts(at); return `${p.month}月${p.day}日 ${p.weekday} ${p.hour}:${p.minute}`; };
export const shortDay = at => { const p = parts(at); return `${p.month}月${p.day}日`; };
