// An interactive card, drawn from its description with its current values.
import { h, toast } from './dom.js';
import { markdown } from './markdown.js';
import { Form } from './form.js';
import { TEXT } from './text.js';

export function card(message, template, onPress) {
  const values = message.values || {};
  if (!template) return h('div', { class: 'card' }, h('div', { class: 'card-title' }, message.title || TEXT.cardLabel));
  const forms = {};
  const box = h('div', { class: 'card' });
  for (const part of template.layout) {
    if (part.when && values[part.when] !== 'true') continue;
    box.append(...draw(part, values, template, forms, button => press(box, button, forms, onPress)));
  }
  return box;
}

// A label may name a variable of the card, as in {{choice1}}.
function filled(label, values) {
  return label.replace(/\{\{([A-Za-z0-9]+)}}/g, (whole, name) => values[name] ?? '');
}

function draw(part, values, template, forms, onButton) {
  const value = values[part.variable];
  switch (part.element) {
    case 'title':
      return value ? [h('div', { class: 'card-title' }, value)] : [];
    case 'markdown':
      return value ? [markdown(value)] : [];
    case 'note':
      return value ? [h('div', { class: 'card-note' }, value)] : [];
    case 'form': {
      const form = new Form(value);
      forms[part.variable] = form;
      return form.inputs.length ? [form.element] : [];
    }
    case 'buttons':
      return [h('div', { class: 'card-buttons' }, (part.buttons || []).map(id => {
        const button = (template.buttons || []).find(one => one.id === id);
        if (!button) return null;
        return h('button', { type: 'button', class: `card-button ${button.style || 'default'}`, 'data-action': id, onclick: event => onButton({ ...button, element: event.currentTarget }) }, filled(button.label, values));
      }))];
    default:
      return [];
  }
}

async function press(box, button, forms, onPress) {
  const form = button.submits ? forms[button.submits] : null;
  const buttons = [...box.querySelectorAll('.card-button')];
  const values = form ? form.values() : {};
  buttons.forEach(one => { one.disabled = true; });
  button.element.classList.add('busy');
  if (form) { form.mark([]); form.lock(true); }
  try {
    const answer = await onPress(button.id, values);
    if (answer.timeout) toast(TEXT.pressTimeout, 'bad');
    else if (answer.failed) toast(TEXT.pressFailed, 'bad');
    else button.element.classList.add('pressed');
  } catch (refusal) {
    toast(refusal.message, 'bad');
    if (form && refusal.body && refusal.body.fields) setTimeout(() => form.mark(refusal.body.fields));
  } finally {
    button.element.classList.remove('busy');
    buttons.forEach(one => { one.disabled = false; });
    if (form) form.lock(false);
  }
}
