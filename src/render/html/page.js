// Shows only the events that were asked for, in the table and in the calendar. Without it the page is whole.
{
  const form = document.getElementById('filters')
  if (form) {
    const { party, from, to, words } = form.elements
    const shown = document.getElementById('shown')
    const events = [...document.querySelectorAll('[data-event]')]
    const rows = events.filter((each) => each.tagName === 'TR')
    const names = [...document.querySelectorAll('.gantt .names [data-event]')]
    const charts = [...document.querySelectorAll('.gantt .scroll svg')]
    // Items of the order, and sections that head a table, stand in the calendar alone.
    const inTable = new Set(rows.map((row) => row.dataset.event))
    const things = [...rows, ...names.filter((name) => !inTable.has(name.dataset.event))]
    const isEvent = (each) => each.dataset.kind === undefined
    const kinds = { order: 'поручений', section: 'разделов в целом' }
    const namesOf = (all) => new Set(all.map((each) => each.dataset.event))
    const total = namesOf(rows.filter(isEvent)).size

    // Every row with the titles of the sections it is in.
    const withTitles = (table) => {
      const open = []
      return [...table.querySelectorAll('tbody tr')].map((row) => {
        const level = Number(row.dataset.level ?? Infinity)
        while (open.length > 0 && Number(open.at(-1).dataset.level) >= level) open.pop()
        const titles = [...open]
        if (row.dataset.level !== undefined) open.push(row)
        return [row, titles]
      })
    }

    // A cell over several rows moves to the first of them that is shown.
    const tall = [...document.querySelectorAll('tbody td[rowspan]')].map((cell) => {
      const row = cell.parentElement
      const all = [...row.parentElement.children]
      const start = all.indexOf(row)
      return { cell, place: cell.cellIndex, rows: all.slice(start, start + cell.rowSpan) }
    })

    // Words are looked for in all that stands beside an event and above it: a cell over several rows, titles of sections; ё is е.
    const folded = (text) => text.toLowerCase().replaceAll('ё', 'е')
    const texts = new Map(things.map((row) => [row, folded((row.querySelector('title') ?? row).textContent)]))
    const add = (row, text) => texts.has(row) && texts.set(row, `${texts.get(row)} ${folded(text)}`)
    for (const { cell, rows: covered } of tall) for (const row of covered) add(row, cell.textContent)
    for (const table of document.querySelectorAll('table.events')) {
      const heading = table.parentElement.previousElementSibling
      const above = heading?.tagName === 'H2' ? heading.textContent : ''
      for (const [row, titles] of withTitles(table))
        add(row, [above, ...titles.map((each) => each.textContent)].join(' '))
    }

    // Days put in the wrong order are taken in the right one, which is told.
    const isTurned = () => from.value !== '' && to.value !== '' && from.value > to.value
    const period = () => (isTurned() ? { first: to.value, last: from.value } : { first: from.value, last: to.value })

    const isAsked = (row) => {
      if (party.value !== '' && !row.dataset.parties.split(' ').includes(party.value)) return false
      const text = texts.get(row)
      if (
        !folded(words.value)
          .split(/\s+/)
          .every((word) => text.includes(word))
      )
        return false
      const { first, last } = period()
      if (first === '' && last === '') return true
      return row.dataset.when.split(' ').some((when) => {
        const [start, end = ''] = when.split('/')
        if (when === '') return false
        return (last === '' || start === '' || start <= last) && (first === '' || end === '' || end >= first)
      })
    }

    // The names of the calendar and its months; a heading stands where something under it does.
    const showLanes = (chart, asked) => {
      let at = Number(chart.dataset.top)
      const place = (each) => {
        each.removeAttribute('hidden')
        each.setAttribute('transform', `translate(0 ${at})`)
        at += Number(each.dataset.lane)
      }
      let heading
      for (const each of chart.querySelectorAll('g')) {
        each.setAttribute('hidden', '')
        if (each.dataset.event === undefined) heading = each
        else if (asked.has(each.dataset.event)) {
          if (heading) place(heading)
          heading = undefined
          place(each)
        }
      }
      chart.setAttribute('height', at)
      chart.setAttribute('viewBox', `0 0 ${chart.getAttribute('width')} ${at}`)
    }

    // The title of a section stands where something in it does, in sections inside it too.
    const showSections = (table, asked, isNarrowed) => {
      for (const [row, titles] of withTitles(table)) {
        row.hidden = isNarrowed && !asked.has(row.dataset.event)
        if (!row.hidden) for (const each of titles) each.hidden = false
      }
      for (const body of table.tBodies) body.hidden = [...body.rows].every((row) => row.hidden)
      const isEmpty = isNarrowed && [...table.tBodies].every((body) => body.hidden)
      const region = table.parentElement
      const above = region.previousElementSibling
      for (const each of [region, ...(above?.tagName === 'H2' ? [above] : [])]) each.hidden = isEmpty
    }

    const show = () => {
      const found = things.filter(isAsked)
      const asked = namesOf(found)
      const count = namesOf(found.filter(isEvent)).size
      const isNarrowed = [party, from, to, words].some((each) => each.value.trim() !== '')
      for (const row of rows) row.hidden = !asked.has(row.dataset.event)
      for (const { cell, place, rows: covered } of tall) {
        const left = covered.filter((row) => !row.hidden)
        if (left.length === 0) continue
        left[0].insertBefore(cell, left[0].cells[place] === cell ? cell.nextSibling : (left[0].cells[place] ?? null))
        cell.rowSpan = left.length
      }
      for (const table of document.querySelectorAll('table.events')) showSections(table, asked, isNarrowed)
      for (const chart of charts) showLanes(chart, asked)
      const others = Object.entries(kinds).flatMap(([kind, name]) => {
        const few = namesOf(found.filter((each) => each.dataset.kind === kind)).size
        return isNarrowed && few > 0 ? [`, ${name}: ${few}`] : []
      })
      const events = isNarrowed ? `Показано мероприятий: ${count} из ${total}` : `Мероприятий: ${total}`
      const turned = isTurned() ? '. Начало периода позже конца: взяты наоборот' : ''
      shown.textContent = events + others.join('') + turned
    }

    form.addEventListener('input', show)
    form.addEventListener('submit', (event) => event.preventDefault())
    form.addEventListener('reset', () => setTimeout(show))
    form.hidden = false
    show()
  }
}
