import { statSync } from 'node:fs'
import { availableParallelism, totalmem } from 'node:os'
import { Worker } from 'node:worker_threads'
import { builtFile } from '../built.ts'
import type { Checked } from '../check-file.ts'
import { Failure } from '../failure.ts'
import type { Answer, Job } from './job.ts'

/**
 * In bytes of files: what is worth a thread. In each, V8 compiles the program anew while it works; that takes as long as
 * checking some twenty megabytes, though mostly on cores beside.
 */
const share = 8 * 1024 * 1024

/** In bytes of files: from here on it is checking that takes the time, and no core is left to V8 for its compiling. */
const longWork = 64 * 1024 * 1024

/** In bytes of files: small enough that no thread has much to do when the others are done. */
const batchSize = 128 * 1024

const mostThreads = 8

/** In bytes, about: what a thread takes. */
const memoryOfThread = 512 * 1024 * 1024

/**
 * Checks files in threads of their own where that is worth it, and tells of each as it is done, in any order. Files that no
 * thread could check – there is no memory for one – are not told of.
 */
export async function checkInThreads(
  paths: readonly string[],
  job: Job,
  tell: (path: string, outcome: Checked | Failure) => void,
): Promise<void> {
  const program = builtFile('worker.cjs')
  const files = paths.map((path) => ({ path, size: sizeOf(path) }))
  const all = files.reduce((sum, { size }) => sum + size, 0)
  const batches = batchesOf(files)
  const worth = Math.min(batches.length, Math.floor(all / share))
  const count = worth < 2 ? 0 : Math.min(worth, threadsAtMost(all))
  if (program === undefined || count < 2) return
  const left = batches.values()
  const workers: Worker[] = []
  const work = (worker: Worker) =>
    new Promise<void>((done, fail) => {
      let batch: readonly string[] = []
      const next = () => {
        const { value } = left.next()
        if (value === undefined) return done()
        batch = value
        worker.postMessage(batch)
      }
      worker.on('message', (answers: readonly Answer[]) => {
        for (const [index, path] of batch.entries()) {
          const answer = answers[index]
          if (answer !== undefined) tell(path, 'refusal' in answer ? new Failure(answer.refusal) : answer)
        }
        next()
      })
      worker.on('error', (error) => (isForWantOfThreads(error) ? done() : fail(error)))
      worker.on('exit', () => done())
      next()
    })
  try {
    for (let number = 0; number < count; number++) workers.push(new Worker(program, { workerData: job }))
    await Promise.all(workers.map(work))
  } catch (error) {
    if (!isForWantOfThreads(error)) throw error
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

/** As many as there are cores and memory for, with so many bytes of files. */
function threadsAtMost(all: number): number {
  const allowed = process.constrainedMemory?.() ?? 0
  const memory = allowed > 0 ? Math.min(allowed, totalmem()) : totalmem()
  const cores = availableParallelism() - (all < longWork ? 1 : 0)
  return Math.min(cores, mostThreads, Math.floor(memory / memoryOfThread))
}

/** Files in their order, about as much in each batch. */
function batchesOf(files: readonly { readonly path: string; readonly size: number }[]): string[][] {
  const batches: string[][] = []
  let inBatch = batchSize
  for (const { path, size } of files) {
    if (inBatch >= batchSize) {
      batches.push([])
      inBatch = 0
    }
    batches.at(-1)?.push(path)
    inBatch += size
  }
  return batches
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch {
    // Whoever reads it tells why it cannot be read.
    return 0
  }
}

function isForWantOfThreads(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_WORKER')
}
