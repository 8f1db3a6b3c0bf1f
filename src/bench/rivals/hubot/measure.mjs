// Hubot beside Dingban: a question of a hundred a second, from the moment the adapter has it to the moment the answer is handed back to the
// adapter. Hubot stores nothing on the way.
import { Adapter, Robot, TextMessage, User } from 'hubot'
import { setTimeout as pause } from 'node:timers/promises'

const [messages, perSecond] = process.argv.slice(2).map(Number)

class Measuring extends Adapter {
  took = []

  async run() {
    this.emit('connected')
  }

  async send(envelope) {
    this.took.push(performance.now() - envelope.message.arrivedAt)
  }

  async reply(envelope, ...strings) {
    await this.send(envelope, ...strings)
  }
}

const robot = new Robot({ use: bot => new Measuring(bot) }, false, 'dingban')
await robot.loadAdapter()
robot.respond(/帮助/, async response => response.reply('帮助：……'))
robot.run()

async function ask(senders, count) {
  robot.adapter.took = []
  const start = performance.now()
  for (let i = 0; i < count; i++) {
    const late = start + (i * 1000) / perSecond - performance.now()
    if (late > 0) await pause(late)
    const message = new TextMessage(new User('r' + (i % senders)), 'dingban 帮助', 'm' + i)
    message.arrivedAt = performance.now()
    robot.receive(message)
  }
  while (robot.adapter.took.length < count) await pause(10)
  const sorted = robot.adapter.took.sort((a, b) => a - b)
  const at = share => sorted[Math.ceil(share * sorted.length) - 1].toFixed(3)
  return `${at(0.5)} ${at(0.99)}`
}

await ask(32, 500)
for (const senders of [1, 8, 32]) console.log(`RESULT ${senders} ${await ask(senders, messages)}`)
process.exit(0)
