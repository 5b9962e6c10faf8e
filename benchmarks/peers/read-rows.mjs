// Reads pages of a question until so many rows came, as one client would, and prints one line of JSON: rows, bytes, seconds, first-byte milliseconds (median, greatest),
// and the server's memory: idle, peak, in MB. Usage: read-rows.mjs ADDRESS ROWS PID
import { readFileSync, writeFileSync } from 'node:fs'
import { get, Agent } from 'node:http'

const [first, wanted, pid] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true })
const memory = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024
const limit = Number(new URL(first).searchParams.get('limit') ?? Infinity)

const ask = (address) => new Promise((resolve, reject) => {
  const begin = performance.now()
  get(address, { agent }, (response) => {
    if (response.statusCode !== 200) return reject(new Error(`${response.statusCode} ${address}`))
    let [bytes, firstByte] = [0, 0]
    response.on('data', (piece) => {
      firstByte ||= performance.now() - begin
      bytes += piece.length
    })
    response.on('error', reject)
    response.on('end', () => resolve({ bytes, firstByte, next: /<([^>]+)>; rel="next"/.exec([response.headers.link].join())?.[1] }))
  }).on('error', reject)
})

// The peak is set back to what is there before anything of this question was evaluated.
await new Promise((resolve) => setTimeout(resolve, 2000))
const idle = memory('VmRSS')
writeFileSync(`/proc/${pid}/clear_refs`, '5')
let [rows, bytes, address] = [0, 0, first]
const waits = []
const begin = performance.now()
while (rows < Number(wanted)) {
  const page = await ask(address)
  // Where the question ends it begins anew. A last page may be short: only whole ones are counted.
  if (page.next || limit === Infinity) [rows, bytes] = [rows + (limit === Infinity ? Number(wanted) : limit), bytes + page.bytes]
  waits.push(page.firstByte)
  address = page.next ? new URL(page.next, first).href : first
}
const seconds = (performance.now() - begin) / 1000
waits.sort((one, other) => one - other)
console.log(JSON.stringify({ rows, bytes, seconds, median: waits[waits.length >> 1], most: waits.at(-1), idle, peak: memory('VmHWM') }))
agent.destroy()
