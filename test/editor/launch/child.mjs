// A server as a child process: started, waited for until it says where it listens, and stopped for certain.

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { onWayOut } from './way-out.mjs'

const guard = fileURLToPath(new URL('./guarded.mjs', import.meta.url))
const startLimit = 60_000
const stopLimit = 5_000
const keptOutput = 20_000

/** Starts the server `node SCRIPT ARGUMENTS…` and waits until its output matches `ready`. */
export async function startChild({ args, env, ready }) {
  const child = spawn(process.execPath, [guard, ...args], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own: VS Code's server leaves children behind when it alone is killed.
    detached: true,
  })
  child.stdin.on('error', () => {})
  const exited = new Promise(resolve => child.once('exit', (code, signal) => resolve(code ?? signal)))
  const kill = onWayOut(() => killGroup(child))
  let output = ''
  const keep = chunk => { output = (output + chunk).slice(-keptOutput) }
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', keep)
  try {
    const match = await firstMatch({ child, exited, ready, output: () => output })
    return { match, output: () => output, stop: () => stop({ child, exited, kill }) }
  } catch (error) {
    kill()
    throw error
  }
}

function firstMatch({ child, exited, ready, output }) {
  return new Promise((resolve, reject) => {
    const fail = why => {
      clearTimeout(limit)
      reject(new Error(`${child.spawnargs[2]} ${why}:\n${output()}`))
    }
    const limit = setTimeout(() => fail(`was not ready after ${startLimit / 1000} s`), startLimit)
    exited.then(status => fail(`ended with ${status} before it was ready`))
    const look = () => {
      const match = ready.exec(output())
      if (!match) return
      clearTimeout(limit)
      resolve(match)
    }
    for (const stream of [child.stdout, child.stderr]) stream.on('data', look)
  })
}

async function stop({ child, exited, kill }) {
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), stopLimit)
  await exited
  clearTimeout(late)
  kill()
}

function killGroup({ pid }) {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // No one of the group is left.
  }
}
