// Filters a table in place where its chips and rows carry `data-filter` words. Without this a chip
// is a link to the filtered page, and the address stays the same either way.
class FilterChips extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      const chip = event.target.closest('.chips a[data-filter]')
      if (!chip || event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      this.show(chip)
      history.replaceState(null, '', chip.href)
    })
  }

  show(chip) {
    for (const other of this.querySelectorAll('.chips a')) other.removeAttribute('aria-current')
    chip.setAttribute('aria-current', 'true')
    const wanted = chip.dataset.filter
    for (const row of this.querySelectorAll('tbody tr')) {
      const words = (row.dataset.filter ?? '').split(' ')
      row.hidden = wanted !== '' && !words.includes(wanted)
    }
  }
}

customElements.define('filter-chips', FilterChips)
