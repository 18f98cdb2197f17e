// Reading the plan with a mouse or a keyboard: choosing a sentence opens its note, and only its
// note, without moving the text away. Without this the same link jumps to the note and opens it.
const noteOf = (promise) => document.getElementById(promise.hash.slice(1))?.closest('details.note')

function choose(promise) {
  const note = noteOf(promise)
  if (!note) return false
  for (const open of document.querySelectorAll('details.note[open]')) open.open = open === note
  note.open = true
  note.scrollIntoView({ block: 'nearest' })
  return true
}

// A sentence is marked as long as its note is open, however that came about.
function mark(note) {
  const id = note.querySelector('.body')?.id
  const promise = id && document.querySelector(`a.promise[href="#${CSS.escape(id)}"]`)
  promise?.classList.toggle('chosen', note.open)
}

document.addEventListener('click', (event) => {
  const promise = event.target.closest('a.promise')
  if (!promise || event.metaKey || event.ctrlKey || event.shiftKey || !choose(promise)) return
  event.preventDefault()
  history.replaceState(null, '', promise.hash)
})
document.addEventListener(
  'toggle',
  (event) => event.target.matches('details.note') && mark(event.target),
  true,
)
for (const note of document.querySelectorAll('details.note[open]')) mark(note)
