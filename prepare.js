/**
 * What npm runs after `npm install` here, and when somebody installs dorkarta from git, as pre-commit does. A global
 * install from git leaves the clone without the packages it is built with: they are installed first.
 */
import { execSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const run = (command) => execSync(command, { stdio: 'inherit', env: { ...process.env, npm_config_global: 'false' } })

if (!existsSync('node_modules/esbuild')) run('npm ci --ignore-scripts --no-audit --no-fund')
run('npm run --silent build')
