// Choosing a filter changes the page's content in place: what was read stays where it was on the
// screen. The chips are links to the same pages, so nothing is lost without this.
document.addEventListener('click', async (event) => {
  const chip = event.target.closest('.chips a')
  if (!chip || event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  const main = await mainOf(chip.href).catch(() => null)
  if (!main) return location.assign(chip.href)
  document.querySelector('main').replaceChildren(...main.childNodes)
  history.pushState(null, '', chip.href)
  document.querySelector('.chips a[aria-current]')?.focus({ preventScroll: true })
})
addEventListener('popstate', () => location.reload())

async function mainOf(href) {
  const response = await fetch(href)
  if (!response.ok) return null
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  return page.querySelector('main')
}
