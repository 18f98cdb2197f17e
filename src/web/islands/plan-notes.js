// Reading the plan with a mouse or a keyboard: choosing a sentence opens its note, and only its
// note, and brings it into view without moving the text away. Without this the same link simply
// jumps to the note.
class PlanNotes extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      const promise = event.target.closest('a.promise')
      if (promise && !event.metaKey && !event.ctrlKey) this.choose(promise, event)
    })
    this.addEventListener('toggle', (event) => this.mark(event.target), true)
    const addressed =
      location.hash && this.querySelector(`a.promise[href="${CSS.escape(location.hash)}"]`)
    if (addressed) this.choose(addressed)
  }

  choose(promise, event) {
    const note = this.noteOf(promise)
    if (!note) return
    event?.preventDefault()
    for (const open of this.querySelectorAll('details.note[open]')) open.open = open === note
    note.open = true
    note.scrollIntoView({ block: 'nearest' })
    history.replaceState(null, '', promise.hash)
  }

  // A sentence is marked as long as its note is open, however that came about.
  mark(note) {
    const body = note.querySelector('.body')
    if (!body) return
    for (const promise of this.querySelectorAll('a.promise'))
      if (promise.hash === `#${body.id}`) promise.classList.toggle('chosen', note.open)
  }

  noteOf(promise) {
    return document.getElementById(promise.hash.slice(1))?.closest('details.note')
  }
}

customElements.define('plan-notes', PlanNotes)
