import { createHash } from 'node:crypto'
import type { Layout } from '../../layout/layout.ts'
import type { RenderMeta } from '../meta.ts'
import { element, empty, joined, type Markup, text } from './markup.ts'
import style from './page.css?raw'
import script from './page.js?raw'

export interface PageContent {
  /** Rules of style that hang on the document: sizes of paper, widths of columns. */
  readonly rules: string
  readonly head: Markup
  readonly main: Markup
  readonly below: readonly Markup[]
}

/** The whole file. The policy allows nothing but the style and the script that stand in it, each known by its hash. */
export function page({ title, author }: Layout, { generator }: RenderMeta, content: PageContent): string {
  const styles = `${style}${content.rules}`
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(styles)}'`,
    `script-src '${hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const head = element(
    'head',
    {},
    empty('meta', { charset: 'utf-8' }),
    empty('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    empty('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    empty('meta', { name: 'color-scheme', content: 'light dark' }),
    empty('meta', { name: 'generator', content: generator }),
    ...(author === undefined ? [] : [empty('meta', { name: 'author', content: author })]),
    element('title', {}, text(title)),
    { html: `<style>${styles}</style>` },
  )
  const body = element(
    'body',
    {},
    element('a', { class: 'skip', href: '#roadmap' }, text('К дорожной карте')),
    element('header', { class: 'screen' }, content.head),
    element('main', {}, content.main, joined(content.below)),
    { html: `<script>${script}</script>` },
  )
  return `<!doctype html>\n${element('html', { lang: 'ru' }, head, body).html}\n`
}

function hashOf(written: string): string {
  return `sha256-${createHash('sha256').update(written, 'utf8').digest('base64')}`
}
