// The city through a browser, in one process: one Chromium and one sample city serve all of it.
import { after } from 'node:test'
import { closeBrowser } from './visitor.ts'
import './public-pages.ts'
import './reading-by-hand.ts'
import './evaluations.ts'
import './living-plan.ts'
import './refusals.ts'
import './seed-plans.ts'

after(closeBrowser)
