import { parentPort, workerData } from 'node:worker_threads'
import { bug } from '../../bug.ts'
import { checkFile } from '../check-file.ts'
import { compilerFor } from '../compiler-for.ts'
import { Configurations } from '../configuration.ts'
import { Failure } from '../failure.ts'
import type { Answer, Job } from './job.ts'

/** A thread that checks the files it is given, a few at a time (`pool.ts`). A defect of the program ends it, and is told there. */
const { checking, isNoted, configurations } = workerData as Job
const input = () => bug('standard input is read in the main thread')
const compiler = compilerFor(checking, new Configurations(configurations), { input })

parentPort?.on('message', async (paths: readonly string[]) => {
  const answers: Answer[] = []
  for (const path of paths) {
    const outcome = await checkFile(path, compiler, { asked: checking.asked, isNoted })
    answers.push(outcome instanceof Failure ? { refusal: outcome.said } : outcome)
  }
  parentPort?.postMessage(answers)
})
