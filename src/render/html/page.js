// Shows only the events that were asked for, in the table and in the calendar. Without it the page is whole.
{
  const form = document.getElementById('filters')
  if (form) {
    const { party, from, to, words } = form.elements
    const shown = document.getElementById('shown')
    const events = [...document.querySelectorAll('[data-event]')]
    const rows = events.filter((each) => each.tagName === 'TR')
    const lanes = events.filter((each) => each.tagName !== 'TR')
    const chart = document.querySelector('.gantt .scroll svg')
    // Items of the order, and sections that head a table, stand in the calendar alone.
    const inTable = new Set(rows.map((row) => row.dataset.event))
    const things = [...rows, ...lanes.filter((lane) => !inTable.has(lane.dataset.event))]
    const isEvent = (each) => each.dataset.kind === undefined
    const namesOf = (all) => new Set(all.map((each) => each.dataset.event))
    const total = namesOf(rows.filter(isEvent)).size

    // A cell over several rows moves to the first of them that is shown.
    const tall = [...document.querySelectorAll('tbody td[rowspan]')].map((cell) => {
      const row = cell.parentElement
      const all = [...row.parentElement.children]
      const start = all.indexOf(row)
      return { cell, place: cell.cellIndex, rows: all.slice(start, start + cell.rowSpan) }
    })

    // Words are looked for in all that stands beside an event, a cell over several rows too; ё is е.
    const folded = (text) => text.toLowerCase().replaceAll('ё', 'е')
    const texts = new Map(things.map((row) => [row, folded(row.textContent)]))
    for (const { cell, rows: covered } of tall)
      for (const row of covered) texts.set(row, `${texts.get(row)} ${folded(cell.textContent)}`)

    const isAsked = (row) => {
      if (party.value !== '' && !row.dataset.parties.split(' ').includes(party.value)) return false
      const text = texts.get(row)
      if (
        !folded(words.value)
          .split(/\s+/)
          .every((word) => text.includes(word))
      )
        return false
      if (from.value === '' && to.value === '') return true
      return row.dataset.when.split(' ').some((when) => {
        const [start, end = ''] = when.split('/')
        if (when === '') return false
        return (
          (to.value === '' || start === '' || start <= to.value) &&
          (from.value === '' || end === '' || end >= from.value)
        )
      })
    }

    const showLanes = (asked) => {
      let at = Number(chart?.dataset.top ?? 0)
      for (const lane of lanes) {
        const isShown = asked.has(lane.dataset.event)
        lane.toggleAttribute('hidden', !isShown)
        lane.setAttribute('transform', `translate(0 ${at})`)
        if (isShown) at += Number(chart.dataset.lane)
      }
      if (chart) {
        chart.setAttribute('height', at)
        chart.setAttribute('viewBox', `0 0 ${chart.getAttribute('width')} ${at}`)
      }
    }

    const show = () => {
      const found = things.filter(isAsked)
      const asked = namesOf(found)
      const count = namesOf(found.filter(isEvent)).size
      for (const row of rows) row.hidden = isEvent(row) && !asked.has(row.dataset.event)
      for (const { cell, place, rows: covered } of tall) {
        const left = covered.filter((row) => !row.hidden)
        if (left.length === 0) continue
        left[0].insertBefore(cell, left[0].cells[place] === cell ? cell.nextSibling : (left[0].cells[place] ?? null))
        cell.rowSpan = left.length
      }
      for (const body of document.querySelectorAll('table.events tbody'))
        body.hidden =
          [...body.rows].some((row) => row.dataset.event) && ![...body.rows].some((row) => asked.has(row.dataset.event))
      showLanes(asked)
      shown.textContent = count === total ? `Мероприятий: ${total}` : `Показано мероприятий: ${count} из ${total}`
    }

    form.addEventListener('input', show)
    form.addEventListener('submit', (event) => event.preventDefault())
    form.addEventListener('reset', () => setTimeout(show))
    form.hidden = false
    show()
  }
}
