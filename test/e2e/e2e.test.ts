// The city through a browser, in one process: one Chromium and one sample city serve all of it.
import { after } from 'node:test'
import { closeBrowser } from './visitor.ts'
import './living-plan.ts'
import './public-pages.ts'

after(closeBrowser)
