const token = document.querySelector('meta[name=api-token]').content;

export class Refusal extends Error {
  constructor(status, body) {
    super(body && body.message ? body.message : `HTTP ${status}`);
    this.status = status;
    this.body = body || {};
  }
}

async function call(path, options = {}) {
  const response = await fetch(path, options);
  const text = await response.text();
  let body = null;
  try { body = text ? JSON.parse(text) : null; } catch (notJson) { body = null; }
  if (!response.ok) throw new Refusal(response.status, body);
  return body;
}

const json = (method, body, headers = {}) => ({ method, headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) });

const query = values => new URLSearchParams(Object.entries(values).filter(([, value]) => value !== null && value !== undefined)).toString();

export const sandbox = {
  people: () => call('/sandbox/api/people'),
  cards: () => call('/sandbox/api/cards'),
  chats: userId => call(`/sandbox/api/conversations?${query({ userId })}`),
  messages: (userId, openConversationId) => call(`/sandbox/api/messages?${query({ userId, openConversationId })}`),
  say: body => call('/sandbox/api/say', json('POST', body)),
  press: body => call('/sandbox/api/press', json('POST', body)),
  read: (userId, openConversationId) => call('/sandbox/api/read', json('POST', { userId, openConversationId })),
  journal: since => call(`/sandbox/api/journal?${query({ since })}`),
  fault: body => call('/sandbox/api/faults', json('POST', body)),
  stream: what => call(`/sandbox/api/stream/${what}`, json('POST', {})),
  sendFile(userId, file) {
    const form = new FormData();
    form.append('userId', userId);
    form.append('file', file);
    return call('/sandbox/api/send-file', { method: 'POST', body: form });
  },
};

const bearer = { Authorization: `Bearer ${token}` };

export const office = {
  clock: () => call('/api/clock', { headers: bearer }),
  set: at => call('/api/clock', json('PUT', { at }, bearer)),
  next: () => call('/api/clock/next', json('POST', {}, bearer)),
};
