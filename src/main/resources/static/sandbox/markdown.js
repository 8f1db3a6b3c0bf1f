// DingTalk's subset of Markdown, as elements: headings, quotes, lists, bold, italic, links, images, font colours.
import { h } from './dom.js';

const INLINE = /\*\*(.+?)\*\*|\*([^*\s][^*]*?)\*|!\[([^\]]*)\]\(([^)\s]+)\)|\[([^\]]+)\]\(([^)\s]+)\)|<font\s+color\s*=\s*["']?([#\w-]+)["']?[^>]*>([\s\S]*?)<\/font>|<a\s+atId=[^>]*>([^<]*)<\/a>|<br\s*\/?>/i;
const COLOUR = /^(#[0-9a-f]{3,8}|[a-z][a-z0-9_-]{2,40})$/i;

export function inline(text) {
  const nodes = [];
  let rest = text;
  for (let found = INLINE.exec(rest); found; found = INLINE.exec(rest)) {
    if (found.index > 0) nodes.push(rest.slice(0, found.index));
    nodes.push(element(found));
    rest = rest.slice(found.index + found[0].length);
  }
  if (rest) nodes.push(rest);
  return nodes;
}

function element(found) {
  const [, bold, italic, alt, image, label, url, colour, coloured, at] = found;
  if (bold) return h('strong', {}, inline(bold));
  if (italic) return h('em', {}, inline(italic));
  if (image) return picture(alt, image);
  if (label) return link(label, url);
  if (colour) {
    const font = h('span', {}, inline(coloured));
    if (COLOUR.test(colour)) font.style.color = colour.startsWith('common_') ? '' : colour;
    return font;
  }
  if (at !== undefined) return h('span', { class: 'at' }, `@${at}`);
  return h('br');
}

function link(label, url) {
  return /^https?:\/\//i.test(url)
    ? h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, inline(label))
    : h('span', { class: 'dead-link', title: url }, inline(label));
}

export function picture(alt, source) {
  if (source.startsWith('@')) return h('img', { class: 'picture', src: `/sandbox-files/${encodeURIComponent(source)}`, alt });
  return link(alt || source, source);
}

export function markdown(text) {
  const box = h('div', { class: 'md' });
  let list = null;
  let quote = null;
  let paragraph = null;
  const end = () => { list = quote = paragraph = null; };
  for (const raw of String(text || '').replace(/\r/g, '').split('\n')) {
    const line = raw.trim();
    const heading = /^(#{1,6})\s+(.*)$/.exec(line);
    const item = /^(?:[-*+]|(\d+)[.、)])\s+(.*)$/.exec(line);
    const quoted = /^>\s?(.*)$/.exec(line);
    if (!line) {
      end();
    } else if (/^(-{3,}|\*{3,})$/.test(line)) {
      end();
      box.append(h('hr'));
    } else if (heading) {
      end();
      box.append(h(`h${heading[1].length}`, {}, inline(heading[2])));
    } else if (item) {
      const tag = item[1] ? 'ol' : 'ul';
      if (!list || list.tagName.toLowerCase() !== tag) {
        end();
        list = h(tag, item[1] ? { start: Number(item[1]) } : {});
        box.append(list);
      }
      paragraph = null;
      list.append(h('li', {}, inline(item[2])));
    } else if (quoted) {
      if (!quote) { end(); quote = h('blockquote'); box.append(quote); } else quote.append(h('br'));
      quote.append(...inline(quoted[1]));
    } else if (list && /^\s{2,}/.test(raw)) {
      list.lastElementChild.append(h('br'), ...inline(line));
    } else {
      if (!paragraph) { end(); paragraph = h('p'); box.append(paragraph); } else paragraph.append(h('br'));
      paragraph.append(...inline(line));
    }
  }
  return box;
}
