/** Preloaded: says on leaving how much memory the process took at most (kilobytes), on the last line of standard error. */
process.on('exit', () => process.stderr.write(`\n${process.resourceUsage().maxRSS}`))
