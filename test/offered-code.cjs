/** Tells, as the last line of standard error, what V8 thought of the compiled code it was offered, script by script. */
const vm = require('node:vm')

const counts = { accepted: 0, rejected: 0, without: 0 }
vm.Script = class extends vm.Script {
  constructor(text, options) {
    super(text, options)
    if (options.cachedData === undefined) counts.without++
    else if (this.cachedDataRejected) counts.rejected++
    else counts.accepted++
  }
}
process.on('exit', () => console.error(JSON.stringify(counts)))
