#!/usr/bin/env node
require('../dist/cli.cjs')
  .main()
  .then((code) => {
    process.exitCode = code
  })
