#!/usr/bin/env node
const { stdout, stderr } = process

/**
 * Left as soon as everything said has arrived: by itself Node first tidies up a memory that nobody will use again. What went
 * wrong with the saying is heard before that.
 */
require('../dist/cli.cjs')
  .main()
  .then((code) => stdout.write('', () => stderr.write('', () => setImmediate(() => process.exit(code)))))
