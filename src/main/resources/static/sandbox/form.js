// A card's form with an input for each of DingTalk's field types.
import { h } from './dom.js';
import { TEXT } from './text.js';

const text = value => (value === undefined || value === null ? '' : String(value));
const chosen = value => (value && typeof value === 'object' && !Array.isArray(value) ? value.value : value);

export class Form {
  constructor(description) {
    let fields = [];
    try { fields = JSON.parse(description || '{}').fields || []; } catch (broken) { fields = []; }
    this.inputs = fields.map(field => ({ field, ...input(field) }));
    this.element = h('div', { class: 'form' }, this.inputs.filter(one => !one.field.hidden).map(one => row(one)));
  }

  values() {
    const values = {};
    for (const one of this.inputs) if (!one.field.hidden) values[one.field.name] = one.read();
    return values;
  }

  mark(names) {
    for (const one of this.inputs) {
      const wrong = names.includes(one.field.name);
      if (one.row) one.row.classList.toggle('wrong', wrong);
    }
    const first = this.inputs.find(one => names.includes(one.field.name));
    if (first && first.element.focus) first.element.focus();
  }

  lock(locked) {
    this.element.querySelectorAll('input,select,textarea').forEach(one => { one.disabled = locked; });
  }
}

function row(one) {
  const { field } = one;
  const label = h('span', { class: 'label' }, field.label || field.name, field.required ? h('i', { class: 'star', title: TEXT.required }, '*') : null);
  one.row = h('label', { class: `field type-${field.type || 'TEXT'}` }, label, one.element,
    field.required ? h('small', { class: 'wrong-text' }, field.requiredMsg || `${field.label || field.name}${TEXT.required}`) : null);
  one.row.addEventListener('input', () => one.row.classList.remove('wrong'));
  return one.row;
}

function input(field) {
  const common = { placeholder: text(field.placeholder), readOnly: Boolean(field.readOnly) };
  const preset = chosen(field.defaultValue);
  switch (field.type) {
    case 'TEXT_AREA':
      return simple(h('textarea', { ...common, rows: field.minRows || 2, value: text(preset) }));
    case 'NUMBER':
      return simple(h('input', { ...common, type: 'number', step: 'any', inputMode: 'decimal', value: text(preset) }));
    case 'DATE':
      return simple(h('input', { ...common, type: 'date', value: text(preset) }));
    case 'TIME':
      return simple(h('input', { ...common, type: 'time', value: text(preset) }));
    case 'DATETIME': {
      const element = h('input', { ...common, type: 'datetime-local', value: text(preset).replace(' ', 'T') });
      return { element, read: () => element.value.replace('T', ' ') };
    }
    case 'SELECT':
      return select(field, preset);
    case 'CHECKBOX_GROUP':
      return boxes(field, preset === undefined ? [] : [preset], 'radio');
    case 'MULTI_SELECT':
    case 'MULTI_CHECKBOX_GROUP':
      return boxes(field, Array.isArray(preset) ? preset : [], 'checkbox');
    case 'CHECKBOX':
    case 'SWITCH': {
      const element = h('input', { type: 'checkbox', checked: preset === true || preset === 'true' });
      return { element, read: () => element.checked };
    }
    default:
      return simple(h('input', { ...common, type: 'text', value: text(preset) }));
  }
}

function simple(element) {
  return { element, read: () => element.value };
}

function select(field, preset) {
  const element = h('select', {}, h('option', { value: '' }, field.placeholder || TEXT.choose),
    (field.options || []).map(option => h('option', { value: text(option.value), selected: text(option.value) === text(preset) }, optionText(option))));
  return { element, read: () => element.value };
}

let groups = 0;

function boxes(field, preset, type) {
  const name = `group-${++groups}`;
  const all = (field.options || []).map(option => {
    const box = h('input', { type, name, value: text(option.value), checked: preset.map(text).includes(text(option.value)) });
    return { box, row: h('label', { class: 'option' }, box, optionText(option)) };
  });
  const element = h('div', { class: 'options' }, all.map(one => one.row));
  const values = () => all.filter(one => one.box.checked).map(one => one.box.value);
  return { element, read: () => (type === 'radio' ? values()[0] || '' : values()) };
}

function optionText(option) {
  return option.text && typeof option.text === 'object' ? option.text.zh_CN || Object.values(option.text)[0] : text(option.text || option.value);
}
